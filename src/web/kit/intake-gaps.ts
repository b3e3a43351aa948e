import { isDay } from '../../core/law/day.ts';
import { parseYuan } from '../../core/pay/money.ts';
import { isIdNumber } from '../../core/procedures/fields.ts';
import { checkDay } from './day-input.ts';
import { type AnsweredAgent, filerOf, type IntakeAnswers } from './intake.ts';
import { isMobile } from './mobile.ts';

/** What the answers of an intake still lack, screen by screen. Pure. */
export type GapCode =
  | 'required'
  | 'requiredChoice'
  | 'storyShort'
  | 'storyLong'
  | 'name'
  | 'idLength'
  | 'idCheck'
  | 'phone'
  | 'verify'
  | 'dateFormat'
  | 'dateReal'
  | 'dateFuture'
  | 'dateOrder'
  | 'moneyFormat'
  | 'creditCode'
  | 'exclusive'
  | 'tick';

/** What an answer lacks: the field (id of its control), what is wrong, and the value that the words need. */
export interface Gap {
  readonly field: string;
  readonly code: GapCode;
  readonly value?: string | number;
}

export type Screen = 'who' | 'story' | 'facts' | 'claims' | 'estimate' | 'route' | 'you' | 'employer' | 'review';

type Check = (answers: IntakeAnswers, today: string) => readonly (Gap | false | undefined)[];

const dayGap = (field: string, value: string | undefined, today: string): Gap | false => {
  if (value === undefined || value === '') return false;
  const wrong = checkDay(value);
  if (wrong === 'format') return { field, code: 'dateFormat' };
  if (wrong === 'real') return { field, code: 'dateReal', value };
  return value > today && { field, code: 'dateFuture', value: today };
};
const moneyGap = (field: string, value: string | undefined): Gap | false =>
  !!value && parseYuan(value) === undefined && { field, code: 'moneyFormat' };

const idGap = (value: string): Gap | false => {
  if (value === '') return false;
  if (value.length !== 18) return { field: 'idNumber', code: 'idLength', value: value.length };
  return !isIdNumber(value) && { field: 'idNumber', code: 'idCheck' };
};

const isName = (name: string) => /^[\p{L}·•.\s'-]{2,60}$/u.test(name.trim());

const workerGaps = ({ worker }: IntakeAnswers): readonly (Gap | false)[] => [
  worker.name.trim() === '' && { field: 'name', code: 'required' },
  worker.name.trim() !== '' && !isName(worker.name) && { field: 'name', code: 'name' },
  idGap(worker.idNumber),
  !isMobile(worker.phone) && { field: 'phone', code: 'phone' },
];

const employerGaps = ({ route, employer, place }: IntakeAnswers): readonly (Gap | false)[] => [
  route !== 'ask' && employer.name.trim() === '' && { field: 'employerName', code: 'required' },
  route !== 'ask' && !employer.kind && { field: 'employerKind', code: 'requiredChoice' },
  employer.creditCode !== '' &&
    !/^[0-9A-Z]{18}$/.test(employer.creditCode.toUpperCase()) && { field: 'creditCode', code: 'creditCode' },
  place === undefined && { field: 'place', code: 'requiredChoice' },
];

/** An employer that files is named in full, and so is who files for it: the phone is proved. */
const employerItself = (answers: IntakeAnswers): readonly (Gap | false)[] => {
  const { creditCode, contactName, contactPhone } = answers.employer;
  return [
    ...employerGaps(answers),
    contactName.trim() === '' && { field: 'contactName', code: 'required' },
    contactName.trim() !== '' && !isName(contactName) && { field: 'contactName', code: 'name' },
    !isMobile(contactPhone) && { field: 'contactPhone', code: 'phone' },
    creditCode === '' && { field: 'creditCode', code: 'required' },
  ];
};

const agentGaps = (agent: AnsweredAgent): readonly (Gap | false)[] => [
  agent.name.trim() === '' && { field: 'agentName', code: 'required' },
  agent.name.trim() !== '' && !isName(agent.name) && { field: 'agentName', code: 'name' },
  !agent.kind && { field: 'agentKind', code: 'requiredChoice' },
  agent.idNumber !== '' && !isIdNumber(agent.idNumber) && { field: 'agentId', code: 'idCheck' },
  !agent.authority && { field: 'authority', code: 'requiredChoice' },
  agent.authority === 'special' && agent.powers.length === 0 && { field: 'powers', code: 'requiredChoice' },
  !isMobile(agent.phone) && { field: 'agentPhone', code: 'phone' },
];

const checks: Record<Screen, Check> = {
  who: a => [!a.who && { field: 'who', code: 'requiredChoice' }],
  story: a => {
    const length = [...a.story.trim()].length;
    return [
      length < 10 && { field: 'story', code: 'storyShort' },
      length > 2000 && { field: 'story', code: 'storyLong', value: length },
    ];
  },
  facts: (a, today) => [
    dayGap('hiredOn', a.facts.hiredOn, today),
    dayGap('leftOn', a.facts.leftOn, today),
    dayGap('knownOn', a.facts.knownOn, today),
    !!a.facts.hiredOn &&
      !!a.facts.leftOn &&
      isDay(a.facts.hiredOn) &&
      isDay(a.facts.leftOn) &&
      a.facts.leftOn < a.facts.hiredOn && { field: 'leftOn', code: 'dateOrder', value: a.facts.hiredOn },
    moneyGap('monthlyWage', a.facts.monthlyWage),
    moneyGap('unpaidTotal', a.facts.unpaidTotal),
  ],
  claims: a => [a.claims.length === 0 && !a.claimsByStaff && { field: 'claims', code: 'requiredChoice' }],
  estimate: a => a.claims.map(claim => moneyGap(`amount-${claim.code}`, claim.amount)),
  route: a => [!a.route && { field: 'route', code: 'requiredChoice' }],
  you: a => [
    ...(a.agent ? agentGaps(a.agent) : []),
    ...(filerOf(a) === 'employer' ? employerItself(a) : workerGaps(a)),
  ],
  employer: a => (filerOf(a) === 'employer' ? workerGaps(a) : employerGaps(a)),
  review: a => [
    a.truthful !== true && { field: 'truthful', code: 'tick' },
    a.noSham !== true && { field: 'noSham', code: 'tick' },
  ],
};

/** What a screen still lacks before it can be left; empty = complete. `today` is the server’s day. */
export const findGaps = (screen: Screen, answers: IntakeAnswers, today: string): Gap[] =>
  checks[screen](answers, today).filter((gap): gap is Gap => !!gap);
