import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { PaperView } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { formatDate } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Link } from '../../kit/router.tsx';
import { usePaperWords } from '../../kit/signature.tsx';
import { useApi } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { PaperPage } from './paper-page.tsx';
import { PartPage } from './part-page.tsx';
import { useMeWords } from './words.ts';

type Plain = keyof ReturnType<typeof useMeWords>['papers']['plain'];

/** What a paper is about in everyday words, by a word in the name of its template; the first that fits. */
const kinds: readonly (readonly [sign: RegExp, plain: Plain])[] = [
  [/^award-correction/, 'correction'],
  [/^award-effect/, 'effect'],
  [/^award-/, 'award'],
  [/statement/, 'statement'],
  [/agreement/, 'agreement'],
  [/failure|failed/, 'failed'],
  [/refusal/, 'refused'],
  [/invitation|answer/, 'answer'],
  [/acceptance|accept/, 'accepted'],
  [/application|receipt/, 'received'],
  [/record|minutes/, 'minutes'],
  [/service|proof/, 'service'],
  [/notice/, 'notice'],
];
const plainOf = (paper: PaperView): Plain => kinds.find(([sign]) => sign.test(paper.template))?.[1] ?? 'other';

/** Every paper by its day: what it says in a sentence, then the paper itself. */
export default function Papers(props: MatterProps) {
  const [paperId] = props.rest;
  return paperId ? <PaperPage {...props} paperId={paperId} /> : <List {...props} />;
}

function List({ view, base, take }: MatterProps) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const paperWords = usePaperWords();
  const papers = [...view.papers].sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1));
  return (
    <PartPage view={view} base={base} title={words.papers.title}>
      <Forms view={view} take={take} />
      {papers.length === 0 && <p>{words.papers.empty}</p>}
      {language === 'en' && papers.length > 0 && <p className="k-small">{words.papers.chinese}</p>}
      <ul className="k-lines">
        {papers.map(paper => (
          <li key={paper.id} className={paper.secrecy ? 'k-card m-secret' : 'k-card'}>
            <h3>{text(paper.title)}</h3>
            <p className="k-small">
              {words.papers.issued(formatDate(paper.issuedOn, language))}
              {paper.withdrawnOn && ` · ${paperWords.states.withdrawn}`}
              {paper.correctedBy && ` · ${paperWords.states.corrected}`}
              {paper.secrecy && ` · ${words.papers.secret}`}
            </p>
            <Notice title={words.papers.plainTitle}>
              <p>{words.papers.plain[plainOf(paper)]}</p>
            </Notice>
            <p className="m-files">
              <Link to={`${base}/papers/${paper.id}`}>
                {paperWords.open}
                <span className="k-visually-hidden">{text(paper.title)}</span>
              </Link>
              <a href={paper.pdf} target="_blank" rel="noreferrer">
                {words.papers.pdf}
                <span className="k-visually-hidden">{text(paper.title)}</span>
              </a>
              <a href={paper.docx} download>
                {words.papers.word}
                <span className="k-visually-hidden">{text(paper.title)}</span>
              </a>
              {paper.volume && (
                <a href={paper.volume} download>
                  {words.papers.volume}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </PartPage>
  );
}

/** Papers that this party may have written now: forms to print and sign, applications after an agreement. */
function Forms({ view, take }: Pick<MatterProps, 'view' | 'take'>) {
  const words = usePaperWords();
  const text = useText();
  const api = useApi(`forms-${view.id}-${view.version}`, signal =>
    call(routes.getForms, { params: { id: view.id } }, { language: getLanguage(), signal }),
  );
  const forms = api.data?.forms ?? [];
  if (forms.length === 0) return null;
  return (
    <details>
      <summary>{words.forms}</summary>
      <ul className="k-lines">
        {forms.map(form => (
          <li key={`${form.proceedingId}-${form.template}`}>
            {text(form.title)}{' '}
            <Button
              rank="quiet"
              busy={take.busy}
              onClick={() =>
                void take.run(
                  {
                    procedure: form.procedure,
                    proceedingId: form.proceedingId,
                    step: 'issue-paper',
                    label: form.title,
                    rank: 'normal',
                    final: false,
                    basis: [],
                  },
                  { template: form.template },
                )
              }
            >
              {words.issue}
              <span className="k-visually-hidden">{text(form.title)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
