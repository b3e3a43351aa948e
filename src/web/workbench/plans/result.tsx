import { Button } from 'antd';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { Scroll } from '../scroll.tsx';
import type { ComparedPlan as Plan, Reply } from './types.ts';
import { benchPlans } from './words.ts';

interface Props {
  readonly compared: Reply;
  /** Of the workers, in the order of the amounts. */
  readonly names: readonly string[];
  /** The way of paying that was taken along. */
  readonly carried: string | undefined;
  readonly onUse: (plan: Plan) => void;
  /** Of a group, whose sums each stand in its offer: here the sums of each day alone. */
  readonly isGroup?: boolean;
}

/** The ways of paying side by side: what each means, and every payment of it. */
export function ComparedPlans({ compared, names, carried, onUse, isGroup = false }: Props) {
  const words = useWords(benchPlans);
  return (
    <>
      <h2>{words.result}</h2>
      <div className={names.length > 2 && !isGroup ? 'wb-plans wb-plans-many' : 'wb-plans'}>
        {compared.plans.map(plan => (
          <OnePlan
            key={plan.manner}
            plan={plan}
            names={isGroup ? [] : names}
            isCarried={carried === plan.manner}
            onUse={onUse}
            hasLowest={isGroup || names.length > 1}
          />
        ))}
      </div>
      <p className="wb-help">{words.worthHelp(compared.rate, compared.rateConfirmed)}</p>
      <p className="wb-help">{words.moved}</p>
      <Button className="wb-no-print" onClick={() => print()}>
        {words.print}
      </Button>
    </>
  );
}

function OnePlan({
  plan,
  names,
  isCarried,
  onUse,
  hasLowest,
}: {
  readonly plan: Plan;
  readonly names: readonly string[];
  readonly isCarried: boolean;
  readonly onUse: Props['onUse'];
  readonly hasLowest: boolean;
}) {
  const words = useWords(benchPlans);
  const language = useLanguage();
  const title = plan.title[language];
  const isStated = plan.dates.some(date => date.available !== undefined);
  const short = plan.dates.filter(date => Number(date.short) > 0).length;
  const most = Math.max(...plan.dates.map(date => Number(date.total)));
  const sum = (yuan: string) => formatMoney(yuan, language);
  const many = names.length > 1;
  return (
    <article className="wb-plan" aria-label={title}>
      <h3>{title}</h3>
      <dl className="wb-figures">
        <div>
          <dt>{words.toAll}</dt>
          <dd>{words.weeks(plan.weeksToAll)}</dd>
        </div>
        {hasLowest && (
          <div>
            <dt>{words.toLowest}</dt>
            <dd>{words.weeks(plan.weeksToLowest)}</dd>
          </div>
        )}
        <div>
          <dt>{words.worth}</dt>
          <dd>{sum(plan.presentValue)}</dd>
        </div>
      </dl>
      {isStated && <p className={short > 0 ? 'wb-warn-line' : 'wb-help'}>{words.allShort(short)}</p>}
      <figure className="wb-plan-chart" aria-hidden="true">
        {plan.dates.map(date => (
          <span key={date.n} className="wb-plan-bar">
            <span style={{ inlineSize: `${Math.max(2, (Number(date.total) / most) * 100)}%` }} />
          </span>
        ))}
      </figure>
      <Scroll label={title}>
        <table className="wb-table">
          <caption className="wb-hidden">{`${title} · ${words.chart}`}</caption>
          <thead>
            <tr>
              <th scope="col">{words.nth}</th>
              <th scope="col">{words.payOn}</th>
              {many &&
                names.map((name, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: workers are known by their place.
                  <th key={i} scope="col" className="wb-right">
                    {name || `${words.worker} ${i + 1}`}
                  </th>
                ))}
              <th scope="col" className="wb-right">
                {words.total}
              </th>
              {isStated && (
                <th scope="col" className="wb-right">
                  {words.short}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {plan.dates.map(date => (
              <tr key={date.n}>
                <th scope="row">{date.n}</th>
                <td className="wb-nowrap">{formatDay(date.payOn, language)}</td>
                {many &&
                  date.amounts.map((amount, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: workers are known by their place.
                    <td key={i} className="wb-right">
                      {sum(amount)}
                    </td>
                  ))}
                <td className="wb-right">{sum(date.total)}</td>
                {isStated && (
                  <td className="wb-right">
                    {date.available === undefined
                      ? words.unknown
                      : Number(date.short) > 0
                        ? words.shortBy(sum(date.short))
                        : words.covered}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {words.total}
              </th>
              {many &&
                names.map((name, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: workers are known by their place.
                  <td key={`${name}${i}`} className="wb-right">
                    {sum(
                      String(
                        plan.dates.reduce((all, date) => all + Math.round(Number(date.amounts[i]) * 100), 0) / 100,
                      ),
                    )}
                  </td>
                ))}
              <td className="wb-right">{sum(plan.total)}</td>
              {isStated && <td />}
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <div className="wb-buttons wb-no-print">
        <Button onClick={() => onUse(plan)} aria-label={`${words.use} ${title}`}>
          {words.use}
        </Button>
        <span role="status" className="wb-help">
          {isCarried ? words.used : ''}
        </span>
      </div>
    </article>
  );
}
