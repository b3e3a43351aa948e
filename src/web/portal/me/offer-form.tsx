import { useState } from 'react';
import type { StepView } from '../../../contract/views.ts';
import { isDay } from '../../../core/law/day.ts';
import { formatYuan, parseYuan } from '../../../core/pay/money.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { todayOf, useCity } from '../../kit/city.ts';
import { DateField } from '../../kit/dates.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { MoneyField, TextArea, TextField } from '../../kit/field.tsx';
import { formatFen, formatMoney } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Question } from '../../kit/page.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { type PlanLine, type PlanProblem, planProblem, planSum, splitPlan } from './plan.ts';
import { useKept } from './use-kept.ts';
import { useOfferWords } from './words.ts';

type DeedLine = { readonly what: string; readonly by: 'worker' | 'employer'; readonly due: string };

interface Draft {
  readonly way: 'once' | 'parts' | 'none' | undefined;
  readonly deeds?: readonly DeedLine[];
  readonly total: string;
  readonly count: string;
  readonly first: string;
  readonly plan: readonly PlanLine[];
  readonly words: string;
}
const empty: Draft = { way: undefined, total: '', count: '3', first: '', plan: [], words: '' };

/** The payments that follow from total, number and first day; a change of one of them starts the lines anew. */
const withPlan = (draft: Draft): Draft => {
  const total = parseYuan(draft.total);
  const count = draft.way === 'once' ? 1 : Number(draft.count);
  const ready =
    draft.way !== 'none' &&
    total !== undefined &&
    total >= count &&
    draft.way !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(draft.first);
  return { ...draft, plan: ready ? splitPlan(total, count, draft.first) : [] };
};

/** My offer: one payment or instalments. What cannot be divided goes into the last one. */
export function OfferForm({
  view,
  take,
  step,
  onClose,
}: Pick<MatterProps, 'view' | 'take'> & { step: StepView; onClose: () => void }) {
  const words = useOfferWords();
  const kit = useKitWords();
  const language = useLanguage();
  const today = todayOf(useCity());
  const [draft, setDraft, drop] = useKept<Draft>(`hejie.offer.${view.id}`, empty);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const total = parseYuan(draft.total);
  const claimed = parseYuan(view.amounts.claimed) ?? 0;
  const once = draft.way === 'once';
  const none = draft.way === 'none';
  const deeds = draft.deeds ?? [];
  const changeDeed = (index: number, part: Partial<DeedLine>) =>
    change({ deeds: deeds.map((deed, i) => (i === index ? { ...deed, ...part } : deed)) });
  const change = (part: Partial<Draft>) => setDraft(withPlan({ ...draft, ...part }));
  const changeLine = (index: number, part: Partial<PlanLine>) =>
    setDraft({ ...draft, plan: draft.plan.map((line, i) => (i === index ? { ...line, ...part } : line)) });

  const check = (): FieldError[] => {
    if (!draft.way) return [{ field: 'way', message: kit.problem.requiredChoice(words.form.way) }];
    for (const [index, deed] of deeds.entries()) {
      if (deed.what.trim() === '')
        return [{ field: `deed-${index}`, message: kit.problem.required(words.form.deedWhat) }];
      if (!isDay(deed.due)) return [{ field: `deed-due-${index}`, message: kit.problem.dateFormat }];
      if (deed.due < today) return [{ field: `deed-due-${index}`, message: words.form.future }];
    }
    if (none)
      return deeds.length > 0 || draft.words.trim() !== ''
        ? []
        : [{ field: 'offer-words', message: words.form.saySomething }];
    const plan = draft.plan.length > 0 ? draft.plan : [{ due: draft.first, amount: draft.total }];
    const found = planProblem(total, plan, today);
    if (!found) return [];
    const line = once || draft.plan.length === 0 ? undefined : found.line;
    const messages: Record<PlanProblem, string> = {
      total: kit.problem.moneyFormat,
      amount: words.form.positive,
      day: kit.problem.dateFormat,
      future: words.form.future,
      order: words.form.order,
      sum: words.form.sum(formatFen(planSum(plan), language), formatFen(total ?? 0, language)),
    };
    const fields: Record<PlanProblem, string> = {
      total: 'total',
      amount: line === undefined ? 'total' : `amount-${line}`,
      day: line === undefined ? 'first' : `due-${line}`,
      future: line === undefined ? 'first' : `due-${line}`,
      order: `due-${line ?? 0}`,
      sum: 'amount-0',
    };
    return [{ field: fields[found.problem], message: messages[found.problem] }];
  };

  const send = async () => {
    const found = check();
    setErrors(found);
    if (found.length > 0) return;
    const plan = draft.plan.map(line => ({ due: line.due, amount: formatYuan(parseYuan(line.amount) ?? 0) }));
    const said = draft.words.trim();
    const money = none || total === undefined ? {} : { total: formatYuan(total), plan };
    if (await take.run(step, { ...money, ...(deeds.length > 0 && { deeds }), ...(said && { words: said }) })) {
      drop();
      onClose();
    }
  };

  return (
    <Question onSubmit={() => void send()}>
      <h2>{words.form.title}</h2>
      <p className="m-audience m-audience-joint">{words.form.audience}</p>
      <ErrorSummary errors={errors} />
      <Choice
        id="way"
        label={words.form.way}
        row
        options={[
          { value: 'once', label: words.form.once },
          { value: 'parts', label: words.form.parts },
          ...(step.procedure === 'mediation' ? [{ value: 'none' as const, label: words.form.none }] : []),
        ]}
        value={draft.way}
        error={errorOf(errors, 'way')}
        onChange={way => change({ way })}
      />
      {!none && (
        <MoneyField
          id="total"
          label={words.form.total}
          value={draft.total}
          error={errorOf(errors, 'total')}
          onChange={value => change({ total: value })}
        />
      )}
      {!none && total !== undefined && claimed > 0 && total > claimed && (
        <Notice tone="warn" live>
          <p>{words.over(formatMoney(view.amounts.claimed, language))}</p>
        </Notice>
      )}
      {draft.way === 'parts' && (
        <div className="k-field">
          <label htmlFor="count">{words.form.count}</label>
          <select
            id="count"
            className="k-input k-short"
            value={draft.count}
            onChange={event => change({ count: event.target.value })}
          >
            {Array.from({ length: 23 }, (_, index) => String(index + 2)).map(count => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </div>
      )}
      {draft.way && !none && (
        <DateField
          id="first"
          label={once ? words.form.onceDay : words.form.first}
          value={draft.first}
          error={errorOf(errors, 'first')}
          onChange={first => change({ first })}
        />
      )}
      {!once && draft.plan.length > 0 && (
        <fieldset className="k-field">
          <legend>{words.form.plan}</legend>
          <span className="k-hint">{words.form.remainder}</span>
          {draft.plan.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number of the instalment is what it is called.
            <div className="k-card" key={index}>
              <h3>{words.nth(index + 1)}</h3>
              <DateField
                id={`due-${index}`}
                label={words.due}
                value={line.due}
                error={errorOf(errors, `due-${index}`)}
                onChange={due => changeLine(index, { due })}
              />
              <MoneyField
                id={`amount-${index}`}
                label={words.amount}
                value={line.amount}
                error={errorOf(errors, `amount-${index}`)}
                onChange={amount => changeLine(index, { amount })}
              />
            </div>
          ))}
        </fieldset>
      )}
      {step.procedure === 'mediation' && (
        <>
          {deeds.map((deed, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what it is called.
            <section className="k-card" key={index}>
              <TextField
                id={`deed-${index}`}
                label={words.form.deedWhat}
                hint={words.form.deedHint}
                maxLength={200}
                error={errorOf(errors, `deed-${index}`)}
                value={deed.what}
                onChange={what => changeDeed(index, { what })}
              />
              <Choice
                id={`deed-by-${index}`}
                label={words.form.deedBy}
                row
                options={(['employer', 'worker'] as const).map(value => ({ value, label: words.by[value] }))}
                value={deed.by}
                onChange={by => changeDeed(index, { by })}
              />
              <DateField
                id={`deed-due-${index}`}
                label={words.form.deedDue}
                error={errorOf(errors, `deed-due-${index}`)}
                value={deed.due}
                onChange={due => changeDeed(index, { due })}
              />
              <Button rank="quiet" onClick={() => change({ deeds: deeds.filter((_, i) => i !== index) })}>
                {kit.remove}
              </Button>
            </section>
          ))}
          {deeds.length < 5 && (
            <p>
              <Button onClick={() => change({ deeds: [...deeds, { what: '', by: 'employer', due: '' }] })}>
                {words.form.addDeed}
              </Button>
            </p>
          )}
        </>
      )}
      <TextArea
        id="offer-words"
        label={words.form.words}
        rows={3}
        max={1000}
        error={errorOf(errors, 'offer-words')}
        value={draft.words}
        onChange={value => setDraft({ ...draft, words: value })}
      />
      <div className="k-actions">
        <Button type="submit" rank="primary" busy={take.busy}>
          {words.form.send}
        </Button>
        <Button onClick={onClose}>{words.form.back}</Button>
      </div>
    </Question>
  );
}
