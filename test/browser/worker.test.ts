import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../src/contract/views.ts';
import { claims } from '../../src/core/law/claims.ts';
import { addDays } from '../../src/core/law/day.ts';
import { formatDate } from '../../src/web/kit/format.ts';
import { home as homeEn } from '../../src/web/words/en/home.ts';
import { home as homeZh } from '../../src/web/words/zh/home.ts';
import {
  addEvidence,
  anEmployer,
  aStory,
  aWorker,
  claimAsEmployer,
  file,
  intakeWords,
  introduce,
  prove,
  tell,
} from './filing.ts';
import { launchBrowser, screenshot } from './harness.ts';
import { type Person, person } from './people.ts';
import { openSite, type Site, today } from './site.ts';

const home = { zh: homeZh, en: homeEn };
const phone = { width: 390, height: 844 };
const { kit, start, claims: claimWords, file: fileWords } = intakeWords.zh;

/** The summary of errors has the focus and says this; the field is marked. */
async function isTold(who: Person, message: string): Promise<void> {
  const summary = who.page.locator('.k-error-summary');
  await summary.getByText(message, { exact: true }).waitFor();
  expect(await summary.evaluate(element => element.contains(document.activeElement))).toBe(true);
  expect(await who.page.locator('[aria-invalid="true"]').count()).toBeGreaterThan(0);
}

/** The id in the address of the receipt. */
const filedId = (who: Person): string => new URL(who.page.url()).searchParams.get('id') ?? '';

describe('a worker in the portal', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each([
    { language: 'zh', ...phone },
    { language: 'en', width: 1280, height: 800 },
  ] as const)(
    'goes from the story to a receipt with number, code and dates in 45 taps ($language, $width pixels)',
    async ({ language, ...size }) => {
      const words = intakeWords[language];
      const shot = (name: string) => screenshot(who.page, `worker-${name}-${language}-${size.width}`);
      const who = await person(browser, site, { language, ...size });
      await who.go('/');
      await shot('home');
      await who.press(new RegExp(home[language].doors.start.title));
      await tell(who, language);
      await shot('estimate');
      await who.press(words.kit.next);
      await addEvidence(who, language);
      await shot('evidence');
      await who.press(words.kit.next);
      const own = { ...aWorker, phone: language === 'zh' ? '13800131001' : '13800131002' };
      await introduce(who, language, 'mediation', { worker: own });
      await shot('review');
      await file(who, language, 'mediation');
      await who.sees(/慈纠〔\d{4}〕\d{6}号/);
      expect(await who.page.getByRole('img', { name: words.file.done.qr }).isVisible()).toBe(true);
      // Fifteen days from today, and why that day.
      const last = formatDate(addDays(today(), 15), language);
      const line = who.page.locator('.k-timeline li').filter({ hasText: words.file.done.by(last) });
      await who.press(new RegExp(`^${words.kit.whyDate}`), line);
      await who.page.getByRole('heading', { name: words.kit.whyDateTitle(last) }).waitFor();
      await who.sees(language === 'zh' ? /从2026|第二天|15天|15日/ : /15 (natural )?days/);
      await shot('receipt');
      expect(who.taps()).toBeLessThanOrEqual(45);
      await who.leave();
    },
  );

  it('lets an employer make a claim of its own in the same steps, as the side that asks', async () => {
    const who = await person(browser, site, phone);
    await who.go('/start');
    await claimAsEmployer(who, 'zh', '13800131071');
    await screenshot(who.page, 'employer-claim-review-zh-390');
    await file(who, 'zh', 'mediation');
    await who.sees(/慈纠〔\d{4}〕\d{6}号/);
    const view = (await (
      await who.page.request.get(`${site.url}/api/v1/disputes/${filedId(who)}`)
    ).json()) as DossierView;
    expect(view).toMatchObject({ you: { side: 'employer' }, claims: [{ code: 'QQ22', amount: '18000.00' }] });
    expect(view.parties.map(p => p.name).sort()).toEqual([anEmployer.name, aWorker.name].sort());
    await who.leave();
  });

  it('saves at the evidence and goes on at another device with nothing typed again', async () => {
    const first = await person(browser, site, phone);
    await first.go('/start');
    await tell(first, 'zh');
    await first.press(kit.next);
    await addEvidence(first, 'zh');
    await first.press(kit.saveLater);
    await first.write(kit.phone.label, '13800131003');
    await first.press(start.save.button);
    await first.sees(start.draftIsNoFiling);
    const code = await first.page.locator('.p-number').innerText();
    const found = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(code)?.[0] ?? '';
    await screenshot(first.page, 'worker-saved-zh-390');
    await first.leave();

    const other = await person(browser, site, { width: 360, height: 740 });
    await other.go('/');
    await other.press(homeZh.links.resume);
    await other.write(start.resume.code, found.toLowerCase());
    await other.write(start.resume.last4, '1003');
    await other.press(start.resume.button);
    await other.reads(start.tasks.title);
    await other.press(new RegExp(`^${start.tasks.evidence}`));
    await other.reads(claimWords.evidence.title);
    expect(other.taps()).toBeLessThanOrEqual(12);
    await other.sees('工资条.png');
    await other.sees('聊天记录.pdf');
    await other.press(kit.next);
    await introduce(other, 'zh', 'mediation', { worker: { ...aWorker, phone: '13800131003' } });
    await other.sees(aStory().slice(0, 20));
    await file(other, 'zh', 'mediation');
    const { evidence, story } = await other.api<DossierView>('GET', `/disputes/${filedId(other)}`);
    expect(evidence.filter(item => item.file).map(item => item.title)).toEqual(['工资条', '聊天记录']);
    expect(story).toBe(aStory());
    await other.leave();
  });

  it('is told at the field and in a summary what to write, and loses nothing by errors, reload and going back', async () => {
    const who = await person(browser, site, phone);
    await who.go('/start');
    await who.press(kit.next);
    await isTold(who, start.gaps.chooseOne(start.labels.who ?? ''));
    await who.pick(start.who.options.worker.label);
    await who.press(kit.next);
    await who.reads(start.story.title);
    await who.write(start.story.title, '没发工资');
    await who.press(kit.next);
    await isTold(who, kit.problem.storyShort);
    expect(await who.page.getByLabel(start.story.title).inputValue()).toBe('没发工资');
    await who.write(start.story.title, '单位两个月没有发工资，我还在上班。');
    await who.page.reload();
    await who.reads(start.story.title);
    expect(await who.page.getByLabel(start.story.title).inputValue()).toBe('单位两个月没有发工资，我还在上班。');

    await who.go('/start/facts?ask=monthlyWage');
    await who.write(start.facts.questions.monthlyWage, '好几千');
    await who.press(kit.next);
    await isTold(who, kit.problem.moneyFormat);
    await who.write(start.facts.questions.monthlyWage, '五千二');
    await who.press(kit.money.accept('5,200.00元'));
    await who.press(kit.next);

    await who.go('/start/facts?ask=hiredOn');
    const [year, month] = [Number(today().slice(0, 4)), Number(today().slice(5, 7))];
    for (const [box, text] of [
      [kit.year, String(year + 1)],
      [kit.month, String(month)],
      [kit.day, '1'],
    ] as const)
      await who.write(box, text);
    await who.press(kit.next);
    await isTold(who, kit.problem.dateFuture(start.labels.hiredOn ?? '', today()));
    await who.write(kit.year, '2023');
    await who.write(kit.month, '2');
    await who.write(kit.day, '30');
    await who.press(kit.next);
    await isTold(who, kit.problem.dateReal('2023-2-30'));

    await who.go('/start/route');
    await who.press(kit.next);
    await isTold(who, start.gaps.chooseOne(start.labels.route ?? ''));
    await who.go('/start/you');
    await who.press(kit.next);
    await isTold(who, kit.problem.required(start.labels.name ?? ''));
    await who.write(fileWords.you.name, aWorker.name);
    await prove(who, 'zh', '13800131004');
    await who.write(kit.optional(kit.id.label), '99999919920304123');
    await who.press(kit.next);
    await isTold(who, kit.problem.idLength(17));
    await who.write(kit.optional(kit.id.label), '999999199203041231');
    await who.press(kit.next);
    await isTold(who, kit.problem.idCheck);
    await screenshot(who.page, 'worker-errors-zh-390');
    await who.go('/start/employer');
    await who.press(kit.next);
    await isTold(who, kit.problem.required(start.labels.employerName ?? ''));
    await who.page.goBack();
    await who.reads(fileWords.you.title);
    expect(await who.page.getByLabel(fileWords.you.name).inputValue()).toBe(aWorker.name);
    await who.leave();
  });

  it('keeps everything when the network or the server fails while filing, and files once', async () => {
    const who = await person(browser, site, phone);
    await who.go('/start');
    await tell(who, 'zh');
    await who.go('/start/route');
    await introduce(who, 'zh', 'mediation', { worker: { ...aWorker, phone: '13800131005' } });
    const answers: (() => object | undefined)[] = [() => undefined, () => ({ status: 500, body: 'nothing readable' })];
    const keys = new Set<string>();
    await who.page.route('**/api/v1/disputes', async route => {
      keys.add(route.request().headers()['idempotency-key'] ?? '');
      const next = answers.shift();
      if (!next) return route.fallback();
      const answer = next();
      return answer ? route.fulfill(answer) : route.abort();
    });
    await who.pick(fileWords.review.noSham);
    await who.pick(fileWords.review.truthful);
    await who.press(fileWords.review.submit.mediation);
    await who.sees(kit.problem.offline);
    await who.press(fileWords.review.submit.mediation);
    await who.sees(kit.problem.fault());
    expect(await who.page.getByRole('checkbox', { name: fileWords.review.truthful }).isChecked()).toBe(true);
    await who.page.getByRole('button', { name: fileWords.review.submit.mediation }).dblclick();
    await who.reads(fileWords.done.titles.mediation ?? '');
    expect(keys.size).toBe(1);
    const { rows } = await who.api<{ rows: { claims: { zh: string }[] }[] }>('GET', '/disputes');
    expect(rows.map(row => row.claims.map(claim => claim.zh))).toEqual([[claims.QQ02.plain.zh, claims.QQ13.plain.zh]]);
    // What was filed is a draft no longer.
    await who.go('/start/story');
    expect(await who.page.getByLabel(start.story.title).inputValue()).toBe('');
    await who.page.context().close();
  });
});
