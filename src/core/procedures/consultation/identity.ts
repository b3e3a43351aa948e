import { z } from 'zod';
import { bindingProblem, confirmed, type IdentityWay, identityWays, proven } from '../../dossier/binding.ts';
import type { Party } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Side } from '../../people/role.ts';
import { routeMediation } from '../../people/routing.ts';
import { text } from '../../text.ts';
import { choice, idNumber, line } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { type ConsultationData, parties } from './data.ts';

const step = stepOf<ConsultationData>();

/** Either side asks the mediation body of the place to check who they are; it sees who is to come, and nothing of the talks. */
export const askCheck = step<Record<string, never>>({
  title: text('到调解组织核对身份', 'Have identity checked by a mediation body'),
  help: text(
    '带身份证件和本人手机去，单位还要带营业执照；核对后就可以接受方案',
    'Bring the identity paper and the phone, an employer also the business licence; then an offer can be accepted',
  ),
  law: ['ent-11'],
  by: parties,
  from: ['negotiating'],
  to: 'checking',
  input: z.strictObject({}),
  closedWhen: ({ dossier, facts, actor }) => {
    if (!parties.some(side => bindingProblem(dossier, side, actor)))
      return refuse('law', text('双方的身份都够了，不用再核对', 'Nothing more is needed of either side'), 'ent-11');
    return routeMediation(facts.directory, dossier.place, dossier.trade)
      ? undefined
      : refuse(
          'law',
          text('当地还没有调解组织，请到大厅窗口申请调解', 'No body serves the place; ask for mediation at the hall'),
          'ent-11',
        );
  },
  does: ({ dossier, facts, actor }) => {
    const { organisation } = routeMediation(facts.directory, dossier.place, dossier.trade)!;
    return {
      parties: proven(dossier, actor),
      organisationId: organisation.id,
      notices: [{ to: { role: 'mediation-head', organisationId: organisation.id }, template: 'identity-asked' }],
    };
  },
});

interface Checked {
  side: Side;
  fullName: string;
  idNumber: string;
  phoneEnd: string;
  creditCode?: string | undefined;
  way: IdentityWay;
}

const phoneOf = (party: Party): string => (party.side === 'worker' ? party.phone : party.contactPhone) ?? '';

/**
 * The body types from the paper and from the phone in the person's hand, without seeing what the file says: it has to agree with
 * the file, so that a name, a number or a phone that somebody else put there is found out.
 */
export const confirmIdentity = step<Checked>({
  title: text('核对身份', 'Check identity'),
  law: ['ent-11', 'ent-26'],
  by: ['mediation-head'],
  from: ['checking'],
  outcomes: { done: 'negotiating', more: 'checking' },
  input: z.strictObject({
    side: choice(text('哪一方', 'which side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    fullName: line(text('证件上的姓名', 'name on the identity paper'), 60),
    idNumber: idNumber(text('证件上的身份证号', 'ID number on the paper')),
    phoneEnd: z
      .string()
      .regex(/^\d{4}$/)
      .meta({
        label: text('本人手机号后四位', 'last four digits of the person’s phone'),
        help: text('当场拨打，响的是本人手里的手机', 'Call it: the phone in the person’s hand has to ring'),
      }),
    creditCode: line(text('单位的统一社会信用代码', 'the employer’s unified social credit code'), 18).optional(),
    way: choice(text('怎么核对的', 'how it was checked'), identityWays),
  }),
  rank: 'primary',
  final: true,
  unless: ({ dossier, input }) => {
    const party = dossier.parties.find(p => p.side === input.side);
    if (!party || party.identity === 'confirmed')
      return refuse('law', text('这一方的身份已经核对', 'This side has been checked'), 'ent-11');
    const differs = (zh: string, en: string) =>
      refuse(
        'law',
        text(
          `${zh}和案卷里的不一致，不能确认。请当事人申请调解，由调解员办理`,
          `The ${en} differs from the file, so it cannot be confirmed. The party can ask for mediation`,
        ),
        'ent-11',
      );
    if (!phoneOf(party).endsWith(input.phoneEnd)) return differs('手机号', 'phone');
    if (input.side === 'worker' && party.name !== input.fullName) return differs('姓名', 'name');
    if (input.side === 'worker' && party.idNumber !== undefined && party.idNumber !== input.idNumber)
      return differs('身份证号', 'ID number');
    return input.side === 'employer' && party.creditCode !== undefined && party.creditCode !== input.creditCode
      ? differs('统一社会信用代码', 'unified social credit code')
      : undefined;
  },
  does: ({ dossier, input }) => {
    const other = dossier.parties.find(p => p.side !== input.side);
    const seen = confirmed(dossier, input.side).map(party =>
      input.side === 'worker' ? { ...party, idNumber: input.idNumber } : { ...party, contactName: input.fullName },
    );
    const missing = other && bindingProblem(dossier, other.side);
    return {
      outcome: missing ? 'more' : 'done',
      parties: seen,
      notices: [{ to: { side: input.side }, template: 'identity-checked' }],
    };
  },
});
