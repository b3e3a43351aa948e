import { chinaDay } from '../core/law/day.ts';
import { listChanges } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import {
  type DueWebhook,
  failWebhook,
  listDueWebhooks,
  moveWebhook,
  signatureOf,
  signingKey,
} from '../store/webhooks.ts';
import { always, type RunOptions } from './job.ts';

export interface WebhookOptions extends RunOptions {
  /** Secret of the installation, from which the signing keys follow. */
  readonly secret: string;
  /** How long an answer may take, in milliseconds. */
  readonly patienceMs?: number;
  /** Failures in a row after which a webhook is paused. */
  readonly tries?: number;
  /** Seconds before the second try; doubled with every further one, up to an hour. */
  readonly backoffSeconds?: number;
}

export interface Told {
  readonly told: number;
  readonly failed: number;
  readonly paused: number;
}

const longestWaitSeconds = 3600;

/**
 * Tells each partner system what changed since it was last told, page by page and in order. It is told what its token may see now, by
 * the same list that it can read itself; a page counts as told when its address answers 2xx. One that does not answer waits, then is
 * paused; the others are not kept waiting.
 */
export async function tellPartners(
  database: Database,
  tenant: number,
  now: Date,
  { secret, batch = 100, goOn = always, patienceMs = 10_000, tries = 8, backoffSeconds = 30 }: WebhookOptions,
): Promise<Told> {
  const told = { told: 0, failed: 0, paused: 0 };
  const due = await listDueWebhooks(database, tenant, now, chinaDay(now.getTime()));
  const tellOne = async (first: DueWebhook): Promise<void> => {
    for (let webhook = first; await goOn(); ) {
      const changes = await listChanges(database, webhook.actor, webhook.position || undefined, batch);
      if (changes?.length === 0) return;
      const next = changes?.at(-1)?.position ?? '';
      const error = changes
        ? await post(
            webhook,
            JSON.stringify({ changes, next }),
            signingKey(secret, webhook.tokenId, webhook.generation),
          )
        : 'the position is not one of this database';
      if (error === undefined) {
        if (!(await moveWebhook(database, tenant, webhook, next, now))) return;
        told.told += changes!.length;
        if (changes!.length < batch) return;
        webhook = { ...webhook, position: next };
        continue;
      }
      const failures = webhook.failures + 1;
      const paused = failures >= tries || changes === undefined;
      const wait = Math.min(longestWaitSeconds, backoffSeconds * 2 ** (failures - 1));
      const later = new Date(now.getTime() + wait * 1000);
      await failWebhook(database, tenant, webhook.tokenId, { error, next: later, paused, now });
      told[paused ? 'paused' : 'failed'] += 1;
      return;
    }
  };
  const post = async ({ url }: DueWebhook, body: string, key: string): Promise<string | undefined> => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        // Where another address is named, nobody has agreed to what is sent there.
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'hejie-signature': signatureOf(key, Math.floor(Date.now() / 1000), body),
        },
        body,
      });
      await response.body?.cancel();
      return response.ok ? undefined : `answered ${response.status}`;
    } catch (error) {
      const { cause, message } = error as Error & { cause?: Error };
      return (cause?.message ?? message).slice(0, 300);
    }
  };
  // Side by side: whoever is slow keeps nobody else waiting.
  await Promise.all(due.map(tellOne));
  return told;
}
