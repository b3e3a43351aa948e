import { z } from 'zod';
import type { Assignment, Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { parameterOn } from '../../law/parameters.ts';
import type { DeadlineCode } from '../../law/terms.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, day, id, line, words } from '../fields.ts';
import { judgeRefusal } from '../judge.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { courtName, respondentOf, suitOnly, tellTribunal } from './common.ts';
import { type LitigationData, type Track, tracks } from './data.ts';
import { pausesEnforcement } from './enforcement-link.ts';
import { suitsOf } from './ways.ts';

const step = stepOf<LitigationData>();

/** Suitable suits are mediated first, unless whoever sues refuses; the days to register stand still meanwhile (CPL 125). */
export const mediateFirst = step<Record<string, never>>({
  title: text('先行调解', 'Mediate first'),
  help: text('起诉的人愿意才能先调解；要委派调解组织的，另开委派', 'Only with the plaintiff’s consent'),
  law: ['cpl-125'],
  by: ['court-docket', 'judge'],
  from: ['filed'],
  to: 'first-mediation',
  input: z.strictObject({}),
  closedWhen: ({ data }) =>
    suitOnly(data) ??
    (data.firstMediation
      ? refuse('law', text('已经调解过', 'It was mediated already'), 'cpl-125')
      : data.mediates
        ? undefined
        : refuse('law', text('起诉的人不愿意先调解', 'The plaintiff does not wish to mediate first'), 'cpl-125')),
  does: ({ today }) => ({
    data: { firstMediation: { from: today } },
    halts: ['DL-COURT-7'],
    notices: bothSides('court-mediates'),
  }),
});

/** What came of it: an agreement leads to a withdrawal or a statement, no agreement to registration, whose seven days begin anew. */
export const endMediation = step<{ result: 'apart' | 'agreed' }>({
  title: text('先行调解结束', 'End of the first mediation'),
  law: ['cpl-125', 'cpl-126'],
  by: ['court-docket', 'judge'],
  from: ['first-mediation'],
  to: 'filed',
  input: z.strictObject({
    result: choice(text('结果', 'result'), {
      apart: text('没有达成一致，或者一方不愿意', 'No agreement, or one side unwilling'),
      agreed: text('达成一致，起诉的人撤回或者申请出具调解书', 'Agreed: withdrawal or a statement follows'),
    }),
  }),
  rank: 'primary',
  does: ({ input, data, today }) => ({
    data: { firstMediation: { ...data.firstMediation!, endedOn: today, result: input.result } },
    starts: [{ code: 'DL-COURT-7', from: today }],
  }),
});

const limitOf: Record<Track, DeadlineCode> = { ordinary: 'DL-TRIAL-6M', simple: 'DL-TRIAL-3M', small: 'DL-TRIAL-2M' };

/** Whether a case is too large for small claims, as far as the average wage of the year is known (CPL 165). */
function tooLarge({ claims = [] }: LitigationData, place: string, today: Day, facts: StepContext['facts']): boolean {
  const wage = parameterOn('provincialAverageMonthlyWage', place, today, facts.parameters);
  if (!wage) return false;
  const sum = claims.reduce((all, c) => all + (c.amount ?? 0), 0);
  return sum > Math.round(Number(wage.value) * 100 * 12) / 2;
}

interface RegisterInput {
  track?: Track | undefined;
  judgeId: string;
  evidenceUntil?: Day | undefined;
  words?: string | undefined;
}

/** The other party's suit over the same award that is under way: the two are heard together (SI1 4). */
const rivalOf = (dossier: Dossier, { award }: LitigationData, ownId: string) =>
  award &&
  suitsOf(dossier).find(
    s => s.id !== ownId && s.data.award?.awardId === award.awardId && ['registered', 'heard'].includes(s.stage),
  );

/** Registered within seven days: number, judge, procedure; the limits of the trial begin (CPL 126, 128, 152, 164, 168). */
export const register = step<RegisterInput>({
  title: text('立案', 'Register'),
  law: ['cpl-126', 'cpl-128', 'cpl-152', 'cpl-164', 'cpl-165'],
  by: ['court-docket'],
  from: ['filed'],
  outcomes: { registered: 'registered', joined: 'joined' },
  rank: 'primary',
  final: true,
  input: z.strictObject({
    track: choice(
      text('适用程序', 'procedure'),
      tracks,
      text('上诉和撤销案件不用选', 'Leave it out for appeals and revocations'),
    ).optional(),
    judgeId: id(text('承办法官', 'judge'), 'person', 'judge'),
    evidenceUntil: day(text('举证期限（选填）', 'evidence until (optional)')).optional(),
    words: words(text('审查意见（选填）', 'note (optional)'), { max: 500 }).optional(),
  }),
  stops: ['DL-COURT-7'],
  counts: ['accepted'],
  closedWhen: ({ data, dossier }) => sueRefusal(data, dossier),
  unless: context => {
    const { data, input, dossier, today, facts } = context;
    if (data.kind === 'suit' && !input.track)
      return refuse('law', text('选适用的程序', 'Choose the procedure'), 'cpl-126');
    if (input.track === 'small' && (data.claims ?? []).some(c => c.wish === 'deed'))
      return refuse('law', text('小额诉讼只审金钱给付', 'Small claims are for money alone'), 'cpl-165');
    if (input.track === 'small' && tooLarge(data, String(dossier.tenant), today, facts))
      return refuse(
        'law',
        text('超过全省上年度平均工资的一半', 'Above half of the average wage of the province'),
        'cpl-165',
      );
    if (input.evidenceUntil !== undefined && input.evidenceUntil <= today)
      return refuse('law', text('举证期限要在今天以后', 'The evidence period ends after today'), 'cpl-128');
    return judgeRefusal(context, context.input.judgeId);
  },
  does: context => {
    const { data, input, dossier, proceeding, facts, today } = context;
    const judge = facts.directory.person(input.judgeId)!;
    const rival = data.kind === 'suit' ? rivalOf(dossier, data, proceeding.id) : undefined;
    const assigned: Assignment = {
      userId: judge.id,
      name: judge.name,
      role: 'judge',
      since: today,
      reason: rival ? '并案' : '分案',
    };
    const common: Effects<LitigationData> = {
      numbers: [numbered(data, proceeding)],
      code: data.kind,
      notices: [
        { to: { side: data.applicant }, template: 'suit-registered' },
        { to: { userId: judge.id }, template: 'case-assigned-judge' },
      ],
    };
    if (rival) {
      const me = { proceedingId: proceeding.id, partyId: data.partyId, side: data.applicant };
      return {
        ...common,
        outcome: 'joined',
        assigned: rival.assigned,
        data: { registeredOn: today, joinedInto: rival.id },
        issues: ['case-acceptance'],
        others: [{ id: rival.id, data: { joined: [...(rival.data.joined ?? []), me] } }],
      };
    }
    return {
      ...common,
      outcome: 'registered',
      assigned: [assigned],
      data: {
        registeredOn: today,
        ...(input.track && { track: input.track }),
        ...(input.evidenceUntil && { evidenceUntil: input.evidenceUntil }),
      },
      issues: data.kind === 'suit' ? ['case-acceptance', 'case-response-notice'] : ['case-acceptance'],
      starts: [
        ...(data.kind === 'suit' ? [{ code: 'DL-COURT-COPY-5' as const, from: today }] : []),
        ...(input.track ? [{ code: limitOf[input.track], from: today }] : []),
        ...(data.kind === 'appeal'
          ? [{ code: data.against === 'judgment' ? ('DL-APPEAL-3M' as const) : ('DL-APPEAL-30' as const), from: today }]
          : []),
        ...(input.evidenceUntil ? [{ code: 'DL-COURT-EVID' as const, from: today, due: input.evidenceUntil }] : []),
      ],
      also: data.kind === 'revocation' ? pausesEnforcement(dossier, data) : [],
    };
  },
});

const numbered = (
  { kind }: LitigationData,
  { id: target, organisationId }: { id: string; organisationId?: string },
) => ({
  kind: ({ suit: 'court-suit', appeal: 'court-appeal', revocation: 'court-revocation' } as const)[kind],
  target,
  ...(organisationId && { organisationId }),
});

/** What the law bars before anything else: revocation of an award over which the worker has sued (SI1 21). */
function sueRefusal(data: LitigationData, dossier: Dossier): Refusal | undefined {
  if (data.kind !== 'revocation') return undefined;
  return suitsOf(dossier).some(
    s =>
      s.data.award?.awardId === data.award?.awardId &&
      s.data.applicant === 'worker' &&
      !['refused', 'dismissed', 'withdrawn'].includes(s.stage),
  )
    ? refuse(
        'law',
        text('劳动者已经起诉，撤销申请不予受理', 'The worker has sued: the application is not accepted'),
        'si1-21',
      )
    : undefined;
}

export const refusalGrounds = {
  party: text('起诉人或者被告不适格', 'Not a proper party'),
  unclear: text('没有具体的请求和事实理由', 'No definite request, facts or reasons'),
  scope: text('不属于法院受理的范围', 'Outside the courts’ scope'),
  venue: text('不属于本院管辖', 'Outside the jurisdiction of this court'),
  'arbitrate-first': text('应当先申请仲裁', 'Arbitration comes first'),
  final: text('终局裁决，单位应当申请撤销', 'A final award: the employer asks for revocation'),
  late: text('过了法定期限', 'Too late'),
  'worker-sued': text('劳动者已经起诉', 'The worker has sued'),
  repeat: text('同一事项已经起诉或者裁判', 'Sued over or decided already'),
} as const;

/** Not registered: by ruling with reasons, which may be appealed against; of an application to revoke the ruling is final (CPL 126; SI1 22). */
export const refuseCase = step<{ ground: keyof typeof refusalGrounds; words: string }>({
  title: text('裁定不予立案', 'Refuse registration'),
  law: ['cpl-126', 'cpl-122', 'si1-18', 'si1-21'],
  by: ['court-docket'],
  from: ['filed'],
  outcomes: { ruled: 'ruled', refused: 'refused' },
  rank: 'danger',
  final: true,
  stops: ['DL-COURT-7'],
  counts: ['not-accepted'],
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), refusalGrounds),
    words: words(text('理由', 'reasons'), { min: 10, max: 2000 }),
  }),
  does: ({ dossier, data, input, today, facts, proceeding }) => {
    const isSuit = data.kind === 'suit';
    const ruling = { kind: 'not-registered' as const, ...input, on: today, served: [] };
    return {
      outcome: isSuit ? 'ruled' : 'refused',
      code: input.ground,
      data: { ruling, closing: { ground: input.ground, on: today, words: input.words } },
      issues: ['ruling'],
      numbers: [{ ...numbered(data, proceeding), target: proceeding.id }],
      also:
        data.kind === 'revocation'
          ? tellTribunal(
              { dossier, data, court: courtName(facts.directory, proceeding), on: today },
              'revocation-refused',
            )
          : [],
      notices: [{ to: { side: data.applicant }, template: 'court-ruled' }],
    };
  },
});

/** The copy and the notice to respond reached the other side: fifteen days to answer run from there (CPL 128). */
export const copyServed = step<{ partyId: string; on: Day; way: string; receiver: string }>({
  title: text('起诉状副本已送达', 'The copy was served'),
  law: ['cpl-128', 'cpl-88'],
  by: ['clock'],
  from: ['registered', 'heard'],
  input: z.strictObject({
    partyId: id(text('受送达人', 'addressee'), 'party'),
    on: day(text('送达日期', 'day of service')),
    way: line(text('方式', 'way'), 20),
    receiver: line(text('签收人', 'received by'), 60),
  }),
  stops: ['DL-COURT-COPY-5'],
  unless: ({ data }) =>
    data.copyServed ? refuse('law', text('已经送达', 'It has been served'), 'cpl-128') : undefined,
  does: ({ data, input }) => ({
    data: {
      copyServed: { partyId: input.partyId, side: respondentOf(data), on: input.on, way: input.way as 'personal' },
    },
    starts: [{ code: 'DL-COURT-ANS-15', from: input.on, side: respondentOf(data) }],
    notices: [{ to: { side: respondentOf(data) }, template: 'court-summons' }],
  }),
});
