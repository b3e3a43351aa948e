import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { ArticleId } from '../../law/articles.ts';
import type { Directory } from '../../people/organisation.ts';
import type { Role } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import { choice, words, yes } from '../fields.ts';
import { type Filing, filed, filing, filingRefusal } from '../filing.ts';
import { answered, type HandOver, sheetFor, staysInMediation } from '../hand-over.ts';
import type { ProcedureId } from '../ids.ts';
import { type Effects, stepOf } from '../procedure.ts';
import type { ProsecutionData } from './data.ts';

const step = stepOf<ProsecutionData>();

function toProcuratorate(directory: Directory, template: string): Pick<Effects, 'organisationId' | 'notices'> {
  const body = directory.organisations('procuratorate').find(o => o.closedOn === undefined);
  return body
    ? { organisationId: body.id, notices: [{ to: { role: 'prosecutor', organisationId: body.id }, template }] }
    : {};
}

const beside = ({ proceedings }: Dossier): Refusal | undefined =>
  proceedings.some(p => p.procedure === 'prosecution-support' && p.closedOn === undefined)
    ? refuse('law', text('检察院已经在办', 'The procuratorate has it already'), 'house-joint-study')
    : undefined;

/** A worker asks the procuratorate to support the suit (CPL 15): it replaces no party. */
export const apply = step<Filing>({
  title: text('申请支持起诉', 'Ask for support of a suit'),
  help: text(
    '起诉的还是您本人；检察院核实后决定是否支持',
    'It is you who sues; the procuratorate looks into it and decides whether to support you',
  ),
  law: ['cpl-15', 'house-supported-suit'],
  by: ['worker', 'hall-window', 'prosecutor'],
  from: 'opening',
  founds: true,
  to: 'received',
  input: filing,
  issues: ['support-application'],
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => filingRefusal(input, actor, today, facts),
  does: context => ({
    ...filed(context.input, context),
    ...toProcuratorate(context.facts.directory, 'prosecution-received'),
    data: { applicant: 'worker', origin: 'application', receivedOn: context.today, askedOn: context.today },
    numbers: context.dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
  }),
});

export const request = step<{ truthful: boolean }>({
  title: text('申请检察院支持起诉', 'Ask the procuratorate for support of a suit'),
  law: ['cpl-15', 'house-supported-suit'],
  by: ['worker'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({ truthful: yes(text('以上内容是我真实的意思', 'this is what I truly mean')) }),
  issues: ['support-application'],
  counts: ['received'],
  closedWhen: ({ dossier }) =>
    dossier.claims.length === 0
      ? refuse('law', text('还没有写明请求', 'No claims have been stated'), 'cpl-15')
      : beside(dossier),
  unless: ({ input }) =>
    input.truthful ? undefined : refuse('law', text('勾选后再提交', 'Tick the box before you submit'), 'cpl-15'),
  does: ({ facts, today }) => ({
    ...toProcuratorate(facts.directory, 'prosecution-received'),
    data: { applicant: 'worker', origin: 'application', receivedOn: today, askedOn: today },
  }),
});

/** A clue of arrears from inspection, mediation or the grid (MW 10; the joint study of the city). */
function offering(from: ProcedureId, title: Text, by: readonly Role[], may: (dossier: Dossier) => Refusal | undefined) {
  const handOver: HandOver = {
    title,
    from,
    to: 'prosecution-support',
    receiver: 'procuratorate',
    purpose: text('研判欠薪线索，支持起诉，监督移送', 'To study arrears, support suits and supervise transfers'),
    law: ['house-joint-study', 'cpl-15', 'pipl-34'] satisfies ArticleId[],
    along: ['parties', 'story', 'claims', 'evidence', 'papers'],
    stays: staysInMediation,
    clocks: [],
    bearer: text('原来的期限照走，由原承办单位承担', 'Limits that run go on with the body that bears them'),
  };
  return step<{ words: string }>({
    title,
    help: text(
      '写欠薪的事实，不写调解中说的话，不写举报人是谁',
      'Facts of the arrears; nothing said in mediation, nothing on who reported',
    ),
    law: ['house-joint-study', 'tr-14'],
    by,
    from: 'opening',
    to: 'offered',
    handsOver: handOver,
    input: z.strictObject({ words: words(text('欠薪的事实', 'facts of the arrears'), { max: 1000 }) }),
    issues: ['hand-over-letter'],
    starts: [{ code: 'DL-HOUSE-TRANSFER', from: ({ today }) => today }],
    closedWhen: ({ dossier }) => may(dossier) ?? beside(dossier),
    does: ({ input, dossier, facts, actor, today }) => {
      const named = dossier.proceedings.map(p => (p.data as { employerName?: string }).employerName).find(Boolean);
      return {
        ...toProcuratorate(facts.directory, 'prosecution-received'),
        data: {
          applicant: 'worker',
          origin: 'hand-over',
          receivedOn: today,
          ...(named && { employerName: named }),
          handOver: { ...sheetFor(handOver, dossier, facts.directory, actor, today), words: input.words },
        },
        numbers: [{ kind: 'hand-over', target: 'paper:hand-over-letter' }],
      };
    },
  });
}

const has = (id: ProcedureId, zh: string, en: string) => (dossier: Dossier) =>
  dossier.proceedings.some(p => p.procedure === id) ? undefined : refuse('law', text(zh, en), 'house-joint-study');

export const refer = offering(
  'inspection',
  text('移送检察院会商', 'Bring it to the procuratorate'),
  ['inspector', 'inspection-head'],
  has('inspection', '监察没有在办', 'The inspection does not have it'),
);

export const passLead = offering(
  'lead',
  text('把欠薪线索报检察院', 'Tell the procuratorate of the lead'),
  ['mediation-head', 'hall-window'],
  has('lead', '没有线索', 'There is no lead'),
);

export const take = step<Record<string, never>>({
  title: text('接收', 'Accept'),
  law: ['house-transfer-answer', 'house-joint-study'],
  by: ['prosecutor'],
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
    assigned: [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }],
    numbers: [
      { kind: 'hand-over', target: 'paper:hand-over-receipt' },
      ...(dossier.number === null ? [{ kind: 'dispute' as const, target: 'dossier' }] : []),
    ],
    notices: data.handOver ? [{ to: { userId: data.handOver.by.userId }, template: 'hand-over-accepted' }] : [],
  }),
});

const returnGrounds = {
  facts: text('事实不清，材料不全', 'Facts unclear, papers missing'),
  jurisdiction: text('不归本院管辖', 'Not this procuratorate’s'),
  other: text('由别的机关处理更合适', 'Better dealt with elsewhere'),
};

export const giveBack = step<{ ground: keyof typeof returnGrounds; words: string }>({
  title: text('退回', 'Return it'),
  law: ['house-transfer-answer'],
  by: ['prosecutor'],
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
      closing: { ...input, on: today },
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
