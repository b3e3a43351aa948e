import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DossierView } from '../../src/contract/views.ts';
import { acts } from '../../src/core/procedures/inspection/acts.ts';
import { kit } from '../../src/web/words/zh/kit.ts';
import { report as words } from '../../src/web/words/zh/report.ts';
import { launchBrowser } from './harness.ts';
import { look } from './look.ts';
import { person, staff } from './people.ts';
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

const seen = '车间里四十多人，两个月没有发工资，问了就说再等等。';

it('lets somebody report an employer from the start page: faults by field, a draft that is kept, a verified phone, a number, and nothing of them on the file', async () => {
  const who = await person(browser, site, { width: 390 });
  await who.go('/');
  await who.press('举报用人单位（保密）');
  await who.reads(words.title);
  await who.press(words.submit);
  for (const fault of [words.gaps.employerName.missing, words.gaps.acts.missing, words.gaps.account])
    await who.sees(fault);
  await who.write(words.employerName, '慈溪夜雨虚构纸品厂');
  await who.select(words.place, '龙山镇');
  await who.pick(acts.wages.zh);
  await who.write(words.words, seen);
  await who.page.reload();
  expect(await who.page.getByLabel(words.words).inputValue()).toBe(seen);
  await who.write(kit.phone.label, '13800131944');
  await who.press(kit.phone.send);
  const code = /\d{6}/.exec(await who.page.locator('.k-warn').filter({ hasText: '验证码' }).innerText())![0];
  await who.write(kit.phone.code, code);
  await who.press(kit.phone.verify);
  await who.sees(/已验证|验证通过/);
  await who.press(words.submit);
  await who.reads(words.done.title);
  await who.settles();
  const number = (await who.page.locator('.p-number').innerText()).split('\n')[0]!;
  expect(number).toMatch(/〔\d{4}〕/);
  expect(await who.page.locator('main').innerText()).not.toMatch(/夜雨|13800131944|四十多人/);
  expect(await who.page.evaluate(() => localStorage.getItem('hejie.report'))).toBeNull();
  expect(await look(who, new URL(who.page.url()).pathname + new URL(who.page.url()).search, [390])).toEqual([]);
  const id = new URL(who.page.url()).searchParams.get('id')!;
  await who.leave();
  const inspector = await staff(browser, site, 'inspector');
  const view = await inspector.api<DossierView>('GET', `/disputes/${id}`);
  expect(view.number).toBe(number);
  expect(JSON.stringify(view)).not.toContain('13800131944');
  await inspector.leave();
});
