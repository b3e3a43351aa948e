import { awardDraftInput } from './award-input.ts';
import { aFiling, employerWithCode, type Life, newLife, people, rooms } from './core-world.ts';

/** Lives in arbitration as far as the award. All begin on 2 March 2026; the hearing is on 25 March. */
export const hearingDay = '2026-03-25';

const present = [
  { side: 'worker', fullName: '张小满', capacity: '本人' },
  { side: 'employer', fullName: '冯经理', capacity: '法定代表人' },
];

/** Takes a matter that was filed for arbitration to its hearing; `away`: the employer does not come. */
export function throughHearing(life: Life, { away = false }: { away?: boolean } = {}): Life {
  life.take(people.instituteHead, 'arbitration.accept');
  life.take(people.clerk, 'arbitration.serve-copy', { on: life.today, receiver: '前台', way: 'personal' });
  life.take(people.instituteHead, 'arbitration.name-arbitrator', {
    arbitratorId: people.arbitrator.userId,
    reason: '案件较少',
  });
  const room = { on: hearingDay, time: '09:00', roomId: rooms[0].id, access: 'open' };
  life.on('2026-03-10').take(people.clerk, 'arbitration.set-hearing', room);
  for (const side of ['worker', 'employer'])
    life.take(people.clerk, 'arbitration.serve-hearing-notice', {
      side,
      on: '2026-03-10',
      receiver: '本人',
      way: 'personal',
    });
  const there = away ? present.slice(0, 1) : present;
  life.on(hearingDay).take(people.arbitrator, 'arbitration.open-hearing', { present: there });
  life.take(people.clerk, 'arbitration.write-record', {
    words: '核对身份，告知权利。双方对拖欠工资陈述不一。',
    finalViews: there.map(p => ({ side: p.side, statement: '坚持原来的意见' })),
  });
  life.take(people.worker, 'arbitration.sign-record', { fullName: '张小满' });
  if (!away) {
    life.take(employerWithCode(life), 'arbitration.sign-record', { fullName: '冯经理' });
    life.take(people.arbitrator, 'arbitration.try-mediation', { result: 'apart' });
  }
  life.take(people.arbitrator, 'arbitration.close-hearing', { next: 'done' });
  return life;
}

export const wageAndDamages = [
  { code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' },
  { code: 'QQ14', amount: '60000' },
];

/** Heard and ready for its award. */
export function heard(claims: readonly object[] = wageAndDamages, options: { away?: boolean } = {}): Life {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling({ claims }));
  return throughHearing(life, options);
}

/** An award was made on 1 April; nobody has it yet. */
export function awarded(life: Life, input: Record<string, unknown> = {}): Life {
  life.on('2026-04-01').take(people.arbitrator, 'arbitration.draft-award', awardDraftInput(life.dossier, input));
  life.take(people.arbitrator, 'arbitration.make-award', { sealed: true });
  return life;
}

export const partyOf = (life: Life, side: string): string => life.dossier.parties.find(p => p.side === side)!.id;

/** Both have the award, each on its own day. */
export function served(life: Life, worker = '2026-04-02', employer = '2026-04-03'): Life {
  for (const [side, on] of [
    ['worker', worker],
    ['employer', employer],
  ] as const)
    life.on(on).take(people.clerk, 'arbitration.serve-award', {
      partyId: partyOf(life, side),
      on,
      receiver: '本人',
      way: 'personal',
    });
  return life;
}
