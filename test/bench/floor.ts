import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A statement as the server sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Runs `work` in this process and answers with every statement it sent, in order. The work must run on connections that
 * are open already: what a new connection says first would be recorded too.
 */
export async function capture(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    const { text, values } = (typeof first === 'string' ? { text: first } : first) as Partial<pg.QueryConfig>;
    const given = Array.isArray(second) ? second : (values ?? []);
    if (text !== undefined) statements.push({ text, values: given });
    return query.apply(this, args);
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as never;
  }
  return statements;
}

export interface Script {
  /** Share among the scripts that are taken together; 1 unless told. */
  readonly weight?: number;
  readonly statements: readonly Statement[];
  /** Ids that stay as they are: people, bodies, what the dossier held before. Every other id in the values is made anew each time. */
  readonly known: ReadonlySet<string>;
  /** The dossier, in place of which a copy is taken each time; absent where the script makes its own. */
  readonly dossier?: {
    readonly id: string;
    /** Copies of these numbers. Each is taken once where a step is recorded, and any at any time where it is only read. */
    readonly from: number;
    readonly to: number;
    readonly taken: 'once' | 'any';
  };
}

/** Id of the nth copy, in SQL. */
export const copyId = (n: string) => `'0f100000-0000-7000-8000-' || lpad(${n}::text, 12, '0')`;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The first 12 digits of an id are drawn anew; the rest tells the ids of one transaction apart. */
const fresh = '<fresh>';
const dossier = '<dossier>';
const sequence = '<sequence>';

/** Marks in a value what differs from one run of the script to the next. */
function marked(value: string, script: Script): string {
  return value
    .replace(uuid, id => (id === script.dossier?.id ? dossier : script.known.has(id) ? id : `${fresh}${id.slice(13)}`))
    .replace(/纠〔(\d{4})〕\d+号/g, `纠〔$1〕${fresh}号`)
    .replace(/"sequence":\d+/g, script.dossier === undefined ? '$&' : `"sequence":${sequence}`);
}

/** The value of a parameter as pgbench is to send it: a variable, in which what differs is replaced by the server. */
function parameter(name: string, value: unknown, script: Script): { sql: string; text?: string } {
  if (value === null || value === undefined) return { sql: 'null::text' };
  if (typeof value === 'number') return { sql: `:${name}::int`, text: String(value) };
  if (Buffer.isBuffer(value)) return { sql: `:${name}::bytea`, text: `\\x${value.toString('hex')}` };
  // pgbench knows no empty variable.
  if (value === '') return { sql: `''::text` };
  const text = marked(String(value), script);
  let sql = `:${name}::text`;
  if (text.includes(fresh))
    sql = `replace(${sql}, '${fresh}', lpad(to_hex(:a::bigint), 8, '0') || '-' || lpad(to_hex(:b::int), 4, '0'))`;
  if (text.includes(dossier)) sql = `replace(${sql}, '${dossier}', ${copyId(':d')})`;
  if (text.includes(sequence)) sql = `replace(${sql}, '${sequence}', :s::text)`;
  return { sql: String(value).replace(uuid, '') === '' ? `(${sql})::uuid` : sql, text };
}

/** A colon before a letter would be a variable of pgbench. */
const withoutVariables = (text: string) =>
  text.replace(/'([^']*)'/g, (literal, inner: string) =>
    inner.includes(':') ? `E'${inner.replaceAll(':', '\\x3a')}'` : literal,
  );

/** One transaction of pgbench and its variables. Statements that went out in one message go out in one here. */
function scriptOf(
  script: Script,
  prefix: string,
  connections: number,
): { text: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const { from, to, taken } = script.dossier ?? { from: 1, to: 1, taken: 'any' };
  const each = Math.floor((to - from + 1) / connections);
  const lines = [
    '\\set a random(0, 4294967295)',
    '\\set b random(0, 65535)',
    ...(taken === 'once'
      ? ['\\set n :n + 1', `\\set d ${from} + :client_id * ${each} + :n % ${each}`]
      : [`\\set d random(${from}, ${to})`]),
    '\\set s random(1000, 2000000000)',
  ];
  for (const [at, { text, values }] of script.statements.entries()) {
    if (values.length === 0) {
      const parts = text.split(';').map(part => withoutVariables(part.trim().replaceAll(/\s+/g, ' ')));
      lines.push(
        ...(parts.length > 1
          ? ['\\startpipeline', ...parts.map(part => `${part};`), '\\endpipeline']
          : [`${parts[0]};`]),
      );
      continue;
    }
    const sqls = values.map((value, i) => {
      const name = `${prefix}_${at}_${i}`;
      const { sql, text: given } = parameter(name, value, script);
      if (given !== undefined) variables[name] = given;
      return sql;
    });
    const sql = withoutVariables(text).replace(/\$(\d+)/g, (_, n: string) => sqls[Number(n) - 1]!);
    lines.push(`${sql.trim().replaceAll(/\s+/g, ' ')};`);
  }
  return { text: `${lines.join('\n')}\n`, variables };
}

/** pgbench of the newest installed PostgreSQL, or of the PATH. */
function pgbench(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(existsSync(debian) ? readdirSync(debian).map(name => path.join(debian, name, 'bin')) : []),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.map(folder => path.join(folder, 'pgbench')).find(file => existsSync(file));
}

/**
 * The same statements in the same transactions by pgbench, without the house: how many in a second the database itself
 * bears. Several scripts are taken in equal shares. Undefined where there is no pgbench.
 * @throws Error when a statement of the script fails
 */
export async function floorOf(
  url: string,
  scripts: readonly Script[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<{ readonly perSecond: number; readonly ms: number } | undefined> {
  const program = pgbench();
  if (!program) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-pgbench-'));
  try {
    const args = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1', '-T', String(seconds), '-D', 'n=0'];
    for (const [i, script] of scripts.entries()) {
      const { text, variables } = scriptOf(script, `p${i}`, connections);
      const file = path.join(folder, `${i}.sql`);
      writeFileSync(file, text);
      args.push('-f', `${file}@${script.weight ?? 1}`);
      for (const [name, value] of Object.entries(variables)) args.push('-D', `${name}=${value}`);
    }
    const said = await runProgram(program, [...args, url]);
    const perSecond = Number(/tps = ([\d.]+)/.exec(said.out)?.[1]);
    const failed = /aborted|ERROR|error:/.exec(said.err);
    if (said.code !== 0 || failed || !Number.isFinite(perSecond))
      throw new Error(`pgbench failed.\n${said.err.slice(0, 3000)}\n${said.out}`);
    return { perSecond, ms: Number(/latency average = ([\d.]+)/.exec(said.out)?.[1]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const runProgram = (program: string, args: readonly string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', PGOPTIONS: '-c timezone=Asia/Shanghai' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', chunk => {
      out += String(chunk);
    });
    child.stderr.on('data', chunk => {
      err += String(chunk);
    });
    child.once('error', reject);
    child.once('exit', code => resolve({ code, out, err }));
  });
