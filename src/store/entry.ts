import { sidesOf } from '../core/dossier/access.ts';
import { liveAgents } from '../core/dossier/agents.ts';
import { apply } from '../core/dossier/apply.ts';
import type { Booking } from '../core/dossier/booking.ts';
import type { Change, WallItem } from '../core/dossier/change.ts';
import type { Attempt } from '../core/dossier/decide.ts';
import { contentIdOf, type Dossier, type Paper } from '../core/dossier/dossier.ts';
import { type PartyKeys, partyKeys } from '../core/dossier/duplicates.ts';
import { canonical, type Label, seal } from '../core/dossier/labels.ts';
import { type LookUp, lookUpKey, lookUpsOf, walledLookUps } from '../core/dossier/look-ups.ts';
import { foldNumber } from '../core/dossier/number.ts';
import type { PaperContent } from '../core/dossier/paper.ts';
import type { Procedures } from '../core/dossier/registry.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Side } from '../core/people/role.ts';
import { isCitizen } from '../core/procedures/filing.ts';
import type { ProcedureId } from '../core/procedures/ids.ts';
import type { Facts } from '../core/procedures/procedure.ts';
import { type DivergenceRows, divergenceRows } from './divergences.ts';
import { groupNotice, groupRows } from './group-rows.ts';
import { procedureVersion } from './procedure-version.ts';
import { salt, sm3 } from './sm3.ts';
import { reachRows, wallRows } from './standing.ts';
import { uuidv7 } from './uuid.ts';

/** Everything that one step writes, made in memory: the statement that records it only spreads it over the tables. */
export interface Recording {
  readonly dossier: Dossier;
  readonly rows: Rows;
}

export interface Rows extends DivergenceRows {
  readonly dossier: Record<string, unknown>;
  readonly isNew: boolean;
  readonly ledger: Record<string, unknown>;
  readonly personal: readonly SealedRow[];
  readonly secret: readonly SealedRow[];
  readonly reach: readonly Record<string, unknown>[];
  readonly unreach: readonly { token: string; proceeding_id: string }[];
  readonly deadlines: readonly Record<string, unknown>[];
  readonly outcomes: readonly Record<string, unknown>[];
  readonly bookings: readonly BookingRow[];
  readonly papers: readonly Record<string, unknown>[];
  readonly wallReach: readonly Record<string, unknown>[];
  readonly wallItems: readonly Record<string, unknown>[];
  readonly wallPapers: readonly Record<string, unknown>[];
  readonly notices: readonly Record<string, unknown>[];
  readonly outbox: readonly Record<string, unknown>[];
  /** What the matter leans on of the dated values, new with this step, and what it leans on no more. */
  readonly lookUps: readonly LookUpRow[];
  readonly unlooked: readonly LookUpRow[];
  /** Of a group: what its members look up; of a member: its row; of an offer to a group: what each member is offered. */
  readonly groupHead: readonly Record<string, unknown>[];
  readonly member: readonly Record<string, unknown>[];
  readonly offerRows: readonly Record<string, unknown>[];
  /** Uploads that the step names or opens to the other side: to which sides each is open; null: to whoever sees the file. */
  readonly files: readonly { readonly id: string; readonly sides: readonly Side[] | null }[];
}

/** A booking as it is stored; `gone`: it is taken away. */
export interface BookingRow {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly proceeding_id: string;
  readonly on_day: Day;
  readonly subjects: readonly string[];
  readonly gone: boolean;
}

const bookingRow = (b: Booking): BookingRow => ({
  id: b.id,
  kind: b.kind,
  proceeding_id: b.proceedingId,
  on_day: b.on,
  from_minute: b.from,
  to_minute: b.to,
  room_id: b.roomId,
  place: b.place,
  open: b.open === true,
  subjects: [...new Set([...(b.roomId ? [b.roomId] : []), ...b.people])],
  gone: b.released === true,
});

export interface LookUpRow {
  readonly kind: LookUp['kind'];
  readonly subject: string;
  readonly name: string;
  readonly place: string;
  readonly on_day: Day;
  readonly until_day: Day;
}

interface SealedRow {
  readonly digest: string;
  readonly salt: string;
  readonly value: unknown;
}

export interface EntryHead {
  readonly sequence: number;
  readonly day: Day;
  readonly actor: { readonly userId: string; readonly role: string; readonly organisationId?: string };
  readonly attempt: { readonly procedure: string; readonly step: string; readonly proceedingId: string };
  readonly previous: string;
}

/** Hash of an entry: SM3 over the canonical JSON of its head and its sealed body. */
export const entryHash = (head: EntryHead, body: unknown): string => sm3(canonical({ ...head, body }));

export const zeroHash = '0'.repeat(64);

/**
 * Turns a decision into rows. `change` already carries its numbers. Labelled values are replaced by salted digests in the
 * entry; a walled step's whole input is one secret.
 */
export function recordingOf(args: {
  procedures: Procedures;
  before: Dossier;
  attempt: Attempt;
  proceedingId: string;
  input: unknown;
  change: Change;
  actor: Actor;
  today: Day;
  facts: Facts;
  wall: readonly WallItem[];
  previousHash: string;
  /** Contents of papers that the step wrote itself. */
  contents?: ReadonlyMap<string, PaperContent>;
}): Recording {
  const { procedures, before, attempt, actor, today, facts } = args;
  const step = procedures[attempt.procedure].steps[attempt.step]!;
  const draft = apply(before, args.change);
  const known = new Set(before.papers.map(p => p.id));
  const issued = new Set(args.change.papers.map(p => p.id).filter(id => !known.has(id) && !args.contents?.has(id)));
  const contents = writePapers(
    procedures,
    draft,
    draft.papers.filter(p => issued.has(p.id)),
    [...args.wall, ...args.change.wall],
    facts,
    today,
  );
  for (const [id, content] of args.contents ?? []) contents.set(id, { content, digest: sm3(canonical(content)) });
  const change: Change =
    contents.size === 0
      ? args.change
      : { ...args.change, papers: args.change.papers.map(p => withDigest(p, contents)) };
  const dossier = contents.size === 0 ? draft : apply(before, change);

  // A salt for each value: whoever holds one value of an entry cannot try guesses at another that was destroyed.
  const kept: Record<Label, Map<string, SealedRow>> = { personal: new Map(), mediation: new Map() };
  const digest = (label: Label, value: unknown): string => {
    const words = canonical(value);
    const known = kept[label].get(words);
    if (known) return known.digest;
    const own = salt();
    const row = { digest: sm3(own + words), salt: own, value };
    kept[label].set(words, row);
    return row.digest;
  };
  const body = {
    input: step.walled ? { $sealed: digest('mediation', args.input) } : seal(args.input, digest),
    facts: {
      calendar: facts.calendar.version,
      directory: facts.directory.version,
      parameters: facts.parameters.version,
      procedures: versionsOf(procedures, attempt.procedure, dossier, change),
    },
    change: seal(change, digest),
  };
  const head: EntryHead = {
    sequence: dossier.version,
    day: today,
    actor: {
      userId: actor.userId,
      role: actor.role,
      ...(actor.organisationId && { organisationId: actor.organisationId }),
    },
    attempt: { procedure: attempt.procedure, step: attempt.step, proceedingId: args.proceedingId },
    previous: args.previousHash,
  };
  const proceeding = dossier.proceedings.find(p => p.id === args.proceedingId);
  // A paper that is written and made ready for service in one entry is named twice and stored once.
  const written = [...new Map(change.papers.map(p => [contentIdOf(p), p])).values()].filter(p =>
    contents.has(contentIdOf(p)),
  );
  return {
    dossier,
    rows: {
      isNew: before.version === 0,
      dossier: dossierRow(dossier),
      ledger: {
        sequence: dossier.version,
        day: today,
        actor_id: actor.userId,
        // A party is named by the dossier, where a name can be redacted.
        actor_name: isCitizen(actor) ? '' : actor.name,
        role: actor.role,
        procedure: attempt.procedure,
        proceeding_id: args.proceedingId,
        step: attempt.step,
        stage: proceeding?.stage,
        walled: step.walled === true,
        audience: change.audience,
        entry: { head, body },
        previous_hash: args.previousHash,
        hash: entryHash(head, body),
      },
      personal: [...kept.personal.values()],
      secret: [...kept.mediation.values()],
      ...reachRows(procedures, before, dossier),
      ...lookUpRows(before, dossier, change),
      ...divergenceRows(before, dossier),
      deadlines: change.proceedings.flatMap(p =>
        (p.deadlines ?? []).map(d => ({
          id: d.id,
          proceeding_id: p.id,
          code: d.code,
          due: d.due,
          alarm: d.alarm,
          state: d.state,
        })),
      ),
      outcomes: change.outcomes.map(o => ({
        id: o.id,
        proceeding_id: o.proceedingId,
        number: dossier.number,
        procedure: o.procedure,
        kind: o.kind,
        on_day: o.on,
        organisation_id: o.organisationId,
        place: o.place,
        persons: o.persons,
        amount: o.amount,
        code: o.code,
      })),
      bookings: change.bookings.map(bookingRow),
      papers: written.filter(p => !p.channel).map(p => ({ id: contentIdOf(p), ...contents.get(contentIdOf(p))! })),
      wallPapers: written
        .filter(p => p.channel)
        .map(p => ({
          id: contentIdOf(p),
          proceeding_id: p.proceedingId,
          channel: p.channel,
          ...contents.get(contentIdOf(p))!,
        })),
      ...groupRows(dossier, change),
      wallReach: wallRows(procedures, before, dossier),
      wallItems: change.wall.map(w => ({
        id: w.id,
        proceeding_id: w.proceedingId,
        channel: w.channel,
        kind: w.kind,
        author: w.author,
        on_day: w.on,
        sequence: dossier.version,
        body: w.body,
      })),
      notices: noticeRows(dossier, change, today),
      outbox: [
        {
          id: uuidv7(),
          topic: 'step',
          payload: {
            dossierId: dossier.id,
            version: dossier.version,
            procedure: attempt.procedure,
            step: attempt.step,
          },
        },
      ],
      // Only what was found as the actor's own: other words in an input may be called alike.
      files: [
        ...new Set([
          ...fileIds(args.input).filter(id => facts.file(id) !== undefined),
          ...change.evidence.flatMap(e => e.fileId ?? []),
        ]),
      ].map(id => ({ id, sides: sidesOfFile(dossier, id) })),
    },
  };
}

/** The versions of the rules by which an entry was decided: of its own procedure, and of those that it opened or told. */
function versionsOf(
  procedures: Procedures,
  own: ProcedureId,
  { proceedings }: Dossier,
  change: Change,
): Record<string, string> {
  const others = change.proceedings.map(p => proceedings.find(after => after.id === p.id)?.procedure ?? own);
  return Object.fromEntries([own, ...others].map(id => [id, procedureVersion(procedures[id])]));
}

function sidesOfFile({ evidence }: Dossier, fileId: string): readonly Side[] | null {
  const items = evidence.filter(e => e.fileId === fileId);
  return items.length === 0 ? null : [...new Set(items.flatMap(sidesOf))];
}

export const dossierRow = (dossier: Dossier): Record<string, unknown> => ({
  version: dossier.version,
  number: dossier.number,
  title: titleOf(dossier),
  opened_on: dossier.openedOn,
  place: dossier.place,
  trade: dossier.trade,
  claimed: dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0),
  state: dossier,
  search: searchTerms(dossier),
  keys: keysOf(dossier),
  kind: dossier.kind,
  group_id: dossier.groupId,
});

function lookUpRows(before: Dossier, after: Dossier, change: Change): Pick<Rows, 'lookUps' | 'unlooked'> {
  const row = ({ on, until, ...rest }: LookUp): LookUpRow => ({ ...rest, on_day: on, until_day: until });
  const [was, is] = [before, after].map(
    dossier => new Map((dossier.version === 0 ? [] : lookUpsOf(dossier)).map(one => [lookUpKey(one), one])),
  ) as [Map<string, LookUp>, Map<string, LookUp>];
  const fresh = [...is].filter(([key]) => !was.has(key)).map(([, one]) => one);
  return {
    lookUps: [...fresh, ...walledLookUps(change.wall)].map(row),
    unlooked: [...was].filter(([key]) => !is.has(key)).map(([, one]) => row(one)),
  };
}

/** By what a duplicate is looked up: who and whom, with numbers that are not for lists turned into digests. */
export function lookUpKeys(dossier: Dossier): PartyKeys {
  return partyKeys(dossier, value => sm3(`${dossier.tenant}:${value}`).slice(0, 32));
}

function keysOf(dossier: Dossier): string[] {
  const { worker, employer } = lookUpKeys(dossier);
  return [...new Set([...worker, ...employer])];
}

/** Title of a matter in lists: 张某 与 慈溪某电器有限公司; a lead is named after its employer. */
export function titleOf(dossier: Dossier): string {
  const names = (side: string) => dossier.parties.filter(p => p.side === side).map(p => p.name);
  const both = [...names('worker').slice(0, 1), ...names('employer').slice(0, 1)];
  if (both.length > 0) return both.join(' 与 ');
  const lead = dossier.proceedings[0]?.data as { employerName?: string } | undefined;
  return lead?.employerName ?? '';
}

/** Bigrams and the folded number: two characters find a name. */
export function searchTerms(dossier: Dossier): string[] {
  const words = [titleOf(dossier), ...dossier.parties.flatMap(p => [p.name, p.phone?.slice(-4) ?? ''])];
  const terms = new Set<string>();
  for (const word of words) for (const term of bigrams(word)) terms.add(term);
  for (const number of [dossier.number, ...(dossier.joined ?? []).map(link => link.number)])
    if (number) for (const term of bigrams(foldNumber(number))) terms.add(term);
  return [...terms].slice(0, 400);
}

export function bigrams(word: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what cannot be stored is no part of a search term
  const characters = [...word.toLowerCase().replace(/[\s\0\u001a]/g, '')].filter(
    c => !/[\ud800-\udfff]/.test(c) || c.length === 2,
  );
  return characters.slice(0, -1).map((c, i) => c + characters[i + 1]);
}

/** The paper with the digest of the content that was written now, where one was; its last edition carries the same. */
function withDigest(paper: Paper, contents: ReadonlyMap<string, { readonly digest: string }>): Paper {
  const digest = contents.get(contentIdOf(paper))?.digest;
  if (digest === undefined) return paper;
  const editions = paper.editions?.map(e => (e.id === paper.contentId ? { ...e, digest } : e));
  return { ...paper, digest, ...(editions && { editions }) };
}

function writePapers(
  procedures: Procedures,
  dossier: Dossier,
  papers: readonly Paper[],
  wall: readonly WallItem[],
  facts: Facts,
  today: Day,
): Map<string, { content: PaperContent; digest: string }> {
  const written = new Map<string, { content: PaperContent; digest: string }>();
  for (const paper of papers) {
    const proceeding = dossier.proceedings.find(p => p.id === paper.proceedingId)!;
    const template = procedures[proceeding.procedure].papers[paper.template]!;
    const content = template.write({
      dossier,
      proceeding,
      wall: paper.channel ? wall.filter(item => item.proceedingId === proceeding.id) : [],
      directory: facts.directory,
      issuedOn: today,
      ...(paper.number && { number: paper.number }),
    });
    written.set(paper.id, { content, digest: sm3(canonical(content)) });
  }
  return written;
}

/** A notice goes to the tokens that stand for its reader. */
function noticeRows(dossier: Dossier, change: Change, day: Day): Record<string, unknown>[] {
  return change.notices.flatMap(notice => {
    const { to } = notice;
    const tokens =
      'side' in to
        ? dossier.parties
            .filter(p => p.side === to.side)
            .flatMap(p => [
              p.userId ? `${p.side}:${p.userId}` : `${p.side}:party-${p.id}`,
              ...liveAgents(p).map(agent => `agent:${agent.userId}`),
            ])
        : 'userId' in to
          ? [`user:${to.userId}`]
          : [`${to.role}:${to.organisationId}`];
    return tokens.map(token => ({
      id: uuidv7(),
      proceeding_id: notice.proceedingId,
      token,
      template: notice.template,
      data: notice.data ?? {},
      ...groupNotice(dossier, notice.proceedingId, { token, template: notice.template, day }),
    }));
  });
}

/** Uploads that an input names, wherever they stand. */
export function fileIds(input: unknown): string[] {
  if (Array.isArray(input)) return input.flatMap(fileIds);
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    if (key === 'fileId' && typeof value === 'string') return [value];
    if (key === 'fileIds' && Array.isArray(value)) return value.filter((v): v is string => typeof v === 'string');
    return fileIds(value);
  });
}
