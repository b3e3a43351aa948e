import { z } from 'zod';
import { channels } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { routeMediation } from '../../people/routing.ts';
import { text } from '../../text.ts';
import { choice, id, line, list, place, words } from '../fields.ts';
import { type Filing, filing, filingRefusal } from '../filing.ts';
import { defineProcedure, type Effects, type StepContext, stepOf } from '../procedure.ts';

/** The first sign of trouble, reported from the grid, a service point or by a worker who wants advice before filing (M9). */
export interface LeadData {
  readonly kind: 'report' | 'question';
  readonly what: string;
  readonly signs?: readonly string[];
  readonly employerName?: string;
  readonly persons?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly question?: string;
  readonly closing?: { readonly ground: string; readonly words: string; readonly on: string };
  readonly advice?: { readonly advice: string; readonly suggest: string; readonly on: string; readonly by: string };
}

const step = stepOf<LeadData>();

const signs = {
  unpaid: text('工资没发', 'Wages unpaid'),
  'owner-gone': text('老板联系不上', 'Owner cannot be reached'),
  stopped: text('停工搬厂', 'Work stopped or factory moving'),
  crowd: text('多人聚集', 'People gathering'),
  injury: text('受伤', 'Injury'),
  other: text('其他', 'Other'),
};
const persons = {
  '1-2': text('1—2人', '1–2'),
  '3-9': text('3—9人', '3–9'),
  '10-29': text('10—29人', '10–29'),
  '30+': text('30人以上', '30 or more'),
};

interface Report {
  what: string;
  signs: (keyof typeof signs)[];
  employerName: string;
  place: number;
  persons: keyof typeof persons;
  trade?: string | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
  fileIds?: string[] | undefined;
  channel?: keyof typeof channels | undefined;
}

/** One screen, sixty seconds: what was seen, where, how many. */
const report = step<Report>({
  title: text('上报线索', 'Report a lead'),
  law: ['house-lead'],
  by: ['grid-member', 'hall-window', 'shared-court-host', 'union-officer', 'chamber-contact'],
  from: 'opening',
  founds: true,
  to: 'reported',
  input: z.strictObject({
    what: words(text('看到什么', 'what was seen'), { max: 1000 }),
    signs: list(text('情况', 'signs'), choice(text('情况', 'sign'), signs), { min: 1, max: 6 }),
    employerName: line(text('哪家单位', 'which employer'), 120),
    place: place(text('镇街', 'town or street')),
    persons: choice(text('大约几人', 'about how many'), persons),
    trade: line(text('行业', 'trade'), 40).optional(),
    contactName: line(text('联系人', 'contact person'), 60).optional(),
    contactPhone: z
      .string()
      .trim()
      .min(5)
      .max(30)
      .meta({ label: text('联系电话', 'contact phone') })
      .optional(),
    fileIds: list(text('照片', 'photos'), z.uuid(), { max: 9 }).optional(),
    channel: choice(text('来源', 'channel'), channels).optional(),
  }),
  rank: 'primary',
  counts: ['received'],
  starts: [{ code: 'DL-HOUSE-CONTACT', from: ({ today }) => today }],
  unless: ({ input, facts }) =>
    input.fileIds?.some(f => !facts.file(f))
      ? refuse('law', text('有照片没有传上来，重新上传后再发送', 'A photo is missing; upload it again'), 'house-lead')
      : undefined,
  does: ({ input, facts, newId, today }) => ({
    ...toBody(facts, input.place, input.trade),
    data: {
      kind: 'report',
      what: input.what,
      signs: input.signs,
      employerName: input.employerName,
      persons: input.persons,
      ...(input.contactName && { contactName: input.contactName }),
      ...(input.contactPhone && { contactPhone: input.contactPhone }),
    },
    dossier: { place: input.place, ...(input.trade && { trade: input.trade }) },
    evidence: (input.fileIds ?? []).flatMap(fileId => {
      const file = facts.file(fileId);
      return file
        ? [
            {
              id: newId(),
              side: 'worker' as const,
              title: file.name,
              state: 'have' as const,
              claimIds: [],
              on: today,
              fileId,
              fileName: file.name,
              mime: file.mime,
              size: file.size,
            },
          ]
        : [];
    }),
  }),
});

function toBody(
  facts: StepContext<never, never>['facts'],
  at: number,
  trade: string | undefined,
): Pick<Effects<LeadData>, 'organisationId' | 'notices'> {
  const body = routeMediation(facts.directory, at, trade)?.organisation;
  // Where no body serves the place, the hall looks after it until it is passed on or closed.
  const owner = body ?? facts.directory.organisations('hall')[0];
  return owner
    ? {
        organisationId: owner.id,
        notices: [
          { to: { role: body ? 'mediation-head' : 'hall-window', organisationId: owner.id }, template: 'lead' },
        ],
      }
    : {};
}

/** A window decides on a lead only where the hall looks after it; one that it passed in is with the body. */
const notTheHalls = ({
  actor,
  proceeding,
}: Pick<StepContext<never, LeadData>, 'actor' | 'proceeding'>): Refusal | undefined =>
  actor.role === 'hall-window' && proceeding.organisationId !== actor.organisationId
    ? refuse('role', text('由收到线索的调解组织办理', 'The body that received the lead decides'), 'house-lead')
    : undefined;

/** A worker asks a grid judge before any filing (案前). */
const ask = step<{ question: string; place: number; employerName?: string | undefined }>({
  title: text('先问问网格法官', 'Ask a grid judge first'),
  law: ['house-pre-case'],
  by: ['worker', 'employer'],
  from: 'opening',
  founds: true,
  to: 'advising',
  input: z.strictObject({
    question: words(text('想问什么', 'your question'), { min: 10, max: 2000 }),
    place: place(text('镇街', 'town or street')),
    employerName: line(text('单位名称', 'employer’s name'), 120).optional(),
  }),
  rank: 'primary',
  counts: ['received'],
  starts: [{ code: 'DL-HOUSE-APPOINT', from: ({ today }) => today }],
  does: ({ input, facts, actor, newId, proceeding }) => ({
    ...toBody(facts, input.place, undefined),
    data: {
      kind: 'question',
      what: input.question,
      question: input.question,
      ...(input.employerName && { employerName: input.employerName }),
    },
    dossier: { place: input.place },
    parties: [
      {
        id: newId(),
        side: actor.role === 'employer' ? ('employer' as const) : ('worker' as const),
        kind: 'person' as const,
        name: actor.name,
        userId: actor.userId,
      },
    ],
    numbers: [{ kind: 'pre-case', target: proceeding.id }],
  }),
});

/** The body passes a lead to the grid judge of the place for advice. */
const askAdvice = step<{ question: string }>({
  title: text('请网格法官指导', 'Ask the grid judge'),
  law: ['house-pre-case'],
  by: ['mediation-head', 'grid-member'],
  from: ['reported'],
  to: 'advising',
  input: z.strictObject({ question: words(text('想问什么', 'question'), { max: 1000 }) }),
  starts: [{ code: 'DL-HOUSE-APPOINT', from: ({ today }) => today }],
  stops: ['DL-HOUSE-CONTACT'],
  does: ({ input, proceeding }) => ({
    data: { question: input.question },
    numbers: [{ kind: 'pre-case', target: proceeding.id }],
  }),
});

const suggestions = {
  consult: text('先和单位协商', 'Consult first'),
  mediate: text('申请调解', 'Ask for mediation'),
  arbitrate: text('申请仲裁', 'Go to arbitration'),
  inspect: text('向劳动监察投诉', 'Complain to the inspection'),
  other: text('找别的部门', 'Another office'),
};

/** Advice is given before any filing and has its own number; it decides nothing. */
const advise = step<{ advice: string; suggest: keyof typeof suggestions }>({
  title: text('给出建议', 'Give advice'),
  law: ['house-pre-case'],
  by: ['grid-judge'],
  from: ['advising'],
  to: 'advised',
  input: z.strictObject({
    advice: words(text('建议', 'advice'), { max: 3000 }),
    suggest: choice(text('建议走哪条路', 'way suggested'), suggestions),
  }),
  rank: 'primary',
  stops: ['DL-HOUSE-APPOINT'],
  counts: ['advised'],
  does: ({ input, actor, today, proceeding }) => ({
    data: { advice: { ...input, on: today, by: actor.name } },
    notices: [
      { to: { userId: proceeding.authorId }, template: 'advised' },
      ...(proceeding.organisationId
        ? [{ to: { role: 'mediation-head', organisationId: proceeding.organisationId }, template: 'advised' }]
        : []),
    ],
  }),
});

/** The lead becomes a dispute in mediation on the same dossier. */
const convert = step<Filing>({
  title: text('转为调解申请', 'Turn into a mediation request'),
  law: ['lma-12', 'zjma-10'],
  by: ['mediation-head', 'hall-window'],
  from: ['reported', 'advising', 'advised'],
  to: 'converted',
  input: filing,
  rank: 'primary',
  stops: ['DL-HOUSE-CONTACT', 'DL-HOUSE-APPOINT'],
  counts: ['converted'],
  unless: ({ input, actor, today, facts }) => filingRefusal(input, actor, today, facts),
  does: ({ input, proceeding }) => ({
    // The filing itself is written by the mediation's own opening step, from the same input as typed.
    opens: [{ procedure: 'mediation', step: 'receive', input: asTyped(input) }],
    notices: [{ to: { userId: proceeding.authorId }, template: 'lead-converted' }],
  }),
});

/** Parsed money goes back to the form in which the opening step reads it. */
const asTyped = (input: Filing) => ({
  ...input,
  claims: input.claims.map(c => ({ ...c, ...(c.amount !== undefined && { amount: (c.amount / 100).toFixed(2) }) })),
});

/** Another body is nearer or knows the trade, or a body has begun to serve the place. */
const passOn = step<{ organisationId: string; reason: string }>({
  title: text('转给调解组织', 'Pass on to a mediation body'),
  law: ['house-lead', 'zjma-7'],
  by: ['mediation-head', 'hall-window'],
  from: ['reported', 'advising', 'advised'],
  input: z.strictObject({
    organisationId: id(text('调解组织', 'mediation body'), 'organisation'),
    reason: line(text('理由', 'reason'), 200),
  }),
  closedWhen: notTheHalls,
  unless: ({ input, facts, proceeding }) => {
    if (facts.directory.organisation(input.organisationId)?.kind !== 'mediation')
      return refuse('law', text('选一个调解组织', 'Choose a mediation body'), 'zjma-7');
    return input.organisationId === proceeding.organisationId
      ? refuse('law', text('已经在这个组织', 'It is already with this body'), 'zjma-7')
      : undefined;
  },
  does: ({ input }) => ({
    organisationId: input.organisationId,
    notices: [{ to: { role: 'mediation-head', organisationId: input.organisationId }, template: 'lead' }],
  }),
});

const closeGrounds = {
  solved: text('已经当场解决', 'Solved on the spot'),
  'no-dispute': text('核实后没有纠纷', 'No dispute found'),
  elsewhere: text('已转别的部门', 'Passed to another office'),
  duplicate: text('重复线索', 'Reported already'),
};

const close = step<{ ground: keyof typeof closeGrounds; words: string }>({
  title: text('办结线索', 'Close the lead'),
  law: ['house-lead'],
  by: ['mediation-head', 'hall-window'],
  from: ['reported', 'advising', 'advised'],
  to: 'closed',
  input: z.strictObject({
    ground: choice(text('结果', 'result'), closeGrounds),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  stops: ['DL-HOUSE-CONTACT', 'DL-HOUSE-APPOINT'],
  counts: ['closed'],
  closedWhen: notTheHalls,
  does: ({ input, proceeding, today }) => ({
    code: input.ground,
    data: { closing: { ...input, on: today } },
    notices: [{ to: { userId: proceeding.authorId }, template: 'lead-closed' }],
  }),
});

export const lead = defineProcedure({
  id: 'lead',
  on: 'dispute',
  title: text('线索和案前指导', 'Lead and advice before filing'),
  stages: {
    reported: { title: text('已上报', 'Reported'), public: text('正在核实', 'Being looked into') },
    advising: {
      title: text('待法官指导', 'Awaiting a judge’s advice'),
      public: text('等网格法官给出建议', 'Waiting for the grid judge’s advice'),
    },
    advised: { title: text('已指导', 'Advised'), public: text('网格法官已经给出建议', 'The grid judge has advised') },
    converted: {
      title: text('已转调解', 'In mediation'),
      public: text('已经转为调解申请', 'It has become a mediation request'),
      terminal: true,
    },
    closed: { title: text('已办结', 'Closed'), public: text('已经办结', 'Closed'), terminal: true },
  },
  steps: { report, ask, 'ask-advice': askAdvice, advise, convert, 'pass-on': passOn, close },
  reach: {
    'grid-member': { by: 'author', sees: 'proceeding' },
    'shared-court-host': { by: 'author', sees: 'proceeding' },
    'union-officer': { by: 'author', sees: 'proceeding' },
    'chamber-contact': { by: 'author', sees: 'proceeding' },
    'hall-window': { by: ['author', 'organisation'], whileIn: ['reported', 'advising', 'advised'], sees: 'proceeding' },
    // The dispute that came of it may be with another body.
    'mediation-head': { by: 'organisation', sees: 'file', afterwards: 'proceeding' },
    'grid-judge': { by: 'place', whileIn: ['advising', 'advised'], sees: 'proceeding' },
  },
  papers: {},
});
