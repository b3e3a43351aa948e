import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, HandOverView, LedgerLine, ProceedingView, StepView } from '../../../contract/views.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { failure, keys, type QueueQuery, useProcedure, useQueue, useSession } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { mayTake } from '../may-take.ts';
import { ProblemView } from '../problem.tsx';
import type { ProcedureData } from '../step/schema.ts';
import { StepDrawer } from '../step/step-drawer.tsx';
import { stepPath } from '../step/take-step.ts';
import { useTitle } from '../use-title.ts';
import './handovers.css';
import { handoverLines } from './receipt.ts';
import { HandoverCard } from './sheet.tsx';
import { benchHandover } from './words.ts';

/** Sheets on one page: each asks for its whole dossier. */
const PAGE = 10;

/** `/w/handovers`: what waits to be accepted here, and what this side has offered. */
export default function HandoversPage() {
  const words = useWords(benchHandover);
  useTitle(words.title);
  const session = useSession();
  const arbitration = useProcedure('arbitration');
  const role = session.data?.actor.role;
  const offers = mayTake(arbitration.data, 'offer', role);
  const [step, setStep] = useState<{ no: string; path: string }>();
  const problem = failure(arbitration);
  const onStep = (dossier: DossierView, taken: StepView) => setStep({ no: dossier.id, path: stepPath(taken) });
  return (
    <div className="wb-sheet">
      <h1>{words.title}</h1>
      <p className="wb-help">{words.lead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void arbitration.refetch()} />}
      {!arbitration.data && !problem && <Skeleton />}
      {arbitration.data &&
        (offers ? (
          <List
            title={words.outgoing}
            empty={words.outgoingEmpty}
            query={{ procedure: 'mediation', stage: ended, sort: 'newest' }}
            arbitration={arbitration.data}
            onStep={onStep}
          />
        ) : (
          <>
            <List
              title={words.incoming}
              empty={words.incomingEmpty}
              query={{ procedure: 'arbitration', stage: 'offered', sort: 'due' }}
              stages={['offered']}
              arbitration={arbitration.data}
              onStep={onStep}
            />
            <List
              title={words.answered}
              empty={words.answeredEmpty}
              query={{ procedure: 'arbitration', stage: 'received,returned', sort: 'newest' }}
              arbitration={arbitration.data}
              onStep={onStep}
            />
          </>
        ))}
      {step && (
        <StepDrawer
          no={step.no}
          path={step.path}
          onPath={path => setStep(path === undefined ? undefined : { no: step.no, path })}
        />
      )}
    </div>
  );
}

/** Mediation that ended without an agreement: only after it can a hand-over be offered. */
const ended = ['refused', 'failed', 'expired', 'withdrawn', 'not-accepted'].join(',');

interface ListProps {
  readonly title: string;
  readonly empty: string;
  readonly query: QueueQuery;
  /** Arbitration in these stages; when left out, in any stage, as long as it came by a hand-over. */
  readonly stages?: readonly string[];
  readonly arbitration: ProcedureData;
  readonly onStep: (dossier: DossierView, step: StepView) => void;
}

function List({ title, empty, query, stages, arbitration, onStep }: ListProps) {
  const words = useWords(benchHandover);
  const [cursor, setCursor] = useState<string>();
  const queue = useQueue({ ...query, limit: PAGE, ...(cursor && { cursor }) });
  const ids = [...new Set((queue.data?.rows ?? []).map(row => row.id))];
  const options = () => ({ language: getLanguage() });
  const dossiers = useQueries({
    queries: ids.map(id => ({
      queryKey: keys.dossier(id),
      queryFn: () => call(routes.getDispute, { params: { id } }, options()),
    })),
  });
  const found = dossiers.flatMap(one => {
    const proceeding = one.data?.proceedings
      .filter(p => p.procedure === 'arbitration' && (!stages || stages.includes(p.stage)))
      .at(-1);
    const sheet = one.data?.handOvers.find(h => h.proceedingId === proceeding?.id);
    return one.data && proceeding && sheet ? [{ dossier: one.data, proceeding, sheet }] : [];
  });
  const ledgers = useQueries({
    queries: found.map(({ dossier }) => ({
      queryKey: keys.ledger(dossier.id),
      queryFn: () => call(routes.getLedger, { params: { id: dossier.id } }, options()),
    })),
  });
  const sheets = found.map(
    (one, index): Sheet => ({ ...one, lines: handoverLines(ledgers[index]?.data?.lines ?? [], arbitration) }),
  );
  const problem = failure(queue) ?? dossiers.map(one => one.error && problemOf(one.error)).find(one => !!one);
  const loading = queue.isPending || [...dossiers, ...ledgers].some(one => one.isPending);
  return (
    <section aria-label={title} aria-busy={loading}>
      <h2>{title}</h2>
      {problem && <ProblemView problem={problem} onAgain={() => void queue.refetch()} />}
      {sheets.map(sheet => (
        <HandoverCard key={sheet.proceeding.id} {...sheet} onStep={step => onStep(sheet.dossier, step)} />
      ))}
      {loading && <Skeleton />}
      {!loading && !problem && sheets.length === 0 && <p className="wb-empty">{empty}</p>}
      {queue.data?.next && <Button onClick={() => setCursor(queue.data.next ?? undefined)}>{words.more}</Button>}
    </section>
  );
}

interface Sheet {
  readonly dossier: DossierView;
  readonly proceeding: ProceedingView;
  readonly sheet: HandOverView;
  readonly lines: readonly LedgerLine[];
}
