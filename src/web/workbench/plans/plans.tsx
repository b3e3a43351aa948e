import { Button } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { useDossier } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { AbsentPage, ProblemView } from '../problem.tsx';
import { readDay } from '../step/day-words.ts';
import { useTitle } from '../use-title.ts';
import { PlanForm } from './form.tsx';
import { ConfirmOffer, Roster } from './group.tsx';
import { carryPlan, keepTyping, keptTyping, type Typed } from './kept.ts';
import { ComparedPlans } from './result.tsx';
import type { ComparedPlan, DossierView, Problem, Reply } from './types.ts';
import './plans.css';
import { benchPlans } from './words.ts';

/** The instalment workshop of one case: `/w/plans/:no` (ux.md 3.9). */
export default function PlansPage() {
  const { no = '' } = useParams();
  const words = useWords(benchPlans);
  const { dossier, problem, reload } = useDossier(no);
  useTitle(words.title);
  if (problem?.status === 404) return <AbsentPage />;
  if (problem) return <ProblemView problem={problem} onAgain={reload} />;
  if (!dossier) return <Skeleton />;
  return <Workshop key={dossier.id} dossier={dossier} no={no} />;
}

const isGroup = (dossier: DossierView) => dossier.proceedings.some(p => p.procedure === 'group');

/** What the file says already: who is owed, and how much of it is still open. */
function firstTyping(dossier: DossierView): Typed {
  const workers = isGroup(dossier) ? [] : dossier.parties.filter(party => party.side === 'worker');
  const owed = Number(dossier.amounts.settled) > 0 ? dossier.amounts.settled : dossier.amounts.claimed;
  return {
    debts: workers.map(({ name }) => ({
      name,
      owed: workers.length === 1 && Number(owed) > 0 ? owed : '',
      floor: '',
      wage: '',
    })),
    opening: '',
    reserve: '',
    cash: [],
    firstDue: '',
    parts: '3',
    every: 'month',
  };
}

function Workshop({ dossier, no }: { readonly dossier: DossierView; readonly no: string }) {
  const words = useWords(benchPlans);
  const language = useLanguage();
  const today = todayOf(useCity());
  const group = isGroup(dossier);
  const [chosen, setChosen] = useState<ComparedPlan>();
  const [typed, setTyped] = useState<Typed>(() => keptTyping(dossier.id) ?? firstTyping(dossier));
  const [compared, setCompared] = useState<Reply>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [carried, setCarried] = useState<string>();
  useEffect(() => keepTyping(dossier.id, typed), [dossier.id, typed]);
  const errors = new Map((problem?.status === 422 ? (problem.errors ?? []) : []).map(one => [one.field, one.text]));

  const compare = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    setCarried(undefined);
    try {
      setCompared(
        await call(
          routes.comparePlans,
          { body: asked(typed, today, group ? dossier.id : undefined) },
          { language: getLanguage() },
        ),
      );
    } catch (cause) {
      setProblem(problemOf(cause));
      setCompared(undefined);
    } finally {
      setBusy(false);
    }
  };

  if (chosen && compared?.members)
    return (
      <ConfirmOffer
        dossier={dossier}
        no={no}
        plan={chosen}
        members={compared.members}
        onBack={() => setChosen(undefined)}
      />
    );
  return (
    <div className="wb-sheet wb-workshop">
      <p className="wb-no-print">
        <Link to={group ? `/groups/${no}/offer` : `/disputes/${no}`}>
          {words.toCase} {dossier.number} {dossier.title[language]}
        </Link>
      </p>
      <h1>{words.title}</h1>
      <p className="wb-lead wb-no-print">{words.lead}</p>
      <form className="wb-form wb-no-print" onSubmit={event => void compare(event)} noValidate>
        {errors.size > 0 && (
          <div className="wb-summary" role="alert">
            <h2>{words.wrong}</h2>
            <ul>
              {[...errors].map(([field, message]) => (
                <li key={field}>
                  <a href={`#plan-${field.replaceAll('.', '-')}`}>{message[language]}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {problem && errors.size === 0 && <ProblemView problem={problem} />}
        <PlanForm
          typed={typed}
          onChange={setTyped}
          errorAt={field => errors.get(field)?.[language]}
          {...(group && { debts: <Roster id={dossier.id} /> })}
        />
        <div className="wb-buttons wb-form-end">
          <Button type="primary" htmlType="submit" size="large" loading={busy}>
            {words.compare}
          </Button>
        </div>
      </form>
      <section aria-live="polite" aria-label={words.result}>
        {compared ? (
          <ComparedPlans
            compared={compared}
            names={(compared.members ?? typed.debts).map(debt => debt.name)}
            isGroup={group}
            carried={carried}
            onUse={plan => {
              if (group) {
                setChosen(plan);
                scrollTo(0, 0);
                return;
              }
              carryPlan(
                dossier.id,
                plan.dates.map(date => ({ due: date.payOn, amount: date.total })),
              );
              setCarried(plan.manner);
            }}
          />
        ) : (
          <p className="wb-empty wb-no-print">{words.nothingYet}</p>
        )}
      </section>
      <p className="wb-help wb-no-print">{words.safeguards}</p>
    </div>
  );
}

/** The request as the server reads it: fields left empty are left out, days are read in any usual form. */
function asked({ debts, opening, reserve, cash, firstDue, parts, every }: Typed, today: string, group?: string) {
  const whenTyped = (name: string, value: string) => (value.trim() ? { [name]: value } : {});
  return {
    ...(group === undefined
      ? {
          debts: debts.map(({ owed, floor, wage }) => ({
            owed,
            ...whenTyped('floor', floor),
            ...whenTyped('wage', wage),
          })),
        }
      : { group }),
    ...whenTyped('opening', opening),
    ...whenTyped('reserve', reserve),
    cash: cash.map(({ month, income, costs }) => ({ month, income: income || '0', costs: costs || '0' })),
    firstDue: readDay(firstDue, today) ?? firstDue,
    parts: Number(parts),
    every,
  };
}
