import { Button } from 'antd';
import type { AwardView, DossierView, ProceedingView, WallItemView } from '../../../contract/views.ts';
import { formatFen, formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { LockIcon } from '../icons.tsx';
import { asGroup, asList, type Values } from '../step/schema.ts';
import { benchAward, benchCase } from '../words.ts';
import type { SectionProps } from './case.tsx';

/** Whether there is anything to show: an award, or the tribunal's own wall for those who are inside. */
export const hasAward = (dossier: DossierView): boolean =>
  dossier.proceedings.some(p => (p.awards?.length ?? 0) > 0 || isTribunal(p));

const isTribunal = (p: ProceedingView): boolean => p.wall.channels.some(channel => channel.id === 'deliberation');

/** The awards with their service and what each side may do; before them, for the tribunal alone, what it deliberated and drafted. */
export function AwardSection({ dossier, onStep }: SectionProps) {
  const words = useWords(benchAward);
  const awards = dossier.proceedings.flatMap(p => p.awards ?? []);
  return (
    <>
      {dossier.proceedings.filter(isTribunal).map(p => (
        <Tribunal key={p.id} dossier={dossier} proceeding={p} onStep={onStep} />
      ))}
      {awards.length === 0 && <p className="wb-empty">{words.none}</p>}
      {awards.map(award => (
        <Made key={award.id} award={award} dossier={dossier} />
      ))}
    </>
  );
}

function Tribunal({ dossier, proceeding, onStep }: SectionProps & { readonly proceeding: ProceedingView }) {
  const words = useWords(benchAward);
  const items = proceeding.wall.items.filter(item => item.channel === 'deliberation');
  const drafts = items.filter(item => item.kind === 'award' && asGroup(item.body).results !== undefined);
  const last = drafts.at(-1);
  const redraft = dossier.open.find(step => step.proceedingId === proceeding.id && step.step === 'draft-award');
  return (
    <section className="wb-secret wb-room" aria-label={words.secretTitle}>
      <p className="wb-secret-head">
        <LockIcon /> <b>{words.secretTitle}</b> {words.secret}
      </p>
      {items.length === 0 && <p className="wb-empty">{words.nothing}</p>}
      {items
        .filter(item => item.kind === 'deliberation')
        .map(item => (
          <Deliberation key={item.id} item={item} />
        ))}
      {last && <Draft item={last} all={items} dossier={dossier} />}
      {last && redraft && (
        <p className="wb-buttons">
          <Button onClick={() => onStep(redraft, typedOf(last))}>{words.change}</Button>
        </p>
      )}
    </section>
  );
}

/** What was typed, with sums as they are typed: a draft is gone on with, never typed twice. */
function typedOf(item: WallItemView): Values {
  const input = asGroup(asGroup(item.body).input);
  const lines = asList(input.lines)
    .map(asGroup)
    .map(line => ({ ...line, ...(typeof line.amount === 'number' && { amount: (line.amount / 100).toFixed(2) }) }));
  return { ...input, lines } as Values;
}

function Deliberation({ item }: { readonly item: WallItemView }) {
  const words = useWords(benchAward);
  const body = asGroup(item.body);
  return (
    <article className="wb-item">
      <p className="wb-help">{words.by(item.author.name, item.on)}</p>
      <p className="wb-prose">{String(body.points ?? '')}</p>
      {asList(body.opinions)
        .map(asGroup)
        .map(opinion => (
          <p key={String(opinion.arbitratorId)} className="wb-prose">
            <b>{String(opinion.name)}</b> {String(opinion.words)}
          </p>
        ))}
      <p>
        <b>{words.vote}</b> {words.votes[String(body.vote)]}
      </p>
      <p className="wb-prose">{String(body.result ?? '')}</p>
      {typeof body.dissent === 'string' && (
        <p className="wb-prose">
          <b>{words.dissent}</b> {body.dissent}
        </p>
      )}
    </article>
  );
}

function Draft({
  item,
  all,
  dossier,
}: {
  readonly item: WallItemView;
  readonly all: readonly WallItemView[];
  readonly dossier: DossierView;
}) {
  const words = useWords(benchAward);
  const language = useLanguage();
  const body = asGroup(item.body);
  const signatures = all.filter(one => asGroup(one.body).signs === item.id);
  const lines = asList(asGroup(body.finality).lines).map(asGroup);
  return (
    <article className="wb-item" aria-label={words.draft}>
      <p className="wb-help">
        {words.draft}·{words.by(item.author.name, item.on)}
      </p>
      <p>
        <b>{words.type(words.types[String(body.type)] ?? '')}</b>
      </p>
      <div className="wb-scroll">
        <table className="wb-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.claim}</th>
              <th scope="col">{words.columns.asked}</th>
              <th scope="col">{words.columns.computed}</th>
              <th scope="col">{words.columns.awarded}</th>
              <th scope="col">{words.columns.finality}</th>
              <th scope="col">{words.columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {asList(body.results)
              .map(asGroup)
              .map(line => {
                const claim = dossier.claims.find(one => one.id === line.claimId);
                const result = asGroup(line.result);
                const award = asGroup(result.award);
                const computed = claim?.sheets.at(-1)?.computation.amount;
                return (
                  <tr key={String(line.claimId)}>
                    <th scope="row">{claim?.title[language]}</th>
                    <td>{claim?.amount && formatMoney(claim.amount, language)}</td>
                    <td>{computed && formatMoney(computed, language)}</td>
                    <td>
                      <b>{words.kinds[String(result.kind)]}</b>{' '}
                      {typeof result.amount === 'number' && formatFen(result.amount, language)}
                    </td>
                    <td>{award.final ? words.final : award.doubtful ? words.doubtful : words.notFinal}</td>
                    <td>
                      <Reasons award={award} />
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words.finality}</summary>
        <ul>
          {lines.map(line => (
            <li key={String(asGroup(line.label)[language])}>
              {String(asGroup(line.label)[language])} {String(line.formula ?? '')}
            </li>
          ))}
        </ul>
      </details>
      <p className="wb-prose">
        <b>{words.found}</b> {String(body.found ?? '')}
      </p>
      <p className="wb-prose">
        <b>{words.opinion}</b> {String(body.opinion ?? '')}
      </p>
      {signatures.map(one => (
        <p key={one.id} className="wb-help">
          {one.author.name} {asGroup(one.body).willing === true ? words.signed : words.unwilling}
        </p>
      ))}
    </article>
  );
}

function Reasons({ award }: { readonly award: Record<string, unknown> }) {
  const words = useWords(benchAward);
  const sheet = asGroup(award.sheet).version ?? award.sheet;
  return (
    <>
      <p>{String(award.reason ?? '')}</p>
      {typeof award.deed === 'string' && <p className="wb-help">{words.deed(award.deed)}</p>}
      {typeof award.articles === 'string' && <p className="wb-help">{words.articles(award.articles)}</p>}
      {typeof sheet === 'number' && <p className="wb-help">{words.sheet(sheet)}</p>}
      {typeof award.differs === 'string' && <p className="wb-help">{words.differs(award.differs)}</p>}
    </>
  );
}

function Made({ award, dossier }: { readonly award: AwardView; readonly dossier: DossierView }) {
  const words = useWords(benchAward);
  const sides = useWords(benchCase).sides;
  const language = useLanguage();
  const paper = dossier.papers.find(one => one.id === award.paperId);
  return (
    <article className="wb-item" aria-label={award.title[language]}>
      <p>
        <b>{award.title[language]}</b> {award.number} · {words.states[award.state]} ·{' '}
        {words.amount(formatMoney(award.amount, language))}
        {award.effectiveOn && ` · ${words.effective(award.effectiveOn)}`}
      </p>
      <p className="wb-help">{award.effect[language]}</p>
      {paper && (
        <p>
          <a className="wb-link" href={paper.pdf} target="_blank" rel="noreferrer">
            {paper.title[language]} PDF
          </a>
        </p>
      )}
      <ul>
        {dossier.parties.map(party => {
          const served = award.served.find(one => one.partyId === party.id);
          return (
            <li key={party.id}>
              {party.name}: {served ? `${words.served} ${served.on} ${served.way[language]}` : words.notServed}
              {award.acts
                .filter(act => served && act.side === party.side)
                .map(act => (
                  <span key={act.title.zh} className="wb-help wb-line">
                    {sides[party.side]} · {act.title[language]} · {act.court[language]}
                    {act.due && ` · ${act.over ? words.over(act.due) : words.until(act.due)}`}
                  </span>
                ))}
            </li>
          );
        })}
      </ul>
    </article>
  );
}
