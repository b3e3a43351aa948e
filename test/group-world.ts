import type { Change } from '../src/core/dossier/change.ts';
import type { Day } from '../src/core/law/day.ts';
import type { Actor } from '../src/core/people/actor.ts';
import { currentOffer, employerOf, type GroupData } from '../src/core/procedures/group/data.ts';
import type { GroupFacts, MemberFacts, OfferPart, OfferRow } from '../src/core/procedures/group-facts.ts';
import { memberFactsOf, sumOf } from '../src/core/procedures/group-member/data.ts';
import { accountOf, employerName, type Life, longshan, newLife, people, tenant, uploadId } from './core-world.ts';

/** A group in memory: its own dossier and those of its members, each of which looks the others up as the store does. */
export interface GroupLife {
  readonly group: Life;
  readonly members: readonly Life[];
  on(day: Day): GroupLife;
  /** Writes workers into the roster; amounts in yuan. */
  join(by: Actor, count: number, amount?: string): GroupLife;
  /** A step of the group. */
  take(by: Actor, step: string, input?: unknown): Change;
  refuses(by: Actor, step: string, input?: unknown): ReturnType<Life['refuses']>;
  /** A step of one member. */
  say(i: number, by: Actor, step: string, input?: unknown): Change;
  sayRefused(i: number, by: Actor, step: string, input?: unknown): ReturnType<Life['refuses']>;
  /** Everybody of these consents on the own phone to the offer on the table. */
  consent(...of: number[]): GroupLife;
  readonly data: GroupData;
  readonly facts: readonly MemberFacts[];
  worker(i: number): Actor;
  /** An offer to everybody who is in the group. */
  rows(plan: (claimed: number, i: number) => readonly OfferPart[]): OfferRow[];
}

export const workerPhoneOf = (i: number): string => `1380013${String(5000 + i)}`;

/** An invented identity number with its check digit. */
export function idNumberOf(i: number): string {
  const first = `99999919900101${String(i + 100)
    .slice(-3)
    .padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return first + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11];
}

export const aFounding = () => ({
  employer: { kind: 'firm', name: employerName, address: '慈溪市龙山镇' },
  place: longshan,
  claimCode: 'QQ01',
  story: '工厂停工，最近三个月的工资都没有发，问了几次都说再等等。',
});

export const worker = (i: number): Actor => ({
  userId: accountOf(workerPhoneOf(i)),
  name: `工友${i}`,
  role: 'worker',
  tenant,
  vouch: { by: 'phone' },
});

export function newGroup(day: Day, by: Actor = people.mediator): GroupLife {
  const group = newLife(day);
  const members: Life[] = [];
  let today = day;
  group.take(by, 'group.found', aFounding());

  const plansOf = (memberId: string): Map<number, readonly OfferPart[]> =>
    new Map(
      group.wall.flatMap(item => {
        if (item.kind !== 'group-offer') return [];
        const { version, rows } = item.body as { version: number; rows: readonly OfferRow[] };
        const own = rows.find(row => row.memberId === memberId);
        return own ? [[version, own.plan] as const] : [];
      }),
    );
  const data = () => group.in<GroupData>('group').data;
  const factsFor = (memberId: string | undefined): GroupFacts => {
    const proceeding = group.in<GroupData>('group');
    const { dossier } = group;
    return {
      id: dossier.id,
      number: dossier.number,
      stage: proceeding.stage,
      ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      assigned: proceeding.assigned,
      offer: currentOffer(proceeding.data),
      concluded: proceeding.data.concluded.map(c => c.version),
      plans: memberId ? plansOf(memberId) : new Map(),
      ...(!memberId && {
        joining: {
          employer: employerOf(dossier)!,
          claimCode: proceeding.data.claimCode,
          place: dossier.place!,
          row: members.length + 1,
        },
      }),
    };
  };
  const facts = (): MemberFacts[] =>
    members.map(member => {
      const own = memberFactsOf(member.dossier)!;
      return { ...own, offered: sumOf(plansOf(own.id).get(own.answer?.version ?? 0) ?? []) };
    });

  const life: GroupLife = {
    group,
    members,
    on(next) {
      today = next;
      group.on(next);
      for (const member of members) member.on(next);
      return life;
    },
    join(who, count, amount = '9000') {
      for (let n = 0; n < count; n += 1) {
        const i = members.length;
        const member = newLife(today);
        member.take(
          who,
          'group-member.join',
          {
            name: `工友${i}`,
            phone: workerPhoneOf(i),
            idNumber: idNumberOf(i),
            amount,
            bank: '慈溪某银行',
            account: `62220000000000${String(i).padStart(4, '0')}`,
          },
          { group: factsFor(undefined) },
        );
        members.push(member);
      }
      return life;
    },
    take: (who, step, input = {}) => group.take(who, `group.${step}`, input, { members: facts() }),
    refuses: (who, step, input = {}) => group.refuses(who, `group.${step}`, input, { members: facts() }),
    say(i, who, step, input = {}) {
      const member = members[i]!;
      return member.take(who, step.includes('.') ? (step as 'group-member.join') : `group-member.${step}`, input, {
        group: factsFor(member.dossier.id),
        signingCode: 'right',
      });
    },
    sayRefused(i, who, step, input = {}) {
      const member = members[i]!;
      return member.refuses(who, `group-member.${step}`, input, {
        group: factsFor(member.dossier.id),
        signingCode: 'right',
      });
    },
    consent(...of) {
      for (const i of of) life.say(i, worker(i), 'answer', answerOf(i, currentOffer(data())));
      return life;
    },
    get data() {
      return data();
    },
    get facts() {
      return facts();
    },
    worker,
    rows: plan =>
      members.flatMap((member, i) => {
        const own = memberFactsOf(member.dossier)!;
        return own.stage === 'in' ? [{ memberId: own.id, plan: plan(own.claimed, i) }] : [];
      }),
  };
  return life;
}

export const answerOf = (i: number, version: number, verdict = 'consent') => ({
  version,
  verdict,
  idEnd: idNumberOf(i).slice(-6),
});

/** A group under way: its workers in the roster, the case taken up. */
export const runningGroup = (day: Day, count: number): GroupLife => {
  const life = newGroup(day).join(people.mediator, count);
  life.take(people.mediator, 'start');
  return life;
};

/** The employer signed the offer on paper, before the mediator. */
export const employerSigns = (life: GroupLife): void => {
  life.take(people.mediator, 'accept', {
    version: currentOffer(life.data),
    way: 'paper',
    fullName: '冯经理',
    identity: 'paper',
    fileId: uploadId,
  });
};

export const inTwo = (first: Day, second: Day) => (claimed: number) => [
  { dueOn: first, fen: Math.floor(claimed / 2) },
  { dueOn: second, fen: claimed - Math.floor(claimed / 2) },
];
