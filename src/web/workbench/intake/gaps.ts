import type { IntakeAnswers } from '../../kit/intake.ts';
import { findGaps, type Gap, type Screen } from '../../kit/intake-gaps.ts';
import type { Language, Shape } from '../../words/words.ts';
import type { benchIntake } from '../../words/zh/bench-intake.ts';
import type { kit } from '../../words/zh/kit.ts';
import type { start } from '../../words/zh/start.ts';
import type { Visit } from './use-intake.ts';

/** What still lacks, at which control. */
export interface Missing {
  readonly field: string;
  readonly message: string;
}

interface GapWords {
  readonly kit: Shape<typeof kit>;
  readonly start: Shape<typeof start>;
  readonly bench: Shape<typeof benchIntake>;
  readonly claimName: (code: string) => string;
}

const screens: readonly Screen[] = ['story', 'facts', 'claims', 'estimate', 'employer', 'you', 'route'];

/** Everything that has to be there before it is read back and filed. `today` is the server's day. */
export function missingIn(answers: IntakeAnswers, visit: Visit, today: string, words: GapWords): Missing[] {
  const gaps = screens.flatMap(screen => findGaps(screen, answers, today));
  const found = gaps.map(gap => ({ field: gap.field, message: gapWords(gap, words) }));
  if (visit.receivedOn > today) found.push({ field: 'receivedOn', message: words.bench.visit.receivedFuture });
  return found;
}

function gapWords({ field, code, value }: Gap, { kit, start, bench, claimName }: GapWords): string {
  const problem = kit.problem;
  const label = field.startsWith('amount-')
    ? bench.gaps.amount(claimName(field.slice(7)))
    : (start.labels[field] ?? '');
  const text = String(value ?? '');
  const table: Record<Gap['code'], () => string> = {
    required: () => problem.required(label),
    requiredChoice: () =>
      field === 'claims' ? bench.gaps.claims : field === 'route' ? bench.gaps.route : start.gaps.chooseOne(label),
    storyShort: () => problem.storyShort,
    storyLong: () => problem.storyLong(Number(value)),
    name: () => problem.name,
    idLength: () => problem.idLength(Number(value)),
    idCheck: () => problem.idCheck,
    phone: () => problem.phone,
    verify: () => start.gaps.verify,
    dateFormat: () => problem.dateFormat,
    dateReal: () => problem.dateReal(text),
    dateFuture: () => problem.dateFuture(label, text),
    dateOrder: () => problem.dateOrder(text),
    moneyFormat: () =>
      field.startsWith('amount-') ? `${label}${bench.colon}${problem.moneyFormat}` : problem.moneyFormat,
    creditCode: () => problem.creditCode,
    exclusive: () => start.gaps.exclusive,
    tick: () => start.gaps.truthful,
  };
  return table[code]();
}

/** The control at which an error of the server belongs: `worker.idNumber` → `idNumber`, `claims.0.amount` → `amount-QQ02`. */
export function controlOfError(field: string, answers: IntakeAnswers): string {
  const [head = '', second = '', third = ''] = field.split('.');
  if (head === 'claims' && third !== '') {
    const code = answers.claims[Number(second)]?.code;
    return code ? `${third}-${code}` : 'claims';
  }
  const table: Record<string, string> = {
    'worker.name': 'name',
    'worker.idNumber': 'idNumber',
    'worker.phone': 'phone',
    'worker.address': 'address',
    'worker.mailingAddress': 'mailing',
    'employer.kind': 'employerKind',
    'employer.name': 'employerName',
    'employer.creditCode': 'creditCode',
    'employer.phone': 'employerPhone',
    'employer.address': 'employerAddress',
    'employer.contactName': 'contactName',
    'employer.contactPhone': 'contactPhone',
    'oral.language': 'language',
    'oral.interpreter': 'interpreter',
  };
  return table[`${head}.${second}`] ?? (['story', 'place', 'trade', 'claims', 'receivedOn'].includes(head) ? head : '');
}

/** The name of a claim to people who read the law every day: plain words, then the legal term. */
export const claimLabel = (
  code: { readonly plain: { zh: string; en: string }; readonly title: { zh: string; en: string } },
  language: Language,
): string =>
  code.plain[language] === code.title[language]
    ? code.plain[language]
    : language === 'zh'
      ? `${code.plain.zh}（${code.title.zh}）`
      : `${code.plain.en} (${code.title.en})`;
