import type { Change, ProceedingChange } from './change.ts';
import type { Dossier, Proceeding } from './dossier.ts';

/** A dossier before its first entry. */
export const blankDossier = (tenant: number, id: string): Dossier => ({
  tenant,
  id,
  kind: 'dispute',
  number: null,
  version: 0,
  openedOn: '0000-00-00',
  channel: 'portal',
  enteredBy: { userId: '', role: 'clock' },
  parties: [],
  claims: [],
  evidence: [],
  facts: [],
  proceedings: [],
  papers: [],
});

/** Applies one Change. Pure; the same fold over the ledger gives the stored projection. */
export function apply(dossier: Dossier, change: Change): Dossier {
  const numbers = new Map(change.numbers.map(n => [n.target, n.number ?? null]));
  return {
    ...dossier,
    ...change.founds,
    ...change.dossier,
    version: dossier.version + 1,
    number: numbers.get('dossier') ?? dossier.number,
    parties: upsert(dossier.parties, change.parties),
    claims: upsert(dossier.claims, change.claims),
    evidence: upsert(dossier.evidence, change.evidence),
    facts: upsert(dossier.facts, change.facts),
    papers: upsert(
      dossier.papers,
      change.papers.map(p => {
        const number = numbers.get(p.id);
        return number ? { ...p, number } : p;
      }),
    ),
    proceedings: change.proceedings
      .reduce(applyProceeding, dossier.proceedings)
      .map(p => (numbers.has(p.id) ? { ...p, number: numbers.get(p.id) ?? p.number } : p)),
  };
}

function applyProceeding(list: readonly Proceeding[], change: ProceedingChange): readonly Proceeding[] {
  const { id, opens, data, deadlines, ...rest } = change;
  const before: Proceeding | undefined = opens
    ? { id, ...opens, number: null, stage: '', assigned: [], recused: [], deadlines: [], data: {} }
    : list.find(p => p.id === id);
  if (!before) return list;
  const after: Proceeding = {
    ...before,
    ...rest,
    data: data ? { ...(before.data as object), ...data } : before.data,
    deadlines: deadlines ? upsert(before.deadlines, deadlines) : before.deadlines,
  };
  return upsert(list, [after]);
}

/** Replaces by id and appends what is new, in order. */
function upsert<T extends { readonly id: string }>(list: readonly T[], changed: readonly T[]): readonly T[] {
  if (changed.length === 0) return list;
  const byId = new Map(changed.map(item => [item.id, item]));
  const kept = list.map(item => {
    const replacement = byId.get(item.id);
    if (!replacement) return item;
    byId.delete(item.id);
    return replacement;
  });
  return byId.size === 0 ? kept : [...kept, ...byId.values()];
}
