import { createReadStream } from 'node:fs';
import { type ArticleText, readArticleLine } from '../core/law/statute-text.ts';
import type { StatuteKey } from '../core/law/statutes.ts';
import { type Text, text } from '../core/text.ts';
import type { Database } from './database.ts';
import { encodeJson, encodeText } from './json.ts';
import { asOwner, inTransaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** Texts of statutes lie in the database of an installation and nowhere in this project. */

/** What is wrong with one line of a file, counted from 1. */
export interface LineProblem {
  readonly line: number;
  readonly message: Text;
}

export type Imported =
  | { readonly ok: true; readonly articles: number; readonly versions: number; readonly cited: number }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Problems that are named at most; the rest of a file is usually wrong in the same way. */
const mostProblems = 50;
/** The longest line that is read, in bytes. */
const longestLine = 200_000;
const batchSize = 500;

/** The lines of a file, one at a time; of a line that is too long only `undefined`. */
async function* linesOf(file: string): AsyncGenerator<string | undefined> {
  const lineEnd = 10;
  let parts: Buffer[] = [];
  let length = 0;
  const taken = () => {
    const line = length > longestLine ? undefined : Buffer.concat(parts).toString('utf8');
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, from)) {
      length += end - from;
      if (length <= longestLine) parts.push(chunk.subarray(from, end));
      yield taken();
      from = end + 1;
    }
    length += chunk.length - from;
    if (length <= longestLine) parts.push(chunk.subarray(from));
  }
  if (length > 0) yield taken();
}

/** The articles of a file with their line; empty lines are passed over. */
async function* articlesOf(file: string): AsyncGenerator<{ line: number; article: ArticleText | Text }> {
  let line = 0;
  for await (const words of linesOf(file)) {
    line += 1;
    if (words === undefined) yield { line, article: text('这一行太长', 'This line is too long') };
    else {
      const bare = words.replace(/^\uFEFF/, '').trim();
      if (bare) yield { line, article: readArticleLine(bare) };
    }
  }
}

/**
 * Imports a JSONL file of articles, a batch at a time. It is read twice: the first time nothing is written, so that a wrong line
 * leaves everything as it was. Each version of a statute that the file has takes the place of that version; other versions stay.
 */
export async function importStatutes(
  database: Database,
  tenant: number,
  file: string,
  { source, by }: { readonly source: string; readonly by: string },
): Promise<Imported> {
  const problems: LineProblem[] = [];
  const versions = new Map<string, { title: string; version: string }>();
  const statutes = new Set<StatuteKey>();
  let articles = 0;
  for await (const { line, article } of articlesOf(file)) {
    if ('zh' in article) problems.push({ line, message: article });
    else {
      articles += 1;
      versions.set(`${article.title}\n${article.version}`, article);
      if (article.statute) statutes.add(article.statute);
    }
    if (problems.length >= mostProblems) break;
  }
  if (problems.length > 0) return { ok: false, problems };
  if (articles === 0)
    return { ok: false, problems: [{ line: 0, message: text('文件里没有条文', 'The file holds no articles') }] };

  const id = uuidv7();
  await asOwner(database, tx =>
    tx.query('insert into statute_import (tenant_id, id, source, articles, imported_by) values ($1, $2, $3, $4, $5)', [
      tenant,
      id,
      encodeText(source),
      articles,
      encodeText(by),
    ]),
  );
  let batch: ArticleText[] = [];
  const write = async () => {
    // Of two lines for one article the later stands; one statement may not write a row twice.
    const last = new Map(batch.map(a => [`${a.title}\n${a.version}\n${a.number}`, a]));
    batch = [];
    await asOwner(database, tx =>
      tx.query(
        `insert into statute_article (tenant_id, title, version_date, number, statute, chapter, content, import_id)
         select $1, x.title, x.version, x.number, x.statute, x.chapter, x.content, $2
           from jsonb_to_recordset($3::jsonb) as x (title text, version text, number text, statute text, chapter text, content text)
         on conflict (tenant_id, title, version_date, number) do update
           set statute = excluded.statute, chapter = excluded.chapter, content = excluded.content, import_id = excluded.import_id`,
        [tenant, id, encodeJson([...last.values()])],
      ),
    );
  };
  for await (const { article } of articlesOf(file)) {
    if ('zh' in article) continue;
    batch.push(article);
    if (batch.length >= batchSize) await write();
  }
  if (batch.length > 0) await write();
  await asOwner(database, tx =>
    tx.query(
      `delete from statute_article a using jsonb_to_recordset($3::jsonb) as x (title text, version text)
        where a.tenant_id = $1 and a.title = x.title and a.version_date = x.version and a.import_id <> $2`,
      [tenant, id, encodeJson([...versions.values()].map(({ title, version }) => ({ title, version })))],
    ),
  );
  return { ok: true, articles, versions: versions.size, cited: statutes.size };
}

/** The imported text of one article. */
export interface StoredArticle {
  readonly title: string;
  readonly version: string;
  readonly chapter: string | null;
  readonly content: string;
  readonly source: string;
}

/** The text of an article in its latest imported version up to a day; one without a date stands behind all others. */
export async function findArticleText(
  database: Database,
  tenant: number,
  statute: StatuteKey,
  number: string,
  today: string,
): Promise<StoredArticle | undefined> {
  const { rows } = await inTransaction(
    database,
    { tenant, user: '00000000-0000-7000-8000-000000000001', reach: [] },
    tx =>
      tx.query<StoredArticle & Record<string, unknown>>(
        `select a.title, a.version_date as version, a.chapter, a.content, i.source
           from statute_article a join statute_import i on i.tenant_id = a.tenant_id and i.id = a.import_id
          where a.tenant_id = $1 and a.statute = $2 and a.number = $3 and a.version_date <= $4
          order by a.version_date desc, a.title limit 1`,
        [tenant, statute, number, today],
      ),
    { readOnly: true },
  );
  return rows[0];
}

/** One version of a statute as imported. */
export interface StoredStatute {
  readonly title: string;
  readonly version: string;
  readonly statute: StatuteKey | null;
  readonly articles: number;
  readonly source: string;
  readonly importedBy: string;
  readonly importedAt: string;
}

export async function listStatutes(database: Database, tenant: number): Promise<StoredStatute[]> {
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<StoredStatute & Record<string, unknown>>(
        `select a.title, a.version_date as version, a.statute, count(*)::int as articles, i.source, i.imported_by as "importedBy",
                i.imported_at as "importedAt"
           from statute_article a join statute_import i on i.tenant_id = a.tenant_id and i.id = a.import_id
          where a.tenant_id = $1
          group by a.title, a.version_date, a.statute, i.source, i.imported_by, i.imported_at
          order by a.statute is null, a.title, a.version_date desc limit 2000`,
        [tenant],
      ),
    { readOnly: true },
  );
  return rows;
}
