import { Button } from 'antd';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { Enforceable } from '../../kit/enforceable.tsx';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { useDossier } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { LeadPanels } from '../leads/lead-panel.tsx';
import { CourtPanels } from '../offices/court-panels.tsx';
import { OfficePanels } from '../offices/office-panels.tsx';
import { AbsentPage, ProblemView } from '../problem.tsx';
import { withNote } from '../punctuation.ts';
import { useShortcut } from '../shell/shortcuts.ts';
import type { Values } from '../step/schema.ts';
import { StepDrawer } from '../step/step-drawer.tsx';
import { useSteps } from '../step/use-steps.ts';
import { useTitle } from '../use-title.ts';
import { benchCase } from '../words.ts';
import { ActionPanel } from './actions.tsx';
import { AwardSection, hasAward } from './award.tsx';
import { ClaimsTable } from './claims.tsx';
import { ClockList, ClockStrip } from './clocks.tsx';
import { Duplicates } from './duplicates.tsx';
import { EvidenceSection } from './evidence.tsx';
import { CaseHeader } from './header.tsx';
import { JointView } from './joint.tsx';
import { Lanes } from './lanes.tsx';
import { LedgerSection } from './ledger.tsx';
import { MoneySection } from './money.tsx';
import { Overview } from './overview.tsx';
import { PapersSection } from './papers.tsx';
import { PeopleSection } from './people.tsx';
import { WallLines, WallSection } from './wall.tsx';

export interface SectionProps {
  readonly dossier: DossierView;
  /** Opens the form of a step over the page. */
  readonly onStep: (step: StepView, initial?: Values) => void;
}

/** The sections of a case in the order of their tabs; the address names them. */
const sections = {
  claims: ({ dossier, onStep }: SectionProps) => (
    <>
      <LeadPanels dossier={dossier} />
      <OfficePanels dossier={dossier} />
      <Enforceable
        dossier={dossier}
        door={step => (
          <Button block onClick={() => onStep(step)}>
            {step.label[getLanguage()]}
          </Button>
        )}
      />
      <CourtPanels dossier={dossier} />
      <ClaimsTable dossier={dossier} />
      <Lanes dossier={dossier} />
      <Overview dossier={dossier} />
    </>
  ),
  award: (props: SectionProps) => <AwardSection {...props} />,
  lanes: ({ dossier }: SectionProps) => (
    <>
      <Lanes dossier={dossier} />
      <JointView dossier={dossier} />
    </>
  ),
  room: (props: SectionProps) => <WallSection {...props} />,
  papers: ({ dossier }: SectionProps) => <PapersSection dossier={dossier} />,
  evidence: (props: SectionProps) => <EvidenceSection {...props} />,
  people: ({ dossier }: SectionProps) => <PeopleSection dossier={dossier} />,
  clocks: ({ dossier }: SectionProps) => <ClockList dossier={dossier} />,
  money: ({ dossier }: SectionProps) => <MoneySection dossier={dossier} />,
  ledger: ({ dossier }: SectionProps) => <LedgerSection dossier={dossier} />,
} as const satisfies Record<string, (props: SectionProps) => React.ReactNode>;
type SectionId = keyof typeof sections;
const isSection = (value: string | undefined): value is SectionId =>
  value !== undefined && Object.hasOwn(sections, value);

/** The case page: one file per dispute. */
export default function CasePage() {
  const { no = '', section } = useParams();
  const { dossier, problem, reload } = useDossier(no);
  const language = useLanguage();
  const words = useWords(benchCase);
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
  // The common matter of many workers has a page of its own; its papers and history stand here.
  if (section === undefined && dossier.proceedings.some(p => p.procedure === 'group'))
    return <Navigate to={`/groups/${dossier.id}`} replace />;
  return <Case no={no} dossier={dossier} />;
}

function Case({ no, dossier }: { readonly no: string; readonly dossier: DossierView }) {
  const { section } = useParams();
  const language = useLanguage();
  const words = useWords(benchCase);
  const navigate = useNavigate();
  const { path, initial, onStep, onPath } = useSteps();
  const first = dossier.open[0];
  useShortcut('e', () => first && onStep(first));
  const active: SectionId = isSection(section) ? section : 'claims';
  const counts: Partial<Record<SectionId, number>> = {
    papers: dossier.papers.length,
    evidence: dossier.evidence.length,
    clocks: dossier.clocks.length,
  };
  const shown = (Object.keys(sections) as SectionId[]).filter(
    id => (id !== 'room' || dossier.wall.mayEnter) && (id !== 'award' || hasAward(dossier)),
  );
  const Section = sections[active];
  return (
    <>
      <CaseHeader dossier={dossier} />
      <ClockStrip dossier={dossier} onAll={() => navigate(`/disputes/${no}/clocks`)} />
      <div className="wb-case">
        <div className="wb-case-main">
          <Duplicates dossier={dossier} />
          <WallLines dossier={dossier} />
          <nav className="wb-sections" aria-label={words.title}>
            {shown.map(id => (
              <Link
                key={id}
                to={`/disputes/${no}${id === 'claims' ? '' : `/${id}`}`}
                aria-current={id === active ? 'page' : undefined}
              >
                {counts[id] ? withNote(words.sections[id], counts[id], language) : words.sections[id]}
              </Link>
            ))}
          </nav>
          <Section dossier={dossier} onStep={onStep} />
        </div>
        <ActionPanel dossier={dossier} onStep={step => onStep(step)} />
      </div>
      <StepDrawer no={no} path={path} {...(initial && { initial })} onPath={onPath} />
    </>
  );
}
