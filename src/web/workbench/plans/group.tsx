import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { takeGroupStep, useDoing, useGroup } from '../groups/use-group.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import type { ComparedPlan, DossierView, Reply } from './types.ts';
import { benchPlans } from './words.ts';

/** Whose sums are planned: those of the roster, with how many of them the workers have checked. */
export function Roster({ id }: { readonly id: string }) {
  const words = useWords(benchPlans);
  const language = useLanguage();
  const group = useGroup(id);
  const problem = failure(group);
  return (
    <fieldset className="wb-group" id="plan-debts">
      <legend>{words.debts}</legend>
      {problem && <ProblemView problem={problem} />}
      {!group.data && !problem && <Skeleton rows={2} />}
      {group.data && (
        <p>
          {words.group.roster(
            group.data.totals.inside,
            formatMoney(group.data.totals.claimed, language),
            group.data.totals.confirmed,
          )}
        </p>
      )}
      <p className="wb-help">{words.group.rosterHelp}</p>
    </fieldset>
  );
}

interface Props {
  readonly dossier: DossierView;
  readonly no: string;
  readonly plan: ComparedPlan;
  readonly members: NonNullable<Reply['members']>;
  readonly onBack: () => void;
}

/** Yuan with two decimals as fen. */
const fenOf = (yuan: string): number => Math.round(Number(yuan) * 100);

/** What would be offered, in sums and worker by worker, before it is. */
export function ConfirmOffer({ dossier, no, plan, members, onBack }: Props) {
  const words = useWords(benchPlans);
  const w = words.group;
  const language = useLanguage();
  const navigate = useNavigate();
  const doing = useDoing();
  const group = useGroup(dossier.id);
  const [note, setNote] = useState('');
  const send = () =>
    doing.run(async () => {
      const rows = members.map(({ memberId }, i) => ({
        memberId,
        plan: plan.dates.flatMap(({ payOn, amounts }) =>
          fenOf(amounts[i]!) > 0 ? [{ dueOn: payOn, fen: fenOf(amounts[i]!) }] : [],
        ),
      }));
      await takeGroupStep(dossier, 'offer', { rows, ...(note.trim() && { words: note.trim() }) });
      await navigate(`/groups/${no}/offer`);
    });
  const replaced = group.data?.offer?.version;
  return (
    <div className="wb-sheet wb-workshop">
      <h1>{w.confirm}</h1>
      <p className="wb-lead">
        {dossier.title[language]} · {plan.title[language]}
      </p>
      <p>
        <b>{w.totals(members.length, formatMoney(plan.total, language), plan.dates.length)}</b>
      </p>
      <table className="wb-table">
        <caption>{words.chart}</caption>
        <thead>
          <tr>
            <th scope="col">{words.payOn}</th>
            <th scope="col" className="wb-right">
              {w.persons}
            </th>
            <th scope="col" className="wb-right">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.dates.map(date => (
            <tr key={date.n}>
              <th scope="row">{formatDay(date.payOn, language)}</th>
              <td className="wb-right">{date.amounts.filter(amount => fenOf(amount) > 0).length}</td>
              <td className="wb-right">{formatMoney(date.total, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td />
            <td className="wb-right">{formatMoney(plan.total, language)}</td>
          </tr>
        </tfoot>
      </table>
      <details>
        <summary>{w.each(members.length)}</summary>
        <Scroll label={w.each(members.length)}>
          <table className="wb-table">
            <thead>
              <tr>
                <th scope="col">{words.worker}</th>
                {plan.dates.map(date => (
                  <th key={date.n} scope="col" className="wb-right wb-nowrap">
                    {formatDay(date.payOn, language)}
                  </th>
                ))}
                <th scope="col" className="wb-right">
                  {words.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {members.slice(0, shown).map((member, i) => (
                <tr key={member.memberId}>
                  <th scope="row" className="wb-nowrap">
                    {member.name}
                  </th>
                  {plan.dates.map(date => (
                    <td key={date.n} className="wb-right wb-nowrap">
                      {formatMoney(date.amounts[i]!, language)}
                    </td>
                  ))}
                  <td className="wb-right wb-nowrap">{formatMoney(member.owed, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        {members.length > shown && <p className="wb-help">{w.more(members.length - shown)}</p>}
      </details>
      <div className="wb-field">
        <label htmlFor="plan-note">
          {w.note}
          <span className="wb-optional">{words.optional}</span>
        </label>
        <Input.TextArea id="plan-note" value={note} maxLength={1000} onChange={event => setNote(event.target.value)} />
      </div>
      {replaced !== undefined && <p className="wb-warn-line">{w.replaces(replaced)}</p>}
      <p className="wb-help">{w.ownDecision}</p>
      {doing.problem && <ProblemView problem={doing.problem} />}
      <div className="wb-buttons wb-form-end">
        <Button onClick={onBack}>{w.back}</Button>
        <Button type="primary" loading={doing.busy} onClick={() => void send()}>
          {w.send}
        </Button>
      </div>
    </div>
  );
}

/** Rows that the page lists; the matrix of the group has them all afterwards. */
const shown = 500;
