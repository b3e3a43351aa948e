import type { CityView } from '../../../contract/routes/city.ts';
import type { ClaimCodeView } from '../../../contract/routes/intake.ts';
import { isDay } from '../../../core/law/day.ts';
import { formatDay, formatMoney, formatPhone } from '../../kit/format.ts';
import { amountOf, type FactKey, type IntakeAnswers, totalOf } from '../../kit/intake.ts';
import type { Language, Shape } from '../../words/words.ts';
import type { benchIntake } from '../../words/zh/bench-intake.ts';
import type { startFile } from '../../words/zh/start-file.ts';

/** The parts of the intake in the order in which they are asked. A line of the read-back belongs to one of them. */
export const parts = ['story', 'facts', 'claims', 'employer', 'evidence', 'you', 'route'] as const;
export type Part = (typeof parts)[number];

/** One sentence to be read back. `id` is `<part>.<what>`, so that a correction finds its place. */
export interface ReadLine {
  readonly id: string;
  readonly words: string;
}

export const partOf = (lineId: string): string => lineId.split('.')[0] ?? '';

export interface LineWords {
  readonly lines: Shape<typeof benchIntake>['lines'];
  readonly comma: string;
  readonly labels: Readonly<Record<FactKey, string>>;
  readonly needs: Shape<typeof startFile>['you']['needOptions'];
}

/** A line may carry 1,000 characters; a long story is read back in pieces that end with a sentence. */
const PIECE = 900;

export function piecesOf(story: string): string[] {
  const rest = [...story.trim()];
  const pieces: string[] = [];
  while (rest.length > PIECE) {
    const head = rest.slice(0, PIECE);
    const stop = Math.max(...['。', '！', '？', '\n', '.'].map(mark => head.lastIndexOf(mark)));
    pieces.push(
      rest
        .splice(0, stop > PIECE / 2 ? stop + 1 : PIECE)
        .join('')
        .trim(),
    );
  }
  return [...pieces, rest.join('').trim()].filter(piece => piece !== '');
}

/**
 * What the clerk has understood, as sentences to the person: the right half of the intake, the page on the person's own
 * phone and the printed sheet show the same lines.
 */
export function linesOf(
  answers: IntakeAnswers,
  codes: readonly ClaimCodeView[],
  city: CityView | undefined,
  words: LineWords,
  language: Language,
): ReadLine[] {
  const { lines, comma } = words;
  const joiner = language === 'zh' ? '，' : '; ';
  const found: ReadLine[] = [];
  const say = (id: string, ...said: (string | false | undefined)[]) => {
    const text = said.filter(part => !!part).join(joiner);
    if (text !== '') found.push({ id, words: /[。.！？]$/u.test(text) ? text : `${text}${lines.stop}` });
  };
  const day = (value: string | undefined) => (value && isDay(value) ? formatDay(value, language) : undefined);
  const { facts, unknown, worker, employer } = answers;

  for (const [index, piece] of piecesOf(answers.story).entries())
    say(`story.${index + 1}`, index === 0 ? lines.story(piece) : lines.storyGoesOn(piece));

  const hired = day(facts.hiredOn);
  const left = day(facts.leftOn);
  say(
    'facts.time',
    hired && lines.hired(hired),
    facts.stillEmployed === true
      ? lines.still
      : left
        ? lines.left(left)
        : facts.stillEmployed === false && lines.leftNoDay,
    facts.stillEmployed !== true && facts.endedHow && lines.ended[facts.endedHow],
  );
  say(
    'facts.wage',
    facts.monthlyWage && lines.wage(formatMoney(facts.monthlyWage, language)),
    facts.unpaidTotal && lines.unpaid(formatMoney(facts.unpaidTotal, language)),
  );
  say(
    'facts.contract',
    facts.contract && lines.contract[facts.contract],
    facts.socialInsurance && lines.insurance[facts.socialInsurance],
  );
  if (unknown.length > 0) say('facts.unknown', lines.forgotten(unknown.map(key => words.labels[key]).join(comma)));

  for (const [index, claim] of answers.claims.entries()) {
    const code = codes.find(one => one.code === claim.code);
    const amount = amountOf(claim);
    const from = day(claim.from);
    const to = day(claim.to);
    const span = from && to ? lines.span(from, to) : from ? lines.since(from) : to ? lines.until(to) : '';
    const sum = amount ? lines.sum(formatMoney(amount, language)) : code?.calculator ? lines.noSum : '';
    const plea = claim.plea?.trim() ? lines.plea(claim.plea.trim()) : '';
    say(`claims.${claim.code}`, lines.claim(index + 1, code?.plain[language] ?? claim.code, span, `${sum}${plea}`));
  }
  if (answers.claims.length > 1) say('claims.total', lines.total(formatMoney(totalOf(answers.claims), language)));
  if (answers.claimsByStaff) say('claims.staff', lines.byStaff);

  const place = city?.places.find(one => one.code === answers.place)?.name[language] ?? '';
  if (employer.name.trim()) say('employer.name', lines.employer(employer.name.trim(), place));
  else if (place) say('employer.name', lines.place(place));
  if (employer.address.trim()) say('employer.address', lines.employerAddress(employer.address.trim()));
  if (employer.contactName.trim())
    say(
      'employer.contact',
      lines.contact(employer.contactName.trim(), employer.contactPhone ? ` ${formatPhone(employer.contactPhone)}` : ''),
    );

  const titles = (state: 'have' | 'employer-holds') =>
    answers.evidence
      .filter(item => item.state === state)
      .map(item => item.title)
      .join(comma);
  const have = titles('have');
  const holds = titles('employer-holds');
  if (have) say('evidence.have', lines.have(have));
  if (holds) say('evidence.holds', lines.holds(holds));
  if (!have && found.length > 0) say('evidence.later', lines.noEvidence);

  if (worker.name.trim()) {
    say('you.name', lines.you(worker.name.trim(), worker.idNumber.slice(-4)));
    say(
      'you.reach',
      worker.phone && lines.phone(formatPhone(worker.phone)),
      worker.address.trim() && lines.address(worker.address.trim()),
    );
    say('you.service', worker.electronicService ? lines.electronic : lines.paper(worker.mailingAddress.trim()));
    if (worker.needs.length > 0)
      say('you.needs', lines.needs(worker.needs.map(need => words.needs[need] ?? need).join(comma)));
  }
  if (answers.route) say('route.way', lines.route[answers.route]);
  if (found.length > 0) say('route.truth', lines.truth);
  return found;
}
