import { type Text, text as t } from '../text.ts';
import type { ArticleId } from './articles.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { basicCourtOf, intermediateCourtOf } from './places.ts';
import type { DeadlineCode } from './terms.ts';

/** Where a side goes. The enforcing court is the basic court of the debtor’s home or property. */
export type Forum = 'basic-court' | 'intermediate-court' | 'enforcing-court';

/** One thing that a side may do. */
interface Act {
  readonly title: Text;
  readonly at: Forum;
  /** The limit, from the day of the situation’s event; none where the law sets none for this act. */
  readonly term?: DeadlineCode;
  readonly articles: readonly ArticleId[];
  /** What to mind. */
  readonly note?: Text;
}

interface Situation {
  readonly title: Text;
  /** The event from which limits are counted. */
  readonly event: Text;
  /** What becomes of the award, or of the part in question. */
  readonly effect: Text;
  readonly worker: readonly Act[];
  readonly employer: readonly Act[];
  readonly articles: readonly ArticleId[];
}

const received = t('收到裁决书', 'the award was received');

const sue: Act = {
  title: t('向法院起诉', 'Sue in court'),
  at: 'basic-court',
  term: 'DL-SUE-15',
  articles: ['lma-50', 'si1-3'],
};

const workerSues: Act = { ...sue, articles: ['lma-48', 'si1-3'] };

const sueAfterRevocation: Act = {
  ...sue,
  articles: ['lma-49'],
  note: t('从收到撤销裁定书那天起算', 'Counted from receipt of the ruling that revoked the award'),
};

const sueAfterRefusal: Act = {
  title: t('就该争议向法院起诉', 'Sue over the dispute'),
  at: 'basic-court',
  term: 'DL-SUE-30',
  articles: ['si1-24', 'cpl-248'],
};

const revoke: Act = {
  title: t('申请撤销裁决', 'Ask to revoke the award'),
  at: 'intermediate-court',
  term: 'DL-REVK-30',
  articles: ['lma-49', 'zjma-37'],
  note: t(
    '只有六种理由：法律适用确有错误、没有管辖权、违反程序、证据是伪造的、对方隐瞒了关键证据、仲裁员贪腐枉法',
    'On six grounds only: law wrongly applied, no jurisdiction, procedure broken, forged evidence, hidden evidence, corruption',
  ),
};

const revokeAfterRuling: Act = {
  ...revoke,
  articles: ['si1-21', 'lma-49'],
  note: t('从收到法院裁定书那天起算', 'Counted from receipt of the court’s ruling'),
};

const enforce: Act = {
  title: t('申请执行', 'Ask for enforcement'),
  at: 'enforcing-court',
  articles: ['lma-51', 'cpl-250'],
  note: t('从裁决规定的履行期限最后一天起两年内', 'Within two years of the last day to perform'),
};

/** What each side may do next, by what has happened (LMA 43 to 51; SI1 4, 10, 12, 16 to 25). */
export const afterAward = {
  'non-final': {
    title: t('非终局裁决', 'Award that is not final'),
    event: received,
    effect: t('双方都没有按时起诉的，裁决生效', 'The award takes effect if neither side sues in time'),
    worker: [sue],
    employer: [sue],
    articles: ['lma-50'],
  },
  'in-effect': {
    title: t('非终局裁决，没有人按时起诉', 'Award that is not final, and nobody sued in time'),
    event: t('起诉期限届满', 'the time to sue passed'),
    effect: t('裁决生效', 'The award has effect'),
    worker: [enforce],
    employer: [enforce],
    articles: ['lma-50', 'lma-51'],
  },
  final: {
    title: t('终局裁决', 'Final award'),
    event: received,
    effect: t('裁决从作出那天起生效', 'The award has effect from the day on which it was made'),
    worker: [workerSues, enforce],
    employer: [revoke],
    articles: ['lma-47', 'lma-48', 'lma-49'],
  },
  'split-final': {
    title: t('分别裁决中的终局部分', 'The final one of two awards'),
    event: received,
    effect: t('这一份从作出那天起生效', 'This one has effect from the day on which it was made'),
    worker: [workerSues, enforce],
    employer: [revoke],
    articles: ['cr-50', 'lma-47'],
  },
  'split-non-final': {
    title: t('分别裁决中的非终局部分', 'The other of two awards'),
    event: received,
    effect: t('这一份在双方都没有按时起诉时生效', 'This one takes effect if neither side sues in time'),
    worker: [sue],
    employer: [sue],
    articles: ['cr-50', 'lma-50'],
  },
  'mixed-in-one': {
    title: t('一份裁决里既有终局也有非终局事项', 'Final and other items in one award'),
    event: received,
    effect: t('整份按非终局处理', 'The whole award is treated as not final'),
    worker: [sue],
    employer: [sue],
    articles: ['si1-20', 'zjma-37'],
  },
  'worker-sued-final': {
    title: t('终局裁决，劳动者已经起诉', 'Final award, and the worker has sued'),
    event: t('劳动者起诉', 'the worker sued'),
    effect: t(
      '等起诉的结果；单位这时申请撤销，中级法院不受理，已经受理的驳回',
      'The suit comes first; an application of the employer to revoke is not accepted, or is dismissed',
    ),
    worker: [],
    employer: [],
    articles: ['si1-21'],
  },
  'worker-suit-ended': {
    title: t('劳动者撤诉或者被驳回起诉', 'The worker’s suit was withdrawn or dismissed'),
    event: t('单位收到裁定书', 'the employer received the ruling'),
    effect: t('裁决恢复效力', 'The award has effect again'),
    worker: [enforce],
    employer: [revokeAfterRuling],
    articles: ['si1-21'],
  },
  'revocation-refused': {
    title: t('撤销申请被驳回', 'Revocation was refused'),
    event: t('收到驳回裁定书', 'the ruling was received'),
    effect: t('裁定是终审，裁决照常执行', 'The ruling is final and the award stands'),
    worker: [enforce],
    employer: [],
    articles: ['si1-22', 'si1-25'],
  },
  revoked: {
    title: t('裁决被撤销', 'The award was revoked'),
    event: t('收到撤销裁定书', 'the ruling was received'),
    effect: t('裁定是终审，裁决没有效力', 'The ruling is final and the award has no effect'),
    worker: [sueAfterRevocation],
    employer: [sueAfterRevocation],
    articles: ['lma-49', 'si1-22'],
  },
  silent: {
    title: t('裁决没有写明是否终局', 'The award does not say whether it is final'),
    event: received,
    effect: t('起诉以后由基层法院先判断是不是终局', 'Once somebody sues, the basic court decides whether it is final'),
    worker: [{ ...sue, articles: ['lma-48', 'lma-50'] }],
    employer: [{ ...sue, articles: ['lma-50', 'si1-18'] }],
    articles: ['si1-18', 'si1-19'],
  },
  'silent-held-final': {
    title: t('没有写明的裁决，法院认定是终局', 'The court holds the silent award to be final'),
    event: t('单位收到不予受理裁定书', 'the employer received the ruling not to accept'),
    effect: t('按终局裁决处理', 'It is treated as final'),
    worker: [enforce],
    employer: [{ ...revokeAfterRuling, articles: ['si1-18', 'lma-49'] }],
    articles: ['si1-18'],
  },
  'silent-held-non-final': {
    title: t('没有写明的裁决，法院认定不是终局', 'The court holds the silent award not to be final'),
    event: t('法院受理', 'the court accepted the suit'),
    effect: t('裁决没有效力，法院全面审理', 'The award has no effect and the court hears the case'),
    worker: [],
    employer: [],
    articles: ['si1-18', 'si1-16'],
  },
  'part-disputed': {
    title: t('有一方只对裁决的一部分起诉', 'One side sues over a part of the award'),
    event: received,
    effect: t('整份裁决都没有效力', 'The whole award has no effect'),
    worker: [{ ...sue, articles: ['lma-50', 'si1-16'] }],
    employer: [{ ...sue, articles: ['lma-50', 'si1-16'] }],
    articles: ['si1-16'],
  },
  'some-workers-sued': {
    title: t('多名劳动者里有人起诉', 'Some of several workers have sued'),
    event: received,
    effect: t('对起诉的人没有效力，对没有起诉的人有效', 'No effect for those who sued, full effect for the others'),
    worker: [
      {
        ...enforce,
        articles: ['si1-17', 'lma-51'],
        note: t('没有起诉的劳动者可以申请', 'Open to workers who did not sue'),
      },
    ],
    employer: [],
    articles: ['si1-17'],
  },
  'both-sued': {
    title: t('双方都起诉了', 'Both sides have sued'),
    event: t('法院受理', 'the court accepted the suits'),
    effect: t(
      '同一法院并案审理，双方互为原告和被告；不同法院的移送先受理的',
      'One court joins the suits, both being plaintiff and defendant; of two courts the first to accept has them',
    ),
    worker: [],
    employer: [],
    articles: ['si1-4'],
  },
  'enforced-while-revoking': {
    title: t('劳动者申请执行，单位申请撤销', 'The worker enforces while the employer asks for revocation'),
    event: t('中级法院受理撤销申请', 'the intermediate court accepted the application'),
    effect: t(
      '执行中止；撤回或驳回的恢复执行，撤销的终结执行',
      'Enforcement is suspended, resumed if the application fails, ended if the award is revoked',
    ),
    worker: [],
    employer: [],
    articles: ['si1-25'],
  },
  'enforcement-refused': {
    title: t('法院裁定不予执行', 'The court refused enforcement'),
    event: t('收到不予执行裁定书', 'the ruling was received'),
    effect: t('裁决不能执行，可以重新起诉', 'The award cannot be enforced; the dispute may be sued over'),
    worker: [sueAfterRefusal],
    employer: [sueAfterRefusal],
    articles: ['si1-24', 'cpl-248'],
  },
  'advance-enforcement': {
    title: t('先予执行裁决', 'Advance enforcement'),
    event: t('收到先予执行裁决书', 'the award on advance enforcement was received'),
    effect: t('移送法院执行，不能就它起诉', 'It goes to the court for enforcement and cannot be sued over'),
    worker: [],
    employer: [],
    articles: ['lma-44', 'si1-10'],
  },
  overdue: {
    title: t('期满没有作出裁决', 'The time for an award has passed'),
    event: t('审理期限届满', 'the time for the award passed'),
    effect: t('可以直接起诉；法院受理后仲裁终结', 'Suit is open; arbitration ends once the court has accepted'),
    worker: [{ title: sue.title, at: 'basic-court', articles: ['lma-43', 'si1-12', 'cr-48'] }],
    employer: [{ title: sue.title, at: 'basic-court', articles: ['lma-43', 'si1-12', 'cr-48'] }],
    articles: ['lma-43'],
  },
} as const satisfies Record<string, Situation>;

export type AwardSituation = keyof typeof afterAward;

/** What a side may do, until when and where, ready to be shown. */
export interface NextAct {
  readonly title: Text;
  readonly at: Forum;
  readonly court: Text;
  readonly deadline?: Deadline;
  readonly note?: Text;
  readonly articles: readonly ArticleId[];
}

const courtOf: Readonly<Record<Forum, (place: string) => Text>> = {
  'basic-court': basicCourtOf,
  'intermediate-court': intermediateCourtOf,
  'enforcing-court': () =>
    t('被执行人住所地或者财产所在地的基层法院', 'the basic court of the debtor’s home or property'),
};

/**
 * Who may do what next after an award, until when and where. `on` is the day of the situation’s event for this side (its
 * own day of receipt); `place` is the county of the commission. Nothing open is an empty list.
 */
export function nextActs(
  situation: AwardSituation,
  side: 'worker' | 'employer',
  on: Day,
  place: string,
  calendar: Calendar,
): readonly NextAct[] {
  const acts: readonly Act[] = afterAward[situation][side];
  return acts.map(({ title, at, term, note, articles }) => ({
    title,
    at,
    court: courtOf[at](place),
    ...(term && { deadline: deadlineOf(term, on, calendar) }),
    ...(note && { note }),
    articles: articles.filter(id => !id.startsWith('zj') || place.startsWith('33')),
  }));
}
