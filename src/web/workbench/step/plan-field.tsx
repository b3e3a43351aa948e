import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { formatYuan } from '../../../core/pay/money.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatFen } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { carriedPlan } from '../plans/kept.ts';
import { benchPlans } from '../plans/words.ts';
import { benchStep } from '../words.ts';
import { keyOf } from './check.ts';
import { DayField } from './day-field.tsx';
import { readDay } from './day-words.ts';
import { ErrorLine, type FieldProps } from './field.tsx';
import { inputId, useForm } from './form-context.ts';
import { type PlanRow, planSum, planTotal, type Rhythm, splitPlan } from './plan.ts';
import { asGroup, asList, getAt, labelOf } from './schema.ts';

/**
 * Payments by instalments: split at a stroke (the last one takes what is left over, a day of rest moves forward), every
 * row still open to the pen, and the sum checked against the total while typing.
 */
export function PlanField({ schema, name, path, required }: FieldProps) {
  const { values, set, prefix, errors, root, dossier, step } = useForm();
  const language = useLanguage();
  const words = useWords(benchStep);
  const id = inputId(prefix, path);
  const rows = asList(getAt(values, path)).map(row => asGroup(row) as PlanRow);
  const data = asGroup(dossier.proceedings.find(one => one.id === step.proceedingId)?.data);
  const owed = Number(data.total ?? 0) - Number(data.paid ?? 0);
  const asks = { terms: root.properties?.terms !== undefined, total: root.properties?.total !== undefined };
  const total = planTotal(values, asks, owed);
  const sum = planSum(rows);
  const least = schema.minItems ?? 0;
  // Where no money is promised there is nothing to split.
  const isEmpty = least === 0 && total === 0 && rows.length === 0;
  const change = (index: number, part: Partial<PlanRow>) =>
    set(
      path,
      rows.map((row, other) => (other === index ? { ...row, ...part } : row)),
    );
  return (
    <fieldset className="wb-group" id={id} tabIndex={-1}>
      <legend>
        {labelOf(schema, name, language)}
        {!required && <span className="wb-optional">{words.optional}</span>}
      </legend>
      {isEmpty && <p className="wb-help">{words.plan.none}</p>}
      <Splitter total={total} id={id} onSplit={plan => set(path, plan)} />
      <FromWorkshop
        dossierId={dossier.id}
        onUse={plan => {
          set(path, plan);
          if (asks.total && total === 0) set(['total'], formatYuan(planSum(plan)));
        }}
      />
      <ErrorLine id={id} error={errors.get(keyOf(path))} />
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: payments are known by their place in the plan.
        <fieldset key={index} className="wb-row wb-payment">
          <legend>{words.plan.nth(index + 1)}</legend>
          <div className="wb-field">
            <label htmlFor={`${id}-${index}-due`}>{words.plan.due}</label>
            <ErrorLine id={`${id}-${index}-due`} error={errors.get(keyOf([...path, index, 'due']))} />
            <DayField
              control={{ id: `${id}-${index}-due`, 'aria-invalid': errors.has(keyOf([...path, index, 'due'])) }}
              value={row.due ?? ''}
              onChange={due => change(index, { due })}
            />
          </div>
          <div className="wb-field">
            <label htmlFor={`${id}-${index}-amount`}>{words.plan.amount}</label>
            <ErrorLine id={`${id}-${index}-amount`} error={errors.get(keyOf([...path, index, 'amount']))} />
            <Input
              id={`${id}-${index}-amount`}
              className="wb-narrow"
              inputMode="decimal"
              suffix={words.yuan}
              aria-invalid={errors.has(keyOf([...path, index, 'amount'])) || undefined}
              value={row.amount ?? ''}
              onChange={event => change(index, { amount: event.target.value })}
            />
          </div>
          {rows.length > least && (
            <Button
              size="small"
              onClick={() =>
                set(
                  path,
                  rows.filter((_, other) => other !== index),
                )
              }
            >
              {words.remove}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < (schema.maxItems ?? 24) && (
        <Button
          onClick={() =>
            set(path, [...rows, rows.length === 0 ? {} : { amount: formatYuan(Math.max(0, total - sum)) }])
          }
        >
          {words.plan.add}
        </Button>
      )}
      {!isEmpty && (
        <p className={sum === total && total > 0 ? 'wb-sum' : 'wb-sum wb-sum-wrong'} role="status">
          {words.plan.sum(formatFen(sum, language), formatFen(total, language))}
          {sum === total
            ? words.plan.matches
            : words.plan.differs(formatFen(Math.abs(total - sum), language), sum < total)}
        </p>
      )}
    </fieldset>
  );
}

/** The way of paying that was taken along from the instalment workshop, and the way there. */
function FromWorkshop({ dossierId, onUse }: { dossierId: string; onUse: (plan: readonly PlanRow[]) => void }) {
  const language = useLanguage();
  const words = useWords(benchPlans);
  const carried = carriedPlan(dossierId);
  return (
    <p className="wb-buttons">
      {carried && (
        <Button onClick={() => onUse(carried)}>
          {words.fromWorkshop(carried.length, formatFen(planSum(carried), language))}
        </Button>
      )}
      <Link className="wb-link" to={`/plans/${dossierId}`}>
        {words.open}
      </Link>
    </p>
  );
}

function Splitter({ total, id, onSplit }: { total: number; id: string; onSplit: (plan: readonly PlanRow[]) => void }) {
  const today = todayOf(useCity());
  const words = useWords(benchStep);
  const [parts, setParts] = useState('1');
  const [first, setFirst] = useState('');
  const [every, setEvery] = useState<Rhythm>('month');
  const count = Number(parts);
  const [isAsked, setAsked] = useState(false);
  const day = readDay(first, today);
  const missing =
    total === 0
      ? words.plan.noTotal
      : !(Number.isInteger(count) && count >= 1 && count <= 24)
        ? words.plan.noParts
        : day === undefined
          ? words.check.day
          : undefined;
  const split = async () => {
    setAsked(true);
    if (missing !== undefined || day === undefined) return;
    const plain = splitPlan(total, count, day, every);
    // The calculator of the server knows the holidays; without it the plain days stand and the server checks them.
    const answer = await call(routes.calculate, {
      params: { id: 'instalments' },
      body: { total: formatYuan(total), parts: count, firstDue: day, every },
    }).catch(() => undefined);
    const schedule = asList(asGroup(answer?.result).schedule).map(asGroup);
    onSplit(
      schedule.length === count
        ? schedule.map(part => ({ due: String(part.payOn ?? part.due), amount: String(part.amount) }))
        : plain,
    );
  };
  return (
    <div className="wb-splitter">
      <div className="wb-field">
        <label htmlFor={`${id}-parts`}>{words.plan.parts}</label>
        <Input id={`${id}-parts`} inputMode="numeric" value={parts} onChange={event => setParts(event.target.value)} />
      </div>
      <div className="wb-field">
        <label htmlFor={`${id}-first`}>{words.plan.first}</label>
        <DayField control={{ id: `${id}-first` }} value={first} onChange={setFirst} />
      </div>
      <div className="wb-field">
        <label htmlFor={`${id}-every`}>{words.plan.every}</label>
        <select
          id={`${id}-every`}
          className="wb-select"
          value={every}
          onChange={event => setEvery(event.target.value === 'week' ? 'week' : 'month')}
        >
          <option value="month">{words.plan.month}</option>
          <option value="week">{words.plan.week}</option>
        </select>
      </div>
      <Button onClick={() => void split()}>{words.plan.split}</Button>
      {isAsked && missing && (
        <p className="wb-error" role="alert">
          {missing}
        </p>
      )}
      {day !== undefined && day < today && <p className="wb-error">{words.plan.past}</p>}
    </div>
  );
}
