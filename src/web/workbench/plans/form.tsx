import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { todayOf, useCity } from '../../kit/city.ts';
import { useWords } from '../../words/words.ts';
import { Scroll } from '../scroll.tsx';
import { DayField } from '../step/day-field.tsx';
import { monthAfter, type Typed } from './kept.ts';
import { benchPlans } from './words.ts';

interface Props {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  /** Of a field as the server names it, e.g. `debts.0.owed`. */
  readonly errorAt: (field: string) => string | undefined;
  /** What stands in the place of the typed sums, where these are read from a roster. */
  readonly debts?: ReactNode;
}

const idOf = (field: string) => `plan-${field.replaceAll('.', '-')}`;

/** What is owed, what the employer has, and when it begins. */
export function PlanForm({ typed, onChange, errorAt, debts }: Props) {
  const words = useWords(benchPlans);
  const today = todayOf(useCity());
  const set = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  const changed = <Row,>(rows: readonly Row[], index: number, part: Partial<Row>): Row[] =>
    rows.map((row, other) => (other === index ? { ...row, ...part } : row));
  const without = <Row,>(rows: readonly Row[], index: number): Row[] => rows.filter((_, other) => other !== index);

  const cell = (field: string, label: string, value: string, write: (value: string) => void, isMoney = true) => (
    <td>
      {errorAt(field) && (
        <span className="wb-error" id={`${idOf(field)}-error`}>
          {errorAt(field)}
        </span>
      )}
      <Input
        id={idOf(field)}
        aria-label={label}
        aria-invalid={errorAt(field) ? true : undefined}
        aria-describedby={errorAt(field) ? `${idOf(field)}-error` : undefined}
        {...(isMoney && { inputMode: 'decimal' as const })}
        value={value}
        onChange={event => write(event.target.value)}
      />
    </td>
  );
  const money = (field: 'opening' | 'reserve', label: string) => (
    <div className="wb-field">
      <label htmlFor={idOf(field)}>
        {label}
        <span className="wb-optional">{words.optional}</span>
      </label>
      {errorAt(field) && <p className="wb-error">{errorAt(field)}</p>}
      <Input
        id={idOf(field)}
        className="wb-narrow"
        inputMode="decimal"
        suffix={words.yuan}
        aria-invalid={errorAt(field) ? true : undefined}
        value={typed[field]}
        onChange={event => set({ [field]: event.target.value })}
      />
    </div>
  );

  return (
    <>
      {debts ?? (
        <fieldset className="wb-group" id={idOf('debts')}>
          <legend>{words.debts}</legend>
          <p className="wb-help">{words.debtsHelp}</p>
          {errorAt('debts') && <p className="wb-error">{errorAt('debts')}</p>}
          <Scroll label={words.debts}>
            <table className="wb-table wb-typed">
              <thead>
                <tr>
                  <th scope="col">{words.worker}</th>
                  <th scope="col">{words.owed}</th>
                  <th scope="col">{`${words.floor}${words.optional}`}</th>
                  <th scope="col">{`${words.wage}${words.optional}`}</th>
                  <th scope="col">
                    <span className="wb-hidden">{words.remove}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {typed.debts.map((debt, i) => {
                  const write = (part: Partial<(typeof typed.debts)[number]>) =>
                    set({ debts: changed(typed.debts, i, part) });
                  const who = debt.name || `${words.worker} ${i + 1}`;
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place.
                    <tr key={i}>
                      {cell(`debts.${i}.name`, `${words.worker} ${i + 1}`, debt.name, name => write({ name }), false)}
                      {cell(`debts.${i}.owed`, `${who} ${words.owed}`, debt.owed, owed => write({ owed }))}
                      {cell(`debts.${i}.floor`, `${who} ${words.floor}`, debt.floor, floor => write({ floor }))}
                      {cell(`debts.${i}.wage`, `${who} ${words.wage}`, debt.wage, wage => write({ wage }))}
                      <td>
                        {typed.debts.length > 1 && (
                          <Button
                            size="small"
                            aria-label={`${words.remove} ${who}`}
                            onClick={() => set({ debts: without(typed.debts, i) })}
                          >
                            {words.remove}
                          </Button>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Scroll>
          <Button onClick={() => set({ debts: [...typed.debts, { name: '', owed: '', floor: '', wage: '' }] })}>
            {words.addWorker}
          </Button>
        </fieldset>
      )}
      <fieldset className="wb-group" id={idOf('cash')}>
        <legend>
          {words.cash}
          <span className="wb-optional">{words.optional}</span>
        </legend>
        <p className="wb-help">{words.cashHelp}</p>
        {money('opening', words.opening)}
        {money('reserve', words.reserve)}
        {typed.cash.length > 0 && (
          <Scroll label={words.cash}>
            <table className="wb-table wb-typed">
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  <th scope="col">{words.income}</th>
                  <th scope="col">{words.costs}</th>
                  <th scope="col">
                    <span className="wb-hidden">{words.remove}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {typed.cash.map((row, i) => {
                  const write = (part: Partial<(typeof typed.cash)[number]>) =>
                    set({ cash: changed(typed.cash, i, part) });
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place.
                    <tr key={i}>
                      {cell(`cash.${i}.month`, `${words.month} ${i + 1}`, row.month, month => write({ month }), false)}
                      {cell(`cash.${i}.income`, `${row.month} ${words.income}`, row.income, income =>
                        write({ income }),
                      )}
                      {cell(`cash.${i}.costs`, `${row.month} ${words.costs}`, row.costs, costs => write({ costs }))}
                      <td>
                        <Button
                          size="small"
                          aria-label={`${words.remove} ${row.month}`}
                          onClick={() => set({ cash: without(typed.cash, i) })}
                        >
                          {words.remove}
                        </Button>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Scroll>
        )}
        <Button
          onClick={() => {
            const last = typed.cash.at(-1);
            const next = {
              month: monthAfter(last?.month, today),
              income: last?.income ?? '',
              costs: last?.costs ?? '',
            };
            set({ cash: [...typed.cash, next] });
          }}
        >
          {words.addMonth}
        </Button>
      </fieldset>
      <fieldset className="wb-group">
        <legend>{words.schedule}</legend>
        <div className="wb-field">
          <label htmlFor={idOf('firstDue')}>{words.firstDue}</label>
          {errorAt('firstDue') && <p className="wb-error">{errorAt('firstDue')}</p>}
          <DayField
            control={{ id: idOf('firstDue'), 'aria-invalid': errorAt('firstDue') !== undefined }}
            value={typed.firstDue}
            onChange={firstDue => set({ firstDue })}
          />
        </div>
        <div className="wb-field">
          <label htmlFor={idOf('parts')}>{words.parts}</label>
          {errorAt('parts') && <p className="wb-error">{errorAt('parts')}</p>}
          <Input
            id={idOf('parts')}
            className="wb-narrow"
            inputMode="numeric"
            aria-invalid={errorAt('parts') ? true : undefined}
            value={typed.parts}
            onChange={event => set({ parts: event.target.value })}
          />
        </div>
        <div className="wb-field">
          <label htmlFor={idOf('every')}>{words.every}</label>
          <select
            id={idOf('every')}
            className="wb-select"
            value={typed.every}
            onChange={event => set({ every: event.target.value as Typed['every'] })}
          >
            {Object.entries(words.rhythms).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </fieldset>
    </>
  );
}
