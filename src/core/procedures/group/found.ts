import { z } from 'zod';
import type { Party } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { type ClaimCode, claims as claimCodes } from '../../law/claims.ts';
import { houseValue } from '../../law/parameters.ts';
import { routeMediation } from '../../people/routing.ts';
import { text } from '../../text.ts';
import { count, id, line, phone, place, words } from '../fields.ts';
import { employerInput } from '../filing.ts';
import { rosterKeepers } from '../group-member/join.ts';
import { stepOf } from '../procedure.ts';
import { type GroupData, totalsOf } from './data.ts';

const step = stepOf<GroupData>();
const codes = Object.keys(claimCodes).filter(code => claimCodes[code as ClaimCode].by === 'worker') as [
  ClaimCode,
  ...ClaimCode[],
];

interface Founding {
  employer: z.output<typeof employerInput>;
  place: number;
  trade?: string | undefined;
  claimCode: ClaimCode;
  story: string;
}

/** LMA 7; CR 62: many workers, one employer, one kind of claim. The roster comes afterwards. */
export const found = step<Founding>({
  title: text('建立群体案件', 'Open a group dispute'),
  law: ['lma-7', 'cr-62'],
  by: rosterKeepers,
  from: 'opening',
  founds: true,
  to: 'gathering',
  rank: 'primary',
  counts: ['received'],
  input: z.strictObject({
    employer: employerInput,
    place: place(text('上班的镇街', 'town or street of the workplace')),
    trade: line(text('行业', 'trade'), 40).optional(),
    claimCode: z.enum(codes).meta({
      label: text('共同的请求', 'the common claim'),
      widget: 'choice',
      options: Object.fromEntries(codes.map(code => [code, claimCodes[code].plain])),
    }),
    story: words(text('经过', 'what happened'), { min: 10, max: 2000 }),
  }),
  does: ({ input, actor, facts, today, newId }) => {
    const own =
      actor.role === 'mediator' || actor.role === 'mediation-head'
        ? facts.directory.organisation(actor.organisationId ?? '')
        : undefined;
    const body = own ?? routeMediation(facts.directory, input.place, input.trade)?.organisation;
    const employer: Party = { id: newId(), side: 'employer', ...input.employer };
    const isWorker = actor.role === 'worker';
    const reason = isWorker ? '召集人' : '由其建立';
    return {
      dossier: { place: input.place, story: input.story, ...(input.trade && { trade: input.trade }) },
      parties: [employer],
      ...(body && { organisationId: body.id }),
      assigned:
        isWorker || actor.role === 'mediator'
          ? [
              {
                userId: actor.userId,
                name: actor.name,
                role: isWorker ? ('representative' as const) : ('mediator' as const),
                since: today,
                reason,
              },
            ]
          : [],
      numbers: [{ kind: 'group', target: 'dossier' }],
      persons: 0,
      data: {
        claimCode: input.claimCode,
        place: input.place,
        ...(isWorker && { convener: actor.userId }),
        imports: [],
        representatives: [],
        offers: [],
        concluded: [],
        reports: [],
      },
      notices:
        body && !own ? [{ to: { role: 'mediation-head', organisationId: body.id }, template: 'group-received' }] : [],
    };
  },
});

/** Who conducts the group for the body. */
export const assign = step<{ mediatorId: string; reason: string }>({
  title: text('确定承办人', 'Name the person in charge'),
  law: ['house-appoint'],
  by: ['mediation-head'],
  from: ['gathering', 'running', 'settling'],
  input: z.strictObject({
    mediatorId: id(text('调解员', 'mediator'), 'person', 'mediator'),
    reason: words(text('为什么是这个人', 'why this person'), { max: 300 }),
  }),
  rank: proceeding => (proceeding.assigned.some(a => a.role === 'mediator') ? 'normal' : 'primary'),
  unless: ({ input, facts, proceeding, today }) => {
    const person = facts.directory.person(input.mediatorId);
    return person?.memberships.some(
      m =>
        m.role === 'mediator' &&
        m.organisationId === proceeding.organisationId &&
        m.from <= today &&
        (m.to === undefined || today <= m.to),
    )
      ? undefined
      : refuse('law', text('这个人不是本组织的调解员', 'This person is no mediator of this body'), 'house-appoint');
  },
  does: ({ input, facts, proceeding, today }) => ({
    assigned: [
      ...proceeding.assigned.filter(a => a.role !== 'mediator'),
      {
        userId: input.mediatorId,
        name: facts.directory.person(input.mediatorId)!.name,
        role: 'mediator' as const,
        since: today,
        reason: input.reason,
      },
    ],
    notices: [{ to: { userId: input.mediatorId }, template: 'assigned' }],
  }),
});

/** That a list of workers was taken in; the rows themselves found a dossier each. */
export const takeIn = step<{ digest: string; rows: number; fileName?: string | undefined }>({
  title: text('登记名册已导入', 'Record that a roster was taken in'),
  law: ['house-group'],
  by: rosterKeepers,
  from: ['gathering', 'running', 'settling'],
  onPage: true,
  input: z.strictObject({
    digest: line(text('文件校验码', 'check code of the file'), 64),
    rows: count(text('行数', 'rows'), { max: 100_000 }),
    fileName: line(text('文件名', 'file name'), 200).optional(),
  }),
  does: ({ input, data, today }) => ({
    data: {
      imports: [
        ...data.imports.filter(i => i.digest !== input.digest),
        {
          digest: input.digest,
          on: today,
          rows: input.rows,
          ...(input.fileName !== undefined && { fileName: input.fileName }),
        },
      ],
    },
  }),
});

/** From here on it is handled as a group: ten workers or more (LMA 7; CR 62; the number is a dated value). */
export const start = step<Record<string, never>>({
  title: text('按群体争议办理', 'Handle it as a group dispute'),
  law: ['lma-7', 'cr-62', 'cr-67'],
  by: ['mediator', 'mediation-head'],
  from: ['gathering'],
  to: 'running',
  rank: 'primary',
  counts: ['accepted'],
  issues: ['group-acceptance'],
  input: z.strictObject({}),
  unless: ({ facts, today }) => {
    const least = houseValue('groupWorkers', today, facts.parameters);
    const { inside } = totalsOf(facts.members ?? [], 0);
    return inside >= least
      ? undefined
      : refuse(
          'law',
          text(
            `名册里有${inside}人，满${least}人才按群体争议办理；不满的逐人申请`,
            `The roster has ${inside} workers; a group takes ${least}. Below that each files alone`,
          ),
          'cr-62',
        );
  },
  does: ({ facts, today }) => ({ data: { startedOn: today }, persons: totalsOf(facts.members ?? [], 0).inside }),
});

/** The one person of the employer who reads accounts in full: of workers who have settled, one by one and with a reason. */
export const namePayrollClerk = step<{ name: string; phone: string }>({
  title: text('指定工资发放人', 'Name the payroll clerk'),
  help: text(
    '只有这一个人能看到已和解劳动者的银行卡号，每次查看都要写理由并留下记录',
    'Only this person reads the accounts of workers who have settled; each reading takes a reason and is recorded',
  ),
  law: ['house-group'],
  by: ['employer', 'mediator', 'mediation-head'],
  from: ['running', 'settling'],
  input: z.strictObject({
    name: line(text('姓名', 'name'), 60),
    phone: phone(text('手机号', 'mobile number')),
  }),
  unless: ({ input, facts }) =>
    facts.members?.some(m => m.userId === facts.accountOf(input.phone))
      ? refuse(
          'law',
          text('名册里的劳动者不能当工资发放人', 'Nobody of the roster can be the payroll clerk'),
          'house-group',
        )
      : undefined,
  does: ({ input, facts, proceeding, today }) => {
    const userId = facts.accountOf(input.phone);
    return {
      assigned: [
        ...proceeding.assigned.filter(a => a.role !== 'employer'),
        { userId, name: input.name, role: 'employer' as const, since: today, reason: '工资发放人' },
      ],
      data: { payrollClerk: { userId, name: input.name, since: today } },
    };
  },
});
