import { addDays, type Day } from '../core/law/day.ts';
import { type Actor, clock } from '../core/people/actor.ts';
import type { Trade } from '../core/people/trade.ts';
import { currentOffer, type GroupData } from '../core/procedures/group/data.ts';
import type { GroupFacts, MemberFacts, OfferPart, OfferRow } from '../core/procedures/group-facts.ts';
import { memberFactsOf, sumOf } from '../core/procedures/group-member/data.ts';
import type { SettlementData } from '../core/procedures/settlement/data.ts';
import type { ToldDossier } from '../store/bulk.ts';
import { joiningFacts } from '../store/group-import.ts';
import { citizens, staffOf, tenant, townOf } from './city.ts';
import { citizenActor, staffActor, yuan } from './matter.ts';
import { firmOf, idNumber, personName, phoneOf } from './names.ts';
import { type Random, randomFrom } from './random.ts';
import { lastOf, newTale, type Scene, type Tale, type Telling, tell, told } from './telling.ts';

/** A group as it is told: its own life and those of its members, who look each other up. */
class GroupTale {
  readonly group: Tale = newTale();
  readonly members: Tale[] = [];
  readonly #telling: Telling;
  #day: Day;
  #minute = 500;

  constructor(telling: Telling, day: Day) {
    this.#telling = telling;
    this.#day = day;
  }

  on(day: Day): this {
    this.#day = day;
    this.#minute = 500;
    return this;
  }

  #scene(actor: Actor, procedure: Scene['procedure'], step: string, input: unknown): Scene {
    this.#minute = Math.min(1430, this.#minute + 1);
    return { day: this.#day, minute: this.#minute, actor, procedure, step, input, channel: 'window' };
  }

  take(actor: Actor, step: string, input: unknown = {}): void {
    tell(this.#telling, this.group, this.#scene(actor, 'group', step, input), { members: this.facts() });
  }

  join(actor: Actor, input: unknown): void {
    const facts = joiningFacts(this.group.dossier);
    const member = newTale();
    tell(this.#telling, member, this.#scene(actor, 'group-member', 'join', input), {
      group: { ...facts, joining: { ...facts.joining!, row: this.members.length + 1 } },
    });
    this.members.push(member);
  }

  say(i: number, actor: Actor, procedure: Scene['procedure'], step: string, input: unknown = {}): void {
    const member = this.members[i]!;
    tell(this.#telling, member, this.#scene(actor, procedure, step, input), {
      group: this.#factsFor(member.dossier.id),
    });
  }

  #factsFor(memberId: string): GroupFacts {
    return { ...joiningFacts(this.group.dossier), plans: this.#plansOf(memberId) };
  }

  #plansOf(memberId: string): Map<number, readonly OfferPart[]> {
    return new Map(
      this.group.wall.flatMap(item => {
        if (item.kind !== 'group-offer') return [];
        const { version, rows } = item.body as { version: number; rows: readonly OfferRow[] };
        const own = rows.find(row => row.memberId === memberId);
        return own ? [[version, own.plan] as const] : [];
      }),
    );
  }

  facts(): MemberFacts[] {
    return this.members.map(member => {
      const own = memberFactsOf(member.dossier)!;
      return { ...own, offered: sumOf(this.#plansOf(own.id).get(own.answer?.version ?? 0) ?? []) };
    });
  }

  worker(i: number): Actor {
    const party = this.members[i]!.dossier.parties.find(p => p.side === 'worker')!;
    return citizenActor(this.#telling, 'worker', { name: party.name, phone: party.phone! });
  }

  /** Half of what each claims on each of two days. */
  offer(actor: Actor, first: Day, second: Day, words: string): void {
    const rows = this.facts().map(m => ({
      memberId: m.id,
      plan: [
        { dueOn: first, fen: Math.floor(m.claimed / 2) },
        { dueOn: second, fen: m.claimed - Math.floor(m.claimed / 2) },
      ],
    }));
    this.take(actor, 'offer', { rows, words });
  }

  answer(i: number, verdict: 'consent' | 'refuse' | 'ask', words?: string): void {
    const idEnd = this.members[i]!.dossier.parties.find(p => p.side === 'worker')!.idNumber!.slice(-6);
    const version = currentOffer(lastOf(this.group.dossier, 'group')!.data as GroupData);
    this.say(i, this.worker(i), 'group-member', 'answer', { version, verdict, idEnd, ...(words && { words }) });
  }

  told(): ToldDossier[] {
    return [told(this.group), ...this.members.map(told)];
  }
}

interface Plot {
  readonly slug: string;
  readonly trade: Trade;
  readonly size: number;
  /** Last four digits of the first phone. */
  readonly serial: number;
  readonly began: Day;
  readonly story: string;
  /** Somebody of the demonstration among the workers, and the employer’s person. */
  readonly citizen?: (typeof citizens)[number];
  readonly contact: (typeof citizens)[number];
}

const mediator = (): Actor => staffActor(staffOf('mediator.longshan'));
const head = (): Actor => staffActor(staffOf('head.longshan'));
const banks = ['慈溪某农商银行', '慈溪某村镇银行', '某商业银行慈溪支行'];

/** Opens the group and writes its roster; three of the workers are elected, and it is under way. */
function begun(telling: Telling, random: Random, plot: Plot): GroupTale {
  const tale = new GroupTale(telling, plot.began);
  const firm = firmOf(random, plot.trade);
  tale.take(mediator(), 'found', {
    employer: {
      kind: firm.kind,
      name: firm.name,
      address: `慈溪市${townOf(plot.slug).name.zh}`,
      contactName: plot.contact.name,
      contactPhone: plot.contact.phone,
    },
    place: townOf(plot.slug).code,
    trade: plot.trade,
    claimCode: 'QQ02',
    story: plot.story,
  });
  const month = `${plot.began.slice(0, 7)}-01`;
  for (let i = 0; i < plot.size; i += 1) {
    const person = i === 0 ? plot.citizen : undefined;
    tale.join(mediator(), {
      name: person?.name ?? personName(random),
      phone: person?.phone ?? phoneOf(plot.serial + i),
      idNumber: idNumber(random),
      amount: yuan(random.between(520_000, 1_480_000) / 100),
      from: addDays(month, -62),
      to: addDays(month, -1),
      bank: random.pick(banks),
      account: `6222${String(random.between(100_000, 999_999))}${String(random.between(100_000, 999_999))}`,
    });
  }
  const candidates = [0, 1, 2].map(i => tale.members[i]!.dossier.id);
  tale.on(addDays(plot.began, 1));
  for (let i = 0; i < Math.min(plot.size, 12); i += 1)
    tale.say(i, tale.worker(i), 'group-member', 'mandate', { state: 'given', candidates });
  for (let i = 0; i < plot.size; i += 3) tale.say(i, tale.worker(i), 'group-member', 'confirm-sum', { right: 'yes' });
  tale.on(addDays(plot.began, 2));
  tale.take(mediator(), 'elect', { forum: 'mediation', memberIds: candidates, scope: ['file', 'evidence', 'talk'] });
  tale.take(mediator(), 'start');
  return tale;
}

/** One group whose workers are thinking an offer over, and one that is being paid and in which one payment did not come. */
export function liveGroups(telling: Telling, today: Day): ToldDossier[] {
  const random = randomFrom(20_260_102);
  const own: Telling = { ...telling, random };
  const ago = (days: number) => addDays(today, -days);
  return [...thinking(own, random, ago), ...paying(own, random, ago)];
}

function thinking(telling: Telling, random: Random, ago: (days: number) => Day): ToldDossier[] {
  const tale = begun(telling, random, {
    slug: 'longshan',
    trade: 'appliances',
    size: 14,
    serial: 3000,
    began: ago(9),
    story: '注塑车间停工后，厂里有两个月没有发工资。老板说资金周转不开，让大家再等等。',
    citizen: citizens[2],
    contact: citizens[4],
  });
  tale.on(ago(4)).offer(mediator(), ago(-20), ago(-50), '单位说下个月能收回一笔货款，先付一半，余下的再过一个月付清');
  tale.on(ago(2));
  for (const i of [1, 2, 3, 4, 5, 6, 7, 8]) tale.answer(i, 'consent');
  tale.answer(9, 'refuse');
  tale.answer(10, 'ask', '余下的一半有没有人担保？');
  return tale.told();
}

function paying(telling: Telling, random: Random, ago: (days: number) => Day): ToldDossier[] {
  const tale = begun(telling, random, {
    slug: 'longshan',
    trade: 'metal',
    size: 60,
    serial: 3100,
    began: ago(40),
    story: '厂里接不到订单，电镀线停了，两个月的工资没有发。六十个人一起来反映。',
    contact: citizens[4],
  });
  tale.take(head(), 'report', { to: '龙山镇人民政府' });
  const [first, second] = [ago(10), ago(-20)];
  tale.on(ago(34)).offer(mediator(), first, second, '单位变卖一批存货，分两次付清');
  tale.on(ago(31));
  for (let i = 0; i < 55; i += 1) tale.answer(i, 'consent');
  tale.answer(55, 'refuse');
  const version = { version: 1 };
  tale
    .on(ago(30))
    .take(mediator(), 'accept', { ...version, way: 'paper', fullName: citizens[4].name, identity: 'paper' });
  tale.take(mediator(), 'conclude', version);
  tale.take(mediator(), 'name-payroll-clerk', { name: '计小满', phone: phoneOf(3099) });
  for (let i = 0; i < 55; i += 1) tale.say(i, mediator(), 'group-member', 'settle', version);
  // The first half comes for everybody but one.
  tale.on(first);
  for (let i = 0; i < 54; i += 1) pay(tale, i, first, mediator());
  tale.on(addDays(first, 1)).say(54, clock(tenant), 'settlement', 'note-default');
  return tale.told();
}

/** The first payment is recorded, and the worker says that it came. */
function pay(tale: GroupTale, i: number, on: Day, by: Actor): void {
  const plan = () => lastOf(tale.members[i]!.dossier, 'settlement')!.data as SettlementData;
  const { n, amount } = plan().plan[0]!;
  tale.say(i, by, 'settlement', 'report-payment', { n, on, amount: yuan(amount / 100) });
  const paymentId = plan().payments[0]!.id;
  tale.say(i, tale.worker(i), 'settlement', 'confirm-payment', { paymentId, received: 'all' });
}
