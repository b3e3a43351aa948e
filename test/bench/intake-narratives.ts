/**
 * How well the rules read stories of real people: `node --import tsx test/bench/intake-narratives.ts [folder] [--misses]`.
 * The folder holds `labour_questions.jsonl` ({ id, text, weak_topics }) and `other_questions.jsonl` ({ id, text }); it is no
 * part of the project, and without it there is nothing to measure. The topics there are guesses by keywords, not truth.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStory, type StoryReading } from '../../src/core/intake/read-story.ts';

const TODAY = '2026-11-25';
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  wage_arrears: ['QQ02', 'QQ03', 'QQ12'],
  overtime: ['QQ04'],
  no_contract: ['QQ05', 'QQ06'],
  termination: ['QQ13', 'QQ14', 'QQ15', 'QQ17', 'QQ25'],
  work_injury: ['QQ09', 'QQ30', 'QQ31', 'QQ32', 'QQ33', 'QQ34', 'QQ35', 'QQ36'],
  social_insurance: ['QQ27', 'QQ28', 'QQ26'],
  leave_maternity: ['QQ07', 'QQ08', 'QQ29', 'QQ43'],
  dispatch_service: ['QQ01', 'QQ40', 'QQ47'],
  deposit_training: ['QQ20', 'QQ21', 'QQ22', 'QQ24'],
};

interface Question {
  readonly id: string;
  readonly text: string;
  readonly weak_topics?: readonly string[];
}

const folder = process.argv.slice(2).find(word => !word.startsWith('--')) ?? '../shared/data/intake_narratives';
const misses = process.argv.includes('--misses');

const read = (name: string): readonly Question[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Question);

const share = (part: number, whole: number): string => `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;
const topicsOf = ({ claims }: StoryReading): readonly string[] =>
  Object.keys(TOPICS).filter(topic => claims.some(({ code }) => TOPICS[topic]?.includes(code)));

function measure(): void {
  const labour = read('labour_questions.jsonl').map(question => ({
    question,
    reading: readStory(question.text, TODAY),
  }));
  const other = read('other_questions.jsonl').map(question => ({ question, reading: readStory(question.text, TODAY) }));
  const count = (rows: typeof labour, keep: (reading: StoryReading) => boolean) =>
    rows.filter(({ reading }) => keep(reading)).length;
  console.log(
    `labour read as labour: ${share(
      count(labour, r => r.labour === 'yes'),
      labour.length,
    )}`,
  );
  console.log(
    `labour read as no:     ${share(
      count(labour, r => r.labour === 'no'),
      labour.length,
    )}`,
  );
  console.log(
    `other read as no:      ${share(
      count(other, r => r.labour === 'no'),
      other.length,
    )}`,
  );
  console.log(
    `other read as labour:  ${share(
      count(other, r => r.labour === 'yes'),
      other.length,
    )}`,
  );
  console.log(
    `labour with a claim:   ${share(
      count(labour, r => r.claims.length > 0),
      labour.length,
    )}`,
  );
  const marked = labour.filter(({ question }) => (question.weak_topics ?? []).length > 0);
  const all = { hit: 0, extra: 0, missed: 0 };
  for (const topic of Object.keys(TOPICS)) {
    const tally = { hit: 0, extra: 0, missed: 0 };
    for (const { question, reading } of marked) {
      const [said, found] = [question.weak_topics?.includes(topic), topicsOf(reading).includes(topic)];
      if (said && found) tally.hit += 1;
      else if (found) tally.extra += 1;
      else if (said) tally.missed += 1;
      if (misses && said && !found) console.log(`  missed ${topic}: ${question.text.slice(0, 120)}`);
    }
    all.hit += tally.hit;
    all.extra += tally.extra;
    all.missed += tally.missed;
    const f1 = tally.hit === 0 ? 0 : (2 * tally.hit) / (2 * tally.hit + tally.extra + tally.missed);
    console.log(
      `${topic.padEnd(17)} hit ${tally.hit}, missed ${tally.missed}, extra ${tally.extra}, F1 ${f1.toFixed(3)}`,
    );
  }
  console.log(
    `micro F1 ${((2 * all.hit) / (2 * all.hit + all.extra + all.missed)).toFixed(3)} over ${marked.length} with a topic`,
  );
  if (!misses) return;
  for (const { question, reading } of labour) {
    if (reading.labour !== 'yes') console.log(`  labour as ${reading.labour}: ${question.text.slice(0, 120)}`);
    else if (reading.claims.length === 0) console.log(`  no claim: ${question.text.slice(0, 120)}`);
  }
  for (const { question, reading } of other) {
    if (reading.labour === 'yes') console.log(`  other as yes: ${question.text.slice(0, 120)}`);
  }
}

if (existsSync(folder)) measure();
else console.log(`There are no stories in ${folder}: nothing to measure.`);
