import type { ClaimCodeView, IntakeFacts, ReadingView } from '../../contract/routes/intake.ts';
import type { Computation } from '../../contract/views.ts';
import { isDay } from '../../core/law/day.ts';
import { formatYuan, parseYuan } from '../../core/pay/money.ts';
import type { AgentKind, Power } from '../../core/people/agent.ts';
import { otherSide, type Side } from '../../core/people/role.ts';
import { findGaps, type Screen } from './intake-gaps.ts';

/**
 * The answers of an intake, as a worker gives them in the portal or a clerk writes them down at the window, and how they
 * become a filing. Pure: no clock, no network. Everything stays as typed until it is filed, so that nothing is lost.
 */

export type Who = 'worker' | 'employer' | 'helper' | 'many';
export type Route = 'mediation' | 'arbitration' | 'inspection' | 'consultation' | 'ask' | 'save';
export type EvidenceState = 'have' | 'missing' | 'employer-holds';

export interface AnsweredClaim {
  readonly code: string;
  /** Own words for what is asked. */
  readonly plea?: string;
  /** Yuan as typed; wins over the computed amount. */
  readonly amount?: string;
  readonly from?: string;
  readonly to?: string;
  /** The computation as shown. */
  readonly computation?: Computation;
  /** What the person filled in at a calculator: then this is counted, and not the facts of the intake. */
  readonly sheet?: { readonly calculator: string; readonly input: Readonly<Record<string, unknown>> };
}

export interface AnsweredEvidence {
  readonly id: string;
  readonly title: string;
  readonly state: EvidenceState;
  readonly claims: readonly string[];
  readonly fileId?: string;
  readonly fileName?: string;
  readonly size?: number;
}

export interface AnsweredAgent {
  readonly name: string;
  readonly kind?: AgentKind;
  readonly office: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly authority?: 'general' | 'special';
  readonly powers: readonly Power[];
  readonly fileId?: string;
  readonly fileName?: string;
}

export const emptyAgent: AnsweredAgent = { name: '', office: '', idNumber: '', phone: '', powers: [] };

export type FactKey =
  | 'hiredOn'
  | 'stillEmployed'
  | 'leftOn'
  | 'endedHow'
  | 'monthlyWage'
  | 'unpaidTotal'
  | 'contract'
  | 'socialInsurance'
  | 'knownOn';

export interface IntakeAnswers {
  readonly who?: Who;
  readonly story: string;
  /** Facts as typed: days may be incomplete, sums may be words. */
  readonly facts: IntakeFacts;
  /** The words of the story that a fact was read from. */
  readonly readFrom: Readonly<Partial<Record<FactKey, string>>>;
  /** Facts that the person says they do not remember. */
  readonly unknown: readonly FactKey[];
  /** What the reading suggested, with the words that led to it. */
  readonly suggested: readonly { readonly code: string; readonly because: readonly string[] }[];
  readonly urgent: readonly string[];
  readonly labour?: ReadingView['labour'];
  readonly claims: readonly AnsweredClaim[];
  /** “Not sure, let staff help me choose.” */
  readonly claimsByStaff?: boolean;
  readonly evidence: readonly AnsweredEvidence[];
  readonly route?: Route;
  readonly place?: number;
  readonly trade?: string;
  readonly worker: {
    readonly name: string;
    readonly idNumber: string;
    readonly phone: string;
    readonly address: string;
    readonly mailingAddress: string;
    readonly electronicService?: boolean;
    readonly needs: readonly string[];
  };
  readonly employer: {
    readonly kind?: 'firm' | 'sole-trader';
    readonly name: string;
    readonly creditCode: string;
    readonly phone: string;
    readonly address: string;
    readonly contactName: string;
    readonly contactPhone: string;
  };
  /** Whoever fills this in acts under a power of attorney and proves the own phone. */
  readonly agent?: AnsweredAgent;
  /** Screens that only show something and that the person has gone on from. */
  readonly seen: readonly ('facts' | 'check')[];
  readonly truthful?: boolean;
  readonly noSham?: boolean;
  readonly mediationVoluntary?: boolean;
}

/** The side that files: an employer for itself, everybody else for the worker. */
export const filerOf = (answers: IntakeAnswers): Side => (answers.who === 'employer' ? 'employer' : 'worker');

/** Who it is; claims of the other side do not go along. */
export function chooseWho(answers: IntakeAnswers, who: Who): IntakeAnswers {
  const chosen: { -readonly [K in keyof IntakeAnswers]: IntakeAnswers[K] } = { ...answers, who };
  if (who === 'worker' || who === 'many') delete chosen.agent;
  return filerOf(chosen) === filerOf(answers) ? chosen : { ...chosen, claims: [], suggested: [], urgent: [] };
}

/** The phone that has to be proved before these answers are filed. */
export const ownPhone = (answers: IntakeAnswers): string =>
  answers.agent?.phone ?? (filerOf(answers) === 'employer' ? answers.employer.contactPhone : answers.worker.phone);

export function withOwnPhone(answers: IntakeAnswers, phone: string): IntakeAnswers {
  if (answers.agent) return { ...answers, agent: { ...answers.agent, phone } };
  return filerOf(answers) === 'employer'
    ? { ...answers, employer: { ...answers.employer, contactPhone: phone } }
    : { ...answers, worker: { ...answers.worker, phone } };
}

export const emptyAnswers: IntakeAnswers = {
  story: '',
  facts: {},
  readFrom: {},
  unknown: [],
  suggested: [],
  urgent: [],
  claims: [],
  evidence: [],
  seen: [],
  worker: { name: '', idNumber: '', phone: '', address: '', mailingAddress: '', needs: [] },
  employer: { name: '', creditCode: '', phone: '', address: '', contactName: '', contactPhone: '' },
};

/** Answers from a saved draft: what is missing in an older draft is empty, never an error. */
export function readAnswers(saved: Readonly<Record<string, unknown>>): IntakeAnswers {
  const known = saved as Partial<IntakeAnswers>;
  return {
    ...emptyAnswers,
    ...known,
    facts: { ...known.facts },
    worker: { ...emptyAnswers.worker, ...known.worker },
    employer: { ...emptyAnswers.employer, ...known.employer },
  };
}

const asDay = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  if (isDay(value)) return value;
  // A remembered month stands as its first day until the person corrects it.
  return isDay(`${value}-01`) ? `${value}-01` : undefined;
};
const asYuan = (value: unknown): string | undefined =>
  typeof value === 'number'
    ? formatYuan(value)
    : typeof value === 'string' && parseYuan(value) !== undefined
      ? value
      : undefined;
const ENDINGS = {
  dismissed: 'dismissed',
  resigned: 'resigned',
  forced: 'resigned-38',
  'resigned-38': 'resigned-38',
  agreed: 'agreed',
  expired: 'expired',
} as const;

/**
 * Takes a reading into the answers. What the person has typed stays; a fact read as a month becomes its first day; sums
 * of the reading are fen (number) or yuan (text).
 */
export function takeReading(answers: IntakeAnswers, reading: ReadingView): IntakeAnswers {
  const value = (key: string): unknown => reading.facts[key]?.value;
  const found: IntakeFacts = {
    hiredOn: asDay(value('hiredOn')),
    leftOn: asDay(value('leftOn')),
    stillEmployed: typeof value('stillEmployed') === 'boolean' ? (value('stillEmployed') as boolean) : undefined,
    monthlyWage: asYuan(value('monthlyWage')),
    unpaidTotal: asYuan(value('unpaidTotal') ?? value('unpaidWages')),
    contract: (['written', 'none'] as const).find(v => v === value('contract')),
    socialInsurance: (['paid', 'none'] as const).find(v => v === value('socialInsurance')),
    endedHow: ENDINGS[value('endedHow') as keyof typeof ENDINGS],
  };
  const facts = { ...answers.facts };
  const readFrom: Partial<Record<FactKey, string>> = { ...answers.readFrom };
  for (const key of Object.keys(found) as FactKey[]) {
    if (found[key] === undefined || (facts[key] !== undefined && !(key in answers.readFrom))) continue;
    Object.assign(facts, { [key]: found[key] });
    readFrom[key] = reading.facts[key]?.words ?? reading.facts.unpaidWages?.words ?? '';
  }
  const isEmployer = filerOf(answers) === 'employer';
  const name = value('employerName');
  return {
    ...answers,
    facts,
    readFrom,
    unknown: answers.unknown.filter(key => facts[key] === undefined),
    // What the rules read in a story is a worker's: an employer's few claims stand there all, and alarms are not for it.
    suggested: isEmployer ? [] : reading.claims.map(({ code, because }) => ({ code, because })),
    urgent: isEmployer ? [] : reading.urgent,
    // What was read anew is shown anew.
    seen: answers.seen.filter(screen => screen !== 'facts'),
    labour: isEmployer ? undefined : reading.labour,
    employer:
      answers.employer.name === '' && typeof name === 'string' ? { ...answers.employer, name } : answers.employer,
  };
}

/** The facts that are still open and matter: an ending only for somebody who has left, unpaid wages only where claimed. */
export function missingFacts(answers: IntakeAnswers): FactKey[] {
  const { facts, unknown } = answers;
  const open = (keys: readonly (FactKey | false)[]): FactKey[] =>
    keys.filter((key): key is FactKey => key !== false && facts[key] === undefined && !unknown.includes(key));
  // What matters for an employer's claims is since when it knows of what happened.
  if (filerOf(answers) === 'employer')
    return open(['hiredOn', 'stillEmployed', facts.stillEmployed !== true && 'leftOn', 'knownOn']);
  const wages = [...answers.claims, ...answers.suggested].some(claim => claim.code === 'QQ02');
  return open([
    'hiredOn',
    'stillEmployed',
    facts.stillEmployed !== true && 'leftOn',
    facts.stillEmployed !== true && 'endedHow',
    'monthlyWage',
    wages && 'unpaidTotal',
    'contract',
    'socialInsurance',
  ]);
}

/** Facts that are complete enough to be sent: whole days, readable sums. The others are left out. */
export function soundFacts(facts: IntakeFacts): IntakeFacts {
  const { hiredOn, leftOn, signedOn, knownOn, monthlyWage, unpaidTotal, interruptions, ...rest } = facts;
  const sum = (value: string | undefined) => (value && parseYuan(value) !== undefined ? value : undefined);
  const sound: IntakeFacts = {
    ...rest,
    hiredOn: asDay(hiredOn),
    leftOn: rest.stillEmployed === true ? undefined : asDay(leftOn),
    signedOn: asDay(signedOn),
    knownOn: asDay(knownOn),
    monthlyWage: sum(monthlyWage),
    unpaidTotal: sum(unpaidTotal),
    interruptions: interruptions?.filter(event => isDay(event.on)),
  };
  return Object.fromEntries(Object.entries(sound).filter(([, value]) => value !== undefined)) as IntakeFacts;
}

/** Pairs among the chosen codes that exclude each other. */
export function exclusivePairs(
  chosen: readonly string[],
  codes: readonly Pick<ClaimCodeView, 'code' | 'exclusiveWith'>[],
): readonly (readonly [string, string])[] {
  return codes.flatMap(({ code, exclusiveWith }) =>
    chosen.includes(code)
      ? exclusiveWith.filter(other => chosen.includes(other) && code < other).map(other => [code, other] as const)
      : [],
  );
}

/** Switches a claim on or off. */
export const toggleClaim = (claims: readonly AnsweredClaim[], code: string): readonly AnsweredClaim[] =>
  claims.some(claim => claim.code === code) ? claims.filter(claim => claim.code !== code) : [...claims, { code }];

/** The amount that a claim is filed with, in yuan: what the person typed, else what was counted. */
export const amountOf = (claim: AnsweredClaim): string | undefined =>
  claim.amount !== undefined && claim.amount.trim() !== ''
    ? claim.amount
    : claim.computation?.amount === null
      ? undefined
      : claim.computation?.amount;

/** The sum of all claims in yuan. */
export function totalOf(claims: readonly AnsweredClaim[]): string {
  return formatYuan(claims.reduce((sum, claim) => sum + (parseYuan(amountOf(claim) ?? '') ?? 0), 0));
}

const line = (value: string | undefined): string | undefined => value?.trim() || undefined;
/** Drops what is absent, so that the wire carries only what was said. */
const compact = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;

/** Without a chosen claim the strongest suggestion is filed, marked as to be settled with staff. */
const forStaff = (answers: IntakeAnswers): AnsweredClaim => ({
  code: answers.suggested[0]?.code ?? (filerOf(answers) === 'employer' ? 'QQ48' : 'QQ02'),
  plea: '请求事项请工作人员帮我确定',
});

/** The agent as the filing names them. */
function agentBody({ agent, ...answers }: IntakeAnswers) {
  if (!agent) return undefined;
  const { name, kind, office, idNumber, phone, authority, powers, fileId } = agent;
  return compact({
    side: filerOf(answers),
    name: name.trim(),
    kind: kind ?? ('recommended' as const),
    office: line(office),
    idNumber: line(idNumber),
    phone,
    authority: authority ?? ('general' as const),
    powers: authority === 'special' ? powers : undefined,
    fileId,
  });
}

/**
 * The body of `POST /disputes` for these answers (input of mediation.receive, arbitration.file, consultation.propose, or
 * lead.ask for a question). Undefined as long as no route is chosen or the route is “only save”. `extra` adds what only
 * a clerk knows: channel, day of receipt, read-back.
 */
export function filingBody(answers: IntakeAnswers, extra: Readonly<Record<string, unknown>> = {}) {
  const { route, worker, employer, place } = answers;
  if (route === undefined || route === 'save') return undefined;
  if (route === 'ask')
    return compact({
      procedure: 'lead' as const,
      step: 'ask',
      question: answers.story.trim(),
      place,
      employerName: line(employer.name),
      ...extra,
    });
  // The server estimates from the same facts what was shown; a sum that the browser counted is not sent.
  const { relation: _, interruptions: __, knownOn: ___, ...facts } = soundFacts(answers.facts);
  const claims = answers.claims.length === 0 && answers.claimsByStaff ? [forStaff(answers)] : answers.claims;
  return compact({
    procedure: route,
    story: answers.story.trim(),
    place,
    trade: line(answers.trade),
    worker: compact({
      name: worker.name.trim(),
      idNumber: line(worker.idNumber),
      phone: worker.phone,
      address: line(worker.address),
      mailingAddress: line(worker.mailingAddress),
      electronicService: worker.electronicService,
      needs: worker.needs.length > 0 ? worker.needs : undefined,
    }),
    employer: compact({
      kind: employer.kind ?? ('firm' as const),
      name: employer.name.trim(),
      creditCode: line(employer.creditCode)?.toUpperCase(),
      phone: line(employer.phone),
      address: line(employer.address),
      contactName: line(employer.contactName),
      contactPhone: line(employer.contactPhone),
    }),
    claims: claims.map(claim =>
      compact({
        code: claim.code,
        plea: line(claim.plea),
        amount: amountOf(claim),
        from: asDay(claim.from),
        to: asDay(claim.to),
        sheet: claim.sheet,
      }),
    ),
    evidence: answers.evidence.map(({ title, state, claims: about, fileId }) =>
      compact({ title: title.slice(0, 100), state, fileId, claims: about.length > 0 ? about : undefined }),
    ),
    facts: Object.keys(facts).length > 0 ? facts : undefined,
    truthful: answers.truthful === true,
    agent: agentBody(answers),
    ...extra,
  });
}

/** The same answers once the person has gone on from a screen that only shows something. */
export const markSeen = (answers: IntakeAnswers, screen: IntakeAnswers['seen'][number]): IntakeAnswers =>
  answers.seen.includes(screen) ? answers : { ...answers, seen: [...answers.seen, screen] };

/** How far each part is, for the task list. */
export function progressOf(answers: IntakeAnswers, today: string) {
  const done = (screen: Screen) => findGaps(screen, answers, today).length === 0;
  const told = done('story');
  const claimed = told && done('claims');
  const own = answers[filerOf(answers)];
  const other = answers[otherSide(filerOf(answers))];
  return {
    story: told ? 'done' : answers.story === '' ? 'todo' : 'part',
    facts: !told
      ? 'later'
      : missingFacts(answers).length === 0 && answers.seen.includes('facts')
        ? 'done'
        : Object.keys(answers.facts).length > 0
          ? 'part'
          : 'todo',
    claims: !told ? 'later' : claimed ? 'done' : 'todo',
    check: !claimed ? 'later' : answers.seen.includes('check') ? 'done' : 'todo',
    estimate: !claimed ? 'later' : answers.claims.some(claim => amountOf(claim)) ? 'done' : 'todo',
    evidence: !claimed ? 'later' : answers.evidence.length > 0 ? 'done' : 'todo',
    route: !told ? 'later' : answers.route ? 'done' : 'todo',
    you: !told ? 'later' : done('you') ? 'done' : own.name === '' ? 'todo' : 'part',
    employer: !told ? 'later' : done('employer') ? 'done' : other.name === '' ? 'todo' : 'part',
    review: claimed && answers.route && answers.route !== 'save' && done('you') && done('employer') ? 'todo' : 'later',
  } as const satisfies Record<string, 'todo' | 'part' | 'done' | 'later'>;
}
