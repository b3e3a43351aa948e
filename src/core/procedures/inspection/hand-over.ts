import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { ArticleId } from '../../law/articles.ts';
import type { Role } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import { choice, words } from '../fields.ts';
import { answered, type HandOver, sheetFor, staysInMediation } from '../hand-over.ts';
import type { ProcedureId } from '../ids.ts';
import { step, toBrigade } from './kit.ts';

/** From whom a matter comes to labour inspection: the first to be told passes it on, and hears what came of it (MW 10; ZJLI 23). */
function way(from: ProcedureId, title: Text, law: readonly ArticleId[]): HandOver {
  return {
    title,
    from,
    to: 'inspection',
    receiver: 'inspection',
    purpose: text('查处拖欠工资等违法行为', 'To act on unpaid wages and other breaches'),
    law: [...law, 'pipl-34'],
    along: ['parties', 'story', 'claims', 'evidence', 'facts', 'papers'],
    stays: staysInMediation,
    clocks: ['DL-LI-5'],
    bearer: text(
      '接收以后由监察机构承担，从移交那天算起',
      'Borne by the inspection once it accepts, counted from the day of the offer',
    ),
  };
}

export const isRunning = ({ proceedings }: Dossier): boolean =>
  proceedings.some(p => p.procedure === 'inspection' && p.closedOn === undefined);

/** One inspection at a time. */
export const beside = (dossier: Dossier): Refusal | undefined =>
  isRunning(dossier) ? refuse('law', text('监察已经在办', 'The inspection has it already'), 'zjli-23') : undefined;

function offering(
  handOver: HandOver,
  by: readonly Role[],
  title: Text,
  may: (dossier: Dossier) => Refusal | undefined,
) {
  return step<{ words: string }>({
    title,
    help: text('不写调解中说的话', 'Nothing that was said in mediation'),
    law: handOver.law,
    by,
    from: 'opening',
    to: 'offered',
    handsOver: handOver,
    input: z.strictObject({ words: words(text('情况说明', 'what it is about'), { max: 1000 }) }),
    issues: ['hand-over-letter'],
    closedWhen: ({ dossier }) => may(dossier) ?? beside(dossier),
    does: ({ input, dossier, facts, actor, today }) => ({
      ...toBrigade(facts.directory, 'inspection-offered'),
      data: {
        applicant: 'worker',
        origin: 'hand-over',
        complainedOn: today,
        ...employerNamed(dossier),
        handOver: { ...sheetFor(handOver, dossier, facts.directory, actor, today), words: input.words },
      },
      numbers: [{ kind: 'hand-over', target: 'paper:hand-over-letter' }],
      starts: [
        { code: 'DL-HOUSE-TRANSFER', from: today },
        { code: 'DL-LI-5', from: today },
      ],
    }),
  });
}

/** A lead names the employer and nobody else. */
function employerNamed({ proceedings }: Dossier): { employerName?: string } {
  const named = proceedings.map(p => (p.data as { employerName?: string }).employerName).find(Boolean);
  return named ? { employerName: named } : {};
}

const has = (dossier: Dossier, id: ProcedureId) => dossier.proceedings.some(p => p.procedure === id);
const only = (is: boolean, zh: string, en: string, article: ArticleId): Refusal | undefined =>
  is ? undefined : refuse('law', text(zh, en), article);

export const offer = offering(
  way('mediation', text('调解组织转监察', 'From mediation to inspection'), ['mw-10', 'zjli-23']),
  ['mediator', 'mediation-head'],
  text('转劳动监察', 'Pass on to labour inspection'),
  dossier =>
    only(
      dossier.proceedings.some(p => p.procedure === 'mediation' && p.closedOn !== undefined),
      '调解结束以后才移交',
      'A hand-over follows an ended mediation',
      'mw-10',
    ),
);

export const passLead = offering(
  way('lead', text('线索转监察', 'A lead to inspection'), ['mw-10', 'house-lead']),
  ['mediation-head', 'hall-window'],
  text('把线索转劳动监察', 'Pass the lead on to labour inspection'),
  dossier =>
    only(
      dossier.proceedings.some(p => p.procedure === 'lead' && p.closedOn === undefined),
      '没有正在核实的线索',
      'No lead is being looked into',
      'house-lead',
    ),
);

/** What the tribunal found of unpaid wages is told to the inspection, on the same file (domain.md 1.11). */
export const tell = offering(
  way('arbitration', text('仲裁通报监察', 'From arbitration to inspection'), ['mw-10', 'zjli-23']),
  ['institute-clerk', 'institute-head', 'arbitrator'],
  text('把欠薪情况通报劳动监察', 'Tell labour inspection of the unpaid wages'),
  dossier => only(has(dossier, 'arbitration'), '没有仲裁案件', 'There is no arbitration', 'mw-10'),
);

export const refer = offering(
  way('prosecution-support', text('检察院转监察', 'From the procuratorate to inspection'), [
    'house-joint-study',
    'mw-10',
  ]),
  ['prosecutor'],
  text('把欠薪线索转劳动监察', 'Pass the clue on to labour inspection'),
  dossier => only(has(dossier, 'prosecution-support'), '检察院没有在办', 'The procuratorate does not have it', 'mw-10'),
);

/** The union's letter to the authority, which examines it and reports back (ZJTU 23–24). */
export const suggest = offering(
  way('union-supervision', text('工会监督建议', 'The union’s suggestion'), ['zjtu-23', 'zjtu-24']),
  ['union-officer', 'union-chair'],
  text('向人社部门提出监督建议', 'Suggest action to the authority'),
  dossier =>
    only(
      dossier.proceedings.some(p => p.procedure === 'union-supervision' && p.stage === 'suggested'),
      '先签发监督建议书',
      'The letter to the authority comes first',
      'zjtu-23',
    ),
);

export const receiveOffer = step<Record<string, never>>({
  title: text('接收', 'Accept the hand-over'),
  law: ['house-transfer-answer', 'zjli-23'],
  by: ['inspector', 'inspection-head'],
  from: ['offered'],
  to: 'received',
  input: z.strictObject({}),
  rank: 'primary',
  stops: ['DL-HOUSE-TRANSFER'],
  issues: ['hand-over-receipt'],
  counts: ['received'],
  does: ({ data, dossier, actor, today, newId }) => ({
    data: { ...(data.handOver && { handOver: answered(data.handOver, 'accepted', actor, today) }) },
    ...(data.employerName && !dossier.parties.some(p => p.side === 'employer')
      ? { parties: [{ id: newId(), side: 'employer' as const, kind: 'firm' as const, name: data.employerName }] }
      : {}),
    numbers: [
      { kind: 'hand-over', target: 'paper:hand-over-receipt' },
      ...(dossier.number === null ? [{ kind: 'dispute' as const, target: 'dossier' }] : []),
    ],
    notices: data.handOver ? [{ to: { userId: data.handOver.by.userId }, template: 'hand-over-accepted' }] : [],
  }),
});

const returnGrounds = {
  incomplete: text('材料不全', 'Papers are missing'),
  jurisdiction: text('不归本大队管辖', 'Not this brigade’s jurisdiction'),
  scope: text('不属于监察范围', 'Not a matter of inspection'),
  duplicate: text('已经受理过', 'Accepted before'),
};

export const returnOffer = step<{ ground: keyof typeof returnGrounds; words: string }>({
  title: text('退回', 'Return the hand-over'),
  law: ['house-transfer-answer'],
  by: ['inspector', 'inspection-head'],
  from: ['offered'],
  to: 'returned',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), returnGrounds),
    words: words(text('说明', 'explanation'), { max: 500 }),
  }),
  rank: 'danger',
  stops: ['DL-HOUSE-TRANSFER'],
  issues: ['hand-over-receipt'],
  counts: ['transferred'],
  does: ({ input, data, actor, today }) => ({
    code: input.ground,
    data: {
      closing: { ground: input.ground, words: input.words, on: today },
      ...(data.handOver && {
        handOver: answered(data.handOver, 'returned', actor, today, {
          ground: returnGrounds[input.ground],
          words: input.words,
        }),
      }),
    },
    numbers: [{ kind: 'hand-over', target: 'paper:hand-over-receipt' }],
    notices: data.handOver ? [{ to: { userId: data.handOver.by.userId }, template: 'hand-over-returned' }] : [],
  }),
});
