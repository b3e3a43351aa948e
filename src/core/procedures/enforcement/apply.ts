import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import type { Dossier, Party } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { type EnforceableTitle, moneyOf, titleKinds } from '../../dossier/title.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import type { Fen } from '../../pay/money.ts';
import { otherSide, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { awardsOf } from '../arbitration/award-rules.ts';
import type { ArbitrationData } from '../arbitration/data.ts';
import { choice, line, list, words } from '../fields.ts';
import { type Facts, stepOf } from '../procedure.ts';
import { performancesOf, type SettlementData } from '../settlement/data.ts';
import { titlesOf } from '../titles.ts';
import { clueKinds, type EnforcementData } from './data.ts';
import { interestOf } from './interest.ts';

const step = stepOf<EnforcementData>();

/** What came in already under a title, as the ledger of payments knows. */
function paidUnder(dossier: Dossier, title: EnforceableTitle): { on: Day; amount: Fen }[] {
  return performancesOf(dossier, title.proceedingId).flatMap(p =>
    (p.data as SettlementData).payments.flatMap(({ on, receivedAmount }) =>
      receivedAmount ? [{ on, amount: receivedAmount }] : [],
    ),
  );
}

interface Claimable {
  readonly title: EnforceableTitle;
  readonly paid: readonly { on: Day; amount: Fen }[];
  readonly owed: Fen;
}

/** An award that has no effect for a worker who sued over it (SI1 17). */
const isExcepted = (dossier: Dossier, title: EnforceableTitle, partyId: string): boolean => {
  const p = dossier.proceedings.find(q => q.id === title.proceedingId);
  return (
    title.kind === 'award' &&
    awardsOf((p?.data ?? {}) as ArbitrationData).some(a => a.except?.includes(partyId) === true)
  );
};

const over = new Set(['terminated', 'refused', 'not-accepted']);

/** The titles that a party may have enforced on a day, and why others are not open (LMA 51; CPL 235, 250). */
export function claimable(dossier: Dossier, me: Party, today: Day): { open: Claimable[]; shut: Refusal[] } {
  const open: Claimable[] = [];
  const shut: Refusal[] = [];
  for (const title of titlesOf(dossier)) {
    const debtor = dossier.parties.find(p => p.id === title.against);
    if (!debtor || debtor.side === me.side) continue;
    if (isExcepted(dossier, title, me.id)) {
      shut.push(
        refuse('law', text('已经起诉的人不能按裁决申请执行', 'Whoever sued cannot have the award enforced'), 'si1-17'),
      );
      continue;
    }
    const running = dossier.proceedings.some(p => {
      const { title: own } = p.data as { title?: EnforceableTitle };
      return (
        p.procedure === 'enforcement' &&
        !over.has(p.stage) &&
        own?.proceedingId === title.proceedingId &&
        own.number === title.number
      );
    });
    if (running) {
      shut.push(refuse('law', text('已经申请执行', 'Enforcement has been asked for'), 'cpl-235'));
      continue;
    }
    const paid = paidUnder(dossier, title);
    const got = paid.reduce((all, p) => all + p.amount, 0);
    const due = title.items.filter(i => i.due < today);
    const dueMoney = moneyOf({ items: due });
    const deeds = due.some(i => i.kind === 'deed');
    if (due.length === 0 || (dueMoney <= got && !deeds)) {
      shut.push(
        dueMoney <= got && due.length > 0
          ? refuse('law', text('到期的已经付清', 'What was due has been paid'), 'cpl-250')
          : refuse('law', text('履行期还没有满', 'The time to perform has not ended'), 'cpl-250'),
      );
      continue;
    }
    open.push({ title, paid, owed: Math.max(0, moneyOf(title) - got) });
  }
  return {
    open,
    shut: [
      ...shut,
      refuse('law', text('没有可以申请执行的生效文书', 'There is no title in effect to enforce'), 'lma-51'),
    ],
  };
}

const own = (dossier: Dossier, actor: Parameters<typeof partyOf>[1]) =>
  sideOf(actor.role) ? partyOf(dossier, actor) : undefined;

interface Input {
  number?: string | undefined;
  clues: { kind: keyof typeof clueKinds; words: string }[];
  account?: string | undefined;
}

const chosen = (dossier: Dossier, me: Party, today: Day, { number }: Input): Claimable | Refusal => {
  const { open, shut } = claimable(dossier, me, today);
  const named = number === undefined ? open : open.filter(c => c.title.number === number.trim());
  if (named.length > 1)
    return refuse('law', text('有几份文书，写明是哪一份的编号', 'Several titles: state the number of one'), 'cpl-250');
  return (
    named[0] ??
    (open.length > 0 ? refuse('law', text('没有这个编号的文书', 'No title has this number'), 'cpl-250') : shut[0]!)
  );
};

const executionCourt = ({ directory }: Facts) => directory.organisations('court')[0];

/** The creditor asks the court to enforce what has effect, was due and was not performed (CPL 235, 250; LMA 51). */
export const apply = step<Input>({
  title: text('申请强制执行', 'Ask for enforcement'),
  help: text(
    '履行期最后一天起两年内申请。已付的钱从付款记录带出，知道对方有什么财产写在线索里',
    'Within two years of the last day to perform. Payments are known; name property of the debtor as clues',
  ),
  law: ['cpl-235', 'cpl-250', 'lma-51'],
  by: ['worker', 'employer'],
  from: 'opening',
  to: 'applied',
  group: 'court',
  final: true,
  input: z.strictObject({
    number: z
      .string()
      .trim()
      .max(60)
      .meta({
        label: text('文书编号', 'number of the title'),
        help: text('只有一份的不用填', 'Leave it out when there is one'),
      })
      .optional(),
    clues: list(
      text('财产线索（选填）', 'asset clues (optional)'),
      z
        .strictObject({
          kind: choice(text('哪一类', 'kind'), clueKinds),
          words: words(text('在哪里、有什么', 'what and where'), { min: 2, max: 500 }),
        })
        .meta({ label: text('一条', 'clue') }),
      { max: 20 },
    ),
    account: line(
      text('收款账户（选填，只有法院看得到）', 'account to pay into (optional; the court alone reads it)'),
      120,
    ).optional(),
  }),
  issues: ['enforcement-application'],
  counts: ['received'],
  closedWhen: ({ dossier, actor, today }) => {
    const me = own(dossier, actor);
    if (!me) return refuse('role', text('由当事人申请', 'A party asks'), 'cpl-250');
    const { open, shut } = claimable(dossier, me, today);
    return open.length > 0 ? undefined : shut[0];
  },
  unless: ({ dossier, actor, today, input, facts }) => {
    if (!executionCourt(facts))
      return refuse('law', text('法院还没有接入，请到法院办理', 'The court is not on this platform'), 'cpl-235');
    const found = chosen(dossier, own(dossier, actor)!, today, input);
    return 'reason' in found ? found : undefined;
  },
  does: ({ dossier, actor, today, input, facts, newId }) => {
    const me = own(dossier, actor)!;
    const { title, paid, owed } = chosen(dossier, me, today, input) as Claimable;
    const court = executionCourt(facts)!;
    const until = deadlineOf('DL-EXEC-2Y', title.performBy, facts.calendar).due;
    return {
      organisationId: court.id,
      data: {
        applicant: me.side,
        partyId: me.id,
        title,
        appliedOn: today,
        principal: owed,
        paidBefore: paid,
        until,
        ...(input.account && { account: input.account }),
        clues: input.clues.map(c => ({ id: newId(), on: today, by: me.side, ...c })),
        interest: interestOf({ title, paidBefore: paid }, today, today, String(dossier.tenant), facts),
      },
      code: title.kind,
      amount: owed,
      starts: [
        { code: 'DL-EXEC-NOTICE-10', from: today },
        { code: 'DL-EXEC-6M', from: today },
      ],
      audience: me.side,
      notices: [{ to: { role: 'enforcement-officer', organisationId: court.id }, template: 'enforcement-asked' }],
    };
  },
});

export const titleWords = ({ kind, number }: Pick<EnforceableTitle, 'kind' | 'number'>): string =>
  `${titleKinds[kind].zh}${number ?? ''}`;
export const debtorSide = ({ applicant }: Pick<EnforcementData, 'applicant'>) => otherSide(applicant);
