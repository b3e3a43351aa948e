import { type ReactNode, useState } from 'react';
import { call } from '../../contract/client.ts';
import { routes } from '../../contract/routes.ts';
import type { Article } from '../../contract/views.ts';
import { getLanguage } from '../words/words.ts';
import './article.css';
import { useApi } from './use-api.ts';
import { useKitWords } from './words.ts';

/** An article as a reader meets it, in whatever words stand for it; opened, it shows the full text where that was imported. */
export function ArticleLine({
  article,
  children,
}: {
  readonly article: Pick<Article, 'id' | 'unconfirmed'>;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="article-line" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {children}
        {article.unconfirmed && <UncomparedMark />}
      </summary>
      {open && <ArticleText id={article.id} />}
    </details>
  );
}

/** Says that nobody has laid the text beside what is said of the article. */
export function UncomparedMark() {
  const words = useKitWords();
  return <span className="article-mark">{words.articleText.uncompared}</span>;
}

function ArticleText({ id }: { readonly id: string }) {
  const words = useKitWords();
  const { data, problem, reload } = useApi(id, () =>
    call(routes.showArticle, { params: { id } }, { language: getLanguage() }),
  );
  if (problem)
    return (
      <div className="article-text" role="alert">
        <p>{words.articleText.failed}</p>
        <button type="button" className="k-button k-quiet" onClick={reload}>
          {words.articleText.again}
        </button>
      </div>
    );
  if (!data) return <p role="status">{words.articleText.loading}</p>;
  const { text } = data;
  if (!text)
    return (
      <div className="article-text">
        <p>{words.articleText.none}</p>
      </div>
    );
  return (
    <div className="article-text" lang="zh-CN">
      {text.chapter && <p>{text.chapter}</p>}
      <blockquote>{text.content}</blockquote>
      <p lang={getLanguage() === 'zh' ? 'zh-CN' : 'en-GB'}>
        <small>{words.articleText.source(text.title, text.version, text.source)}</small>
      </p>
      {text.older && (
        <p lang={getLanguage() === 'zh' ? 'zh-CN' : 'en-GB'}>
          <strong>{words.articleText.older(data.from)}</strong>
        </p>
      )}
    </div>
  );
}
