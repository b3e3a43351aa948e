import { describe, expect, it } from 'vitest';
import { matchPath } from './router.tsx';

describe('addresses of pages', () => {
  it('finds the named parts of an address', () => {
    expect(matchPath('/me/disputes/:id', '/me/disputes/7')).toEqual({ id: '7' });
    expect(matchPath('/a/:code', '/a/K7F9-M3P2/')).toEqual({ code: 'K7F9-M3P2' });
  });
  it('reads encoded parts and refuses broken ones', () => {
    expect(matchPath('/:name', '/%E5%BC%A0')).toEqual({ name: '张' });
    expect(matchPath('/:name', '/%E5%BC')).toBeUndefined();
  });
  it('takes no address that is longer or shorter', () => {
    expect(matchPath('/start', '/start/story')).toBeUndefined();
    expect(matchPath('/me/disputes/:id', '/me/disputes')).toBeUndefined();
  });
  it('lets a star take the rest', () => {
    expect(matchPath('/me/disputes/:id/*', '/me/disputes/7/papers/3')).toEqual({ id: '7' });
    expect(matchPath('/me/*', '/you')).toBeUndefined();
  });
});
