import type { ArticleId } from '../law/articles.ts';
import type { Day } from '../law/day.ts';
import type { Actor } from '../people/actor.ts';
import { type Role, roleLabel } from '../people/role.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import type { Facts } from '../procedures/procedure.ts';
import type { Text } from '../text.ts';
import { type Procedures, roleRefusal, stageRefusal } from './decide.ts';
import type { Dossier, Proceeding } from './dossier.ts';

export interface OpenStep {
  readonly proceedingId?: string;
  readonly procedure: ProcedureId;
  readonly step: string;
  readonly label: Text;
  readonly help?: Text;
  readonly rank: 'primary' | 'normal' | 'danger';
  readonly final: boolean;
  readonly basis: readonly ArticleId[];
  readonly due?: Day;
}

export interface ClosedStep extends OpenStep {
  readonly because: Text;
  readonly opensWhen?: Text;
}

export interface Waiting {
  readonly proceedingId: string;
  readonly who: Text;
  readonly what: Text;
  readonly since: Day;
  readonly due?: Day;
}

/**
 * What this reader may do now, what is closed and why, and whom the matter waits for. The web never asks about roles:
 * these lists are all it knows. Steps that belong to other roles entirely are left out; steps of the reader's role
 * that are closed by stage or law are listed with the reason and the stage in which they open.
 */
export function openSteps(
  procedures: Procedures,
  dossier: Dossier,
  visible: readonly Proceeding[],
  actor: Actor,
  today: Day,
  facts: Facts,
): { open: OpenStep[]; closed: ClosedStep[]; waiting: Waiting[] } {
  const open: OpenStep[] = [];
  const closed: ClosedStep[] = [];
  const waiting: Waiting[] = [];
  for (const proceeding of visible) {
    const procedure = procedures[proceeding.procedure];
    const terminal = procedure.stages[proceeding.stage]?.terminal === true;
    const others = new Map<Role, { what: Text; due: Day | undefined }>();
    let mine = 0;
    for (const [name, step] of Object.entries(procedure.steps)) {
      if (step.from === 'opening' || step.by.every(role => role === 'clock')) continue;
      const due = proceeding.deadlines.find(d => d.state === 'open' && step.stops?.some(code => code === d.code))?.due;
      const listed: OpenStep = {
        proceedingId: proceeding.id,
        procedure: procedure.id,
        step: name,
        label: step.title,
        ...(step.help && { help: step.help }),
        rank: step.rank ?? 'normal',
        final: step.final === true,
        basis: step.law,
        ...(due && { due }),
      };
      const stage = stageRefusal(procedure, step, proceeding);
      const role = roleRefusal(step, dossier, proceeding, actor);
      if (role) {
        if (!stage && !terminal && step.rank === 'primary')
          for (const other of step.by)
            if (other !== actor.role && !others.has(other)) others.set(other, { what: step.title, due });
        continue;
      }
      const refusal =
        stage ??
        step.closedWhen?.({
          dossier,
          proceeding: proceeding as Proceeding<never>,
          data: proceeding.data as never,
          actor,
          today,
          facts,
        });
      if (!refusal) {
        open.push(listed);
        mine += step.rank === 'primary' ? 1 : 0;
      } else if (!terminal)
        closed.push({
          ...listed,
          because: refusal.reason,
          ...(stage && { opensWhen: stagesOf(step.from, procedure.stages) }),
        });
    }
    if (mine === 0)
      for (const [role, wait] of others)
        waiting.push({
          proceedingId: proceeding.id,
          who: roleLabel(role),
          what: wait.what,
          since: proceeding.openedOn,
          ...(wait.due && { due: wait.due }),
        });
  }
  for (const procedure of Object.values(procedures))
    for (const [name, step] of Object.entries(procedure.steps)) {
      if (step.from !== 'opening' || step.founds || !step.by.includes(actor.role)) continue;
      const refusal = step.closedWhen?.({
        dossier,
        proceeding: unopened as Proceeding<never>,
        data: {} as never,
        actor,
        today,
        facts,
      });
      const listed: OpenStep = {
        procedure: procedure.id,
        step: name,
        label: step.title,
        ...(step.help && { help: step.help }),
        rank: step.rank ?? 'normal',
        final: step.final === true,
        basis: step.law,
      };
      if (!refusal) open.push(listed);
      else closed.push({ ...listed, because: refusal.reason });
    }
  open.sort((a, b) => rankOrder[a.rank] - rankOrder[b.rank]);
  return { open, closed, waiting };
}

/** Stands in for a proceeding that its opening step has not made yet. */
const unopened: Proceeding = {
  id: '',
  procedure: 'lead',
  number: null,
  stage: '',
  openedOn: '',
  authorId: '',
  assigned: [],
  recused: [],
  deadlines: [],
  data: {},
};

const rankOrder = { primary: 0, normal: 1, danger: 2 } as const;

const stagesOf = (from: readonly string[], stages: Readonly<Record<string, { title: Text }>>): Text => ({
  zh: from.map(s => stages[s]?.title.zh).join('、'),
  en: from.map(s => stages[s]?.title.en).join(', '),
});
