import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { lawPlainRoutes, type ParameterRowView } from '../../contract/routes/law-admin.ts';
import { routes } from '../../contract/routes.ts';
import { type FieldProblem, refuse } from '../../core/dossier/refusal.ts';
import { articles, isArticleId } from '../../core/law/articles.ts';
import { type Day, isDay } from '../../core/law/day.ts';
import { isParameterName, parameterTitles } from '../../core/law/parameter-titles.ts';
import {
  builtInParameters,
  type ParameterName,
  type ParameterRow,
  type ParameterSet,
  parameterOn,
  withParameters,
} from '../../core/law/parameters.ts';
import { isOlderVersion } from '../../core/law/statute-text.ts';
import { isStatuteKey } from '../../core/law/statutes.ts';
import { readParameterValue } from '../../core/pay/parameter-value.ts';
import type { Actor } from '../../core/people/actor.ts';
import type { Role } from '../../core/people/role.ts';
import { type Text, text } from '../../core/text.ts';
import { actorOf } from '../../store/accounts.ts';
import { readLaw } from '../../store/law.ts';
import {
  decideParameter,
  findAffected,
  listParameterValues,
  type ParameterValue,
  proposeParameter,
} from '../../store/parameters.ts';
import { logRead } from '../../store/read-log.ts';
import { findArticleText, importStatutes, listStatutes } from '../../store/statute-texts.ts';
import { needAdministrator } from '../administrator.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';
import { articleView } from '../words.ts';
import { calendarRoutes } from './calendar-admin.ts';

/** Who proposes changes of the law of a county, and who confirms a value: never the same person. */
const proposer: Role = 'system-admin';
const confirmer: Role = 'security-admin';

type Proposed = z.output<typeof routes.proposeParameter.body>;

/** The proposal as it is kept, or what is wrong with it. */
function readProposal(body: Proposed): Omit<ParameterRow, 'confirmed'> {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, message: Text) => problems.push({ field, message });
  const name: ParameterName | undefined = isParameterName(body.name) ? body.name : undefined;
  const form = name && parameterTitles[name].form;
  if (!name) wrong('name', text('从列表里选一个参数', 'Choose a value from the list'));
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})?$/.test(body.place))
    wrong(
      'place',
      text('写行政区划代码，如 330282；全国留空', 'Give a division code such as 330282; leave empty for all'),
    );
  if (!isDay(body.from)) wrong('from', text('日期写成 2027-01-01 这样', 'Write the date as 2027-01-01'));
  if (body.source.trim() === '')
    wrong('source', text('写明出处，如文件名称和文号', 'Give the source: title and number of the document'));
  const read = form && readParameterValue(form, body.value);
  if (read && 'problems' in read)
    for (const { part, message } of read.problems) wrong(part === 0 ? 'value' : `value.${part}`, message);
  const value = read && 'value' in read ? read.value : undefined;
  if (problems.length > 0 || !name || value === undefined) throw new HttpProblem('input', { errors: problems });
  return { name, place: body.place, value, from: body.from, source: body.source.trim() };
}

const withProposal = (set: ParameterSet, proposed: Omit<ParameterRow, 'confirmed'>): ParameterSet =>
  withParameters(set, [{ ...proposed, confirmed: true }], `${set.version}?`);

/** The value that holds for a place on a day, and for which place it was set. */
function valueNow(name: ParameterName, place: string, on: Day, { rows }: ParameterSet) {
  const now = parameterOn(name, place, on, { version: '', rows });
  if (!now) return null;
  const holder = rows
    .filter(row => row.name === name && row.from === now.from && row.value === now.value && place.startsWith(row.place))
    .sort((a, b) => b.place.length - a.place.length)[0];
  return { value: now.value, from: now.from, place: holder?.place ?? '', confirmed: now.confirmed };
}

const isSame = (a: Pick<ParameterRow, 'name' | 'place' | 'from'>, b: Pick<ParameterRow, 'name' | 'place' | 'from'>) =>
  a.name === b.name && a.place === b.place && a.from === b.from;

function rowViews(name: ParameterName, own: readonly ParameterValue[], actor: Actor): ParameterRowView[] {
  const mine = own.filter(row => row.name === name);
  // Newest first: of the confirmed ones for one place and day the first stands.
  const standing = (row: ParameterValue) => mine.find(other => other.decision === 'confirmed' && isSame(other, row));
  const views: ParameterRowView[] = [
    ...mine.map(row => ({
      id: row.id,
      place: row.place,
      value: row.value,
      from: row.from,
      source: row.source,
      state: row.decision ?? ('waiting' as const),
      replaced: row.decision === 'confirmed' && standing(row)?.id !== row.id,
      ...(row.note && { note: row.note }),
      proposed: { name: row.proposedName, on: row.proposedOn },
      ...(row.decidedName && row.decidedOn && { decided: { name: row.decidedName, on: row.decidedOn } }),
      mayDecide: row.decision === null && actor.role === confirmer && row.proposedBy !== actor.userId,
    })),
    ...builtInParameters.rows
      .filter(row => row.name === name)
      .map(row => ({
        place: row.place,
        value: row.value,
        from: row.from,
        source: row.source,
        state: 'built-in' as const,
        replaced: mine.some(other => other.decision === 'confirmed' && isSame(other, row)),
        mayDecide: false,
      })),
  ];
  return views.sort((a, b) => (a.place === b.place ? (a.from < b.from ? 1 : -1) : a.place < b.place ? -1 : 1));
}

/** The law of a county: dated values, calendar, texts of statutes. Administrators change it; they read no matter. */
export function lawAdminRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.listParameters, async ({ actor }) => {
    needAdministrator(app, actor);
    const own = await listParameterValues(app.database, actor);
    const { parameters } = await app.world();
    return {
      version: parameters.version,
      mayPropose: actor.role === proposer,
      parameters: (Object.keys(parameterTitles) as ParameterName[]).map(name => ({
        name,
        ...parameterTitles[name],
        now: valueNow(name, String(app.config.tenant), app.today(), parameters),
        rows: rowViews(name, own, actor),
      })),
    };
  });

  mount(server, app, routes.previewParameter, async ({ actor, body }) => {
    needAdministrator(app, actor, proposer);
    const proposed = readProposal(body);
    const { parameters } = await readLaw(app.database, actor.tenant);
    const place = proposed.place || String(app.config.tenant);
    const until = parameters.rows
      .filter(row => row.name === proposed.name && row.place === proposed.place && row.from > proposed.from)
      .map(row => row.from)
      .sort()[0];
    return {
      now: valueNow(proposed.name, place, proposed.from, parameters),
      until: until ?? null,
      affected: await affected(actor, proposed, parameters),
    };
  });

  const affected = async (actor: Actor, proposed: Omit<ParameterRow, 'confirmed'>, set: ParameterSet) => {
    const found = await findAffected(app.database, actor.tenant, proposed.name, set, withProposal(set, proposed));
    return { ...found, numbers: [...found.numbers] };
  };

  mount(server, app, routes.affectedByParameter, async ({ actor, params }) => {
    needAdministrator(app, actor);
    const found = (await listParameterValues(app.database, actor)).find(row => row.id === params.id);
    if (!found) throw new HttpProblem('absent');
    const { parameters } = await readLaw(app.database, actor.tenant);
    const { name, place, value, from, source } = found;
    return affected(actor, { name, place, value, from, source }, parameters);
  });

  mount(server, app, routes.proposeParameter, async ({ actor, body }) => {
    needAdministrator(app, actor, proposer);
    const proposed = readProposal(body);
    const own = await listParameterValues(app.database, actor);
    if (own.some(row => row.decision === null && isSame(row, proposed)))
      throw refusal(
        '这个地方、这一天已经有一个待确认的数值',
        'A value for this place and day awaits confirmation already',
      );
    const note = body.note?.trim();
    const id = await proposeParameter(app.database, actor, { ...proposed, ...(note && { note }) }, app.today());
    return { id };
  });

  mount(server, app, routes.decideParameter, async ({ actor, params, body }) => {
    needAdministrator(app, actor, confirmer);
    const done = await decideParameter(app.database, actor, params.id, body.decision, app.today());
    if (done === 'absent') throw new HttpProblem('absent');
    if (done === 'own') throw refusal('提出的人不能自己确认', 'Whoever proposed a value does not confirm it');
    if (done === 'decided') throw refusal('已经有人处理过了', 'Somebody has decided it already');
    app.refreshWorld();
    return { version: (await readLaw(app.database, actor.tenant)).parameters.version };
  });

  calendarRoutes(server, app, proposer);

  mount(server, app, routes.listStatutes, async ({ actor }) => {
    needAdministrator(app, actor);
    const found = await listStatutes(app.database, actor.tenant);
    return {
      mayImport: actor.role === proposer,
      statutes: found.map(row => ({
        title: row.title,
        version: row.version,
        cited: row.statute !== null,
        articles: row.articles,
        source: row.source,
        by: row.importedBy,
        at: row.importedAt,
      })),
    };
  });

  server.route({
    method: lawPlainRoutes.importStatutes.method,
    url: `/api/v1${lawPlainRoutes.importStatutes.path}`,
    handler: async (request, reply) => {
      const session = await app.sessionOf(request, reply);
      if (!session) throw new HttpProblem('unauthenticated');
      const actor = actorOf(session);
      needAdministrator(app, actor, proposer);
      const part = await request.file({ limits: { files: 1, fileSize: largestImport } }).catch(() => undefined);
      if (!part) throw new HttpProblem('file-empty');
      const folder = await mkdtemp(path.join(os.tmpdir(), 'hejie-statutes-'));
      try {
        const file = path.join(folder, 'texts.jsonl');
        await pipeline(part.file, createWriteStream(file));
        if (part.file.truncated) throw new HttpProblem('file-big');
        const source = (part.filename || 'texts.jsonl').slice(0, 200);
        const imported = await importStatutes(app.database, actor.tenant, file, { source, by: actor.name });
        if (!imported.ok)
          throw new HttpProblem('input', {
            errors: imported.problems.map(({ line, message }) => ({ field: `line.${line}`, message })),
          });
        await logRead(app.database, actor, null, {
          what: 'statutes-imported',
          purpose: 'law',
          reason: `${source} ${imported.articles}`,
        });
        const { articles: count, versions, cited } = imported;
        return reply.status(201).send({ articles: count, versions, cited });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  });

  mount(server, app, routes.showArticle, async ({ params }) => {
    if (!isArticleId(params.id)) throw new HttpProblem('absent');
    const { number, from, kind } = articles[params.id];
    const statute = params.id.slice(0, params.id.indexOf('-'));
    const stored =
      kind !== 'house-rule' && isStatuteKey(statute)
        ? await findArticleText(app.database, app.config.tenant, statute, number, app.today())
        : undefined;
    return {
      ...articleView(params.id),
      from,
      text: stored && isStatuteKey(statute) ? { ...stored, older: isOlderVersion(statute, stored.version) } : null,
    };
  });
}

/** Bytes of one file of texts; some hundred statutes have five million. */
const largestImport = 64 * 1024 * 1024;

const refusal = (zh: string, en: string) => new HttpProblem('refused', { refusal: refuse('law', text(zh, en)) });
