import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { basicCourtOf, intermediateCourtOf } from '../../law/places.ts';
import type { Actor } from '../../people/actor.ts';
import { type Side, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, line } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { stopsPerformance } from '../settlement/data.ts';
import { awardOfPaper, awardStages, awardsOf, replaced } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award } from './data-award.ts';
import { settled } from './effect.ts';

const step = stepOf<ArbitrationData>();

const which = id(text('哪一份裁决书', 'which award'), 'paper').optional();
const proof = id(text('凭证', 'proof'), 'file').optional();
const from = awardStages;
const outcomes = { effective: 'effective', overtaken: 'overtaken' } as const;

const noSuch = () => refuse('law', text('选一份裁决书', 'Choose an award'), 'lma-50');

/** The party who acts; for the clerk, the first of the side that is named. */
const partyOfSide = (dossier: Dossier, side: Side, { userId, grant }: Actor) => {
  const own = dossier.parties.filter(p => p.side === side);
  return own.find(p => p.id === grant?.partyId || p.userId === userId) ?? own[0];
};

/** Awards over which a side may sue: a final one the worker alone (LMA 48, 50). */
const suable = (data: ArbitrationData, side: Side): readonly Award[] =>
  awardsOf(data).filter(
    a =>
      (side === 'worker' || a.kind !== 'final') &&
      (a.state === 'running' || a.state === 'effective' || a.state === 'revocation') &&
      !(a.state === 'effective' && a.kind !== 'final'),
  );

/** A suit in time leaves the award without effect, for those who share it too only if they sued (LMA 48, 50; SI1 16, 17, 21). */
export const recordSuit = step<{
  side: Side;
  on: Day;
  paperId?: string | undefined;
  court?: string | undefined;
  fileId?: string | undefined;
}>({
  title: text('登记已起诉', 'Record a suit'),
  help: text(
    '向法院起诉以后登记。一方按时起诉的，裁决不生效',
    'Record it once the suit is filed. An award sued over in time has no effect',
  ),
  law: ['lma-48', 'lma-50', 'si1-16', 'si1-17', 'si1-21'],
  by: ['worker', 'employer', 'institute-clerk'],
  from,
  outcomes,
  input: z.strictObject({
    side: choice(text('谁起诉', 'who sued'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    on: day(text('起诉日期', 'day of the suit')),
    paperId: which,
    court: line(text('受理法院', 'court'), 60).optional(),
    fileId: proof,
  }),
  closedWhen: ({ data, actor }) => {
    const side = sideOf(actor.role);
    if ((side ? suable(data, side) : [...suable(data, 'worker'), ...suable(data, 'employer')]).length > 0)
      return undefined;
    return side === 'employer' && awardsOf(data).some(a => a.kind === 'final')
      ? refuse(
          'law',
          text(
            '终局裁决单位不能起诉，可以向中级人民法院申请撤销',
            'A final award cannot be sued over by the employer; it may ask the intermediate court to revoke it',
          ),
          'lma-49',
        )
      : refuse('law', text('没有可以起诉的裁决', 'There is no award to sue over'), 'lma-50');
  },
  unless: ({ dossier, data, input, actor, today, facts }) => {
    const own = sideOf(actor.role);
    if (own && own !== input.side)
      return refuse('law', text('只登记自己的起诉', 'Record your own suit only'), 'lma-50');
    const award = awardOfPaper(dossier, suable(data, input.side), input.paperId);
    if (!award) return noSuch();
    const party = partyOfSide(dossier, input.side, actor);
    if (!party || award.suits.some(s => s.partyId === party.id))
      return refuse('law', text('已经登记过', 'It has been recorded'), 'lma-50');
    if (input.on > today || input.on < award.on)
      return refuse(
        'law',
        text('起诉日期要在裁决以后、今天以前', 'The day lies between the award and today'),
        'lma-50',
      );
    const until = award.until.find(u => u.partyId === party.id)?.sue;
    if (until !== undefined && input.on > until)
      return refuse(
        'law',
        text('过了起诉期限', 'The time to sue had passed'),
        award.kind === 'final' ? 'lma-48' : 'lma-50',
      );
    return input.fileId && !facts.file(input.fileId)
      ? refuse('law', text('凭证没有找到，重新上传', 'The proof was not found; upload it again'), 'lma-50')
      : undefined;
  },
  does: context => {
    const { dossier, data, input, actor } = context;
    const award = awardOfPaper(dossier, suable(data, input.side), input.paperId)!;
    const party = partyOfSide(dossier, input.side, actor)!;
    const court = input.court ?? basicCourtOf(String(dossier.tenant)).zh;
    const sued: Award = {
      ...award,
      suits: [
        ...award.suits,
        { partyId: party.id, side: party.side, on: input.on, court, ...(input.fileId && { fileId: input.fileId }) },
      ],
    };
    const others = dossier.parties.filter(p => p.side === 'worker' && !sued.suits.some(s => s.partyId === p.id));
    // One of several workers sues: it has no effect for that one, and stands for the others.
    const shared = party.side === 'worker' && others.length > 0;
    const after: Award = shared
      ? { ...sued, except: [...(sued.except ?? []), party.id] }
      : { ...sued, state: award.kind === 'final' ? 'sued' : 'without-effect' };
    const { effectiveOn: _, ...suspended } = after;
    const awards = replaced(awardsOf(data), shared ? after : suspended);
    const until = award.until.find(u => u.partyId === party.id)?.sue;
    const { notices, ...effects } = settled(awards, context);
    return {
      ...effects,
      meets: [
        ...(until ? [{ code: 'DL-SUE-15' as const, due: until, side: party.side }] : []),
        // While the worker's suit lasts, revocation is not accepted (SI1 21).
        ...(after.state === 'sued'
          ? award.until.flatMap(u => (u.revoke ? [{ code: 'DL-REVK-30' as const, due: u.revoke }] : []))
          : []),
      ],
      notices: [...(notices ?? []), ...told(context)],
    };
  },
});

export const revocationGrounds = {
  law: text('法律适用确有错误', 'Law wrongly applied'),
  jurisdiction: text('没有管辖权', 'No jurisdiction'),
  procedure: text('违反法定程序', 'Procedure broken'),
  forged: text('证据是伪造的', 'Forged evidence'),
  hidden: text('对方隐瞒了足以影响公正裁决的证据', 'Hidden evidence that bears on a just award'),
  corrupt: text('仲裁员索贿受贿、徇私舞弊、枉法裁决', 'Corruption of an arbitrator'),
};

const revocable = (data: ArbitrationData): readonly Award[] =>
  awardsOf(data).filter(a => a.kind === 'final' && (a.state === 'running' || a.state === 'effective'));

/** The employer asks the intermediate court to revoke a final award, on six grounds, in thirty days (LMA 49; SI1 21; ZJMA 37). */
export const recordRevocation = step<{
  on: Day;
  ground: keyof typeof revocationGrounds;
  paperId?: string | undefined;
  fileId?: string | undefined;
}>({
  title: text('登记已申请撤销裁决', 'Record an application to revoke'),
  law: ['lma-49', 'zjma-37', 'si1-21', 'si1-25'],
  by: ['employer', 'institute-clerk'],
  from,
  input: z.strictObject({
    on: day(text('申请日期', 'day of the application')),
    ground: choice(text('理由', 'ground'), revocationGrounds),
    paperId: which,
    fileId: proof,
  }),
  closedWhen: ({ data }) =>
    revocable(data).length > 0
      ? undefined
      : awardsOf(data).some(a => a.state === 'sued')
        ? refuse(
            'law',
            text(
              '劳动者已经起诉，中级人民法院不受理撤销申请',
              'The worker has sued; the intermediate court takes no application',
            ),
            'si1-21',
          )
        : refuse('law', text('没有可以申请撤销的终局裁决', 'There is no final award to revoke'), 'lma-49'),
  unless: ({ dossier, data, input, actor, today, facts }) => {
    const award = awardOfPaper(dossier, revocable(data), input.paperId);
    if (!award) return noSuch();
    if (input.on > today || input.on < award.on)
      return refuse(
        'law',
        text('申请日期要在裁决以后、今天以前', 'The day lies between the award and today'),
        'lma-49',
      );
    const party = partyOfSide(dossier, 'employer', actor);
    const until = award.until.find(u => u.partyId === party?.id)?.revoke;
    if (until !== undefined && input.on > until)
      return refuse('law', text('过了申请撤销的期限', 'The time to ask for revocation had passed'), 'lma-49');
    return input.fileId && !facts.file(input.fileId)
      ? refuse('law', text('凭证没有找到，重新上传', 'The proof was not found; upload it again'), 'lma-49')
      : undefined;
  },
  does: context => {
    const { dossier, data, input } = context;
    const award = awardOfPaper(dossier, revocable(data), input.paperId)!;
    const court = intermediateCourtOf(String(dossier.tenant)).zh;
    return {
      data: {
        awards: replaced(awardsOf(data), {
          ...award,
          state: 'revocation',
          revocation: { on: input.on, court, ground: input.ground, ...(input.fileId && { fileId: input.fileId }) },
        }),
      },
      meets: award.until.flatMap(u => (u.revoke ? [{ code: 'DL-REVK-30' as const, due: u.revoke }] : [])),
      notices: told(context),
    };
  },
});

const rulings = {
  'suit-ended': text('劳动者撤诉，或者起诉被驳回', 'The worker’s suit was withdrawn or dismissed'),
  judged: text('法院已经判决', 'The court has given judgment'),
  'revocation-refused': text('撤销申请撤回或者被驳回', 'Revocation was refused or given up'),
  revoked: text('裁决被撤销', 'The award was revoked'),
};
const waitsFor = {
  'suit-ended': 'sued',
  judged: 'sued',
  'revocation-refused': 'revocation',
  revoked: 'revocation',
} as const;

/** How the court answered, and when the employer received it: from then run the days of SI1 21 and LMA 49. */
export const recordRuling = step<{ ruling: keyof typeof rulings; on: Day; paperId?: string | undefined }>({
  title: text('登记法院的裁判', 'Record the court’s ruling'),
  law: ['si1-21', 'si1-22', 'si1-25', 'lma-49'],
  by: ['worker', 'employer', 'institute-clerk'],
  from,
  outcomes,
  input: z.strictObject({
    ruling: choice(text('结果', 'ruling'), rulings),
    on: day(text('单位收到裁判文书的日期', 'day on which the employer received it')),
    paperId: which,
  }),
  closedWhen: ({ data }) =>
    awardsOf(data).some(a => a.state === 'sued' || a.state === 'revocation')
      ? undefined
      : refuse('law', text('没有在法院的裁决', 'No award is before a court'), 'si1-21'),
  unless: ({ dossier, data, input, today }) => {
    const award = awardOfPaper(
      dossier,
      awardsOf(data).filter(a => a.state === waitsFor[input.ruling]),
      input.paperId,
    );
    if (!award)
      return refuse('law', text('这个结果和现在的情况不符', 'This ruling does not fit how things stand'), 'si1-21');
    return input.on > today || input.on < award.on
      ? refuse('law', text('日期要在裁决以后、今天以前', 'The day lies between the award and today'), 'si1-21')
      : undefined;
  },
  does: context => {
    const { dossier, proceeding, data, input, facts } = context;
    const award = awardOfPaper(
      dossier,
      awardsOf(data).filter(a => a.state === waitsFor[input.ruling]),
      input.paperId,
    )!;
    const stands = input.ruling === 'suit-ended' || input.ruling === 'revocation-refused';
    const revoke = deadlineOf('DL-REVK-30', input.on, facts.calendar).due;
    const after: Award = {
      ...award,
      ruling: { kind: input.ruling, on: input.on },
      state: stands ? 'effective' : 'without-effect',
      ...(stands && { effectiveOn: award.on }),
      until: award.until.map(u => {
        if (u.revoke === undefined) return u;
        const { revoke: _, ...rest } = u;
        return input.ruling === 'suit-ended' ? { ...rest, revoke } : rest;
      }),
    };
    const { notices, ...effects } = settled(replaced(awardsOf(data), after), context);
    return {
      ...effects,
      ...(!stands && { also: stopsPerformance(dossier, proceeding.id, award.id) }),
      starts:
        input.ruling === 'suit-ended' ? [{ code: 'DL-REVK-30', from: input.on, side: 'employer', beside: true }] : [],
      notices: [...(notices ?? []), ...told(context)],
    };
  },
});

/** Both sides are told that something happened to the award; who of them did it knows already, and reads the same. */
const told = ({ actor }: { readonly actor: Actor }) =>
  (['worker', 'employer'] as const)
    .filter(side => side !== actor.role)
    .map(side => ({ to: { side }, template: 'award-in-court' }));
