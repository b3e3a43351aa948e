import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Calendar } from '../../law/calendar.ts';
import { claimOf } from '../../law/claims.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { awardsOf } from '../arbitration/award-rules.ts';
import type { ArbitrationData } from '../arbitration/data.ts';
import type { Award } from '../arbitration/data-award.ts';
import { openExclusions } from '../arbitration/period.ts';
import { underWay as arbitrating } from '../arbitration/stages.ts';
import type { SettlementData } from '../settlement/data.ts';
import type { AwardRef, LitigationData, SuitGround } from './data.ts';

/** A way to court that is open to a party now: by what ground, over which award, until when (domain.md 1.6, C2). */
export interface Way {
  readonly ground: SuitGround;
  readonly award?: AwardRef;
  /** The proceeding from which it follows. */
  readonly from?: string;
  /** Only these may be sued over; absent: any claim of the file. */
  readonly claimIds?: readonly string[];
  readonly until?: Day;
}

export interface Ways {
  readonly open: readonly Way[];
  /** Why what might be expected is not open, the nearest first. */
  readonly shut: readonly Refusal[];
}

interface Asked {
  readonly dossier: Dossier;
  readonly side: Side;
  readonly partyId: string;
  readonly today: Day;
  readonly calendar: Calendar;
}

const ended = new Set(['refused', 'dismissed', 'withdrawn']);

/** Suits of this file that stand, or ended with a decision. */
export const suitsOf = ({ proceedings }: Dossier): readonly Proceeding<LitigationData>[] =>
  (proceedings as readonly Proceeding<LitigationData>[]).filter(
    p => p.procedure === 'litigation' && p.data.kind === 'suit',
  );

export const numberOfAward = (dossier: Dossier, proceeding: Proceeding, award: Award): string | null =>
  dossier.papers.find(p => p.proceedingId === proceeding.id && p.template === award.paper && p.issuedOn === award.on)
    ?.number ?? proceeding.number;

export const refOf = (dossier: Dossier, proceeding: Proceeding, award: Award, partyId: string): AwardRef => {
  const receivedOn = award.served.find(s => s.partyId === partyId)?.on;
  return {
    proceedingId: proceeding.id,
    awardId: award.id,
    number: numberOfAward(dossier, proceeding, award),
    kind: award.kind,
    on: award.on,
    ...(receivedOn && { receivedOn }),
  };
};

const passed = (article: 'lma-48' | 'lma-50' | 'lma-49' | 'si1-24') =>
  refuse('law', text('过了起诉期限', 'The time to sue has passed'), article);

/** Over one award: a final one the worker alone; each party until the end of its own days (LMA 48, 50; SI1 16, 22). */
function overAward(award: Award, arbitration: Proceeding, asked: Asked): Way | Refusal {
  const { dossier, side, partyId, today, calendar } = asked;
  const ref = refOf(dossier, arbitration, award, partyId);
  const suits = suitsOf(dossier).filter(
    s => s.data.partyId === partyId && s.data.award?.awardId === award.id && !ended.has(s.stage),
  );
  const common = { award: ref, from: arbitration.id, claimIds: award.claimIds };
  if (award.ruling?.kind === 'revoked') {
    const until = deadlineOf('DL-SUE-15', award.ruling.on, calendar).due;
    if (suits.some(s => s.data.ground === 'revoked'))
      return refuse('law', text('已经起诉', 'A suit has been filed'), 'lma-49');
    return today > until ? passed('lma-49') : { ...common, ground: 'revoked', until, award: { ...ref, until } };
  }
  if (suits.length > 0) return refuse('law', text('已经起诉', 'A suit has been filed'), 'lma-50');
  if (side === 'employer' && award.kind === 'final')
    return refuse(
      'law',
      text(
        '终局裁决单位不能起诉，可以向中级人民法院申请撤销',
        'A final award cannot be sued over by the employer; it may ask the intermediate court to revoke it',
      ),
      'lma-49',
    );
  if (!ref.receivedOn) return refuse('law', text('还没有收到裁决书', 'The award has not been received yet'), 'lma-50');
  if (award.ruling?.kind === 'judged' || award.suits.some(s => s.partyId === partyId))
    return refuse('law', text('已经起诉过，不能就同一裁决再起诉', 'This award has been sued over already'), 'lma-50');
  const until = award.until.find(u => u.partyId === partyId)?.sue;
  if (until === undefined || today > until) return passed(award.kind === 'final' ? 'lma-48' : 'lma-50');
  return { ...common, ground: 'award', until, award: { ...ref, until } };
}

/** Without an award: not accepted, or no decision in time (LMA 29, 43; SI1 5, 12; CR 48). */
function withoutAward(p: Proceeding, { dossier, side }: Asked): Way | Refusal | undefined {
  const data = p.data as ArbitrationData;
  if (suitsOf(dossier).some(s => !ended.has(s.stage))) return undefined;
  if (p.stage === 'not-accepted') {
    if (side !== data.applicant) return undefined;
    return data.closing?.ground === 'jurisdiction'
      ? refuse(
          'law',
          text(
            '仲裁院说没有管辖权的，先向有管辖权的仲裁院申请',
            'Where the commission has no jurisdiction, apply first to the one that has',
          ),
          'si1-5',
        )
      : { ground: 'not-accepted', from: p.id };
  }
  const undecided = p.stage === 'received' && data.undecided !== undefined;
  if (undecided) return side === data.applicant ? { ground: 'overdue', from: p.id } : undefined;
  if (!arbitrating.includes(p.stage) || !data.overdue) return undefined;
  return openExclusions(data).length > 0
    ? refuse('law', text('有不计入期限的情形，期限还没有满', 'Days are left out; the time has not run out'), 'si1-12')
    : { ground: 'overdue', from: p.id };
}

const isWage = (code: Parameters<typeof claimOf>[0]): boolean => claimOf(code).limitation === 'wage';

/** On an agreement about wages alone that was not kept (SI1 51). */
function onAgreement(dossier: Dossier): Way | undefined {
  const performance = dossier.proceedings.find(p => {
    const { of } = p.data as SettlementData;
    return p.procedure === 'settlement' && p.stage === 'defaulted' && of === undefined;
  });
  const basis = performance && (performance.data as SettlementData).basis;
  if (!basis || dossier.proceedings.find(p => p.id === basis)?.procedure !== 'mediation') return undefined;
  const agreed = dossier.claims.filter(c => c.result?.proceedingId === basis && (c.result.amount ?? 0) > 0);
  return agreed.length > 0 && agreed.every(c => isWage(c.code))
    ? { ground: 'wage-agreement', from: basis, claimIds: agreed.map(c => c.id) }
    : undefined;
}

/** Enforcement of the award was refused: thirty days from the day after the ruling came (SI1 24). */
function afterRefusal({ dossier, today, calendar }: Asked): (Way | Refusal)[] {
  return dossier.proceedings.flatMap(p => {
    if (p.procedure !== 'enforcement' || p.stage !== 'refused') return [];
    const { refusedOn, title } = p.data as { refusedOn?: Day; title: { proceedingId: string } };
    if (!refusedOn) return [];
    const until = deadlineOf('DL-SUE-30', refusedOn, calendar).due;
    return [
      today > until ? passed('si1-24') : { ground: 'enforcement-refused' as const, from: title.proceedingId, until },
    ];
  });
}

/** Every way to the basic court that is open to a party on a day, and why the others are not. */
export function waysToSue(asked: Asked): Ways {
  const { dossier, side } = asked;
  const found: (Way | Refusal | undefined)[] = dossier.proceedings.flatMap(p =>
    p.procedure === 'arbitration'
      ? [...awardsOf(p.data as ArbitrationData).map(a => overAward(a, p, asked)), withoutAward(p, asked)]
      : [],
  );
  found.push(...afterRefusal(asked));
  const running = dossier.proceedings.some(p => p.procedure === 'arbitration');
  const sued = suitsOf(dossier).some(s => !ended.has(s.stage));
  if (side === 'worker' && !sued) {
    found.push(onAgreement(dossier));
    if (!running && dossier.claims.length > 0 && dossier.claims.some(c => isWage(c.code) && !c.result))
      found.push({ ground: 'iou' });
  }
  const open = found.filter((f): f is Way => f !== undefined && 'ground' in f);
  const shut = found.filter((f): f is Refusal => f !== undefined && 'kind' in f && !('ground' in f));
  return {
    open,
    shut: [
      ...shut,
      refuse(
        'law',
        text(
          '劳动争议先仲裁。仲裁不受理、逾期，或者凭工资欠条、只约定劳动报酬的调解协议，才可以直接起诉',
          'Arbitration comes first; a direct suit is open when it was not accepted or is overdue, on a wage IOU, or on a wages-only agreement',
        ),
        'lma-5',
      ),
    ],
  };
}

/** Claims that an IOU may be sued on: wages and nothing else (SI1 15). */
export const wageClaims = ({ claims }: Dossier): readonly string[] => claims.filter(c => isWage(c.code)).map(c => c.id);

/** A final award that the employer may ask to have revoked, or why there is none (LMA 49; SI1 21). */
export function wayToRevoke({ dossier, partyId, today }: Asked): { award: AwardRef } | Refusal {
  let nearest: Refusal | undefined;
  for (const p of dossier.proceedings) {
    if (p.procedure !== 'arbitration') continue;
    for (const award of awardsOf(p.data as ArbitrationData)) {
      if (award.kind !== 'final') {
        nearest ??= refuse(
          'law',
          text('不是终局裁决，不服的向基层法院起诉', 'The award is not final; sue in the basic court'),
          'lma-50',
        );
        continue;
      }
      const until = award.until.find(u => u.partyId === partyId)?.revoke;
      if (award.state === 'sued') {
        nearest = refuse(
          'law',
          text(
            '劳动者已经起诉，中级人民法院不受理撤销申请',
            'The worker has sued; the intermediate court takes no application',
          ),
          'si1-21',
        );
        continue;
      }
      if (award.state !== 'running' && award.state !== 'effective') continue;
      if (until === undefined) {
        nearest ??= refuse(
          'law',
          award.ruling
            ? text('已经申请过', 'It has been asked for')
            : text('还没有收到裁决书', 'The award has not been received yet'),
          'lma-49',
        );
        continue;
      }
      if (today > until) {
        nearest = refuse('law', text('过了申请撤销的期限', 'The time to ask for revocation has passed'), 'lma-49');
        continue;
      }
      return { award: { ...refOf(dossier, p, award, partyId), until } };
    }
  }
  return nearest ?? refuse('law', text('没有可以申请撤销的终局裁决', 'There is no final award to revoke'), 'lma-49');
}
