import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, words, yes } from '../fields.ts';
import type { LitigationData } from '../litigation/data.ts';
import { stepOf } from '../procedure.ts';
import { debtorSide } from './apply.ts';
import { type EnforcementData, objectionGrounds, receivedOf } from './data.ts';
import { interestOf } from './interest.ts';
import { counting, theOfficer } from './run.ts';
import { active } from './stages.ts';

const step = stepOf<EnforcementData>();

interface ObjectInput {
  ground: keyof typeof objectionGrounds;
  words: string;
}

/** The debtor objects: time-barred, or a ground on which an award is not enforced (CPI 481; SI1 24, 25). */
export const object = step<ObjectInput>({
  title: text('申请不予执行', 'Ask that it be not enforced'),
  law: ['si1-24', 'cpl-248', 'cpi-481'],
  by: ['worker', 'employer'],
  from: ['running', 'settlement'],
  group: 'court',
  rank: 'danger',
  input: z.strictObject({
    ground: choice(text('理由', 'ground'), objectionGrounds),
    words: words(text('事实和证据', 'facts and evidence'), { min: 10, max: 3000 }),
  }),
  closedWhen: ({ actor, data }) =>
    actor.role === data.applicant
      ? refuse('role', text('由被执行人提出', 'The debtor raises it'), 'si1-24')
      : data.objection && !data.objection.verdict
        ? refuse('law', text('已经提出，等法院审查', 'Raised; the court examines it'), 'si1-24')
        : undefined,
  unless: ({ data, input, dossier }) => {
    if (input.ground === 'time-barred')
      return data.appliedOn > data.until
        ? undefined
        : refuse('law', text('申请没有超过两年', 'It was asked for within two years'), 'cpl-250');
    if (data.title.kind !== 'award' && data.title.kind !== 'arbitration-statement')
      return refuse(
        'law',
        text('只有仲裁的裁决书、调解书可以不予执行', 'Only awards and statements of the commission'),
        'si1-24',
      );
    // What the intermediate court refused to accept as a ground for revocation is no defence here (SI1 25).
    const used = dossier.proceedings.some(p => {
      const { kind, grounds, revocation, award } = p.data as LitigationData;
      return (
        p.procedure === 'litigation' &&
        kind === 'revocation' &&
        revocation?.result === 'refused' &&
        award?.proceedingId === data.title.proceedingId &&
        grounds?.includes(input.ground === 'scope' ? 'jurisdiction' : input.ground)
      );
    });
    return used
      ? refuse(
          'law',
          text(
            '申请撤销被驳回的理由，不能再用来申请不予执行',
            'A ground on which revocation was refused is no defence here',
          ),
          'si1-25',
        )
      : undefined;
  },
  does: ({ input, today, proceeding }) => ({
    data: { objection: { on: today, ...input } },
    notices: theOfficer(proceeding, 'enforcement-objection'),
  }),
});

/** The court examines the objection: enforcement is refused, and a suit is open for thirty days, or it goes on (SI1 24). */
export const decideObjection = step<{ upheld: 'yes' | 'no'; words: string }>({
  title: text('裁定不予执行的申请', 'Rule on the objection'),
  help: text('合议庭审查核实后裁定', 'By a panel, after examination'),
  law: ['si1-24', 'cpl-248', 'cpi-481'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running', 'settlement'],
  outcomes: { refused: 'refused' },
  group: 'court',
  rank: ({ data }) => (data.objection && !data.objection.verdict ? 'primary' : 'normal'),
  final: true,
  input: z.strictObject({
    upheld: choice(text('理由成立吗', 'is it well founded'), {
      yes: text('成立，不予执行', 'Yes: not enforced'),
      no: text('不成立，继续执行', 'No: enforcement goes on'),
    }),
    words: words(text('理由', 'reasons'), { min: 5, max: 3000 }),
  }),
  closedWhen: ({ data }) =>
    data.objection && !data.objection.verdict
      ? undefined
      : refuse('law', text('没有等审查的申请', 'Nothing waits to be examined'), 'si1-24'),
  does: ({ data, input, today }) => {
    const upheld = input.upheld === 'yes';
    const objection = { ...data.objection!, verdict: { upheld, on: today, words: input.words } };
    if (!upheld)
      return {
        data: { objection },
        notices: [{ to: { side: debtorSide(data) }, template: 'enforcement-progress' }],
      };
    const { counted, outcomes } = counting(data, 'refused');
    return {
      outcome: 'refused',
      data: { objection, counted, refusedOn: today, closing: { ground: 'refused', on: today, words: input.words } },
      ...(outcomes && { outcomes }),
      issues: ['non-enforcement-ruling'],
      notices: bothSides('enforcement-refused'),
    };
  },
});

const suspensionGrounds = {
  delay: text('申请人表示可以延期', 'The creditor agrees to wait'),
  third: text('案外人对执行标的有理由的异议', 'A third party’s well-founded objection'),
  heirs: text('当事人死亡，等继承人', 'A party died; heirs are awaited'),
  successor: text('单位终止，还没有确定承受人', 'The firm ended; no successor yet'),
  other: text('法院认为应当中止的其他情形', 'Another case in which the court suspends'),
} as const;

/** Suspended by ruling (CPL 267). */
export const suspend = step<{ ground: keyof typeof suspensionGrounds; words: string }>({
  title: text('中止执行', 'Suspend'),
  law: ['cpl-267'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running', 'settlement'],
  to: 'suspended',
  group: 'time',
  issues: ['suspension-ruling'],
  input: z.strictObject({
    ground: choice(text('情形', 'ground'), suspensionGrounds),
    words: words(text('情况', 'what it is'), { min: 5, max: 1000 }),
  }),
  does: ({ input }) => ({
    data: { suspendedFor: input.ground },
    halts: ['DL-EXEC-6M'],
    notices: bothSides('enforcement-suspended'),
  }),
});

/** The cause is gone (CPL 267). */
export const resume = step<{ words: string }>({
  title: text('恢复执行', 'Resume'),
  law: ['cpl-267'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['suspended'],
  outcomes: { running: 'running', settlement: 'settlement' },
  group: 'time',
  issues: ['enforcement-resumption'],
  input: z.strictObject({ words: words(text('原因', 'reason'), { min: 2, max: 500 }) }),
  closedWhen: ({ data }) =>
    data.suspendedFor === 'revocation'
      ? refuse('law', text('等撤销申请有结果，才恢复或者终结', 'The ruling on revocation comes first'), 'si1-25')
      : undefined,
  does: ({ data, today }) => ({
    outcome: data.agreed ? 'settlement' : 'running',
    data: { suspendedFor: null },
    starts: [{ code: 'DL-EXEC-6M', from: today }],
    notices: bothSides('enforcement-resumed'),
  }),
});

/** The intermediate court hears an application to revoke the award: enforcement stands still (SI1 25). */
export const pause = step<Record<string, never>>({
  title: text('因申请撤销裁决中止执行', 'Suspended while revocation is heard'),
  law: ['si1-25', 'cpl-267'],
  by: ['clock'],
  from: ['running', 'settlement'],
  to: 'suspended',
  input: z.strictObject({}),
  issues: ['suspension-ruling'],
  does: ({ proceeding }) => ({
    data: { suspendedFor: 'revocation' },
    halts: ['DL-EXEC-6M'],
    notices: [...bothSides('enforcement-suspended'), ...theOfficer(proceeding, 'enforcement-suspended')],
  }),
});

/** The application was given up or refused (SI1 25). */
export const resumeAfterPause = step<Record<string, never>>({
  title: text('撤销申请结束，恢复执行', 'Revocation failed: resumed'),
  law: ['si1-25'],
  by: ['clock'],
  from: ['suspended'],
  outcomes: { running: 'running', settlement: 'settlement' },
  input: z.strictObject({}),
  issues: ['enforcement-resumption'],
  does: ({ data, today, proceeding }) =>
    data.suspendedFor === 'revocation'
      ? {
          outcome: data.agreed ? 'settlement' : 'running',
          data: { suspendedFor: null },
          starts: [{ code: 'DL-EXEC-6M', from: today }],
          notices: [...bothSides('enforcement-resumed'), ...theOfficer(proceeding, 'enforcement-resumed')],
        }
      : {},
});

/** The award was revoked: enforcement ends (SI1 25; CPL 268). */
export const endRevoked = step<Record<string, never>>({
  title: text('裁决被撤销，终结执行', 'The award was revoked: terminated'),
  law: ['si1-25', 'cpl-268'],
  by: ['clock'],
  from: ['applied', ...active],
  to: 'terminated',
  input: z.strictObject({}),
  issues: ['termination-ruling'],
  does: ({ data, today }) => {
    const { counted, outcomes } = counting(data, 'revoked');
    return {
      data: { counted, closing: { ground: 'revoked', on: today } },
      ...(outcomes && { outcomes }),
      notices: bothSides('enforcement-ended'),
    };
  },
});

interface RoundInput {
  basis: 'signed' | 'panel';
  words: string;
}

/** No property was found after a search: this round ends, and the claim stays (CPI 517). */
export const endRound = step<RoundInput>({
  title: text('终结本次执行程序', 'End this round'),
  help: text(
    '查询过财产，没有可供执行的。申请人签字确认，或者合议庭核实、院长批准',
    'After a search found nothing; the creditor signs, or a panel verifies and the president approves',
  ),
  law: ['cpi-517'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running'],
  to: 'round-ended',
  group: 'ending',
  rank: 'danger',
  final: true,
  input: z.strictObject({
    basis: choice(text('依据', 'on what basis'), {
      signed: text('申请执行人签字确认', 'The creditor signed'),
      panel: text('合议庭审查核实，院长批准', 'A panel verified and the president approved'),
    }),
    words: words(text('财产调查的情况', 'what the search found'), { min: 10, max: 2000 }),
  }),
  stops: ['DL-EXEC-6M'],
  issues: ['round-ruling'],
  closedWhen: ({ data }) => {
    if (!data.measures?.some(m => m.kind === 'query'))
      return refuse('law', text('先查询财产', 'Property is searched for first'), 'cpi-517');
    return data.reports === undefined && !data.measures.some(m => m.kind === 'consumption' || m.kind === 'dishonest')
      ? refuse(
          'law',
          text(
            '被执行人没有报告财产的，先限制消费或者列入失信名单',
            'Without a report of property, limit consumption or list the debtor first',
          ),
          'cpl-252',
        )
      : undefined;
  },
  does: ({ data, input, today }) => {
    const { counted, outcomes } = counting(data, 'round');
    return {
      data: { counted, rounds: [...(data.rounds ?? []), { on: today, ...input }] },
      ...(outcomes && { outcomes }),
      notices: bothSides('enforcement-round-ended'),
    };
  },
});

/** Property was found: enforcement goes on, whenever it is (CPI 517). */
export const resumeRound = step<{ words: string }>({
  title: text('发现财产，恢复执行', 'Property was found: resume'),
  law: ['cpi-517'],
  by: ['worker', 'employer', 'enforcement-officer'],
  from: ['round-ended'],
  to: 'running',
  rank: 'primary',
  issues: ['enforcement-resumption'],
  input: z.strictObject({ words: words(text('发现了什么财产', 'what was found'), { min: 2, max: 1000 }) }),
  closedWhen: ({ actor, data }) =>
    actor.role === debtorSide(data)
      ? refuse('role', text('由申请执行的一方或者法院恢复', 'The creditor or the court resumes it'), 'cpi-517')
      : undefined,
  does: ({ data, input, today, dossier, facts, proceeding, newId }) => ({
    data: {
      rounds: data.rounds!.map((r, i) => (i === data.rounds!.length - 1 ? { ...r, resumedOn: today } : r)),
      clues: [...data.clues, { id: newId(), on: today, by: 'office', kind: 'other', words: input.words }],
      interest: interestOf(data, today, today, String(dossier.tenant), facts),
    },
    starts: [{ code: 'DL-EXEC-6M', from: today }],
    notices: [...bothSides('enforcement-resumed'), ...theOfficer(proceeding, 'enforcement-resumed')],
  }),
});

const terminationGrounds = {
  withdrawn: text('申请人撤销申请', 'The creditor gave it up'),
  'title-gone': text('据以执行的文书被撤销', 'The title was set aside'),
  died: text('被执行的公民死亡，没有遗产也没有义务承担人', 'The debtor died without estate or successor'),
  poor: text('被执行的公民生活困难，没有收入也没有劳动能力', 'The debtor has no income and cannot work'),
  bankrupt: text('进入破产程序，依法终结', 'Bankruptcy'),
  other: text('法院认为应当终结的其他情形', 'Another case in which the court terminates'),
} as const;

/** Terminated by ruling (CPL 268). */
export const terminate = step<{ ground: keyof typeof terminationGrounds; words: string; sure: boolean }>({
  title: text('终结执行', 'Terminate'),
  law: ['cpl-268'],
  by: ['enforcement-officer'],
  mine: true,
  from: active,
  to: 'terminated',
  group: 'ending',
  rank: 'danger',
  final: true,
  issues: ['termination-ruling'],
  input: z.strictObject({
    ground: choice(text('情形', 'ground'), terminationGrounds),
    words: words(text('情况', 'what it is'), { min: 5, max: 1000 }),
    sure: yes(text('到账的钱已经全部发放', 'everything received has been paid out')),
  }),
  unless: ({ data, input }) => {
    const out = (data.shares ?? []).reduce((all, s) => all + s.principal + s.interest, 0);
    return receivedOf(data) > out || !input.sure
      ? refuse('law', text('还有钱没有发放', 'Some of the money has not been paid out'), 'cpl-253')
      : undefined;
  },
  does: ({ data, input, today }) => {
    const { counted, outcomes } = counting(data, input.ground);
    return {
      data: { counted, closing: { ground: input.ground, on: today, words: input.words } },
      ...(outcomes && { outcomes }),
      notices: bothSides('enforcement-ended'),
    };
  },
});
