import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../src/contract/views.ts';
import { emptyAnswers, type IntakeAnswers } from '../../src/web/kit/intake.ts';
import { pages as portalPages } from '../../src/web/portal/pages.ts';
import { pages as benchPages } from '../../src/web/workbench/pages.tsx';
import { tables } from '../../src/web/workbench/queue/tables.ts';
import { anEmployer, aStory, aWorker, type Language } from './filing.ts';
import { checkAccessibility, launchBrowser, pageErrors, screenshot } from './harness.ts';
import { citizen, type Person, staff } from './people.ts';
import { openSite, type Site } from './site.ts';

/** What somebody has filled in before looking at the pages of the intake. */
const answers: IntakeAnswers = {
  ...emptyAnswers,
  who: 'worker',
  story: aStory(),
  facts: {
    hiredOn: '2023-03-01',
    stillEmployed: false,
    monthlyWage: '6200.00',
    unpaidTotal: '18600.00',
    contract: 'none',
  },
  suggested: [{ code: 'QQ02', because: ['工资没有发'] }],
  claims: [{ code: 'QQ02', amount: '18600' }, { code: 'QQ13' }],
  evidence: [{ id: 'item:工资条:', title: '工资条', state: 'have', claims: ['QQ02'] }],
  route: 'mediation',
  place: 330282123,
  worker: { ...emptyAnswers.worker, name: aWorker.name, phone: aWorker.phone },
  employer: { ...emptyAnswers.employer, kind: 'firm', name: anEmployer.name },
};

/** Addresses to look at for each pattern of the portal; a pattern that is missing here fails. */
const portalAddresses = (id: string): Readonly<Record<string, readonly string[]>> => ({
  '/start/facts': [
    '/start/facts',
    '/start/facts?ask=leftOn',
    '/start/facts?ask=endedHow',
    '/start/facts?ask=unpaidTotal',
  ],
  '/me/disputes/:no/*': [
    '',
    '/timeline',
    '/papers',
    '/room',
    '/offers',
    '/money',
    '/people',
    '/evidence',
    '/sign',
    '/nothing',
  ].map(part => `/me/disputes/${id}${part}`),
  '/a/:code': ['/a/K7F9-M3P2'],
  '/readback/:token': ['/readback/nothing'],
  '/start/done': [`/start/done?id=${id}`, '/start/done'],
});

/** What each role of the workbench looks at. */
const benchAddresses = (number: string): Readonly<Record<string, readonly string[]>> => ({
  'head.longshan': ['/w/q/body-inbox', '/w/q/body-open', '/w/q/leads', '/w/handovers', '/w/figures'],
  'mediator.longshan': [
    '/w/day',
    '/w/q/mine',
    '/w/q/plans',
    '/w/notices',
    `/w/search?q=${encodeURIComponent('有限')}`,
    '/w/nothing',
    ...['', '/lanes', '/room', '/papers', '/evidence', '/people', '/clocks', '/money', '/ledger'].map(
      section => `/w/disputes/${number}${section}`,
    ),
    '/w/disputes/{number}/steps/{mediation}/hold',
    '/w/disputes/{number}/steps/{mediation}/offer',
    '/w/disputes/{number}/steps/{mediation}/draft',
  ],
  hall: ['/w/intake'],
  clerk: ['/w/q/arb-intake', '/w/q/service'],
  'grid.longshan': ['/w/field'],
});

const languages = ['zh', 'en'] as const satisfies readonly Language[];

/** What is wrong with the page as it stands: heading, title, words, errors. */
async function faultsOf(page: Page): Promise<string[]> {
  const { headings, title, text, wide } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map(heading => (heading as HTMLElement).innerText.trim()),
    title: document.title,
    text: document.body.innerText,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  const raw = text.match(/undefined|\[object|NaN|\b[a-z]+[a-zA-Z]*\.[a-z]+[a-zA-Z]*\.[a-z]+/)?.[0];
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} headings of the first rank`]),
    ...(title.startsWith(headings[0] ?? '-') ? [] : [`titled “${title}” and headed “${headings[0]}”`]),
    ...(raw ? [`shows “${raw}”`] : []),
    ...(wide > 1 ? [`${wide} pixels too wide`] : []),
    ...pageErrors(page).filter(error => !/status of 4\d\d/.test(error)),
  ];
}

/** Small targets: everything that is pressed and does not stand in running text. */
const smallTargets = (page: Page, least: number) =>
  page.evaluate(
    least =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main button, main .k-button, main summary, main input, main select, header a, header button',
        ),
      ]
        .filter(element => element.offsetParent !== null && !element.closest('.k-choice, .k-visually-hidden'))
        .filter(element => element.getBoundingClientRect().height < least - 0.5)
        .map(
          element =>
            `${element.className || element.tagName} “${element.innerText.slice(0, 20)}” is ${element.getBoundingClientRect().height} high`,
        ),
    least,
  );

/** Loads a page once and looks at it at each width; the shell stays, so that two widths cost one load. */
async function look(who: Person, address: string, widths: readonly number[]): Promise<string[]> {
  const { page } = who;
  await who.go(address);
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
    await who.settles();
    const found = await faultsOf(page);
    if (width !== 320) found.push(...(await checkAccessibility(page)));
    faults.push(...found.map(fault => `${address} at ${width}: ${fault}`));
  }
  return faults;
}

describe('every page', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A worker of the demonstration with a filled draft and with matters. */
  const aReader = async (language: Language): Promise<{ who: Person; id: string }> => {
    const who = await citizen(browser, site, '13800130001', '顾晓禾', { language });
    await who.page.addInitScript(
      kept => {
        localStorage.setItem('hejie.intake', kept);
        sessionStorage.setItem('hejie.session', '1');
      },
      JSON.stringify({ answers, key: 'a-key-for-looking' }),
    );
    const { rows } = await who.api<{ rows: QueueRow[] }>('GET', '/disputes?procedure=mediation&stage=agreed');
    return { who, id: rows[0]?.id ?? '' };
  };

  it.each(languages)(
    'of the portal has one heading, a fitting title, whole words, no accessibility violation, and fits 320 pixels (%s)',
    async language => {
      const { who, id } = await aReader(language);
      const known = portalAddresses(id);
      const missing = portalPages.filter(one => one.path.includes(':') && !known[one.path]).map(one => one.path);
      expect(missing).toEqual([]);
      const faults: string[] = [];
      for (const address of [...portalPages.flatMap(one => known[one.path] ?? [one.path]), '/nothing'])
        faults.push(...(await look(who, address, [1280, 390, 320])));
      expect(faults).toEqual([]);
      await who.page.context().close();
    },
    240_000,
  );

  it.each(languages)(
    'of the portal has targets of 44 pixels, and of 60 in elder mode, with no violation there either (%s)',
    async language => {
      const { who, id } = await aReader(language);
      const faults: string[] = [];
      await who.page.setViewportSize({ width: 390, height: 844 });
      for (const address of [
        '/',
        '/start',
        '/start/facts?ask=leftOn',
        '/start/claims',
        '/start/evidence',
        '/start/review',
        '/places',
        '/answer',
        `/me/disputes/${id}`,
        `/me/disputes/${id}/sign`,
      ]) {
        await who.go(address);
        await who.settles();
        faults.push(...(await smallTargets(who.page, 44)).map(fault => `${address}: ${fault}`));
      }
      await who.page.addInitScript(() => localStorage.setItem('hejie.elder', '26'));
      for (const address of [
        '/',
        '/start/story',
        '/start/facts?ask=leftOn',
        '/start/you',
        '/start/review',
        '/places',
        `/me/disputes/${id}`,
        `/me/disputes/${id}/sign`,
      ]) {
        faults.push(...(await look(who, address, [390])));
        faults.push(...(await smallTargets(who.page, 60)).map(fault => `${address} in elder mode: ${fault}`));
      }
      await screenshot(who.page, `elder-sign-${language}-390`);
      expect(faults).toEqual([]);
      await who.page.context().close();
    },
    240_000,
  );

  it.each(languages)(
    'of the workbench has one heading, a fitting title, whole words and no accessibility violation (%s)',
    async language => {
      const faults: string[] = [];
      const seen = new Set<string>();
      const mediator = await staff(browser, site, 'mediator.longshan', { language });
      const { rows } = await mediator.api<{ rows: QueueRow[] }>('GET', '/disputes?procedure=mediation&stage=accepted');
      const row = rows[0]!;
      for (const [login, addresses] of Object.entries(benchAddresses(encodeURIComponent(row.number ?? '')))) {
        const who = login === 'mediator.longshan' ? mediator : await staff(browser, site, login, { language });
        for (const pattern of addresses) {
          const address = pattern
            .replace('{number}', encodeURIComponent(row.number ?? ''))
            .replace('{mediation}', row.proceedingId);
          seen.add(address);
          faults.push(...(await look(who, address, [1280, 390])));
        }
        await who.page.context().close();
      }
      expect(faults).toEqual([]);
      for (const { path } of benchPages)
        expect(
          [...seen].some(address => address.startsWith(`/w/${path.split('/:')[0]}`)),
          path,
        ).toBe(true);
      for (const table of Object.keys(tables)) expect(seen).toContain(`/w/q/${table}`);
    },
    240_000,
  );
});

describe('what a reader has to load', () => {
  const sizes = JSON.parse(
    readFileSync(path.join(fileURLToPath(new URL('../../', import.meta.url)), 'dist/web/sizes.json'), 'utf8'),
  ) as Record<'portal' | 'workbench', { scriptBytes: number; packages: string[] }>;

  it('is at most 140 kB of script for the portal, without the components of the workbench', () => {
    expect(sizes.portal.scriptBytes).toBeLessThanOrEqual(140_000);
    expect(sizes.portal.packages.filter(name => /antd|rc-component|react-router|react-query|dayjs/.test(name))).toEqual(
      [],
    );
  });

  it('is at most 450 kB of script for the workbench', () => {
    expect(sizes.workbench.scriptBytes).toBeLessThanOrEqual(450_000);
  });
});
