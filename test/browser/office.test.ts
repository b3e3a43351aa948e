import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, QueueRow } from '../../src/contract/views.ts';
import { claims } from '../../src/core/law/claims.ts';
import { bench } from '../../src/web/words/zh/bench.ts';
import { benchField } from '../../src/web/words/zh/bench-field.ts';
import { benchFigures } from '../../src/web/words/zh/bench-figures.ts';
import { benchIntake } from '../../src/web/words/zh/bench-intake.ts';
import { benchLead } from '../../src/web/words/zh/bench-lead.ts';
import { benchStep } from '../../src/web/words/zh/bench-step.ts';
import { figures } from '../../src/web/words/zh/figures.ts';
import { readback } from '../../src/web/words/zh/readback.ts';
import { start } from '../../src/web/words/zh/start.ts';
import { anEmployer, aStory, aWorker } from './filing.ts';
import { launchBrowser, screenshot } from './harness.ts';
import { take, underWay } from './matter.ts';
import { type Person, person, staff } from './people.ts';
import { openSite, type Site, today } from './site.ts';

const phone = { width: 390, height: 844 };

/** Fills in the intake with what the person at the window says. */
async function listen(clerk: Person, own: { name: string; phone: string }): Promise<void> {
  const fill = (id: string, words: string) => clerk.page.locator(`#${id}`).fill(words);
  await fill('story', aStory());
  await clerk.press(benchIntake.story.read);
  await clerk.pick(claims.QQ02.plain.zh);
  await fill('employerName', anEmployer.name);
  await clerk.pick(/企业、公司/);
  await clerk.page.locator('#place').selectOption({ label: '龙山镇' });
  await fill('name', own.name);
  await fill('idNumber', aWorker.idNumber);
  await fill('phone', own.phone);
}

describe('the people of the offices', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('write down at the window what a worker says, who reads it back on their own phone before it is filed', async () => {
    const own = { name: '屈小寒', phone: '13800131401' };
    const clerk = await staff(browser, site, 'hall');
    await clerk.go('/w');
    await clerk.reads(benchIntake.title);
    await listen(clerk, own);
    await clerk.pick(benchIntake.route.options.mediation.label);
    await clerk.press(benchIntake.side.ask);
    await clerk.pick(benchIntake.read.ways.phone.label);
    const address = await clerk.page.locator('.wb-code-url').innerText();
    await screenshot(clerk.page, 'bench-intake-zh-1280');

    const worker = await person(browser, site, phone);
    await worker.page.goto(address);
    await worker.reads(readback.title);
    await worker.sees(own.name);
    await worker.press(readback.send);
    await worker.page.locator('.k-error-summary').waitFor();
    for (const line of await worker.page.getByRole('radio', { name: readback.right, exact: true }).all())
      await line.check();
    await screenshot(worker.page, 'readback-zh-390');
    await worker.press(readback.send);
    await worker.reads(readback.confirmed);
    await worker.leave();

    await clerk.sees(benchIntake.side.confirmed);
    await clerk.press(benchIntake.side.submit.mediation);
    await clerk.reads(benchIntake.receipt.titles.mediation ?? '');
    await clerk.sees(/慈纠〔\d{4}〕\d{6}号/);
    await screenshot(clerk.page, 'bench-intake-receipt-zh-1280');
    await clerk.leave();
  });

  it('report a signal without network, have a judge advise on it and turn it into a request', async () => {
    const employer = '慈溪望潮虚构塑料有限公司';
    const grid = await staff(browser, site, 'grid.longshan', phone);
    await grid.go('/w');
    await grid.reads(benchField.title);
    await grid.settles();
    await grid.page.context().setOffline(true);
    await grid.pick(benchField.signs.unpaid);
    await grid.write(/哪家单位/, employer);
    await grid.select(benchField.place, '龙山镇');
    await grid.pick(benchField.personsOptions['3-9']);
    await grid.write(benchField.optional(benchField.words), '三个工人说两个月没发工资，老板说月底给。');
    await grid.press(benchField.send);
    await grid.sees(benchField.waiting(1));
    await screenshot(grid.page, 'bench-field-offline-zh-390');
    await grid.page.context().setOffline(false);
    await grid.page.getByText(benchField.waiting(1)).waitFor({ state: 'hidden' });
    await grid.page.getByRole('link', { name: employer, exact: true }).waitFor();
    expect(grid.taps()).toBeLessThanOrEqual(8);
    const { rows } = await grid.api<{ rows: QueueRow[] }>('GET', '/disputes?procedure=lead&sort=newest');
    expect(rows.filter(row => row.title.zh === employer)).toHaveLength(1);
    await grid.page.context().close();

    const head = await staff(browser, site, 'head.longshan');
    await head.go('/w/q/leads');
    await head.press(employer);
    await head.sees('三个工人说两个月没发工资，老板说月底给。');
    await take(head, '请网格法官指导', async form => {
      await form.getByRole('textbox').first().fill('老板的承诺要不要写下来？');
    });
    const judge = await staff(browser, site, 'judge');
    await judge.go('/w');
    await judge.reads(bench.queues.leads);
    await judge.press(employer);
    await take(judge, '给出建议', async form => {
      await form.getByRole('textbox').first().fill('请老板写欠条，写明每人欠多少、哪天付。再申请调解。');
      await form.getByRole('radio', { name: /调解/ }).first().check();
    });
    await screenshot(judge.page, 'bench-lead-zh-1280');
    await judge.leave();
    await head.page.reload();
    await head.sees('请老板写欠条，写明每人欠多少、哪天付。再申请调解。');
    await head.press(benchLead.convert);
    await head.reads(benchIntake.fromLead);
    await listen(head, { name: '滕小雨', phone: '13800131402' });
    await head.press(benchIntake.side.ask);
    await head.pick(benchIntake.read.ways.printed.label);
    await head.pick(benchIntake.read.signed);
    await head.press(benchIntake.read.useSigned);
    await head.press(benchIntake.side.submit.mediation);
    await head.reads(benchIntake.receipt.titles.mediation ?? '');
    await head.leave();
  });

  it('explain how 94.1 % was counted and open the cases behind it', async () => {
    const clerk = await staff(browser, site, 'statistics');
    await clerk.go('/w');
    await clerk.select(new RegExp(`^${benchFigures.year}`), '2024');
    const card = clerk.page.getByRole('article', { name: '调解成功率', exact: true });
    await card.getByText('94.1%').waitFor();
    await card.getByText(benchFigures.ratio('3,403', '3,616')).waitFor();
    await clerk.press(benchFigures.howOf('调解成功率'));
    const drawer = clerk.page.getByRole('dialog');
    for (const words of ['3,403', '3,616', benchFigures.drawer.excluded, benchFigures.drawer.formula])
      await drawer.getByText(words).first().waitFor();
    await screenshot(clerk.page, 'bench-figures-how-zh-1280');
    await clerk.press(new RegExp(`^${benchFigures.drawer.cases}.*${benchFigures.drawer.numerator}`), drawer);
    await clerk.sees(benchFigures.cases.total('3,403'));
    await screenshot(clerk.page, 'bench-figures-cases-zh-1280');
    expect(clerk.taps()).toBeLessThanOrEqual(6);
    await clerk.leave();

    const reader = await person(browser, site, phone);
    await reader.go('/figures');
    await reader.select(figures.year, '2024');
    await reader.sees(/94\.1/);
    await reader.sees(figures.excluded);
    await screenshot(reader.page, 'figures-zh-390');
    await reader.leave();
  });

  it('do a step by keyboard alone, with the place of the focus always to be seen', async () => {
    const own = { name: '闵小舟', phone: '13800131403' };
    const { worker, head, employer, mediator, id, number } = await underWay(browser, site, own);
    const { page } = mediator;
    await mediator.go(`/w/disputes/${encodeURIComponent(number)}`);
    await mediator.settles();
    const focus = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return {
          text: (at.innerText || at.getAttribute('aria-label') || '').trim(),
          seen: outlineStyle !== 'none' && outlineWidth !== '0px',
          id: at.id,
          tag: at.tagName,
        };
      });
    const hidden: string[] = [];
    /** Presses Tab until the focus stands on what is wanted. */
    const tabTo = async (wanted: (at: Awaited<ReturnType<typeof focus>>) => boolean): Promise<void> => {
      for (let presses = 0; presses < 90; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await focus();
        if (!at.seen && at.tag !== 'BODY') hidden.push(`${at.tag} “${at.text}”`);
        if (wanted(at)) return;
      }
      throw new Error('The focus never came there.');
    };
    await tabTo(at => at.text === '记录一次调解');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('form').waitFor();
    await tabTo(at => at.id.endsWith('-on'));
    await page.keyboard.type(today());
    await tabTo(at => at.id.endsWith('-place'));
    await page.keyboard.type('龙山镇社会治理中心');
    await tabTo(at => at.text === `+ ${own.name}`);
    await page.keyboard.press('Enter');
    await tabTo(at => at.id.endsWith('-summary'));
    await page.keyboard.type('双方说明了经过。');
    await tabTo(at => at.text === '记录一次调解' && at.tag === 'BUTTON');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: benchStep.done('记录一次调解') }).waitFor();
    expect(hidden).toEqual([]);
    const view = await worker.api<DossierView>('GET', `/disputes/${id}`);
    expect(view.papers.map(paper => paper.template)).toContain('mediation-record');
    for (const one of [worker, head, employer, mediator]) await one.leave();
  });

  it('and whoever comes to the portal reaches the first question and answers it without a pointer', async () => {
    const who = await person(browser, site, { width: 1280 });
    await who.go('/');
    const tabTo = async (words: RegExp) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await who.page.keyboard.press('Tab');
        if (words.test(await who.page.evaluate(() => (document.activeElement as HTMLElement).innerText ?? ''))) return;
      }
      throw new Error(`The focus never came to ${words}.`);
    };
    await tabTo(/我遇到了问题/);
    await who.page.keyboard.press('Enter');
    await who.reads(start.who.title);
    for (let presses = 0; presses < 20; presses += 1) {
      await who.page.keyboard.press('Tab');
      if (await who.page.evaluate(() => (document.activeElement as HTMLInputElement).name === 'who')) break;
    }
    await who.page.keyboard.press('Space');
    await who.page.keyboard.press('Enter');
    await who.reads(start.story.title);
    await who.leave();
  });
});
