import { text } from '../../text.ts';
import { defineProcedure, type Stage } from '../procedure.ts';
import { addMaterial, apply, withdraw } from './apply.ts';
import { papers } from './papers.ts';
import {
  accept,
  convert,
  decideObjection,
  decline,
  declineSuit,
  issue,
  lapse,
  notePaid,
  object,
  serveOrder,
  takeEffect,
} from './steps.ts';

const ended = { terminal: true } as const;

/** The order to pay (督促程序): LMA 16; LCL 30; SI1 13; CPL 225–228 (domain.md 1.4 c). */
export const paymentOrder = defineProcedure({
  id: 'payment-order',
  on: 'dispute',
  title: text('支付令', 'Payment order'),
  stages: {
    applied: {
      title: text('已申请', 'Asked for'),
      public: text('法院五天内通知是否受理', 'The court tells in five days whether it accepts'),
    },
    accepted: {
      title: text('审查中', 'Under examination'),
      public: text('法院正在审查，十五天内发出支付令', 'The court examines it and issues the order in fifteen days'),
    },
    issued: {
      title: text('已发出', 'Issued'),
      public: text(
        '单位收到后十五天内付款，或者书面提出异议',
        'The employer pays or objects in writing within fifteen days of receipt',
      ),
    },
    objected: {
      title: text('异议审查中', 'Objection under examination'),
      public: text('单位提出异议，法院正在审查', 'The employer objected; the court examines it'),
    },
    choice: {
      title: text('转诉讼或不转', 'On to suit or not'),
      public: text(
        '支付令失效。劳动者七天内没有表示不同意的，转入诉讼',
        'The order is void. It goes on to suit unless the worker declines in seven days',
      ),
    },
    effective: {
      title: text('支付令生效', 'In effect'),
      public: text('可以申请强制执行', 'It can be enforced'),
      ...ended,
    },
    paid: { title: text('已付清', 'Paid'), public: text('已经付清', 'It has been paid'), ...ended } satisfies Stage,
    converted: {
      title: text('转入诉讼', 'Went on to suit'),
      public: text('已经转入诉讼', 'It went on to suit'),
      ...ended,
    },
    ended: {
      title: text('支付令失效', 'Void'),
      public: text('支付令已经失效，看裁定书里写的下一步', 'The order is void; the ruling says what is open'),
      ...ended,
    },
    lapsed: {
      title: text('没有送达，终结', 'Ended unserved'),
      public: text('三十天内没有送达，支付令终结', 'Unserved in thirty days, the order ended'),
      ...ended,
    },
    'not-accepted': {
      title: text('不予受理', 'Not accepted'),
      public: text('没有受理，看通知书里的理由', 'Not accepted; see the notice'),
      ...ended,
    },
    withdrawn: { title: text('已撤回', 'Withdrawn'), public: text('申请已经撤回', 'It was withdrawn'), ...ended },
  },
  steps: {
    apply,
    'add-material': addMaterial,
    withdraw,
    accept,
    decline,
    issue,
    'serve-order': serveOrder,
    object,
    'decide-objection': decideObjection,
    'decline-suit': declineSuit,
    convert,
    'take-effect': takeEffect,
    lapse,
    'note-paid': notePaid,
  },
  reach: {
    'court-docket': { by: 'organisation', sees: 'file' },
    judge: { by: 'assigned', sees: 'file' },
  },
  papers,
});
