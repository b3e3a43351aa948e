import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { testServer } from '../test/server.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-main-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says in both languages that the demonstration is of one county, and touches nothing', async () => {
  const data = path.join(folder, 'data');
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HEJIE_DATA: data, HEJIE_DEMO: 'on', HEJIE_TENANT: '330281' },
  });
  let said = '';
  child.stderr.on('data', (words: Buffer) => {
    said += words.toString();
  });
  const code = await new Promise(done => child.once('exit', done));
  expect(code).toBe(1);
  expect(said).toContain('演示数据只有慈溪市（330282）的');
  expect(said).toContain('set HEJIE_DEMO=off and start again');
  expect(said).not.toContain('at main');
  expect(existsSync(data)).toBe(false);
});

it('tells the version of the project’s manifest', async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const at = await testServer();
  try {
    expect((await at.visitor().get<{ version: string }>('/health')).body.version).toBe(version);
    expect((await at.visitor().get<{ info: { version: string } }>('//openapi.json')).body.info.version).toBe(version);
  } finally {
    await at.close();
  }
});
