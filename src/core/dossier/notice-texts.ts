import { type Text, text } from '../text.ts';

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
  'supplement-asked': {
    title: text('要补材料', 'Documents are missing'),
    text: text('请在期限内补交材料', 'Hand in the missing documents in time'),
    act: true,
  },
  'arbitration-accepted': {
    title: text('已经受理', 'Accepted'),
    text: text('仲裁院已经受理', 'The institute has accepted the case'),
    act: false,
  },
  'arbitration-undecided': {
    title: text('到期没有决定', 'No decision in time'),
    text: text(
      '仲裁院在法定期限里没有决定是否受理，您可以向法院起诉，看看说明',
      'The institute has not decided in the legal time; you may go to court, see the explanation',
    ),
    act: true,
  },
  'arbitration-late': {
    title: text('受理决定逾期', 'Decision on acceptance is late'),
    text: text(
      '有一件到期没有决定是否受理，申请人可以起诉',
      'An application was not decided in time; the applicant may sue',
    ),
    act: true,
  },
  'arbitrator-named': {
    title: text('仲裁员已确定', 'An arbitrator is named'),
    text: text('您的案件已经有仲裁员', 'Your case has an arbitrator'),
    act: false,
  },
  'hearing-set': {
    title: text('开庭时间已定', 'Hearing set'),
    text: text('定了开庭时间和地点，请查看', 'Time and place of a hearing are set'),
    act: true,
  },
  'hearing-adjourned': {
    title: text('延期开庭', 'Hearing adjourned'),
    text: text('原来的开庭时间取消，新的时间另行通知', 'The hearing is off; a new time will be told'),
    act: true,
  },
  'hearing-closed': {
    title: text('闭庭', 'Hearing closed'),
    text: text('这次开庭已经结束', 'This hearing is over'),
    act: false,
  },
  'adjournment-asked': {
    title: text('申请延期开庭', 'Adjournment asked for'),
    text: text('当事人申请延期开庭，等答复', 'A party asks for adjournment'),
    act: true,
  },
  'adjournment-declined': {
    title: text('没有延期', 'Not adjourned'),
    text: text('按原来的时间开庭', 'The hearing takes place as set'),
    act: true,
  },
  'record-to-sign': {
    title: text('笔录待签', 'Record to sign'),
    text: text('庭审笔录等您核对和签名', 'The record awaits your check and signature'),
    act: true,
  },
  'correction-asked': {
    title: text('申请补正笔录', 'Correction asked for'),
    text: text('当事人申请补正庭审笔录', 'A party asks to correct the record'),
    act: true,
  },
  'arbitration-refused': {
    title: text('没有受理', 'Not accepted'),
    text: text('看看原因和别的办法', 'See the reason and the other ways'),
    act: true,
  },
  'award-made': {
    title: text('已经裁决', 'An award has been made'),
    text: text('您的案件已经裁决，等送达裁决书', 'Your case has been decided; the award will be served on you'),
    act: false,
  },
  'award-to-serve': {
    title: text('送达裁决书', 'Serve the award'),
    text: text('有一份裁决书要送达双方', 'An award is to be served on both sides'),
    act: true,
  },
  'award-served': {
    title: text('裁决书已经送达', 'The award has been served'),
    text: text('看看裁决，和接下来能在哪天以前做什么', 'See the award, and what may be done until when'),
    act: true,
  },
  'award-effective': {
    title: text('裁决已经生效', 'The award has effect'),
    text: text('裁决已经生效，看看怎么履行', 'The award has effect; see how it is performed'),
    act: true,
  },
  'award-in-court': {
    title: text('裁决有新的情况', 'News of the award'),
    text: text('有一方去了法院，或者法院有了结果', 'A side went to court, or the court has answered'),
    act: false,
  },
  'award-corrected': {
    title: text('裁决书有补正', 'The award is corrected'),
    text: text('有一份补正决定书，等送达', 'A decision of correction will be served on you'),
    act: false,
  },
  'award-unpaid': {
    title: text('裁决的钱到期没有付', 'What was awarded is overdue'),
    text: text('到期没有履行的，可以向法院申请执行', 'You may ask the court for enforcement'),
    act: true,
  },
  'statement-to-sign': {
    title: text('有调解书要签收', 'A statement to sign for'),
    text: text('调解书做好了，签收以后生效', 'The mediation statement is ready; it takes effect once signed for'),
    act: true,
  },
  'statement-refused': {
    title: text('调解书没有签收', 'The statement was not signed for'),
    text: text('有一方没有签收，由仲裁庭裁决', 'A side did not sign for it; the tribunal decides'),
    act: false,
  },
  'advance-sent': {
    title: text('已经移送法院', 'Sent to the court'),
    text: text('先予执行已经移送法院', 'Advance enforcement has gone to the court'),
    act: false,
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
  'mediation-suggested': {
    title: text('建议先调解', 'Mediation suggested'),
    text: text('仲裁院建议先调解，等您答复', 'The institute suggests mediation first; your answer is awaited'),
    act: true,
  },
  'suggestion-answered': {
    title: text('先行调解有答复', 'The suggestion was answered'),
    text: text('申请人答复了先行调解的建议', 'The applicant has answered the suggestion to mediate first'),
    act: false,
  },
  'application-goes-on': {
    title: text('仲裁申请继续审查', 'Your application goes on'),
    text: text('先行调解的时间满了，仲裁申请继续审查', 'The time to mediate first has passed; the application goes on'),
    act: false,
  },
  'objection-made': {
    title: text('管辖异议', 'Objection to jurisdiction'),
    text: text('当事人提出管辖异议，等决定', 'A party objects to the jurisdiction; a decision is awaited'),
    act: true,
  },
  'objection-decided': {
    title: text('管辖异议已经决定', 'Objection decided'),
    text: text('管辖异议已经决定，看看文书', 'The objection has been decided; see the paper'),
    act: false,
  },
  'case-transferred': {
    title: text('案件已经移送', 'Case transferred'),
    text: text('案件移送给有管辖权的仲裁委员会', 'The case goes to the commission that has jurisdiction'),
    act: false,
  },
  'answer-filed': {
    title: text('对方已经答辩', 'An answer was filed'),
    text: text('有一份答辩，可以查看', 'An answer has been filed'),
    act: false,
  },
  'no-answer': {
    title: text('答辩期满没有答辩', 'No answer in time'),
    text: text('答辩期满没有答辩，案件继续办理', 'No answer came in time; the case goes on'),
    act: false,
  },
  'counterclaim-filed': {
    title: text('反申请', 'Counterclaim'),
    text: text('有一份反申请等决定', 'A counterclaim awaits a decision'),
    act: true,
  },
  'counterclaim-decided': {
    title: text('反申请已经决定', 'Counterclaim decided'),
    text: text('反申请已经决定，看看文书', 'The counterclaim has been decided; see the paper'),
    act: false,
  },
  'claims-varied': {
    title: text('增加或者变更请求', 'Claims added or changed'),
    text: text('申请人增加或者变更请求，等决定', 'The applicant adds or changes claims; a decision is awaited'),
    act: true,
  },
  'variation-decided': {
    title: text('请求的变更已经决定', 'Change of claims decided'),
    text: text('增加或者变更的请求已经决定，看看文书', 'Added or changed claims have been decided on; see the paper'),
    act: false,
  },
  'party-joined': {
    title: text('追加当事人', 'A party has joined'),
    text: text('案件追加了当事人，看看文书', 'A party has been joined to the case; see the paper'),
    act: false,
  },
  'procedure-changed': {
    title: text('办理方式有变化', 'The procedure has changed'),
    text: text('案件的办理方式有变化，看看文书', 'The case follows another procedure; see the paper'),
    act: false,
  },
  'recusal-asked': {
    title: text('申请回避', 'Somebody is asked to stand back'),
    text: text(
      '有一个回避申请等决定，决定以前这个人停止办理',
      'A request to stand back awaits a decision; until then the person stops',
    ),
    act: true,
  },
  'recusal-decided': {
    title: text('回避申请已经决定', 'Recusal decided'),
    text: text('回避申请已经决定，看看文书', 'The request to stand back has been decided; see the paper'),
    act: false,
  },
  'evidence-period': {
    title: text('举证期限', 'Evidence period'),
    text: text('举证期限已经确定，看看到哪天', 'The evidence period is set; see its last day'),
    act: true,
  },
  'evidence-period-ended': {
    title: text('举证期限已满', 'Evidence period ended'),
    text: text('有一件的举证期限已满', 'The evidence period of a case has ended'),
    act: false,
  },
  'late-evidence-decided': {
    title: text('逾期证据已经决定', 'Late evidence decided'),
    text: text('您逾期提交的证据已经决定', 'Your late evidence has been decided on'),
    act: false,
  },
  'inquiry-made': {
    title: text('调查取证', 'Inquiry made'),
    text: text('仲裁委员会做了调查，可以看笔录', 'The commission has made an inquiry; the record can be read'),
    act: false,
  },
  'preservation-asked': {
    title: text('申请财产保全', 'Preservation asked for'),
    text: text('有一份保全申请等移送法院', 'A request for preservation is to be passed to the court'),
    act: true,
  },
  'preservation-forwarded': {
    title: text('保全申请已经移送', 'Preservation passed on'),
    text: text('保全申请已经移送法院，由法院决定', 'The request has been passed to the court, which decides'),
    act: false,
  },
  'case-suspended': {
    title: text('案件中止', 'Case suspended'),
    text: text('案件中止审理，看看原因', 'The case is suspended; see why'),
    act: false,
  },
  'case-resumed': {
    title: text('案件恢复', 'Case resumed'),
    text: text('案件恢复审理', 'The case goes on'),
    act: false,
  },
  'time-left-out': {
    title: text('有一段时间不计入期限', 'Time is left out'),
    text: text('有一段时间不计入审理期限，看看原因', 'Some days do not count towards the closing period; see why'),
    act: false,
  },
  'case-extended': {
    title: text('审理期限延长', 'Closing period extended'),
    text: text('审理期限经批准延长，看看到哪天', 'The closing period is extended with approval; see its last day'),
    act: false,
  },
  'case-overdue': {
    title: text('到期没有裁决', 'No award in time'),
    text: text(
      '仲裁院在法定期限里没有裁决，您可以向法院起诉，也可以等裁决',
      'No award was made in the legal time; you may go to court or wait for it',
    ),
    act: true,
  },
  'case-late': {
    title: text('审理逾期', 'A case is late'),
    text: text('有一件到期没有裁决，当事人可以起诉', 'A case was not decided in time; the parties may sue'),
    act: true,
  },
  'application-withdrawn': {
    title: text('对方撤回了申请', 'The application was withdrawn'),
    text: text('对方撤回了仲裁申请', 'The other side has withdrawn its application'),
    act: false,
  },
  'withdrawal-asked': {
    title: text('对方申请撤回', 'Withdrawal asked for'),
    text: text(
      '辩论已经终结，对方申请撤回，要您同意',
      'Argument has ended; the other side asks to withdraw and needs your consent',
    ),
    act: true,
  },
  'withdrawal-refused': {
    title: text('对方不同意撤回', 'Withdrawal not agreed'),
    text: text('对方不同意撤回，案件继续', 'The other side does not agree; the case goes on'),
    act: false,
  },
  'deemed-withdrawn': {
    title: text('按撤回申请处理', 'Counts as withdrawn'),
    text: text('案件按撤回申请处理，看看文书', 'The case counts as withdrawn; see the paper'),
    act: true,
  },
  'case-dismissed': {
    title: text('案件已经撤销', 'Case dismissed'),
    text: text('案件已经撤销，看看原因和别的办法', 'The case has been dismissed; see the reason and the other ways'),
    act: true,
  },
  'case-terminated': {
    title: text('案件已经终结', 'Case terminated'),
    text: text('案件已经终结，看看原因', 'The case has ended; see why'),
    act: true,
  },
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
  overdue: { title: text('已经过期', 'Overdue'), text: text('有一个期限已经过了', 'A deadline has passed'), act: true },
} as const satisfies Record<string, { title: Text; text: Text; act: boolean }>;

export const noticeText = (template: string): { title: Text; text: Text; act: boolean } =>
  noticeTexts[template as keyof typeof noticeTexts] ?? {
    title: text('通知', 'Notice'),
    text: text('有新的进展', 'There is news'),
    act: false,
  };
