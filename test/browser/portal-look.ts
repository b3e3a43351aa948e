import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../src/contract/views.ts';
import { emptyAnswers, type IntakeAnswers } from '../../src/web/kit/intake.ts';
import { pages } from '../../src/web/portal/pages.ts';
import { anEmployer, aStory, aWorker, type Language } from './filing.ts';
import { launchBrowser, screenshot } from './harness.ts';
import { look, smallTargets } from './look.ts';
import { citizen, type Person, person } from './people.ts';
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
  '/calc/:id': ['/calc/economic-compensation', '/calc/wage-arrears', '/calc/nothing'],
  '/a/:code': ['/a/K7F9-M3P2'],
  '/readback/:token': ['/readback/nothing'],
  '/start/done': [`/start/done?id=${id}`, '/start/done'],
});

/** Every page of the portal is looked at in one language; each language has a file of its own, so that two run side by side. */
export const lookAtPortal = (language: Language) =>
  describe(`every page of the portal (${language})`, () => {
    let browser: Browser;
    let site: Site;
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), openSite()]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    /** A worker of the demonstration with a filled draft and with matters; has signed in once for all tests. */
    let session: Person | undefined;
    const aReader = async (): Promise<{ who: Person; id: string }> => {
      session ??= await citizen(browser, site, '13800130001', '顾晓禾');
      const who = await person(browser, site, { language });
      await who.page.context().addCookies(await session.page.context().cookies());
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

    it('has one heading, a fitting title, whole words, no accessibility violation, and fits 320 pixels', async () => {
      const { who, id } = await aReader();
      const known = portalAddresses(id);
      const missing = pages.filter(one => one.path.includes(':') && !known[one.path]).map(one => one.path);
      expect(missing).toEqual([]);
      const faults: string[] = [];
      for (const address of [...pages.flatMap(one => known[one.path] ?? [one.path]), '/nothing'])
        faults.push(...(await look(who, address, language === 'zh' ? [1280, 390, 320] : [390, 320], language)));
      expect(faults).toEqual([]);
      await who.page.context().close();
    }, 240_000);

    it('has targets of 44 pixels, and of 60 in elder mode, with no violation there either', async () => {
      const { who, id } = await aReader();
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
    }, 240_000);
  });
