import { z } from 'zod';
import { bindingProblem, confirmed, type IdentityWay, identityWays, proven } from '../../dossier/binding.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, count, id, list, money, words } from '../fields.ts';
import type { GroupFacts, Verdict } from '../group-facts.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { codeField, codeRefusal } from '../signing.ts';
import { type MemberData, sumOf, type Way } from './data.ts';

const step = stepOf<MemberData>();
const sayers = ['worker', 'mediator', 'mediation-head'] as const;

/** A worker says it on the own phone; of what somebody of staff writes down there is a paper. */
const onPaper = {
  fileId: z
    .uuid()
    .meta({ label: text('本人签字的书面材料', 'paper signed by the worker'), widget: 'file', staff: true })
    .optional(),
};
const wayOf = (role: string): Way => (role === 'worker' ? 'phone' : 'paper');

function paperRefusal({
  input,
  actor,
  facts,
}: Pick<StepContext<{ fileId?: string | undefined }, MemberData>, 'input' | 'actor' | 'facts'>): Refusal | undefined {
  if (actor.role === 'worker' || actor.role === 'clock') return undefined;
  return input.fileId !== undefined && facts.file(input.fileId)
    ? undefined
    : refuse('law', text('上传本人签字的书面材料', 'Upload the paper that the worker signed'), 'zjma-40');
}

/** The worker says whether the own sum is right: what somebody else wrote into the roster is nobody's word. */
export const confirmSum = step<{ right: 'yes' | 'no'; amount?: Fen | undefined; fileId?: string | undefined }>({
  title: text('核对自己的金额', 'Check the own sum'),
  law: ['house-group'],
  by: sayers,
  from: ['in'],
  input: z.strictObject({
    right: choice(text('金额对吗', 'is the sum right'), {
      yes: text('对', 'It is right'),
      no: text('不对，应该是', 'It is not; it should be'),
    }),
    amount: money(text('应该是多少（元）', 'what it should be (yuan)')).optional(),
    ...onPaper,
  }),
  rank: ({ data }) => ((data as MemberData).confirmed ? 'normal' : 'primary'),
  unless: context => {
    const { input } = context;
    if (input.right === 'no' && (input.amount === undefined || input.amount === 0))
      return refuse('law', text('写明应该是多少', 'State what it should be'), 'house-group');
    return paperRefusal(context);
  },
  does: ({ input, dossier, actor, today }) => ({
    data: { confirmed: { on: today, way: wayOf(actor.role) } },
    parties: proven(dossier, actor),
    claims: input.right === 'no' && dossier.claims[0] ? [{ ...dossier.claims[0], amount: input.amount! }] : [],
  }),
});

/** LMA 7; CR 63: those with a common claim elect who speaks for them; what that does not include says ZJMA 40. */
export const mandate = step<{
  state: 'given' | 'refused' | 'withdrawn';
  candidates?: string[] | undefined;
  fileId?: string | undefined;
}>({
  title: text('推选代表', 'Elect representatives'),
  help: text(
    '代表可以替大家提出请求、参加商谈。代表不能替您放弃请求、承认对方的请求或者和解，这些要您自己同意。',
    'Representatives may file and take part in talks. They cannot give up or admit anything, or settle, for you: that takes your own consent.',
  ),
  law: ['lma-7', 'cr-63', 'zjma-40'],
  by: sayers,
  from: ['in'],
  input: z.strictObject({
    state: choice(text('是否同意由代表参加', 'whether representatives act'), {
      given: text('同意，我选下面的人', 'Yes, those I name'),
      refused: text('不同意', 'No'),
      withdrawn: text('撤回以前的同意', 'I take my consent back'),
    }),
    candidates: list(
      text('我选的人（最多5人）', 'whom I choose (at most 5)'),
      id(text('工友', 'fellow worker'), 'party'),
      {
        max: 5,
      },
    ).optional(),
    ...onPaper,
  }),
  unless: context => {
    const { input } = context;
    if (input.state === 'given' && (input.candidates ?? []).length === 0)
      return refuse('law', text('选出至少一人', 'Choose at least one person'), 'cr-63');
    return paperRefusal(context);
  },
  does: ({ input, actor, today }) => ({
    data: {
      mandate: {
        state: input.state,
        candidates: input.state === 'given' ? [...new Set(input.candidates ?? [])] : [],
        on: today,
        way: wayOf(actor.role),
      },
    },
  }),
});

/** Asks for an answer to the offer on the table. Silence stays silence, however often it was asked. */
export const ask = step<{ version: number }>({
  title: text('请本人答复方案', 'Ask for an answer to the offer'),
  law: ['zjma-40'],
  by: ['mediator', 'mediation-head'],
  from: ['in'],
  input: z.strictObject({ version: count(text('方案版本', 'version of the offer'), { min: 1, max: 999 }) }),
  unless: ({ facts, input, data }) => {
    if (data.answer?.version === input.version && data.answer.verdict !== 'ask')
      return refuse('law', text('已经答复', 'The worker has answered'), 'zjma-40');
    return offerRefusal(facts.group, input.version);
  },
  does: ({ input, today, data }) => ({
    data: {
      asked: {
        version: input.version,
        on: today,
        times: data.asked?.version === input.version ? data.asked.times + 1 : 1,
      },
    },
    notices: [{ to: { side: 'worker' }, template: 'group-asked' }],
  }),
});

/** An answer is given to the offer that is on the table and includes this worker. */
function offerRefusal(group: GroupFacts | undefined, version: number): Refusal | undefined {
  if (!group || group.offer === 0) return refuse('law', text('现在没有方案', 'There is no offer now'), 'zjma-40');
  if (version !== group.offer)
    return refuse(
      'law',
      text(
        `方案已经改为第${group.offer}版，请看新的方案再答复`,
        `The offer is now version ${group.offer}; read it and answer that one`,
      ),
      'zjma-40',
    );
  return group.plans.has(version)
    ? undefined
    : refuse('law', text('这个方案里没有您的一份', 'This offer does not include you'), 'zjma-40');
}

interface Answer {
  version: number;
  verdict: Verdict;
  words?: string | undefined;
  idEnd?: string | undefined;
  way?: 'typed' | 'paper' | undefined;
  oneTimeCode?: string | undefined;
  identity?: IdentityWay | undefined;
  fileId?: string | undefined;
}

/**
 * ZJMA 40: settling takes the consent of each worker, given in person. Consent counts for the version that was read; who has not
 * answered has not consented, and no representative answers for anybody.
 */
export const answer = step<Answer>({
  title: text('答复方案', 'Answer the offer'),
  law: ['zjma-40', 'cr-63'],
  by: sayers,
  from: ['in'],
  outcomes: { stays: 'in', settles: 'settled' },
  walled: true,
  rank: 'primary',
  input: z.strictObject({
    version: count(text('方案版本', 'version of the offer'), { min: 1, max: 999 }),
    verdict: choice(text('您的决定', 'your decision'), {
      consent: text('同意', 'I consent'),
      refuse: text('不同意', 'I do not consent'),
      ask: text('我想先问问', 'I have a question first'),
    }),
    words: words(text('想说的话（选填）', 'what you want to say (optional)'), { max: 500 }).optional(),
    idEnd: z
      .string()
      .trim()
      .max(6)
      .meta({ label: text('身份证号后6位', 'last six characters of the ID number') })
      .optional(),
    way: choice(text('怎么答复', 'how it is said'), {
      typed: text('本人手机，验证码', 'Own phone, one-time code'),
      paper: text('书面', 'On paper'),
    }).optional(),
    oneTimeCode: codeField.optional(),
    identity: choice(text('怎么核对身份', 'how identity was checked'), identityWays).optional(),
    ...onPaper,
  }),
  closedWhen: ({ facts, data }) =>
    facts.group === undefined || facts.group.plans.has(facts.group.offer)
      ? undefined
      : refuse(
          'law',
          data.answer
            ? text('现在没有等您答复的方案', 'No offer awaits an answer')
            : text('现在没有方案', 'There is no offer now'),
          'zjma-40',
        ),
  unless: context => {
    const { input, facts, actor, dossier } = context;
    const closed = offerRefusal(facts.group, input.version) ?? paperRefusal(context);
    if (closed) return closed;
    if (input.verdict !== 'consent') return undefined;
    return actor.role === 'worker'
      ? (codeRefusal({ way: input.way ?? 'typed' }, facts) ??
          idRefusal(dossier, input.idEnd) ??
          identityRefusal(context))
      : input.identity === undefined
        ? refuse('law', text('写明怎么核对本人身份', 'State how identity was checked'), 'om-19')
        : undefined;
  },
  does: context => {
    const { input, actor, today, dossier, facts } = context;
    const way = wayOf(actor.role);
    const given = { version: input.version, verdict: input.verdict, on: today, way };
    const plan = facts.group!.plans.get(input.version)!;
    const consents = input.verdict === 'consent';
    const settles = consents && facts.group!.concluded.includes(input.version);
    const said: Effects<MemberData> = {
      wall: [
        {
          channel: 'caucus-worker',
          kind: 'reply',
          body: { ...given, ...(input.words && { words: input.words }), plan, total: sumOf(plan) },
        },
      ],
      ...(consents && { parties: actor.role === 'worker' ? proven(dossier, actor) : confirmed(dossier, 'worker') }),
      notices:
        input.verdict === 'ask'
          ? facts
              .group!.assigned.filter(a => a.role === 'mediator')
              .map(a => ({ to: { userId: a.userId }, template: 'group-question' }))
          : [],
      data: { answer: given },
    };
    if (!settles) return { ...said, outcome: 'stays' };
    const settled = settling(context, input.version);
    return { ...said, ...settled, data: { ...said.data, ...settled.data }, outcome: 'settles' };
  },
});

/** What somebody else typed into the roster is tried by what the worker alone carries along. */
function idRefusal({ parties }: Dossier, idEnd: string | undefined): Refusal | undefined {
  const idNumber = parties.find(p => p.side === 'worker')?.idNumber;
  return idNumber === undefined || idEnd?.toUpperCase() === idNumber.slice(-6)
    ? undefined
    : refuse(
        'law',
        text(
          '身份证号后6位和名册不一样。看清再填；名册写错了，请调解员更正',
          'The last six characters differ from the roster. Check them; if the roster is wrong, ask the mediator',
        ),
        'om-19',
      );
}

function identityRefusal({ dossier, actor }: StepContext<Answer, MemberData>): Refusal | undefined {
  const problem = bindingProblem(dossier, 'worker', actor);
  return problem && refuse('law', problem, 'pm-29');
}

/** The agreement of this worker: the claim is settled, and performance of what was promised begins. */
function settling(
  { facts, dossier, proceeding, today }: StepContext<unknown, MemberData>,
  version: number,
): Effects<MemberData> {
  const plan = facts.group!.plans.get(version)!;
  const total = sumOf(plan);
  return {
    claims: dossier.claims.map((claim, i) => ({
      ...claim,
      result:
        i === 0
          ? { kind: 'mediated' as const, amount: total, proceedingId: proceeding.id, on: today }
          : { kind: 'waived' as const, proceedingId: proceeding.id, on: today },
    })),
    assigned: facts.group!.assigned.filter(a => a.role === 'mediator'),
    data: { settled: { version, on: today, total } },
    opens: [
      {
        procedure: 'settlement',
        step: 'open',
        input: {
          basis: proceeding.id,
          effectiveOn: today,
          total,
          plan: plan.map((part, i) => ({ n: i + 1, due: part.dueOn, amount: part.fen })),
          method: 'bank',
        },
      },
    ],
    notices: [{ to: { side: 'worker' }, template: 'effective' }],
  };
}

/** Partial settlement: with those who consented to what was concluded, and with nobody else. */
export const settle = step<{ version: number }>({
  title: text('办理和解', 'Settle'),
  law: ['zjma-40'],
  by: ['mediator', 'mediation-head', 'clock'],
  from: ['in'],
  to: 'settled',
  input: z.strictObject({ version: count(text('方案版本', 'version of the offer'), { min: 1, max: 999 }) }),
  closedWhen: ({ facts, data }) =>
    facts.group === undefined || (data.answer && facts.group.concluded.includes(data.answer.version))
      ? undefined
      : refuse('law', text('群体还没有就方案办理和解', 'The group has not concluded on an offer'), 'zjma-40'),
  unless: ({ facts, input, data }) => {
    if (!facts.group?.concluded.includes(input.version))
      return refuse('law', text('这一版方案还没有办理和解', 'This version was not concluded'), 'zjma-40');
    if (data.answer?.verdict !== 'consent' || data.answer.version !== input.version)
      return refuse('law', text('本人没有同意这一版方案', 'The worker has not consented to this version'), 'zjma-40');
    return facts.group.plans.has(input.version)
      ? undefined
      : refuse('law', text('这个方案里没有这个人的一份', 'This offer does not include the worker'), 'zjma-40');
  },
  does: context => settling(context, context.input.version),
});
