/** A real Chromium from npm with Chinese fonts from npm: browser tests need nothing from the system but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = path.join(root, 'node_modules', '.cache');
const require = createRequire(import.meta.url);

/** The folder of an installed package, found from a file that it certainly holds. */
const folderOf = (name: string, file = 'package.json') => path.dirname(require.resolve(`${name}/${file}`));

interface Chrome {
  readonly executablePath: string;
  readonly libraries?: string;
}

/**
 * Unpacks Chromium once for each version. Workers may start together: each unpacks into a folder of its own, and the
 * first to finish gives its folder the lasting name.
 */
export async function unpack(): Promise<Chrome> {
  const bin = path.join(root, 'node_modules/@sparticuz/chromium/bin');
  const { version } = require(path.join(bin, '../package.json')) as { version: string };
  const lasting = path.join(cache, `chromium-${version}`);
  if (!existsSync(lasting)) {
    const own = `${lasting}.${process.pid}`;
    mkdirSync(own, { recursive: true });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = own;
    try {
      const packed = await import('@sparticuz/chromium');
      await packed.default.executablePath(bin);
      await packed.inflate(path.join(bin, 'al2023.tar.br'));
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    try {
      renameSync(own, lasting);
    } catch (error) {
      if (!existsSync(lasting)) throw error;
      rmSync(own, { recursive: true, force: true });
    }
  }
  const executablePath = path.join(lasting, 'chromium');
  // Without libnss3 and its company the system cannot even print the version; the package brings its own copies.
  const starts = spawnSync(executablePath, ['--version'], { timeout: 20_000 }).status === 0;
  return starts ? { executablePath } : { executablePath, libraries: path.join(lasting, 'al2023', 'lib') };
}

/** Writes a fontconfig file that knows only the Noto fonts of the project, so that every machine draws the same text. */
function writeFontConfig(): string {
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
  const folders = ['noto-sans-sc', 'noto-serif-sc'].flatMap(font =>
    weights.map(weight => path.join(folderOf(`@expo-google-fonts/${font}`), weight)),
  );
  const prefer = (asked: string, given: string) =>
    `  <alias binding="strong"><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`;
  const sans = ['sans-serif', 'system-ui', 'monospace', 'PingFang SC', 'Microsoft YaHei'];
  const serif = ['serif', 'SimSun', 'Songti SC', 'FangSong'];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map(folder => `  <dir>${folder}</dir>`),
    `  <cachedir>${path.join(cache, 'fontconfig')}</cachedir>`,
    ...sans.map(family => prefer(family, 'Noto Sans SC')),
    ...serif.map(family => prefer(family, 'Noto Serif SC')),
    '</fontconfig>',
  ];
  const file = path.join(cache, 'fonts.conf');
  const own = `${file}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(own, `${lines.join('\n')}\n`);
  renameSync(own, file);
  return file;
}

/**
 * Starts Chromium. `HEJIE_BROWSER` names another Chromium or Chrome to use instead; the one from npm is for Linux on
 * x64, elsewhere the installed Chrome is taken.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'];
  const own = process.env.HEJIE_BROWSER;
  if (own) return chromium.launch({ executablePath: own, args });
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args });
  const { executablePath, libraries } = await unpack();
  const paths = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, FONTCONFIG_FILE: writeFontConfig(), ...(paths ? { LD_LIBRARY_PATH: paths } : {}) };
  return chromium.launch({ executablePath, args, env: env as Record<string, string> });
}

/** Width and height in CSS pixels; the language of the reader. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh' | 'en';
}

const troubles = new WeakMap<Page, string[]>();

/**
 * Opens a page of its own (no shared cookies) for a reader in Zhejiang. Below 600 pixels it is a phone with a touch
 * screen. Close it with `closePage`.
 */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, height = 800, language = 'zh' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width < 600,
    isMobile: width < 600,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const seen: string[] = [];
  troubles.set(page, seen);
  page.on('pageerror', error => seen.push(`uncaught: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  return page;
}

/** Closes the page together with its cookies and storage. */
export const closePage = (page: Page) => page.context().close();

/** Errors that scripts of the page threw or printed so far; a sound page has none. */
export const pageErrors = (page: Page): readonly string[] => troubles.get(page) ?? [];

/**
 * Checks the page as it stands against WCAG 2.0, 2.1 and 2.2, levels A and AA. Returns one readable text for each
 * violation with the elements it concerns; a sound page gives an empty list.
 */
export async function checkAccessibility(page: Page): Promise<string[]> {
  // Evaluated by the debugger and not as a script element: the page's content security policy stays in force.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
    }),
  );
  return results.violations.map(({ id, impact, help, nodes }) =>
    [`${id} (${impact}): ${help}`, ...nodes.map(node => `  ${node.target.join(' ')} — ${node.failureSummary}`)].join(
      '\n',
    ),
  );
}

/** Saves the whole page as test-output/screenshots/<name>.png and returns the path of the file. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(root, 'test-output', 'screenshots', `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
  return file;
}
