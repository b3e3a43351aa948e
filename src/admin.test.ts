import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTemplate, embeddedTemplate } from '../test/template.ts';
import { anAssignedMediation, aTenant, worldOf } from '../test/world.ts';
import { runAdmin } from './admin.ts';
import { rollUp } from './jobs/roll-up.ts';
import { checkPassword } from './store/accounts.ts';
import { openDatabase } from './store/database.ts';
import { listLog } from './store/directory-log.ts';
import { lockDirectory } from './store/lock.ts';
import { asOwner } from './store/transaction.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-admin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = path.join(folder, 'data');
const directory = path.join(data, 'database');
let dossierId: string;
let sealed: { sequence: number; digest: string };

/** A small office with one mediation. */
beforeAll(async () => {
  copyTemplate(await embeddedTemplate(), directory);
  const database = await openDatabase({ directory });
  const at = await aTenant(database);
  dossierId = (await anAssignedMediation(database, await worldOf(database), at, '2026-03-02')).id;
  await rollUp(database, at.tenant, new Date('2026-03-04T09:00:00+08:00'));
  const { rows } = await asOwner(database, tx =>
    tx.query<{ sequence: number; digest: string }>(
      `select sequence, digest from sealed_personal where value = '"999999199001010016"' limit 1`,
    ),
  );
  sealed = rows[0]!;
  await database.close();
});

/** Runs a command on the embedded database of a folder; `answers` are what a person types when asked. */
async function admin(
  given: readonly string[],
  { from = data, answers = [] }: { from?: string; answers?: string[] } = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const left = [...answers];
  const code = await runAdmin(given, {
    env: { HEJIE_DATA: from },
    out: words => {
      out += words;
    },
    err: words => {
      err += words;
    },
    ask: async () => left.shift() ?? '',
  });
  return { code, out, err };
}

describe('the admin command', () => {
  it('is a program of its own that takes its answers from a pipe', async () => {
    const { DATABASE_URL: _, HEJIE_PASSWORD: __, ...rest } = process.env;
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        path.join(root, 'src/admin.ts'),
        'create-admin',
        '--name',
        '安管员',
        '--role',
        'security-admin',
      ],
      { cwd: root, env: { ...rest, HEJIE_DATA: data }, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    let out = '';
    child.stdout.on('data', chunk => {
      out += chunk;
    });
    child.stdin.end('an.quan\na long password\n');
    const code = await new Promise(resolve => child.on('close', resolve));
    expect(out).toContain('an.quan is an administrator now');
    expect(code).toBe(0);
  });

  it('explains itself in both languages, and does not guess', async () => {
    const { code, out } = await admin(['help']);
    expect(code).toBe(0);
    for (const name of [
      'verify-ledger',
      'create-admin',
      'reset-password',
      'backup',
      'restore',
      'redact',
      'export-roots',
    ])
      expect(out).toContain(`\n  ${name}`);
    expect(out).toContain('用法');
    expect((await admin(['verify'])).code).toBe(2);
    expect((await admin(['backup'])).code).toBe(2);
  });

  it('refuses a data directory that the server holds, in plain words', async () => {
    const lock = await lockDirectory(directory);
    const { code, err } = await admin(['verify-ledger']);
    lock.release();
    expect(code).toBe(1);
    expect(err).toContain(`数据目录 ${directory} 正由进程 ${process.pid} 使用`);
    expect(err.split('\n')).toHaveLength(3);
  });

  it('makes no database where there is none to verify', async () => {
    const { code, err } = await admin(['verify-ledger'], { from: path.join(folder, 'nowhere') });
    expect(code).toBe(1);
    expect(err).toContain('没有数据库');
  });

  it('makes an administrator with a password from a prompt, and refuses the second office', async () => {
    const first = await admin(['create-admin', '--role', 'system-admin', '--name', '高系统'], {
      answers: ['gao.xitong', 'a long password'],
    });
    expect(first).toMatchObject({ code: 0, err: '' });
    const second = await admin(['create-admin', '--role', 'audit-admin', '--login', 'gao.xitong', '--name', '高系统']);
    expect(second.code).toBe(1);
    expect(second.err).toContain('三员分立');
  });

  it('gives an administrator a new password that is shown once, with a reason that stays in the log', async () => {
    expect((await admin(['reset-password', '--login', 'gao.xitong', '--reason', ' '])).err).toContain('--reason');
    expect((await admin(['reset-password', '--login', 'nobody', '--reason', '忘了'])).err).toContain(
      '没有“nobody”这个账号',
    );
    const given = await admin(['reset-password', '--login', 'gao.xitong', '--reason', '本人忘了密码']);
    expect(given.code).toBe(0);
    const shown = given.out.trim().split('\n').at(-1)!;
    const database = await openDatabase({ directory });
    expect(await checkPassword(database, 'gao.xitong', 'a long password')).toEqual({ kind: 'wrong' });
    expect(await checkPassword(database, 'gao.xitong', shown)).toMatchObject({ kind: 'in', first: true });
    const [line] = await listLog(database, 330282, 'changes', undefined, 5);
    await database.close();
    expect(line).toMatchObject({ name: '', role: 'operator', subject: '高系统', after: { reason: '本人忘了密码' } });
    expect(JSON.stringify(line)).not.toContain(shown);
  });

  it('imports texts of statutes, names each wrong line, and imports nothing then', async () => {
    const line = (article: string) =>
      JSON.stringify({ statute: '劳动法', version_date: '2018-12-29', article, text: '本条为测试虚构。' });
    const file = path.join(folder, 'texts.jsonl');
    writeFileSync(file, `${line('第一条')}\n{\n`);
    const wrong = await admin(['import-statutes', file]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('第2行');
    expect(wrong.err).toContain('Nothing was imported');
    writeFileSync(file, `${line('第一条')}\n\n${line('第二条')}\n`);
    const done = await admin(['import-statutes', file, '--source', '示例来源']);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('已导入2条，1个版本；其中平台引用的法规1部');
    expect((await admin(['import-statutes', path.join(folder, 'none.jsonl')])).code).toBe(1);
  });

  it('backs up, restores elsewhere, verifies, redacts, and finds a change', async () => {
    const file = path.join(folder, 'backup.jsonl.gz');
    expect(await admin(['backup', file])).toMatchObject({ code: 0, err: '' });
    expect((await admin(['backup', file])).code).toBe(1);
    const other = path.join(folder, 'other');
    expect(await admin(['restore', file], { from: other })).toMatchObject({ code: 0, err: '' });
    const verified = await admin(['verify-ledger'], { from: other });
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toContain('1 files, 2 entries, 1 daily roots, 0 values redacted, 0 faults');

    const place = [dossierId, String(sealed.sequence), sealed.digest];
    expect((await admin(['redact', ...place], { from: other })).err).toContain('--reason');
    const redacted = await admin(['redact', ...place, '--reason', '本人依法要求删除', '--same', '--projection'], {
      from: other,
    });
    expect(redacted.out).toContain('papers that were issued hold it');
    expect((await admin(['verify-ledger'], { from: other })).code).toBe(0);

    const roots = (await admin(['export-roots'], { from: other })).out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(roots).toMatchObject([{ tenant: 330282, day: '2026-03-03', heads: 1 }]);

    const database = await openDatabase({ directory: path.join(other, 'database') });
    await asOwner(database, tx => tx.query(`update ledger set role = 'judge' where sequence = 2`));
    await database.close();
    const found = await admin(['verify-ledger'], { from: other });
    expect(found.code).toBe(1);
    expect(found.err).toContain(`${dossierId}, entry 2: The column “role” differs from what the entry says`);
  }, 240_000);
});
