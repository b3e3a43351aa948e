import { Link } from 'react-router';
import type { DossierView } from '../../../contract/views.ts';
import { type Safeguards, safeguardWords } from '../../../core/procedures/safeguards.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatFen, formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchPlans } from '../plans/words.ts';
import { Scroll } from '../scroll.tsx';
import { asGroup, asList } from '../step/schema.ts';
import { benchCase } from '../words.ts';

/** What was agreed and what has been paid, payment by payment. */
export function MoneySection({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const plans = useWords(benchPlans);
  const settlements = dossier.proceedings.filter(one => one.procedure === 'settlement' && one.data);
  return (
    <>
      <dl className="wb-figures">
        {(['claimed', 'settled', 'paid'] as const).map(kind => (
          <div key={kind}>
            <dt>{words.amounts[kind]}</dt>
            <dd>{formatMoney(dossier.amounts[kind], language)}</dd>
          </div>
        ))}
      </dl>
      <p className="wb-no-print">
        <Link className="wb-link" to={`/plans/${dossier.id}`}>
          {plans.open}
        </Link>
      </p>
      {settlements.length === 0 && <p className="wb-empty">{words.money.empty}</p>}
      {settlements.map(one => (
        <Settlement
          key={one.id}
          data={asGroup(one.data)}
          title={`${one.title[language]}·${one.stageTitle[language]}`}
        />
      ))}
    </>
  );
}

function Settlement({ data, title }: { readonly data: Readonly<Record<string, unknown>>; readonly title: string }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const today = todayOf(useCity());
  const plan = asList(data.plan).map(asGroup);
  const payments = asList(data.payments).map(asGroup);
  const defaults = asList(data.defaults).map(asGroup);
  const total = plan.reduce((sum, part) => sum + Number(part.amount ?? 0), 0);
  return (
    <section>
      <h2>{title}</h2>
      {plan.length > 0 && (
        <Scroll label={title}>
          <table className="wb-table">
            <thead>
              <tr>
                <th scope="col">{words.money.nth}</th>
                <th scope="col">{words.money.due}</th>
                <th scope="col" className="wb-right">
                  {words.money.amount}
                </th>
                <th scope="col">{words.money.payments}</th>
                <th scope="col">{words.money.state}</th>
              </tr>
            </thead>
            <tbody>
              {plan.map(part => {
                const n = Number(part.n);
                const own = payments.filter(payment => payment.n === part.n);
                const received = own.reduce((sum, payment) => sum + receivedOf(payment), 0);
                const due = String(part.due);
                const isPaid = received >= Number(part.amount);
                const isMissed = defaults.some(one => one.n === part.n) || (!isPaid && due < today);
                return (
                  <tr key={n}>
                    <th scope="row">{n}</th>
                    <td className="wb-nowrap">{due}</td>
                    <td className="wb-right">{formatFen(Number(part.amount), language)}</td>
                    <td>
                      {own.length === 0 && words.none}
                      {own.map(payment => (
                        <span key={String(payment.id)} className="wb-line">
                          {String(payment.on)} {formatFen(Number(payment.amount), language)}{' '}
                          {words.money.received(payment.received as string | undefined)}
                        </span>
                      ))}
                    </td>
                    <td>
                      {isPaid
                        ? words.money.paid
                        : isMissed
                          ? words.money.late
                          : due === today
                            ? words.money.today
                            : words.money.ahead}
                    </td>
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {words.money.total}
                </th>
                <td className="wb-right">{formatFen(total, language)}</td>
                <td colSpan={2} />
              </tr>
            </tfoot>
          </table>
        </Scroll>
      )}
      {typeof data.acceleratedOn === 'string' && (
        <p className="wb-warn-line">{words.money.accelerated(data.acceleratedOn)}</p>
      )}
      {safeguardWords(data.safeguards as Safeguards | undefined).map(sentence => (
        <p className="wb-help" key={sentence.zh}>
          {sentence[language]}
        </p>
      ))}
      <Deeds deeds={asList(data.deeds).map(asGroup)} today={today} />
    </section>
  );
}

/** What is promised beside money. */
function Deeds({
  deeds,
  today,
}: {
  readonly deeds: readonly Readonly<Record<string, unknown>>[];
  readonly today: string;
}) {
  const words = useWords(benchCase);
  if (deeds.length === 0) return null;
  return (
    <>
      <h3>{words.money.deeds}</h3>
      <ol className="wb-lines">
        {deeds.map(deed => (
          <li key={Number(deed.n)}>
            {words.money.deed(
              words.sides[deed.by === 'worker' ? 'worker' : 'employer'],
              String(deed.due),
              String(deed.what),
            )}{' '}
            {deed.doneOn
              ? words.money.deedDone(String(deed.doneOn))
              : deed.reportedOn
                ? words.money.deedReported(String(deed.reportedOn))
                : String(deed.due) < today
                  ? words.money.deedLate
                  : words.money.ahead}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the worker has confirmed of a payment, in fen. */
function receivedOf(payment: Readonly<Record<string, unknown>>): number {
  if (payment.received === 'all') return Number(payment.amount ?? 0);
  return payment.received === 'part' ? Number(payment.receivedAmount ?? 0) : 0;
}
