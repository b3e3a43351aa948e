import { awardDraftInput } from './award-input.ts';
import { aFiling, employerWithCode, type Life, newLife, people, rooms } from './core-world.ts';

/** Lives in arbitration as far as the award. All begin on 2 March 2026; the hearing is on 25 March. */
export const hearingDay = '2026-03-25';

const present = [
  { side: 'worker', fullName: '张小满', capacity: '本人' },
  { side: 'employer', fullName: '冯经理', capacity: '法定代表人' },
];

/** Takes a matter that was filed for arbitration to its hearing; `away`: the employer does not come. */
export function throughHearing(
  life: Life,
  { away = false, three = false, simple = false }: { away?: boolean; three?: boolean; simple?: boolean } = {},
): Life {
  life.take(people.instituteHead, 'arbitration.accept');
  life.take(people.clerk, 'arbitration.serve-copy', { on: life.today, receiver: '前台', way: 'personal' });
  if (three)
    life.take(people.instituteHead, 'arbitration.form-tribunal', {
      presidingId: people.arbitrator.userId,
      memberIds: besides.map(a => a.userId),
      reason: '疑难复杂',
    });
  else
    life.take(people.instituteHead, 'arbitration.name-arbitrator', {
      arbitratorId: people.arbitrator.userId,
      reason: '案件较少',
    });
  if (simple) life.take(people.instituteHead, 'arbitration.use-simple', { ground: 'clear', none: true });
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

const servable = ['award-final', 'award-non-final', 'award-advance', 'award-correction'];

/** Records, as the proof of service does, that a side got every paper that waits for it. */
export function serve(life: Life, side: string, on: string): Life {
  const partyId = partyOf(life, side);
  life.on(on);
  for (const paper of life.dossier.papers.filter(p => servable.includes(p.template))) {
    const decision = life.decide(people.clock, 'arbitration.serve-award', proof(paper.id, partyId, on));
    if ('change' in decision) life.take(people.clock, 'arbitration.serve-award', proof(paper.id, partyId, on));
  }
  return life;
}

const proof = (paperId: string, partyId: string, on: string) => ({
  paperId,
  partyId,
  on,
  receiver: '本人',
  way: 'personal',
});

/** Both have the award, each on its own day. */
export const served = (life: Life, worker = '2026-04-02', employer = '2026-04-03'): Life =>
  serve(serve(life, 'worker', worker), 'employer', employer);

/** The two who sit with the one who presides. */
export const besides = [people.mediatorAndArbitrator, people.thirdArbitrator].map(a => ({
  ...a,
  role: 'arbitrator' as const,
  organisationId: people.arbitrator.organisationId,
}));

/** Heard by three. */
export function heardByThree(claims: readonly object[] = wageAndDamages): Life {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling({ claims }));
  return throughHearing(life, { three: true });
}

export const aDeliberation = (words = '应当支持') => ({
  on: hearingDay,
  points: words,
  opinions: [people.arbitrator, ...besides].map(a => ({ arbitratorId: a.userId, words })),
  vote: 'majority',
  result: words,
  dissent: words,
});
