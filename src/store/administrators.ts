import type { Day } from '../core/law/day.ts';
import { administrators, type Role, roles } from '../core/people/role.ts';
import { type Text, text } from '../core/text.ts';
import { hashPassword } from './accounts.ts';
import type { Database } from './database.ts';
import type { TenantSettings } from './directory.ts';
import { raiseDirectoryVersion } from './directory-write.ts';
import { encodeJson } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

export interface NewAdministrator {
  readonly tenant: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** For a login that is new. */
  readonly password?: string | undefined;
  /** Confirms that a person of the same name who holds another of the three roles is somebody else. */
  readonly anotherPerson?: boolean;
  /** Written when the county is not there yet. */
  readonly settings?: TenantSettings | undefined;
  readonly today: Day;
}

export type Made =
  | { readonly kind: 'made'; readonly personId: string; readonly newLogin: boolean }
  | { readonly kind: 'refused'; readonly reason: Text };

const refused = (zh: string, en: string): Made => ({ kind: 'refused', reason: text(zh, en) });

export const shortestPassword = 10;

/** Whether somebody signs in by this name. */
export async function hasLogin(database: Database, login: string): Promise<boolean> {
  const { rows } = await asOwner(database, tx => tx.query('select 1 from credential where login = $1', [login]), {
    readOnly: true,
  });
  return rows.length > 0;
}

/**
 * Makes a person one of the three administrators of a county, with a login of their own. System, security and audit
 * administration are three people (classified protection, GB/T 22239): whoever holds one of the roles is refused the others.
 */
export async function createAdministrator(database: Database, wanted: NewAdministrator): Promise<Made> {
  const { login, name, role, password } = wanted;
  if (!administrators.includes(role))
    return refused(
      `这里只设三种管理员：${administrators.map(r => `${r}（${roles[r].zh}）`).join('、')}`,
      `Only the three administrators are made here: ${administrators.join(', ')}`,
    );
  if (!/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/.test(login))
    return refused(
      '登录名用3到40个小写字母、数字、点或短横',
      'A login has 3 to 40 small letters, digits, dots or hyphens',
    );
  if (name.trim() === '') return refused('填写姓名', 'Enter the name');
  if (password !== undefined && [...password].length < shortestPassword)
    return refused(`密码至少${shortestPassword}个字符`, `A password has at least ${shortestPassword} characters`);
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return asOwner(database, tx => make(tx, wanted, passwordHash));
}

interface Holder {
  [key: string]: unknown;
  person_id: string;
  name: string;
  login: string | null;
  role: Role | null;
}

async function make(tx: Transaction, wanted: NewAdministrator, passwordHash: string | undefined): Promise<Made> {
  const { tenant, login, name, role, today } = wanted;
  // One at a time: two that run together would each see the other's person without a role.
  await tx.query('lock table credential in share row exclusive mode');
  const { rows } = await tx.query<Holder>(
    `select p.id as person_id, p.name, c.login, m.role from person p
       left join credential c on c.person_id = p.id
       left join membership m on m.person_id = p.id and m.role = any ($3) and (m.to_day is null or m.to_day >= $4::date)
      where p.kind = 'staff' and (c.login = $1 or (p.name = $2 and m.role is not null))`,
    [login, name, administrators, today],
  );
  const own = rows.filter(row => row.login === login);
  const held = own.find(row => row.role !== null && row.role !== role);
  if (held?.role) return refusal(login, held.role, role);
  const namesake = rows.find(row => row.login !== login && row.role !== null && row.role !== role);
  if (namesake?.role && !wanted.anotherPerson) {
    const rule = refusal(`${namesake.name}（${namesake.login ?? ''}）`, namesake.role, role);
    return rule.kind !== 'refused'
      ? rule
      : refused(
          `${rule.reason.zh}如果是同名的另一个人，加上 --another-person。`,
          `${rule.reason.en} If this is another person of that name, add --another-person.`,
        );
  }
  if (own.some(row => row.role === role))
    return refused(`${login} 已经是${roles[role].zh}`, `${login} is ${roles[role].en} already`);
  const existing = own[0]?.person_id;
  if (!existing && passwordHash === undefined) return refused('填写密码', 'Enter a password');
  const organisationId = await operatorOf(tx, wanted);
  if (!organisationId)
    return refused(
      `还没有 ${tenant} 这个地方，写明 --county 和 --short`,
      `There is no county ${tenant} yet; give --county and --short`,
    );
  const personId = existing ?? uuidv7();
  if (!existing) {
    await tx.query(`insert into person (id, kind, name) values ($1, 'staff', $2)`, [personId, name]);
    await tx.query('insert into credential (person_id, login, password_hash) values ($1, $2, $3)', [
      personId,
      login,
      passwordHash,
    ]);
  }
  await tx.query(
    'insert into membership (tenant_id, id, person_id, organisation_id, role, from_day) values ($1, $2, $3, $4, $5, $6)',
    [tenant, uuidv7(), personId, organisationId, role, today],
  );
  await raiseDirectoryVersion(tx, tenant);
  return { kind: 'made', personId, newLogin: !existing };
}

const refusal = (who: string, held: Role, wanted: Role): Made =>
  refused(
    `${who} 已经是${roles[held].zh}，不能再做${roles[wanted].zh}：系统、安全、审计三种管理员由三个人分别担任（三员分立，网络安全等级保护 GB/T 22239）。`,
    `${who} is ${roles[held].en} and cannot be ${roles[wanted].en} too: system, security and audit administration are three people (separation of the three administrators, classified protection GB/T 22239).`,
  );

/** The body that runs the platform in this county; made when missing, and so is the county where its settings are given. */
async function operatorOf(tx: Transaction, { tenant, settings }: NewAdministrator): Promise<string | undefined> {
  const there = await tx.query('select 1 from tenant where tenant_id = $1', [tenant]);
  if (there.rows.length === 0) {
    if (!settings) return undefined;
    await tx.query('insert into tenant (tenant_id, settings) values ($1, $2)', [tenant, encodeJson(settings)]);
  }
  const { rows } = await tx.query<{ id: string }>(
    `select id from organisation where tenant_id = $1 and kind = 'operator' order by id limit 1`,
    [tenant],
  );
  if (rows[0]) return rows[0].id;
  const id = uuidv7();
  await tx.query(
    `insert into organisation (tenant_id, id, kind, name_zh, name_en, short) values ($1, $2, 'operator', '平台运行单位', 'Platform operator', '平台')`,
    [tenant, id],
  );
  return id;
}
