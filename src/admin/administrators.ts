import { administrators, isRole } from '../core/people/role.ts';
import { text } from '../core/text.ts';
import { dayOf } from '../jobs/job.ts';
import { createAdministrator, hasLogin } from '../store/administrators.ts';
import type { Database } from '../store/database.ts';
import { resetByOperator } from '../store/directory-passwords.ts';
import { type Call, type Command, complain, say } from './command.ts';

export const createAdminCommand = {
  usage: 'create-admin --role <role> --login <login> --name <name> [--county <name> --short <char>] [--another-person]',
  help: text(
    `设置系统、安全或审计管理员（${administrators.join('、')}）；三人分别担任。密码由提示输入，或取自 HEJIE_PASSWORD`,
    `Make a system, security or audit administrator (${administrators.join(', ')}): three people. The password is asked for, or taken from HEJIE_PASSWORD`,
  ),
  takes: 0,
  options: {
    role: 'string',
    login: 'string',
    name: 'string',
    county: 'string',
    short: 'string',
    'another-person': 'boolean',
  },
  makes: true,
  run: makeAdministrator,
} as const satisfies Command;

export const resetPasswordCommand = {
  usage: 'reset-password --login <login> --reason <words>',
  help: text(
    '给工作人员或管理员发新的初始密码（只显示一次，登录时要换成自己的）；正在使用的会退出，日志里留痕',
    'Give a member of staff or an administrator a new first password: shown once, replaced when they sign in. Whoever is signed in is out, and the log says so',
  ),
  takes: 0,
  options: { login: 'string', reason: 'string' },
  run: resetPassword,
} as const satisfies Command;

async function makeAdministrator(database: Database, { io, config, options }: Call): Promise<boolean> {
  const role = String(options.role ?? (await io.ask('角色 / Role: ')));
  if (!isRole(role)) {
    complain(io, text(`没有“${role}”这个角色`, `There is no role “${role}”`));
    return false;
  }
  const login = String(options.login ?? (await io.ask('登录名 / Login: ')));
  const name = String(options.name ?? (await io.ask('姓名 / Name: ')));
  const known = await hasLogin(database, login);
  const password = known ? undefined : (io.env.HEJIE_PASSWORD ?? (await io.ask('密码 / Password: ', true)));
  const county = options.county;
  const made = await createAdministrator(database, {
    tenant: config.tenant,
    login,
    name,
    role,
    password,
    anotherPerson: options['another-person'] === true,
    today: dayOf(new Date()),
    ...(typeof county === 'string' && {
      settings: {
        name: text('和解通', 'Hejie'),
        county: text(county, county),
        short: String(options.short ?? [...county][0] ?? ''),
        demo: false,
        contacts: [],
      },
    }),
  });
  if (made.kind === 'refused') {
    complain(io, made.reason);
    return false;
  }
  say(io, text(`${login} 已设为管理员`, `${login} is an administrator now`));
  return true;
}

async function resetPassword(database: Database, { io, config, options }: Call): Promise<boolean> {
  const login = String(options.login ?? (await io.ask('登录名 / Login: '))).trim();
  const reason = String(options.reason ?? (await io.ask('原因 / Reason: '))).trim();
  if (reason === '') {
    complain(io, text('写明原因：--reason', 'Give the reason: --reason'));
    return false;
  }
  const given = await resetByOperator(database, config.tenant, login, reason);
  if (!given) {
    complain(io, text(`这里没有“${login}”这个账号`, `Nobody here has the login “${login}”`));
    return false;
  }
  say(
    io,
    text(`${login} 的新密码只显示这一次，交给本人：`, `The new password of ${login} is shown this once; hand it over:`),
  );
  io.out(`${given.password}\n`);
  return true;
}
