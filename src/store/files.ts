import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { tokensOf } from '../core/dossier/access.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { encodeText } from './json.ts';
import { inTransaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** Where bytes lie: random names, written and synced before the row that knows them. */
export interface FileStore {
  /** Stores a stream; answers its name, size and SHA-256, or `too-large` with nothing kept. */
  put(
    stream: Readable,
    maximum: number,
  ): Promise<{ name: string; size: number; digest: string; head: Buffer } | 'too-large'>;
  get(name: string): Promise<Readable | undefined>;
  remove(name: string): Promise<void>;
}

/** Files in a local folder, two levels deep by the first characters of the name. */
export function localFiles(folder: string): FileStore {
  const pathOf = (name: string) => {
    if (!/^[0-9a-f-]{36}$/.test(name)) throw new Error('Not a stored name.');
    return path.join(folder, name.slice(0, 2), name);
  };
  return {
    async put(stream, maximum) {
      const name = randomUUID();
      const target = pathOf(name);
      await mkdir(path.dirname(target), { recursive: true });
      const handle = await open(target, 'wx');
      const hash = createHash('sha256');
      const head: Buffer[] = [];
      let headSize = 0;
      let size = 0;
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          size += chunk.length;
          if (size > maximum) break;
          hash.update(chunk);
          if (headSize < 4100) {
            head.push(chunk);
            headSize += chunk.length;
          }
          await handle.write(chunk);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (size > maximum) {
        await rm(target, { force: true });
        return 'too-large';
      }
      return { name, size, digest: hash.digest('hex'), head: Buffer.concat(head).subarray(0, 4100) };
    },
    async get(name) {
      const target = pathOf(name);
      return (await stat(target).catch(() => undefined)) ? createReadStream(target) : undefined;
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
  };
}

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

/** Writes the row of an upload whose bytes are safe already. */
export async function insertFile(
  database: Database,
  actor: Actor,
  file: {
    storedName: string;
    name: string;
    mime: string;
    size: number;
    digest: string;
    draftId?: string;
    anonymous: boolean;
  },
): Promise<FileRow> {
  const id = uuidv7();
  const name = encodeText(file.name);
  await inTransaction(database, { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) }, tx =>
    tx.query(
      `insert into file (tenant_id, id, owner_id, draft_id, stored_name, name, mime, size, digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.tenant,
        id,
        file.anonymous ? null : actor.userId,
        file.draftId ?? null,
        file.storedName,
        name,
        file.mime,
        file.size,
        file.digest,
      ],
    ),
  );
  return { id, name: file.name, mime: file.mime, size: file.size };
}

/** Uploads of a person or a draft that no step has named yet: how many, and how large together. */
export async function countWaiting(
  database: Database,
  tenant: number,
  owner: { userId?: string; draftId?: string },
): Promise<{ count: number; bytes: number }> {
  const identity = { tenant, user: owner.userId ?? '00000000-0000-7000-8000-000000000001', reach: [] };
  const { rows } = await inTransaction(
    database,
    identity,
    tx =>
      tx.query<{ count: number; bytes: number }>(
        'select count(*)::int as count, coalesce(sum(size), 0)::float8 as bytes from file where tenant_id = $1 and dossier_id is null and (owner_id = $2 or draft_id = $3)',
        [tenant, owner.userId ?? null, owner.draftId ?? null],
      ),
    { readOnly: true },
  );
  return rows[0]!;
}

/** The stored name and type of a file of a dossier; whether the reader may see the dossier is decided before. */
export async function findDossierFile(
  database: Database,
  actor: Actor,
  dossierId: string,
  fileId: string,
): Promise<(FileRow & { storedName: string }) | undefined> {
  return inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) },
    async tx => {
      const { rows } = await tx.query<FileRow & { storedName: string }>(
        `select id, name, mime, size, stored_name as "storedName" from file
          where tenant_id = $1 and id = $2 and dossier_id = $3
            and (sides is null or $4 not in ('worker', 'employer') or $4 = any (sides))`,
        [actor.tenant, fileId, dossierId, actor.role],
      );
      return rows[0];
    },
    { readOnly: true },
  );
}
