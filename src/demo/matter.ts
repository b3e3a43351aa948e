import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Organisation } from '../core/people/organisation.ts';
import { routeMediation } from '../core/people/routing.ts';
import type { Trade } from '../core/people/trade.ts';
import { bodyStaff, type Staff, staffOf, type Town, tenant } from './city.ts';
import { type Firm, firmOf, idNumber, personName, phoneOf } from './names.ts';
import type { Random } from './random.ts';
import { type Story, storyOf } from './stories.ts';
import type { Scene, Tale, Telling } from './telling.ts';

/** The people of one invented dispute and what it is about. */
export interface Matter {
  readonly town: Town;
  readonly trade: Trade;
  readonly worker: { readonly name: string; readonly phone: string; readonly idNumber: string };
  readonly firm: Firm;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly story: Story;
  readonly body: Organisation;
  readonly head: Staff;
  readonly mediator: Staff;
}

const tradeWeights: readonly (readonly [Trade, number])[] = [
  ['appliances', 19],
  ['textile', 12],
  ['bearings', 8],
  ['plastics', 9],
  ['metal', 9],
  ['auto-parts', 5],
  ['electronics', 4],
  ['food', 3],
  ['construction', 11],
  ['logistics', 6],
  ['catering', 5],
  ['retail', 3],
  ['services', 3],
  ['education', 1],
  ['care', 1],
  ['farming', 1],
];

export interface MatterWishes {
  readonly town: Town;
  readonly on: Day;
  /** Last four digits of the worker's phone. */
  readonly serial: number;
  readonly trade?: Trade;
  readonly worker?: { readonly name: string; readonly phone: string };
  readonly firm?: Firm;
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly mediator?: Staff;
}

export function drawMatter({ random, world }: Telling, wishes: MatterWishes): Matter {
  const trade = wishes.trade ?? random.weighted(tradeWeights);
  const body = routeMediation(world.directory, wishes.town.code, trade)!.organisation;
  const { head, mediators } = bodyStaff(body.id);
  return {
    town: wishes.town,
    trade,
    worker: {
      ...(wishes.worker ?? { name: personName(random), phone: phoneOf(wishes.serial) }),
      idNumber: idNumber(random),
    },
    firm: wishes.firm ?? firmOf(random, trade),
    contact: wishes.contact ?? { name: personName(random), phone: phoneOf(wishes.serial) },
    story: storyOf(random, trade, wishes.on),
    body,
    head,
    mediator: wishes.mediator ?? random.pick(mediators),
  };
}

export const staffActor = ({ id, name, role, organisation, places }: Staff): Actor => ({
  userId: id,
  name,
  role,
  tenant,
  organisationId: organisation.id,
  ...(places && { places }),
});

/** A party acts as the account of its phone. */
export const citizenActor = (
  { world }: Telling,
  role: 'worker' | 'employer',
  { name, phone }: { readonly name: string; readonly phone: string },
): Actor => ({ userId: world.accountOf(phone), name, role, tenant, vouch: { by: 'phone' } });

/** The employer who opened the file with its one-time code. */
export const byCode =
  (side: 'worker' | 'employer') =>
  ({ dossier }: Tale): Actor => {
    const party = dossier.parties.find(p => p.side === side)!;
    return {
      userId: party.id,
      name: party.name,
      role: side,
      tenant,
      grant: { dossierId: dossier.id, partyId: party.id },
      vouch: {
        by: 'body',
        organisationId: dossier.proceedings.findLast(p => p.procedure === 'mediation')?.organisationId ?? '',
        kind: 'mediation',
      },
    };
  };

export const clerkHall = (): Actor => staffActor(staffOf('hall'));

export const yuan = (amount: number): string => amount.toFixed(2);

/** The claims of a story as they are typed. */
export const claimsInput = ({ story }: Matter) =>
  story.claims.map(({ yuan: amount, ...claim }) => ({
    ...claim,
    ...(amount !== undefined && { amount: yuan(amount) }),
  }));

export function filingInput(random: Random, matter: Matter, spoken: boolean): Record<string, unknown> {
  const { worker, firm, town, trade, story } = matter;
  return {
    story: story.words,
    place: town.code,
    trade,
    worker: {
      name: worker.name,
      idNumber: worker.idNumber,
      phone: worker.phone,
      address: `慈溪市${town.name.zh}`,
      electronicService: random.chance(0.6),
    },
    employer: { kind: firm.kind, name: firm.name, address: `慈溪市${town.name.zh}` },
    claims: claimsInput(matter),
    evidence: [{ title: random.pick(['银行流水', '聊天记录', '考勤记录', '工牌照片', '欠条']), state: 'have' }],
    truthful: true,
    ...(spoken && { oral: { way: 'printed' } }),
  };
}

/** Builds the scenes of a life, keeping the clock within each day. */
export class Script {
  readonly scenes: Scene[] = [];
  #day: Day = '';
  #minute = 0;

  constructor(readonly random: Random) {}

  add(
    day: Day,
    actor: Scene['actor'],
    procedure: Scene['procedure'],
    step: string,
    input: Scene['input'] = {},
    channel?: Scene['channel'],
  ): this {
    if (day < this.#day) throw new Error(`The story runs backwards: ${step} on ${day} after ${this.#day}`);
    this.#minute = day === this.#day ? this.#minute + this.random.between(2, 25) : this.random.between(515, 900);
    this.#day = day;
    this.scenes.push({ day, minute: this.#minute, actor, procedure, step, input, ...(channel && { channel }) });
    return this;
  }

  /** The same in one of several proceedings of a kind. */
  in(of: NonNullable<Scene['of']>, ...scene: Parameters<Script['add']>): this {
    this.add(...scene);
    this.scenes.push({ ...this.scenes.pop()!, of });
    return this;
  }
}
