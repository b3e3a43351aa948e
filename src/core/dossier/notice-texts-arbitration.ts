import { type Text, text } from '../text.ts';

/** Notices of arbitration, from its application to the court; as lock-screen safe as the others. */
export const arbitrationNotices = {
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
  'mediation-entrusted': {
    title: text('开庭前先调解', 'Mediation before the hearing'),
    text: text(
      '双方同意，仲裁庭委托调解组织在开庭前调解，谈不成照常开庭',
      'With the consent of both a mediation body tries before the hearing; otherwise the hearing takes place',
    ),
    act: true,
  },
  'entrusted-over': {
    title: text('委托调解结束', 'The entrusted mediation is over'),
    text: text('有一件委托的调解结束，继续审理', 'An entrusted mediation is over; the case goes on'),
    act: true,
  },
  'award-revoked': {
    title: text('文书已撤销', 'A paper was revoked'),
    text: text('仲裁院撤销了作出的文书，请查看', 'The institute has revoked what it issued; see the decision'),
    act: true,
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
} as const satisfies Record<string, { title: Text; text: Text; act: boolean }>;
