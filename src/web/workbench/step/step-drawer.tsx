import { Drawer } from 'antd';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../../words/words.ts';
import { useDossier } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { benchStep } from '../words.ts';
import type { Values } from './schema.ts';
import { StepPanel, useStepTitle } from './step-panel.tsx';

interface Props {
  readonly no: string;
  readonly path: string | undefined;
  readonly initial?: Values;
  readonly onPath: (path: string | undefined) => void;
}

/** The same form over the page from which it was opened. */
export function StepDrawer({ no, path, initial, onPath }: Props) {
  const words = useWords(benchStep);
  return (
    <Drawer
      open={path !== undefined}
      size={Math.min(780, typeof innerWidth === 'number' ? innerWidth : 780)}
      title={path && <DrawerTitle no={no} path={path} />}
      onClose={() => onPath(undefined)}
      destroyOnHidden
      aria-label={words.formTitle}
      extra={
        path && (
          <Link className="wb-link wb-drawer-end" to={`/disputes/${no}/steps/${path}`}>
            {words.asPage}
          </Link>
        )
      }
    >
      {path && <Body key={path} no={no} path={path} {...(initial && { initial })} onPath={onPath} />}
    </Drawer>
  );
}

function DrawerTitle({ no, path }: { no: string; path: string }) {
  const { dossier } = useDossier(no);
  const language = useLanguage();
  const title = useStepTitle(dossier, path);
  return (
    <>
      {title}
      {dossier && (
        <span className="wb-drawer-case">
          {dossier.number} {dossier.title[language]}
        </span>
      )}
    </>
  );
}

function Body({ no, path, initial, onPath }: Omit<Props, 'path'> & { readonly path: string }) {
  const { dossier, problem, reload } = useDossier(no);
  if (problem) return <ProblemView problem={problem} onAgain={reload} />;
  if (!dossier) return <Skeleton />;
  return (
    <StepPanel
      dossier={dossier}
      path={path}
      {...(initial && { initial })}
      onNext={next => onPath(next)}
      onLeave={() => onPath(undefined)}
    />
  );
}
