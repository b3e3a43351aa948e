import { z } from 'zod';
import type { ProceedingChange } from '../../dossier/change.ts';
import type { Dossier, FileLink, Proceeding, RunningDeadline } from '../../dossier/dossier.ts';
import { isSameClaim, likenessOf } from '../../dossier/duplicates.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Role, Side } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import { words } from '../fields.ts';
import type { ProcedureId } from '../ids.ts';
import { defineProcedure, type StepContext, stepOf } from '../procedure.ts';

/**
 * Two registrations of one matter become one file, and can be two again. The duplicate stays as it is, with its ledger, papers and
 * walls; its limits stop, nothing is done on it, and its number leads to the file that goes on. Nobody reaches a file by it
 * whom that file did not reach before.
 */
export interface JoiningData {
  readonly other: FileLink;
  readonly reasons?: readonly Text[];
  /** Limits of the duplicate that stand still while it is joined. */
  readonly stopped?: readonly { readonly proceedingId: string; readonly deadlines: readonly RunningDeadline[] }[];
  /** Claims that came with the duplicate. */
  readonly brought?: readonly string[];
}

const step = stepOf<JoiningData>();

/** Who confirms that two registrations are one matter. */
const clerks: readonly Role[] = ['institute-clerk', 'institute-head', 'mediation-head', 'hall-window'];

/** The stages in which a body has not taken the matter up yet: only what stands there is put into another file. */
const early: Readonly<Record<ProcedureId, readonly string[]>> = {
  lead: ['reported', 'advising', 'advised'],
  consultation: ['proposed'],
  mediation: ['received'],
  arbitration: ['offered', 'received', 'supplement'],
  settlement: [],
  service: ['ready', 'sent', 'returned', 'published'],
  joining: ['kept'],
  group: [],
  // A row of a roster stands with its group.
  'group-member': [],
  'invited-mediation': ['asked'],
  'agreement-review': ['prepared'],
  'judicial-confirmation': ['prepared'],
  'payment-order': [],
  inspection: ['offered', 'received'],
  'prosecution-support': ['offered', 'received'],
  'union-supervision': ['received'],
  litigation: [],
  enforcement: [],
};

/** Once there is a mediator, something may have been said in it. */
const isBegun = ({ procedure, assigned }: Proceeding): boolean => procedure === 'mediation' && assigned.length > 0;

const isEarly = (dossier: Dossier): boolean =>
  dossier.proceedings.every(p => p.closedOn !== undefined || (early[p.procedure].includes(p.stage) && !isBegun(p)));

/** Why the one file may not be put into the other; nothing: it may. */
export function joinRefusal(duplicate: Dossier, kept: Dossier | undefined): Refusal | undefined {
  if (!kept || kept.id === duplicate.id)
    return refuse('absent', text('没有找到，或者您不能查看', 'Not found, or not for you to see'));
  if (duplicate.joinedInto || kept.joinedInto)
    return refuse(
      'law',
      text('其中一份已经并入别的案卷', 'One of them has been joined into another file'),
      'house-join',
    );
  if (duplicate.joined?.length)
    return refuse(
      'law',
      text('这份案卷里已经并入别的登记，先分开', 'Other registrations are joined here; separate them first'),
      'house-join',
    );
  if (!likenessOf(duplicate, kept))
    return refuse('law', text('不是同一个劳动者和同一家单位', 'Not the same worker and employer'), 'house-join');
  return isEarly(duplicate)
    ? undefined
    : refuse(
        'law',
        text(
          '这份已经有人在办，不能并入别的案卷；可以反过来并',
          'This one has been taken up and cannot be joined; join the other into it',
        ),
        'house-join',
      );
}

const linkOf = ({ id, number, openedOn, channel }: Dossier): FileLink => ({ dossierId: id, number, openedOn, channel });

const otherOf = ({ facts }: { facts: StepContext['facts'] }): Dossier => facts.other!;

const sides: readonly Side[] = ['worker', 'employer'];

const reason = words(text('核对的情况', 'what was checked'), { min: 4, max: 500 });

/** On the duplicate. */
const join = step<{ reason: string }>({
  title: text('并入同一件事的案卷', 'Join into the file of the same matter'),
  law: ['house-join'],
  by: clerks,
  from: 'opening',
  to: 'joined',
  paired: true,
  input: z.strictObject({ reason }),
  unless: ({ dossier, facts }) => joinRefusal(dossier, facts.other),
  does: context => {
    const { dossier, today } = context;
    const other = otherOf(context);
    const stopped = dossier.proceedings.flatMap(p => {
      const deadlines = p.deadlines.filter(d => d.state === 'open');
      return deadlines.length > 0 ? [{ proceedingId: p.id, deadlines }] : [];
    });
    return {
      data: { other: linkOf(other), reasons: likenessOf(dossier, other)!.reasons, stopped },
      dossier: { joinedInto: linkOf(other) },
      others: stopped.map(
        (p): ProceedingChange => ({
          id: p.proceedingId,
          deadlines: p.deadlines.map(d => ({ ...d, state: 'stopped', endedOn: today })),
        }),
      ),
      notices: sides.map(side => ({ to: { side }, template: 'joined' })),
    };
  },
});

/** On the file that goes on: the duplicate’s number, and before it is taken up the claims that only the duplicate has. */
const keep = step<{ reason: string }>({
  title: text('并入一份重复登记', 'Take in a duplicate'),
  law: ['house-join'],
  by: clerks,
  from: 'opening',
  to: 'kept',
  paired: true,
  input: z.strictObject({ reason }),
  unless: ({ facts }) => (facts.other ? undefined : joinRefusal(blank, undefined)),
  does: context => {
    const { dossier, newId } = context;
    const other = otherOf(context);
    const brought = isEarly(dossier)
      ? other.claims
          .filter(claim => !dossier.claims.some(own => isSameClaim(own, claim)))
          .map(({ answer: _, result: __, ...claim }) => ({ ...claim, id: newId() }))
      : [];
    return {
      data: { other: linkOf(other), brought: brought.map(c => c.id) },
      dossier: { joined: [...(dossier.joined ?? []), linkOf(other)] },
      claims: brought,
    };
  },
});

const blank = { id: '' } as Dossier;

/** Undoes it on the duplicate: its limits run on as they stood. */
const separate = step<{ reason: string }>({
  title: text('分开', 'Separate again'),
  law: ['house-join'],
  by: clerks,
  from: ['joined'],
  to: 'separated',
  paired: true,
  input: z.strictObject({ reason }),
  unless: ({ facts, data }) => (facts.other?.id === data.other.dossierId ? undefined : joinRefusal(blank, undefined)),
  does: ({ data }) => ({
    dossier: { joinedInto: null },
    others: (data.stopped ?? []).map((p): ProceedingChange => ({ id: p.proceedingId, deadlines: p.deadlines })),
    notices: sides.map(side => ({ to: { side }, template: 'separated' })),
  }),
});

/** Undoes it on the file that went on: claims that came along go back where they came from. */
const release = step<{ reason: string }>({
  title: text('分出一份登记', 'Let a registration go'),
  law: ['house-join'],
  by: clerks,
  from: ['kept'],
  to: 'separated',
  paired: true,
  input: z.strictObject({ reason }),
  unless: ({ facts, data }) => (facts.other?.id === data.other.dossierId ? undefined : joinRefusal(blank, undefined)),
  does: ({ data, dossier, proceeding, today }) => ({
    dossier: { joined: (dossier.joined ?? []).filter(link => link.dossierId !== data.other.dossierId) },
    claims: dossier.claims
      .filter(claim => data.brought?.includes(claim.id) && !claim.result)
      .map(claim => ({ ...claim, result: { kind: 'elsewhere', proceedingId: proceeding.id, on: today } })),
  }),
});

export const joining = defineProcedure({
  id: 'joining',
  on: 'dispute',
  title: text('重复登记合并', 'Joining of duplicates'),
  stages: {
    joined: {
      title: text('已并入', 'Joined'),
      public: text(
        '和您的另一份登记合在一起办理，这个编号会带您到那份案卷',
        'Goes on in your other registration; this number leads there',
      ),
    },
    kept: {
      title: text('含重复登记', 'With a duplicate'),
      public: text('您的另一份登记并到了这里', 'Your other registration was joined here'),
    },
    separated: {
      title: text('已分开', 'Separated'),
      public: text('两份登记又分开办理', 'The two registrations are separate again'),
      terminal: true,
    },
  },
  steps: { join, keep, separate, release },
  reach: {},
  papers: {},
});
