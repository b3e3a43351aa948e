import { text } from '../text.ts';

/** Notices of what makes an agreement enforceable, and of invited mediation. */
export const enforceableNotices = {
  'joint-application-asked': {
    title: text('等您同意共同申请', 'Your consent is awaited'),
    text: text(
      '对方想让协议有强制力，请您看看是否一起申请',
      'The other side wants the agreement to be enforceable; say whether you join',
    ),
    act: true,
  },
  'joint-application-filed': {
    title: text('申请已提交', 'Application filed'),
    text: text('双方的共同申请已经提交', 'The application by both has been filed'),
    act: false,
  },
  'joint-application-declined': {
    title: text('对方不同意共同申请', 'The other side does not join'),
    text: text('对方不同意一起申请，看看还有什么办法', 'The other side does not join; see what else is open'),
    act: false,
  },
  'joint-application-late': {
    title: text('共同申请的时间已过', 'The time to apply has passed'),
    text: text(
      '没有在期限内共同申请，协议本身仍然有效',
      'It was not asked for together in time; the agreement itself stands',
    ),
    act: false,
  },
  'application-filed': {
    title: text('新的申请', 'New application'),
    text: text('有一件新的申请等审查', 'A new application awaits a decision'),
    act: true,
  },
  'application-withdrawn': {
    title: text('申请已撤回', 'Application withdrawn'),
    text: text('一件申请已经撤回', 'An application was withdrawn'),
    act: false,
  },
  'review-accepted': {
    title: text('审查已受理', 'Review accepted'),
    text: text('仲裁院正在审查协议', 'The institute reviews the agreement'),
    act: false,
  },
  'review-not-accepted': {
    title: text('没有受理', 'Not accepted'),
    text: text('审查申请没有受理，看通知书', 'The request for review was not accepted; see the notice'),
    act: false,
  },
  'review-extended': {
    title: text('审查延长', 'Review extended'),
    text: text('审查时间延长了', 'The time of the review was extended'),
    act: false,
  },
  'review-refused': {
    title: text('没有制作调解书', 'No statement was made'),
    text: text('看决定书里的理由和别的办法', 'See the decision for the reason and other ways'),
    act: false,
  },
  'review-unsigned': {
    title: text('调解书没有生效', 'The statement has no effect'),
    text: text('有一方没有签收调解书', 'A side did not sign for the statement'),
    act: false,
  },
  'made-enforceable': {
    title: text('协议有了强制力', 'The agreement can be enforced'),
    text: text('不按约定履行的，可以申请强制执行', 'If it is not kept, enforcement can be asked for'),
    act: false,
  },
  'confirmation-accepted': {
    title: text('司法确认已受理', 'Confirmation accepted'),
    text: text('法院正在审查协议', 'The court examines the agreement'),
    act: false,
  },
  'confirmation-not-accepted': {
    title: text('没有受理', 'Not accepted'),
    text: text('司法确认没有受理，看裁定书', 'The confirmation was not accepted; see the ruling'),
    act: false,
  },
  'confirmation-extended': {
    title: text('审查延长', 'Examination extended'),
    text: text('法院审查时间延长了', 'The time of the examination was extended'),
    act: false,
  },
  confirmed: {
    title: text('协议已确认', 'Agreement confirmed'),
    text: text('法院确认协议有效，裁定书正在送达', 'The court confirmed the agreement; the ruling is being served'),
    act: false,
  },
  'confirmation-dismissed': {
    title: text('没有确认', 'Not confirmed'),
    text: text('看裁定书里的理由和别的办法', 'See the ruling for the reason and other ways'),
    act: false,
  },
  'confirmation-objected': {
    title: text('有人提出异议', 'An objection was made'),
    text: text('对确认裁定有异议，等审查', 'The ruling was objected to; it is examined'),
    act: true,
  },
  'confirmation-objection-decided': {
    title: text('异议已审查', 'Objection decided'),
    text: text('异议的结果在裁定书里', 'The ruling says what became of the objection'),
    act: false,
  },
  'payment-order-accepted': {
    title: text('支付令申请已受理', 'Payment order accepted'),
    text: text('法院正在审查', 'The court examines it'),
    act: false,
  },
  'payment-order-refused': {
    title: text('没有支付令', 'No payment order'),
    text: text('看通知书里的理由和别的办法', 'See the notice for the reason and other ways'),
    act: false,
  },
  'payment-order-issued': {
    title: text('支付令已发出', 'Payment order issued'),
    text: text('法院发出了支付令', 'The court issued a payment order'),
    act: true,
  },
  'payment-order-served': {
    title: text('支付令已送达', 'Payment order served'),
    text: text('从送达那天起算十五天', 'Fifteen days run from that day'),
    act: true,
  },
  'payment-order-objected': {
    title: text('对支付令有异议', 'Objection to the order'),
    text: text('有书面异议，等审查', 'A written objection awaits a decision'),
    act: true,
  },
  'payment-order-decided': {
    title: text('异议已审查', 'Objection decided'),
    text: text('看裁定书里的结果和下一步', 'The ruling says what follows'),
    act: true,
  },
  'payment-order-effective': {
    title: text('支付令生效', 'Payment order in effect'),
    text: text('没有异议也没有付款的，可以强制执行', 'Neither paid nor objected to, it can be enforced'),
    act: true,
  },
  'payment-order-lapsed': {
    title: text('支付令终结', 'The order ended'),
    text: text('没有送达，看看还有什么办法', 'It could not be served; see what else is open'),
    act: true,
  },
  'payment-order-paid': {
    title: text('支付令已付清', 'The order was paid'),
    text: text('已经登记付清', 'Recorded as paid'),
    act: false,
  },
  'suit-declined': {
    title: text('不转入诉讼', 'No suit'),
    text: text('申请人不同意转入诉讼', 'The applicant declined to go on to suit'),
    act: false,
  },
  'order-became-suit': {
    title: text('转入诉讼', 'On to suit'),
    text: text('支付令失效，转入诉讼', 'The order is void; it goes on to suit'),
    act: true,
  },
  'invited-asked': {
    title: text('请您答复', 'Your answer is awaited'),
    text: text('法院问您是否同意特邀调解', 'The court asks whether you agree to invited mediation'),
    act: true,
  },
  'invited-begun': {
    title: text('新的委派申请', 'New request for a mandate'),
    text: text('有一件等双方答复特邀调解', 'A matter waits for the answers of both'),
    act: false,
  },
  'invited-agreed': {
    title: text('待确定调解员', 'A mediator is to be named'),
    text: text('双方同意特邀调解，等确定调解员', 'Both agreed; a mediator is to be named'),
    act: true,
  },
  'invited-refused': {
    title: text('不同意特邀调解', 'No invited mediation'),
    text: text('有一方不同意，已经结束', 'One side did not agree; it has ended'),
    act: false,
  },
  'mandate-sent': {
    title: text('新的委派、委托', 'New mandate'),
    text: text('有一件委派、委托等您答复', 'A mandate awaits your answer'),
    act: true,
  },
  'mandate-accepted': {
    title: text('已接受委派、委托', 'Mandate accepted'),
    text: text('调解员已经接受，开始调解', 'The mediator has accepted; mediation begins'),
    act: false,
  },
  'mandate-given-back': {
    title: text('要重新指定', 'Another is to be named'),
    text: text('调解员没有接受或者退出，要另外指定', 'The mediator did not accept or has left; another is named'),
    act: true,
  },
  'mandate-reported': {
    title: text('调解已报告', 'Mediation reported'),
    text: text('一件委派、委托调解有了报告', 'A mandate was reported on'),
    act: true,
  },
  'mandate-closed': {
    title: text('法院已处理', 'The court has acted'),
    text: text('法院已经按调解结果处理', 'The court acted on the result'),
    act: false,
  },
  'mandate-returned': {
    title: text('退回法院', 'Back at the court'),
    text: text('没有达成协议，看看接下来的办法', 'No agreement; see what is open now'),
    act: true,
  },
} as const;
