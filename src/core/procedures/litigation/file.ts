import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import type { Dossier, Party } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Fen } from '../../pay/money.ts';
import type { Actor } from '../../people/actor.ts';
import { type Side, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { revocationGrounds } from '../arbitration/court.ts';
import { choice, id, list, money, words } from '../fields.ts';
import { type Facts, stepOf } from '../procedure.ts';
import { basicCourt, intermediateCourt, noCourt, tellTribunal } from './common.ts';
import { type LitigationData, type SuitGround, suitGrounds, type Wish } from './data.ts';
import { suitsOf, type Way, wageClaims, waysToSue, wayToRevoke } from './ways.ts';

const step = stepOf<LitigationData>();

interface Now {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly today: string;
  readonly facts: Facts;
}

const own = ({ dossier, actor }: Pick<Now, 'dossier' | 'actor'>): { party: Party; side: Side } | undefined => {
  const side = sideOf(actor.role);
  const party = partyOf(dossier, actor);
  return side && party && { party, side };
};

const asked = (now: Now, me: { party: Party; side: Side }) => ({
  dossier: now.dossier,
  side: me.side,
  partyId: me.party.id,
  today: now.today,
  calendar: now.facts.calendar,
});

const notAParty = () => refuse('role', text('由当事人起诉', 'A party sues'), 'cpl-122');

export const wishes = {
  pay: text('判令对方支付', 'Order the other side to pay'),
  'not-pay': text('判令不用支付', 'Find that it is not owed'),
  deed: text('判令对方履行（不是付钱）', 'Order an act that is no payment'),
} as const;

interface SuitInput {
  ground: SuitGround;
  awardNumber?: string | undefined;
  claims: { claimId: string; wish: keyof typeof wishes; amount?: Fen | undefined }[];
  facts: string;
  iouId?: string | undefined;
  mediates: 'yes' | 'no';
}

/** The way that a suit takes: the one it names; of several awards the one whose number is given. */
function wayOf(now: Now, input: SuitInput): Way | Refusal {
  const me = own(now);
  if (!me) return notAParty();
  const { open, shut } = waysToSue(asked(now, me));
  const fitting = open.filter(w => w.ground === input.ground);
  const named =
    input.awardNumber === undefined ? fitting : fitting.filter(w => w.award?.number === input.awardNumber?.trim());
  if (named.length > 1)
    return refuse('law', text('有几份裁决书，写明是哪一份的编号', 'Several awards: state the number of one'), 'lma-50');
  return named[0] ?? shut[0]!;
}

function wishProblem(input: SuitInput, way: Way, dossier: Dossier): Refusal | undefined {
  const allowed = input.ground === 'iou' ? wageClaims(dossier) : way.claimIds;
  const seen = new Set<string>();
  for (const wish of input.claims) {
    const claim = dossier.claims.find(c => c.id === wish.claimId);
    if (!claim)
      return refuse('law', text('没有这项请求，重新选一项', 'There is no such claim; choose another'), 'cpl-122');
    if (seen.has(claim.id)) return refuse('law', text('同一项请求写了两次', 'A claim is named twice'), 'cpl-122');
    seen.add(claim.id);
    if (allowed && !allowed.includes(claim.id))
      return input.ground === 'iou'
        ? refuse('law', text('凭欠条直接起诉只能请求工资', 'A suit on an IOU is for wages alone'), 'si1-15')
        : refuse(
            'law',
            text(
              '这项请求没有经过仲裁，独立的请求要先仲裁',
              'This claim was not arbitrated; an independent claim goes there first',
            ),
            'si1-14',
          );
    if (wish.wish === 'pay' && (wish.amount ?? 0) === 0 && claim.amount !== undefined)
      return refuse('law', text('写明请求支付多少', 'State the sum asked for'), 'cpl-124');
    if (claim.amount !== undefined && (wish.amount ?? 0) > claim.amount)
      return refuse(
        'law',
        text(
          '超过仲裁时请求的金额，多出的部分要先仲裁',
          'More than was claimed before; the rest goes to arbitration first',
        ),
        'si1-14',
      );
  }
  return undefined;
}

/**
 * A party sues in the basic court: over an award within its days, or directly where the law opens that (LMA 48–50; SI1 3–6, 12, 15, 24,
 * 51; CPL 122, 124). The award waits for the outcome.
 */
export const file = step<SuitInput>({
  title: text('向法院起诉', 'Sue in court'),
  help: text(
    '不服裁决的，收到裁决书十五日内起诉。裁决的材料法院看得到，不用重复交',
    'Against an award, within fifteen days of receipt. The court reads the file of the case; nothing is handed in twice',
  ),
  law: ['cpl-122', 'cpl-124', 'lma-48', 'lma-50', 'si1-3'],
  by: ['worker', 'employer'],
  from: 'opening',
  to: 'filed',
  group: 'court',
  final: true,
  input: z.strictObject({
    ground: choice(text('起诉的依据', 'ground'), suitGrounds),
    awardNumber: z
      .string()
      .trim()
      .max(60)
      .meta({
        label: text('裁决书编号', 'number of the award'),
        help: text('只有一份裁决书的不用填', 'Leave it out when there is one award'),
      })
      .optional(),
    claims: list(
      text('请求法院判什么', 'what is asked of the court'),
      z
        .strictObject({
          claimId: id(text('请求', 'claim'), 'claim'),
          wish: choice(text('要法院怎么判', 'what the court is to order'), wishes),
          amount: money(text('金额（元）', 'amount (yuan)')).optional(),
        })
        .meta({ label: text('一项', 'one') }),
      { min: 1, max: 48 },
    ),
    facts: words(text('事实和理由', 'facts and reasons'), { min: 10, max: 5000 }),
    iouId: id(text('工资欠条（凭欠条起诉的选一份）', 'the IOU (for a suit on one)'), 'evidence').optional(),
    mediates: choice(text('立案前先调解吗', 'mediate before registration'), {
      yes: text('愿意', 'Yes'),
      no: text('不愿意，直接立案', 'No, register it'),
    }),
  }),
  issues: ['complaint'],
  counts: ['received'],
  closedWhen: now => {
    const me = own(now);
    if (!me) return notAParty();
    const { open, shut } = waysToSue(asked(now, me));
    return open.length > 0 ? undefined : shut[0];
  },
  unless: ({ dossier, actor, today, facts, input }) => {
    if (!basicCourt(facts.directory)) return noCourt();
    const way = wayOf({ dossier, actor, today, facts }, input);
    if ('reason' in way) return way;
    if (input.ground === 'iou' && !dossier.evidence.some(e => e.id === input.iouId && e.side === 'worker'))
      return refuse('law', text('选一份已经交的工资欠条', 'Choose the IOU among what you handed in'), 'si1-15');
    return wishProblem(input, way, dossier);
  },
  does: ({ dossier, actor, today, facts, input }) => {
    const me = own({ dossier, actor })!;
    const way = wayOf({ dossier, actor, today, facts }, input) as Way;
    const court = basicCourt(facts.directory)!;
    const rival = suitsOf(dossier).find(s => s.data.award?.awardId === way.award?.awardId && s.closedOn === undefined);
    const again = way.award !== undefined && rival !== undefined;
    const data: LitigationData = {
      kind: 'suit',
      applicant: me.side,
      partyId: me.party.id,
      filedOn: today,
      ground: input.ground,
      ...(way.award && { award: way.award }),
      claims: input.claims.map(({ amount, ...w }): Wish => ({ ...w, ...(amount !== undefined && { amount }) })),
      facts: input.facts,
      mediates: input.mediates === 'yes',
    };
    return {
      data,
      organisationId: court.id,
      code: input.ground === 'award' ? (again ? 'award-again' : 'award') : input.ground,
      starts: [{ code: 'DL-COURT-7', from: today }],
      also:
        input.ground === 'award'
          ? tellTribunal({ dossier, data, court: court.name.zh, on: today }, 'sued', { again })
          : [],
      notices: [
        { to: { role: 'court-docket', organisationId: court.id }, template: 'suit-filed' },
        ...rivalRevocations(dossier, way).map(p => ({
          to: { role: 'court-docket', organisationId: p.organisationId ?? '' },
          template: 'worker-sued',
        })),
      ],
      audience: me.side,
    };
  },
});

/** Applications to revoke an award that is sued over now: they are dismissed (SI1 21). */
const rivalRevocations = ({ proceedings }: Dossier, { award }: Way) =>
  proceedings.filter(p => {
    const data = p.data as LitigationData;
    return (
      p.procedure === 'litigation' &&
      data.kind === 'revocation' &&
      p.closedOn === undefined &&
      award !== undefined &&
      data.award?.awardId === award.awardId
    );
  });

/** The employer asks the intermediate court to revoke a final award: on six grounds, in thirty days (LMA 49; ZJMA 37; SI1 21). */
export const askRevocation = step<{ grounds: (keyof typeof revocationGrounds)[]; facts: string }>({
  title: text('申请撤销终局裁决', 'Ask to revoke a final award'),
  help: text(
    '收到终局裁决三十日内，向中级人民法院申请，只有六种理由',
    'To the intermediate court within thirty days of receipt, on six grounds only',
  ),
  law: ['lma-49', 'zjma-37', 'si1-21', 'si1-23'],
  by: ['employer'],
  from: 'opening',
  to: 'filed',
  group: 'court',
  final: true,
  input: z.strictObject({
    grounds: list(text('理由', 'grounds'), choice(text('理由', 'ground'), revocationGrounds), { min: 1, max: 6 }),
    facts: words(text('事实和理由', 'facts and reasons'), { min: 10, max: 5000 }),
  }),
  issues: ['revocation-application'],
  counts: ['received'],
  closedWhen: now => {
    const me = own(now);
    if (!me) return notAParty();
    const way = wayToRevoke(asked(now, me));
    return 'reason' in way ? way : undefined;
  },
  unless: ({ facts }) => (intermediateCourt(facts.directory) ? undefined : noCourt()),
  does: ({ dossier, actor, today, facts, input }) => {
    const me = own({ dossier, actor })!;
    const { award } = wayToRevoke(asked({ dossier, actor, today, facts }, me)) as Extract<
      ReturnType<typeof wayToRevoke>,
      { award: unknown }
    >;
    const court = intermediateCourt(facts.directory)!;
    const data: LitigationData = {
      kind: 'revocation',
      applicant: me.side,
      partyId: me.party.id,
      filedOn: today,
      award,
      grounds: [...new Set(input.grounds)],
      facts: input.facts,
    };
    return {
      data,
      organisationId: court.id,
      code: 'revocation',
      starts: [{ code: 'DL-COURT-7', from: today }],
      also: tellTribunal({ dossier, data, court: court.name.zh, on: today }, 'revocation-asked', {
        ground: input.grounds.join(','),
      }),
      notices: [{ to: { role: 'court-docket', organisationId: court.id }, template: 'suit-filed' }],
      audience: me.side,
    };
  },
});
