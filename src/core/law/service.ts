import { type Text, text } from '../text.ts';
import type { ArticleId } from './articles.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import { type Deadline, deadlineOf, explainDeadline } from './deadline.ts';
import type { DeadlineCode } from './terms.ts';

/** Ways in which a paper is served (CR 20; ZJMA 35; CPL 88–95). */
export const serviceMethods = {
  personal: text('直接送达', 'In person'),
  post: text('邮寄送达', 'By post'),
  electronic: text('电子送达', 'Electronically'),
  left: text('留置送达', 'Left at the address'),
  entrusted: text('委托送达', 'Entrusted'),
  notice: text('公告送达', 'By public notice'),
  posting: text('张贴送达', 'Posted at the premises'),
} as const satisfies Record<string, Text>;
export type ServiceMethod = keyof typeof serviceMethods;
export const methodIds = Object.keys(serviceMethods) as readonly ServiceMethod[];

/** What kind of document decides which ways are open to it (domain.md 1.7). */
export const documentKinds = {
  notice: text('通知书、副本', 'Notice or copy'),
  statement: text('调解书', 'Mediation statement'),
  award: text('裁决书、决定书', 'Award or decision'),
  'payment-order': text('支付令', 'Payment order'),
  order: text('责令改正、支付的文书和处理决定', 'Order or decision of the inspection'),
} as const satisfies Record<string, Text>;
export type DocumentKind = keyof typeof documentKinds;

/**
 * `consent`: only where the addressee agreed to it; `signed`: only where the receipt shows that the addressee or the person they named
 * signed; `employer`: only on an employer; `posted`: on an employer who cannot be served otherwise (an order to pay, CI 4); `group`: only on an employer in a dispute of ten or more who cannot be served otherwise.
 */
type Condition = 'always' | 'consent' | 'signed' | 'employer' | 'posted' | 'group' | 'never';

interface Rule {
  readonly when: Condition;
  readonly article: ArticleId;
}

const rule = (when: Condition, article: ArticleId): Rule => ({ when, article });

/** Which way is open to which document, and under which article. */
const matrix: Readonly<Record<DocumentKind, Readonly<Record<ServiceMethod, Rule>>>> = {
  notice: {
    personal: rule('always', 'cpl-88'),
    post: rule('always', 'cpl-91'),
    electronic: rule('consent', 'cpl-90'),
    left: rule('always', 'cpl-89'),
    entrusted: rule('always', 'cpl-91'),
    notice: rule('employer', 'zjma-35'),
    posting: rule('group', 'cr-20'),
  },
  statement: {
    personal: rule('always', 'cr-72'),
    post: rule('signed', 'cr-72'),
    electronic: rule('never', 'cr-72'),
    left: rule('never', 'cpi-133'),
    entrusted: rule('signed', 'cr-72'),
    notice: rule('never', 'cr-72'),
    posting: rule('never', 'cr-72'),
  },
  award: {
    personal: rule('always', 'cpl-88'),
    post: rule('always', 'cpl-91'),
    electronic: rule('consent', 'cpl-90'),
    left: rule('always', 'cpl-89'),
    entrusted: rule('always', 'cpl-91'),
    notice: rule('always', 'cpl-95'),
    posting: rule('group', 'cr-20'),
  },
  order: {
    personal: rule('always', 'cpl-88'),
    post: rule('always', 'cpl-91'),
    electronic: rule('consent', 'cpl-90'),
    left: rule('always', 'cpl-89'),
    entrusted: rule('always', 'cpl-91'),
    notice: rule('employer', 'cpl-95'),
    posting: rule('posted', 'ci-4'),
  },
  // What cannot be served in thirty days ends; a notice in the paper would take longer (CPI 430).
  'payment-order': {
    personal: rule('always', 'cpl-88'),
    post: rule('always', 'cpl-91'),
    electronic: rule('consent', 'cpl-90'),
    left: rule('always', 'cpl-89'),
    entrusted: rule('always', 'cpl-91'),
    notice: rule('never', 'cpi-430'),
    posting: rule('never', 'cpi-430'),
  },
};

/** What the law asks about an addressee before a way is open. */
export interface Addressee {
  readonly side: 'worker' | 'employer';
  /** The recorded consent to electronic service. */
  readonly consents: boolean;
  /** The case takes the simple procedure (CR 56). */
  readonly simple: boolean;
  /** Ten or more workers with a common claim (CR 62). */
  readonly collective: boolean;
  /** Another way was tried and failed, which public notice and posting presuppose (CPL 95; CR 20). */
  readonly tried: boolean;
}

export type Permission =
  | { readonly open: true; readonly article: ArticleId; readonly signed: boolean }
  | { readonly open: false; readonly article: ArticleId; readonly because: Text };

const shut = (article: ArticleId, zh: string, en: string): Permission => ({
  open: false,
  article,
  because: text(zh, en),
});

/** Whether a document of this kind may be served on this addressee in this way, and why not. */
export function mayServe(kind: DocumentKind, method: ServiceMethod, to: Addressee): Permission {
  const { when, article } = matrix[kind][method];
  const open: Permission = { open: true, article, signed: when === 'signed' || kind === 'statement' };
  switch (when) {
    case 'never':
      return kind === 'payment-order'
        ? shut(
            article,
            '支付令不能公告或者张贴送达；三十日内送不到的，督促程序终结',
            'A payment order is not published or posted; unserved in thirty days it ends',
          )
        : shut(
            article,
            `${documentKinds[kind].zh}不能${serviceMethods[method].zh}：要本人或指定的代收人签收`,
            `A ${documentKinds[kind].en.toLowerCase()} is not served this way: the addressee or the person they named signs for it`,
          );
    case 'consent':
      // Simple cases: notices go by phone, message or mail without consent.
      if (to.consents || (kind === 'notice' && to.simple)) return to.consents ? open : { ...open, article: 'cr-56' };
      return shut(article, '当事人没有同意电子送达', 'The party has not consented to electronic service');
    case 'employer':
      if (to.side !== 'employer')
        return shut(article, '公告送达只适用于用人单位', 'Public notice is for employers only');
      return to.tried ? open : untried(article);
    case 'posted':
      if (to.side !== 'employer') return shut(article, '张贴只用于送达用人单位', 'Posting is for employers only');
      return to.tried ? open : untried(article);
    case 'group':
      if (to.side !== 'employer' || !to.collective)
        return shut(
          article,
          '张贴只用于十人以上的集体争议，送达用人单位',
          'Posting is for employers in a collective dispute of ten or more',
        );
      return to.tried ? open : untried(article);
    default:
      return method === 'notice' && !to.tried ? untried(article) : open;
  }
}

const untried = (article: ArticleId): Permission =>
  shut(article, '先用别的方式送达，送不到才用这一种', 'Another way is tried first; this one follows where it fails');

/** The limit that runs out before a paper that was published or posted counts as served; nothing for the other ways. */
export const publicationLimit = (
  method: ServiceMethod,
  { side, collective }: Pick<Addressee, 'side' | 'collective'>,
): DeadlineCode | undefined =>
  method === 'posting'
    ? 'DL-PUB-3'
    : method === 'notice'
      ? side === 'employer' && collective
        ? 'DL-PUB-10'
        : 'DL-PUB-30'
      : undefined;

/** The day on which a paper counts as served, and why. */
export interface ServedDay {
  readonly on: Day;
  readonly articles: readonly ArticleId[];
  readonly why: readonly Text[];
}

const dated = (day: Day, article: ArticleId, zh: string, en: string): ServedDay => ({
  on: day,
  articles: [article],
  why: [text(`${day}，${zh}。`, `${day}: ${en}.`)],
});

/**
 * The day from which everything that follows is counted. `day` is the day of the fact: signed for, left, sent by the system, arrived
 * as the addressee proved, last published or posted (CPL 88–91, 95; CPI 135, 138; CR 20; ZJMA 35, 41).
 */
export function servedDay(
  method: ServiceMethod,
  day: Day,
  calendar: Calendar,
  { arrived, limit }: { readonly arrived?: Day | undefined; readonly limit?: DeadlineCode | undefined } = {},
): ServedDay {
  if (limit) return fromLimit(deadlineOf(limit, day, calendar), calendar);
  switch (method) {
    case 'personal':
      return dated(day, 'cpl-88', '受送达人签收，签收日就是送达日', 'signed for; the day of the signature counts');
    case 'left':
      return dated(day, 'cpl-89', '留置，当天视为送达', 'left at the address; served on that day');
    case 'electronic':
      return arrived
        ? dated(arrived, 'cpi-135', '受送达人证明的到达日期', 'the day of arrival that the addressee proved')
        : dated(day, 'cpi-135', '系统显示发送成功的日期', 'the day on which the system shows it as sent');
    case 'post':
      return dated(day, 'cpl-91', '回执上的收件日期', 'the day of receipt on the return slip');
    case 'entrusted':
      return dated(
        day,
        'cpl-88',
        '受委托单位送达，签收日就是送达日',
        'served by the body entrusted with it and signed for',
      );
    case 'notice':
    case 'posting':
      throw new Error('What is published or posted counts as served when its limit has run out');
  }
}

const fromLimit = (deadline: Deadline, calendar: Calendar): ServedDay => ({
  on: deadline.due,
  articles: deadline.articles,
  why: explainDeadline(deadline, calendar),
});
