import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizesOf } from './build.mjs';
import { installKey, isInstalled, isNodeNewEnough, root } from './ensure.mjs';
import { hostFaults, isAllowed, licenceFaults } from './lock.mjs';
import { rulesFor, wordFaults } from './words.mjs';

describe('installing what is missing', () => {
  it('refuses a Node that is too old and takes every newer one', () => {
    expect(['18.20.8', '20.18.3', '20.19.0', '22.0.0', '24.11.1'].map(isNodeNewEnough)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('installs again after a change of the lock file, of the major version of Node or of the platform', () => {
    const key = installKey('lock', '20.19.0', 'linux-x64');
    expect(installKey('lock', '20.20.2', 'linux-x64')).toBe(key);
    const others = [
      installKey('lock 2', '20.19.0', 'linux-x64'),
      installKey('lock', '22.1.0', 'linux-x64'),
      installKey('lock', '20.19.0', 'darwin-arm64'),
    ];
    expect(new Set([key, ...others]).size).toBe(4);
  });

  it('takes packages that somebody installed by hand when none that must be there is missing, old or for another platform', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b': { version: '2.0.0', optional: true },
      },
    };
    const a = { version: '1.0.0' };
    const holds = packages => isInstalled(lock, { packages }, 'linux', 'x64');
    expect(holds({ 'node_modules/a': a })).toBe(true);
    expect(holds({ 'node_modules/b': { version: '2.0.0' } })).toBe(false);
    expect(holds({ 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(holds({ 'node_modules/a': a, 'node_modules/b': { version: '2.0.0', os: ['darwin'] } })).toBe(false);
  });
});

describe('what the lock file may hold', () => {
  it('allows the listed licences, all parts of an AND and one part of an OR', () => {
    expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND OFL-1.1'].map(isAllowed)).toEqual([true, true, true]);
    expect(['GPL-3.0', 'MIT AND GPL-3.0', '(GPL-2.0 OR GPL-3.0)', 'SEE LICENSE IN FILE'].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('names the production packages under other licences, and leaves the tools alone', () => {
    const packages = {
      '': { license: 'Apache-2.0' },
      'node_modules/good': { version: '1.0.0', license: 'ISC' },
      'node_modules/bad': { version: '1.0.0', license: 'AGPL-3.0' },
      'node_modules/mute': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
    };
    expect(licenceFaults({ packages }, () => undefined)).toEqual([
      'bad 1.0.0 is under AGPL-3.0, which is not on the list of allowed licences.',
      'mute 1.0.0 names no licence.',
    ]);
    expect(licenceFaults({ packages: { 'node_modules/mute': { version: '1.0.0' } } }, () => 'MIT')).toEqual([]);
  });

  it('lets packages come from the public registry alone', () => {
    const faults = resolved => hostFaults({ packages: { 'node_modules/a': { resolved } } }).length;
    expect(faults(undefined)).toBe(0);
    expect(faults('https://registry.npmjs.org/a/-/a-1.0.0.tgz')).toBe(0);
    expect(faults('https://packages.example/a/-/a-1.0.0.tgz')).toBe(1);
    expect(faults('https://registry.npmjs.org.example/a/-/a-1.0.0.tgz')).toBe(1);
  });
});

describe('words that stay out of the project', () => {
  const rules = rulesFor('/srv/clone', '/srv/people/me');
  it.each([
    ['names a folder of this machine', 'see /srv/clone/src'],
    ['names a folder of this machine', 'see /srv/people/me/notes'],
    ['names a home folder', `open /${'home'}/somebody/file`],
    ['names a private address', `http://192.168.${'1'}.20/`],
    ['leaves work behind', `// ${'TO'}DO later`],
    ['switches a test off', `it.${'skip'}('later')`],
  ])('%s: %s', (what, line) => {
    expect(wordFaults('a.ts', `fine\n${line}`, rules)).toEqual([`a.ts:2 ${what}: ${line}`]);
  });

  it('leaves addresses of pages and ordinary words alone', () => {
    const lines = ['GET /homework', 'https://hejie.example/home/', '/srv/clone-2', 'version 10.2.0', "it('is')"];
    expect(wordFaults('a.ts', lines.join('\n'), rules)).toEqual([]);
  });
});

describe('the sizes of the pages', () => {
  it('count the first load with its static imports, and know every package behind later loads', () => {
    const chunk = (fileName, rest) => ({
      type: 'chunk',
      fileName,
      code: fileName.repeat(50),
      imports: [],
      dynamicImports: [],
      moduleIds: [],
      ...rest,
    });
    const output = [
      chunk('p.js', {
        isEntry: true,
        facadeModuleId: '/x/src/web/portal/index.html',
        imports: ['react.js'],
        dynamicImports: ['late.js'],
      }),
      chunk('w.js', {
        isEntry: true,
        facadeModuleId: '/x/src/web/workbench/index.html',
        viteMetadata: { importedCss: new Set(['w.css']) },
      }),
      chunk('react.js', { moduleIds: ['/x/node_modules/react/index.js'] }),
      chunk('late.js', { moduleIds: ['/x/node_modules/@ant-design/icons/a.js'] }),
      { type: 'asset', fileName: 'w.css', source: 'body { color: black }' },
    ];
    const { portal, workbench } = sizesOf(output);
    expect(portal.files).toEqual(['p.js', 'react.js']);
    expect(portal.packages).toEqual(['@ant-design/icons', 'react']);
    expect(portal.styleBytes).toBe(0);
    expect(workbench.files).toEqual(['w.css', 'w.js']);
    expect(workbench.styleBytes).toBeGreaterThan(20);
    expect(portal.scriptBytes).toBeGreaterThan(workbench.scriptBytes);
  });
});

describe('the last line of a test run', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-last-line-'));
    const write = (name, text) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    write('vitest.config.mjs', `export default { test: { name: 'tiny', globals: true, include: ['*.test.mjs'] } };`);
    write('good.test.mjs', `it('holds', () => {});`);
    write('bad.test.mjs', `it('holds', () => {}); it('does not hold', () => { throw new Error('said so'); });`);
    write('broken.test.mjs', `import './absent.mjs'; it('never runs', () => {});`);
    write(
      'setup.test.mjs',
      `describe('a group', () => { beforeAll(() => { throw new Error('no ground'); }); it('never runs', () => {}); });`,
    );
    write(
      'stray.test.mjs',
      `it('holds', () => { setTimeout(() => { throw new Error('late'); }, 0); return new Promise(r => setTimeout(r, 50)); });`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const npmTest = (...args) => {
    const options = [
      '--root',
      folder,
      '--config',
      path.join(folder, 'vitest.config.mjs'),
      '--project',
      'tiny',
      ...args,
    ];
    const run = spawnSync(process.execPath, [path.join(root, 'scripts/test.mjs'), ...options], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { code: run.status, said: run.stdout + run.stderr, last: run.stdout.trimEnd().split('\n').at(-1) };
  };

  it('counts what passed', () => {
    expect(npmTest('good.test.mjs')).toMatchObject({ code: 0, last: '1 passed, 0 failed' });
  });

  it('counts a failed test and shows its name and error before', () => {
    const { code, last, said } = npmTest('bad.test.mjs');
    expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed' });
    expect(said).toContain('does not hold');
    expect(said).toContain('said so');
  });

  it('counts a file that does not load, a group that cannot start and a stray error as one failure each', () => {
    expect(npmTest('broken.test.mjs')).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
    expect(npmTest('setup.test.mjs')).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
    expect(npmTest('stray.test.mjs')).toMatchObject({ code: 1, last: '1 passed, 1 failed' });
  });

  it('does not call a run without tests a success', () => {
    expect(npmTest('nothing-of-that-name')).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
    expect(npmTest('good.test.mjs', '-t', 'no such title')).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
  });
});
