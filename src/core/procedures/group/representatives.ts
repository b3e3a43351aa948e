import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { choice, id, list } from '../fields.ts';
import { rosterKeepers } from '../group-member/join.ts';
import { stepOf } from '../procedure.ts';
import {
  type Forum,
  forums,
  type GroupData,
  isRepresentative,
  representativesIn,
  type Scope,
  scopes,
  votesOf,
} from './data.ts';

const step = stepOf<GroupData>();

interface Election {
  forum: Forum;
  memberIds: string[];
  scope: Scope[];
}

/**
 * Records who was elected by the votes that the members gave (LMA 7; CR 63; NBPM 20). Whoever has more votes is not passed over.
 * Changing representatives is a new election (ZJMA 40).
 */
export const elect = step<Election>({
  title: text('登记推选结果', 'Record the election'),
  help: text(
    '得票由每个人自己的推选记录相加。代表不能替任何人放弃请求、承认或者和解。',
    'The votes are added up from what each worker chose. Representatives give up, admit and settle nothing for anybody.',
  ),
  law: ['lma-7', 'cr-63', 'nbpm-20', 'zjma-40'],
  by: rosterKeepers,
  from: ['gathering', 'running', 'settling'],
  rank: (_, dossier) =>
    (dossier.proceedings.find(p => p.procedure === 'group')?.data as GroupData | undefined)?.representatives.length
      ? 'normal'
      : 'primary',
  input: z.strictObject({
    forum: choice(text('参加什么程序', 'for which procedure'), forums),
    memberIds: list(text('当选的人', 'who was elected'), id(text('代表', 'representative'), 'party'), {
      min: 1,
      max: 5,
    }),
    scope: list(text('代表可以做什么', 'what they may do'), choice(text('事项', 'act'), scopes), { min: 1, max: 5 }),
  }),
  unless: context => electionRefusal(context.input, context),
  does: ({ input, data, facts, proceeding, today }) => {
    const members = facts.members ?? [];
    const votes = votesOf(members);
    const of = members.filter(m => m.stage === 'in').length;
    const elected = members.filter(m => input.memberIds.includes(m.id));
    return {
      data: {
        representatives: [
          ...data.representatives.map(r => (r.until === undefined ? { ...r, until: today } : r)),
          ...elected.map(m => ({
            memberId: m.id,
            userId: m.userId!,
            name: m.name,
            forum: input.forum,
            scope: [...new Set(input.scope)],
            since: today,
            votes: votes.get(m.id) ?? 0,
            of,
          })),
        ],
      },
      assigned: [
        ...proceeding.assigned.filter(a => a.role !== 'representative'),
        ...elected.map(m => ({
          userId: m.userId!,
          name: m.name,
          role: 'representative' as const,
          since: today,
          reason: '推选',
        })),
      ],
      issues: ['group-representatives'],
    };
  },
});

function electionRefusal(
  { forum, memberIds }: Election,
  { facts, actor, data }: Pick<import('../procedure.ts').StepContext<Election, GroupData>, 'facts' | 'actor' | 'data'>,
): Refusal | undefined {
  if (actor.role === 'worker' && !isRepresentative(data, actor))
    return refuse('role', text('由召集人或者现任代表登记', 'The convener or a representative records it'), 'cr-63');
  const { least, most, law } = representativesIn[forum];
  const ids = new Set(memberIds);
  if (ids.size < least || ids.size > most)
    return refuse(
      'law',
      least === 1
        ? text(`${forums[forum].zh}的代表最多${most}人`, `${forums[forum].en} takes at most ${most} representatives`)
        : text(
            `${forums[forum].zh}的代表是${least}到${most}人`,
            `${forums[forum].en} takes ${least} to ${most} representatives`,
          ),
      law,
    );
  const members = facts.members ?? [];
  const votes = votesOf(members);
  const inside = new Map(members.filter(m => m.stage === 'in').map(m => [m.id, m]));
  for (const memberId of ids) {
    const member = inside.get(memberId);
    if (!member?.userId)
      return refuse('law', text('当选的人要在群体中', 'Those elected have to be in the group'), 'cr-63');
    if (!votes.get(memberId))
      return refuse('law', text(`没有人推选${member.name}`, `Nobody voted for ${member.name}`), 'cr-63');
  }
  const fewest = Math.min(...[...ids].map(memberId => votes.get(memberId)!));
  const passedOver = [...votes].find(([memberId, n]) => !ids.has(memberId) && n > fewest && inside.has(memberId));
  return passedOver
    ? refuse(
        'law',
        text(
          `${inside.get(passedOver[0])!.name}得票更多（${passedOver[1]}票）`,
          `${inside.get(passedOver[0])!.name} has more votes (${passedOver[1]})`,
        ),
        'cr-63',
      )
    : undefined;
}
