import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { choice, line, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { closingPeriod, restarted } from './period.ts';
import { bothSides } from './sides.ts';
import { preparing } from './stages.ts';

/** A party on either side, or a third party, joins; the copy is served on it and the closing period starts anew (CR 46; ZJMA 18). */
export const joinParty = stepOf<ArbitrationData>()<{
  side: 'worker' | 'employer';
  as: 'party' | 'third';
  kind: 'person' | 'firm' | 'sole-trader';
  name: string;
  creditCode?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  words: string;
}>({
  title: text('追加当事人或者第三人', 'Join a party or third party'),
  help: text(
    '比如：用工单位、实际经营者、承继的单位。追加以后审理期限重新计算',
    'For example the receiving unit of agency work, the real operator, a successor. The closing period starts anew',
  ),
  law: ['lma-22', 'zjma-18', 'cr-46'],
  by: ['institute-clerk', 'arbitrator'],
  from: preparing,
  input: z.strictObject({
    side: choice(text('和哪一方一起', 'on which side'), {
      employer: text('用人单位一方', 'The employer’s'),
      worker: text('劳动者一方', 'The worker’s'),
    }),
    as: choice(text('身份', 'as'), {
      party: text('共同当事人', 'A party together with it'),
      third: text('第三人', 'A third party'),
    }),
    kind: choice(text('种类', 'kind'), {
      firm: text('单位', 'Company or other unit'),
      'sole-trader': text('个体工商户', 'Sole trader'),
      person: text('个人', 'Person'),
    }),
    name: line(text('姓名或者单位名称', 'name'), 120),
    creditCode: line(text('统一社会信用代码', 'unified social credit code'), 18).optional(),
    phone: line(text('电话', 'phone'), 30).optional(),
    address: line(text('地址', 'address'), 200).optional(),
    words: words(text('追加的理由', 'why it is joined'), { max: 1000 }),
  }),
  final: true,
  issues: ['arbitration-joinder'],
  unless: ({ input, dossier }) =>
    dossier.parties.some(p => p.name === input.name)
      ? refuse('law', text('已经是本案的当事人', 'It is a party of this case already'), 'lma-22')
      : undefined,
  does: ({ input, data, proceeding, today, newId }) => {
    const { as, words: _, ...party } = input;
    const partyId = newId();
    const period = closingPeriod(proceeding, { period: restarted(data, 'joinder', today) });
    return {
      ...period,
      parties: [{ id: partyId, ...party }],
      data: { ...period.data, joined: [...(data.joined ?? []), { partyId, as, on: today }] },
      starts: [...(period.starts ?? []), { code: 'DL-ARB-COPY', from: today }],
      notices: bothSides('party-joined'),
    };
  },
});
