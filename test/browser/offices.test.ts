import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, QueueRow } from '../../src/contract/views.ts';
import { launchBrowser } from './harness.ts';
import { look } from './look.ts';
import { staff } from './people.ts';
import { openSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Set to a folder, the pages are also drawn into it. */
const shots = process.env.HEJIE_SHOTS;

describe('inspection and procuratorate', () => {
  it('are each shown their queue and what they know of a case: an inspector the report and its secret, a prosecutor the joint study', async () => {
    const draw = async (who: Awaited<ReturnType<typeof staff>>, name: string) => {
      if (!shots) return;
      await who.settles();
      await who.page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
    };
    const inspector = await staff(browser, site, 'inspector');
    await inspector.go('/w');
    await inspector.reads('监察案件');
    await draw(inspector, 'inspector-queue');
    const rowsOf = async (who: typeof inspector, procedure: string, stage: string) =>
      (await who.api<{ rows: QueueRow[] }>('GET', `/disputes?procedure=${procedure}&stage=${stage}`)).rows;
    const views = await Promise.all(
      (await rowsOf(inspector, 'inspection', 'received')).map(row =>
        inspector.api<DossierView>('GET', `/disputes/${row.id}`),
      ),
    );
    const reported = views.find(view => view.claims.length === 0)!;
    await inspector.go(`/w/disputes/${encodeURIComponent(reported.number!)}`);
    await inspector.sees('举报内容（保密）');
    await inspector.sees(/请不要让厂里知道是我说的/);
    await draw(inspector, 'inspector-report');
    const [ordered] = await rowsOf(inspector, 'inspection', 'ordered');
    const address = `/w/disputes/${encodeURIComponent(ordered!.number ?? '')}`;
    await inspector.go(address);
    await inspector.sees('责令');
    await draw(inspector, 'inspector-ordered');
    const faults = await look(inspector, address, [1280, 390]);
    await inspector.leave();

    const prosecutor = await staff(browser, site, 'prosecutor', { language: 'en' });
    await prosecutor.go('/w');
    await prosecutor.reads('Arrears and supported suits');
    await draw(prosecutor, 'prosecutor-queue');
    const [studied] = await rowsOf(prosecutor, 'prosecution-support', 'study');
    const study = `/w/disputes/${encodeURIComponent(studied!.number ?? '')}`;
    await prosecutor.go(study);
    await prosecutor.sees('Positions of the bodies');
    await draw(prosecutor, 'prosecutor-study');
    expect([...faults, ...(await look(prosecutor, study, [1280, 390]))]).toEqual([]);
    await prosecutor.leave();
  }, 120_000);
});
