/**
 * How far real stories of workers come through the public API: reading, check, estimate, filing.
 * `node --import tsx test/bench/narratives-through-api.ts [folder] [how many]`. The folder holds `labour_questions.jsonl`
 * ({ id, text }); it is no part of the project, and without it there is nothing to measure.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckView, EstimateView, ReadingView } from '../../src/contract/routes/intake.ts';
import { emptyAnswers, soundFacts, takeReading } from '../../src/web/kit/intake.ts';
import { signInByCode, type TestServer, testServer } from '../server.ts';
import { placeCode } from '../world.ts';

/** How one story came through. */
export interface Row {
  readonly id: string;
  readonly labour: ReadingView['labour'];
  /** Claims suggested from the story. */
  readonly suggested: number;
  /** Suggested claims with a computed amount. */
  readonly estimated: number;
  /** Sum of what was computed, in yuan. */
  readonly total: string;
  /** Suggested claims that labour mediation may take. */
  readonly inScope: number;
  readonly filed: boolean;
  readonly milliseconds: number;
  /** The address at which it ended, with the answer; absent when it went through. */
  readonly deadEnd?: string;
}

const besides = path.join(import.meta.dirname, '../../../shared/data/intake_narratives');

/** The stories whose digests come first: the same ones every time, whatever their order in the file. */
function choose(folder: string, count: number): { id: string; text: string }[] {
  const file = path.join(folder, 'labour_questions.jsonl');
  if (!existsSync(file)) return [];
  const digest = (id: string) => createHash('sha256').update(id).digest('hex');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { id: string; text: string })
    .sort((a, b) => (digest(a.id) < digest(b.id) ? -1 : 1))
    .slice(0, count);
}

/** Takes stories through the public API, each as a new citizen. An empty list when there are no stories. */
export async function run(folder = besides, count = 30): Promise<readonly Row[]> {
  const stories = choose(folder, count);
  if (stories.length === 0) return [];
  const at = await testServer();
  const rows: Row[] = [];
  try {
    for (const [index, story] of stories.entries()) rows.push(await through(at, story, index));
  } finally {
    await at.close();
  }
  return rows;
}

async function through(at: TestServer, { id, text }: { id: string; text: string }, index: number): Promise<Row> {
  const began = performance.now();
  const citizen = at.visitor();
  const row = { id, labour: 'unsure' as ReadingView['labour'], suggested: 0, estimated: 0, total: '0.00', inScope: 0 };
  const end = (deadEnd?: string): Row => ({
    ...row,
    filed: deadEnd === undefined,
    milliseconds: Math.round(performance.now() - began),
    ...(deadEnd !== undefined && { deadEnd }),
  });
  const story = text.slice(0, 2000);
  const read = await citizen.post<ReadingView>('/public/intake/reading', { story });
  if (read.status !== 200) return end(`reading ${read.status} ${read.text}`);
  row.labour = read.body.labour;
  row.suggested = read.body.claims.length;
  const codes: string[] = [];
  // Two readings of one matter exclude each other; the first, most likely one is kept.
  for (const claim of read.body.claims)
    if (!claim.exclusiveWith.some(other => codes.includes(other))) codes.push(claim.code);
  const claims = codes.length > 0 ? codes.slice(0, 20) : ['QQ48'];
  // As the page takes them over, confirmed unchanged.
  const { facts: taken } = takeReading({ ...emptyAnswers, story }, read.body);
  const facts = soundFacts(taken);

  const check = await citizen.post<CheckView>('/public/intake/check', { claims, facts, place: placeCode });
  if (check.status !== 200) return end(`check ${check.status} ${check.text}`);
  row.inScope = check.body.claims.filter(c => c.scope.in).length;
  const estimate = await citizen.post<EstimateView>('/public/intake/estimate', { claims, facts, place: placeCode });
  if (estimate.status !== 200) return end(`estimate ${estimate.status} ${estimate.text}`);
  row.estimated = estimate.body.claims.filter(c => c.computation?.amount != null).length;
  row.total = estimate.body.total;

  const phone = `1380013${1000 + index}`;
  await signInByCode(citizen, phone, `测试人${index}`);
  const amountOf = (code: string) => estimate.body.claims.find(c => c.code === code)?.computation?.amount;
  const filed = await citizen.tryFile('mediation', {
    story,
    place: placeCode,
    worker: { name: `测试人${index}`, phone },
    employer: { kind: 'firm', name: `慈溪某虚构企业${index}` },
    claims: claims.map(code => ({ code, ...(amountOf(code) && { amount: amountOf(code) }) })),
    evidence: [],
    truthful: true,
  });
  return filed.status === 201 ? end() : end(`filing ${filed.status} ${filed.text}`);
}

async function main(): Promise<void> {
  const [folder = besides, count = '30'] = process.argv.slice(2);
  const rows = await run(folder, Number(count));
  if (rows.length === 0) return console.log(`There are no stories in ${folder}: nothing to measure.`);
  console.table(rows.map(({ deadEnd, ...row }) => ({ ...row, deadEnd: deadEnd?.slice(0, 60) ?? '' })));
  const share = (keep: (row: Row) => boolean) => `${rows.filter(keep).length} of ${rows.length}`;
  console.log(`through without a dead end:  ${share(r => r.filed)}`);
  console.log(`with a suggested claim:      ${share(r => r.suggested > 0)}`);
  console.log(`with a computed amount:      ${share(r => r.estimated > 0)}`);
  console.log(`read as a labour matter:     ${share(r => r.labour === 'yes')}`);
  console.log(`claims suggested in all:     ${rows.reduce((sum, r) => sum + r.suggested, 0)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
