import type { Dossier } from '../core/dossier/dossier.ts';
import type { Database } from '../store/database.ts';
import { readStates } from '../store/jobs.ts';
import { claimMessages, type OutboxRow, type Sent, settleMessages, settleTopics } from '../store/outbox.ts';
import type { Channel } from './channels.ts';
import { always, hourOf, nextAt, type RunOptions } from './job.ts';
import { reminderRule } from './reminders.ts';

/** Topics that record what happened and wait for nobody outside; partner bodies read the changes themselves. */
const insideTopics = ['step'] as const;

export interface DeliverOptions extends RunOptions {
  /** Tries before a message is set aside with its error. */
  readonly tries?: number;
  /** Seconds before the second try; doubled with every further one. */
  readonly backoffSeconds?: number;
}

export interface Delivered {
  readonly inside: number;
  readonly sent: number;
  readonly failed: number;
  readonly dead: number;
}

/**
 * Empties the outbox of a county through a channel. A message is taken in one transaction, sent outside any, and settled in
 * another: it may be sent twice and is never lost, and its id is the key by which receivers drop the second one.
 */
export async function deliver(
  database: Database,
  tenant: number,
  channel: Channel,
  now: Date,
  { batch = 100, goOn = always, tries = 8, backoffSeconds = 30 }: DeliverOptions = {},
): Promise<Delivered> {
  const done = { inside: 0, sent: 0, failed: 0, dead: 0 };
  const insideBatch = batch * 10;
  for (let settled = insideBatch; settled === insideBatch && (await goOn()); done.inside += settled)
    settled = await settleTopics(database, tenant, insideTopics, now, insideBatch);
  while (await goOn()) {
    const rows = await claimMessages(database, tenant, {
      now,
      limit: batch,
      tries,
      except: insideTopics,
      backoffSeconds,
    });
    const states = await readStates(
      database,
      tenant,
      rows.flatMap(row => dossierIdOf(row) ?? []),
    );
    const results: Sent[] = [];
    for (const row of rows) {
      const result = await send(channel, tenant, row, states.get(dossierIdOf(row) ?? ''), now, tries);
      results.push(result);
      if (result.kind === 'done') done.sent += 1;
      else if (result.kind === 'failed') done[result.dead ? 'dead' : 'failed'] += 1;
    }
    await settleMessages(database, tenant, results, now);
    if (rows.length < batch) break;
  }
  return done;
}

const dossierIdOf = ({ payload }: OutboxRow): string | undefined =>
  typeof payload.dossierId === 'string' ? payload.dossierId : undefined;

async function send(
  channel: Channel,
  tenant: number,
  row: OutboxRow,
  dossier: Dossier | undefined,
  now: Date,
  tries: number,
): Promise<Sent> {
  if (row.topic !== 'notice') return { id: row.id, kind: 'failed', error: `unknown topic ${row.topic}`, dead: true };
  if (isQuiet(now)) return { id: row.id, kind: 'later', until: nextAt(now, reminderRule.quietToHour) };
  const phone = dossier?.parties.find(p => p.id === row.payload.partyId)?.phone;
  // A party without a number, or whose number was redacted, is told on the portal alone.
  if (!phone || !/^1\d{10}$/.test(phone)) return { id: row.id, kind: 'done' };
  try {
    await channel.send({ id: row.id, tenant, to: { phone }, template: String(row.payload.template) });
    return { id: row.id, kind: 'done' };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    return { id: row.id, kind: 'failed', error: reason, dead: row.attempts >= tries };
  }
}

const isQuiet = (now: Date): boolean => {
  const hour = hourOf(now);
  return hour >= reminderRule.quietFromHour || hour < reminderRule.quietToHour;
};
