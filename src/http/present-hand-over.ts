import type { DossierView, HandOverView } from '../contract/views.ts';
import { mayReadEvidence, partyOf, reach } from '../core/dossier/access.ts';
import type { Dossier, Proceeding } from '../core/dossier/dossier.ts';
import { claims as claimCodes } from '../core/law/claims.ts';
import { terms } from '../core/law/terms.ts';
import { roleLabel, sideOf } from '../core/people/role.ts';
import {
  type HandOver,
  type HandOverRecord,
  type Part,
  parts,
  partyFields,
  recordOf,
  sheetFor,
} from '../core/procedures/hand-over.ts';
import type { Step } from '../core/procedures/procedure.ts';
import { type Text, text } from '../core/text.ts';
import type { Reader } from './present.ts';
import { articleView } from './words.ts';

/** What would go along and what stays, before it is sent. */
export const presentSheet = (reader: Reader, dossier: Dossier, handOver: HandOver): HandOverView => {
  const { world, actor, today } = reader;
  return presentRecord(reader, dossier, handOver, sheetFor(handOver, dossier, world.directory, actor, today));
};

/**
 * The hand-overs of a dossier for those inside the proceeding that sent it or the one that received it, and for the parties, whose
 * data went along. `inside`: the proceedings of which the reader is inside.
 */
export function presentHandOvers(
  reader: Reader,
  dossier: Dossier,
  inside: readonly Proceeding[],
): DossierView['handOvers'] {
  const mine = new Set(inside.map(p => p.id));
  return dossier.proceedings.flatMap(p => {
    const record = recordOf(p);
    const handOver = declared(reader, dossier, p);
    if (!record || !handOver || !(mine.has(p.id) || mine.has(record.fromProceedingId))) return [];
    const number = (template: string) =>
      dossier.papers.findLast(paper => paper.template === template && paper.proceedingId === p.id)?.number;
    const letter = number('hand-over-letter');
    const receipt = number('hand-over-receipt');
    return [
      {
        ...presentRecord(reader, dossier, handOver, record),
        proceedingId: p.id,
        ...(letter && { number: letter }),
        ...(receipt && { receipt }),
      },
    ];
  });
}

/** The way by which a proceeding was handed over: of several to one procedure, the one from where it came. */
function declared({ world }: Reader, dossier: Dossier, p: Proceeding): HandOver | undefined {
  const ways = Object.values<Step>(world.procedures[p.procedure].steps).flatMap(s => s.handsOver ?? []);
  const source = dossier.proceedings.find(one => one.id === recordOf(p)?.fromProceedingId)?.procedure;
  return ways.find(way => way.from === source) ?? ways[0];
}

function presentRecord(reader: Reader, dossier: Dossier, handOver: HandOver, record: HandOverRecord): HandOverView {
  const { directory } = reader.world;
  const nameOf = (id: string | undefined, otherwise: Text) =>
    (id !== undefined && directory.organisation(id)?.name) || otherwise;
  const by = ({ name, role }: HandOverRecord['by']) => ({ name, role: roleLabel(role) });
  return {
    title: handOver.title,
    from: nameOf(record.fromBody, roleLabel(record.by.role)),
    to: nameOf(record.toBody, reader.world.procedures[handOver.to].title),
    purpose: record.purpose,
    basis: record.law.map(articleView),
    on: record.on,
    by: by(record.by),
    ...(record.words !== undefined && { words: record.words }),
    along: presentAlong(reader, dossier, record),
    stays: record.stays.map(s => ({ what: s.what, because: s.because, basis: s.law.map(articleView) })),
    bearer: handOver.bearer,
    clocks: handOver.clocks.map(code => terms[code].title),
    ...(record.answer && {
      answer: {
        verdict: record.answer.verdict,
        on: record.answer.on,
        by: by(record.answer.by),
        ...(record.answer.ground && { ground: record.answer.ground }),
        ...(record.answer.words !== undefined && { words: record.answer.words }),
      },
    }),
  };
}

type Along = HandOverView['along'];

/**
 * Item by item, as far as the reader may read each: evidence that the other side has not shown is not named, nor the fields of the
 * other side to a party; and whoever sees one proceeding alone reads no list of the file.
 */
function presentAlong({ actor, world }: Reader, dossier: Dossier, { along }: HandOverRecord): Along {
  if (reach(world.procedures, dossier, actor)?.sees !== 'file') return [];
  const me = partyOf(dossier, actor);
  const side = sideOf(actor.role);
  const items = {
    parties: along.parties.flatMap(({ partyId, fields }) => {
      const party = dossier.parties.find(p => p.id === partyId);
      if (!party) return [];
      const own = side === undefined || party.id === me?.id;
      return [{ title: text(party.name, party.name), ...(own && { fields: fields.map(field => partyFields[field]) }) }];
    }),
    story: along.story ? [{ title: parts.story }] : [],
    claims: dossier.claims.filter(c => along.claims.includes(c.id)).map(c => ({ title: claimCodes[c.code].title })),
    evidence: dossier.evidence
      .filter(e => along.evidence.includes(e.id) && mayReadEvidence(e, actor))
      .map(e => ({ title: text(e.title, e.title) })),
    facts: dossier.facts.filter(f => along.facts.includes(f.id)).map(f => ({ title: text(f.statement, f.statement) })),
    papers: dossier.papers
      .filter(p => along.papers.includes(p.id) && (!p.side || side === undefined || p.side === side))
      .map(p => {
        const proceeding = dossier.proceedings.find(x => x.id === p.proceedingId);
        const template = proceeding && world.procedures[proceeding.procedure].papers[p.template];
        return { title: template?.title ?? text(p.title, p.title) };
      }),
  } satisfies Record<Part, unknown>;
  return (Object.keys(parts) as Part[]).map(part => ({ part, label: parts[part], items: items[part] }));
}
