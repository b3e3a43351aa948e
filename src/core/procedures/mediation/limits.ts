import type { Proceeding, RunningDeadline } from '../../dossier/dossier.ts';
import type { Day } from '../../law/day.ts';
import type { DeadlineCode } from '../../law/terms.ts';
import type { BodyKind, Organisation } from '../../people/organisation.ts';
import type { Effects, Start } from '../procedure.ts';

interface Limits {
  /** The body has so long to decide on acceptance, from the day on which the request reached it. */
  readonly accept?: DeadlineCode;
  /** From acceptance the mediation ends with this limit. Absent: the fifteen days from receipt run on (LMA 14(3)). */
  readonly close?: DeadlineCode;
  /** The article beside LMA 10 under which the body accepts, as the notice cites it. */
  readonly basis: string;
  /** How the acceptance notice names the limit. */
  readonly words: string;
}

/**
 * What each kind of mediation body has to keep. Fifteen days after receipt without agreement either side may go to arbitration,
 * whatever the body (LMA 14(3)): that limit runs with all of them until acceptance.
 */
export const limits = {
  town: { basis: '《浙江省劳动人事争议调解仲裁条例》第十条', words: '收到申请之日起十五日' },
  trade: { basis: '《浙江省劳动人事争议调解仲裁条例》第十条', words: '收到申请之日起十五日' },
  enterprise: {
    accept: 'DL-ENT-ACC',
    close: 'DL-ENT-15',
    basis: '《企业劳动争议协商调解规定》第二十二条',
    words: '受理之日起十五日',
  },
  people: { close: 'DL-PMED-1M', basis: '《宁波市人民调解条例》第二十七条', words: '受理之日起一般一个月' },
} as const satisfies Record<BodyKind, Limits>;

/** A body of which nothing else is known works as the bodies of towns and streets do. */
export const limitsOf = (body: Organisation | undefined): Limits => limits[body?.bodyKind ?? 'town'];

/** The limits that end a mediation, whichever one runs. */
export const closingCodes = [
  'DL-MED-15',
  'DL-ENT-15',
  'DL-PMED-1M',
  // Under the mandate of a court (TY 27).
  'DL-WEIPAI-30',
  'DL-WEITUO-15',
  'DL-WEITUO-7',
] as const satisfies readonly DeadlineCode[];

/** The limit that ends this mediation: the one that runs, or the last that did. */
export const closingLimit = ({ deadlines }: Pick<Proceeding, 'deadlines'>): RunningDeadline | undefined => {
  const own = deadlines.filter(d => closingCodes.some(code => code === d.code));
  return own.find(d => d.state === 'open') ?? own.at(-1);
};

/** What starts when a request reaches a body. */
export const onReaching = (body: Organisation | undefined, today: Day): Start[] => {
  const { accept } = limitsOf(body);
  return [{ code: 'DL-HOUSE-APPOINT', from: today }, ...(accept ? [{ code: accept, from: today }] : [])];
};

/** What acceptance does to the limits. */
export const onAcceptance = (body: Organisation | undefined, today: Day): Pick<Effects, 'starts'> => {
  const { close } = limitsOf(body);
  return close ? { starts: [{ code: close, from: today, instead: 'DL-MED-15' }] } : {};
};
