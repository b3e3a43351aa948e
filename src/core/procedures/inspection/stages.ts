import { text } from '../../text.ts';
import type { Stage } from '../procedure.ts';

/** From the filing to the decision: the inquiry runs, or an order does. */
export const underWay: readonly string[] = ['filed', 'ordered'];

/** While something can still come of the case. */
export const alive: readonly string[] = ['filed', 'suspended', 'ordered', 'decided'];

export const stages: Readonly<Record<string, Stage>> = {
  offered: {
    title: text('待接收', 'Offered'),
    public: text('已经移交劳动保障监察，等接收', 'Handed over to the labour inspection; awaiting acceptance'),
    waits: 'hand-over',
  },
  received: {
    title: text('待立案', 'To be decided on'),
    public: text('劳动保障监察正在决定是否立案', 'The labour inspection decides whether to file a case'),
  },
  filed: {
    title: text('调查中', 'Under inquiry'),
    public: text('已经立案，正在调查', 'A case is filed; the inquiry is under way'),
  },
  suspended: {
    title: text('中止调查', 'Suspended'),
    public: text('调查中止，原因消除后继续', 'The inquiry is suspended and goes on when the reason ends'),
    waits: 'hold',
  },
  ordered: {
    title: text('已责令', 'Order made'),
    public: text('已经责令单位限期改正或者支付', 'The employer was ordered to put it right or to pay within a time'),
  },
  decided: {
    title: text('已作出决定', 'Decided'),
    public: text('已经作出处理或者处罚决定', 'A decision or a fine has been made'),
  },
  refused: {
    title: text('不予受理', 'Not accepted'),
    public: text('没有受理，看告知书里的原因和别的办法', 'Not accepted; the notice gives the reason and other ways'),
    terminal: true,
  },
  returned: {
    title: text('已退回', 'Returned'),
    public: text('移交被退回', 'The hand-over was returned'),
    terminal: true,
  },
  complied: {
    title: text('已改正', 'Put right'),
    public: text('单位已经按指令改正或者付清', 'The employer has put it right or paid in full'),
    terminal: true,
  },
  dropped: {
    title: text('撤销立案', 'Dropped'),
    public: text('监察已经撤销立案', 'The case was dropped'),
    terminal: true,
  },
  passed: {
    title: text('已移送', 'Passed on'),
    public: text('已经移送有权处理的部门', 'Passed on to the authority in charge'),
    terminal: true,
  },
  closed: {
    title: text('已结案', 'Closed'),
    public: text('监察案件已经办结', 'The case is closed'),
    terminal: true,
  },
};
