import { type Text, text } from '../text.ts';

/** What starts the limitation period anew, as people report it. */
export const interruptionKinds = [
  'demand',
  'promise',
  'complaint',
  'inspection',
  'mediation',
  'consultation',
  'arbitration',
  'suit',
  'other',
] as const;

interface Situation {
  /** The everyday kind that it is one of. */
  readonly of: (typeof interruptionKinds)[number];
  readonly words: Text;
  /** What shows it and its day. */
  readonly proof: Text;
}

const refusal = text('拒绝的书面答复或聊天记录', 'the refusal in writing or in messages');
const minutes = text('协商记录或约定期限的书面材料', 'the record of the talks or of the agreed period');
const notice = text('终止调解的通知或调解记录', 'the notice that mediation ended, or its record');

/** The eight situations in consultation and mediation that interrupt the period (ENT 31), each with what proves its day. */
export const situations = {
  'consultation-declined': {
    of: 'consultation',
    words: text('对方不同意协商或五日内没有答复', 'the other side declined to consult or did not reply in five days'),
    proof: refusal,
  },
  'consultation-broken-off': {
    of: 'consultation',
    words: text('约定的协商期限内有一方不愿再协商', 'a side stopped consulting within the agreed period'),
    proof: minutes,
  },
  'consultation-failed': {
    of: 'consultation',
    words: text('约定的协商期限内没有谈成', 'the agreed period passed without a settlement'),
    proof: minutes,
  },
  'settlement-broken': {
    of: 'consultation',
    words: text('和解协议到期没有履行', 'the settlement was not performed in time'),
    proof: text('和解协议和没有收到款项的记录', 'the settlement and the record of what was not paid'),
  },
  'mediation-declined': {
    of: 'mediation',
    words: text('申请调解后对方不同意调解', 'the other side declined mediation'),
    proof: notice,
  },
  'mediation-broken-off': {
    of: 'mediation',
    words: text('调解期限内有一方不愿再调解', 'a side stopped mediating within the period'),
    proof: notice,
  },
  'mediation-failed': {
    of: 'mediation',
    words: text('调解期限内没有达成协议', 'the mediation period passed without an agreement'),
    proof: notice,
  },
  'agreement-broken': {
    of: 'mediation',
    words: text('调解协议到期没有履行', 'the mediation agreement was not performed in time'),
    proof: text('调解协议书和没有收到款项的记录', 'the agreement and the record of what was not paid'),
  },
} as const satisfies Record<string, Situation>;

export type InterruptionKind = (typeof interruptionKinds)[number] | keyof typeof situations;

const everyday: Readonly<Record<(typeof interruptionKinds)[number], Text>> = {
  demand: { zh: '向对方提出要求', en: 'a demand to the other side' },
  promise: { zh: '对方答应履行', en: 'a promise of the other side' },
  complaint: { zh: '向有关部门投诉', en: 'a complaint to an authority' },
  inspection: { zh: '劳动监察投诉', en: 'a complaint to the labour inspection' },
  mediation: { zh: '申请调解', en: 'an application for mediation' },
  consultation: { zh: '提出协商', en: 'a proposal to consult' },
  arbitration: { zh: '申请仲裁', en: 'an application for arbitration' },
  suit: { zh: '起诉', en: 'a suit' },
  other: { zh: '其他中断事由', en: 'another interruption' },
};

const isSituation = (kind: InterruptionKind): kind is keyof typeof situations => Object.hasOwn(situations, kind);

/** How an interruption is named in a sentence. */
export const wordsOfInterruption = (kind: InterruptionKind): Text =>
  isSituation(kind) ? situations[kind].words : everyday[kind];

/** The everyday words of each kind, for forms. */
export const interruptionWords = everyday;

/** Whether the enterprise rules on consultation and mediation govern it (ENT 31). */
export const isOfEnterpriseRules = (kind: InterruptionKind): boolean => {
  const of = isSituation(kind) ? situations[kind].of : kind;
  return of === 'consultation' || of === 'mediation';
};
