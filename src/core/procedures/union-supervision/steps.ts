import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Directory } from '../../people/organisation.ts';
import type { Role } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, list, words, yes } from '../fields.ts';
import { type Filing, filed, filing, filingRefusal } from '../filing.ts';
import { type Approval, type Effects, stepOf } from '../procedure.ts';
import type { UnionData } from './data.ts';

const step = stepOf<UnionData>();
const staff: readonly Role[] = ['union-officer', 'union-chair'];

const byTheChair = (zh: string, en: string): Approval => ({
  by: ['union-chair'],
  within: 'DL-HOUSE-APPROVAL',
  public: text(zh, en),
});

function toUnion(directory: Directory, template: string): Pick<Effects, 'organisationId' | 'notices'> {
  const body = directory.organisations('union').find(o => o.closedOn === undefined);
  return body
    ? { organisationId: body.id, notices: [{ to: { role: 'union-officer', organisationId: body.id }, template }] }
    : {};
}

/** A worker complains to the union (ZJTU 16–17). */
export const complain = step<Filing>({
  title: text('向工会反映', 'Complain to the union'),
  law: ['zjtu-9', 'zjtu-17'],
  by: ['worker', 'hall-window', ...staff],
  from: 'opening',
  founds: true,
  to: 'received',
  input: filing,
  starts: [{ code: 'DL-UNION-5', from: ({ input, today }) => input.receivedOn ?? today }],
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => filingRefusal(input, actor, today, facts),
  does: context => ({
    ...filed(context.input, context),
    ...toUnion(context.facts.directory, 'union-received'),
    data: { applicant: 'worker', complainedOn: context.input.receivedOn ?? context.today },
    numbers: context.dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
  }),
});

export const request = step<{ truthful: boolean }>({
  title: text('请工会监督', 'Ask the union to supervise'),
  law: ['zjtu-9', 'zjtu-17'],
  by: ['worker'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({ truthful: yes(text('以上内容是我真实的意思', 'this is what I truly mean')) }),
  starts: [{ code: 'DL-UNION-5', from: ({ today }) => today }],
  counts: ['received'],
  closedWhen: ({ dossier }) =>
    dossier.claims.length === 0
      ? refuse('law', text('还没有写明请求', 'No claims have been stated'), 'zjtu-17')
      : (taken(dossier) ?? beside(dossier)),
  unless: ({ input }) =>
    input.truthful ? undefined : refuse('law', text('勾选后再提交', 'Tick the box before you submit'), 'zjtu-17'),
  does: ({ facts, today }) => ({
    ...toUnion(facts.directory, 'union-received'),
    data: { applicant: 'worker', complainedOn: today },
  }),
});

const beside = ({ proceedings }: Dossier): Refusal | undefined =>
  proceedings.some(p => p.procedure === 'union-supervision' && p.closedOn === undefined)
    ? refuse('law', text('工会已经在办', 'The union has it already'), 'zjtu-17')
    : undefined;

const accepted: Readonly<Record<string, readonly string[]>> = {
  inspection: ['filed', 'suspended', 'ordered', 'decided'],
  arbitration: ['accepted', 'hearing', 'deliberation', 'suspended', 'awarded'],
};
const isTaken = ({ proceedings }: Dossier): boolean =>
  proceedings.some(p => (p.procedure as string) === 'litigation' || accepted[p.procedure]?.includes(p.stage) === true);

/** What an authority, tribunal or court has accepted is not for the union (ZJTU 17). */
const taken = (dossier: Dossier): Refusal | undefined =>
  isTaken(dossier)
    ? refuse(
        'law',
        text('行政机关、仲裁院或者法院已经受理', 'An authority, the tribunal or the court has accepted it'),
        'zjtu-17',
      )
    : undefined;

const grounds = {
  scope: text('不属于工会监督范围', 'Outside union supervision'),
  taken: text('已经由行政机关、仲裁机构或者法院受理', 'Accepted by an authority, the tribunal or the court'),
};

/** Not its matter: told in writing within five working days (ZJTU 17). */
export const decline = step<{ ground: keyof typeof grounds; words: string }>({
  title: text('不予受理，书面告知', 'Decline and tell in writing'),
  law: ['zjtu-17'],
  by: staff,
  from: ['received'],
  to: 'declined',
  input: z.strictObject({
    ground: choice(text('理由', 'ground'), grounds),
    words: words(text('说明和别的办法', 'reasons and other ways'), { min: 5, max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-UNION-5'],
  issues: ['union-refusal'],
  counts: ['not-accepted'],
  unless: ({ input, dossier }) =>
    input.ground === 'taken' && !isTaken(dossier)
      ? refuse('law', text('还没有别的机关受理', 'Nobody else has accepted it'), 'zjtu-17')
      : undefined,
  does: ({ input, today }) => ({
    code: input.ground,
    data: { closing: { ...input, on: today } },
    notices: [{ to: { side: 'worker' }, template: 'union-declined' }],
  }),
});

export const accept = step<Record<string, never>>({
  title: text('受理', 'Accept'),
  law: ['zjtu-17', 'zjtu-18'],
  by: staff,
  from: ['received'],
  to: 'supervising',
  input: z.strictObject({}),
  rank: 'primary',
  stops: ['DL-UNION-5'],
  counts: ['accepted'],
  closedWhen: ({ dossier }) => taken(dossier),
  does: ({ actor, today }) => ({
    assigned: [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }],
    notices: [{ to: { side: 'worker' }, template: 'union-accepted' }],
  }),
});

/** Both sides are heard; where they do not settle, two supervisors with their cards inquire (ZJTU 18–20). */
export const hear = step<{ on: Day; officers: string[]; cards: boolean; words: string }>({
  title: text('记录了解和调查情况', 'Record what was heard and found'),
  help: text(
    '调查由两名以上监督员、出示证件。不写个人隐私和商业秘密',
    'Two supervisors or more, with their cards. No private matters, no trade secrets',
  ),
  law: ['zjtu-18', 'zjtu-20', 'zjtu-13'],
  by: ['union-officer'],
  from: ['supervising'],
  input: z.strictObject({
    on: day(text('日期', 'day')),
    officers: list(text('监督员', 'supervisors'), line(text('姓名', 'name'), 60), { min: 1, max: 6 }),
    cards: yes(text('已经出示监督员证', 'The cards were shown')),
    words: words(text('了解到的情况', 'what was found'), { min: 5, max: 3000 }),
  }),
  rank: ({ data }) => (data.heard ? 'normal' : 'primary'),
  unless: ({ input, today }) => {
    if (new Set(input.officers.map(o => o.trim())).size < 2 || !input.cards)
      return refuse(
        'law',
        text('调查要两名以上监督员、出示证件', 'At least two supervisors, who show their cards'),
        'zjtu-20',
      );
    return input.on > today
      ? refuse('law', text('日期要在今天或以前', 'The day is today or earlier'), 'zjtu-18')
      : undefined;
  },
  does: ({ input, data, today: _ }) => ({
    audience: 'staff',
    data: { heard: [...(data.heard ?? []), { on: input.on, officers: input.officers, words: input.words }] },
  }),
});

/** An officer with an interest stands back (ZJTU 13), and no longer reaches the matter. */
export const recuse = step<{ words: string }>({
  title: text('回避', 'Stand back'),
  law: ['zjtu-13'],
  by: ['union-officer'],
  leaves: true,
  from: ['received', 'supervising', 'lettered', 'suggested'],
  input: z.strictObject({ words: words(text('理由', 'reasons'), { max: 500 }) }),
  rank: 'danger',
  does: ({ proceeding, actor }) => ({
    audience: 'staff',
    recused: [...proceeding.recused, actor.userId],
    assigned: proceeding.assigned.filter(a => a.userId !== actor.userId),
    notices: [{ to: { role: 'union-chair', organisationId: proceeding.organisationId! }, template: 'union-recused' }],
  }),
});

/** The chair names another officer. */
export const assign = step<{ officerId: string }>({
  title: text('指派监督员', 'Name an officer'),
  law: ['zjtu-13', 'zjtu-18'],
  by: ['union-chair'],
  from: ['supervising', 'lettered', 'suggested'],
  input: z.strictObject({ officerId: id(text('监督员', 'officer'), 'person', 'union-officer') }),
  rank: proceeding => (proceeding.assigned.length === 0 ? 'primary' : 'normal'),
  unless: ({ input, facts, proceeding }) => {
    const person = facts.directory.person(input.officerId);
    return person?.memberships.some(
      m => m.role === 'union-officer' && m.organisationId === proceeding.organisationId,
    ) && !proceeding.recused.includes(input.officerId)
      ? undefined
      : refuse('law', text('选本会没有回避的监督员', 'Choose an officer who has not stood back'), 'zjtu-13');
  },
  does: ({ input, facts, today }) => ({
    audience: 'staff',
    assigned: [
      {
        userId: input.officerId,
        name: facts.directory.person(input.officerId)!.name,
        role: 'union-officer',
        since: today,
        reason: '',
      },
    ],
    notices: [{ to: { userId: input.officerId }, template: 'assigned' }],
  }),
});

/** The letter of supervision, signed by the chair (ZJTU 21); the employer answers in fifteen working days of its receipt (ZJTU 22). */
export const issueLetter = step<{ words: string }>({
  title: text('签发监督意见书', 'Issue the letter of supervision'),
  help: text('由工会主席签署', 'Signed by the chair'),
  law: ['zjtu-21', 'zjtu-22'],
  by: staff,
  approval: byTheChair('签署监督意见书', 'Sign the letter of supervision'),
  from: ['supervising'],
  to: 'lettered',
  input: z.strictObject({
    words: words(text('事实和改正意见', 'facts and what is to be put right'), { min: 10, max: 3000 }),
  }),
  rank: ({ data }) => (data.heard ? 'primary' : 'normal'),
  final: true,
  issues: ['union-letter'],
  closedWhen: ({ data }) =>
    data.heard ? undefined : refuse('law', text('先调查，再签发', 'The inquiry comes first'), 'zjtu-21'),
  does: ({ input, actor, proceeding, today }) => ({
    data: { letter: { on: today, words: input.words, signedBy: actor.name } },
    numbers: [{ kind: 'union-letter', target: 'paper:union-letter', organisationId: proceeding.organisationId! }],
    notices: [
      { to: { side: 'employer' }, template: 'union-lettered' },
      { to: { side: 'worker' }, template: 'union-lettered-worker' },
    ],
  }),
});

export const letterServed = step<{ on: Day }>({
  title: text('登记意见书已送达', 'Record that the letter was served'),
  law: ['zjtu-22'],
  by: ['clock'],
  from: ['lettered'],
  input: z.strictObject({ on: day(text('送达日期', 'day of service')) }),
  does: ({ input, data }) => ({
    data: { letter: { ...data.letter!, servedOn: input.on } },
    starts: [{ code: 'DL-UNION-15', from: input.on, side: 'employer' }],
  }),
});

/** The employer's answer: what is put right, or why the letter is wrong (ZJTU 22). */
export const reply = step<{ corrects: 'yes' | 'no'; words: string }>({
  title: text('答复监督意见', 'Answer the letter'),
  law: ['zjtu-22'],
  by: ['employer', 'union-officer'],
  from: ['lettered'],
  input: z.strictObject({
    corrects: choice(text('怎么办', 'what is done'), {
      yes: text('已经或者将要改正', 'Put right, or will be'),
      no: text('认为意见不适当', 'The letter is thought wrong'),
    }),
    words: words(text('情况和措施，或者理由', 'what is done, or reasons'), { min: 5, max: 3000 }),
  }),
  rank: 'primary',
  stops: ['DL-UNION-15'],
  closedWhen: ({ data }) =>
    data.letter && !data.letter.reply ? undefined : refuse('law', text('已经答复', 'It has been answered'), 'zjtu-22'),
  does: ({ input, data, proceeding, today }) => ({
    data: {
      letter: { ...data.letter!, reply: { on: today, words: input.words, corrects: input.corrects === 'yes' } },
    },
    notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'union-answered' })),
  }),
});

export const noteNoReply = step<Record<string, never>>({
  title: text('到期没有答复', 'No answer in time'),
  law: ['zjtu-23'],
  by: ['clock'],
  from: ['lettered'],
  input: z.strictObject({}),
  after: ['DL-UNION-15'],
  closedWhen: ({ data }) =>
    data.letter?.missedOn ? refuse('law', text('已经登记', 'It has been recorded'), 'zjtu-23') : undefined,
  does: ({ data, proceeding, today }) => ({
    data: { letter: { ...data.letter!, missedOn: today } },
    notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'union-unanswered' })),
  }),
});

/** Refused, unanswered or not put right: the letter to the authority, which examines and reports back (ZJTU 23–24). */
export const suggest = step<{ words: string }>({
  title: text('签发监督建议书', 'Write to the authority'),
  help: text('签发以后，用“向人社部门提出监督建议”把案卷移交监察', 'After this, hand the file over to the inspection'),
  law: ['zjtu-23', 'zjtu-24'],
  by: staff,
  approval: byTheChair('签署监督建议书', 'Sign the letter to the authority'),
  from: ['lettered'],
  to: 'suggested',
  input: z.strictObject({ words: words(text('事实和建议', 'facts and proposals'), { min: 10, max: 3000 }) }),
  rank: ({ data }) => (data.letter?.missedOn || data.letter?.reply?.corrects === false ? 'primary' : 'normal'),
  final: true,
  issues: ['union-suggestion'],
  stops: ['DL-UNION-15'],
  closedWhen: ({ data, today, proceeding }) => {
    if (data.letter?.reply) return undefined;
    const term = proceeding.deadlines.find(d => d.code === 'DL-UNION-15' && d.state === 'open');
    return term && today <= term.due
      ? refuse('law', text(`单位还可以答复，最晚${term.due}`, `The employer may answer until ${term.due}`), 'zjtu-23')
      : undefined;
  },
  does: ({ input, proceeding, today }) => ({
    data: { suggestion: { on: today, words: input.words } },
    numbers: [
      { kind: 'union-suggestion', target: 'paper:union-suggestion', organisationId: proceeding.organisationId! },
    ],
  }),
});

/** What the authority reports back (ZJTU 24). */
export const recordFeedback = step<{ on: Day; words: string }>({
  title: text('登记部门反馈', 'Record what the authority reports'),
  law: ['zjtu-24'],
  by: staff,
  from: ['suggested'],
  input: z.strictObject({
    on: day(text('反馈日期', 'day')),
    words: words(text('处理结果', 'result'), { max: 2000 }),
  }),
  rank: 'primary',
  closedWhen: ({ data }) =>
    data.suggestion && !data.suggestion.feedback
      ? undefined
      : refuse('law', text('没有等反馈的', 'Nothing is awaited'), 'zjtu-24'),
  unless: ({ input, data, today }) =>
    input.on > today || input.on < data.suggestion!.on
      ? refuse('law', text('日期要在签发以后、今天或以前', 'The day lies between the letter and today'), 'zjtu-24')
      : undefined,
  does: ({ input, data }) => ({ data: { suggestion: { ...data.suggestion!, feedback: input } } }),
});

const closings = {
  corrected: text('已经改正', 'Put right'),
  settled: text('双方协商解决', 'Settled between the two'),
  none: text('没有违法，已向劳动者说明', 'No breach; explained to the worker'),
  handled: text('部门已经处理', 'The authority has acted'),
};

export const close = step<{ ground: keyof typeof closings; words: string }>({
  title: text('办结', 'Close'),
  law: ['zjtu-18', 'zjtu-24'],
  by: staff,
  from: ['supervising', 'lettered', 'suggested'],
  to: 'closed',
  input: z.strictObject({
    ground: choice(text('结果', 'result'), closings),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: ({ data }) => (data.letter?.reply?.corrects || data.suggestion?.feedback ? 'primary' : 'normal'),
  final: true,
  counts: ['closed'],
  does: ({ input, today }) => ({
    code: input.ground,
    data: { closing: { ...input, on: today } },
    notices: [{ to: { side: 'worker' }, template: 'union-closed' }],
  }),
});
