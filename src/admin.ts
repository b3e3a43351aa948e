import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAdminCommand, resetPasswordCommand } from './admin/administrators.ts';
import { backupCommand, restoreCommand } from './admin/backup.ts';
import { type Call, type Command, complain, type Io, type Options, say } from './admin/command.ts';
import { exportRootsCommand, verifyCommand } from './admin/ledger.ts';
import { redactCommand } from './admin/redact.ts';
import { importStatutesCommand } from './admin/statutes.ts';
import { text } from './core/text.ts';
import { type Config, readConfig } from './http/config.ts';
import { type Database, openDatabase } from './store/database.ts';
import { isMigrated, migrate } from './store/migrate.ts';
import { StoreProblem } from './store/problem.ts';

/** `npm run admin -- <command>`: what is done with the database in hand and the server aside. */

const commands = {
  'verify-ledger': verifyCommand,
  'create-admin': createAdminCommand,
  'reset-password': resetPasswordCommand,
  backup: backupCommand,
  restore: restoreCommand,
  redact: redactCommand,
  'import-statutes': importStatutesCommand,
  'export-roots': exportRootsCommand,
} as const satisfies Record<string, Command>;

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
