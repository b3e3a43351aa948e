import { z } from 'zod';
import type { Claim, Party } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { day, idNumber, line, money, phone, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { MemberData } from './data.ts';

const step = stepOf<MemberData>();

/** Who writes workers into a roster: whoever speaks for them, and the offices that help. */
export const rosterKeepers = ['worker', 'mediator', 'mediation-head', 'hall-window', 'institute-clerk'] as const;

/** Number printed for a member: that of the group and the row. */
export const memberNumber = (group: string | null, row: number): string | undefined =>
  group === null ? undefined : `${group}-${String(row).padStart(4, '0')}`;

const account = z
  .string()
  .transform(v => v.replace(/\s/g, ''))
  .refine(v => /^\d{8,30}$/.test(v), {
    params: { message: text('银行卡号是8到30位数字', 'A bank account has 8 to 30 digits') },
  })
  .meta({ label: text('银行卡号', 'bank account') });
const bank = line(text('开户银行', 'bank'), 60);

/** One row of a roster: a worker, what the worker claims, and where it is to be paid. */
export interface Joining {
  name: string;
  idNumber?: string | undefined;
  phone: string;
  code?: string | undefined;
  amount: Fen;
  from?: Day | undefined;
  to?: Day | undefined;
  bank?: string | undefined;
  account?: string | undefined;
}

/** CR 62: ten or more workers with a common claim; each keeps the own claim, sum, signature and account. */
export const join = step<Joining>({
  title: text('写入名册', 'Write into the roster'),
  law: ['lma-7', 'cr-62'],
  by: rosterKeepers,
  from: 'opening',
  founds: true,
  to: 'in',
  input: z.strictObject({
    name: line(text('姓名', 'name'), 60),
    idNumber: idNumber(text('证件号码', 'ID number')).optional(),
    phone: phone(text('电话', 'phone')),
    code: line(text('请求事项', 'claim'), 8).optional(),
    amount: money(text('金额（元）', 'amount (yuan)')),
    from: day(text('从哪天起', 'from')).optional(),
    to: day(text('到哪天止', 'to')).optional(),
    bank: bank.optional(),
    account: account.optional(),
  }),
  unless: ({ facts, input }) => {
    const { group } = facts;
    if (!group?.joining)
      return refuse('law', text('名册在群体案件里填写', 'The roster is kept on the page of the group'), 'cr-62');
    if (group.stage === 'performed' || group.stage === 'ended')
      return refuse('stage', text('群体案件已经办结', 'The group is closed'), 'cr-62');
    if (input.code !== undefined && input.code !== group.joining.claimCode)
      return refuse(
        'law',
        text(
          '这项请求和群体的共同请求不一样，请另行提出',
          'This is another claim than the common one of the group; it is filed separately',
        ),
        'cr-62',
      );
    return input.amount === 0
      ? refuse('law', text('金额要大于0', 'The amount has to be more than 0'), 'cr-62')
      : undefined;
  },
  does: ({ input, facts, today, newId }) => {
    const group = facts.group!;
    const { employer, claimCode, place, trade, row } = group.joining!;
    const number = memberNumber(group.number, row);
    const worker: Party = {
      id: newId(),
      side: 'worker',
      kind: 'person',
      name: input.name,
      userId: facts.accountOf(input.phone),
      phone: input.phone,
      ...(input.idNumber && { idNumber: input.idNumber }),
    };
    const claim: Claim = {
      id: newId(),
      code: claimCode,
      amount: input.amount,
      ...(input.from && { from: input.from }),
      ...(input.to && { to: input.to }),
    };
    return {
      dossier: { groupId: group.id, place, ...(trade && { trade }) },
      parties: [worker, { ...employer, id: newId() }],
      claims: [claim],
      ...(group.organisationId && { organisationId: group.organisationId }),
      assigned: group.assigned.filter(a => a.role === 'mediator'),
      numbers: number ? [{ kind: 'group' as const, target: 'dossier' as const, number }] : [],
      data: {
        groupId: group.id,
        row,
        joinedOn: today,
        ...(group.stage !== 'gathering' && { late: true as const }),
        ...accountData(input),
      },
    };
  },
});

const accountData = ({ bank: at, account: number }: Pick<Joining, 'bank' | 'account'>): Partial<MemberData> => ({
  ...(at && { bank: at }),
  ...(number && { account: number, accountEnd: number.slice(-4) }),
});

/** Into which account the worker is to be paid. */
export const setAccount = step<{ bank: string; account: string }>({
  title: text('登记收款账户', 'Record the account to be paid into'),
  law: ['house-group'],
  by: ['worker', 'mediator', 'mediation-head'],
  from: ['in'],
  input: z.strictObject({ bank, account }),
  does: ({ input, actor }) => ({ data: accountData(input), audience: actor.role === 'worker' ? 'worker' : 'staff' }),
});

/** Whoever leaves goes on alone; nothing of the own claim is lost. */
export const leave = step<{ reason: string; fileId?: string | undefined }>({
  title: text('退出群体，单独办理', 'Leave the group and go on alone'),
  law: ['zjma-40'],
  by: ['worker', 'mediator', 'mediation-head'],
  from: ['in'],
  to: 'left',
  rank: 'danger',
  input: z.strictObject({
    reason: words(text('原因', 'reason'), { max: 300 }),
    fileId: z
      .uuid()
      .meta({ label: text('本人签字的书面材料', 'paper signed by the worker'), widget: 'file', staff: true })
      .optional(),
  }),
  unless: ({ input, actor, facts }) => {
    if (actor.role === 'worker' || facts.group?.stage === 'ended' || facts.group?.stage === 'performed')
      return undefined;
    return input.fileId !== undefined && facts.file(input.fileId)
      ? undefined
      : refuse('law', text('上传本人签字的书面材料', 'Upload the paper that the worker signed'), 'zjma-40');
  },
  does: ({ input, today }) => ({ data: { left: { on: today, reason: input.reason } } }),
});

/** Whoever left may come back while the group is under way. */
export const comeBack = step<Record<string, never>>({
  title: text('重新加入群体', 'Come back into the group'),
  law: ['zjma-40'],
  by: ['worker'],
  from: ['left'],
  to: 'in',
  input: z.strictObject({}),
  unless: ({ facts, dossier }) => {
    const stage = facts.group?.stage;
    if (stage === 'performed' || stage === 'ended')
      return refuse('stage', text('群体案件已经办结', 'The group is closed'), 'cr-62');
    return dossier.proceedings.some(p => p.procedure !== 'group-member' && p.closedOn === undefined)
      ? refuse('law', text('您已经单独办理，办完以后再加入', 'You go on alone; come back when that is over'), 'cr-62')
      : undefined;
  },
});
