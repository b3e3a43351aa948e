import type { DossierView } from '../../../contract/views.ts';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchCase } from '../words.ts';

/** What the worker told, and how the matter came in. */
export function Overview({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  return (
    <section aria-label={words.overview.title}>
      <h2>{words.overview.title}</h2>
      {dossier.story && <blockquote className="wb-story">{dossier.story}</blockquote>}
      <dl className="wb-pairs">
        <dt>{words.overview.opened}</dt>
        <dd>{formatDate(dossier.openedOn, language)}</dd>
        <dt>{words.overview.channel}</dt>
        <dd>{dossier.channel.label[language]}</dd>
        {dossier.place && (
          <>
            <dt>{words.overview.place}</dt>
            <dd>{dossier.place.name[language]}</dd>
          </>
        )}
        {dossier.trade && (
          <>
            <dt>{words.overview.trade}</dt>
            <dd>{dossier.trade.label[language]}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
