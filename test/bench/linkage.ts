import { setInterval } from 'node:timers';
import type { GroupView, RosterResult } from '../../src/contract/routes/groups.ts';
import type { DossierView } from '../../src/contract/views.ts';
import { writeXlsx } from '../../src/http/sheets/xlsx.ts';
import { takeStep } from '../../src/store/dossiers.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { type Client, testServer } from '../server.ts';
import { citizen, placeCode, worldOf } from '../world.ts';
import { type Figure, quantile } from './figures.ts';

const size = 5000;
const consents = 1500;
/** Consents under way at once, as from so many phones. */
const phones = 16;

/** Phones of the invented range, and two thousand names on each: accounts are told apart by name and number in the roster. */
const phoneOf = (i: number) => `138${String(10_000_000 + i).padStart(8, '0')}`;

function idNumberOf(i: number): string {
  const day = `${1965 + (i % 38)}${String((i % 12) + 1).padStart(2, '0')}${String((i % 28) + 1).padStart(2, '0')}`;
  const first = `999999${day}${String(i % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return first + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11];
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Wall clock and own processor time of some work, in seconds. */
async function timed<T>(work: () => Promise<T>): Promise<{ result: T; wall: number; own: number }> {
  const [at, used] = [performance.now(), cpu()];
  const result = await work();
  return { result, wall: (performance.now() - at) / 1000, own: cpu() - used };
}

/** The most memory that work takes above what the house had before, in MB. */
async function withMemory<T>(work: () => Promise<T>): Promise<{ result: T; more: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  try {
    const result = await work();
    most = Math.max(most, process.memoryUsage().rss);
    return { result, more: (most - before) / 1024 / 1024 };
  } finally {
    clearInterval(watch);
  }
}

/**
 * A group of 5,000 on the embedded database: its roster from a workbook, its page, an offer to everybody, and consents. Seconds of the
 * processor are this process's own, for machines that others use too.
 */
export async function run(): Promise<Figure[]> {
  const at = await testServer();
  try {
    at.turnTo('2026-03-02');
    const mediator = await at.staff('mediator');
    const { id } = await mediator.file('group', {
      employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司' },
      place: placeCode,
      claimCode: 'QQ01',
      story: '工厂停工，最近两个月的工资都没有发，问了几次都说再等等。',
    });
    const head = ['姓名', '证件号码', '电话', '金额（元）', '欠薪月份', '开户银行', '银行卡号'];
    const book = writeXlsx([
      head,
      ...Array.from({ length: size }, (_, i) => [
        `工友${i}`,
        idNumberOf(i),
        phoneOf(i),
        (5000 + (i % 9000) + 0.37).toFixed(2),
        '2026-01至2026-02',
        '慈溪某银行',
        `62220000${String(10_000_000 + i)}`,
      ]),
    ]);
    const send = async (commit: boolean) =>
      (
        await mediator.post<RosterResult>(`/groups/${id}/roster`, {
          name: '名册.xlsx',
          content: book.toString('base64'),
          commit,
        })
      ).body;
    const preview = await timed(() => send(false));
    const imported = await withMemory(() => timed(() => send(true)));
    const again = await timed(() => send(true));
    const { added, problems } = imported.result.result;
    if (added + problems.length < size * 0.95 || again.result.added !== 0)
      throw new Error(`The roster was not taken in: ${JSON.stringify(imported.result.result).slice(0, 500)}`);

    await mediator.take(id, 'group', 'start', {});
    const version = (await mediator.get<DossierView>(`/disputes/${id}`)).body.version;
    const offered = await timed(() =>
      mediator.post(
        `/groups/${id}/offer`,
        { percent: '100', days: ['2026-03-31', '2026-04-30'] },
        { 'idempotency-key': uuidv7(), 'if-match': `"${version}"` },
      ),
    );
    if (offered.result.status !== 200) throw new Error(JSON.stringify(offered.result.body));
    const pages = await pagesOf(mediator, id);
    const rate = await consentsOf(at, id);
    const faults: unknown[] = [];
    await verifyLedger(at.database, at.county.tenant, { onFault: fault => faults.push(fault) });
    return [
      { name: `preview of a workbook of ${size}`, value: preview.wall, unit: 's' },
      { name: `import of ${size} workers`, value: imported.result.wall, unit: 's', atMost: 10 },
      { name: 'import, own processor time', value: imported.result.own, unit: 's' },
      { name: 'import, workers taken in', value: added, unit: 'workers' },
      { name: 'import, memory on top', value: imported.more, unit: 'MB', atMost: 200 },
      { name: 'the same file again', value: again.wall, unit: 's' },
      { name: 'offer to everybody', value: offered.wall, unit: 's' },
      { name: 'page of the group, all it asks for, slowest of 20', value: pages.slowest, unit: 'ms', atMost: 2000 },
      { name: 'page of the group, median', value: pages.median, unit: 'ms' },
      { name: 'page of the group, own processor time', value: pages.own, unit: 'ms' },
      { name: 'consents', value: rate.perSecond, unit: '/s', target: 150 },
      { name: 'consents by own processor time', value: rate.perOwnSecond, unit: '/s' },
      { name: 'faults in the ledgers', value: faults.length, unit: 'faults', atMost: 0 },
    ];
  } finally {
    await at.close();
  }
}

/** Everything that the page asks for before it can be used: the file, the sums, the first page of the matrix. */
async function pagesOf(client: Client, id: string): Promise<{ slowest: number; median: number; own: number }> {
  const walls: number[] = [];
  const used = cpu();
  const times = 20;
  for (let n = 0; n < times; n += 1) {
    const { wall } = await timed(() =>
      Promise.all([
        client.get<DossierView>(`/disputes/${id}`),
        client.get<GroupView>(`/groups/${id}`),
        client.get(`/groups/${id}/members?limit=100&after=${n * 200}&filter=${n % 2 ? 'silent' : 'all'}`),
      ]),
    );
    walls.push(wall * 1000);
  }
  return { slowest: Math.max(...walls), median: quantile(walls, 0.5), own: ((cpu() - used) / times) * 1000 };
}

/** Workers who consent on their phones, many at once, through the one door. */
async function consentsOf(
  at: Awaited<ReturnType<typeof testServer>>,
  id: string,
): Promise<{ perSecond: number; perOwnSecond: number }> {
  const world = await worldOf(at.database);
  const { rows } = await asOwner(at.database, tx =>
    tx.query<{ id: string; state: DossierState }>(
      'select dossier_id as id, d.state from group_member m join dossier d on d.tenant_id = m.tenant_id and d.id = m.dossier_id where m.group_id = $1 order by row_no limit $2',
      [id, consents],
    ),
  );
  let next = 0;
  const phone = async () => {
    for (let row = rows[next++]; row; row = rows[next++]) {
      const worker = row.state.parties.find(p => p.side === 'worker')!;
      const recorded = await takeStep(at.database, world, {
        actor: {
          userId: citizen(worker.phone),
          name: worker.name,
          role: 'worker',
          tenant: at.county.tenant,
          vouch: { by: 'phone' },
        },
        attempt: {
          step: 'answer',
          proceedingId: row.state.proceedings[0]!.id,
          input: { version: 1, verdict: 'consent', idEnd: worker.idNumber.slice(-6) },
        },
        dossierId: row.id,
        today: '2026-03-03',
        seed: uuidv7(),
        signingCode: 'right',
      });
      if (recorded.kind !== 'recorded') throw new Error(JSON.stringify(recorded));
    }
  };
  const { wall, own } = await timed(() => Promise.all(Array.from({ length: phones }, phone)));
  return { perSecond: rows.length / wall, perOwnSecond: rows.length / own };
}

interface DossierState {
  readonly parties: readonly { side: string; name: string; phone: string; idNumber: string }[];
  readonly proceedings: readonly { id: string }[];
}
