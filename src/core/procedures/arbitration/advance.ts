import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, day, id, list, money, words, yes } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { awardStages } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';

const step = stepOf<ArbitrationData>();

export const advanceGrounds = {
  pay: text('追索劳动报酬', 'Wages'),
  medical: text('工伤医疗费', 'Medical costs of a work injury'),
  compensation: text('经济补偿', 'Compensation'),
  damages: text('赔偿金', 'Damages'),
};

interface Input {
  askedOn: Day;
  ground: keyof typeof advanceGrounds;
  claimIds: { claimId: string }[];
  amount: Fen;
  clear: boolean;
  need: string;
}

/**
 * Enforcement ahead of the award: the relation is clear and the worker's life is in need; the worker gives no security. It goes to the
 * court, and nobody can sue over it (LMA 44; CR 51; ZJMA 34; SI1 10).
 */
export const awardAdvance = step<Input>({
  title: text('裁决先予执行', 'Order advance enforcement'),
  help: text(
    '劳动者申请的，不用提供担保。裁决后移送法院执行',
    'At the worker’s request, without security; it then goes to the court',
  ),
  law: ['lma-44', 'cr-51', 'zjma-34', 'si1-10'],
  by: ['arbitrator'],
  mine: true,
  from: ['accepted', 'hearing', 'deliberation'],
  input: z.strictObject({
    askedOn: day(text('劳动者申请的日期', 'day of the worker’s request')),
    ground: choice(text('哪一类', 'kind'), advanceGrounds),
    claimIds: list(
      text('请求', 'claims'),
      z.strictObject({ claimId: id(text('请求', 'claim'), 'claim') }).meta({ label: text('一项', 'claim') }),
      { min: 1, max: 48 },
    ),
    amount: money(text('先予执行的金额（元）', 'amount (yuan)')),
    clear: yes(text('当事人之间权利义务关系明确', 'rights and duties between the parties are clear')),
    need: words(text('不先予执行会怎样影响生活', 'how the worker’s life is affected otherwise'), { min: 4, max: 2000 }),
  }),
  final: true,
  issues: ['award-advance'],
  closedWhen: ({ data }) =>
    data.advance
      ? refuse('law', text('已经裁决先予执行', 'Advance enforcement has been ordered'), 'lma-44')
      : data.applicant === 'worker'
        ? undefined
        : refuse('law', text('只有劳动者可以申请先予执行', 'Only the worker may ask for it'), 'lma-44'),
  unless: ({ dossier, input, today, proceeding }) => {
    if (!input.clear)
      return refuse('law', text('权利义务关系明确的才可以', 'Only where rights and duties are clear'), 'lma-44');
    if (input.claimIds.some(c => !dossier.claims.some(d => d.id === c.claimId)))
      return refuse('law', text('有一项请求不在本案', 'A claim is not part of this case'), 'lma-44');
    if (input.amount === 0) return refuse('law', text('金额要大于0', 'The amount has to be more than 0'), 'lma-44');
    return input.askedOn > today || input.askedOn < proceeding.openedOn
      ? refuse('law', text('申请日期要在今天或以前', 'The day must be today or earlier'), 'lma-44')
      : undefined;
  },
  does: ({ input: { clear: _, claimIds, ...input }, proceeding, today }) => ({
    data: { advance: { ...input, claimIds: claimIds.map(c => c.claimId), on: today, served: [] } },
    numbers: [
      {
        kind: 'award-advance',
        target: 'paper:award-advance',
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'award-made' })),
  }),
});

/** The package for the court: letter of transfer, the award, proof of service (ZJMA 34). */
export const sendAdvance = step<Record<string, never>>({
  title: text('移送法院先予执行', 'Send the advance to the court'),
  law: ['lma-44', 'zjma-34', 'cr-51'],
  by: ['institute-clerk'],
  from: awardStages,
  input: z.strictObject({}),
  issues: ['advance-transfer'],
  closedWhen: ({ dossier, data }) => {
    if (!data.advance) return refuse('law', text('没有先予执行的裁决', 'No advance enforcement was ordered'), 'lma-44');
    if (data.advance.sentOn) return refuse('law', text('已经移送', 'It has been sent'), 'zjma-34');
    return dossier.parties.every(p => data.advance!.served.some(s => s.partyId === p.id))
      ? undefined
      : refuse('law', text('先送达双方，移送要附送达证明', 'Serve both first: proof of service goes along'), 'zjma-34');
  },
  does: ({ data, today }) => ({
    data: { advance: { ...data.advance!, sentOn: today } },
    notices: [{ to: { side: 'worker' }, template: 'advance-sent' }],
  }),
});
