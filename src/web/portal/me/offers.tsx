import { useState } from 'react';
import type { StepView } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { TextArea } from '../../kit/field.tsx';
import { formatDate, formatDay, formatFen, formatMoney } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import { type OfferCard, offersOf, talksOf, undisputedFen } from './bargaining.ts';
import type { MatterProps } from './matter-context.ts';
import { OfferForm } from './offer-form.tsx';
import { PartPage } from './part-page.tsx';
import { TakeNotice } from './take-notice.tsx';
import { findOpen } from './turn.ts';
import { useOfferWords, useRoomWords } from './words.ts';

/** Offers as cards in the order in which they were made; none is ever changed or taken away. */
export default function Offers({ view, base, take }: MatterProps) {
  const words = useOfferWords();
  const room = useRoomWords();
  const [making, setMaking] = useState(false);
  const talks = talksOf(view);
  const offers = offersOf(talks?.wall.items ?? []);
  const procedure = talks?.procedure ?? 'mediation';
  const respond = findOpen(view, procedure, 'respond', talks?.id);
  const offer = findOpen(view, procedure, 'offer', talks?.id);
  // The one on the table is always the last; whether it awaits this reader, the open step says.
  const open = offers.at(-1);
  return (
    <PartPage view={view} base={base} title={words.title} parts={!making}>
      <section className="m-wall" aria-label={room.secret}>
        <p className="m-wall-promise">{room.promise}</p>
        {offers.length === 0 && <p>{words.empty}</p>}
        {offers.map((card, index) => (
          <Card key={card.id} card={card} latest={index === offers.length - 1}>
            {respond && card === open && !card.you && (
              <Reply
                view={view}
                take={take}
                step={respond}
                card={card}
                onOwn={offer && !making ? () => setMaking(true) : undefined}
              />
            )}
          </Card>
        ))}
      </section>
      <TakeNotice take={take} />
      {offer && !making && !(respond && open && !open.you) && (
        <p>
          <Button rank="primary" onClick={() => setMaking(true)}>
            {words.mine}
          </Button>
        </p>
      )}
      {offer && making && <OfferForm view={view} take={take} step={offer} onClose={() => setMaking(false)} />}
    </PartPage>
  );
}

function Card({ card, latest, children }: { card: OfferCard; latest: boolean; children: React.ReactNode }) {
  const words = useOfferWords();
  const language = useLanguage();
  const by = card.you ? words.by.you : words.by[card.by];
  return (
    <article className="k-card m-offer">
      <p className="k-small">
        {by} · {formatDay(card.on, language)}
        {latest && ` · ${words.latest}`}
      </p>
      <h3>
        {card.plan.length === 0 ? (
          words.noMoney
        ) : (
          <>
            {words.total} {formatFen(card.total, language)}
            <span className="k-muted"> {card.plan.length > 1 ? words.parts(card.plan.length) : words.once}</span>
          </>
        )}
      </h3>
      {card.plan.length > 0 && <PlanTable plan={card.plan} />}
      {card.deeds.map(deed => (
        <p key={`${deed.what}${deed.due}`}>
          {words.deed(words.by[deed.by] ?? '', formatDate(deed.due, language), deed.what)}
        </p>
      ))}
      {card.words && <p className="m-whole">{card.words}</p>}
      {card.replies.map(reply => (
        <p key={`${reply.name}${reply.on}`} className="k-muted">
          {reply.you ? words.replyYou : reply.name} {reply.reply === 'accept' ? words.accepted : words.declined}（
          {formatDay(reply.on, language)}）{reply.words && <span className="k-formula">{reply.words}</span>}
        </p>
      ))}
      {children}
    </article>
  );
}

/** Day and sum of every payment. */
export function PlanTable({ plan }: { plan: readonly { readonly due: string; readonly amount: number }[] }) {
  const words = useOfferWords();
  const language = useLanguage();
  return (
    <table className="m-table">
      <thead>
        <tr>
          <th scope="col">{words.instalment}</th>
          <th scope="col">{words.due}</th>
          <th scope="col" className="m-right">
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.map((line, index) => (
          <tr key={line.due}>
            <td>{words.nth(index + 1)}</td>
            <td>{formatDate(line.due, language)}</td>
            <td className="m-right">{formatFen(line.amount, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ReplyKind = 'accept' | 'decline';

/** Accept, make an own offer, decline: three equal ways; before accepting it says what is given up. */
function Reply({
  view,
  take,
  step,
  card,
  onOwn,
}: Pick<MatterProps, 'view' | 'take'> & { step: StepView; card: OfferCard; onOwn: (() => void) | undefined }) {
  const words = useOfferWords();
  const text = useText();
  const language = useLanguage();
  const [asked, setAsked] = useState<ReplyKind>();
  const [why, setWhy] = useState('');
  const worker = view.you.side === 'worker';
  const undisputed = undisputedFen(view.claims);
  const send = async (reply: ReplyKind) => {
    setAsked(undefined);
    await take.run(step, { offerId: card.id, reply, ...(why.trim() && { words: why.trim() }) });
  };
  return (
    <>
      {worker && card.plan.length > 0 && undisputed !== undefined && card.total < undisputed && (
        <Notice tone="warn">
          <p>{words.below(formatFen(undisputed, language))}</p>
        </Notice>
      )}
      <p className="k-small">{words.think}</p>
      <div className="m-ways">
        <Button busy={take.busy} onClick={() => setAsked('accept')}>
          {words.accept}
        </Button>
        {onOwn && <Button onClick={onOwn}>{words.mine}</Button>}
        <Button busy={take.busy} onClick={() => setAsked('decline')}>
          {words.decline}
        </Button>
      </div>
      <Sheet
        open={asked !== undefined}
        title={asked === 'decline' ? words.declineTitle : words.acceptTitle}
        onClose={() => setAsked(undefined)}
      >
        {asked === 'accept' && (
          <>
            <PlanTable plan={card.plan} />
            <p>{words.acceptText}</p>
            {worker && (
              <>
                <p>{words.givesUp}</p>
                <ul>
                  {view.claims.map(claim => (
                    <li key={claim.id}>
                      {text(claim.plain)} {claim.amount && formatMoney(claim.amount, language)}
                    </li>
                  ))}
                </ul>
                <p>
                  {words.givesUpTotal(formatMoney(view.amounts.claimed, language), formatFen(card.total, language))}
                </p>
              </>
            )}
          </>
        )}
        {asked === 'decline' && (
          <>
            <p>{words.declineText}</p>
            <TextArea id="why" label={words.declineReason} rows={3} max={1000} value={why} onChange={setWhy} />
          </>
        )}
        <div className="k-actions">
          {asked && (
            <Button rank="primary" onClick={() => void send(asked)}>
              {asked === 'accept' ? words.accept : words.decline}
            </Button>
          )}
          <Button onClick={() => setAsked(undefined)}>{words.keep}</Button>
        </div>
      </Sheet>
    </>
  );
}
