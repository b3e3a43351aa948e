import { z } from 'zod';
import type { Dossier, Evidence } from '../dossier/dossier.ts';
import { refuse } from '../dossier/refusal.ts';
import type { ArticleId } from '../law/articles.ts';
import type { Day } from '../law/day.ts';
import { otherSide, type Side, sideOf } from '../people/role.ts';
import { text } from '../text.ts';
import { id, list } from './fields.ts';
import { stepOf } from './procedure.ts';

/** Evidence of a side (or of both) that the other side does not see yet. */
export const unexchanged = ({ evidence }: Pick<Dossier, 'evidence'>, side?: Side): Evidence[] =>
  evidence.filter(e => e.exchangedOn === undefined && (side === undefined || e.side === side));

export const exchangedOn = (items: readonly Evidence[], on: Day): Evidence[] =>
  items.map(item => ({ ...item, exchangedOn: on }));

/** The step with which a side shows the other one what it has handed in: nobody else decides it, and it cannot be taken back. */
export const showEvidence = (parts: { readonly law: readonly ArticleId[]; readonly from: readonly string[] }) =>
  stepOf<never>()<{ evidenceIds: string[] }>({
    title: text('给对方看材料', 'Show material to the other side'),
    help: text(
      '您交的材料，只有您和办案人员看得到。选了给对方看，就不能收回',
      'What you hand in is seen by you and those in charge. Once shown to the other side it cannot be taken back',
    ),
    ...parts,
    by: ['worker', 'employer'],
    input: z.strictObject({
      evidenceIds: list(text('材料', 'material'), id(text('材料', 'material'), 'evidence'), { min: 1, max: 40 }),
    }),
    final: true,
    closedWhen: ({ dossier, actor }) =>
      unexchanged(dossier, sideOf(actor.role)).length > 0
        ? undefined
        : refuse(
            'law',
            text('没有对方还看不到的材料', 'There is nothing that the other side does not see'),
            parts.law[0],
          ),
    unless: ({ dossier, actor, input }) => {
      const own = unexchanged(dossier, sideOf(actor.role)).map(e => e.id);
      return input.evidenceIds.every(one => own.includes(one))
        ? undefined
        : refuse(
            'law',
            text('只能给对方看自己交的、对方还没看到的材料', 'Only your own material, not yet shown, can be shown'),
            parts.law[0],
          );
    },
    does: ({ dossier, actor, input, today }) => ({
      evidence: exchangedOn(
        dossier.evidence.filter(e => input.evidenceIds.includes(e.id)),
        today,
      ),
      notices: [{ to: { side: otherSide(sideOf(actor.role)!) }, template: 'evidence-shown' }],
    }),
  });
