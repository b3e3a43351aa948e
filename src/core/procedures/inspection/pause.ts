import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { addDays, type Day } from '../../law/day.ts';
import { type Text, text } from '../../text.ts';
import { choice, day, line, words } from '../fields.ts';
import type { Start } from '../procedure.ts';
import type { InspectionData } from './data.ts';
import { byTheHead, officers, step, toComplainant } from './kit.ts';
import { underWay } from './stages.ts';

/** The sixty working days with everything that moves them: what is left out, and the thirty more (LI 17; ZJLI 30). */
const limit = (data: InspectionData): Start => ({
  code: 'DL-LI-60',
  from: data.filed!.on,
  ...(data.extended && { extended: true }),
  ...(data.excluded && { excluded: data.excluded }),
});

/** Whoever complained is told in writing within three days (ZJLI 30). */
const telling = (data: InspectionData, today: Day): Start[] =>
  data.origin === 'report' ? [] : [{ code: 'DL-LI-TELL-3', from: today }];

/** A complex case gets thirty working days more, once, with the head's approval before the sixty have passed. */
export const extend = step<{ words: string }>({
  title: text('延长调查期限', 'Extend the inquiry'),
  help: text(
    '经负责人批准延长三十个工作日，三日内书面告知投诉人',
    'Thirty working days more with approval; the complainant is told in three days',
  ),
  law: ['li-17', 'zjli-30'],
  by: officers,
  approval: byTheHead('决定是否延长调查期限', 'Decide on the extension'),
  from: underWay,
  input: z.strictObject({ words: words(text('为什么复杂', 'why the case is complex'), { min: 5, max: 1000 }) }),
  final: true,
  issues: ['inspection-extension'],
  closedWhen: ({ data, proceeding, today }) => {
    if (data.extended) return refuse('law', text('已经延长过', 'It has been extended'), 'zjli-30');
    const open = proceeding.deadlines.find(d => d.code === 'DL-LI-60' && d.state === 'open');
    return open && today <= open.due
      ? undefined
      : refuse('law', text('期限没有在走，或者已经满了', 'The limit is not running, or has passed'), 'zjli-30');
  },
  does: ({ input, dossier, proceeding, data, today }) => {
    const next = { ...data, extended: { on: today, words: input.words } };
    return {
      data: { extended: next.extended },
      starts: [limit(next), ...telling(data, today)],
      notices: toComplainant(dossier, proceeding, 'inspection-extended'),
    };
  },
});

/** Grounds of suspension (ZJLI 30). */
export const suspensionGrounds = {
  fled: text('当事人逃匿', 'The person concerned has fled'),
  'no-evidence': text('无法取得相关证据', 'The evidence cannot be obtained'),
  'other-case': text('要等别的机关的结论', 'Another authority’s finding is awaited'),
  other: text('其他法定事由', 'Another ground of law'),
} as const satisfies Record<string, Text>;

/** The inquiry cannot go on; its days stand still, and the complainant is told (ZJLI 30). */
export const suspend = step<{ ground: keyof typeof suspensionGrounds; words: string }>({
  title: text('中止调查', 'Suspend the inquiry'),
  help: text(
    '经负责人批准，三日内书面告知投诉人。从今天起到恢复前一天不计入调查期限',
    'With approval; the complainant is told in three days. From today until the day before it goes on, days do not count',
  ),
  law: ['zjli-30'],
  by: officers,
  approval: byTheHead('决定是否中止调查', 'Decide on the suspension'),
  from: underWay,
  to: 'suspended',
  input: z.strictObject({
    ground: choice(text('事由', 'ground'), suspensionGrounds),
    words: words(text('说明', 'note'), { max: 1000 }),
  }),
  final: true,
  issues: ['inspection-suspension'],
  does: ({ input, dossier, proceeding, data, today }) => ({
    halts: ['DL-LI-60'],
    starts: telling(data, today),
    data: { suspended: { on: today, ground: input.ground, words: input.words, returnTo: proceeding.stage } },
    notices: toComplainant(dossier, proceeding, 'inspection-suspended'),
  }),
});

/** What stood in the way is gone: the days count on from here (ZJLI 30). */
export const resume = step<{ words: string }>({
  title: text('恢复调查', 'Resume the inquiry'),
  law: ['zjli-30'],
  by: officers,
  from: ['suspended'],
  outcomes: { filed: 'filed', ordered: 'ordered' },
  input: z.strictObject({ words: words(text('恢复的原因', 'why it goes on'), { max: 1000 }) }),
  rank: 'primary',
  final: true,
  does: ({ dossier, proceeding, data, today }) => {
    const { on, returnTo } = data.suspended!;
    const left =
      today > on
        ? [
            {
              from: on,
              to: addDays(today, -1),
              reason: text('中止调查', 'The inquiry was suspended'),
              articles: ['zjli-30' as const],
            },
          ]
        : [];
    const next = { ...data, excluded: [...(data.excluded ?? []), ...left] };
    return {
      outcome: returnTo,
      data: { suspended: null, excluded: next.excluded },
      starts: [limit(next)],
      notices: toComplainant(dossier, proceeding, 'inspection-resumed'),
    };
  },
});

/** That the complainant was told of an extension or suspension; taken with the proof of service, or written down. */
export const noteTold = step<{ on: Day; way: string }>({
  title: text('登记已告知投诉人', 'Record that the complainant was told'),
  law: ['zjli-30'],
  by: officers,
  from: [...underWay, 'suspended'],
  input: z.strictObject({
    on: day(text('告知日期', 'day')),
    way: line(text('怎么告知的', 'how'), 100),
  }),
  rank: 'primary',
  stops: ['DL-LI-TELL-3'],
  closedWhen: ({ proceeding }) =>
    proceeding.deadlines.some(d => d.code === 'DL-LI-TELL-3' && d.state === 'open')
      ? undefined
      : refuse('law', text('没有等告知的', 'There is nothing to tell'), 'zjli-30'),
  unless: ({ input, today }) =>
    input.on > today ? refuse('law', text('日期要在今天或以前', 'The day is today or earlier'), 'zjli-30') : undefined,
  does: ({ input, data }) => ({ data: { told: [...(data.told ?? []), { on: input.on, way: input.way }] } }),
});
