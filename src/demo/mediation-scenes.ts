import { addDays, type Day } from '../core/law/day.ts';
import type { Fen } from '../core/pay/money.ts';
import { clock } from '../core/people/actor.ts';
import type { SettlementData } from '../core/procedures/settlement/data.ts';
import { tenant } from './city.ts';
import { citizenActor, clerkHall, filingInput, type Matter, type Script, staffActor, yuan } from './matter.ts';
import type { Random } from './random.ts';
import { summaryOf } from './stories.ts';
import { lastOf, type Tale, type Telling } from './telling.ts';

/** Pieces of the life of a mediation, shared by the past year and the live disputes. */
export type Way = 'portal' | 'window' | 'body' | 'phone';

export function received(telling: Telling, script: Script, matter: Matter, day: Day, way: Way): void {
  const { random } = telling;
  const input = filingInput(random, matter, way !== 'portal');
  if (way === 'portal') {
    script.add(day, citizenActor(telling, 'worker', matter.worker), 'mediation', 'receive', input, 'portal');
  } else if (way === 'window') script.add(day, clerkHall(), 'mediation', 'receive', input, 'window');
  else {
    const channel = way === 'phone' ? 'phone' : 'window';
    script.add(day, staffActor(matter.mediator), 'mediation', 'receive', input, channel);
  }
}

export const assigned = (script: Script, matter: Matter, day: Day): void => {
  script.add(day, staffActor(matter.head), 'mediation', 'assign', {
    mediatorId: matter.mediator.id,
    reason: script.random.pick(['熟悉当地情况', '手上案件较少', '熟悉这个行业', '轮到承办']),
  });
};

export const asked = (script: Script, matter: Matter, day: Day): void => {
  script.add(day, staffActor(matter.mediator), 'mediation', 'ask-consent');
};

/** What the employer said by phone, claim by claim. */
export function answerRecorded(
  script: Script,
  matter: Matter,
  day: Day,
  willing: 'yes' | 'undecided' | 'no',
  answer?: (tale: Tale) => unknown,
): void {
  script.add(day, staffActor(matter.mediator), 'mediation', 'record-answer', (tale: Tale) => ({
    answers: (answer ?? answersOf(script.random))(tale),
    willing,
    contactName: matter.contact.name,
    contactPhone: matter.contact.phone,
  }));
}

export const answersOf =
  (random: Random) =>
  ({ dossier }: Tale) =>
    dossier.claims.map(claim => {
      const half = claim.amount === undefined ? undefined : Math.round(claim.amount / 20_000) * 100;
      return half && random.chance(0.5)
        ? { claimId: claim.id, position: 'partly', amount: yuan(half), reason: '对天数和算法有不同意见' }
        : { claimId: claim.id, position: random.pick(['agreed', 'disputed']) };
    });

export const accepted = (script: Script, matter: Matter, day: Day, consentedOn?: Day): void => {
  script.add(day, staffActor(matter.mediator), 'mediation', 'accept', consentedOn ? { consentedOn } : {});
};

export const held = (script: Script, matter: Matter, day: Day): void => {
  script.add(day, staffActor(matter.mediator), 'mediation', 'hold', {
    on: day,
    place: matter.body.address ?? matter.town.name.zh,
    attended: [`${matter.worker.name}（劳动者）`, `${matter.contact.name}（单位）`],
    summary: summaryOf(script.random, day),
  });
};

export interface Payment {
  readonly due: Day;
  readonly amount: Fen;
}

/** What each claim comes to, rounded to whole yuan, and the sum. */
export function termsOf(dossier: Tale['dossier'], share: number): { terms: unknown[]; total: Fen } {
  let total = 0;
  const terms = dossier.claims.map((claim, index) => {
    const amount = Math.round(((claim.amount ?? 0) * share) / 10_000) * 10_000;
    if (amount === 0 || (index > 0 && share < 0.62)) return { claimId: claim.id, kind: 'waived' };
    total += amount;
    return { claimId: claim.id, kind: 'paid', amount: yuan(amount / 100) };
  });
  return { terms, total };
}

/** Splits a sum over the days: equal parts in whole yuan, the last one takes the rest. */
export function planOf(total: Fen, days: readonly Day[]): Payment[] {
  const part = Math.floor(total / days.length / 10_000) * 10_000 || Math.floor(total / days.length);
  return days.map((due, i) => ({ due, amount: i === days.length - 1 ? total - part * (days.length - 1) : part }));
}

export const typedPlan = (plan: readonly Payment[]) => plan.map(p => ({ due: p.due, amount: yuan(p.amount / 100) }));

export function drafted(script: Script, matter: Matter, day: Day, share: number, days: readonly Day[]): void {
  script.add(day, staffActor(matter.mediator), 'mediation', 'draft', ({ dossier }: Tale) => {
    const { terms, total } = termsOf(dossier, share);
    return {
      terms,
      plan: typedPlan(planOf(total, days)),
      method: days.length === 1 && days[0] === day ? 'cash' : 'bank',
      ...(days.length > 1 && { safeguards: { accelerates: true } }),
    };
  });
}

/** Signatures on paper, recorded by the mediator; a worker of the portal types the name. */
export function signedBy(
  telling: Telling,
  script: Script,
  matter: Matter,
  day: Day,
  who: readonly ('worker' | 'employer' | 'mediator')[],
  typed: boolean,
): void {
  const { worker, contact, mediator } = matter;
  const names = { worker: worker.name, employer: contact.name, mediator: mediator.name };
  for (const as of who) {
    const online = as === 'mediator' || (as === 'worker' && typed);
    const actor = as === 'worker' && typed ? citizenActor(telling, 'worker', worker) : staffActor(mediator);
    script.add(day, actor, 'mediation', 'sign', {
      way: online ? 'typed' : 'paper',
      fullName: names[as],
      ...(!online && { for: as, identity: 'paper' }),
    });
  }
}

export const sealed = (script: Script, matter: Matter, day: Day): void => {
  script.add(day, staffActor(matter.head), 'mediation', 'seal');
};

const settlementOf = ({ dossier }: Tale) => lastOf(dossier, 'settlement')!.data as SettlementData;

export function paymentReported(script: Script, matter: Matter, day: Day, n: number): void {
  script.add(day, staffActor(matter.mediator), 'settlement', 'report-payment', (tale: Tale) => ({
    n,
    on: day,
    amount: yuan(settlementOf(tale).plan.find(p => p.n === n)!.amount / 100),
  }));
}

export function paymentConfirmed(script: Script, matter: Matter, day: Day): void {
  script.add(day, staffActor(matter.mediator), 'settlement', 'confirm-payment', (tale: Tale) => ({
    paymentId: settlementOf(tale).payments.find(p => p.received === undefined)!.id,
    received: 'all',
  }));
}

/** The platform's own hand on the day after. */
export const defaultNoted = (script: Script, due: Day): void => {
  script.add(addDays(due, 1), clock(tenant), 'settlement', 'note-default');
};

export const expired = (script: Script, receivedOn: Day): void => {
  script.add(addDays(receivedOn, 16), clock(tenant), 'mediation', 'expire');
};
