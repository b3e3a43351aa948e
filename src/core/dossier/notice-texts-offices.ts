import { type Text, text } from '../text.ts';

/** Notices of inspection, procuratorate and union; as lock-screen safe as the others. */
const told = (zh: readonly [string, string], en: readonly [string, string], act = false) => ({
  title: text(zh[0], en[0]),
  text: text(zh[1], en[1]),
  act,
});

export const officeNotices = {
  'inspection-received': told(
    ['新的投诉举报', '有一件新的投诉或者举报，等决定是否立案'],
    ['New complaint or report', 'A complaint or report is to be decided on'],
    true,
  ),
  'inspection-offered': told(
    ['移交待接收', '有一件移交，等接收或者退回'],
    ['A hand-over waits', 'Accept it or return it with a ground'],
    true,
  ),
  'inspection-filed': told(
    ['已经立案', '您反映的事情已经立案调查'],
    ['A case is filed', 'What you brought up is under inquiry'],
  ),
  'inspection-refused': told(
    ['没有受理', '您反映的事情没有受理，看看原因和别的办法'],
    ['Not accepted', 'What you brought up was not accepted; see why and where else to go'],
    true,
  ),
  'inspection-summoned': told(
    ['询问通知', '请按通知的时间到场并带材料'],
    ['A summons', 'Come at the time given and bring the papers'],
    true,
  ),
  'inspection-kept': told(['证据登记保存', '有证据被先行登记保存'], ['Evidence preserved', 'Evidence was preserved']),
  'inspection-extended': told(
    ['延长调查', '调查期限已经延长，看告知书'],
    ['Inquiry extended', 'The time of the inquiry was extended; see the notice'],
  ),
  'inspection-suspended': told(
    ['中止调查', '调查已经中止，看告知书'],
    ['Inquiry suspended', 'The inquiry was suspended; see the notice'],
  ),
  'inspection-resumed': told(['恢复调查', '调查已经恢复'], ['Inquiry resumed', 'The inquiry goes on']),
  'inspection-ordered': told(
    ['已经责令单位', '监察已经责令单位限期改正或者支付'],
    ['The employer was ordered', 'The employer was ordered to put it right or to pay'],
  ),
  'inspection-order-made': told(
    ['有一份指令书', '请在期限以前改正或者支付'],
    ['An order', 'Put it right or pay in time'],
    true,
  ),
  'inspection-order-missed': told(
    ['指令到期', '指令的期限已满，没有履行'],
    ['An order was missed', 'The time of an order passed without performance'],
    true,
  ),
  'inspection-paid': told(
    ['单位履行情况', '监察登记了单位的履行情况'],
    ['What the employer did', 'The inspection recorded what was done'],
  ),
  'inspection-decided': told(['已有处理结果', '监察已经作出处理'], ['Decided', 'The inspection has decided']),
  'inspection-decision-made': told(
    ['有一份决定书', '监察已经作出决定，看决定书里的权利和期限'],
    ['A decision', 'The inspection has decided; see your rights and their time'],
    true,
  ),
  'inspection-closed': told(['已经结案', '监察案件已经办结'], ['Closed', 'The inspection is closed']),
  'inspection-fed-back': told(
    ['监察反馈', '您移交的事情，监察有了结果'],
    ['Back from the inspection', 'What you handed over has a result'],
  ),
  'inspection-recusal': told(
    ['回避待决定', '有一个监察员回避等决定'],
    ['A recusal waits', 'Whether an officer stands back is to be decided'],
    true,
  ),
  'crime-reported': told(
    ['涉嫌犯罪待决定', '有一件要决定是否移送公安'],
    ['A suspected crime', 'Whether it goes to the police is to be decided'],
    true,
  ),
  'crime-decided': told(
    ['移送已决定', '负责人已经决定，看期限'],
    ['The transfer is decided', 'The head has decided; see the limit'],
    true,
  ),
  'crime-copied': told(
    ['移送案件抄送', '有一件涉嫌犯罪案件移送公安，抄送检察院'],
    ['Copy of a transfer', 'A suspected crime went to the police; this is your copy'],
  ),
  'crime-review-asked': told(
    ['建议立案监督', '监察建议对不予立案进行监督'],
    ['Supervision asked for', 'The inspection asks for supervision of a refusal by the police'],
    true,
  ),
  'listing-noticed': told(
    ['列入前告知', '有一份告知书，可以在期限内提出异议'],
    ['Notice before listing', 'You may object in time'],
    true,
  ),
  'listing-answered': told(
    ['失信名单的答复', '关于列入或者移出，监察有了答复'],
    ['On the arrears list', 'The inspection has answered on listing or removal'],
  ),
  'listing-made': told(
    ['列入决定', '有一份列入失信名单的决定书'],
    ['Listed', 'A decision to list the employer was made'],
  ),
  'prosecution-received': told(
    ['新的欠薪线索', '有一件线索或者支持起诉申请，等处理'],
    ['New clue of arrears', 'A clue or an application for support waits'],
    true,
  ),
  'prosecution-closed': told(['检察院已办结', '检察院已经办结'], ['Closed', 'The procuratorate has closed it']),
  'study-invited': told(
    ['邀请会商', '检察院邀请会商一件欠薪线索'],
    ['Joint study', 'The procuratorate invites you to study a clue'],
    true,
  ),
  'suit-supported': told(
    ['支持起诉', '检察院决定支持您起诉'],
    ['Suit supported', 'The procuratorate supports your suit'],
    true,
  ),
  'suit-not-supported': told(
    ['不支持起诉', '检察院决定不支持起诉，您仍然可以自己起诉'],
    ['Not supported', 'The suit is not supported; you may still sue'],
  ),
  'transfer-questioned': told(
    ['要求说明理由', '检察院要求说明不移送的理由'],
    ['Reasons are asked for', 'The procuratorate asks why there was no transfer'],
    true,
  ),
  'transfer-explained': told(['已经说明', '监察说明了不移送的理由'], ['Explained', 'The inspection gave its reasons']),
  'transfer-demanded': told(
    ['督促移送', '检察院督促移送涉嫌犯罪案件'],
    ['Transfer demanded', 'The procuratorate demands the transfer'],
    true,
  ),
  'union-received': told(
    ['新的反映', '有劳动者向工会反映，等决定是否受理'],
    ['New complaint', 'A worker turned to the union'],
    true,
  ),
  'union-accepted': told(['工会已受理', '工会正在了解情况'], ['Accepted', 'The union looks into it']),
  'union-declined': told(
    ['工会没有受理', '看告知书里的原因和别的办法'],
    ['Not accepted', 'See the reasons and other ways'],
    true,
  ),
  'union-recused': told(['监督员回避', '要另派监督员'], ['An officer stood back', 'Another officer is needed'], true),
  'union-lettered': told(
    ['工会监督意见', '有一份监督意见书，请在期限内答复'],
    ['The union’s letter', 'A letter of supervision; answer it in time'],
    true,
  ),
  'union-lettered-worker': told(
    ['已发意见书', '工会已经向单位发出监督意见书'],
    ['Letter sent', 'The union has written to the employer'],
  ),
  'union-answered': told(['单位已答复', '单位答复了监督意见'], ['Answered', 'The employer has answered'], true),
  'union-unanswered': told(
    ['单位没有答复', '期限已满，单位没有答复'],
    ['No answer', 'The time passed without an answer'],
    true,
  ),
  'union-closed': told(['工会已办结', '工会监督已经办结'], ['Closed', 'The union has closed it']),
} as const satisfies Record<string, { title: Text; text: Text; act: boolean }>;
