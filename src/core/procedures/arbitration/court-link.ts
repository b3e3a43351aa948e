import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { text } from '../../text.ts';
import { choice, day, line, yes } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { stopsPerformance } from '../settlement/data.ts';
import { awardStages, awardsOf, replaced } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award } from './data-award.ts';
import { settled } from './effect.ts';
import { bothSides } from './sides.ts';

/** What the case hears from a court that works on the same file: that somebody went there, and what came of it. */
const step = stepOf<ArbitrationData>();

export const courtNews = {
  sued: text('已经起诉', 'A suit was filed'),
  'revocation-asked': text('已经申请撤销裁决', 'Revocation was asked for'),
  'suit-ended': text('撤诉，或者起诉被驳回', 'The suit was withdrawn or dismissed'),
  judged: text('法院判决生效', 'The judgment has effect'),
  'settled-in-court': text('法院调解结案', 'Settled before the court'),
  'revocation-refused': text('撤销申请撤回、不予受理或者被驳回', 'Revocation was given up or refused'),
  revoked: text('裁决被撤销', 'The award was revoked'),
};
export type CourtNews = keyof typeof courtNews;

/** One line of what the court told. */
export interface CourtRecord {
  readonly on: Day;
  readonly what: CourtNews;
  readonly by: string;
  readonly number?: string;
  readonly award?: string;
}

interface Input {
  what: CourtNews;
  awardId?: string | undefined;
  partyId?: string | undefined;
  on: Day;
  court: string;
  number?: string | undefined;
  ground?: string | undefined;
  again?: boolean | undefined;
}

const hidden = (zh: string, en: string) =>
  z
    .string()
    .max(100)
    .meta({ label: text(zh, en) });

const newsInput = z.strictObject({
  what: choice(text('什么事', 'what'), courtNews),
  awardId: hidden('裁决', 'award').optional(),
  partyId: hidden('当事人', 'party').optional(),
  on: day(text('日期', 'day')),
  court: line(text('法院', 'court'), 60),
  number: line(text('案号', 'number'), 60).optional(),
  ground: hidden('理由', 'ground').optional(),
  again: yes(text('另一方也起诉', 'the other side sued too')).optional(),
});

/** A suit, filed here: the award waits for its outcome (LMA 48, 50; SI1 16, 17, 21). */
function suit(award: Award, { partyId, on, court }: Input, { dossier }: Context): Award {
  const party = dossier.parties.find(p => p.id === partyId)!;
  const sued: Award = { ...award, suits: [...award.suits, { partyId: party.id, side: party.side, on, court }] };
  const others = dossier.parties.filter(p => p.side === 'worker' && !sued.suits.some(s => s.partyId === p.id));
  if (party.side === 'worker' && others.length > 0) return { ...sued, except: [...(sued.except ?? []), party.id] };
  const { effectiveOn: _, ...suspended } = sued;
  return { ...suspended, state: 'sued' };
}

/** A suit that ended without a judgment leaves the award as it was; a final one may again be attacked by the employer (SI1 21). */
function suitEnded(award: Award, { partyId, on }: Input, { facts }: Context): Award {
  if (award.except?.includes(partyId ?? '')) {
    const except = award.except.filter(id => id !== partyId);
    return { ...award, except };
  }
  const revoke = deadlineOf('DL-REVK-30', on, facts.calendar).due;
  return {
    ...award,
    state: 'effective',
    effectiveOn: award.kind === 'final' ? award.on : on,
    ruling: { kind: 'suit-ended', on },
    until: award.until.map(u => (u.revoke === undefined ? u : { ...u, revoke })),
  };
}

const done = (award: Award, what: CourtNews, on: Day): Award => {
  const { effectiveOn: _, ...rest } = award;
  const until = award.until.map(({ revoke: __, ...u }) => u);
  return { ...rest, state: 'without-effect', until, ruling: { kind: what === 'revoked' ? 'revoked' : 'judged', on } };
};

const stands = (award: Award, on: Day): Award => ({
  ...award,
  state: 'effective',
  effectiveOn: award.on,
  ruling: { kind: 'revocation-refused', on },
  until: award.until.map(({ revoke: _, ...u }) => u),
});

type Context = StepContext<Input, ArbitrationData>;

/** The award after the news; the same one where nothing changes for it. */
function changed(award: Award, context: Context): Award {
  const { input } = context;
  const shared = award.except?.includes(input.partyId ?? '') === true;
  switch (input.what) {
    case 'sued':
      return input.again ? { ...award, suits: suit(award, input, context).suits } : suit(award, input, context);
    case 'revocation-asked':
      return {
        ...award,
        state: 'revocation',
        revocation: { on: input.on, court: input.court, ground: input.ground ?? '' },
      };
    case 'suit-ended':
      return award.state === 'sued' || shared ? suitEnded(award, input, context) : award;
    case 'judged':
    case 'settled-in-court':
      return shared ? award : done(award, input.what, input.on);
    case 'revoked':
      return done(award, input.what, input.on);
    case 'revocation-refused':
      return award.state === 'revocation' ? stands(award, input.on) : award;
  }
}

/** The limits that the news ends or begins anew. */
function limits(before: Award, after: Award, { input, dossier }: Context): Pick<Effects, 'meets' | 'starts'> {
  const side = dossier.parties.find(p => p.id === input.partyId)?.side;
  const sue = before.until.find(u => u.partyId === input.partyId)?.sue;
  const revoke = before.until.flatMap(u => (u.revoke ? [{ code: 'DL-REVK-30' as const, due: u.revoke }] : []));
  if (input.what === 'sued')
    return {
      meets: [
        ...(sue && side ? [{ code: 'DL-SUE-15' as const, due: sue, side }] : []),
        ...(after.state === 'sued' && before.kind === 'final' ? revoke : []),
      ],
    };
  if (input.what === 'suit-ended' && after.state === 'effective' && before.until.some(u => u.revoke !== undefined))
    return { starts: [{ code: 'DL-REVK-30', from: input.on, side: 'employer', beside: true }] };
  return input.what === 'revocation-asked' ? { meets: revoke } : {};
}

/**
 * The case hears from the court on the same file. While the award waits its state follows; afterwards the result is kept as a record, and
 * the tribunal is told (M13).
 */
export const hearFromCourt = step<Input>({
  title: text('法院反馈', 'News from the court'),
  law: ['lma-48', 'lma-49', 'lma-50', 'si1-16', 'si1-17', 'si1-21', 'si1-22'],
  by: ['clock'],
  from: awardStages,
  outcomes: { effective: 'effective', overtaken: 'overtaken' },
  input: newsInput,
  unless: ({ data, input, dossier }) =>
    awardsOf(data).some(a => a.id === input.awardId) && dossier.parties.some(p => p.id === input.partyId)
      ? undefined
      : refuse('law', text('没有这份裁决书', 'There is no such award'), 'lma-50'),
  does: context => {
    const { data, input, proceeding, dossier } = context;
    const award = awardsOf(data).find(a => a.id === input.awardId);
    const after = award && changed(award, context);
    const {
      notices,
      data: more,
      ...effects
    } = award && after && after !== award
      ? settled(replaced(awardsOf(data), after), context)
      : ({} as Effects<ArbitrationData>);
    return {
      ...effects,
      ...(award && after && limits(award, after, context)),
      ...(after?.state === 'without-effect' &&
        after !== award && { also: stopsPerformance(dossier, proceeding.id, after.id) }),
      data: { ...more, ...recorded(context) },
      notices: [
        ...(notices ?? []),
        ...toTheHouse(context),
        ...(input.what === 'sued' || input.what === 'revocation-asked' ? bothSides('award-in-court') : []),
      ],
    };
  },
});

/** What the court told, kept with the case. */
const recorded = ({ data, input, today }: Context) => ({
  court: [
    ...(data.court ?? []),
    {
      on: today,
      what: input.what,
      by: input.court,
      ...(input.number && { number: input.number }),
      ...(input.awardId && { award: input.awardId }),
    } satisfies CourtRecord,
  ],
});

const toTheHouse = ({ proceeding }: Context) => [
  ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'court-news' })),
  ...(proceeding.organisationId
    ? [{ to: { role: 'institute-clerk', organisationId: proceeding.organisationId }, template: 'court-news' }]
    : []),
];

/** The same for a case that is over: nothing changes in it, and the tribunal is told what became of its award (M13). */
export const noteFromCourt = step<Input>({
  title: text('法院反馈（已结案）', 'News from the court, after the end'),
  law: ['si1-16', 'si1-22'],
  by: ['clock'],
  from: ['effective', 'overtaken', 'not-accepted', 'terminated'],
  input: newsInput,
  does: context => ({ data: recorded(context), notices: toTheHouse(context) }),
});
