import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aTenant, tenantCode } from '../../test/world.ts';
import { checkPassword, listMemberships } from './accounts.ts';
import { createAdministrator, type NewAdministrator } from './administrators.ts';
import { asOwner } from './transaction.ts';

const database = await testDatabase();
afterAll(() => database.close());
beforeAll(() => aTenant(database));

const create = (wanted: Partial<NewAdministrator>) =>
  createAdministrator(database, {
    tenant: tenantCode,
    login: 'gao.xitong',
    name: '高系统',
    role: 'system-admin',
    password: 'a long password',
    today: '2026-03-02',
    ...wanted,
  });

describe('an administrator', () => {
  it('is made with a login, and can sign in', async () => {
    const made = await create({});
    expect(made).toMatchObject({ kind: 'made', newLogin: true });
    const signedIn = await checkPassword(database, 'gao.xitong', 'a long password');
    expect(signedIn.kind).toBe('in');
    const memberships = await listMemberships(database, (signedIn as { personId: string }).personId, tenantCode);
    expect(memberships?.memberships.map(m => m.role)).toEqual(['system-admin']);
  });

  it('cannot hold a second of the three offices, and is told the rule', async () => {
    const second = await create({ role: 'audit-admin' });
    expect(second).toMatchObject({ kind: 'refused' });
    expect(second.kind === 'refused' && second.reason.zh).toContain('GB/T 22239');
    expect(second.kind === 'refused' && second.reason.zh).toContain('系统管理员');
    const byAnotherLogin = await create({ role: 'audit-admin', login: 'gao.shenji' });
    expect(byAnotherLogin).toMatchObject({ kind: 'refused' });
    const { rows } = await asOwner(database, tx =>
      tx.query(`select role from membership where role like '%-admin' order by role`),
    );
    expect(rows).toEqual([{ role: 'system-admin' }]);
  });

  it('of the same name may be another person, when that is said', async () => {
    expect(await create({ role: 'audit-admin', login: 'gao.shenji', anotherPerson: true })).toMatchObject({
      kind: 'made',
    });
  });

  it('needs a password of some length, a plain login and one of the three roles', async () => {
    for (const wrong of [{ password: 'short' }, { login: 'Gao 系统' }, { role: 'judge' as const }, { name: ' ' }])
      expect(await create({ login: 'an.quan', name: '安全员', role: 'security-admin', ...wrong })).toMatchObject({
        kind: 'refused',
      });
  });

  it('needs a county that exists or is described', async () => {
    const elsewhere = { tenant: 330281, login: 'yu.yao', name: '余系统' };
    expect(await create(elsewhere)).toMatchObject({ kind: 'refused' });
    const settings = {
      name: { zh: '和解通', en: 'Hejie' },
      county: { zh: '余姚市', en: 'Yuyao' },
      short: '余',
      demo: false,
      contacts: [],
    };
    expect(await create({ ...elsewhere, settings })).toMatchObject({ kind: 'made' });
  });
});
