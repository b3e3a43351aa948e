import type { ClaimView } from '../../../contract/views.ts';
import { formatYuan, parseYuan } from '../../../core/pay/money.ts';

export type Position = 'agreed' | 'partly' | 'disputed';
export type ReasonKey =
  | 'paid'
  | 'part'
  | 'attendance'
  | 'amount'
  | 'resigned'
  | 'contract'
  | 'relation'
  | 'discipline'
  | 'hardship';

export interface ClaimDraft {
  readonly position?: Position;
  readonly amount?: string;
  readonly reasons?: readonly ReasonKey[];
  readonly more?: string;
}

/** An answer while it is being filled in. Nothing is chosen beforehand. */
export interface AnswerDraft {
  readonly role?: 'head' | 'hr' | 'agent';
  readonly name: string;
  readonly phone: string;
  readonly claims: Readonly<Record<string, ClaimDraft>>;
  readonly willing?: 'yes' | 'undecided' | 'no';
  readonly unavailable: readonly string[];
}
export const emptyDraft: AnswerDraft = { name: '', phone: '', claims: {}, unavailable: [] };

export type Fault = 'position' | 'amount' | 'over' | 'full';

/** What is wrong with the answer to one claim, or nothing. A part is more than nothing and less than all. */
export function claimFault(claim: Pick<ClaimView, 'amount'>, draft: ClaimDraft | undefined): Fault | undefined {
  if (!draft?.position) return 'position';
  if (draft.position !== 'partly') return undefined;
  const fen = parseYuan(draft.amount ?? '');
  if (!fen) return 'amount';
  const asked = parseYuan(claim.amount ?? '');
  if (asked === undefined) return undefined;
  if (fen > asked) return 'over';
  return fen === asked ? 'full' : undefined;
}

/** The reason as it goes into the file: the chosen words and what was added, at most 500 characters. */
export const reasonOf = (draft: ClaimDraft | undefined, words: Readonly<Record<ReasonKey, string>>): string =>
  [...(draft?.reasons ?? []).map(key => words[key]), draft?.more?.trim() ?? '']
    .filter(part => part !== '')
    .join('；')
    .slice(0, 500);

/** The input of the step `mediation.answer`. `contactName` carries the role as the reader wrote it. */
export function inputOf(
  draft: AnswerDraft,
  claims: readonly Pick<ClaimView, 'id' | 'amount'>[],
  contactName: string,
  reasons: Readonly<Record<ReasonKey, string>>,
): Record<string, unknown> {
  return {
    answers: claims.map(claim => {
      const own = draft.claims[claim.id];
      const reason = own?.position === 'agreed' ? '' : reasonOf(own, reasons);
      const fen = own?.position === 'partly' ? parseYuan(own.amount ?? '') : undefined;
      return {
        claimId: claim.id,
        position: own?.position,
        ...(fen !== undefined && { amount: formatYuan(fen) }),
        ...(reason !== '' && { reason }),
      };
    }),
    willing: draft.willing,
    contactName,
    contactPhone: draft.phone,
    ...(draft.unavailable.length > 0 && draft.willing !== 'no' && { unavailable: [...draft.unavailable].sort() }),
  };
}

/** Fen that the draft agrees to in all. */
export const agreedFen = (draft: AnswerDraft, claims: readonly Pick<ClaimView, 'id' | 'amount'>[]): number =>
  claims.reduce((sum, claim) => {
    const own = draft.claims[claim.id];
    const typed = own?.position === 'agreed' ? claim.amount : own?.position === 'partly' ? own.amount : undefined;
    return sum + (parseYuan(typed ?? '') ?? 0);
  }, 0);
