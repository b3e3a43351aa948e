import { describe, expect, it } from 'vitest';
import type { Actor } from '../core/people/actor.ts';
import { presence } from './presence.ts';

const of = (userId: string, more: Partial<Actor> = {}): Actor => ({
  userId,
  name: userId,
  role: 'institute-clerk',
  tenant: 1,
  organisationId: 'institute',
  ...more,
});
const wang = of('王书记');
const li = of('李书记');
const names = (list: readonly { name: string }[]) => list.map(v => v.name);

describe('who else has a case open', () => {
  it('is a colleague of the same house, with what they fill in and since when', () => {
    const { see } = presence();
    expect(see('case', wang, undefined, 1000)).toEqual([]);
    see('case', wang, 'accept', 2000);
    see('case', wang, 'accept', 3000);
    expect(see('case', li, undefined, 4000)).toMatchObject([{ name: '王书记', step: 'accept', since: 2000 }]);
    expect(names(see('another case', li, undefined, 4000))).toEqual([]);
  });

  it('is nobody of another house or county', () => {
    const { see } = presence();
    see('case', wang, undefined, 0);
    expect(see('case', of('沈调解', { organisationId: 'town' }), undefined, 0)).toEqual([]);
    expect(see('case', of('某某', { tenant: 2 }), undefined, 0)).toEqual([]);
  });

  it('has gone after a minute of silence, or at once when the page is closed', () => {
    const { see, leave, sweep } = presence();
    see('case', wang, undefined, 0);
    expect(names(see('case', li, undefined, 60_000))).toEqual(['王书记']);
    expect(names(see('case', li, undefined, 60_001))).toEqual([]);
    see('case', wang, undefined, 60_001);
    leave('case', wang);
    expect(names(see('case', li, undefined, 60_002))).toEqual([]);
    expect(sweep(60_002)).toBe(1);
    expect(sweep(200_000)).toBe(0);
  });
});
