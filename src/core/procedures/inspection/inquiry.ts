import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, list, time, words, yes } from '../fields.ts';
import { type EvidenceInput, evidenceInput, evidenceOf } from '../filing.ts';
import { byTheHead, officers, step, toEmployer } from './kit.ts';
import { underWay } from './stages.ts';

/** The employer is summoned to answer and to bring its pay records (LI 15; ZJLI 27). */
export const summon = step<{ on: Day; at: string; place: string; items: string[] }>({
  title: text('发询问通知书', 'Summon the employer'),
  law: ['zjli-27', 'li-15', 'mw-50'],
  by: ['inspector'],
  mine: true,
  from: underWay,
  input: z.strictObject({
    on: day(text('到场日期', 'day')),
    at: time(text('时间', 'time')),
    place: line(text('地点', 'place'), 200),
    items: list(text('要带的材料', 'what to bring'), line(text('材料', 'item'), 100), { min: 1, max: 20 }),
  }),
  rank: ({ data }) => (data.summons || data.inquiries ? 'normal' : 'primary'),
  issues: ['inspection-summons'],
  unless: ({ input, today }) =>
    input.on > today ? undefined : refuse('law', text('到场日期要在今天以后', 'The day lies after today'), 'zjli-27'),
  does: ({ input, data }) => ({
    data: { summons: [...(data.summons ?? []), input] },
    notices: toEmployer('inspection-summoned'),
  }),
});

interface Inquiry {
  on: Day;
  place: string;
  officerIds: string[];
  badges: boolean;
  fullName: string;
  capacity: string;
  statement: string;
  withheld?: boolean | undefined;
  refusedToSign?: string | undefined;
}

/**
 * Questions and answers, by two officers who showed their cards (LI 16; ZJLI 24–25). What was said stays in the house. An employer who
 * keeps back its pay records has the facts taken from the worker's papers (ZJLI 26).
 */
export const inquire = step<Inquiry>({
  title: text('制作调查询问笔录', 'Record an inquiry'),
  help: text(
    '两名以上监察员、出示证件。笔录只有监察机构看得到',
    'Two officers or more, who showed their cards. Only the inspection reads the record',
  ),
  law: ['li-16', 'zjli-24', 'zjli-25', 'zjli-26'],
  by: ['inspector'],
  mine: true,
  walled: true,
  from: underWay,
  input: z.strictObject({
    on: day(text('日期', 'day')),
    place: line(text('地点', 'place'), 200),
    officerIds: list(text('到场监察员', 'officers present'), id(text('监察员', 'officer'), 'person', 'inspector'), {
      min: 1,
      max: 6,
    }),
    badges: yes(text('已经出示监察证件', 'The cards were shown')),
    fullName: line(text('被询问人', 'who was asked'), 60),
    capacity: line(text('身份', 'capacity'), 60),
    statement: words(text('询问和回答', 'questions and answers'), { min: 5, max: 5000 }),
    withheld: yes(text('单位不提供工资支付凭证', 'The employer keeps back its pay records')).optional(),
    refusedToSign: line(text('拒签的原因', 'why it was not signed'), 200).optional(),
  }),
  rank: ({ data }) => (data.summons && !data.inquiries ? 'primary' : 'normal'),
  issues: ['inspection-record'],
  unless: ({ input, proceeding, today }) => {
    const present = new Set(input.officerIds);
    if (present.size < 2) return refuse('law', text('调查不得少于两人', 'At least two officers inquire'), 'li-16');
    if ([...present].some(userId => !proceeding.assigned.some(a => a.userId === userId)))
      return refuse('law', text('到场的要是本案监察员', 'The officers present are those of this case'), 'li-16');
    if (!input.badges) return refuse('law', text('先出示监察证件', 'The cards are shown first'), 'zjli-24');
    return input.on > today
      ? refuse('law', text('日期要在今天或以前', 'The day is today or earlier'), 'zjli-25')
      : undefined;
  },
  does: ({ input, data, proceeding }) => ({
    wall: [
      {
        channel: 'inquiry',
        kind: 'session',
        body: {
          ...input,
          officers: proceeding.assigned.filter(a => input.officerIds.includes(a.userId)).map(a => a.name),
        },
      },
    ],
    data: {
      inquiries: [...(data.inquiries ?? []), { on: input.on, officers: input.officerIds }],
      ...(input.withheld && !data.withheldOn && { withheldOn: input.on }),
    },
  }),
});

/** Papers of the worker, or what the officers collected. */
export const addEvidence = step<{ evidence: EvidenceInput }>({
  title: text('提交材料', 'Hand in papers'),
  law: ['zjli-26', 'li-15'],
  by: ['worker', 'employer', 'inspector'],
  from: ['received', ...underWay],
  input: z.strictObject({ evidence: evidenceInput }),
  unless: ({ input, facts }) =>
    input.evidence.some(e => e.fileId && !facts.file(e.fileId))
      ? refuse('law', text('有文件没有找到，重新上传', 'A file was not found; upload it again'), 'li-15')
      : undefined,
  does: ({ input, dossier, actor, today, facts, newId }) => {
    const side = actor.role === 'employer' ? 'employer' : 'worker';
    return {
      evidence: evidenceOf(input.evidence, dossier.claims, side, today, facts, newId),
      audience: actor.role === 'inspector' ? 'staff' : side,
    };
  },
});

/** Evidence that may be lost is preserved with the head's approval, and decided on in seven days (ZJLI 29). */
export const keepEvidence = step<{ items: string[]; words: string }>({
  title: text('先行登记保存证据', 'Preserve evidence'),
  law: ['zjli-29'],
  by: officers,
  approval: byTheHead('决定是否先行登记保存', 'Decide on preserving evidence'),
  from: underWay,
  input: z.strictObject({
    items: list(text('保存什么', 'what is preserved'), line(text('物品或者材料', 'item'), 100), { min: 1, max: 30 }),
    words: words(text('为什么会灭失', 'why it may be lost'), { max: 500 }),
  }),
  starts: [{ code: 'DL-LI-KEEP-7', from: ({ today }) => today }],
  closedWhen: ({ data }) =>
    data.kept && !data.kept.decided
      ? refuse('law', text('先处理已经保存的', 'Decide first on what is preserved already'), 'zjli-29')
      : undefined,
  does: ({ input, today }) => ({
    data: { kept: { on: today, items: input.items } },
    notices: toEmployer('inspection-kept'),
    audience: 'employer',
  }),
});

export const decideKept = step<{ result: string; words: string }>({
  title: text('处理登记保存的证据', 'Decide on the preserved evidence'),
  law: ['zjli-29'],
  by: ['inspector'],
  mine: true,
  from: underWay,
  input: z.strictObject({
    result: choice(text('处理', 'decision'), {
      back: text('解除保存，退还', 'Given back'),
      copied: text('复制后退还', 'Copied and given back'),
      seized: text('依法另行处理', 'Dealt with under the law'),
    }),
    words: words(text('说明', 'note'), { max: 500 }),
  }),
  rank: 'primary',
  stops: ['DL-LI-KEEP-7'],
  closedWhen: ({ data }) =>
    data.kept && !data.kept.decided
      ? undefined
      : refuse('law', text('没有登记保存的证据', 'No evidence is preserved'), 'zjli-29'),
  does: ({ input, data, today }) => ({
    data: { kept: { ...data.kept!, decided: { on: today, words: input.words } } },
    audience: 'employer',
  }),
});
