import { type Opening, reachOf, wallTokens } from '../core/dossier/access.ts';
import type { Dossier, Proceeding, RunningDeadline } from '../core/dossier/dossier.ts';
import type { Procedures } from '../core/dossier/registry.ts';
import { approvalLimits, pendingProposal } from '../core/procedures/approval.ts';
import type { ProcedureId } from '../core/procedures/ids.ts';
import type { Sees } from '../core/procedures/procedure.ts';

const noLimits: ReadonlySet<string> = new Set();
const extent: Readonly<Record<Sees, number>> = { receipt: 0, proceeding: 1, file: 2 };

/** No line of their own in a party’s list. */
const unlisted: readonly ProcedureId[] = ['service', 'joining'];

/** What a group works on for all its members at once: their rows, and what is paid by its settlement. */
function isGrouped(dossier: Dossier, { procedure, data }: Proceeding): boolean {
  if (dossier.groupId === undefined) return false;
  if (procedure === 'group-member') return true;
  const { basis } = data as { basis?: string };
  return procedure === 'settlement' && dossier.proceedings.some(p => p.id === basis && p.procedure === 'group-member');
}

/** One row for each token and proceeding; a party's token gets a row for every proceeding, so that its queue shows each. */
export function reachOfDossier(procedures: Procedures, dossier: Dossier): Map<string, Record<string, unknown>> {
  const rows = new Map<string, Record<string, unknown>>();
  const add = (opening: Opening, proceedingId: string) => {
    const proceeding = dossier.proceedings.find(p => p.id === proceedingId);
    if (!proceeding) return;
    const key = `${opening.token} ${proceedingId}`;
    const known = rows.get(key)?.sees as Sees | undefined;
    if (known && extent[known] >= extent[opening.sees]) return;
    // The limits of a second person are not for the parties; also not by the order of their list.
    const internal = opening.proceedingId ? noLimits : approvalLimits(procedures[proceeding.procedure].steps);
    const next = proceeding.deadlines.reduce<RunningDeadline | undefined>(
      (min, d) => (d.state === 'open' && !internal.has(d.code) && (min === undefined || d.due < min.due) ? d : min),
      undefined,
    );
    rows.set(key, {
      token: opening.token,
      proceeding_id: proceedingId,
      // Of an archived file nobody is told what others go on to do.
      sees: opening.until === undefined ? opening.sees : 'proceeding',
      procedure: proceeding.procedure,
      stage: proceeding.stage,
      // A receipt is nothing to work on.
      open:
        opening.sees !== 'receipt' &&
        !dossier.joinedInto &&
        procedures[proceeding.procedure].stages[proceeding.stage]?.terminal !== true,
      due: next?.due ?? 'infinity',
      opened_on: proceeding.openedOn,
      waits: opening.proceedingId && pendingProposal(proceeding) ? 'approval' : (next?.code ?? ''),
      grouped: isGrouped(dossier, proceeding),
    });
  };
  for (const opening of reachOf(procedures, dossier)) {
    if (opening.proceedingId) add(opening, opening.proceedingId);
    else
      for (const proceeding of dossier.proceedings)
        if (!unlisted.includes(proceeding.procedure)) add(opening, proceeding.id);
  }
  return rows;
}

/** Who reaches a dossier and who is inside its walls. */
interface Standing {
  readonly procedures: Procedures;
  readonly reach: Map<string, Record<string, unknown>>;
  readonly wall: Map<string, Omit<WallRow, 'gone'>>;
}

/** What was worked out for the state after a step is asked again as the state before the next one. */
const standings = new WeakMap<Dossier, Standing>();
function standingOf(procedures: Procedures, dossier: Dossier): Standing {
  const known = standings.get(dossier);
  if (known?.procedures === procedures) return known;
  const nobody = dossier.version === 0;
  const standing = {
    procedures,
    reach: nobody ? new Map() : reachOfDossier(procedures, dossier),
    wall: nobody ? new Map() : wallOf(procedures, dossier),
  };
  standings.set(dossier, standing);
  return standing;
}

/** The rows of reach that a step writes anew, and those that it takes away. */
export function reachRows(
  procedures: Procedures,
  before: Dossier,
  after: Dossier,
): {
  reach: readonly Record<string, unknown>[];
  unreach: readonly { token: string; proceeding_id: string }[];
} {
  const old = standingOf(procedures, before).reach;
  const now = standingOf(procedures, after).reach;
  return {
    reach: [...now].filter(([key, row]) => !isSameRow(old.get(key), row)).map(([, row]) => row),
    unreach: [...old]
      .filter(([key]) => !now.has(key))
      .map(([, row]) => ({ token: row.token as string, proceeding_id: row.proceeding_id as string })),
  };
}

/** Rows are made in one place and hold words, days and yes or no. */
function isSameRow(a: Record<string, unknown> | undefined, b: Record<string, unknown>): boolean {
  if (a === undefined) return false;
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}

interface WallRow extends Record<string, unknown> {
  readonly proceeding_id: string;
  readonly channel: string;
  readonly token: string;
  readonly gone: boolean;
}

function wallOf(procedures: Procedures, dossier: Dossier): Standing['wall'] {
  const rows: Map<string, Omit<WallRow, 'gone'>> = new Map();
  for (const proceeding of dossier.proceedings) {
    const procedure = procedures[proceeding.procedure];
    for (const channel of Object.keys(procedure.wall ?? {}))
      for (const token of wallTokens(procedure, channel, dossier, proceeding))
        rows.set(`${proceeding.id} ${channel} ${token}`, { proceeding_id: proceeding.id, channel, token });
  }
  return rows;
}

/** Who comes inside a wall with a step, and who is gone. */
export function wallRows(procedures: Procedures, before: Dossier, after: Dossier): WallRow[] {
  const old = standingOf(procedures, before).wall;
  const now = standingOf(procedures, after).wall;
  return [
    ...[...now].filter(([key]) => !old.has(key)).map(([, row]) => ({ ...row, gone: false }) as WallRow),
    ...[...old].filter(([key]) => !now.has(key)).map(([, row]) => ({ ...row, gone: true }) as WallRow),
  ];
}
