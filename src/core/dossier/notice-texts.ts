import { type Text, text } from '../text.ts';
import { arbitrationNotices } from './notice-texts-arbitration.ts';
import { courtNotices } from './notice-texts-court.ts';
import { enforceableNotices } from './notice-texts-enforceable.ts';
import { officeNotices } from './notice-texts-offices.ts';

/**
 * What a notice says. Lock-screen safe: no sums, no content of mediation, nothing that tells a stranger what the matter
 * is about (ux.md 3.11). `act` marks those that ask for something.
 */
export const noticeTexts = {
  received: {
    title: text('新的调解申请', 'New mediation request'),
    text: text('有一件新的申请，等分派调解员', 'A new request awaits a mediator'),
    act: true,
  },
  lead: {
    title: text('新的线索', 'New lead'),
    text: text('有一条新的线索，等核实', 'A new lead is to be looked into'),
    act: true,
  },
  assigned: {
    title: text('分派给您', 'Assigned to you'),
    text: text('有一件纠纷分派给您', 'A matter has been assigned to you'),
    act: true,
  },
  'mediator-named': {
    title: text('调解员已确定', 'A mediator is named'),
    text: text('您的事情已经有调解员负责', 'A mediator is in charge of your matter'),
    act: false,
  },
  recused: {
    title: text('调解员回避', 'A mediator stood back'),
    text: text('要重新分派调解员', 'Another mediator has to be assigned'),
    act: true,
  },
  'agent-appointed': {
    title: text('有代理人', 'An agent is named'),
    text: text('有一份授权委托书等核对', 'A power of attorney awaits a check'),
    act: true,
  },
  'agent-of-other-side': {
    title: text('对方有代理人', 'The other side has an agent'),
    text: text('对方委托了代理人，姓名在“人员”里', 'The other side named an agent; see “People”'),
    act: false,
  },
  'agent-ended': {
    title: text('委托已取消', 'A power has ended'),
    text: text('有一位代理人不再代理', 'An agent no longer acts'),
    act: false,
  },
  'agent-confirmed': {
    title: text('委托书已核对', 'The power is checked'),
    text: text('代理人的授权委托书已经核对', 'The power of your agent has been checked'),
    act: false,
  },
  'group-received': {
    title: text('新的群体案件', 'New group matter'),
    text: text('有一件群体案件，等确定承办人', 'A group matter awaits somebody in charge'),
    act: true,
  },
  'group-asked': {
    title: text('请您答复', 'Your answer is awaited'),
    text: text('有一份方案等您本人答复。不回复不算同意', 'An offer awaits your own answer. Silence is no consent'),
    act: true,
  },
  'group-question': {
    title: text('有人想先问问', 'Somebody has a question'),
    text: text('群体案件里有人对方案有疑问', 'A member of a group has a question about the offer'),
    act: true,
  },
  'group-concluded': {
    title: text('方案已办理', 'An offer was concluded'),
    text: text('方案对同意的人已经生效', 'The offer has taken effect for those who consented'),
    act: false,
  },
  challenged: {
    title: text('申请换调解员', 'Another mediator is asked for'),
    text: text('当事人申请换调解员', 'A party asks for another mediator'),
    act: true,
  },
  invited: {
    title: text('请您答复', 'Your answer is awaited'),
    text: text('调解组织请您答复', 'The mediation body awaits your answer'),
    act: true,
  },
  answered: {
    title: text('对方已经答复', 'The other side has answered'),
    text: text('对方已经答复，可以查看', 'The other side has answered'),
    act: false,
  },
  'other-side-unwilling': {
    title: text('对方不愿意调解', 'The other side is unwilling'),
    text: text('这不影响您的权利，看看还能怎么办', 'Your rights are not affected; see what is open'),
    act: true,
  },
  accepted: {
    title: text('已经受理', 'Accepted'),
    text: text('您的事情已经受理', 'Your matter has been accepted'),
    act: false,
  },
  'not-accepted': {
    title: text('没有受理', 'Not accepted'),
    text: text('看看原因和别的办法', 'See the reason and the other ways'),
    act: true,
  },
  'evidence-added': {
    title: text('新的材料', 'New material'),
    text: text('当事人补充了材料', 'A party has added material'),
    act: false,
  },
  'evidence-shown': {
    title: text('可以看材料了', 'Material to see'),
    text: text('对方的材料您现在看得到了', 'You now see material of the other side'),
    act: false,
  },
  session: {
    title: text('调解时间', 'Session fixed'),
    text: text('约好了见面时间，请查看', 'A meeting has been fixed'),
    act: false,
  },
  'session-off': {
    title: text('调解取消', 'Session called off'),
    text: text('约好的调解取消了，新的时间另行通知', 'The meeting is off; a new time will be told'),
    act: false,
  },
  message: { title: text('新消息', 'New message'), text: text('您有一条新消息', 'You have a new message'), act: false },
  offer: { title: text('新的方案', 'New offer'), text: text('有一个方案等您看', 'An offer awaits you'), act: true },
  'offer-reply': {
    title: text('方案有答复', 'Reply to an offer'),
    text: text('方案已经有答复', 'An offer has been answered'),
    act: false,
  },
  'fact-proposed': {
    title: text('请确认', 'To confirm'),
    text: text('有一项内容等您确认', 'Something awaits your confirmation'),
    act: true,
  },
  extended: {
    title: text('期限延长', 'Time extended'),
    text: text('双方同意延长期限', 'Both sides agreed to more time'),
    act: false,
  },
  'agreement-drafted': {
    title: text('协议待签字', 'Agreement to sign'),
    text: text('协议拟好了，等您签字', 'The agreement awaits your signature'),
    act: true,
  },
  effective: {
    title: text('协议生效', 'Agreement in effect'),
    text: text('协议已经生效', 'The agreement is in effect'),
    act: false,
  },
  failed: {
    title: text('调解结束', 'Mediation ended'),
    text: text('调解已经结束，看看接下来能怎么办', 'Mediation has ended; see what comes next'),
    act: true,
  },
  expired: {
    title: text('调解期满', 'Time ran out'),
    text: text('调解期限已满，看看接下来能怎么办', 'The time for mediation has run out; see what comes next'),
    act: true,
  },
  withdrawn: {
    title: text('申请撤回', 'Withdrawn'),
    text: text('申请人撤回了申请', 'The applicant has withdrawn'),
    act: false,
  },
  'service-moved': {
    title: text('送达日期更正', 'The day of service was another'),
    text: text('按证明的到达日期重新计算期限，请查看', 'The limits are counted anew from the day that was proved'),
    act: false,
  },
  sham: {
    title: text('停止并报告', 'Stopped and reported'),
    text: text('有一件调解停止并报告', 'A mediation was stopped and reported'),
    act: true,
  },
  'payment-reported': {
    title: text('请确认收款', 'Confirm receipt'),
    text: text('对方登记了一笔付款，请确认收到没有', 'A payment was reported; confirm whether it came'),
    act: true,
  },
  'receipt-confirmed': {
    title: text('收款已确认', 'Receipt confirmed'),
    text: text('对方确认了收款', 'The other side confirmed receipt'),
    act: false,
  },
  'payment-mismatch': {
    title: text('付款对不上', 'Payment does not match'),
    text: text('登记的付款和收到的不一致', 'What was reported and what came differ'),
    act: true,
  },
  'deed-reported': {
    title: text('请确认', 'To confirm'),
    text: text('对方登记做了约定的事，请确认做了没有', 'The other side reports something done; confirm whether it was'),
    act: true,
  },
  'deed-answered': {
    title: text('对方已经答复', 'The other side has answered'),
    text: text('对方说明了约定的事做了没有', 'The other side said whether what was agreed is done'),
    act: false,
  },
  'deed-mismatch': {
    title: text('说法对不上', 'Accounts differ'),
    text: text('登记做了的事，对方说没有做', 'What was reported as done is disputed'),
    act: true,
  },
  performed: {
    title: text('履行完毕', 'Performed'),
    text: text('已经全部履行', 'Everything has been performed'),
    act: false,
  },
  'default-worker': {
    title: text('到期没有履行', 'A promise was not kept'),
    text: text('约定的一项到期没有履行，看看接下来能怎么办', 'A promise was not kept; see what is open'),
    act: true,
  },
  'default-employer': {
    title: text('有一项到期', 'A promise is overdue'),
    text: text('约定的一项已经到期，请尽快处理', 'An agreed day has passed'),
    act: true,
  },
  'default-mediator': {
    title: text('到期未履行', 'A promise was missed'),
    text: text('您经办的协议有一项到期没有履行', 'A promise under your agreement was missed'),
    act: true,
  },
  rescheduled: {
    title: text('履行改期', 'New days'),
    text: text('双方同意改了日子', 'Both sides agreed on other days'),
    act: false,
  },
  released: {
    title: text('不再要求', 'Released'),
    text: text('对方不再要求支付', 'The other side asks for nothing more'),
    act: false,
  },
  'consultation-proposed': {
    title: text('提出协商', 'Consultation proposed'),
    text: text('对方想先和您协商', 'The other side proposes to consult'),
    act: true,
  },
  'consultation-accepted': {
    title: text('同意协商', 'Consultation agreed'),
    text: text('对方同意协商', 'The other side agreed to consult'),
    act: false,
  },
  'consultation-refused': {
    title: text('不愿协商', 'Consultation declined'),
    text: text('可以申请调解或者仲裁', 'Mediation and arbitration are open'),
    act: true,
  },
  'consultation-no-reply': {
    title: text('没有答复', 'No reply'),
    text: text('对方五日没有答复，可以申请调解或者仲裁', 'No reply in five days; mediation and arbitration are open'),
    act: true,
  },
  'identity-asked': {
    title: text('核对身份', 'Identity to check'),
    text: text('有人要来核对身份，核对后才能和解', 'Somebody comes to have their identity checked before settling'),
    act: true,
  },
  'identity-checked': {
    title: text('身份已核对', 'Identity checked'),
    text: text('您的身份已经核对', 'Your identity has been checked'),
    act: false,
  },
  'consultation-until': {
    title: text('协商期限', 'How long to consult'),
    text: text('对方提出或者确认了协商的期限，请查看', 'The other side named or confirmed how long to consult'),
    act: true,
  },
  'consultation-ended': {
    title: text('协商结束', 'Consultation ended'),
    text: text('协商没有谈成，可以申请调解或者仲裁', 'No agreement; mediation and arbitration are open'),
    act: true,
  },
  advised: {
    title: text('网格法官已答复', 'The grid judge has advised'),
    text: text('可以查看建议', 'The advice can be read'),
    act: false,
  },
  'lead-converted': {
    title: text('线索已转调解', 'Lead became a request'),
    text: text('您上报的线索已经转为调解申请', 'Your lead has become a mediation request'),
    act: false,
  },
  'lead-closed': {
    title: text('线索已办结', 'Lead closed'),
    text: text('您上报的线索已经办结', 'Your lead has been closed'),
    act: false,
  },
  served: {
    title: text('文书送达', 'Paper served'),
    text: text('有一份文书送达给您', 'A paper has been served on you'),
    act: true,
  },
  'paper-sent': {
    title: text('文书寄出', 'Paper sent'),
    text: text('有一份文书寄给您', 'A paper is on its way to you'),
    act: false,
  },
  'arbitration-filed': {
    title: text('新的仲裁申请', 'New arbitration application'),
    text: text('有一件申请等审查', 'An application is to be reviewed'),
    act: true,
  },
  'approval-asked': {
    title: text('等您批准', 'For your approval'),
    text: text('有一件提请您批准', 'Something awaits your approval'),
    act: true,
  },
  disapproved: {
    title: text('没有批准', 'Not approved'),
    text: text('您提请的没有批准，看看理由', 'What you proposed was not approved; see the reasons'),
    act: true,
  },
  joined: {
    title: text('两份登记合在一起办理', 'Two registrations go on as one'),
    text: text(
      '您的两份登记是同一件事，合在一起办理；两个编号都能查到',
      'Your two registrations are one matter and go on together; both numbers lead there',
    ),
    act: false,
  },
  separated: {
    title: text('两份登记分开办理', 'Two registrations are separate again'),
    text: text('合在一起的两份登记又分开办理', 'Two registrations that were joined go on separately'),
    act: false,
  },
  'handed-over': {
    title: text('案件已经移送', 'Handed over'),
    text: text(
      '案件移送给了别的单位；您可以看带过去哪些内容、留下哪些',
      'The matter was handed to another body; you can see what went along and what stayed',
    ),
    act: false,
  },
  'hand-over-accepted': {
    title: text('移交已接收', 'Hand-over accepted'),
    text: text('仲裁院已经接收', 'The institute has accepted it'),
    act: false,
  },
  'hand-over-returned': {
    title: text('移交被退回', 'Hand-over returned'),
    text: text('移交被退回，看看缺什么', 'The hand-over was returned; see what is missing'),
    act: true,
  },
  'paper-released': {
    title: text('有新的文书', 'A paper has come'),
    text: text('您的案件有一份文书发出了', 'A paper of your matter was sent out'),
    act: false,
  },
  'paper-withdrawn': {
    title: text('文书撤回了', 'A paper was withdrawn'),
    text: text('您的案件有一份文书撤回了，打开看原因', 'A paper of your matter was withdrawn; open it for the reason'),
    act: false,
  },
  'paper-corrected': {
    title: text('文书有更正', 'A paper was corrected'),
    text: text('您的案件有一份文书更正了文字', 'A paper of your matter was corrected'),
    act: false,
  },
  ...arbitrationNotices,
  ...enforceableNotices,
  ...officeNotices,
  ...courtNotices,
  reminder: { title: text('快到期了', 'Due soon'), text: text('有一个期限快到了', 'A deadline is near'), act: true },
  'due-today': {
    title: text('今天到期', 'Due today'),
    text: text('有一个期限今天到期', 'A deadline is today'),
    act: true,
  },
  'calendar-moved': {
    title: text('期限改了日子', 'A deadline has moved'),
    text: text('放假安排有变，有一个期限改了日子', 'The days off have changed, and a deadline with them'),
    act: false,
  },
  stuck: {
    title: text('有一件案件停住了', 'A matter is stuck'),
    text: text(
      '有一件案件停了一段时间，看看下一步谁来办',
      'A matter has not moved for some time; see who does what next',
    ),
    act: true,
  },
  'day-corrected': {
    title: text('期限改了日子', 'A deadline has moved'),
    text: text(
      '有一个日期原来记错了，已经更正，期限也重新计算了',
      'A day was recorded wrongly and is put right; the deadline was counted again',
    ),
    act: false,
  },
  overdue: { title: text('已经过期', 'Overdue'), text: text('有一个期限已经过了', 'A deadline has passed'), act: true },
} as const satisfies Record<string, { title: Text; text: Text; act: boolean }>;

export const noticeText = (template: string): { title: Text; text: Text; act: boolean } =>
  noticeTexts[template as keyof typeof noticeTexts] ?? {
    title: text('通知', 'Notice'),
    text: text('有新的进展', 'There is news'),
    act: false,
  };
