import { Link, useParams } from 'react-router';
import type { DossierView } from '../../../contract/views.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useDossier } from '../api.ts';
import { ActionPanel } from '../case/actions.tsx';
import { CaseHeader } from '../case/header.tsx';
import { Skeleton } from '../later.tsx';
import { AbsentPage, ProblemView } from '../problem.tsx';
import { StepDrawer } from '../step/step-drawer.tsx';
import { useSteps } from '../step/use-steps.ts';
import { useTitle } from '../use-title.ts';
import './groups.css';
import { Matrix } from './matrix.tsx';
import { OfferPart } from './offer.tsx';
import { PaymentsPart } from './payments.tsx';
import { RepresentativesPart } from './representatives.tsx';
import { RosterPart } from './roster.tsx';
import { type PartProps, renewGroup, useGroup } from './use-group.ts';
import { benchGroup } from './words.ts';

/** The parts of a group in the order of their tabs; the address names them. */
const parts = {
  summary: Summary,
  matrix: ({ group }: PartProps) => <Matrix group={group} />,
  roster: RosterPart,
  offer: OfferPart,
  representatives: RepresentativesPart,
  payments: PaymentsPart,
} as const satisfies Record<string, (props: PartProps) => React.ReactNode>;
type PartId = keyof typeof parts;

/** `/w/groups/:no`: the common page of a group dispute. */
export default function GroupPage() {
  const { no = '' } = useParams();
  const { dossier, problem, reload } = useDossier(no);
  const words = useWords(benchGroup);
  const language = useLanguage();
  useTitle(dossier ? `${dossier.title[language]} ${dossier.number ?? ''}` : words.title);
  if (problem?.status === 404 && !dossier) return <AbsentPage />;
  if (problem && !dossier)
    return (
      <div className="wb-sheet wb-message">
        <ProblemView problem={problem} onAgain={reload} />
      </div>
    );
  if (!dossier)
    return (
      <div className="wb-sheet">
        <Skeleton rows={10} />
      </div>
    );
  return <Group no={no} dossier={dossier} />;
}

function Group({ no, dossier }: { readonly no: string; readonly dossier: DossierView }) {
  const words = useWords(benchGroup);
  const { part } = useParams();
  const group = useGroup(dossier.id);
  const { path, initial, onStep, onPath } = useSteps();
  const active: PartId = part !== undefined && Object.hasOwn(parts, part) ? (part as PartId) : 'summary';
  const Part = parts[active];
  const problem = failure(group);
  const shown = (Object.keys(parts) as PartId[]).filter(
    id =>
      group.data === undefined ||
      group.data.as !== 'keeper' ||
      id === 'summary' ||
      id === 'matrix' ||
      id === 'roster' ||
      id === 'representatives',
  );
  return (
    <>
      <CaseHeader dossier={dossier} />
      <div className="wb-case">
        <div className="wb-case-main">
          <nav className="wb-sections" aria-label={words.title}>
            {shown.map(id => (
              <Link
                key={id}
                to={`/groups/${no}${id === 'summary' ? '' : `/${id}`}`}
                aria-current={id === active ? 'page' : undefined}
              >
                {words.tabs[id]}
              </Link>
            ))}
            <Link to={`/disputes/${dossier.id}/papers`}>{words.file}</Link>
          </nav>
          {problem && <ProblemView problem={problem} onAgain={() => void group.refetch()} />}
          {!group.data && !problem && <Skeleton rows={8} />}
          {group.data && <Part dossier={dossier} group={group.data} onStep={onStep} />}
        </div>
        <ActionPanel dossier={dossier} onStep={step => onStep(step)} />
      </div>
      <StepDrawer
        no={no}
        path={path}
        {...(initial && { initial })}
        onPath={next => {
          onPath(next);
          if (next === undefined) renewGroup(dossier.id);
        }}
      />
    </>
  );
}

/** How many stand where, and the sums. */
function Summary({ group }: PartProps) {
  const words = useWords(benchGroup);
  const language = useLanguage();
  const { totals, threshold, split } = group;
  const counts = (Object.keys(words.counters) as (keyof typeof words.counters)[]).filter(
    key => totals[key] !== undefined,
  );
  const sums = (
    [
      ['claimed', totals.claimed],
      ['offered', totals.offeredToConsenting],
      ['due', totals.due],
      ['reported', totals.reported],
      ['received', totals.received],
    ] as const
  ).filter(([, value]) => value !== undefined);
  return (
    <>
      <ul className="wb-group-counts">
        {counts.map(key => (
          <li key={key}>
            {words.counters[key]} <b>{words.people(totals[key]!)}</b>
          </li>
        ))}
      </ul>
      <table className="wb-table">
        <tbody>
          {sums.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{words.sums[key]}</th>
              <td className="wb-right">{formatMoney(value!, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="wb-help">
        {totals.inside + totals.settled >= threshold.workers
          ? words.threshold(totals.inside + totals.settled, threshold.workers)
          : words.thresholdShort(threshold.workers - totals.inside - totals.settled, threshold.workers)}
        {language === 'zh' ? '（' : ' ('}
        {threshold.basis.citation[language]}
        {!threshold.confirmed && `${language === 'zh' ? '；' : '; '}${words.unconfirmed}`}
        {language === 'zh' ? '）' : ')'}
      </p>
      {split && split.persons > 0 && (
        <p className="wb-warn-line">
          {words.split(split.days, split.persons)}
          {split.reached && `${language === 'zh' ? '。' : '. '}${words.splitReached}`}
        </p>
      )}
    </>
  );
}
