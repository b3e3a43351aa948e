import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { ArticleId } from '../../law/articles.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import type { DeadlineCode } from '../../law/terms.ts';
import type { Organisation, OrganisationKind } from '../../people/organisation.ts';
import { otherSide, type Role, type Side, sideOf } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import { line, yes } from '../fields.ts';
import { supplement } from '../mediation/accept.ts';
import { type Facts, type Start, type Step, stepOf } from '../procedure.ts';
import { type HandedIn, isOfStatusAlone, notOpen } from './basis.ts';
import { type Material, materialsOf } from './materials.ts';

/** What an application by both sides keeps, whoever decides on it. */
export interface JointData {
  readonly applicant: Side;
  readonly handedIn: HandedIn;
  /** When each side applied. */
  readonly consents: { readonly worker?: Day; readonly employer?: Day };
  readonly filedOn?: Day;
  readonly materials: readonly Material[];
  /** Recorded from a paper that both signed. */
  readonly onPaper?: true;
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
}

/** What differs between the bodies to which both sides apply. */
export interface JointSpec {
  readonly title: Text;
  readonly help: Text;
  /** The conditions, and the articles that allow it. */
  readonly law: readonly ArticleId[];
  /** The time both have from the day on which the agreement took effect. */
  readonly within: DeadlineCode;
  readonly receiver: OrganisationKind;
  /** Who is told when it is filed. */
  readonly clerk: Role;
  readonly application: string;
  /** The article under which questions of status are left out. */
  readonly status: ArticleId;
  readonly withdrawal: ArticleId;
  readonly onFiled: readonly DeadlineCode[];
}

/** The last day on which both may apply, with its derivation. */
export const applyBy = (
  { within }: Pick<JointSpec, 'within'>,
  { effectiveOn }: HandedIn,
  { calendar }: Pick<Facts, 'calendar'>,
) => deadlineOf(within, effectiveOn, calendar);

/** Why both may not apply now, or nothing. */
export function jointRefusal(
  spec: JointSpec,
  dossier: Dossier,
  today: Day,
  facts: Pick<Facts, 'calendar'>,
): Refusal | undefined {
  const open = notOpen(dossier);
  if ('refusal' in open) return open.refusal;
  if (isOfStatusAlone(dossier, open.handedIn))
    return refuse(
      'law',
      text(
        '协议只确认劳动关系，不能走这条路',
        'The agreement settles nothing but the labour relation; this way is not open',
      ),
      spec.status,
    );
  const { due } = applyBy(spec, open.handedIn, facts);
  return today > due ? refuse('law', text(`最晚${due}，已经过了`, `The last day was ${due}`), spec.law[0]) : undefined;
}

const sides = ['worker', 'employer'] as const;
const filing: readonly Role[] = ['mediator', 'mediation-head', 'invited-mediator'];
const truthful = yes(
  text(
    '双方自愿达成协议，内容真实，没有恶意串通，不损害他人利益',
    'We agreed freely; it is true, without collusion, and harms nobody else',
  ),
);
const untruthful = (law: ArticleId) =>
  refuse('law', text('勾选声明后再提交', 'Tick the statement before you submit'), law);

/** The steps by which both sides apply together: one begins, the other joins in time; or whoever mediated records what both signed. */
export function jointSteps(spec: JointSpec): Readonly<Record<string, Step>> {
  const step = stepOf<JointData>();
  const law = spec.law;
  const first = law[0]!;
  const bodyOf = (facts: Facts) => facts.directory.organisations(spec.receiver).find(o => o.closedOn === undefined);
  const organisationOf = (body: Organisation | undefined) => (body ? { organisationId: body.id } : {});
  const starts = (today: Day): Start[] => spec.onFiled.map(code => ({ code, from: today }));
  const toClerk = (organisationId: string | undefined) =>
    organisationId ? [{ to: { role: spec.clerk, organisationId }, template: 'application-filed' }] : [];

  return {
    apply: step<{ truthful: boolean; signed?: boolean | undefined }>({
      title: spec.title,
      help: spec.help,
      law,
      binds: 'settle',
      by: [...sides, ...filing],
      from: 'opening',
      outcomes: { asked: 'prepared', filed: 'applied' },
      input: z.strictObject({
        truthful,
        signed: yes(
          text('双方都已经在申请书上签名或者盖章', 'Both have signed or sealed the application'),
          text('调解员代为登记时勾选', 'Ticked where the mediator records it'),
        ).optional(),
      }),
      closedWhen: ({ dossier, today, facts }) => jointRefusal(spec, dossier, today, facts),
      unless: ({ input, actor }) => {
        if (!input.truthful) return untruthful(first);
        return sideOf(actor.role) === undefined && !input.signed
          ? refuse(
              'law',
              text('要双方都签了申请书才能代为登记', 'Both have to sign before it is recorded for them'),
              first,
            )
          : undefined;
      },
      does: ({ dossier, actor, today, facts }) => {
        const open = notOpen(dossier) as { handedIn: HandedIn };
        const side = sideOf(actor.role);
        const body = bodyOf(facts);
        const data: JointData = {
          applicant: side ?? 'worker',
          handedIn: open.handedIn,
          consents: side ? { [side]: today } : { worker: today, employer: today },
          materials: materialsOf(dossier, open.handedIn, side === undefined),
          ...(side === undefined && { onPaper: true as const, filedOn: today }),
        };
        return side
          ? {
              outcome: 'asked',
              data,
              starts: [{ code: spec.within, from: open.handedIn.effectiveOn }],
              notices: [{ to: { side: otherSide(side) }, template: 'joint-application-asked' }],
            }
          : {
              outcome: 'filed',
              data,
              ...organisationOf(body),
              starts: starts(today),
              issues: [spec.application],
              counts: ['received'],
              amount: open.handedIn.total,
              notices: [
                ...toClerk(body?.id),
                ...sides.map(to => ({ to: { side: to }, template: 'joint-application-filed' })),
              ],
            };
      },
    }),
    join: step<{ truthful: boolean }>({
      title: text('同意共同申请', 'Join the application'),
      help: text(
        '双方都同意，申请才算提交。协议有了强制力，一方不履行的，另一方可以申请强制执行',
        'It is filed once both have joined. The agreement can then be enforced if a side does not keep it',
      ),
      law,
      binds: 'settle',
      by: [...sides],
      from: ['prepared'],
      to: 'applied',
      input: z.strictObject({ truthful }),
      rank: 'primary',
      stops: [spec.within],
      issues: [spec.application],
      counts: ['received'],
      closedWhen: ({ data, actor }) =>
        data.consents[actor.role as Side]
          ? refuse('law', text('您已经申请，等对方同意', 'You have applied; the other side has to join'), first)
          : undefined,
      unless: ({ input }) => (input.truthful ? undefined : untruthful(first)),
      does: ({ dossier, data, actor, today, facts }) => ({
        // Until both have applied the body sees nothing of it.
        ...organisationOf(bodyOf(facts)),
        data: {
          consents: { ...data.consents, [actor.role]: today },
          filedOn: today,
          materials: materialsOf(dossier, data.handedIn, true),
        },
        amount: data.handedIn.total,
        starts: starts(today),
        notices: [
          ...toClerk(bodyOf(facts)?.id),
          ...sides.map(side => ({ to: { side }, template: 'joint-application-filed' })),
        ],
      }),
    }),
    'decline-to-join': step<{ reason?: string | undefined }>({
      title: text('不同意共同申请', 'Do not join'),
      law,
      by: [...sides],
      from: ['prepared'],
      to: 'not-joined',
      input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 300).optional() }),
      rank: 'danger',
      final: true,
      closedWhen: ({ data, actor }) =>
        data.consents[actor.role as Side]
          ? refuse('law', text('您已经申请；不想继续可以撤回', 'You have applied; withdraw if you do not go on'), first)
          : undefined,
      does: ({ data, today }) => ({
        data: { closing: { ground: 'declined', on: today } },
        notices: [{ to: { side: data.applicant }, template: 'joint-application-declined' }],
      }),
    }),
    'end-unjoined': step<Record<string, never>>({
      title: text('期满没有共同申请', 'The time to apply together has passed'),
      law,
      by: ['clock'],
      from: ['prepared'],
      to: 'not-joined',
      input: z.strictObject({}),
      after: [spec.within],
      does: ({ today }) => ({
        data: { closing: { ground: 'late', on: today } },
        notices: sides.map(side => ({ to: { side }, template: 'joint-application-late' })),
      }),
    }),
    supplement: {
      ...supplement,
      law,
      from: ['prepared', 'applied', 'accepted'],
      group: 'evidence',
      title: text('补交材料', 'Add material'),
    },
    withdraw: step<{ reason?: string | undefined }>({
      title: text('撤回申请', 'Withdraw the application'),
      law: [spec.withdrawal],
      binds: 'withdraw',
      by: [...sides],
      from: ['prepared', 'applied', 'accepted'],
      to: 'withdrawn',
      input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 300).optional() }),
      rank: 'danger',
      final: true,
      group: 'ending',
      closedWhen: ({ data, actor, proceeding }) =>
        proceeding.stage === 'prepared' && !data.consents[actor.role as Side]
          ? refuse('role', text('由提出的一方撤回', 'Whoever began it withdraws it'), spec.withdrawal)
          : undefined,
      does: ({ today, actor, proceeding, data }) => ({
        data: { closing: { ground: 'withdrawn', on: today } },
        counts: data.filedOn ? (['withdrawn'] as const) : [],
        notices: [
          { to: { side: otherSide(actor.role as Side) }, template: 'application-withdrawn' },
          ...(data.filedOn
            ? toClerk(proceeding.organisationId).map(n => ({ ...n, template: 'application-withdrawn' }))
            : []),
        ],
      }),
    }),
  };
}
