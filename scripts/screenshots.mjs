/**
 * Takes the pictures of docs/images from the running product, with the demonstration city in a temporary directory:
 * `node scripts/tsx.mjs scripts/screenshots.mjs`. With the address of a demonstration that runs already as its argument,
 * it starts none.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { demoPassword } from '../src/demo/city.ts';
import { closePage, launchBrowser, newPage } from '../test/browser/harness.ts';
import { root } from './ensure.mjs';

const images = path.join(root, 'docs', 'images');
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** The built server with a demonstration city of its own, on a free port. */
async function startServer() {
  if (spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0)
    throw new Error('The build failed.');
  const data = mkdtempSync(path.join(os.tmpdir(), 'hejie-pictures-'));
  const child = spawn(process.execPath, ['dist/server.mjs'], {
    cwd: root,
    env: { PATH: process.env.PATH, HEJIE_DATA: data, PORT: '0', HEJIE_RATE: '0', HEJIE_RATE_SIGNIN: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const url = await new Promise(resolve => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
      const found = /is open: (http:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => resolve(undefined));
  });
  if (url) return { url, stop };
  await stop();
  throw new Error('The server ended before it was open.');
}

async function send(page, url, body) {
  const answer = await page.request.post(url, { data: body });
  if (!answer.ok()) throw new Error(`${url} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}

const asStaff = login => (page, api) => send(page, `${api}/session`, { login, password: demoPassword });

const asCitizen = number => async (page, api) => {
  const { demoCode } = await send(page, `${api}/codes`, { phone: number });
  await send(page, `${api}/session/code`, { phone: number, code: demoCode });
};

/** Address of the newest matter of the reader whose mediation is in one of these stages. */
async function findMatter(page, api, stages) {
  const answer = await page.request.get(`${api}/disputes?view=mine&procedure=mediation&stage=${stages}`);
  const { rows } = await answer.json();
  if (rows.length === 0) throw new Error(`The reader has no mediation in ${stages}.`);
  return rows[0].id;
}

/** Months before the present one, as `YYYY-MM`, oldest first. */
const lastMonths = count =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date();
    day.setUTCDate(1);
    day.setUTCMonth(day.getUTCMonth() - count + i);
    return day.toISOString().slice(0, 7);
  });

/** An intake as it stands on the worker's own device: nineteen months at work without a contract, three months unpaid. */
function intake() {
  const months = lastMonths(20);
  return {
    key: 'picture',
    answers: {
      who: 'worker',
      story: '在车间上班一年多，一直没有签合同，最近三个月的工资没有发，上个月说不用来了。',
      facts: {
        hiredOn: `${months[0]}-01`,
        stillEmployed: false,
        leftOn: `${months.at(-1)}-20`,
        endedHow: 'dismissed',
        monthlyWage: '6500.00',
        contract: 'none',
        unpaidTotal: '19500.00',
      },
      readFrom: {},
      unknown: [],
      suggested: [],
      urgent: [],
      claims: [{ code: 'QQ02' }, { code: 'QQ05' }, { code: 'QQ13' }],
      evidence: [],
      place: 330282121,
      worker: { name: '', idNumber: '', phone: '', address: '', mailingAddress: '', needs: [] },
      employer: { name: '', creditCode: '', phone: '', address: '', contactName: '', contactPhone: '' },
    },
  };
}

/** Each picture: the size of the page, the reader and the page. `whole`: as long as the page is, up to this height. */
const pictures = {
  'home-phone': { size: phone, open: () => '/' },
  'estimate-phone': { size: phone, draft: true, open: () => '/start/estimate' },
  'matter-phone': {
    size: phone,
    signIn: asCitizen('13800130001'),
    open: async (page, api) => `/me/disputes/${await findMatter(page, api, 'accepted,agreed,settled')}`,
  },
  'case-desktop': {
    size: desktop,
    whole: 1100,
    signIn: asStaff('mediator.longshan'),
    open: async (page, api) => `/w/disputes/${await findMatter(page, api, 'accepted,agreed')}`,
  },
  'day-desktop': { size: desktop, signIn: asStaff('mediator.longshan'), open: () => '/w/day' },
  'figures-desktop': {
    size: desktop,
    whole: 1100,
    language: 'en',
    signIn: asStaff('statistics'),
    open: () => '/w/figures?year=2024',
  },
};

async function take(browser, url, name, picture) {
  const api = `${url}/api/v1`;
  const page = await newPage(browser, { ...picture.size, language: picture.language ?? 'zh' });
  try {
    if (picture.signIn) await picture.signIn(page, api);
    if (picture.draft)
      await page.addInitScript(kept => localStorage.setItem('hejie.intake', kept), JSON.stringify(intake()));
    await page.goto(url + (await picture.open(page, api)), { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    if (picture.whole) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({
        ...picture.size,
        height: Math.min(picture.whole, Math.max(height, picture.size.height)),
      });
    }
    // Numbers that come after the frame, and the last of every movement.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(images, `${name}.png`), scale: 'css' });
    console.log(`docs/images/${name}.png`);
  } finally {
    await closePage(page);
  }
}

const running = process.argv[2];
const server = running ? { url: running.replace(/\/$/, ''), stop: async () => {} } : await startServer();
mkdirSync(images, { recursive: true });
try {
  const browser = await launchBrowser();
  try {
    for (const [name, picture] of Object.entries(pictures)) await take(browser, server.url, name, picture);
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
