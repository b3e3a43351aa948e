import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { administrators, isRole } from './core/people/role.ts';
import { type Text, text } from './core/text.ts';
import { type Config, readConfig } from './http/config.ts';
import { dayOf } from './jobs/job.ts';
import { createAdministrator, hasLogin } from './store/administrators.ts';
import { readBackup, writeBackup } from './store/backup.ts';
import { type Database, openDatabase } from './store/database.ts';
import { listRoots, listTenants } from './store/jobs.ts';
import { isMigrated, migrate } from './store/migrate.ts';
import { StoreProblem } from './store/problem.ts';
import { redactValue } from './store/redact.ts';
import { importStatutes } from './store/statute-texts.ts';
import { type Fault, verifyLedger } from './store/verify.ts';

/** `npm run admin -- <command>`: what is done with the database in hand and the server aside. */

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Where a command reads and writes: the terminal, or a test. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (words: string) => void;
  readonly err: (words: string) => void;
  /** Asks for one line; what is typed for a `hidden` one is not shown. */
  readonly ask: (question: string, hidden?: boolean) => Promise<string>;
}

interface Call {
  readonly io: Io;
  readonly config: Config;
  readonly arguments: readonly string[];
  readonly options: Options;
}

interface Command {
  readonly usage: string;
  readonly help: Text;
  /** How many arguments come after the name. */
  readonly takes: number;
  readonly options?: Readonly<Record<string, 'string' | 'boolean'>>;
  /** A database is made and migrated when there is none. */
  readonly makes?: true;
  /** Answers whether all is well. */
  readonly run: (database: Database, call: Call) => Promise<boolean>;
}

const commands = {
  'verify-ledger': {
    usage: 'verify-ledger',
    help: text(
      '逐条核验办理记录：哈希、前后衔接、案卷与记录是否一致、每日总根。发现问题时以1结束',
      'Verify every entry, its links, the files against the ledger and the daily roots. Ends with 1 when something does not fit',
    ),
    takes: 0,
    run: verify,
  },
  'create-admin': {
    usage:
      'create-admin --role <role> --login <login> --name <name> [--county <name> --short <char>] [--another-person]',
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
  },
  backup: {
    usage: 'backup <file>',
    help: text(
      '备份全部数据和文件到一个文件（.gz 结尾则压缩）；其中有个人信息，请妥善保管。内置数据库要先停止服务',
      'Copy all rows and files into one file (packed when it ends in .gz). It holds personal data: keep it safe. Stop the server first when the database is the embedded one',
    ),
    takes: 1,
    run: backup,
  },
  restore: {
    usage: 'restore <file>',
    help: text('把备份恢复到一个新的空数据库', 'Restore a backup into a new, empty database'),
    takes: 1,
    makes: true,
    run: restore,
  },
  redact: {
    usage: 'redact <dossier> <sequence> <digest> --reason <words> [--same] [--projection]',
    help: text(
      '依法删除一项个人信息，记录链仍可核验。--same：同一内容在本案其他记录里的也删；--projection：案卷里显示的也删。原因会留痕',
      'Destroy a personal value by law; the chain still verifies. --same: wherever the dossier’s ledger holds the same value; --projection: also in the stored file. The reason is logged',
    ),
    takes: 3,
    options: { reason: 'string', same: 'boolean', projection: 'boolean' },
    run: redact,
  },
  'import-statutes': {
    usage: 'import-statutes <file> [--source <words>]',
    help: text(
      '导入法规原文（JSONL，每行一条：statute、version_date、article、chapter、text），显示在法条要点旁边；同一版本再次导入时替换。有一行不对就什么都不导入',
      'Import texts of statutes (JSONL, an article a line: statute, version_date, article, chapter, text), shown beside the gists. A version that is imported again is replaced. One wrong line, and nothing is imported',
    ),
    takes: 1,
    options: { source: 'string' },
    run: importTexts,
  },
  'export-roots': {
    usage: 'export-roots',
    help: text(
      '输出每日总根，一行一个，供另行保存和比对',
      'Print the daily roots, one a line, to be kept elsewhere and compared',
    ),
    takes: 0,
    run: exportRoots,
  },
} as const satisfies Record<string, Command>;

const say = (io: Io, words: Text) => io.out(`${words.zh}\n${words.en}\n`);
const complain = (io: Io, words: Text) => io.err(`${words.zh}\n${words.en}\n`);

function help(io: Io): void {
  say(io, text('用法：npm run admin -- <命令>', 'Usage: npm run admin -- <command>'));
  for (const { usage, help: words } of Object.values<Command>(commands))
    io.out(`\n  ${usage}\n      ${words.zh}\n      ${words.en}\n`);
  io.out('\n');
  say(
    io,
    text(
      '数据库由 DATABASE_URL 或 HEJIE_DATA（默认 ./data）指定，和服务端相同。',
      'The database is the server’s own: DATABASE_URL, or HEJIE_DATA (./data unless set).',
    ),
  );
}

/** Runs one command. 0: done. 1: something does not fit, or was refused. 2: the call was not understood. */
export async function runAdmin(given: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(given, io);
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    complain(io, error.text);
    return 1;
  }
}

async function dispatch(given: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = given;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    help(io);
    return name === undefined ? 2 : 0;
  }
  const command: Command | undefined = Object.hasOwn(commands, name)
    ? commands[name as keyof typeof commands]
    : undefined;
  const call = command && read(command, rest);
  if (!command || !call) {
    complain(
      io,
      command
        ? text(`用法：${command.usage}`, `Usage: ${command.usage}`)
        : text(`没有“${name}”这个命令；用 help 查看`, `There is no command “${name}”; see help`),
    );
    return 2;
  }
  const config = readConfig(io.env);
  const database = await open(config, command);
  try {
    return (await command.run(database, { io, config, ...call })) ? 0 : 1;
  } finally {
    await database.close();
  }
}

function read(command: Command, given: readonly string[]): Omit<Call, 'io' | 'config'> | undefined {
  const options = Object.fromEntries(Object.entries(command.options ?? {}).map(([key, type]) => [key, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: [...given], options, allowPositionals: true });
    if (positionals.length !== command.takes) return undefined;
    return { arguments: positionals, options: values as Options };
  } catch {
    return undefined;
  }
}

/** The server's database; a directory that the server holds, or that is not there, is refused in plain words. */
async function open(config: Config, command: Command): Promise<Database> {
  const directory = path.join(config.data, 'database');
  if (!config.databaseUrl && !command.makes && !existsSync(directory))
    throw new StoreProblem(
      text(
        `${directory} 没有数据库。检查 HEJIE_DATA 或 DATABASE_URL。`,
        `There is no database at ${directory}. Check HEJIE_DATA or DATABASE_URL.`,
      ),
    );
  const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl, poolSize: 2 } : { directory });
  try {
    if (command.makes) await migrate(database);
    else if (!(await isMigrated(database)))
      throw new StoreProblem(
        text(
          '数据库还没有升级到这个版本。先启动一次服务。',
          'The database is not yet migrated to this version. Start the server once.',
        ),
      );
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const filesOf = (config: Config): string => path.join(config.data, 'files');

async function verify(database: Database, { io }: Call): Promise<boolean> {
  let faults = 0;
  for (const tenant of await listTenants(database)) {
    const result = await verifyLedger(database, tenant, { onFault: fault => complain(io, worded(fault)) });
    faults += result.faults;
    say(
      io,
      text(
        `${tenant}：${result.dossiers}个案卷，${result.entries}条记录，${result.roots}个每日总根，${result.redacted}项内容已依法删除，${result.faults}处不符`,
        `${tenant}: ${result.dossiers} files, ${result.entries} entries, ${result.roots} daily roots, ${result.redacted} values redacted, ${result.faults} faults`,
      ),
    );
  }
  return faults === 0;
}

function worded({ dossierId, number, sequence, day, what }: Fault): Text {
  const where = day ?? [number, dossierId].filter(Boolean).join(' ');
  return sequence === undefined
    ? text(`${where}：${what.zh}`, `${where}: ${what.en}`)
    : text(`${where} 第${sequence}条：${what.zh}`, `${where}, entry ${sequence}: ${what.en}`);
}

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

async function backup(database: Database, { io, config, arguments: [file] }: Call): Promise<boolean> {
  const target = path.resolve(file!);
  if (existsSync(target)) {
    complain(io, text(`${target} 已经存在，换一个文件名`, `${target} is there already; choose another name`));
    return false;
  }
  const { rows, files } = await writeBackup(database, target, filesOf(config));
  say(io, text(`已备份${rows}行、${files}个文件到 ${target}`, `${rows} rows and ${files} files are in ${target}`));
  return true;
}

async function restore(database: Database, { io, config, arguments: [file] }: Call): Promise<boolean> {
  if (!existsSync(file!)) {
    complain(io, text(`没有找到 ${file}`, `${file} was not found`));
    return false;
  }
  const { rows, files } = await readBackup(database, realpathSync(file!), filesOf(config));
  say(
    io,
    text(
      `已恢复${rows}行、${files}个文件。建议接着运行 verify-ledger`,
      `${rows} rows and ${files} files are back. Run verify-ledger next`,
    ),
  );
  return true;
}

async function redact(database: Database, { io, config, arguments: given, options }: Call): Promise<boolean> {
  const [dossierId, sequence, digest] = given as [string, string, string];
  const reason = typeof options.reason === 'string' ? options.reason.trim() : '';
  if (reason === '') {
    complain(io, text('写明依据和原因：--reason', 'Give the ground and reason: --reason'));
    return false;
  }
  const fits = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(dossierId) && /^\d{1,9}$/.test(sequence);
  const redacted = fits
    ? await redactValue(database, {
        tenant: config.tenant,
        dossierId,
        sequence: Number(sequence),
        digest,
        reason,
        same: options.same === true,
        projection: options.projection === true,
      })
    : ({ kind: 'absent' } as const);
  if (redacted.kind === 'absent') {
    complain(io, text('没有这项内容，或者已经删除', 'There is no such value, or it is gone already'));
    return false;
  }
  say(io, text(`已删除${redacted.values}项`, `${redacted.values} values destroyed`));
  for (const other of redacted.elsewhere)
    say(
      io,
      text(
        `同一内容还在第${other.sequence}条：${other.digest}`,
        `The same value is in entry ${other.sequence}: ${other.digest}`,
      ),
    );
  if (redacted.shown)
    say(
      io,
      text(
        '案卷里仍能看到这项内容（加 --same --projection 一并删除）',
        'The stored file still shows it (--same --projection destroys it there too)',
      ),
    );
  if (redacted.papers > 0)
    say(
      io,
      text(
        `有${redacted.papers}份已制作的文书写有这项内容，文书不改动`,
        `${redacted.papers} papers that were issued hold it; papers are not rewritten`,
      ),
    );
  return true;
}

async function importTexts(database: Database, { io, config, arguments: [file], options }: Call): Promise<boolean> {
  if (!existsSync(file!)) {
    complain(io, text(`没有找到 ${file}`, `${file} was not found`));
    return false;
  }
  const source = typeof options.source === 'string' ? options.source : path.basename(file!);
  const imported = await importStatutes(database, config.tenant, file!, { source, by: 'npm run admin' });
  if (!imported.ok) {
    for (const { line, message } of imported.problems)
      complain(io, line === 0 ? message : text(`第${line}行：${message.zh}`, `Line ${line}: ${message.en}`));
    complain(io, text('什么都没有导入。改好后再运行一次', 'Nothing was imported. Mend the file and run it again'));
    return false;
  }
  const { articles, versions, cited } = imported;
  say(
    io,
    text(
      `已导入${articles}条，${versions}个版本；其中平台引用的法规${cited}部`,
      `${articles} articles of ${versions} versions are imported; ${cited} of the statutes are cited by the platform`,
    ),
  );
  return true;
}

async function exportRoots(database: Database, { io }: Call): Promise<boolean> {
  for (const tenant of await listTenants(database))
    for (const root of await listRoots(database, tenant)) io.out(`${JSON.stringify({ tenant, ...root })}\n`);
  return true;
}

/** Lines that come from a pipe are taken in order. */
function terminal(): Io & { close(): void } {
  const piped = process.stdin.isTTY ? undefined : createInterface({ input: process.stdin });
  const lines = piped?.[Symbol.asyncIterator]();
  return {
    env: process.env,
    out: words => process.stdout.write(words),
    err: words => process.stderr.write(words),
    ask: async (question, hidden = false) =>
      lines ? String((await lines.next()).value ?? '') : askPerson(question, hidden),
    close: () => piped?.close(),
  };
}

function askPerson(question: string, hidden: boolean): Promise<string> {
  let shown = true;
  const output = new Writable({
    write(chunk, _, done) {
      if (shown) process.stdout.write(chunk);
      done();
    },
  });
  const asking = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise(resolve => {
    asking.question(question, answer => {
      asking.close();
      if (hidden) process.stdout.write('\n');
      resolve(answer);
    });
    shown = !hidden;
  });
}

const started = process.argv[1];
if (started && existsSync(started) && realpathSync(started) === realpathSync(fileURLToPath(import.meta.url))) {
  const io = terminal();
  runAdmin(process.argv.slice(2), io)
    .then(
      code => {
        process.exitCode = code;
      },
      (error: unknown) => {
        io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exitCode = 1;
      },
    )
    .finally(() => io.close());
}
