import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage, useWords } from '../../words/words.ts';
import { useDossier } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { AbsentPage, ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import { benchStep } from '../words.ts';
import { StepPanel, useStepTitle } from './step-panel.tsx';

/** One step as a page of its own: `/w/disputes/:no/steps/:proceedingId/:step`. */
export default function StepPage() {
  const { no = '', proceedingId = '', step = '' } = useParams();
  const path = `${proceedingId}/${step}`;
  const { dossier, problem, reload } = useDossier(no);
  const language = useLanguage();
  const words = useWords(benchStep);
  const navigate = useNavigate();
  const title = useStepTitle(dossier, path);
  useTitle(title);
  if (problem?.status === 404) return <AbsentPage />;
  if (problem) return <ProblemView problem={problem} onAgain={reload} />;
  if (!dossier) return <Skeleton />;
  return (
    <div className="wb-sheet wb-step-page">
      <p>
        <Link to={`/disputes/${no}`}>
          {words.back} {dossier.number} {dossier.title[language]}
        </Link>
      </p>
      <h1>{title}</h1>
      <StepPanel
        key={path}
        dossier={dossier}
        path={path}
        onNext={next => navigate(`/disputes/${no}/steps/${next}`)}
        onLeave={() => navigate(`/disputes/${no}`)}
      />
    </div>
  );
}
