import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../src/contract/views.ts';
import { addDays } from '../../src/core/law/day.ts';
import { staff as everybody } from '../../src/demo/city.ts';
import { answer as answerWords } from '../../src/web/words/zh/answer.ts';
import { bench } from '../../src/web/words/zh/bench.ts';
import { benchCase } from '../../src/web/words/zh/bench-case.ts';
import { benchStep } from '../../src/web/words/zh/bench-step.ts';
import { kit } from '../../src/web/words/zh/kit.ts';
import { me } from '../../src/web/words/zh/me.ts';
import { money } from '../../src/web/words/zh/me-money.ts';
import { offers, room, sign } from '../../src/web/words/zh/me-room.ts';
import { paper as paperWords } from '../../src/web/words/zh/paper.ts';
import { pdfText } from '../samples.ts';
import { anEmployer, aWorker } from './filing.ts';
import { launchBrowser, screenshot } from './harness.ts';
import { assigned, filing, take, takeByApi, underWay } from './matter.ts';
import { citizen, person, staff } from './people.ts';
import { openSite, type Site, today } from './site.ts';

const phone = { width: 390, height: 844 };
const inDays = (days: number) => addDays(today(), days);

/** Writes a name into the field for it. */
async function draw(page: Page): Promise<void> {
  const pad = page.locator('svg.k-pad');
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  for (const [from, to] of [
    [0.1, 0.3],
    [0.4, 0.6],
    [0.7, 0.9],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.5, { steps: 4 });
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.8, { steps: 4 });
    await page.mouse.up();
  }
}

describe('a mediation from both sides', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('goes from the inbox of the body to an agreement that is being paid', async () => {
    const own = { name: '卓小棉', phone: '13800131101' };
    const worker = await citizen(browser, site, own.phone, own.name, phone);
    const { id, number } = await worker.api<DossierView>('POST', '/disputes', filing(own));
    const head = await staff(browser, site, 'head.longshan');

    // The head picks the first of the proposed people; the reason stands already.
    await head.go('/w');
    await head.reads(bench.queues['body-inbox']);
    await head.sees(`${own.name} 与 ${anEmployer.name}`);
    await screenshot(head.page, 'bench-inbox-zh-1280');
    await head.press(`${own.name} 与 ${anEmployer.name}`);
    await head.sees(number ?? '');
    let mediatorName = '';
    await take(head, '分派调解员', async form => {
      const first = form.locator('.wb-candidate:not(.wb-candidate-off)').first();
      mediatorName = await first.locator('b').innerText();
      await first.getByRole('radio').check();
      expect(await form.getByLabel('理由').inputValue()).not.toBe('');
      await screenshot(head.page, 'bench-assign-zh-1280');
    });
    const login = everybody.find(one => one.name === mediatorName)?.login ?? '';

    // The mediator asks the other side and prints the code for its answer.
    const mediator = await staff(browser, site, login);
    const at = `/w/disputes/${encodeURIComponent(number ?? '')}`;
    await mediator.go(at);
    await take(mediator, '征求对方意见');
    await mediator.go(`${at}/people`);
    await mediator.press(benchCase.code.print);
    await mediator.press(benchCase.code.make);
    const code = (await mediator.page.locator('.wb-code-number').innerText()).trim();
    await screenshot(mediator.page, 'bench-answer-code-zh-1280');

    // The employer answers on a phone, without an account; what is personal of the worker never travels to it.
    const employer = await person(browser, site, phone);
    let travelled = '';
    employer.page.on('response', async response => {
      if (response.url().includes('/api/')) travelled += await response.text().catch(() => '');
    });
    await employer.go('/');
    await employer.press(/单位收到通知/);
    await employer.write(answerWords.entry.code, code);
    await employer.write(answerWords.entry.last6, anEmployer.creditCode.slice(-6));
    await employer.press(answerWords.entry.go);
    await employer.reads(answerWords.who.title);
    await employer.pick(answerWords.who.roles.head);
    await employer.write(answerWords.who.name, '花见羞');
    await employer.write(answerWords.who.phone, '13800131190');
    await employer.press(answerWords.frame.continue);
    await employer.reads(answerWords.claims.heading);
    const [first, second] = [0, 1].map(n => employer.page.locator('.a-claim').nth(n));
    await employer.pick(answerWords.claims.partly, first);
    await employer.write(answerWords.claims.amount, '12400', first);
    await employer.press(answerWords.claims.reasons.hardship, first);
    await employer.pick(answerWords.claims.disputed, second);
    await screenshot(employer.page, 'employer-claims-zh-390');
    await employer.press(answerWords.frame.continue);
    await employer.reads(answerWords.willing.title);
    await employer.pick(answerWords.willing.yes);
    await employer.press(answerWords.frame.continue);
    await employer.reads(answerWords.check.title);
    await employer.press(answerWords.check.submit);
    await employer.reads(answerWords.receipt.title);
    await employer.sees(answerWords.receipt.yes);
    expect(employer.taps()).toBeLessThanOrEqual(25);
    await screenshot(employer.page, 'employer-receipt-zh-390');

    // Accepted, talked about, and an offer in three instalments.
    await mediator.go(at);
    await take(mediator, '受理');
    await take(mediator, '记录一次调解', async form => {
      await form.getByLabel('日期').fill(today());
      await form.getByLabel('地点').fill('龙山镇社会治理中心');
      await form.getByRole('button', { name: `+ ${own.name}` }).click();
      await form.getByLabel('过程').fill('双方说明了经过，单位愿意分期支付。');
    });
    await take(mediator, '提出方案', async form => {
      await form.getByLabel(/^总额（元/).fill('20000');
      await form.getByLabel(benchStep.plan.parts).fill('3');
      await form.getByLabel(benchStep.plan.first).fill(inDays(30));
      await form.getByRole('button', { name: benchStep.plan.split }).click();
      await form.getByText(benchStep.plan.matches).waitFor();
      await screenshot(mediator.page, 'bench-offer-zh-1280');
    });
    const mine = `/me/disputes/${id}`;
    await worker.go(`${mine}/offers`);
    await worker.sees('6,666.68元');
    await worker.press(offers.accept);
    await screenshot(worker.page, 'worker-offer-zh-390');
    await worker.press(offers.accept, worker.page.getByRole('dialog'));
    await worker.sees(new RegExp(offers.accepted));
    await employer.go(`${mine}/offers`);
    await employer.press(offers.accept);
    await employer.press(offers.accept, employer.page.getByRole('dialog'));
    await employer.sees(new RegExp(offers.accepted));

    // The draft begins with the accepted payments.
    await mediator.go(at);
    await take(mediator, '拟定协议', async form => {
      expect(await form.getByLabel(benchStep.plan.amount).last().inputValue()).toBe('6666.68');
      await form.getByLabel('金额（元）').nth(0).fill('18600');
      await form.getByLabel('金额（元）').nth(1).fill('1400');
      await form.getByText(benchStep.plan.matches).waitFor();
      await form.getByRole('radio', { name: '银行转账' }).check();
      await screenshot(mediator.page, 'bench-draft-zh-1280');
    });
    for (const [who, name] of [
      [worker, own.name],
      [employer, '花见羞'],
    ] as const) {
      await who.go(`${mine}/sign`);
      await who.page.getByText(sign.end).scrollIntoViewIfNeeded();
      await who.press(sign.read);
      await who.write(who === worker ? sign.name : sign.nameEmployer, name);
      await draw(who.page);
      await screenshot(who.page, `sign-${who === worker ? 'worker' : 'employer'}-zh-390`);
      await who.press(sign.act);
      await who.sees(sign.done);
    }
    await mediator.go(at);
    await take(mediator, '签字', async form => {
      await form.getByRole('radio', { name: '手写签名' }).check();
      await form.getByLabel('签字人姓名').fill(mediatorName);
      await draw(mediator.page);
    });
    // The worker typed the employer's contact, so the mediator looks at who signed for it before the seal.
    await take(mediator, '核对签字人身份', async form => {
      await form.getByRole('radio', { name: '用人单位' }).check();
      await form.getByRole('radio', { name: '看了身份证件原件' }).check();
    });
    await head.go('/w/figures');
    const settled = () => head.page.getByRole('article', { name: '达成协议的调解案件' }).locator('b').innerText();
    const before = Number(await settled());
    await head.go(at);
    await take(head, '盖章，协议生效');
    await head.go('/w/figures');
    expect(Number(await settled())).toBe(before + 1);

    // The paper, then the money.
    const { papers } = await worker.api<DossierView>('GET', `/disputes/${id}`);
    const paper = papers.find(one => one.template === 'mediation-agreement');
    const pdf = await worker.page.request.get(`${site.url}${paper?.pdf ?? ''}`);
    expect(await pdfText(await pdf.body())).toMatch(/贰万元整.*6,666\.68/);
    // Whoever holds the paper checks it without signing in.
    await worker.go(`${mine}/papers/${paper!.id}`);
    await worker.page.locator('article.k-paper svg').first().waitFor();
    await screenshot(worker.page, 'paper-zh-390');
    await worker.page.getByRole('link', { name: paperWords.verifyHere }).click();
    await worker.sees(paperWords.verify.results.issued);
    await screenshot(worker.page, 'verify-zh-390');
    await mediator.go(`${at}/papers`);
    await screenshot(mediator.page, 'bench-papers-zh-1280');
    await mediator.go(`${at}/papers/${papers.find(one => one.template === 'mediation-acceptance')!.id}`);
    await mediator.page.getByText(paperWords.digest).waitFor();
    await screenshot(mediator.page, 'bench-paper-zh-1280');
    await employer.go(`${mine}/money`);
    await employer.press(new RegExp(`^${money.record}`));
    const [year = '', month = '', day = ''] = today().split('-');
    await employer.write(kit.year, year);
    await employer.write(kit.month, month);
    await employer.write(kit.day, day);
    await employer.press(money.recordSend);
    await employer.sees(money.state.reported);
    await worker.go(`${mine}/money`);
    await worker.press(money.all);
    await worker.sees(money.state.received);
    await screenshot(worker.page, 'worker-money-zh-390');
    await mediator.go(`${at}/money`);
    await mediator.sees(benchCase.money.paid);
    await screenshot(mediator.page, 'bench-money-zh-1280');
    const { amounts } = await worker.api<DossierView>('GET', `/disputes/${id}`);
    expect(amounts).toEqual({ claimed: '31000.00', settled: '20000.00', paid: '6666.66' });

    await employer.settles();
    expect(travelled).toContain(own.name);
    for (const secret of [aWorker.idNumber, own.phone, aWorker.address]) expect(travelled).not.toContain(secret);
    for (const one of [worker, head, mediator, employer]) await one.leave();
  });

  it('lets the worker go on to arbitration with nothing typed again when the employer stops, and nothing said goes along', async () => {
    const own = { name: '池小荷', phone: '13800131201' };
    const { worker, employer, mediator, id, number } = await underWay(browser, site, own);
    const said = ['我的底线其实是一万五千元', '单位账上只剩两万元', '劳动者可能愿意少要一点'];
    await worker.go(`/me/disputes/${id}/room`);
    await worker.sees(room.notSeenWorker);
    await worker.write(room.message, said[0] ?? '');
    await worker.press(room.sendMediator);
    await worker.sees(room.sent);
    await screenshot(worker.page, 'worker-room-zh-390');
    await takeByApi(employer, id, 'mediation', 'say', { channel: 'caucus-employer', words: said[1] });
    await takeByApi(mediator, id, 'mediation', 'say', { channel: 'note', words: said[2] });
    await takeByApi(mediator, id, 'mediation', 'offer', {
      total: '15000',
      plan: [{ due: inDays(7), amount: '15000' }],
      words: said[2],
    });
    await employer.go(`/me/disputes/${id}`);
    await employer.press(/^停止调解/);
    await employer.press(kit.next);
    await employer.press('停止调解');
    await employer.reads(/池小荷/);

    await worker.go(`/me/disputes/${id}`);
    await worker.sees(me.bad.failedWorker);
    await screenshot(worker.page, 'worker-failed-zh-390');
    await worker.press(me.bad.door);
    expect(await worker.page.locator('main input[type=text], main textarea').count()).toBe(0);
    await worker.pick('以上内容是我真实的意思');
    await worker.press('申请仲裁');
    await worker.reads(/池小荷/);

    // The clerk finds parties, claims and story, and nothing of what was said.
    const clerk = await staff(browser, site, 'clerk');
    let travelled = '';
    clerk.page.on('response', async response => {
      if (response.url().includes('/api/')) travelled += await response.text().catch(() => '');
    });
    const at = `/w/disputes/${encodeURIComponent(number)}`;
    await clerk.go(at);
    await clerk.sees(/过程依法保密/);
    const who = '仲裁院负责人';
    const proposes = async (form: Locator) => {
      await form.getByText(benchStep.approval.goesTo(who)).waitFor();
      await form.getByRole('textbox').last().fill('材料齐全，属于受理范围。');
    };
    await take(clerk, '决定受理', proposes, benchStep.approval.sent('决定受理', who));
    await clerk.sees(benchStep.approval.proposed('决定受理'));
    await screenshot(clerk.page, 'bench-proposed-zh-1280');
    const chief = await staff(browser, site, 'institute.head');
    await chief.go(at);
    await take(chief, '批准：决定受理', form => form.getByText('材料齐全，属于受理范围。').first().waitFor());
    await chief.leave();
    await clerk.go(at);
    await clerk.sees('已受理');
    await screenshot(clerk.page, 'bench-arbitration-zh-1280');
    for (const section of ['', '/lanes', '/room', '/papers', '/evidence', '/people', '/clocks', '/money', '/ledger']) {
      await clerk.go(`${at}${section}`);
      await clerk.settles();
      travelled += await clerk.page.content();
    }
    expect(travelled).toContain(anEmployer.name);
    for (const secret of [...said, '15000.00', '1500000']) expect(travelled).not.toContain(secret);
    for (const one of [worker, employer, mediator, clerk]) await one.leave();
  });

  it('tells the second of two who change one file what has changed, keeps what was typed and takes it again', async () => {
    const own = { name: '路小满', phone: '13800131301' };
    const { worker, head, mediator, id, number } = await assigned(browser, site, own);
    const at = `/w/disputes/${encodeURIComponent(number)}`;
    await mediator.go(at);
    await mediator.press('不予受理', mediator.page.locator('.wb-actions'));
    const form = mediator.page.getByRole('dialog').first();
    await form.locator('form').waitFor();
    await form.getByRole('radio').first().check();
    await form.getByRole('textbox').first().fill('双方是承揽关系，按件结算。');
    await takeByApi(head, id, 'mediation', 'ask-consent', {});
    await form.locator('button[type=submit]').click();
    await form.getByRole('heading', { name: benchStep.check.title, exact: true }).waitFor();
    await form.locator('button[type=submit]').click();
    const dialog = mediator.page.getByRole('dialog').filter({ hasText: benchStep.stale.text });
    await dialog.waitFor();
    await dialog.getByText('征求对方意见').first().waitFor();
    await screenshot(mediator.page, 'bench-changed-zh-1280');
    await dialog.getByRole('button', { name: benchStep.stale.look }).click();
    await dialog.waitFor({ state: 'hidden' });
    await form.getByText('双方是承揽关系，按件结算。').first().waitFor();
    await form.locator('button[type=submit]').click();
    await form.getByRole('heading', { name: benchStep.done('不予受理') }).waitFor();
    const view = await worker.api<DossierView>('GET', `/disputes/${id}`);
    expect(view.proceedings[0]?.terminal).toBe(true);
    for (const one of [worker, head, mediator]) await one.leave();
  });
});
