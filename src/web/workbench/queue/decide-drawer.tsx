import { Button, Drawer } from 'antd';
import { Link, useNavigate } from 'react-router';
import { formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { useDossier } from '../api.ts';
import { ClaimsTable } from '../case/claims.tsx';
import { ClockStrip } from '../case/clocks.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { StepPanel } from '../step/step-panel.tsx';
import { findStep } from '../step/take-step.ts';
import { bench } from '../words.ts';
import { caseAddress } from './queue-table.tsx';

interface Props {
  /** Dossier, proceeding and step, as the address names them. */
  readonly doing: readonly string[] | undefined;
  readonly onPath: (path: string | undefined) => void;
}

/** What is proposed, with the case beside it: approved or not without leaving the list. */
export function DecideDrawer({ doing, onPath }: Props) {
  const words = useWords(bench);
  const path = doing?.slice(1).join('/');
  return (
    <Drawer
      open={path !== undefined}
      size={Math.min(1180, typeof innerWidth === 'number' ? innerWidth : 1180)}
      title={words.queues['head-approvals']}
      onClose={() => onPath(undefined)}
      destroyOnHidden
      aria-label={words.queues['head-approvals']}
    >
      {doing && path && <Beside key={path} no={doing[0]!} path={path} onPath={onPath} />}
    </Drawer>
  );
}

function Beside({
  no,
  path,
  onPath,
}: {
  readonly no: string;
  readonly path: string;
  readonly onPath: Props['onPath'];
}) {
  const words = useWords(bench);
  const language = useLanguage();
  const navigate = useNavigate();
  const { dossier, problem, reload } = useDossier(no);
  if (problem) return <ProblemView problem={problem} onAgain={reload} />;
  if (!dossier) return <Skeleton />;
  const address = caseAddress(dossier);
  const [proceedingId = '', step = ''] = path.split('/');
  const name = step.replace(/^(dis)?approve-/, '');
  const other = `${proceedingId}/${step.startsWith('approve-') ? `disapprove-${name}` : `approve-${name}`}`;
  const change = findStep(dossier.open, other);
  return (
    <div className="wb-beside">
      <div>
        <StepPanel dossier={dossier} path={path} onNext={onPath} onLeave={() => onPath(undefined)} />
        {change && (
          <p>
            <Button onClick={() => onPath(other)}>{words.queue.instead(change.label[language])}</Button>
          </p>
        )}
      </div>
      <aside aria-label={dossier.title[language]}>
        <h2>{dossier.title[language]}</h2>
        <p>
          <span className="wb-number">{dossier.number}</span> {formatMoney(dossier.amounts.claimed, language)}
        </p>
        <ClockStrip dossier={dossier} onAll={() => void navigate(`${address}/clocks`)} />
        <ClaimsTable dossier={dossier} />
        <Link to={address}>{words.queue.wholeCase}</Link>
      </aside>
    </div>
  );
}
