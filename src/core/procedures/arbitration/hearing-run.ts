import { z } from 'zod';
import type { Evidence } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, id, line, list, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { absenceOf, currentHearing, type Opinion, type Present, runningHearing, withHearing } from './data-hearing.ts';
import { sides, toldInTime } from './hearing-set.ts';

const step = stepOf<ArbitrationData>();
const bench = ['arbitrator', 'institute-clerk'] as const;

const notRunning = (data: ArbitrationData) =>
  runningHearing(data) ? undefined : refuse('law', text('现在没有在开庭', 'No hearing is running'), 'cr-38');

/**
 * Who is present. A side that is away without having been told in time is no absent side: the hearing is adjourned (LMA 35, 36;
 * CR 39).
 */
export const openHearing = step<{ present: Present[] }>({
  title: text('开庭', 'Open the hearing'),
  help: text(
    '登记到庭的人。申请人没有到庭的，可以按撤回处理；被申请人没有到庭的，可以缺席审理',
    'Record who is present. If the applicant is away, the case may be deemed withdrawn; without the respondent it may be heard by default',
  ),
  law: ['lma-36', 'cr-39', 'cr-43'],
  by: bench,
  from: ['hearing'],
  input: z.strictObject({
    present: list(
      text('到庭的人', 'who is present'),
      z.strictObject({
        side: choice(text('哪一方', 'side'), sides),
        fullName: line(text('姓名', 'name'), 60),
        capacity: line(
          text('身份', 'capacity'),
          60,
          text('本人、法定代表人、律师、员工等', 'In person, legal representative, lawyer, employee …'),
        ),
      }),
      { max: 40 },
    ),
  }),
  rank: 'primary',
  stops: ['DL-ARB-HEAR'],
  closedWhen: ({ data, today }) => {
    const hearing = currentHearing(data);
    if (hearing?.state !== 'set')
      return refuse('law', text('没有等着开的庭', 'No hearing waits to be opened'), 'cr-38');
    if (hearing.request && !hearing.request.answer)
      return refuse('law', text('先答复延期申请', 'The request for adjournment is decided first'), 'lma-35');
    return hearing.on > today
      ? refuse('law', text('还没有到开庭的日子', 'The day of the hearing has not come'), 'cr-38')
      : undefined;
  },
  unless: ({ input, data, facts }) => {
    const hearing = currentHearing(data)!;
    const untold = absentSides(input.present).find(side => !toldInTime(hearing, side, facts.calendar));
    return untold
      ? refuse(
          'law',
          text(
            `${sides[untold].zh}没有到庭，而开庭通知没有按时送达：延期开庭`,
            `${sides[untold].en} is away and was not told in time: adjourn the hearing`,
          ),
          'lma-35',
        )
      : undefined;
  },
  does: ({ input, data, today }) => ({
    data: withHearing(data, {
      ...currentHearing(data)!,
      state: 'running',
      present: input.present,
      absent: absentSides(input.present).map(side => ({ side, kind: 'absent', on: today })),
    }),
  }),
});

const absentSides = (present: readonly Present[]): Side[] =>
  (['worker', 'employer'] as const).filter(side => !present.some(p => p.side === side));

/** Whoever leaves a hearing without leave is treated as absent (LMA 36; CR 39). */
export const noteLeaving = step<{ side: Side; words: string }>({
  title: text('登记中途退庭', 'Record that a side left'),
  law: ['lma-36', 'cr-39'],
  by: bench,
  from: ['hearing'],
  input: z.strictObject({
    side: choice(text('哪一方', 'side'), sides),
    words: words(text('经过', 'what happened'), { max: 500 }),
  }),
  closedWhen: ({ data }) => notRunning(data),
  unless: ({ input, data }) =>
    absenceOf(data, input.side)
      ? refuse('law', text('这一方已经不在庭', 'This side is not present'), 'cr-39')
      : undefined,
  does: ({ input, data, today }) => {
    const hearing = runningHearing(data)!;
    return {
      data: withHearing(data, {
        ...hearing,
        absent: [...(hearing.absent ?? []), { side: input.side, kind: 'left', on: today }],
      }),
    };
  },
});

const opinions = {
  accepted: text('认可', 'Accepted'),
  disputed: text('不认可', 'Disputed'),
  open: text('没有意见', 'Nothing said'),
} as const satisfies Record<Opinion, unknown>;

/** What the other side says to an item: authentic, lawful, relevant (LMA 39; CR 17). Only what both have seen is examined. */
export const examineEvidence = step<{
  evidenceId: string;
  authentic: Opinion;
  lawful: Opinion;
  relevant: Opinion;
  words?: string | undefined;
}>({
  title: text('登记质证意见', 'Record what is said to evidence'),
  law: ['lma-39', 'cr-17'],
  by: bench,
  from: ['hearing'],
  input: z.strictObject({
    evidenceId: id(text('证据', 'evidence'), 'evidence'),
    authentic: choice(text('真实性', 'authentic'), opinions),
    lawful: choice(text('合法性', 'lawfully got'), opinions),
    relevant: choice(text('关联性', 'relevant'), opinions),
    words: words(text('意见', 'what was said'), { max: 1000 }).optional(),
  }),
  closedWhen: ({ data, dossier }) =>
    notRunning(data) ??
    (dossier.evidence.some(isExchanged)
      ? undefined
      : refuse('law', text('没有双方都看过的证据', 'There is no evidence that both have seen'), 'cr-17')),
  unless: ({ dossier, input, data }) => {
    const item = dossier.evidence.find(e => e.id === input.evidenceId);
    if (!item) return refuse('law', text('没有这份证据', 'There is no such evidence'), 'lma-39');
    if (!isExchanged(item)) return refuse('law', text('先交换这份证据', 'This item is exchanged first'), 'cr-17');
    return absenceOf(data, otherSide(item.side))
      ? refuse('law', text('对方不在庭，视为放弃质证', 'The other side is away and has waived its say'), 'lma-36')
      : undefined;
  },
  does: ({ dossier, input, data, today }) => {
    const by = otherSide(dossier.evidence.find(e => e.id === input.evidenceId)!.side);
    return {
      data: {
        examined: [
          ...(data.examined ?? []).filter(e => e.evidenceId !== input.evidenceId),
          {
            ...input,
            words: input.words ?? '',
            by,
            on: today,
            hearingId: runningHearing(data)!.id,
          },
        ],
      },
    };
  },
});

const isExchanged = (item: Evidence): boolean => item.exchangedOn !== undefined;

/** What both sides agree to in the hearing needs no proof. */
export const recordFact = step<{ statement: string }>({
  title: text('登记双方确认的事实', 'Record an undisputed fact'),
  law: ['cr-43', 'cr-15'],
  by: bench,
  from: ['hearing'],
  input: z.strictObject({
    statement: words(text('事实', 'fact'), {
      max: 500,
      help: text(
        '双方当庭都认可的事实，不写调解时的让步',
        'What both accept here as fact; no concession made in mediation',
      ),
    }),
  }),
  closedWhen: ({ data }) =>
    notRunning(data) ??
    ((['worker', 'employer'] as const).some(side => absenceOf(data, side))
      ? refuse('law', text('有一方不在庭，不能双方确认', 'One side is away; nothing is agreed by both'), 'lma-36')
      : undefined),
  does: ({ input, newId, today, proceeding }) => ({
    facts: [{ id: newId(), statement: input.statement, confirmedOn: today, proceedingId: proceeding.id }],
  }),
});

/** The tribunal mediates before it decides; what was offered stands nowhere (LMA 42; CR 71). */
export const tryMediation = step<{ result: 'agreed' | 'apart' | 'unwilling' }>({
  title: text('登记庭中调解结果', 'Record mediation in the hearing'),
  help: text(
    '只登记结果。双方的让步不写，也不能作为裁决的依据',
    'The result alone. Concessions are not written down and no award rests on them',
  ),
  law: ['lma-42', 'cr-71'],
  by: ['arbitrator'],
  from: ['hearing', 'deliberation'],
  input: z.strictObject({
    result: choice(text('结果', 'result'), {
      agreed: text('达成协议', 'Agreement reached'),
      apart: text('没有谈成', 'No agreement'),
      unwilling: text('不愿意调解', 'Unwilling to mediate'),
    }),
  }),
  closedWhen: ({ data, proceeding }) => (proceeding.stage === 'hearing' ? notRunning(data) : undefined),
  does: ({ input, today }) => ({ data: { mediationTried: { on: today, result: input.result } } }),
});

/** The argument is over when everybody who is present has said the last word and the record is signed (LMA 40; CR 43). */
export const closeHearing = step<{ next: 'done' | 'again' }>({
  title: text('闭庭', 'Close the hearing'),
  law: ['lma-40', 'cr-43'],
  by: ['arbitrator'],
  from: ['hearing'],
  outcomes: { done: 'deliberation', again: 'hearing' },
  input: z.strictObject({
    next: choice(text('接下来', 'what follows'), {
      done: text('辩论终结，评议裁决', 'The argument is over; deliberation'),
      again: text('还要再开一次庭', 'Another hearing is needed'),
    }),
  }),
  rank: 'primary',
  final: true,
  issues: ['arbitration-hearing-record'],
  closedWhen: ({ data }) => {
    const record = runningHearing(data)?.record;
    if (!runningHearing(data)) return notRunning(data);
    if (!record) return refuse('law', text('先写庭审笔录', 'The record is written first'), 'lma-40');
    if (record.corrections.some(c => !c.outcome))
      return refuse(
        'law',
        text('先处理补正笔录的申请', 'A request to correct the record is dealt with first'),
        'lma-40',
      );
    const unsigned = (['worker', 'employer'] as const).find(
      side => !absenceOf(data, side) && !record.signatures.some(s => s.as === side),
    );
    return unsigned
      ? refuse(
          'law',
          text(
            `${sides[unsigned].zh}还没有签笔录，也没有记明拒签`,
            `${sides[unsigned].en} has neither signed the record nor refused`,
          ),
          'lma-40',
        )
      : undefined;
  },
  unless: ({ input, data }) => {
    const silent = (['worker', 'employer'] as const).find(
      side => !absenceOf(data, side) && !runningHearing(data)!.record!.finalViews.some(v => v.side === side),
    );
    return input.next === 'done' && silent
      ? refuse(
          'law',
          text(
            `笔录里没有${sides[silent].zh}的最后意见`,
            `The record lacks the last words of ${sides[silent].en.toLowerCase()}`,
          ),
          'cr-43',
        )
      : undefined;
  },
  does: ({ input, data, today }) => ({
    outcome: input.next,
    data: {
      ...withHearing(data, { ...runningHearing(data)!, state: 'closed' }),
      ...(input.next === 'done' && { argumentEndedOn: today }),
    },
    notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'hearing-closed' })),
  }),
});
