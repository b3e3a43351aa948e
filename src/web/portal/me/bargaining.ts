import { z } from 'zod';
import type { ClaimView, DossierView, ProceedingView, WallItemView } from '../../../contract/views.ts';
import { parseYuan } from '../../../core/pay/money.ts';

/** What lies behind the wall, read item by item. Amounts there are integer fen; an item of another shape is left out. */
const Payment = z.object({ due: z.string(), amount: z.number() });
const Deed = z.object({ what: z.string(), by: z.enum(['worker', 'employer']), due: z.string() });
const OfferBody = z.object({
  total: z.number(),
  plan: z.array(Payment),
  deeds: z.array(Deed).default([]),
  words: z.string().optional(),
});
const ReplyBody = z.object({ offerId: z.string(), reply: z.enum(['accept', 'decline']), words: z.string().optional() });

export interface OfferCard {
  readonly id: string;
  readonly on: string;
  readonly by: 'worker' | 'employer' | 'mediator';
  readonly you: boolean;
  readonly total: number;
  readonly plan: readonly { readonly due: string; readonly amount: number }[];
  readonly deeds: readonly z.infer<typeof Deed>[];
  readonly words?: string | undefined;
  readonly replies: readonly {
    readonly name: string;
    readonly you: boolean;
    readonly on: string;
    readonly reply: 'accept' | 'decline';
    readonly words?: string | undefined;
  }[];
}

const authorSide = (item: WallItemView): OfferCard['by'] => item.author.side ?? 'mediator';

/** Every offer in the order in which it was made, each with its replies. */
export function offersOf(items: readonly WallItemView[]): OfferCard[] {
  return items.flatMap(item => {
    if (item.kind !== 'offer') return [];
    const body = OfferBody.safeParse(item.body);
    if (!body.success) return [];
    const replies = items.flatMap(other => {
      const reply = other.kind === 'reply' ? ReplyBody.safeParse(other.body) : undefined;
      if (!reply?.success || reply.data.offerId !== item.id) return [];
      return [
        {
          name: other.author.name,
          you: other.author.you,
          on: other.on,
          reply: reply.data.reply,
          words: reply.data.words,
        },
      ];
    });
    return [{ id: item.id, on: item.on, by: authorSide(item), you: item.author.you, ...body.data, replies }];
  });
}

const FactBody = z.object({ words: z.string() });
const ConfirmBody = z.object({ factId: z.string() });

export interface FactCard {
  readonly id: string;
  readonly on: string;
  readonly statement: string;
  readonly yours: boolean;
  readonly agreed: boolean;
}

/** Facts put forward by the mediator, with who has confirmed them. */
export function factsOf(items: readonly WallItemView[], agreed: DossierView['facts']): FactCard[] {
  return items.flatMap(item => {
    const body = item.kind === 'fact' ? FactBody.safeParse(item.body) : undefined;
    if (!body?.success) return [];
    const yours = items.some(other => {
      const confirm = other.kind === 'reply' ? ConfirmBody.safeParse(other.body) : undefined;
      return confirm?.success === true && confirm.data.factId === item.id && other.author.you;
    });
    return [
      { id: item.id, on: item.on, statement: body.data.words, yours, agreed: agreed.some(fact => fact.id === item.id) },
    ];
  });
}

const AgreementBody = z.object({
  terms: z.array(
    z.object({ claimId: z.string(), kind: z.enum(['paid', 'deed', 'waived']), amount: z.number().optional() }),
  ),
  total: z.number(),
  plan: z.array(Payment.extend({ n: z.number() })),
  deeds: z
    .array(z.object({ n: z.number(), what: z.string(), by: z.enum(['worker', 'employer']), due: z.string() }))
    .default([]),
  method: z.string().optional(),
  account: z.string().optional(),
  defaultClause: z.string().optional(),
  safeguards: z
    .object({ graceDays: z.number().optional(), accelerates: z.boolean().optional(), guarantor: z.string().optional() })
    .optional(),
});
export type AgreementText = z.infer<typeof AgreementBody>;

/** The agreement on the table: the newest draft behind the wall. */
export function agreementText(proceeding: ProceedingView): AgreementText | undefined {
  const drafts = proceeding.wall.items.filter(item => item.kind === 'agreement');
  const body = AgreementBody.safeParse(drafts.at(-1)?.body);
  return body.success ? body.data : undefined;
}

const Signed = z.object({
  signed: z.array(z.object({ as: z.string(), fullName: z.string(), way: z.string(), on: z.string() })),
  sealedOn: z.string().optional(),
});
export type Signatures = z.infer<typeof Signed>;

/** Who has signed; undefined while no agreement lies on the table. */
export function signaturesOf(proceeding: ProceedingView): Signatures | undefined {
  const found = Signed.safeParse(proceeding.data?.agreement);
  return found.success ? found.data : undefined;
}

/** The fen that the employer has agreed to in its answers; undefined when it agreed to nothing. */
export function undisputedFen(claims: readonly ClaimView[]): number | undefined {
  let total: number | undefined;
  for (const claim of claims) {
    const answer = claim.answer;
    if (!answer || answer.position === 'disputed') continue;
    const fen = parseYuan(answer.amount ?? (answer.position === 'agreed' ? (claim.amount ?? '') : ''));
    if (fen !== undefined) total = (total ?? 0) + fen;
  }
  return total;
}

/** The mediation or consultation in which offers are made now, else the youngest one. */
export function talksOf(view: DossierView): ProceedingView | undefined {
  const talks = view.proceedings.filter(p => p.procedure === 'mediation' || p.procedure === 'consultation');
  return talks.filter(p => !p.terminal).at(-1) ?? talks.at(-1);
}
