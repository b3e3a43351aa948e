import path from 'node:path';
import { z } from 'zod';

const whole = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** Everything that a deployment may set, checked at start. `docs/operations.md` lists it. */
const Environment = z.object({
  PORT: whole(3000, 0, 65535),
  HOST: z.string().default('127.0.0.1'),
  HEJIE_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  HEJIE_POOL: whole(10, 1, 200),
  HEJIE_DEMO: z.enum(['on', 'off']).default('on'),
  /** County code of the tenant that this address serves. */
  HEJIE_TENANT: whole(330282, 110000, 999999),
  /** Public address, for links on papers and QR codes; its scheme decides whether cookies are `__Host-`. */
  HEJIE_URL: z.url().optional(),
  HEJIE_TRUST_PROXY: z.enum(['on', 'off']).default('off'),
  HEJIE_IDLE_MINUTES: whole(30, 1, 24 * 60),
  HEJIE_SESSION_HOURS: whole(10, 1, 24 * 30),
  /** Requests a minute from one address: all, sign-in attempts, calculator calls. 0 = no limit. */
  HEJIE_RATE: whole(1200, 0, 1_000_000),
  HEJIE_RATE_SIGNIN: whole(30, 0, 1_000_000),
  HEJIE_RATE_CALCULATORS: whole(600, 0, 1_000_000),
  /** Calls a minute by one token of a partner system. */
  HEJIE_RATE_PARTNERS: whole(300, 0, 1_000_000),
  /** Uploads a minute from one address by people who have not signed in. */
  HEJIE_RATE_UPLOADS: whole(20, 0, 1_000_000),
  HEJIE_UPLOAD_MB: whole(20, 1, 500),
  HEJIE_JOBS: z.enum(['on', 'off']).default('on'),
  HEJIE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  HEJIE_DEV: z.enum(['0', '1']).default('0'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly poolSize: number;
  readonly demo: boolean;
  readonly tenant: number;
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
  readonly idleMinutes: number;
  readonly sessionHours: number;
  readonly rate: {
    readonly all: number;
    readonly signIn: number;
    readonly calculators: number;
    readonly partners: number;
    readonly uploads: number;
  };
  readonly uploadBytes: number;
  readonly jobs: boolean;
  readonly log: string;
  readonly dev: boolean;
}

/** Reads the environment; throws one sentence for each setting that does not fit. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    data: path.resolve(e.HEJIE_DATA),
    databaseUrl: e.DATABASE_URL,
    poolSize: e.HEJIE_POOL,
    demo: e.HEJIE_DEMO === 'on',
    tenant: e.HEJIE_TENANT,
    publicUrl: e.HEJIE_URL,
    trustProxy: e.HEJIE_TRUST_PROXY === 'on',
    idleMinutes: e.HEJIE_IDLE_MINUTES,
    sessionHours: e.HEJIE_SESSION_HOURS,
    rate: {
      all: e.HEJIE_RATE,
      signIn: e.HEJIE_RATE_SIGNIN,
      calculators: e.HEJIE_RATE_CALCULATORS,
      partners: e.HEJIE_RATE_PARTNERS,
      uploads: e.HEJIE_RATE_UPLOADS,
    },
    uploadBytes: e.HEJIE_UPLOAD_MB * 1024 * 1024,
    jobs: e.HEJIE_JOBS === 'on',
    log: e.HEJIE_LOG,
    dev: e.HEJIE_DEV === '1',
  };
}
