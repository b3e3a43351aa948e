import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../../core/people/role.ts';
import { landingOf, menuOf } from './nav.ts';
import { isShortcut } from './shortcuts.ts';

const staff = (Object.keys(roles) as Role[]).filter(role => roles[role].face === 'workbench');

describe('where a role begins', () => {
  it.each(staff)('gives %s at most seven ways to go and a place to land', role => {
    const menu = menuOf(role);
    expect(menu.length).toBeGreaterThan(0);
    expect(menu.length).toBeLessThanOrEqual(7);
    expect(menu).toContain(landingOf(role));
  });

  it('opens no case to the three administrators', () => {
    for (const role of ['system-admin', 'security-admin', 'audit-admin'])
      expect(menuOf(role).filter(entry => entry.startsWith('/q/') || entry === '/day')).toEqual([]);
  });
});

describe('single-key shortcuts', () => {
  const press = (over: object) => ({
    key: 'e',
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    target: null,
    ...over,
  });
  it('answers the bare key', () => expect(isShortcut(press({}), 'e')).toBe(true));
  it.each([
    ['while Chinese is being composed', { isComposing: true }],
    ['while somebody types', { target: { tagName: 'TEXTAREA' } as unknown as EventTarget }],
    ['with a modifier', { ctrlKey: true }],
    ['for another key', { key: 'f' }],
  ])('stays silent %s', (_, over) => expect(isShortcut(press(over), 'e')).toBe(false));
});
