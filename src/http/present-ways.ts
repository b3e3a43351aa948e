import type { DossierView, EnforceableWayView } from '../contract/views.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { ClosedStep } from '../core/dossier/open-steps.ts';
import { materialKinds } from '../core/procedures/enforceable/materials.ts';
import { type Way, waysOf } from '../core/procedures/enforceable/ways.ts';
import type { Reader } from './present.ts';
import { articlesView } from './words.ts';

/** The ways by which the mediated agreement of a file can be enforced; nothing where there is none to perform. */
export function presentWays(
  { world, today }: Reader,
  dossier: Dossier,
  steps: { readonly closed: readonly ClosedStep[] },
): Pick<DossierView, 'enforceable'> {
  const ways = waysOf(dossier, today, { calendar: world.calendar });
  return ways.length === 0 ? {} : { enforceable: ways.map(way => present(way)) };

  // Of the way that is being gone, the stage says where it stands; that it cannot be asked for again is no news.
  function present({
    procedure,
    who,
    help,
    due,
    conditions,
    materials,
    law,
    step,
    proceeding,
    taken,
    shut,
  }: Way): EnforceableWayView {
    const closed = steps.closed.find(s => s.procedure === procedure && s.step === step);
    const own = world.procedures[procedure];
    const stage = proceeding && own.stages[proceeding.stage];
    return {
      procedure,
      title: own.title,
      who,
      help,
      ...(due && { due }),
      conditions: conditions.map(c => ({ ...c })),
      materials: materials.map(({ kind, ready }) => ({
        label: materialKinds[kind].title,
        ready,
        ...(!ready && { missing: materialKinds[kind].missing }),
      })),
      basis: articlesView(law),
      step,
      shut,
      ...(closed && !(taken && step === 'apply') && { because: closed.because }),
      ...(proceeding &&
        stage && { proceeding: { id: proceeding.id, stage: stage.title, over: stage.terminal === true } }),
    };
  }
}
