import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../src/contract/views.ts';
import { claims } from '../../src/core/law/claims.ts';
import { calculators } from '../../src/core/pay/index.ts';
import { calc as calcEn } from '../../src/web/words/en/calc.ts';
import { kit as kitEn } from '../../src/web/words/en/kit.ts';
import { benchSheets } from '../../src/web/words/zh/bench-sheets.ts';
import { calc as calcZh } from '../../src/web/words/zh/calc.ts';
import { kit as kitZh } from '../../src/web/words/zh/kit.ts';
import { me as meZh } from '../../src/web/words/zh/me.ts';
import { start } from '../../src/web/words/zh/start.ts';
import { startClaims } from '../../src/web/words/zh/start-claims.ts';
import type { Language } from './filing.ts';
import { checkAccessibility, launchBrowser, screenshot } from './harness.ts';
import { languages, look, smallTargets } from './look.ts';
import { assigned, filing, takeByApi } from './matter.ts';
import { citizen, type Person, person } from './people.ts';
import { openSite, type Site } from './site.ts';

const phone = { width: 390, height: 844 };
const words = { zh: { calc: calcZh, kit: kitZh }, en: { calc: calcEn, kit: kitEn } } as const;
const { title } = calculators['economic-compensation'];

/** Three boxes of a day. */
const writeDay = async (who: Person, field: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  await who.page.locator(`#${field}`).fill(year);
  await who.page.locator(`#${field}-month`).fill(String(Number(month)));
  await who.page.locator(`#${field}-day`).fill(String(Number(date)));
};

/** Seven years and three months at 7,200 yuan, ended by agreement on the employer's proposal; ends at the result. */
async function compute(who: Person, language: Language): Promise<void> {
  const { calc, kit } = words[language];
  await who.go('/calc');
  await who.reads(calc.title);
  await who.press(title[language]);
  await who.sees(calc.step(title[language], 1, 5));
  await writeDay(who, 'start', '2019-03-11');
  await who.press(kit.next);
  await writeDay(who, 'end', '2026-06-30');
  await who.press(kit.next);
  await who.page.locator('#averageMonthlyWage').fill('7200');
  await who.press(kit.next);
  await who.page.locator('#ground-agreed-employer-proposed').check();
  await who.press(kit.next);
  await who.press(calc.skipNone);
  await who.reads(title[language]);
  await who.sees(language === 'zh' ? '54,000.00元' : 'CNY 54,000.00');
}

describe('somebody who works out what is owed', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(languages)('is asked one question a screen on a phone, and sees how it is counted (%s)', async language => {
    const { calc } = words[language];
    const who = await person(browser, site, { ...phone, language });
    await compute(who, language);
    await who.sees('7200.00 × 7.5');
    await who.sees(calc.unconfirmed);
    // The gist of an article opens on a tap.
    const article = who.page.locator('.c-article').last();
    await expect.poll(() => article.locator('p').isVisible()).toBe(false);
    await article.locator('summary').click();
    await expect.poll(() => article.locator('p').isVisible()).toBe(true);
    await screenshot(who.page, `calc-result-${language}-390`);
    expect(await checkAccessibility(who.page)).toEqual([]);
    expect(await smallTargets(who.page, 44)).toEqual([]);

    // Going back one question loses nothing; the answers stay until the tab is closed.
    await who.page.goBack();
    await who.page.goBack();
    expect(await who.page.locator('#ground-agreed-employer-proposed').isChecked()).toBe(true);
    await who.page.reload();
    expect(await who.page.locator('#ground-agreed-employer-proposed').isChecked()).toBe(true);
    await who.leave();
  });

  it('is told at the field what is wrong, and keeps what was typed', async () => {
    const who = await person(browser, site, phone);
    await who.go('/calc/economic-compensation');
    await who.press(kitZh.next);
    await who.sees('填写入职日期');
    await writeDay(who, 'start', '2026-02-30');
    await who.press(kitZh.next);
    await who.sees('没有这一天：2026-2-30');
    expect(await who.page.locator('#start-day').inputValue()).toBe('30');
    expect(await who.page.locator('#start').getAttribute('aria-invalid')).toBe('true');
    await screenshot(who.page, 'calc-wrong-zh-390');
    expect(await checkAccessibility(who.page)).toEqual([]);

    // What only the server can see leads back to its question: a last day before the first.
    await writeDay(who, 'start', '2026-02-20');
    await who.press(kitZh.next);
    await writeDay(who, 'end', '2025-01-31');
    await who.press(kitZh.next);
    await who.page.locator('#averageMonthlyWage').fill('两万三');
    await who.press(/^是，23,000.00元/);
    await who.press(kitZh.next);
    await who.page.locator('#ground-art-40').check();
    await who.press(kitZh.next);
    await who.press(calcZh.skipNone);
    await who.sees('离开日期要在入职日期（2026-02-20）之后');
    expect(await who.page.locator('#end').inputValue()).toBe('2025');
    await writeDay(who, 'end', '2026-08-19');
    await who.press(calcZh.calculate);
    await who.sees('23,000.00元');
    await who.leave();
  });

  it('is asked for the hour of a limit in hours, and told the hour at which it ends', async () => {
    const who = await person(browser, site, phone);
    await who.go('/calc/deadline');
    await who.page.locator('#code').selectOption('DL-TR-24H');
    await who.press(kitZh.next);
    await writeDay(who, 'from', '2026-03-02');
    await who.press(kitZh.next);
    await who.press(calcZh.skip);
    await who.sees(/这个期限按小时算，要写上时间/);
    await who.page.locator('#from-time').fill('14:30');
    await who.press(calcZh.calculate);
    await who.sees('2026年3月3日 14:30');
    await who.leave();
  });

  it('puts the sheet under a claim of the case of whoever is signed in', async () => {
    const own = { name: '卓小棉', phone: '13800131201' };
    const worker = await citizen(browser, site, own.phone, own.name, phone);
    const { id } = await worker.api<DossierView>('POST', '/disputes', {
      ...filing(own),
      claims: [
        { code: 'QQ02', amount: '18600' },
        { code: 'QQ13', amount: '12400' },
      ],
    });
    await compute(worker, 'zh');
    await worker.press(calcZh.take.matter);
    const sheet = worker.page.getByRole('dialog');
    await sheet.getByRole('heading', { name: calcZh.take.matter }).waitFor();
    await sheet.getByRole('button', { name: calcZh.take.send }).waitFor();
    await screenshot(worker.page, 'calc-attach-zh-390');
    expect(await checkAccessibility(worker.page)).toEqual([]);
    await worker.pick(claims.QQ13.plain.zh, sheet);
    await worker.press(calcZh.take.send, sheet);
    await worker.sees(calcZh.take.doneText(1));
    const view = await worker.api<DossierView>('GET', `/disputes/${id}`);
    const claim = view.claims.find(one => one.code === 'QQ13');
    expect(claim?.sheets).toMatchObject([
      {
        version: 1,
        side: 'worker',
        calculator: 'economic-compensation',
        computation: { amount: '54000.00' },
      },
    ]);
    // The file shows how it was computed, says that the claim is of another sum, and lets it be computed anew.
    await worker.go(`/me/disputes/${id}/sheets/${claim?.id}`);
    await worker.reads(meZh.sheets.title);
    await worker.sees(meZh.sheets.moved('12,400.00元'));
    expect(await checkAccessibility(worker.page)).toEqual([]);
    await worker.press(meZh.sheets.again);
    await worker.reads(title.zh);
    await worker.sees('7200.00 × 7.5');
    await worker.leave();
  });

  it('begins an application with the claim, the facts and the sheet filled in', async () => {
    const who = await person(browser, site, phone);
    await compute(who, 'zh');
    await who.press(calcZh.take.apply);
    await who.reads(start.story.title);
    await who.go('/start/claims');
    await who.reads(startClaims.claims.title);
    const kept = await who.page.evaluate(() => JSON.parse(localStorage.getItem('hejie.intake') ?? '{}'));
    expect(kept.answers.facts).toMatchObject({ hiredOn: '2019-03-11', leftOn: '2026-06-30', monthlyWage: '7200' });
    expect(kept.answers.claims).toMatchObject([
      { sheet: { calculator: 'economic-compensation' }, computation: { amount: '54000.00' } },
    ]);
    await who.go('/start/estimate');
    await who.sees('54,000.00元');
    await who.leave();
  });

  it('reads everything in the larger view and on a wide screen', async () => {
    const who = await person(browser, site);
    await who.page.addInitScript(() => {
      localStorage.setItem('hejie.elder', '26');
      const values = { months: [{ month: '2026-01', due: '6200', paid: '3000' }] };
      sessionStorage.setItem('hejie.calc.wage-arrears', JSON.stringify(values));
    });
    const faults: string[] = [];
    for (const address of ['/calc', '/calc/wage-arrears', '/calc/wage-arrears?q=result']) {
      faults.push(...(await look(who, address, [1280, 390])));
      faults.push(...(await smallTargets(who.page, 60)).map(fault => `${address} in elder mode: ${fault}`));
    }
    await screenshot(who.page, 'calc-elder-zh-390');
    expect(faults).toEqual([]);
    await who.leave();
  });

  it('is read by a mediator, who adds versions of their own and compares two', async () => {
    const { worker, mediator, head, id, number } = await assigned(browser, site, {
      name: '卓小棉',
      phone: '13800131202',
    });
    const { claims: all } = await worker.api<DossierView>('GET', `/disputes/${id}`);
    const claim = all.find(one => one.code === 'QQ13')!;
    const input = {
      start: '2023-03-01',
      end: '2026-06-30',
      averageMonthlyWage: '6200',
      ground: 'agreed-employer-proposed',
    };
    await takeByApi(mediator, id, 'mediation', 'compute', {
      claimId: claim.id,
      sheet: { calculator: 'economic-compensation', input },
    });
    await mediator.go(`/w/disputes/${encodeURIComponent(number)}`);
    await mediator.press(benchSheets.open(1));
    await mediator.reads(benchSheets.of(claim.title.zh));
    await mediator.sees('21,700.00元');
    await mediator.press(benchSheets.next);
    const form = mediator.page.getByRole('dialog');
    await form.getByText(benchSheets.fromSheet(1)).waitFor();
    const wage = form.getByLabel(/^离职前12个月的平均工资/);
    expect(await wage.inputValue()).toBe('6200');
    // A wrong day is shown at its field; nothing is lost.
    const end = form.getByLabel('最后工作日', { exact: false }).first();
    await end.fill('2020-01-01');
    await form.locator('button[type=submit]').click();
    await form.getByText('离开日期要在入职日期（2023-03-01）之后').first().waitFor();
    await end.fill('2026-06-30');
    await wage.fill('6800');
    await screenshot(mediator.page, 'bench-sheet-form-zh-1280');
    await form.locator('button[type=submit]').click();
    await form
      .getByRole('heading', { name: /添加计算单/ })
      .last()
      .waitFor();
    await mediator.page.keyboard.press('Escape');
    await mediator.sees('23,800.00元');
    await mediator.page.locator('#compare-with').selectOption({ index: 1 });
    await mediator.sees('≠');
    await screenshot(mediator.page, 'bench-sheets-compared-zh-1280');
    expect(await checkAccessibility(mediator.page)).toEqual([]);

    // The head of the body reads both; the worker, for whom they were not made, reads neither.
    const forHead = await head.api<DossierView>('GET', `/disputes/${id}`);
    const sheets = forHead.claims.find(one => one.id === claim.id)?.sheets;
    expect(sheets?.map(one => [one.version, one.computation.amount])).toEqual([
      [1, '21700.00'],
      [2, '23800.00'],
    ]);
    const forWorker = await worker.api<DossierView>('GET', `/disputes/${id}`);
    expect(forWorker.claims.flatMap(one => one.sheets)).toEqual([]);
    expect(JSON.stringify(forWorker)).not.toContain('23800');
    for (const one of [worker, mediator, head]) await one.leave();
  });
});
