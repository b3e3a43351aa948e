/** One dispute between people of a test: filed and moved on, by the pages or by their API. */
import type { Browser, Locator } from 'playwright-core';
import type { DossierView } from '../../src/contract/views.ts';
import { staff as everybody } from '../../src/demo/city.ts';
import { benchStep } from '../../src/web/words/zh/bench-step.ts';
import { anEmployer, aWorker } from './filing.ts';
import { citizen, type Person, person, staff } from './people.ts';
import type { Site } from './site.ts';

const phone = { width: 390, height: 844 };

interface Own {
  readonly name: string;
  readonly phone: string;
}

/** What a worker files: two claims, with an identity number and an address that the other side never sees. */
export const filing = (worker: Own) => ({
  procedure: 'mediation',
  story: '三个月工资没有发，一共18600元，上月底让我走人，没有补偿。',
  place: 330282123,
  worker: { name: worker.name, phone: worker.phone, idNumber: aWorker.idNumber, address: aWorker.address },
  employer: { kind: 'firm', ...anEmployer },
  claims: [
    { code: 'QQ02', amount: '18600' },
    { code: 'QQ13', amount: '12400' },
  ],
  evidence: [],
  truthful: true,
});

const drawer = (who: Person): Locator =>
  who.page
    .getByRole('dialog')
    .filter({ has: who.page.locator('.wb-form, .wb-done') })
    .first();

/** Takes a step of the workbench from the case page: opens its form, fills it in, goes through the last check. */
export async function take(
  who: Person,
  step: string,
  fill: (form: Locator) => Promise<void> = async () => {},
  told: string = benchStep.done(step),
): Promise<void> {
  await who.press(step, who.page.locator('.wb-actions'));
  const form = drawer(who);
  await form.locator('form').waitFor();
  await fill(form);
  const submit = form.locator('button[type=submit]');
  await submit.click();
  const done = form.getByRole('heading', { name: told });
  const check = form.getByRole('heading', { name: benchStep.check.title, exact: true });
  await done.or(check).first().waitFor();
  if (!(await done.isVisible())) await submit.click();
  await done.waitFor();
  await who.press(benchStep.toCase, form);
  await form.waitFor({ state: 'hidden' });
}

/** Takes a step in this person's session, on the file as it stands. */
export async function takeByApi(
  who: Person,
  id: string,
  procedure: string,
  step: string,
  input: object,
): Promise<DossierView> {
  const view = await who.api<DossierView>('GET', `/disputes/${id}`);
  const proceeding = view.proceedings.findLast(one => one.procedure === procedure);
  return who.api('POST', `/dossiers/${id}/proceedings/${proceeding?.id}/steps/${step}`, input, view.version);
}

/** A matter that Longshan has received and given to its mediator. */
export async function assigned(browser: Browser, site: Site, own: Own) {
  const [worker, head, mediator] = await Promise.all([
    citizen(browser, site, own.phone, own.name, phone),
    staff(browser, site, 'head.longshan'),
    staff(browser, site, 'mediator.longshan'),
  ]);
  const { id, number } = await worker.api<DossierView>('POST', '/disputes', filing(own));
  const mediatorId = everybody.find(one => one.login === 'mediator.longshan')?.id;
  await takeByApi(head, id, 'mediation', 'assign', { mediatorId, reason: '熟悉当地情况' });
  return { worker, head, mediator, id, number: number ?? '' };
}

/** The same with the employer answered by its code and the mediation under way. */
export async function underWay(browser: Browser, site: Site, own: Own) {
  const all = await assigned(browser, site, own);
  const { mediator, id } = all;
  const asked = await takeByApi(mediator, id, 'mediation', 'ask-consent', {});
  const party = asked.parties.find(one => one.side === 'employer')?.id;
  const { code } = await mediator.api<{ code: string }>('POST', `/disputes/${id}/parties/${party}/code`, {});
  const employer = await person(browser, site, phone);
  await employer.api('POST', '/session/answer', { code, last6: anEmployer.creditCode.slice(-6) });
  const answers = asked.claims.map(claim => ({ claimId: claim.id, position: 'disputed' }));
  await takeByApi(employer, id, 'mediation', 'answer', {
    answers,
    willing: 'yes',
    contactName: '花见羞',
    contactPhone: '13800131190',
  });
  await takeByApi(mediator, id, 'mediation', 'accept', {});
  return { ...all, employer };
}
