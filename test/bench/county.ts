import { text } from '../../src/core/text.ts';
import { type Acting, ensureCitizen, openSession } from '../../src/store/accounts.ts';
import type { Database } from '../../src/store/database.ts';
import { type PersonRecord, writeDirectory } from '../../src/store/directory-write.ts';
import { installationSecret } from '../../src/store/installation.ts';
import { migrate } from '../../src/store/migrate.ts';
import { uuidv7 } from '../../src/store/uuid.ts';

export const tenantCode = 330282;

/** Somebody signed in: the header that says so. */
interface SignedIn {
  readonly userId: string;
  readonly cookie: string;
}

/** A town with a mediation body of its own, and a worker who lives there. */
export interface Town {
  readonly place: number;
  readonly organisationId: string;
  readonly head: SignedIn;
  readonly mediator: SignedIn;
  readonly worker: SignedIn & { readonly name: string; readonly phone: string };
}

const limits = { idleMinutes: 24 * 60, absoluteHours: 24 };

/**
 * Migrates an empty database and writes an invented county of `size` towns into it, in which a head, a mediator and a
 * worker of each town have signed in.
 */
export async function aCounty(database: Database, size: number): Promise<Town[]> {
  await migrate(database);
  const secret = await installationSecret(database);
  const towns = Array.from({ length: size }, (_, i) => ({
    place: tenantCode * 1000 + 101 + i,
    organisationId: uuidv7(),
    head: staffOf(`组长${i}`, 'mediation-head'),
    mediator: staffOf(`调解员${i}`, 'mediator'),
    worker: { name: `张${i}满`, phone: `138001${String(30_100 + i)}` },
  }));
  await writeDirectory(database, {
    tenant: tenantCode,
    settings: {
      name: text('慈溪·和解通', 'Cixi Hejie'),
      county: text('慈溪市', 'Cixi'),
      short: '慈',
      demo: false,
      contacts: [],
    },
    places: towns.map(({ place }, i) => ({ code: place, name: text(`第${i + 1}镇`, `Town ${i + 1}`), kind: 'town' })),
    organisations: towns.map(({ place, organisationId }, i) => ({
      id: organisationId,
      kind: 'mediation',
      name: text(`第${i + 1}镇劳动争议调解中心`, `Mediation centre of town ${i + 1}`),
      short: `镇${i + 1}`,
      places: [place],
      trades: [],
      capacity: 100_000,
    })),
    people: towns.flatMap(({ organisationId, head, mediator }) =>
      [head, mediator].map(
        ({ id, name, role }): PersonRecord => ({
          id,
          kind: 'staff',
          name,
          memberships: [{ id: uuidv7(), organisationId, role, from: '2020-01-01' }],
        }),
      ),
    ),
  });
  const enter = async (userId: string, acting: Acting): Promise<SignedIn> => ({
    userId,
    cookie: `hejie=${await openSession(database, tenantCode, userId, acting, limits)}`,
  });
  const signedIn: Town[] = [];
  for (const { place, organisationId, head, mediator, worker } of towns) {
    const citizen = await ensureCitizen(database, secret, worker.phone, worker.name);
    signedIn.push({
      place,
      organisationId,
      head: await enter(head.id, { role: head.role, organisationId }),
      mediator: await enter(mediator.id, { role: mediator.role, organisationId }),
      worker: { ...worker, ...(await enter(citizen, { role: 'worker', vouch: { by: 'phone' } })) },
    });
  }
  return signedIn;
}

const staffOf = (name: string, role: 'mediation-head' | 'mediator') => ({ id: uuidv7(), name, role });

/** What the worker of a town files: two parties, two claims. */
export const filingOf = ({ place, worker }: Pick<Town, 'place' | 'worker'>) => ({
  procedure: 'mediation',
  story: '我在公司做装配工，三月开始没有发工资，问了几次都说再等等。上个月加班也没有算钱，人事说等年底一起结。',
  place,
  worker: { name: worker.name, phone: worker.phone, idNumber: '999999199001010016' },
  employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', phone: '0574-00000000' },
  claims: [
    { code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' },
    { code: 'QQ04', amount: '3450.50', from: '2026-01-01', to: '2026-02-28' },
  ],
  evidence: [],
  truthful: true,
});

/** The beginning of a mediation, step by step: who, which step, with what. */
export const lifeOf = (
  town: Town,
  today: string,
): readonly (readonly [cookie: string, step: string, input: object])[] => [
  [town.head.cookie, 'assign', { mediatorId: town.mediator.userId, reason: '熟悉当地' }],
  [town.mediator.cookie, 'ask-consent', {}],
  [town.worker.cookie, 'say', { channel: 'joint', words: '我想先听听单位怎么说，工资条和打卡记录都留着。' }],
  [town.mediator.cookie, 'accept', { consentedOn: today }],
];
