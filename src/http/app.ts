import type { FastifyReply, FastifyRequest } from 'fastify';
import { chinaDay, type Day } from '../core/law/day.ts';
import { procedures } from '../core/procedures/index.ts';
import { accountOf, findSession, type Session, type SessionLimits } from '../store/accounts.ts';
import type { Database } from '../store/database.ts';
import { readTenant, type TenantWorld } from '../store/directory.ts';
import type { World } from '../store/dossiers.ts';
import type { FileStore } from '../store/files.ts';
import { readLaw } from '../store/law.ts';
import type { Config } from './config.ts';

/** The running application: what handlers share. */
export interface App {
  readonly config: Config;
  readonly database: Database;
  readonly files: FileStore;
  /** Secret of this installation, from which accounts of phone numbers follow. */
  readonly secret: string;
  readonly limits: SessionLimits;
  readonly world: () => Promise<World & Pick<TenantWorld, 'places' | 'settings' | 'organisations' | 'rooms'>>;
  readonly refreshWorld: () => void;
  readonly now: () => Date;
  readonly today: () => Day;
  readonly sessionOf: (request: FastifyRequest, reply?: FastifyReply) => Promise<Session | undefined>;
  readonly secure: boolean;
  /** Set once migrated and, in demo mode, when the demonstration city is complete. */
  ready: boolean;
}

export const cookieName = (secure: boolean): string => (secure ? '__Host-hejie' : 'hejie');

/** How long what is known of people and bodies may be old: they change rarely, loads are only a preference. */
const worldSeconds = 10;

export function makeApp(parts: Pick<App, 'config' | 'database' | 'files' | 'secret'> & { now?: () => Date }): App {
  const { config, database, secret } = parts;
  const now = parts.now ?? (() => new Date());
  const limits = { idleMinutes: config.idleMinutes, absoluteHours: config.sessionHours };
  let read:
    | { at: number; value: Promise<World & Pick<TenantWorld, 'places' | 'settings' | 'organisations' | 'rooms'>> }
    | undefined;
  const load = async () => {
    const tenant = await readTenant(database, config.tenant);
    if (!tenant) throw new Error(`Tenant ${config.tenant} is not set up.`);
    return {
      procedures,
      ...(await readLaw(database, config.tenant)),
      directory: tenant.directory,
      places: tenant.places,
      organisations: tenant.organisations,
      rooms: tenant.rooms,
      settings: tenant.settings,
      countyShort: tenant.settings.short,
      accountOf: (phone: string) => accountOf(secret, phone),
    };
  };
  const secure = config.publicUrl?.startsWith('https:') === true;
  return {
    ...parts,
    limits,
    now,
    today: () => chinaDay(now().getTime()),
    secure,
    ready: false,
    world: () => {
      if (!read || Date.now() - read.at > worldSeconds * 1000) {
        const before = read?.value;
        const value = load();
        read = { at: Date.now(), value };
        // While a newer reading is on its way, the last good one serves; a failed one is not kept.
        value.catch(() => {
          if (read?.value === value) read = undefined;
        });
        return before ? before.catch(() => value) : value;
      }
      return read.value;
    },
    refreshWorld: () => {
      read = undefined;
    },
    sessionOf: async request => {
      const token = request.cookies[cookieName(secure)];
      return token ? findSession(database, token, limits) : undefined;
    },
  };
}
