import type { DossierView } from '../contract/views.ts';
import { mayReadAnswer, mayReadResult, mayReadSheet } from '../core/dossier/access.ts';
import type { WallItem } from '../core/dossier/change.ts';
import { type ComputationSheet, claimResults, type Dossier, type Result } from '../core/dossier/dossier.ts';
import { claims as claimCodes } from '../core/law/claims.ts';
import { formatYuan } from '../core/pay/money.ts';
import { roleLabel } from '../core/people/role.ts';
import { walledSheets } from '../core/procedures/computation-sheet.ts';
import type { Reader } from './present.ts';
import { computationView, outdatedView } from './present-computation.ts';
import { articlesView } from './words.ts';

/** A claim with its sheets, answer and result, as far as this reader may read them; `readable` is what they read behind the wall. */
export function presentClaim(
  { world, actor }: Reader,
  dossier: Dossier,
  claim: Dossier['claims'][number],
  readable: readonly WallItem[],
): DossierView['claims'][number] {
  const code = claimCodes[claim.code];
  return {
    id: claim.id,
    code: claim.code,
    title: code.title,
    plain: code.plain,
    ...(claim.by && { by: claim.by }),
    ...(claim.plea !== undefined && { plea: claim.plea }),
    ...(claim.amount !== undefined && { amount: formatYuan(claim.amount) }),
    ...(claim.from && { from: claim.from }),
    ...(claim.to && { to: claim.to }),
    ...(claim.computation !== undefined && { computation: computationView(claim.computation) }),
    sheets: [
      ...(claim.sheets ?? []).filter(sheet => mayReadSheet(dossier, sheet, actor)),
      ...walledSheets(readable, claim.id),
    ].map(sheet => ({ ...presentSheet(sheet), ...outdatedView(sheet.computation, world.parameters) })),
    ...(code.calculator && { calculator: code.calculator }),
    ...outdatedView(claim.computation, world.parameters),
    ...(claim.answer &&
      mayReadAnswer(world.procedures, dossier, claim, actor) && {
        answer: {
          position: claim.answer.position,
          on: claim.answer.on,
          ...(claim.answer.amount !== undefined && { amount: formatYuan(claim.answer.amount) }),
          ...(claim.answer.reason && { reason: claim.answer.reason }),
        },
      }),
    ...(claim.result &&
      mayReadResult(world.procedures, dossier, claim, actor) && {
        result: {
          kind: claim.result.kind,
          label: claimResults[claim.result.kind],
          ...(claim.result.amount !== undefined && { amount: formatYuan(claim.result.amount) }),
          ...(claim.result.on && { on: claim.result.on }),
          ...(claim.result.award && { award: presentAward(claim.result.award) }),
        },
      }),
    basis: articlesView(code.basis),
    employerHolds: code.employerHolds as DossierView['claims'][number]['employerHolds'],
  };
}

function presentAward({
  sheet,
  corrected,
  ...award
}: NonNullable<Result['award']>): NonNullable<NonNullable<DossierView['claims'][number]['result']>['award']> {
  return {
    ...award,
    ...(sheet && { sheet: sheet.version }),
    ...(corrected && { corrected: { was: formatYuan(corrected.was), on: corrected.on } }),
  };
}

const presentSheet = (sheet: ComputationSheet): DossierView['claims'][number]['sheets'][number] => ({
  id: sheet.id,
  version: sheet.version,
  on: sheet.on,
  by: { name: sheet.by.name, role: roleLabel(sheet.by.role) },
  ...(sheet.side && { side: sheet.side }),
  calculator: sheet.calculator,
  input: { ...sheet.input },
  computation: computationView(sheet.computation),
});
