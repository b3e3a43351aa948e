/**
 * Ten published cases through the public API, from the application to the award: each amount that the law lets compute is
 * computed and compared with the published one. `node scripts/tsx.mjs test/bench/labor-cases.ts [folder]`. The folder holds
 * `cases.jsonl` ({ id, facts, claims, outcome }); it is no part of the project, and without it there is nothing to compare.
 * Here stand the ids of the rows and what of their facts a calculator asks for; people and firms are invented.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DossierView } from '../../src/contract/views.ts';
import { defaultCalendar, nextWorkingDay } from '../../src/core/law/calendar.ts';
import type { ClaimCode } from '../../src/core/law/claims.ts';
import { addDays } from '../../src/core/law/day.ts';
import { awardDraftInput } from '../award-input.ts';
import { proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';
import { type PublishedCase, publishedCases } from './labor-cases-map.ts';

/** What became of one amount. */
interface Compared {
  readonly id: string;
  readonly claim: ClaimCode;
  readonly calculator: string;
  readonly claimed: string;
  readonly computed: string;
  readonly published: string;
  readonly agrees: boolean;
  /** Why the two differ; empty where they agree. */
  readonly explanation: string;
}

/** How far one case came. */
interface Told {
  readonly id: string;
  /** Of the arbitration, after the last step that was taken. */
  readonly stage: string;
  readonly amounts: readonly Compared[];
  /** Claims for which no calculator gives a sum. */
  readonly beside: readonly ClaimCode[];
}

const besides = path.join(import.meta.dirname, '../../../shared/data/labor_cases');

/** The rows that the cases are of; each must have its facts, its claims and its outcome. */
function rowsOf(folder: string): ReadonlyMap<string, { readonly outcome: string }> {
  const file = path.join(folder, 'cases.jsonl');
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { id: string; facts?: string; claims?: string; outcome?: string });
  return new Map(
    rows.flatMap(({ id, facts, claims, outcome }) => (facts && claims && outcome ? [[id, { outcome }]] : [])),
  );
}

const cents = (yuan: string): number => Math.round(Number(yuan) * 100);
const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** Takes the cases through the API. An empty list when there are no rows. */
export async function run(folder = besides): Promise<readonly Told[]> {
  const rows = rowsOf(folder);
  if (rows.size === 0) return [];
  const at = await testServer();
  try {
    const told: Told[] = [];
    for (const [index, one] of publishedCases.entries()) {
      const row = rows.get(one.id);
      if (!row) throw new Error(`There is no row ${one.id} with facts, claims and outcome.`);
      for (const { published } of one.amounts)
        if (published !== '0.00' && !mentions(row.outcome, published))
          throw new Error(`The outcome of ${one.id} does not name ${published}.`);
      told.push(await through(at, one, index));
    }
    return told;
  } finally {
    await at.close();
  }
}

/** Whether an outcome names a sum, however its zeros are written. */
const mentions = (outcome: string, sum: string): boolean =>
  [...outcome.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some(([written]) => Number(written.replaceAll(',', '')) === Number(sum));

/** The sum of what a calculator answers to each input, by the public address. */
async function computed(
  at: TestServer,
  { calculator, inputs, part }: PublishedCase['amounts'][number],
): Promise<string> {
  let fen = 0;
  for (const input of inputs) {
    const answer = await at
      .visitor()
      .post<{ amount: string; result: Record<string, string> }>(`/calculators/${calculator}`, input);
    if (answer.status !== 200) throw new Error(`${calculator}: ${answer.status} ${answer.text}`);
    const { amount, result } = answer.body;
    fen += part ? cents(result[part.name]!) * part.times : cents(amount);
  }
  return yuan(fen);
}

async function through(at: TestServer, one: PublishedCase, index: number): Promise<Told> {
  const compared: Compared[] = [];
  for (const amount of one.amounts) {
    const sum = await computed(at, amount);
    const agrees = sum === amount.published;
    const { claim, calculator, claimed, published } = amount;
    compared.push({
      ...{ id: one.id, claim, calculator, claimed, computed: sum, published, agrees },
      explanation: agrees ? '' : amount.explanation,
    });
    if (!agrees && amount.explanation === '')
      throw new Error(`${one.id} ${claim}: ${sum} differs from ${published} and nothing says why.`);
  }
  const stage = await arbitrated(at, one, index);
  return { id: one.id, stage, amounts: compared, beside: one.beside.map(({ claim }) => claim) };
}

/** From the application to the award that grants what was published. Answers with the stage that is reached. */
async function arbitrated(at: TestServer, one: PublishedCase, index: number): Promise<string> {
  at.turnTo('2026-03-02');
  const phone = `138001370${String(index).padStart(2, '0')}`;
  const worker = await at.citizen(phone, names[index]!);
  const [clerk, head, arbitrator] = await Promise.all([
    at.staff('clerk'),
    at.staff('instituteHead'),
    at.staff('arbitrator'),
  ]);
  const claims = [
    ...one.amounts.map(({ claim, calculator, inputs, claimed }) => ({
      code: claim,
      amount: claimed,
      ...(inputs[0] && { sheet: { calculator, input: inputs[0] } }),
    })),
    ...one.beside.map(({ claim, claimed }) => ({ code: claim, amount: claimed })),
  ];
  let matter: DossierView = await worker.file(
    'arbitration',
    aFiling({
      story: '按公开的案例录入，人名和单位名都是虚构的，只保留计算要用的事实。',
      worker: { name: names[index], phone },
      employer: { kind: 'firm', name: `慈溪虚构${'甲乙丙丁戊己庚辛壬癸'[index]}号有限公司`, phone: '0574-00000000' },
      claims,
    }),
  );
  const { id } = matter;
  const take = async (who: typeof clerk, step: string, input?: object) => {
    matter = await who.take(id, 'arbitration', step, input);
  };
  await take(clerk, 'accept', { words: '材料齐全' });
  await take(head, 'approve-accept');
  await take(clerk, 'serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
  await take(head, 'name-arbitrator', { arbitratorId: at.ids.arbitrator, reason: '案件较少' });
  // Each case has a day of its own: a room and an arbitrator are in one hearing at a time.
  let day = '2026-03-18';
  for (let n = 0; n < index; n += 1) day = nextWorkingDay(defaultCalendar, addDays(day, 1));
  await take(clerk, 'set-hearing', { on: day, time: '09:00', place: '第一庭', access: 'open' });
  for (const side of ['worker', 'employer'])
    await take(clerk, 'serve-hearing-notice', { side, on: '2026-03-02', receiver: '本人', way: 'personal' });
  at.turnTo(day);
  // The employer does not come: the case is heard and decided without it, so that nobody has to be played.
  await take(arbitrator, 'open-hearing', { present: [{ side: 'worker', fullName: names[index], capacity: '本人' }] });
  await take(clerk, 'write-record', {
    words: '核对身份，告知权利，调查事实，听取意见。',
    finalViews: [{ side: 'worker', statement: '坚持原来的请求' }],
  });
  await worker.take(id, 'arbitration', 'sign-record', { fullName: names[index] });
  await take(arbitrator, 'close-hearing', { next: 'done' });
  const seen = await arbitrator.view(id);
  await take(
    arbitrator,
    'draft-award',
    awardDraftInput({ claims: [] }, { lines: seen.claims.map((claim, n) => lineOf(claim.id, one, n)) }),
  );
  await take(arbitrator, 'make-award', { sealed: true });
  return proceedingIn(matter, 'arbitration').stage;
}

/** The result of a claim as it was published. */
function lineOf(claimId: string, { amounts, beside }: PublishedCase, index: number): object {
  const found = [...amounts, ...beside][index]!;
  const granted = cents(found.published);
  const common = { claimId, reason: '按查明的事实和双方的举证，认定如主文。' };
  if (granted === 0) return { ...common, kind: 'dismissed' };
  const kind = granted < cents(found.claimed) ? 'partly' : 'awarded';
  return { ...common, kind, amount: found.published, differs: '按公开的结果录入' };
}

const names = ['程一诺', '方二白', '葛三元', '韩四海', '江五湖', '柯六合', '林七星', '梅八方', '倪九成', '潘十全'];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const told = await run(process.argv[2]);
  if (told.length === 0) console.log('There are no published cases beside the project: nothing to compare.');
  const amounts = told.flatMap(one => one.amounts);
  console.table(amounts.map(({ explanation: _, ...row }) => row));
  for (const { id, claim, agrees, explanation } of amounts) if (!agrees) console.log(`${id} ${claim}: ${explanation}`);
  console.table(told.map(({ id, stage, beside }) => ({ id, stage, 'no sum': beside.join(' ') })));
  const same = amounts.filter(({ agrees }) => agrees).length;
  console.log(
    `${told.length} cases, ${amounts.length} amounts: ${same} agree, ${amounts.length - same} differ and say why`,
  );
}
