import { z } from 'zod';
import type { WallItem } from '../dossier/change.ts';
import type { Claim, ComputationSheet } from '../dossier/dossier.ts';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import type { ArticleId } from '../law/articles.ts';
import { type Calculator, problemsOf } from '../pay/calculator.ts';
import { calculators } from '../pay/index.ts';
import { type Role, type Side, sideOf } from '../people/role.ts';
import { text } from '../text.ts';
import { choice, id, isSmall } from './fields.ts';
import { type StepContext, stepOf } from './procedure.ts';

const byId: ReadonlyMap<string, Calculator> = new Map(Object.entries(calculators));
const titles = Object.fromEntries([...byId].map(([name, calculator]) => [name, calculator.title]));

/** At most so many sheets for one claim: every one is read with the dossier. */
const mostSheets = 30;

/** Which calculator, and what it computes from: checked as the calculator itself checks it, field by field. */
export const sheetInput = z
  .strictObject({
    calculator: choice(text('计算器', 'calculator'), titles),
    input: z.record(z.string(), z.unknown()).meta({ label: text('计算的内容', 'what is computed') }),
  })
  .superRefine((sheet, context) => {
    const calculator = byId.get(sheet.calculator);
    if (!calculator) return;
    if (!isSmall(sheet.input)) {
      const message = text('内容太长，减少几项再算', 'This is too long; compute with fewer items');
      context.addIssue({ code: 'custom', path: ['input'], params: { message } });
      return;
    }
    const read = calculator.input.safeParse(sheet.input);
    if (read.success) return;
    for (const { field, message } of problemsOf(calculator.input, read.error, sheet.input))
      context.addIssue({ code: 'custom', path: ['input', ...field.split('.')], params: { message } });
  })
  .meta({ label: text('计算单', 'computation sheet'), widget: 'computation' });
export type SheetInput = z.output<typeof sheetInput>;

/** What a sheet is computed in: the proceeding is named, and nothing of its facts is read. */
export type SheetContext = Pick<StepContext, 'dossier' | 'actor' | 'today' | 'facts' | 'newId'> & {
  readonly proceeding: { readonly id: string };
};

/** A sheet, computed here and now: what the browser computed is never believed. `before`: how many there are already. */
export function sheetOf(
  { calculator: name, input }: SheetInput,
  before: number,
  { dossier, proceeding, actor, today, facts, newId }: SheetContext,
): ComputationSheet {
  const { calendar, parameters } = facts;
  const ran = byId.get(name)?.run(input, { today, calendar, parameters, place: String(dossier.tenant) });
  if (!ran?.ok) throw new Error(`A sheet of ${name} was taken that its calculator refuses.`);
  const side = sideOf(actor.role);
  return {
    id: newId(),
    version: before + 1,
    on: today,
    by: { userId: actor.userId, name: actor.name, role: actor.role },
    proceedingId: proceeding.id,
    ...(side && { side }),
    calculator: name,
    input,
    computation: ran.computation,
  };
}

/** Why a sheet cannot be computed yet: a value is neither typed nor known for the place and the day. */
export function sheetRefusal(
  { calculator: name, input }: SheetInput,
  { actor, today, facts }: Pick<SheetContext, 'actor' | 'today' | 'facts'>,
): Refusal | undefined {
  const { calendar, parameters } = facts;
  const ran = byId.get(name)?.run(input, { today, calendar, parameters, place: String(actor.tenant) });
  return ran && !ran.ok ? refuse('law', ran.problems[0]!.message) : undefined;
}

/** A sheet as it lies behind the wall. */
export interface WalledSheet {
  readonly claimId: string;
  readonly sheet: ComputationSheet;
}

/** The sheets of a claim behind the wall, as far as the reader of `wall` may read them. */
export const walledSheets = (wall: readonly WallItem[], claimId: string): readonly ComputationSheet[] =>
  wall.flatMap(item => {
    if (item.kind !== 'computation') return [];
    const body = item.body as WalledSheet;
    return body.claimId === claimId ? [body.sheet] : [];
  });

/**
 * The step that puts a computation sheet under a claim, as its next version. A party's sheet belongs to what it claims
 * (LMA 28); one of an office stays in the office, and one of a mediator behind the wall (`walled`).
 */
export const sheetStep = (parts: {
  readonly law: readonly ArticleId[];
  readonly by: readonly Role[];
  readonly from: readonly string[];
  readonly mine?: true;
  readonly walled?: true;
}) =>
  stepOf<never>()<{ claimId: string; sheet: SheetInput }>({
    title: text('添加计算单', 'Add a computation sheet'),
    help: text(
      '选一项请求和一个计算器。结果由系统计算，每次存为新的一版',
      'Choose a claim and a calculator. The system computes the result; each time becomes a new version',
    ),
    ...parts,
    group: 'claims',
    input: z.strictObject({ claimId: id(text('请求', 'claim'), 'claim'), sheet: sheetInput }),
    closedWhen: ({ dossier }) =>
      dossier.claims.length === 0
        ? refuse('law', text('还没有写明请求', 'No claims have been stated'), parts.law[0])
        : undefined,
    unless: ({ dossier, input, facts, actor, today }) => {
      const claim = dossier.claims.find(c => c.id === input.claimId);
      if (!claim)
        return refuse('law', text('没有这项请求，重新选一项', 'There is no such claim; choose another'), parts.law[0]);
      return sheetsBeside(claim, facts.wall, sideOf(actor.role), parts.walled).length >= mostSheets
        ? refuse(
            'law',
            text(`这项请求已经有${mostSheets}份计算单`, `This claim has ${mostSheets} computation sheets already`),
            parts.law[0],
          )
        : sheetRefusal(input.sheet, { actor, today, facts });
    },
    does: context => {
      const { dossier, input, facts, actor } = context;
      const claim = dossier.claims.find(c => c.id === input.claimId)!;
      const before = sheetsBeside(claim, facts.wall, sideOf(actor.role), parts.walled).length;
      const sheet = sheetOf(input.sheet, before, context);
      if (parts.walled)
        return {
          wall: [{ channel: 'note', kind: 'computation', body: { claimId: claim.id, sheet } satisfies WalledSheet }],
        };
      return { claims: [{ ...claim, sheets: [...(claim.sheets ?? []), sheet] }] };
    },
  });

/** The sheets with which a new one is counted: those of the parties, of the office, or of the mediator, each by themselves. */
function sheetsBeside(
  claim: Claim,
  wall: readonly WallItem[],
  side: Side | undefined,
  walled: true | undefined,
): readonly ComputationSheet[] {
  if (walled) return walledSheets(wall, claim.id);
  return (claim.sheets ?? []).filter(sheet => (sheet.side !== undefined) === (side !== undefined));
}
