import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, day, id, list, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { tribunalOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';

const step = stepOf<ArbitrationData>();

export const votes = {
  unanimous: text('意见一致', 'Unanimous'),
  majority: text('多数意见', 'By majority'),
  presiding: text('形不成多数，按首席仲裁员的意见', 'No majority: the presiding arbitrator decides'),
};

/** What the tribunal said among itself: behind its wall and in the internal volume (CR 22; OR 33). */
export interface Deliberation {
  readonly on: Day;
  readonly points: string;
  readonly opinions: readonly { readonly arbitratorId: string; readonly name: string; readonly words: string }[];
  readonly vote: keyof typeof votes;
  readonly result: string;
  readonly dissent?: string;
}

/** The tribunal deliberates; the majority decides, else the presiding arbitrator; dissent is recorded (LMA 45; CR 52). */
export const deliberate = step<{
  on: Day;
  points: string;
  opinions: { arbitratorId: string; words: string }[];
  vote: keyof typeof votes;
  result: string;
  dissent?: string | undefined;
}>({
  title: text('记录合议', 'Record the deliberation'),
  help: text(
    '只有本案仲裁员看得到，归入副卷，不向当事人公开',
    'Only the arbitrators of this case read it; it goes into the internal volume and never to a party',
  ),
  law: ['lma-45', 'cr-52', 'or-33'],
  by: ['arbitrator'],
  mine: true,
  walled: true,
  from: ['deliberation'],
  input: z.strictObject({
    on: day(text('合议日期', 'day of the deliberation')),
    points: words(text('合议的问题', 'what was deliberated'), { max: 5000 }),
    opinions: list(
      text('每位仲裁员的意见', 'the opinion of each arbitrator'),
      z
        .strictObject({
          arbitratorId: id(text('仲裁员', 'arbitrator'), 'person', 'arbitrator'),
          words: words(text('意见', 'opinion'), { max: 5000 }),
        })
        .meta({ label: text('一位的意见', 'opinion of one') }),
      { min: 2, max: 3 },
    ),
    vote: choice(text('表决', 'vote'), votes),
    result: words(text('合议结果', 'result'), { max: 5000 }),
    dissent: words(text('不同意见', 'dissenting opinion'), {
      max: 5000,
      help: text('不同意见要如实记录', 'Dissent is recorded as it was given'),
    }).optional(),
  }),
  rank: proceeding => (tribunalOf(proceeding, {}).length > 1 ? 'primary' : 'normal'),
  closedWhen: ({ proceeding, data }) =>
    tribunalOf(proceeding, data).length > 1
      ? undefined
      : refuse('law', text('独任审理的案件不需要合议', 'A sole arbitrator does not deliberate'), 'lma-45'),
  unless: ({ proceeding, data, input, today }) => {
    const sitting = tribunalOf(proceeding, data);
    if (sitting.some(a => input.opinions.filter(o => o.arbitratorId === a.userId).length !== 1))
      return refuse(
        'law',
        text('每位仲裁员的意见都要记录一次', 'Record the opinion of each arbitrator, once'),
        'lma-45',
      );
    if (input.opinions.some(o => !sitting.some(a => a.userId === o.arbitratorId)))
      return refuse('law', text('有一位不是本案的仲裁员', 'Somebody is not an arbitrator of this case'), 'lma-45');
    if (input.vote !== 'unanimous' && input.dissent === undefined)
      return refuse('law', text('写明不同意见', 'State the dissenting opinion'), 'cr-52');
    return input.on > today || input.on < proceeding.openedOn
      ? refuse('law', text('合议日期要在受理以后、今天以前', 'The day lies between acceptance and today'), 'cr-52')
      : undefined;
  },
  does: ({ proceeding, data, input }) => {
    const names = new Map(tribunalOf(proceeding, data).map(a => [a.userId, a.name]));
    const { dissent, ...rest } = input;
    const body: Deliberation = {
      ...rest,
      opinions: input.opinions.map(o => ({ ...o, name: names.get(o.arbitratorId) ?? '' })),
      ...(dissent && { dissent }),
    };
    return {
      wall: [{ channel: 'deliberation', kind: 'deliberation', body }],
      issues: ['deliberation-record'],
      audience: 'staff',
    };
  },
});
