import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import type { ArticleId } from '../../law/articles.ts';
import { type Day, daysBetween } from '../../law/day.ts';
import { type Text, text } from '../../text.ts';
import { reviewSpec } from '../agreement-review/procedure.ts';
import { confirmationSpec } from '../judicial-confirmation/procedure.ts';
import { ofTheHeads } from '../payment-order/apply.ts';
import { coveredBy, dueUnpaid } from '../payment-order/data.ts';
import type { Facts } from '../procedure.ts';
import type { SettlementData } from '../settlement/data.ts';
import { type enforceableWays, type HandedIn, handedInOf, isOfStatusAlone, takenWay } from './basis.ts';
import { applyBy, type JointData, type JointSpec } from './joint.ts';
import { type Material, materialsOf } from './materials.ts';

/** A condition of the law, and whether the file meets it today. `missing`: what stands against it, or what has to be done. */
export interface Condition {
  readonly label: Text;
  readonly met: boolean;
  readonly missing?: Text;
}

/** One way by which a mediated agreement can be enforced: who asks, until when, under what conditions, with what papers. */
export interface Way {
  readonly procedure: (typeof enforceableWays)[number];
  readonly who: Text;
  readonly help: Text;
  /** Last day on which it can be asked for; `left` in days until it is filed, negative when it is over. Absent: no last day of its own. */
  readonly due?: { readonly on: Day; readonly left?: number };
  readonly conditions: readonly Condition[];
  readonly materials: readonly Material[];
  readonly law: readonly ArticleId[];
  /** What takes it further: the application, or joining the one that the other side has begun. */
  readonly step: 'apply' | 'join';
  /** The last application for this agreement, if there is one, and whether the agreement goes this way now. */
  readonly proceeding?: Proceeding;
  readonly taken: boolean;
  /** Another way was taken. */
  readonly shut: boolean;
}

/**
 * The three ways for the agreement on this file (CR 74, 75; CPL 205; LMA 16), as the file stands today; empty where no mediated
 * agreement is in effect or it has been performed.
 */
export function waysOf(dossier: Dossier, today: Day, { calendar }: Pick<Facts, 'calendar'>): readonly Way[] {
  const handedIn = handedInOf(dossier);
  const settlement = dossier.proceedings.find(p => p.id === handedIn?.settlementId);
  if (!handedIn || !settlement || settlement.stage === 'performed' || settlement.stage === 'released') return [];
  const joint = (procedure: 'agreement-review' | 'judicial-confirmation', spec: JointSpec) =>
    jointWay(procedure, spec, { dossier, handedIn, today, calendar });
  return [
    joint('agreement-review', reviewSpec),
    joint('judicial-confirmation', confirmationSpec),
    orderWay({ dossier, handedIn, today, settlement: settlement.data as SettlementData }),
  ];
}

interface Asked {
  readonly dossier: Dossier;
  readonly handedIn: HandedIn;
  readonly today: Day;
}

const lastOf = ({ dossier, handedIn }: Asked, procedure: Way['procedure']): Proceeding | undefined =>
  dossier.proceedings
    .filter(
      p =>
        p.procedure === procedure &&
        (p.data as { handedIn?: HandedIn }).handedIn?.settlementId === handedIn.settlementId,
    )
    .at(-1);

const takenOf = ({ dossier, handedIn }: Asked, own: Proceeding | undefined) => {
  const taken = takenWay(dossier, handedIn);
  return { taken: taken !== undefined && taken === own, shut: taken !== undefined && taken !== own };
};

const condition = (label: Text, met: boolean, missing: Text): Condition =>
  met ? { label, met } : { label, met, missing };

const noOtherWay = (asked: Asked, own: Proceeding | undefined): Condition =>
  condition(
    text('没有走别的路', 'No other way was taken'),
    !takenOf(asked, own).shut,
    text('协议已经走了另一条路，只能走一条', 'Another way was taken for this agreement; only one is open'),
  );

function jointWay(
  procedure: 'agreement-review' | 'judicial-confirmation',
  spec: JointSpec,
  asked: Asked & Pick<Facts, 'calendar'>,
): Way {
  const { dossier, handedIn, today } = asked;
  const proceeding = lastOf(asked, procedure);
  const data = proceeding?.data as JointData | undefined;
  const { due } = applyBy(spec, handedIn, asked);
  const inTime = data?.filedOn !== undefined || today <= due;
  const joined = data?.filedOn !== undefined;
  const begun = proceeding !== undefined && proceeding.stage === 'prepared';
  return {
    procedure,
    who: text('双方共同申请', 'Both sides together'),
    help: spec.help,
    due: { on: due, ...(!joined && { left: daysBetween(today, due) }) },
    conditions: [
      condition(text('在期限内', 'In time'), inTime, text(`最晚${due}，已经过了`, `The last day was ${due}`)),
      condition(
        text('不是只确认劳动关系', 'More than the labour relation is settled'),
        !isOfStatusAlone(dossier, handedIn),
        text(
          '协议只确认劳动关系，不能走这条路',
          'The agreement settles nothing but the labour relation; this way is not open',
        ),
      ),
      noOtherWay(asked, proceeding),
      condition(
        text('双方都申请', 'Both sides apply'),
        joined,
        begun
          ? text('一方已经申请，等另一方同意', 'One side has applied; the other has to join')
          : text('一方申请以后，另一方同意才算提交', 'One side applies; it is filed once the other has joined'),
      ),
    ],
    materials: materialsOf(dossier, handedIn, joined),
    law: spec.law,
    step: begun ? 'join' : 'apply',
    ...(proceeding && { proceeding }),
    ...takenOf(asked, proceeding),
  };
}

function orderWay(asked: Asked & { readonly settlement: SettlementData }): Way {
  const { dossier, handedIn, today, settlement } = asked;
  const proceeding = lastOf(asked, 'payment-order');
  const employer = dossier.parties.find(p => p.side === 'employer');
  const next = settlement.plan.filter(p => p.due >= today).map(p => p.due)[0];
  const running = proceeding !== undefined && proceeding.closedOn === undefined;
  return {
    procedure: 'payment-order',
    who: text('劳动者一方申请，不用单位同意', 'The worker alone; the employer need not agree'),
    help: text(
      '单位到期没付、数额明确的，请法院督促单位付款。单位15天内没有书面异议，可以强制执行',
      'For a sum that is due and certain. If the employer does not object in writing in 15 days, it can be enforced',
    ),
    conditions: [
      condition(
        text('有到期没付的款', 'A sum is due and unpaid'),
        running || dueUnpaid(settlement, coveredBy(dossier, handedIn.settlementId), today).amount > 0,
        next === undefined
          ? text('没有到期没付的款', 'Nothing is due and unpaid')
          : text(
              `下一笔${next}到期；过了这天没付的可以申请`,
              `The next payment is due on ${next}; it is open after that day if unpaid`,
            ),
      ),
      condition(
        text('款项属于报酬、工伤医疗费、补偿或者赔偿', 'The sums are pay, injury costs, compensation or damages'),
        ofTheHeads(dossier, handedIn),
        text(
          '约定的款项不属于可以申请支付令的种类',
          'The sums agreed are not of the kinds for which an order is given',
        ),
      ),
      noOtherWay(asked, proceeding),
      condition(
        text('支付令能够送达单位', 'The order can be served on the employer'),
        Boolean(employer?.address ?? employer?.mailingAddress),
        text(
          '案卷里没有单位的收件地址，申请时填写',
          'The file has no address of the employer; enter it when you apply',
        ),
      ),
    ],
    materials: materialsOf(dossier, handedIn, true),
    law: ['lma-16', 'cpl-225'],
    step: 'apply',
    ...(proceeding && { proceeding }),
    ...takenOf(asked, proceeding),
  };
}
