import type { Change } from '../core/dossier/change.ts';
import { contentIdOf, type Dossier, type Paper } from '../core/dossier/dossier.ts';
import { canonical } from '../core/dossier/labels.ts';
import { type Text, text } from '../core/text.ts';
import type { Database } from './database.ts';
import { divergenceKey, registerOf } from './divergences.ts';
import { entryHash, zeroHash } from './entry.ts';
import { blankFold, type Folded, foldEntry, type LedgerRow, readEntries } from './fold.ts';
import { listRoots, type RootRow } from './jobs.ts';
import { type RootBuilder, rootBuilder, zeroRoot } from './roots.ts';
import { sm3 } from './sm3.ts';
import { asOwner, type Transaction } from './transaction.ts';

/** What does not fit, in words. The first fault of a dossier stands for all: what follows it rests on it. */
export interface Fault {
  readonly dossierId?: string;
  /** Matter number, where the stored file has one. */
  readonly number?: string;
  readonly sequence?: number;
  /** Of a daily root. */
  readonly day?: string;
  readonly what: Text;
}

export interface Verification {
  readonly dossiers: number;
  readonly entries: number;
  /** Sealed values that are gone: redacted by law, or destroyed. */
  readonly redacted: number;
  readonly roots: number;
  readonly faults: number;
}

export interface VerifyOptions {
  /** Dossiers at a time. */
  readonly batch?: number;
  readonly onFault?: (fault: Fault) => void;
  /** Told after each batch how many dossiers are done. */
  readonly onProgress?: (dossiers: number) => void;
}

interface StoredDossier {
  [key: string]: unknown;
  id: string;
  version: number;
  number: string | null;
  state: Dossier;
}

interface StoredPaper {
  [key: string]: unknown;
  id: string;
  content: unknown;
}

interface StoredItem {
  [key: string]: unknown;
  id: string;
  item: unknown;
}

/** What is stored of some dossiers, seen at one moment. */
interface Page {
  readonly dossiers: readonly StoredDossier[];
  readonly entries: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly papers: ReadonlyMap<string, unknown>;
  readonly items: ReadonlyMap<string, unknown>;
  /** Rows of the register of divergence, by dossier and then by key. */
  readonly registers: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/**
 * Verifies every chain of a tenant and its daily roots: each entry's hash over its head and body, the link to the entry
 * before, the digest of every sealed value that is still there, the fold of all Changes against the stored file, the papers
 * and what was said behind the wall against the ledger, and each day's root over all chains. Runs as the owner of the
 * tables, a few dossiers at a time, also beside a running server.
 */
export async function verifyLedger(
  database: Database,
  tenant: number,
  { batch = 20, onFault = () => {}, onProgress = () => {} }: VerifyOptions = {},
): Promise<Verification> {
  const done = { dossiers: 0, entries: 0, redacted: 0, roots: 0, faults: 0 };
  const tell = (fault: Fault) => {
    done.faults += 1;
    onFault(fault);
  };
  // Roots come first: one that is written while this runs covers entries that may not be seen here.
  const roots = await listRoots(database, tenant);
  const builders = roots.map(root => rootBuilder(root.previousRoot));
  let after: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (after !== undefined) {
    const page: Page = await asOwner(database, tx => readPage(tx, tenant, after!, batch), { readOnly: true });
    for (const stored of page.dossiers) {
      const entries = page.entries.get(stored.id) ?? [];
      const checked = checkDossier(tenant, stored, entries, page);
      done.dossiers += 1;
      done.entries += entries.length;
      done.redacted += checked.redacted;
      if (checked.fault)
        tell({ dossierId: stored.id, ...(stored.number && { number: stored.number }), ...checked.fault });
      addHeads(roots, builders, stored.id, entries);
    }
    after = page.dossiers.at(-1)?.id;
    onProgress(done.dossiers);
  }
  for (const fault of rootFaults(roots, builders)) tell(fault);
  done.roots = roots.length;
  return done;
}

async function readPage(tx: Transaction, tenant: number, after: string, limit: number): Promise<Page> {
  // Files and entries of one moment, though a server may be writing.
  await tx.query('set transaction isolation level repeatable read');
  const { rows: dossiers } = await tx.query<StoredDossier>(
    'select id, version, number, state from dossier where tenant_id = $1 and id > $2 order by id limit $3',
    [tenant, after, limit],
  );
  const ids = dossiers.map(d => d.id);
  const entries = new Map<string, LedgerRow[]>(ids.map(id => [id, []]));
  for (const row of await readEntries(tx, tenant, ids)) entries.get(row.dossierId)?.push(row);
  const papers = await tx.query<StoredPaper>(
    `select id, content from paper where tenant_id = $1 and dossier_id = any ($2::uuid[])
     union all select id, content from wall_paper where tenant_id = $1 and dossier_id = any ($2::uuid[])`,
    [tenant, ids],
  );
  const items = await tx.query<StoredItem>(
    `select id, jsonb_build_object('id', id, 'proceedingId', proceeding_id, 'channel', channel, 'kind', kind, 'author', author,
              'on', on_day, 'body', body) as item
       from wall_item where tenant_id = $1 and dossier_id = any ($2::uuid[])`,
    [tenant, ids],
  );
  const divergences = await tx.query<{ dossier_id: string; proceeding_id: string; claim_id: string }>(
    'select * from divergence where tenant_id = $1 and dossier_id = any ($2::uuid[])',
    [tenant, ids],
  );
  const registers = new Map<string, Map<string, unknown>>();
  for (const { tenant_id: _, dossier_id, ...row } of divergences.rows as (Record<string, unknown> &
    (typeof divergences.rows)[number])[])
    registers.set(dossier_id, (registers.get(dossier_id) ?? new Map()).set(divergenceKey(row), row));
  return {
    dossiers,
    entries,
    registers,
    papers: new Map(papers.rows.map(row => [row.id, row.content])),
    items: new Map(items.rows.map(row => [row.id, row.item])),
  };
}

type Found = Pick<Fault, 'sequence' | 'what'>;

function checkDossier(
  tenant: number,
  stored: StoredDossier,
  entries: readonly LedgerRow[],
  page: Page,
): { fault?: Found; redacted: number } {
  let redacted = 0;
  let previous = zeroHash;
  let folded = blankFold(tenant, stored.id);
  for (const [index, row] of entries.entries()) {
    const sealed = checkSealed(row);
    redacted += sealed.missing;
    const what = linkFault(row, index + 1, previous) ?? sealed.what;
    if (what) return { fault: { sequence: row.sequence, what }, redacted };
    folded = foldEntry(folded, row);
    const stage = folded.dossier.proceedings.find(p => p.id === row.proceedingId)?.stage;
    if ((row.stage ?? undefined) !== stage)
      return { fault: { sequence: row.sequence, what: faults.column('stage') }, redacted };
    previous = row.hash;
  }
  const what = projectionFault(stored, entries.length, folded, page);
  return { ...(what && { fault: { what } }), redacted };
}

const faults = {
  gap: (expected: number) => text(`第${expected}条记录不见了`, `Entry ${expected} is missing`),
  column: (name: string) =>
    text(`“${name}”一栏和记录本身不一致`, `The column “${name}” differs from what the entry says`),
  link: text('和上一条记录接不上', 'It does not follow from the entry before'),
  hash: text('记录的内容被改动过：哈希对不上', 'The entry was changed: its hash does not fit'),
  value: text('单独保存的内容被改动过：摘要对不上', 'A value kept apart was changed: its digest does not fit'),
  stray: text('单独保存的内容里有一项不属于这条记录', 'A value is kept apart that does not belong to this entry'),
  none: text('案卷没有任何记录', 'The file has no entry'),
  version: (stored: number, entries: number) =>
    text(
      `案卷是第${stored}版，记录只有${entries}条`,
      `The file is version ${stored}, the ledger has ${entries} entries`,
    ),
  state: (path: string) =>
    text(`案卷和记录推算的结果不一致：${path}`, `The stored file differs from the ledger: ${path}`),
  paper: (title: string) => text(`文书“${title}”的内容被改动过`, `The paper “${title}” was changed`),
  divergence: text('裁审差异登记和记录推算的结果不一致', 'The register of divergence differs from the ledger'),
  wall: text('调解中的一项内容和记录不一致', 'Something said in mediation differs from the ledger'),
} as const;

/** What keeps a row from being the next link of its chain. */
function linkFault(row: LedgerRow, expected: number, previous: string): Text | undefined {
  if (row.sequence !== expected) return faults.gap(expected);
  const { head, body } = row.entry;
  if (row.hash !== entryHash(head, body)) return faults.hash;
  const columns: [name: string, column: unknown, said: unknown][] = [
    ['sequence', row.sequence, head.sequence],
    ['day', row.day, head.day],
    ['actor_id', row.actorId, head.actor.userId],
    ['role', row.role, head.actor.role],
    ['procedure', row.procedure, head.attempt.procedure],
    ['proceeding_id', row.proceedingId, head.attempt.proceedingId],
    ['step', row.step, head.attempt.step],
    ['previous_hash', row.previousHash, head.previous],
    ['walled', row.walled, isSealed(body.input)],
    ['audience', row.audience ?? undefined, (body.change as Change).audience],
  ];
  const other = columns.find(([, column, said]) => column !== said);
  if (other) return faults.column(other[0]);
  return head.previous === previous ? undefined : faults.link;
}

const isSealed = (value: unknown): value is { readonly $sealed: string } =>
  typeof value === 'object' && value !== null && typeof (value as { $sealed?: unknown }).$sealed === 'string';

/** Digests that stand in an entry. */
function digestsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (isSealed(value)) into.add(value.$sealed);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) digestsIn(inner, into);
  return into;
}

function checkSealed(row: LedgerRow): { what?: Text; missing: number } {
  const digests = digestsIn(row.entry.body);
  for (const { digest, salt, value } of row.sealed) {
    if (sm3(salt + canonical(value)) !== digest) return { what: faults.value, missing: 0 };
    if (!digests.has(digest)) return { what: faults.stray, missing: 0 };
  }
  const kept = new Set(row.sealed.map(s => s.digest));
  return { missing: [...digests].filter(digest => !kept.has(digest)).length };
}

function projectionFault(stored: StoredDossier, entries: number, folded: Folded, page: Page): Text | undefined {
  if (entries === 0) return faults.none;
  if (stored.version !== entries) return faults.version(stored.version, entries);
  const path =
    difference(folded.dossier, stored.state) ??
    difference({ number: folded.dossier.number }, { number: stored.number });
  if (path !== undefined) return faults.state(path);
  const paper = folded.dossier.papers.find(p => !isWhole(p, page));
  if (paper) return faults.paper(paper.title);
  const register = Object.fromEntries(registerOf(folded.dossier));
  if (difference(register, Object.fromEntries(page.registers.get(stored.id) ?? [])) !== undefined)
    return faults.divergence;
  return folded.wall.some(item => difference(item, page.items.get(item.id)) !== undefined) ? faults.wall : undefined;
}

const isWhole = (paper: Paper, page: Page): boolean =>
  [{ id: contentIdOf(paper), digest: paper.digest }, ...(paper.editions ?? [])].every(
    ({ id, digest }) => page.papers.has(id) && sm3(canonical(page.papers.get(id))) === digest,
  );

/** The path of the first place at which the stored value is not the folded one, exactly; a value that is sealed for good fits anything. */
export function difference(folded: unknown, stored: unknown, path = ''): string | undefined {
  if (isSealed(folded)) return undefined;
  if (typeof folded !== 'object' || folded === null || typeof stored !== 'object' || stored === null)
    return canonical(folded) === canonical(stored) ? undefined : path || '.';
  if (Array.isArray(folded) !== Array.isArray(stored)) return path || '.';
  const left = folded as Record<string, unknown>;
  const right = stored as Record<string, unknown>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const inner = difference(left[key], right[key], path ? `${path}.${key}` : key);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Gives every root the dossier’s last entry up to its day. */
function addHeads(
  roots: readonly RootRow[],
  builders: readonly RootBuilder[],
  dossierId: string,
  entries: readonly LedgerRow[],
): void {
  let at = entries.length - 1;
  for (let i = roots.length - 1; i >= 0; i -= 1) {
    while (at >= 0 && entries[at]!.day > roots[i]!.day) at -= 1;
    if (at < 0) return;
    builders[i]!.add({ dossierId, hash: entries[at]!.hash });
  }
}

function rootFaults(roots: readonly RootRow[], builders: readonly RootBuilder[]): Fault[] {
  return roots.flatMap((root, i): Fault[] => {
    if (root.previousRoot !== (roots[i - 1]?.root ?? zeroRoot))
      return [
        {
          day: root.day,
          what: text('这一天的总根和上一个接不上', 'The day’s root does not follow from the one before'),
        },
      ];
    const heads = builders[i]!.heads;
    if (heads !== root.heads)
      return [
        {
          day: root.day,
          what: text(
            `这一天记了${root.heads}个案卷，现在是${heads}个`,
            `The day’s root covers ${root.heads} files; there are ${heads} now`,
          ),
        },
      ];
    if (builders[i]!.root() !== root.root)
      return [
        {
          day: root.day,
          what: text(
            '这一天的总根对不上：有记录被删去或换过',
            'The day’s root does not fit: entries were removed or replaced',
          ),
        },
      ];
    return [];
  });
}
