import { awarded, heard, partyOf, served } from './award-world.ts';
import { employerWithCode, type Life, people } from './core-world.ts';

/** Lives from the award to the last payment. */
export const wages = [{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }];
export const damages = [{ code: 'QQ14', amount: '60000' }];

/** A final award of 12,000 yuan of 1 April, on the worker since 2 April and on the employer since 3 April. */
export const finalAward = (): Life => served(awarded(heard(wages)));

/** An award of 60,000 yuan that is not final, on both since the same days. */
export const openAward = (): Life => served(awarded(heard(damages)));

export const aSuit = (life: Life, overrides: Record<string, unknown> = {}) => ({
  ground: 'award',
  claims: life.dossier.claims.map(c => ({ claimId: c.id, wish: 'pay', amount: String((c.amount ?? 0) / 100) })),
  facts: '裁决认定的事实有误，请法院依法审理。',
  mediates: 'no',
  ...overrides,
});

const receipt = (life: Life, side: string, on: string) => ({
  partyId: partyOf(life, side),
  on,
  receiver: '本人',
  way: 'personal',
});

/** Records, as the proof of service does, that a paper of the newest case in court reached a side. */
export const reached = (life: Life, step: string, side: string, on: string): Life => {
  life.on(on).take(people.clock, `litigation.${step}`, receipt(life, side, on));
  return life;
};

export const onBoth = (life: Life, step: string, worker: string, employer: string): Life =>
  reached(reached(life, step, 'worker', worker), step, 'employer', employer);

export const employer = (life: Life) => employerWithCode(life);

/** Registered on the day, and the other side has the copy. */
export function registered(life: Life, on: string, track = 'simple'): Life {
  life.on(on).take(people.docket, 'litigation.register', { track, judgeId: people.judge.userId });
  const { applicant } = life.in<{ applicant: string }>('litigation').data;
  return reached(life, 'copy-served', applicant === 'worker' ? 'employer' : 'worker', on);
}

/** Heard on a day, both present. */
export function inCourt(life: Life, set: string, on: string, absent: string[] = []): Life {
  life.on(set).take(people.docket, 'litigation.set-hearing', { on, time: '09:00', place: '第三法庭' });
  for (const side of ['worker', 'employer']) life.take(people.clock, 'litigation.hearing-told', { side, on: set });
  life.on(on).take(people.judge, 'litigation.hold-hearing', { absent, next: 'done', words: '双方陈述，质证，辩论。' });
  return life;
}

export const aLine = (claimId: string, amount: string, issue?: string) => ({
  claimId,
  kind: Number(amount) === 0 ? 'dismissed' : 'partly',
  ...(Number(amount) > 0 && { amount }),
  reason: '按查明的事实计算。',
  ...(issue && { issue }),
});

export const judged = (life: Life, on: string, amount: string, issue?: string): Life => {
  life.on(on).take(people.judge, 'litigation.give-judgment', {
    lines: life.dossier.claims.map(c => aLine(c.id, amount, issue)),
    payWithin: 10,
    sealed: true,
  });
  return life;
};
