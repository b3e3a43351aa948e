import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../src/contract/views.ts';
import { launchBrowser } from './harness.ts';
import { languages, look } from './look.ts';
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
const draw = async (who: Awaited<ReturnType<typeof staff>>, name: string) => {
  if (!shots) return;
  await who.settles();
  await who.page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
};
const sizes = [1280, 390];

describe('after the award', () => {
  it('an enforcement officer goes from the queue to a case and records money that came in', async () => {
    const officer = await staff(browser, site, 'enforcement');
    await officer.go('/w/q/enforcement');
    await officer.reads('执行案件');
    const { rows } = await officer.api<{ rows: QueueRow[] }>('GET', '/disputes?procedure=enforcement&stage=running');
    const { title, number } = rows[0]!;
    await officer.press(/^执行中/);
    await officer.press(title.zh);
    await officer.sees('申请金额');
    await officer.sees('基本存款账户');
    await officer.press(/^登记执行款到账/);
    const drawer = officer.page.getByRole('dialog');
    await officer.press('今天', drawer);
    await officer.write(/^金额/, '500', drawer);
    await officer.pick('被执行人主动付款', drawer);
    await draw(officer, 'officer-step');
    await officer.press('登记执行款到账', drawer);
    await officer.sees('1,500.00元');
    await officer.page.keyboard.press('Escape');
    const address = `/w/disputes/${encodeURIComponent(number!)}`;
    const faults = await look(officer, address, sizes);
    await draw(officer, 'officer-case');
    await officer.leave();
    expect(faults).toEqual([]);
  }, 60_000);

  it.each(languages)(
    'judge, institute and statistician find in %s where a judgment left an award',
    async language => {
      const faults: string[] = [];
      for (const [login, cases] of [
        ['court.judge', 1],
        ['institute.head', 1],
        ['statistics', 0],
      ] as const) {
        const who = await staff(browser, site, login, { language });
        faults.push(...(await look(who, '/w/divergences', sizes)));
        await draw(who, `${login}-${language}-390`);
        const links = who.page.locator('main a[href*="/disputes/"]');
        expect((await links.count()) > 0, login).toBe(cases > 0);
        if (login === 'court.judge') {
          await who.page.setViewportSize({ width: 1280, height: 800 });
          await draw(who, `${login}-${language}-1280`);
          await links.first().click();
          await who.sees(language === 'zh' ? '和裁决不同；证据采信' : /Other than the award; Evidence/);
          faults.push(...(await look(who, new URL(who.page.url()).pathname, sizes)));
          await draw(who, `case-${language}-390`);
        }
        await who.leave();
      }
      expect(faults).toEqual([]);
    },
    90_000,
  );
});
