import type { FastifyInstance } from 'fastify';
import type { DivergenceSumView, DivergenceView } from '../../contract/routes/divergences.ts';
import { routes } from '../../contract/routes.ts';
import { claims } from '../../core/law/claims.ts';
import { isDay } from '../../core/law/day.ts';
import type { Role } from '../../core/people/role.ts';
import { issueCodes } from '../../core/procedures/litigation/data.ts';
import { divergenceResults } from '../../core/procedures/litigation/results.ts';
import { isClosed, keptBack, standardMonths } from '../../core/statistics/disclosure.ts';
import { type Text, text } from '../../core/text.ts';
import type { TenantWorld } from '../../store/directory.ts';
import {
  type DivergenceCell,
  isDivergenceCursor,
  listDivergences,
  type ReachedRow,
  sumDivergences,
} from '../../store/divergences.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

/** Who studies where awards and judgments part: `rows` with the matters that they reach, `sums` of the county alone (M13, M14). */
const readers: Partial<Record<Role, 'rows' | 'sums'>> = {
  'institute-head': 'rows',
  judge: 'rows',
  statistician: 'sums',
};

const pageSize = 50;

const how: readonly Text[] = [
  text(
    '一项请求一行：裁决写了这一项，法院的案件已经结束，才登记。还在审、还能上诉的不在里面',
    'One row a claim: the award decided it and the court case is over. What is being heard or can be appealed is not in it',
  ),
  text(
    '日期是判决生效、作出裁定或者准许撤诉的那一天',
    'The day is that on which the judgment took effect, the ruling was made or the withdrawal allowed',
  ),
  text(
    '维持：金额和要做的事都一样，包括驳回撤销申请。改变：有一样不同。撤销：裁决被裁定撤销。撤诉：起诉后撤回',
    'Upheld: the same sum and act, a refused revocation included. Changed: either differs. Revoked: by ruling. Withdrawn: after suing',
  ),
  text(
    '原因由法官作出判决时选：事实、证据、法律或者裁量',
    'The reason is chosen by the judge with the judgment: facts, evidence, law or discretion',
  ),
  text(
    '同一件争议起诉两次的，每次各算一行；合计是全市的，下面的明细只有您能看的案件',
    'A dispute that went to court twice has a row each time; sums are of the whole county, the rows are matters that you may read',
  ),
];

const yearly = text(
  '金额只在查看已经结束的整年、不加筛选时显示，劳动争议不足5件的不显示',
  'Sums of money are shown for a whole year that has ended, without filters, and not for fewer than five disputes',
);

const sumView = (cell: DivergenceCell, shown: boolean): DivergenceSumView => ({
  result: cell.result,
  resultTitle: divergenceResults[cell.result],
  ...(cell.issue && { issueTitle: issueCodes[cell.issue] }),
  claims: cell.claims,
  disputes: cell.disputes,
  ...(shown && { awarded: cell.awarded, adjudged: cell.adjudged }),
});

function rowView(row: ReachedRow, { directory }: Pick<TenantWorld, 'directory'>): DivergenceView {
  const nameOf = (id: string | null) => (id === null ? undefined : directory.organisation(id)?.name);
  const [court, institute] = [nameOf(row.court_id), nameOf(row.institute_id)];
  return {
    id: row.dossier_id,
    proceedingId: row.proceeding_id,
    claimId: row.claim_id,
    on: row.on_day,
    claim: claims[row.claim].title,
    result: row.result,
    resultTitle: divergenceResults[row.result],
    ...(row.issue && { issueTitle: issueCodes[row.issue] }),
    claimed: row.claimed,
    awarded: row.awarded,
    adjudged: row.adjudged,
    number: row.number,
    awardNumber: row.award_number,
    ...(court && { court }),
    ...(institute && { institute }),
  };
}

/** The register of divergence between awards and judgments. */
export function divergenceRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.listDivergences, async ({ actor, query }) => {
    const reads = readers[actor.role];
    if (!reads || actor.tenant !== app.config.tenant) throw new HttpProblem('forbidden');
    const wrong = (field: string, message: Text) => new HttpProblem('input', { errors: [{ field, message }] });
    for (const field of ['from', 'to'] as const)
      if (!isDay(query[field])) throw wrong(field, text('写一个日历上有的日子', 'Enter a day that is in the calendar'));
    if (query.to < query.from)
      throw wrong('to', text('结束的日子要在开始的日子或以后', 'The last day has to be the first day or later'));
    const { cursor } = query;
    if (cursor !== undefined && !isDivergenceCursor(cursor))
      throw wrong('cursor', text('从第一页重新看', 'Begin again at the first page'));
    const world = await app.world();
    const cells = await sumDivergences(app.database, actor, query);
    // Sums of one year cannot be taken away from those of another; those of part of it could be, to leave a few.
    const isFiltered = query.result !== undefined || query.issue !== undefined || query.claim !== undefined;
    const isYear = standardMonths(query.from, query.to)?.length === 12 && isClosed(query.to, app.today());
    const kept = keptBack(new Map(cells.map(cell => [`${cell.result} ${cell.issue}`, cell.disputes])));
    const told = (cell: DivergenceCell) => !isFiltered && isYear && !kept.has(`${cell.result} ${cell.issue}`);
    const page =
      reads === 'rows'
        ? await listDivergences(app.database, actor, { ...query, limit: pageSize })
        : { rows: undefined, next: null };
    return {
      sums: cells.map(cell => sumView(cell, told(cell))),
      ...(cells.some(cell => !told(cell)) && { withheld: yearly }),
      ...(page.rows && { rows: page.rows.map(row => rowView(row, world)) }),
      next: page.next,
      how: [...how],
    };
  });
}
