import { z } from 'zod';
import type { Party } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { text } from '../../text.ts';
import { choice, day, id, line } from '../fields.ts';
import { type Start, type StepContext, stepOf } from '../procedure.ts';
import { awardStages, awardsOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award, Served } from './data-award.ts';

const step = stepOf<ArbitrationData>();

/** How an award may be served: never by the quick ways of the simple procedure (CR 20, 56 to 61; CPL 88 to 95; ZJMA 35). */
export const awardWays = {
  personal: text('直接送达', 'In person'),
  left: text('留置送达', 'Left at the address'),
  post: text('邮寄送达', 'By post'),
  entrusted: text('委托送达', 'Entrusted'),
  electronic: text('电子送达（要本人同意）', 'Electronically, with consent'),
  notice: text('公告送达', 'By public notice'),
};

interface Input {
  partyId: string;
  on: Day;
  receiver: string;
  way: keyof typeof awardWays;
}

const unserved = (award: { served: readonly Served[] }, partyId: string): boolean =>
  !award.served.some(s => s.partyId === partyId);

/** Why this way of service does not do for this party, or nothing. */
export const wayRefusal = (party: Party, way: keyof typeof awardWays): Refusal | undefined =>
  way === 'electronic' && !party.electronicService
    ? refuse('law', text('当事人没有同意电子送达', 'The party has not consented to electronic service'), 'cpl-90')
    : way === 'notice' && party.side === 'worker'
      ? refuse('law', text('公告送达只适用于用人单位', 'Public notice is for employers'), 'zjma-35')
      : undefined;

/** Papers that an award brings and that wait to be served on a party. */
const waiting = (data: ArbitrationData, partyId: string) => ({
  awards: awardsOf(data).filter(a => unserved(a, partyId)),
  corrections: (data.corrections ?? []).filter(c => unserved(c, partyId)),
  advance: data.advance && unserved(data.advance, partyId) ? data.advance : undefined,
});

/**
 * An award reaches a party. From its own day of receipt runs its own time: fifteen days to sue, thirty for the employer to ask for
 * revocation of a final award (LMA 48 to 50; CR 20).
 */
export const serveAward = step<Input>({
  title: text('登记裁决书已送达', 'Record service of the award'),
  help: text(
    '同一天收到的裁决书、补正决定书一起登记。起诉和申请撤销的期限从这一天算',
    'Everything received that day is recorded at once. The time to go to court runs from this day',
  ),
  law: ['cr-20', 'lma-48', 'lma-49', 'lma-50', 'cpl-88'],
  by: ['institute-clerk'],
  from: [...awardStages, 'effective', 'overtaken'],
  input: z.strictObject({
    partyId: id(text('受送达人', 'addressee'), 'party'),
    on: day(
      text('送达日期', 'day of service'),
      text('公告的，写公告期满的日子', 'Public notice: the day it counts as served'),
    ),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), awardWays),
  }),
  rank: ({ data }, dossier) =>
    dossier.parties.some(p => waiting(data, p.id).awards.length > 0) ? 'primary' : 'normal',
  closedWhen: ({ dossier, data }) =>
    dossier.parties.some(p => {
      const { awards, corrections, advance } = waiting(data, p.id);
      return awards.length + corrections.length > 0 || advance;
    })
      ? undefined
      : refuse('law', text('没有等送达的裁决书', 'No award waits to be served'), 'cr-20'),
  unless: ({ dossier, data, input, today }) => {
    const party = dossier.parties.find(p => p.id === input.partyId);
    if (!party) return refuse('law', text('没有这个当事人', 'There is no such party'), 'cr-20');
    const { awards, corrections, advance } = waiting(data, party.id);
    const earliest = [...awards, ...corrections, ...(advance ? [advance] : [])].map(x => x.on).sort()[0];
    if (earliest === undefined) return refuse('law', text('这一方已经送达', 'This party has been served'), 'cr-20');
    if (input.on > today || input.on < earliest)
      return refuse(
        'law',
        text('送达日期要在作出以后、今天以前', 'The day of service lies between the day it was made and today'),
        'cr-20',
      );
    return wayRefusal(party, input.way);
  },
  does: context => {
    const { dossier, data, input } = context;
    const party = dossier.parties.find(p => p.id === input.partyId)!;
    const served: Served = { ...input, side: party.side };
    const { corrections = [], advance } = data;
    const take = <T extends { on: Day; served: readonly Served[] }>(x: T): T =>
      unserved(x, party.id) && x.on <= input.on ? { ...x, served: [...x.served, served] } : x;
    const before = awardsOf(data);
    const awards = before.map(a =>
      unserved(a, party.id) && a.on <= input.on ? withUntil(take(a), party, context) : a,
    );
    return {
      data: {
        awards,
        ...(corrections.length > 0 && { corrections: corrections.map(take) }),
        ...(advance && { advance: take(advance) }),
      },
      starts: awards
        .filter((a, i) => a !== before[i] && a.state === 'running')
        .flatMap(a => startsOf(a, party, input.on)),
      notices: [{ to: { side: party.side }, template: 'award-served' }],
    };
  },
});

/** The last days of a party under an award, from its own receipt. */
function withUntil(award: Award, party: Party, { input, facts }: StepContext<Input, ArbitrationData>): Award {
  const mayOnlyRevoke = award.kind === 'final' && party.side === 'employer';
  const due = deadlineOf(mayOnlyRevoke ? 'DL-REVK-30' : 'DL-SUE-15', input.on, facts.calendar).due;
  return {
    ...award,
    until: [...award.until, { partyId: party.id, ...(mayOnlyRevoke ? { revoke: due } : { sue: due }) }],
  };
}

const startsOf = (award: Award, party: Party, from: Day): readonly Start[] => [
  {
    code: award.kind === 'final' && party.side === 'employer' ? 'DL-REVK-30' : 'DL-SUE-15',
    from,
    side: party.side,
    beside: true,
  },
];
