import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { PaperContentView, PaperPageView } from '../../../contract/routes/papers.ts';
import { routes } from '../../../contract/routes.ts';
import { formatDay } from '../../kit/format.ts';
import { usePaperWords } from '../../kit/signature.tsx';
import { getLanguage, useLanguage } from '../../words/words.ts';

/** Every content that a paper had: when, by whom, how; and what is different now. */
export function Editions({ dossierId, page }: { readonly dossierId: string; readonly page: PaperPageView }) {
  const words = usePaperWords();
  const language = useLanguage();
  const [shown, setShown] = useState<string>();
  if (page.editions.length < 2) return null;
  return (
    <section>
      <h2>{words.editions}</h2>
      <ol>
        {page.editions.map((edition, index) => (
          <li key={edition.id}>
            {edition.label[language]} · {formatDay(edition.on, language)}
            {edition.by && ` · ${edition.by}（${edition.role?.[language] ?? ''}）`}{' '}
            {index < page.editions.length - 1 && (
              <Button size="small" type="link" onClick={() => setShown(edition.id)}>
                {words.compare}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {shown && <Compared key={shown} dossierId={dossierId} page={page} edition={shown} />}
    </section>
  );
}

const linesOf = (block: PaperContentView['blocks'][number] | undefined): string => {
  if (!block) return '';
  if (block.kind === 'list') return block.items.join('\n');
  if (block.kind === 'signatures')
    return block.lines
      .map(line => [line.role, line.name, line.way, line.signedOn].filter(Boolean).join(' '))
      .join('\n');
  return 'text' in block ? block.text : JSON.stringify(block);
};

function Compared({ dossierId, page, edition }: { dossierId: string; page: PaperPageView; edition: string }) {
  const words = usePaperWords();
  const before = useQuery({
    queryKey: ['edition', edition],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call(
        routes.getEdition,
        { params: { id: dossierId, paperId: page.paper.id, edition } },
        { language: getLanguage(), signal },
      ),
  });
  if (!before.data) return null;
  const count = Math.max(before.data.content.blocks.length, page.content.blocks.length);
  const pairs = Array.from({ length: count }, (_, i) => ({
    was: linesOf(before.data.content.blocks[i]),
    now: linesOf(page.content.blocks[i]),
  })).filter(({ was, now }) => was !== now);
  if (pairs.length === 0) return <p>{words.same}</p>;
  return pairs.map(({ was, now }) => (
    <div className="k-paper-compare" key={`${was}>${now}`}>
      <div>
        <strong>{words.was}</strong>
        {`\n${was || words.empty}`}
      </div>
      <div>
        <strong>{words.now}</strong>
        {`\n${now || words.empty}`}
      </div>
    </div>
  ));
}
