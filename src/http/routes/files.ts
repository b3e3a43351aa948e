import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import ical from 'ical-generator';
import { plainRoutes } from '../../contract/routes/files.ts';
import type { ProceedingView } from '../../contract/views.ts';
import { reach } from '../../core/dossier/access.ts';
import { minutesOf } from '../../core/dossier/booking.ts';
import { terms } from '../../core/law/terms.ts';
import type { Hearing } from '../../core/procedures/arbitration/data-hearing.ts';
import type { Volume } from '../../core/procedures/arbitration/volume.ts';
import type { Session } from '../../core/procedures/mediation/data.ts';
import { usualMinutes } from '../../core/procedures/mediation/sessions.ts';
import { actorOf } from '../../store/accounts.ts';
import { findDossier } from '../../store/dossiers.ts';
import { countWaiting, type FileStore, findDossierFile, insertFile } from '../../store/files.ts';
import type { PaperFormat } from '../../store/papers.ts';
import { logRead } from '../../store/read-log.ts';
import { isUuid } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import { callerOf } from '../caller.ts';
import { paperBytes } from '../paper-file.ts';
import { isParty, mayReadPaper, presentDossier } from '../present.ts';
import { HttpProblem } from '../problem.ts';
import { onBehalf } from '../route.ts';
import { volumeArchive } from '../volume.ts';
import { languageOf } from '../words.ts';
import { heldDraft } from './drafts.ts';
import { addMeeting } from './meetings.ts';

/** What may be stored: decided by the bytes, never by the name. Text has no signature, so it is looked at itself. */
const allowed: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/amr': 'amr',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Uploads that one person or one draft may have lying about before a step names them: more than any form takes. */
const maxWaiting = 100;

/** The same for the draft of somebody who has not signed in: a form's worth, and five of the largest files. */
const maxUnknown = { files: 40, largest: 5 };

/** The end of a zip archive; without it the file was cut off on its way and nobody can open it. */
const endOfArchive = Buffer.from('PK\u0005\u0006', 'latin1');

/** What the bytes are. Word and Excel files are archives, whose kind may stand anywhere in them. */
async function typeOf(files: FileStore, { name, head }: { name: string; head: Buffer }): Promise<string | undefined> {
  const first = await fileTypeFromBuffer(head);
  if (!head.subarray(0, 2).equals(Buffer.from('PK'))) return first?.mime;
  const stream = await files.get(name);
  const whole = stream && Buffer.concat(await stream.toArray());
  return whole?.includes(endOfArchive) ? (await fileTypeFromBuffer(whole))?.mime : undefined;
}

/** Uploads, downloads, papers and the calendar file: bodies that are not JSON. */
export function fileRoutes(server: FastifyInstance, app: App): void {
  const isFull = ({ count, bytes }: { count: number; bytes: number }) =>
    count >= maxUnknown.files || bytes >= maxUnknown.largest * app.config.uploadBytes;

  server.route({
    method: plainRoutes.upload.method,
    url: `/api/v1${plainRoutes.upload.path}`,
    config: {
      rateLimit: app.config.rate.uploads > 0 && {
        max: app.config.rate.uploads,
        timeWindow: '1 minute',
        // Many clerks share one address; whoever has signed in is counted by person below.
        allowList: async (request: FastifyRequest) => (await app.sessionOf(request)) !== undefined,
      },
    },
    handler: async (request, reply) => {
      const session = await callerOf(app, request, reply, ['file', 'step']);
      const draft = await heldDraft(app, request);
      if (!session && !draft) throw new HttpProblem('unauthenticated');
      const owner = { ...(session && { userId: session.personId }), ...(draft && { draftId: draft.id }) };
      const waiting = await countWaiting(app.database, app.config.tenant, owner);
      if (session ? waiting.count >= maxWaiting : isFull(waiting))
        throw new HttpProblem('too-many', { retryAfter: 3600 });
      const part = await request
        .file({ limits: { files: 1, fileSize: app.config.uploadBytes + 1 } })
        .catch(() => undefined);
      if (!part) throw new HttpProblem('file-empty');
      const stored = await app.files.put(part.file, app.config.uploadBytes);
      if (stored === 'too-large') throw new HttpProblem('file-big');
      const mime = stored.size === 0 ? undefined : await typeOf(app.files, stored);
      if (!mime || !Object.hasOwn(allowed, mime)) {
        await app.files.remove(stored.name);
        throw new HttpProblem(stored.size === 0 ? 'file-empty' : 'file-type');
      }
      const actor = session
        ? actorOf(session)
        : {
            userId: '00000000-0000-7000-8000-000000000001',
            name: '',
            role: 'public' as const,
            tenant: app.config.tenant,
          };
      const file = await insertFile(app.database, actor, {
        storedName: stored.name,
        name: (part.filename || 'file').slice(0, 200),
        mime,
        size: stored.size,
        digest: stored.digest,
        anonymous: !session,
        ...(draft && { draftId: draft.id }),
      });
      return reply.status(201).send({ id: file.id, name: file.name, mime: file.mime, size: file.size, href: '' });
    },
  });

  server.get<{ Params: { id: string; fileId: string } }>(
    `/api/v1${plainRoutes.download.path}`,
    async (request, reply) => {
      const { loaded, actor, world } = await open(request.params.id, request, reply);
      const { fileId } = request.params;
      const view = presentDossier({ world, actor, today: app.today() }, loaded);
      const listed =
        isUuid(fileId) &&
        (view?.evidence.some(e => e.file?.id === fileId) ||
          JSON.stringify(view?.proceedings.map(p => p.data)).includes(fileId));
      const file = listed ? await findDossierFile(app.database, actor, loaded.dossier.id, fileId) : undefined;
      const stream = file && (await app.files.get(file.storedName));
      if (!file || !stream) throw new HttpProblem('absent');
      return reply
        .header('content-type', file.mime)
        .header('content-length', String(file.size))
        .header('content-disposition', attachment(file.name))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, no-store')
        .send(stream);
    },
  );

  server.get<{ Params: { id: string; paper: string } }>(`/api/v1${plainRoutes.paper.path}`, async (request, reply) => {
    const { loaded, actor, world } = await open(request.params.id, request, reply);
    const [, paperId, format] = /^([0-9a-f-]{36})\.(pdf|docx)$/.exec(request.params.paper) ?? [];
    const paper = loaded.dossier.papers.find(p => p.id === paperId);
    const seen = reach(world.procedures, loaded.dossier, actor);
    if (!paper || !seen || !mayReadPaper(world, loaded.dossier, paper, actor, seen)) throw new HttpProblem('absent');
    if (paper.side && actor.partner) throw new HttpProblem('token-scope');
    // It shows what is masked elsewhere: whoever of staff opens it is written down as for a field.
    if (paper.side && !isParty(actor))
      await logRead(app.database, actor, loaded.dossier.id, {
        what: `paper:${paper.id}`,
        purpose: 'read',
        reason: format!,
      });
    const asked = { app, actor, dossier: loaded.dossier, paper, host: request.headers.host, demo: world.settings.demo };
    const bytes = await paperBytes(asked, format as PaperFormat);
    if (!bytes) throw new HttpProblem('absent');
    const name = `${paper.title}${loaded.dossier.number ? `-${loaded.dossier.number}` : ''}.${format}`;
    return reply
      .header(
        'content-type',
        format === 'pdf'
          ? 'application/pdf'
          : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      )
      .header('content-disposition', attachment(name))
      .header('cache-control', 'private, no-store')
      .send(bytes);
  });

  server.get<{ Params: { id: string; volume: string } }>(
    `/api/v1${plainRoutes.volume.path}`,
    async (request, reply) => {
      const { loaded, actor, world } = await open(request.params.id, request, reply);
      const { dossier } = loaded;
      const [, proceedingId, volume] = /^([0-9a-f-]{36})-(open|internal)\.zip$/.exec(request.params.volume) ?? [];
      const proceeding = dossier.proceedings.find(p => p.id === proceedingId);
      const table =
        proceeding &&
        dossier.papers.findLast(p => p.proceedingId === proceeding.id && p.template === `archive-${volume}`);
      const seen = reach(world.procedures, dossier, actor);
      // Whoever may read the table of a volume may have the volume (CR 23); single pieces are asked for one by one.
      if (!table || !seen || !mayReadPaper(world, dossier, table, actor, seen)) throw new HttpProblem('absent');
      if (actor.partner) throw new HttpProblem('token-scope');
      if (!isParty(actor))
        await logRead(app.database, actor, dossier.id, {
          what: `volume:${volume}`,
          purpose: 'read',
          reason: 'zip',
        });
      const view = presentDossier({ world, actor, today: app.today() }, loaded);
      const archive = volumeArchive({
        app,
        actor,
        dossier,
        proceeding,
        volume: volume as Volume,
        host: request.headers.host,
        demo: world.settings.demo,
        mayReadPaper: id => view?.papers.some(p => p.id === id) ?? false,
        mayReadFile: id => view?.evidence.some(e => e.file?.id === id) ?? false,
      });
      const name = `${table.title.replace('目录', '')}-${proceeding.number ?? dossier.number ?? ''}.zip`;
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', attachment(name))
        .header('cache-control', 'private, no-store')
        .send(archive);
    },
  );

  server.get<{ Params: { id: string } }>(`/api/v1${plainRoutes.calendarFile.path}`, async (request, reply) => {
    const { loaded, actor, world } = await open(request.params.id, request, reply);
    const view = presentDossier({ world, actor, today: app.today() }, loaded)!;
    const language = languageOf(request.headers['accept-language']);
    const calendar = ical({ name: world.settings.name[language] });
    for (const proceeding of view.proceedings)
      for (const meeting of meetingsOf(proceeding))
        addMeeting(calendar, { ...meeting, number: loaded.dossier.number }, language);
    for (const clock of view.clocks) {
      if (clock.state === 'done' || clock.state === 'stopped') continue;
      // A lock screen may show this: the title names the deadline's kind, not the matter.
      calendar.createEvent({
        id: clock.id,
        start: new Date(`${clock.due}T00:00:00Z`),
        allDay: true,
        summary: terms[clock.code as keyof typeof terms].title[language],
        description: loaded.dossier.number ?? '',
      });
    }
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', attachment('hejie.ics'))
      .send(calendar.toString());
  });

  async function open(id: string, request: Parameters<App['sessionOf']>[0], reply: Parameters<App['sessionOf']>[1]) {
    const session = await callerOf(app, request, reply, 'read');
    if (!session) throw new HttpProblem('unauthenticated');
    const actor = await onBehalf(app, actorOf(session), id);
    const world = await app.world();
    const loaded = isUuid(id) ? await findDossier(app.database, world, actor, id) : undefined;
    if (!loaded) throw new HttpProblem('absent');
    return { loaded, actor, world };
  }
}

/** Hearings and sessions to come, as this reader sees them; where a link was typed for a place it stays in the file. */
function meetingsOf({ data }: ProceedingView) {
  const { hearings = [], sessions = [] } = (data ?? {}) as {
    hearings?: readonly Hearing[];
    sessions?: readonly Session[];
  };
  const span = (at: string, minutes: number) => ({ from: minutesOf(at), to: minutesOf(at) + minutes });
  return [
    ...hearings
      .filter(h => h.state === 'set' || h.state === 'running')
      .map(h => ({ id: h.id, kind: 'hearing' as const, on: h.on, place: h.place, ...span(h.time, h.minutes) })),
    ...sessions
      .filter(s => !s.held && !s.cancelledOn && s.time !== '')
      .map(s => ({
        id: s.id,
        kind: 'session' as const,
        on: s.on,
        place: s.way === 'room' ? s.place : '',
        ...span(s.time, s.minutes ?? usualMinutes),
      })),
  ];
}

const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name.replace(/[\ud800-\udfff]/g, '_'))}`;
