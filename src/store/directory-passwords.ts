import type { FieldProblem } from '../core/dossier/refusal.ts';
import type { Actor } from '../core/people/actor.ts';
import { isAdministrator, passwordResetProblem } from '../core/people/membership.ts';
import type { Role } from '../core/people/role.ts';
import { type Text, text } from '../core/text.ts';
import { forgetFailures, hashPassword } from './accounts.ts';
import type { Database } from './database.ts';
import { logDirectory } from './directory-log.ts';
import { firstPassword } from './directory-staff.ts';
import { encodeJson, encodeText } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** New first passwords: for staff, for administrators by another administrator, and by the operator with the database in hand. */

export type Given =
  | { readonly kind: 'done'; readonly login: string; readonly password: string }
  | { readonly kind: 'refused'; readonly reason: Text }
  | { readonly kind: 'input'; readonly errors: readonly FieldProblem[] }
  | { readonly kind: 'absent' };

interface Account {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  /** Every role that the account holds, held or will hold, and where. */
  readonly held: readonly { readonly role: Role; readonly tenant: number }[];
}

async function locked(
  tx: Transaction,
  tenant: number,
  by: 'id' | 'login',
  value: string,
): Promise<Account | undefined> {
  const { rows } = await tx.query<Account>(
    `select p.id, p.name, c.login,
            (select jsonb_agg(jsonb_build_object('role', m.role, 'tenant', m.tenant_id)) from membership m where m.person_id = p.id) as held
       from person p left join credential c on c.person_id = p.id
      where p.kind = 'staff' and ${by === 'id' ? 'p.id = $2' : 'c.login = $2'}
        and exists (select from membership m where m.person_id = p.id and m.tenant_id = $1)
        for update of p`,
    [tenant, value],
  );
  return rows[0];
}

/** Whoever is signed in on the account is out, and what was typed wrong before is forgotten. */
async function put(tx: Transaction, personId: string, login: string, passwordHash: string): Promise<void> {
  await tx.query('update credential set password_hash = $2, first = true where person_id = $1', [
    personId,
    passwordHash,
  ]);
  await tx.query('delete from session where person_id = $1', [personId]);
  await forgetFailures(tx, login);
}

/**
 * Gives a new first password, told this once. For an administrator the one who gives it types the login once more and the reason, and
 * both stand in the log.
 */
export async function givePassword(
  database: Database,
  actor: Actor,
  id: string,
  said: { readonly login?: string | undefined; readonly reason?: string | undefined },
): Promise<Given> {
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return asOwner(database, async (tx): Promise<Given> => {
    const account = await locked(tx, actor.tenant, 'id', id);
    if (!account) return { kind: 'absent' };
    const { name, login, held } = account;
    const high = held.filter(({ role }) => isAdministrator(role));
    if (high.some(({ tenant }) => tenant !== actor.tenant))
      return {
        kind: 'refused',
        reason: text(
          '这个人也是别处的管理员，由运行人员用命令发新密码',
          'This person administers another county too: the operator’s command gives the new password',
        ),
      };
    const problem = passwordResetProblem(
      actor.role,
      held.map(({ role }) => role),
      id === actor.userId,
    );
    if (problem) return { kind: 'refused', reason: problem };
    if (login === null) return { kind: 'refused', reason: text('这个人没有登录账号', 'This person has no login') };
    if (high.length > 0) {
      const errors = [
        ...(said.login === login
          ? []
          : [{ field: 'login', message: text('照着写一遍这个账号', 'Type the login of this account') }]),
        ...(said.reason === undefined ? [{ field: 'reason', message: text('写明原因', 'Give the reason') }] : []),
      ];
      if (errors.length > 0) return { kind: 'input', errors };
    }
    await put(tx, id, login, passwordHash);
    await logDirectory(tx, actor, {
      act: high.length > 0 ? 'administrator-password-given' : 'password-given',
      subject: name,
      ...(high.length > 0 && { after: { login, reason: said.reason } }),
    });
    return { kind: 'done', login, password };
  });
}

/** A new first password by the operator, who holds the database; the log names nobody as its author. Nothing where no login is of this county. */
export async function resetByOperator(
  database: Database,
  tenant: number,
  login: string,
  reason: string,
): Promise<{ readonly password: string } | undefined> {
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return asOwner(database, async tx => {
    const account = await locked(tx, tenant, 'login', encodeText(login));
    if (!account) return undefined;
    await put(tx, account.id, login, passwordHash);
    await tx.query(
      `insert into directory_log (tenant_id, id, person_id, role, act, subject, after) values ($1, $2, null, 'operator', $3, $4, $5::jsonb)`,
      [tenant, uuidv7(), 'operator-password-given', encodeText(account.name), encodeJson({ login, reason })],
    );
    return { password };
  });
}
