import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, QueueRow } from '../../src/contract/views.ts';
import { pages } from '../../src/web/workbench/pages.tsx';
import { tables } from '../../src/web/workbench/queue/tables.ts';
import type { Language } from './filing.ts';
import { launchBrowser } from './harness.ts';
import { look } from './look.ts';
import { staff } from './people.ts';
import { openSite, type Site } from './site.ts';

/** What each role of the workbench looks at. */
const benchAddresses = (number: string): Readonly<Record<string, readonly string[]>> => ({
  'head.longshan': [
    '/w/q/body-inbox',
    '/w/q/body-open',
    '/w/q/leads',
    '/w/q/groups',
    '/w/handovers',
    '/w/figures',
    '/w/stuck',
  ],
  'mediator.longshan': [
    '/w/day',
    '/w/q/mine',
    '/w/q/plans',
    '/w/notices',
    '/w/calendar',
    '/w/calendar?by=rooms',
    '/w/disputes/{number}/steps/{mediation}/schedule',
    '/w/calculators?id=economic-compensation',
    '/w/calculators?id=wage-arrears',
    `/w/search?q=${encodeURIComponent('有限')}`,
    '/w/nothing',
    ...['', '/lanes', '/room', '/papers', '/evidence', '/people', '/clocks', '/money', '/ledger'].map(
      section => `/w/disputes/${number}${section}`,
    ),
    '/w/disputes/{number}/sheets/{claim}',
    '/w/disputes/{number}/steps/{mediation}/compute',
    '/w/disputes/{number}/steps/{mediation}/hold',
    '/w/disputes/{number}/steps/{mediation}/offer',
    '/w/plans/{number}',
    '/w/new-group',
    '/w/groups/{group}',
    '/w/disputes/{number}/steps/{mediation}/draft',
  ],
  hall: ['/w/intake', '/w/report'],
  clerk: ['/w/q/arb-intake', '/w/q/service', '/w/q/arb-open', '/w/q/reviews'],
  docket: ['/w/roster', '/w/q/mandates', '/w/q/confirmations', '/w/q/orders', '/w/q/court-cases'],
  enforcement: ['/w/q/enforcement'],
  'institute.head': ['/w/q/head-approvals', '/w/divergences'],
  inspector: ['/w/q/insp-cases'],
  prosecutor: ['/w/q/proc-cases'],
  union: ['/w/q/union-cases'],
  system: ['/w/county', '/w/organisations', '/w/places', '/w/rooms', '/w/parameters', '/w/holidays', '/w/statutes'],
  security: ['/w/staff', '/w/parameters', '/w/partners'],
  'grid.longshan': ['/w/field'],
  audit: ['/w/log'],
});

/** Every page of the workbench is looked at in one language; each language has a file of its own, so that two run side by side. */
export const lookAtBench = (language: Language) =>
  describe(`every page of the workbench (${language})`, () => {
    let browser: Browser;
    let site: Site;
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), openSite()]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    it('has one heading, a fitting title, whole words and no accessibility violation', async () => {
      const faults: string[] = [];
      const seen = new Set<string>();
      const mediator = await staff(browser, site, 'mediator.longshan', { language });
      const { rows } = await mediator.api<{ rows: QueueRow[] }>('GET', '/disputes?procedure=mediation&stage=accepted');
      const row = rows[0]!;
      const view = await mediator.api<DossierView>('GET', `/disputes/${row.id}`);
      const claimId = view.claims[0]?.id ?? '';
      const groups = await mediator.api<{ rows: QueueRow[] }>('GET', '/disputes?procedure=group');
      const groupId = groups.rows[0]?.id ?? '';
      for (const [login, addresses] of Object.entries(benchAddresses(encodeURIComponent(row.number ?? '')))) {
        const who = login === 'mediator.longshan' ? mediator : await staff(browser, site, login, { language });
        for (const pattern of addresses) {
          const address = pattern
            .replace('{number}', encodeURIComponent(row.number ?? ''))
            .replace('{mediation}', row.proceedingId)
            .replace('{claim}', claimId)
            .replace('{group}', groupId);
          seen.add(address);
          faults.push(...(await look(who, address, language === 'zh' ? [1280, 390] : [390], language)));
        }
        await who.page.context().close();
      }
      expect(faults).toEqual([]);
      for (const { path } of pages)
        expect(
          [...seen].some(address => address.startsWith(`/w/${path.split('/:')[0]}`)),
          path,
        ).toBe(true);
      for (const table of Object.keys(tables)) expect(seen).toContain(`/w/q/${table}`);
    }, 240_000);
  });
