import { z } from 'zod';
import { partyOf } from '../dossier/access.ts';
import { agentOf, liveAgents } from '../dossier/agents.ts';
import type { Notice } from '../dossier/change.ts';
import type { Dossier, Evidence, Party, Proceeding } from '../dossier/dossier.ts';
import type { PaperContent } from '../dossier/paper.ts';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import type { ArticleId } from '../law/articles.ts';
import type { Day } from '../law/day.ts';
import {
  type Agent,
  type AgentKind,
  agentKinds,
  authorities,
  mostAgents,
  type Power,
  powers,
} from '../people/agent.ts';
import { otherSide, type Role, type Side, sideOf } from '../people/role.ts';
import { text } from '../text.ts';
import { choice, id, idNumber, line, list, phone } from './fields.ts';
import { chineseDay } from './paper-parts.ts';
import { type Facts, type PaperInput, type PaperTemplate, type Stage, stepOf } from './procedure.ts';

const law: readonly ArticleId[] = ['lma-24', 'zjma-19'];

/** What a power of attorney says of the agent, and the signed paper where it was uploaded. */
const mandateShape = {
  name: line(text('代理人姓名', 'agent’s name'), 60),
  kind: choice(text('代理人是', 'the agent is'), agentKinds),
  office: line(text('律师事务所、推荐的单位等（选填）', 'law firm or recommending body (optional)'), 120).optional(),
  idNumber: idNumber(text('代理人身份证号（选填）', 'agent’s ID number (optional)')).optional(),
  phone: phone(text('代理人手机号', 'agent’s mobile number')),
  authority: choice(
    text('授权到哪里', 'how far'),
    authorities,
    text(
      '一般授权：代为提交、陈述、答复。特别授权还可以和解、放弃或变更请求、撤回，要一项一项写明',
      'General: hands in, speaks, answers. Special also settles, gives up or changes claims, withdraws; each is named',
    ),
  ),
  powers: list(text('特别授权的事项', 'what the special authority names'), choice(text('事项', 'power'), powers), {
    max: Object.keys(powers).length,
  }).optional(),
  fileId: id(
    text('签好的授权委托书（选填，也可以打印后交给承办的组织）', 'the signed power (optional; or print it)'),
    'file',
  ).optional(),
};

/** How an agent names themselves when they file for somebody. */
export const agentFiling = z
  .strictObject({
    ...mandateShape,
    side: choice(text('替谁办理', 'acts for'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
  })
  .meta({ label: text('代理人', 'agent') });

type Mandate = {
  name: string;
  kind: AgentKind;
  office?: string | undefined;
  idNumber?: string | undefined;
  phone: string;
  authority: keyof typeof authorities;
  powers?: Power[] | undefined;
  fileId?: string | undefined;
};

/** Why a power cannot be taken as it is written, or nothing. */
export function powerRefusal(side: Side, given: Mandate, files: Pick<Facts, 'file'>): Refusal | undefined {
  if (given.authority === 'special' && (given.powers ?? []).length === 0)
    return refuse(
      'law',
      text('特别授权要写明事项，至少选一项', 'Special authority names what it covers: choose at least one'),
      'lma-24',
    );
  if (given.authority === 'general' && (given.powers ?? []).length > 0)
    return refuse(
      'law',
      text('一般授权不包括这些事项；要包括就选特别授权', 'General authority does not cover these; choose special'),
      'lma-24',
    );
  if (given.kind === 'employee' && side === 'worker')
    return refuse('law', text('工作人员只能替单位代理', 'An employee acts for the employer alone'), 'lma-24');
  if (given.kind === 'relative' && side === 'employer')
    return refuse('law', text('近亲属只能替劳动者代理', 'A relative acts for the worker alone'), 'lma-24');
  return given.fileId !== undefined && files.file(given.fileId) === undefined
    ? refuse(
        'law',
        text('委托书的文件没有找到，重新上传', 'The file of the power was not found; upload it again'),
        'lma-24',
      )
    : undefined;
}

/** An agent as the dossier keeps them. */
export const agentFrom = (given: Mandate, rest: Pick<Agent, 'id' | 'userId' | 'since' | 'appointedBy'>): Agent => ({
  ...rest,
  name: given.name,
  kind: given.kind,
  ...(given.office && { office: given.office }),
  ...(given.idNumber && { idNumber: given.idNumber }),
  phone: given.phone,
  authority: given.authority,
  powers: given.powers ?? [],
});

/** The signed power as an item of its own side: those in charge read it, the other side does not. */
export function powerAsEvidence(
  given: Mandate,
  side: Side,
  on: Day,
  files: Pick<Facts, 'file'>,
  newId: () => string,
): Evidence[] {
  const file = given.fileId ? files.file(given.fileId) : undefined;
  return file
    ? [
        {
          id: newId(),
          side,
          title: `授权委托书（${given.name}）`,
          state: 'have',
          claimIds: [],
          on,
          fileId: file.id,
          fileName: file.name,
          mime: file.mime,
          size: file.size,
        },
      ]
    : [];
}

const partyOfSide = (dossier: Dossier, side: Side | undefined): Party | undefined =>
  dossier.parties.find(p => p.side === side);

const withAgent = (party: Party, agent: Agent): Party => ({
  ...party,
  agents: [...(party.agents ?? []).filter(one => one.id !== agent.id), agent],
});

/** Those in charge of a proceeding, as readers of a notice. */
const toOffice = ({ assigned, organisationId }: Proceeding, head: Role): Notice['to'][] => {
  if (assigned.length > 0) return assigned.map(({ userId }) => ({ userId }));
  return organisationId === undefined ? [] : [{ role: head, organisationId }];
};

interface Place {
  readonly stages: Readonly<Record<string, Stage>>;
  /** Who sees the written power and the identity papers. */
  readonly offices: readonly Role[];
  readonly head: Role;
  /** Stages in which the other side has not been told of the matter. */
  readonly untold?: readonly string[];
}

/** Appointing an agent, ending that, and the check by an office, in the stages that are not over (LMA 24; ZJMA 19). */
export function agentSteps({ stages, offices, head, untold = [] }: Place) {
  const from = Object.keys(stages).filter(stage => !stages[stage]!.terminal);
  /** The other side, once it has been told of the matter at all. */
  const others = ({ stage }: Proceeding, side: Side): Side[] => (untold.includes(stage) ? [] : [otherSide(side)]);
  const appoint = stepOf<never>()<Mandate>({
    title: text('委托代理人', 'Appoint an agent'),
    help: text(
      '最多两名。代理人用自己的手机登录，只看得到这件事。对方和承办的组织会看到谁替您办。随时可以取消',
      'At most two. The agent signs in with the own phone and sees this matter alone. The other side and the body in charge see who acts for you. You can end it at any time',
    ),
    law,
    by: ['worker', 'employer'],
    from,
    group: 'people',
    input: z.strictObject(mandateShape),
    issues: ['power-of-attorney'],
    closedWhen: ({ dossier, actor }) => {
      if (actor.mandate) return refuse('role', text('由当事人本人委托', 'The party in person appoints'), 'lma-24');
      const party = partyOf(dossier, actor);
      return party && liveAgents(party).length >= mostAgents
        ? refuse('law', text('已经有两名代理人', 'There are two agents already'), 'zjma-19')
        : undefined;
    },
    unless: ({ dossier, actor, input, facts }) => {
      const side = sideOf(actor.role)!;
      const account = facts.accountOf(input.phone);
      if (dossier.parties.some(p => p.userId === account || p.phone === input.phone))
        return refuse('law', text('这是当事人的手机号', 'This is a party’s own number'), 'lma-24');
      if (dossier.parties.flatMap(liveAgents).some(agent => agent.userId === account))
        return refuse(
          'law',
          text(
            '这个手机号的人已经是代理人，一个人不能替双方代理',
            'This person is an agent already; nobody acts for both sides',
          ),
          'lma-24',
        );
      return powerRefusal(side, input, facts);
    },
    does: ({ dossier, proceeding, actor, input, today, facts, newId }) => {
      const side = sideOf(actor.role)!;
      const party = partyOf(dossier, actor)!;
      const agent = agentFrom(input, {
        id: newId(),
        userId: facts.accountOf(input.phone),
        since: today,
        appointedBy: 'principal',
      });
      return {
        parties: [withAgent(party, agent)],
        evidence: powerAsEvidence(input, side, today, facts, newId),
        notices: [
          ...others(proceeding, side).map(other => ({ to: { side: other }, template: 'agent-of-other-side' })),
          ...toOffice(proceeding, head).map(to => ({ to, template: 'agent-appointed' })),
        ],
      };
    },
  });
  const end = stepOf<never>()<{ agentId: string }>({
    title: text('取消委托', 'End a power'),
    help: text('取消以后，代理人马上看不到这件事', 'From then on the agent sees nothing of the matter'),
    law,
    by: ['worker', 'employer'],
    from,
    group: 'people',
    input: z.strictObject({ agentId: id(text('哪位代理人', 'which agent'), 'agent') }),
    rank: 'danger',
    closedWhen: ({ dossier, actor }) =>
      liveAgents(partyOf(dossier, actor) ?? noParty).length === 0
        ? refuse('law', text('没有代理人', 'There is no agent'), 'lma-24')
        : undefined,
    unless: ({ dossier, actor, input }) => {
      const own = liveAgents(partyOf(dossier, actor) ?? noParty);
      if (!own.some(agent => agent.id === input.agentId))
        return refuse('law', text('这不是您的代理人', 'This is not your agent'), 'lma-24');
      return actor.mandate && actor.mandate.agentId !== input.agentId
        ? refuse('role', text('代理人只能辞去自己的委托', 'An agent gives up the own power alone'), 'lma-24')
        : undefined;
    },
    does: ({ dossier, proceeding, actor, input, today }) => {
      const side = sideOf(actor.role)!;
      const party = partyOf(dossier, actor)!;
      const agent = liveAgents(party).find(one => one.id === input.agentId)!;
      const by = agentOf(dossier, actor) ? ('agent' as const) : ('principal' as const);
      return {
        parties: [withAgent(party, { ...agent, ended: { on: today, by } })],
        notices: [
          ...[...others(proceeding, side), ...(by === 'agent' ? [side] : [])].map(told => ({
            to: { side: told },
            template: 'agent-ended',
          })),
          ...toOffice(proceeding, head).map(to => ({ to, template: 'agent-ended' })),
        ],
      };
    },
  });
  const confirm = stepOf<never>()<{ agentId: string; saw: 'original' | 'video' }>({
    title: text('核对授权委托书', 'Check a power of attorney'),
    help: text(
      '看委托书写明的事项和权限、委托人的签名，核对委托人和代理人的身份证件。核对以后，代理人才能按特别授权签字、和解',
      'See what the power names, the signature, and the identity papers of party and agent. Only then does an agent with special authority sign or settle',
    ),
    law,
    by: offices,
    from,
    input: z.strictObject({
      agentId: id(text('哪位代理人', 'which agent'), 'agent'),
      saw: choice(text('怎么核对的', 'how it was checked'), {
        original: text('看了委托书和身份证件原件', 'Saw the power and the identity papers themselves'),
        video: text('视频里看了本人、委托书和身份证件', 'Saw the people, the power and the papers by video'),
      }),
    }),
    closedWhen: ({ dossier }) =>
      unchecked(dossier).length === 0
        ? refuse('law', text('没有等核对的委托书', 'No power awaits a check'), 'lma-24')
        : undefined,
    unless: ({ dossier, input }) =>
      unchecked(dossier).some(agent => agent.id === input.agentId)
        ? undefined
        : refuse('law', text('这份委托书已经核对，或者已经取消', 'This power has been checked or has ended'), 'lma-24'),
    does: ({ dossier, actor, input, today }) => {
      const party = dossier.parties.find(p => liveAgents(p).some(agent => agent.id === input.agentId))!;
      const agent = liveAgents(party).find(one => one.id === input.agentId)!;
      return {
        // Who gives the power was seen with it.
        parties: [
          withAgent({ ...party, identity: 'confirmed' }, { ...agent, confirmed: { on: today, by: actor.name } }),
        ],
        notices: [{ to: { side: party.side }, template: 'agent-confirmed' }],
      };
    },
  });
  return { 'appoint-agent': appoint, 'end-agent': end, 'confirm-agent': confirm };
}

const noParty: Party = { id: '', side: 'worker', kind: 'person', name: '' };

/** Agents whose written power no office has seen. */
const unchecked = (dossier: Dossier): readonly Agent[] =>
  dossier.parties.flatMap(liveAgents).filter(agent => !agent.confirmed);

/** W60: the power as it is printed for signature; its own side and those in charge read it. */
const powerOfAttorney = ({ dossier, issuedOn }: PaperInput): PaperContent => {
  const side = dossier.papers.findLast(paper => paper.template === 'power-of-attorney')?.side;
  const party = partyOfSide(dossier, side) ?? noParty;
  const agent = (party.agents ?? []).at(-1);
  const named = (agent?.powers ?? []).map(power => powers[power].zh);
  const rows: [string, string][] = [
    ['委托人', party.name],
    ...(party.idNumber ? [['委托人身份证号', party.idNumber] as [string, string]] : []),
    ...(party.creditCode ? [['统一社会信用代码', party.creditCode] as [string, string]] : []),
    ...(agent
      ? ([
          ['代理人', agent.name],
          ['身份', agentKinds[agent.kind].zh],
          ...(agent.office ? [['单位', agent.office]] : []),
          ...(agent.idNumber ? [['代理人身份证号', agent.idNumber]] : []),
          ['联系电话', agent.phone],
        ] as [string, string][])
      : []),
  ];
  return {
    title: '授权委托书',
    ...(dossier.number && { number: dossier.number }),
    blocks: [
      { kind: 'fields', rows },
      {
        kind: 'paragraph',
        text: `委托人与${dossier.parties
          .filter(p => p.side !== side)
          .map(p => p.name)
          .join('、')}发生劳动争议，委托上列代理人参加调解、仲裁等活动。`,
      },
      {
        kind: 'paragraph',
        text:
          named.length > 0
            ? `代理权限：特别授权，代为提交材料、陈述意见、答复，并代为：${named.join('；')}。`
            : '代理权限：一般授权，代为提交材料、陈述意见、答复。不包括承认、放弃、变更请求，和解，撤回申请。',
      },
      {
        kind: 'paragraph',
        text: `委托期限：从${chineseDay(agent?.since ?? issuedOn)}起，到这件争议办结为止；委托人可以随时取消。`,
      },
      { kind: 'signatures', lines: [{ role: '委托人' }, { role: '代理人' }] },
      {
        kind: 'note',
        text: '委托人签名或者盖章后，连同委托人和代理人的身份证件交承办的组织核对（调解仲裁法第二十四条）。',
      },
    ],
  };
};

export const agentPapers: Readonly<Record<string, PaperTemplate>> = {
  'power-of-attorney': {
    title: text('授权委托书', 'Power of attorney'),
    version: 1,
    ownOnly: true,
    write: powerOfAttorney,
  },
};
