import type { DossierView, LedgerLine, ProceedingView } from '../../../contract/views.ts';
import type { Text } from '../../../core/text.ts';

/** One lane of the joint view: a body, or a procedure that no body leads. */
export interface JointLane {
  readonly id: string;
  readonly title: Text;
  /** The procedures that ran there, in order. */
  readonly procedures: readonly Text[];
}

/** One thing that happened, or that is still to come, in one lane. */
export interface JointEvent {
  readonly key: string;
  readonly lane: string;
  readonly day: string;
  readonly kind: 'step' | 'took-place' | 'ended' | 'due' | 'hand-over';
  readonly procedure: Text;
  readonly title: Text;
  readonly who?: { readonly name: string; readonly role: Text };
  readonly papers: readonly { readonly id: string; readonly title: Text }[];
  /** Said behind a wall: that it happened, and no more. */
  readonly walled: boolean;
}

export interface Joint {
  readonly lanes: readonly JointLane[];
  /** By day, the earliest first; of one day in the order in which it was entered. */
  readonly events: readonly JointEvent[];
}

const laneOf = ({ organisation, procedure }: ProceedingView): string => organisation?.id ?? procedure;

/**
 * Everything that this reader may know of a dispute as one timeline with a lane for each body. What they may read has its steps; of
 * what is closed to them two lines stand: that it took place, and how it ended.
 */
export function jointOf(dossier: DossierView, lines: readonly LedgerLine[]): Joint {
  const inOrder = [...dossier.proceedings].sort((a, b) =>
    a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0,
  );
  const lanes = new Map<string, { id: string; title: Text; procedures: Text[] }>();
  for (const one of inOrder) {
    const id = laneOf(one);
    const lane = lanes.get(id) ?? { id, title: one.organisation?.name ?? one.title, procedures: [] };
    if (one.organisation && !lane.procedures.some(title => title.zh === one.title.zh)) lane.procedures.push(one.title);
    lanes.set(id, lane);
  }
  const told = new Set(lines.map(line => line.proceedingId));
  const byId = new Map(inOrder.map(one => [one.id, one]));
  const steps = lines.flatMap((line): JointEvent[] => {
    const one = byId.get(line.proceedingId);
    return one
      ? [
          {
            key: `s${line.sequence}`,
            lane: laneOf(one),
            day: line.day,
            kind: 'step',
            procedure: one.title,
            title: line.step,
            who: { name: line.who, role: line.role },
            papers: line.papers,
            walled: line.walled,
          },
        ]
      : [];
  });
  const outside = inOrder.filter(one => !told.has(one.id));
  const closed = outside.flatMap((one): JointEvent[] => [
    { ...bare(one), key: `o${one.id}`, day: one.openedOn, kind: 'took-place', title: one.title },
    ...(one.closedOn
      ? [{ ...bare(one), key: `e${one.id}`, day: one.closedOn, kind: 'ended' as const, title: one.stageTitle }]
      : []),
  ]);
  const due = dossier.clocks.flatMap((clock): JointEvent[] => {
    const one = byId.get(clock.proceedingId);
    return one && clock.state !== 'done' && clock.state !== 'stopped'
      ? [{ ...bare(one), key: `d${clock.id}`, day: clock.due.slice(0, 10), kind: 'due', title: clock.label }]
      : [];
  });
  const handed = dossier.handOvers.flatMap((sheet): JointEvent[] => {
    const one = sheet.proceedingId ? byId.get(sheet.proceedingId) : undefined;
    return one
      ? [
          {
            ...bare(one),
            key: `h${one.id}`,
            day: sheet.on,
            kind: 'hand-over',
            title: { zh: `${sheet.from.zh} → ${sheet.to.zh}`, en: `${sheet.from.en} → ${sheet.to.en}` },
          },
        ]
      : [];
  });
  const events = [...closed, ...handed, ...steps, ...due]
    .map((event, index) => ({ event, index }))
    .sort((a, b) => (a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : a.index - b.index))
    .map(({ event }) => event);
  return { lanes: [...lanes.values()], events };
}

const bare = (one: ProceedingView) => ({ lane: laneOf(one), procedure: one.title, papers: [], walled: false });
