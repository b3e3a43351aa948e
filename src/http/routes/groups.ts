import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Parsed } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { channelsOf, partyOf, reach } from '../../core/dossier/access.ts';
import type { Proceeding } from '../../core/dossier/dossier.ts';
import { chinaDay } from '../../core/law/day.ts';
import { formatYuan } from '../../core/pay/money.ts';
import type { Actor } from '../../core/people/actor.ts';
import { sideOf } from '../../core/people/role.ts';
import { currentOffer, type GroupData, scopes } from '../../core/procedures/group/data.ts';
import type { OfferPart } from '../../core/procedures/group-facts.ts';
import { type MemberData, sumOf } from '../../core/procedures/group-member/data.ts';
import { plainCell, readRoster, rosterColumns } from '../../core/procedures/group-member/roster.ts';
import { type Text, text } from '../../core/text.ts';
import { findDossier, type Loaded, takeStep } from '../../store/dossiers.ts';
import { importMembers, rosterOf } from '../../store/group-import.ts';
import {
  accountToPay,
  fellowsNamed,
  groupForMember,
  groupTotals,
  membersToAsk,
  membersToPay,
  membersToSettle,
  pageOfMembers,
} from '../../store/groups.ts';
import { logRead } from '../../store/read-log.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import type { Reader } from '../present.ts';
import { presentGroup, presentMember, type Standing } from '../present-group.ts';
import { maskedPhone } from '../present-party.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';
import { writeCsv } from '../sheets/csv.ts';
import { readSheet } from '../sheets/read.ts';
import { writeXlsx } from '../sheets/xlsx.ts';
import { type AnyCall, answer, getLoaded } from './disputes.ts';

/** Steps of one call: enough to be quick, few enough to answer soon. */
const batchSteps = 200;
/** Problems and rows that a preview shows. */
const shownProblems = 300;
const shownRows = 20;

interface Group {
  readonly reader: Reader;
  readonly loaded: Loaded;
  readonly proceeding: Proceeding<GroupData>;
  readonly as: Standing;
}

/** The group for this reader, and what they are to it. */
export async function getGroup(call: AnyCall, id: string): Promise<Group> {
  const { reader, loaded } = await getLoaded(call, id);
  const { dossier } = loaded;
  const proceeding = dossier.proceedings.find(p => p.procedure === 'group') as Proceeding<GroupData> | undefined;
  const { procedures } = reader.world;
  const seen = reach(procedures, dossier, call.actor);
  if (dossier.kind !== 'group' || !proceeding || !seen || seen.sees === 'receipt') throw new HttpProblem('absent');
  const channels = channelsOf(procedures, dossier, proceeding, call.actor);
  const as: Standing = partyOf(dossier, call.actor)
    ? 'employer'
    : call.actor.role === 'employer'
      ? 'payroll'
      : call.actor.role === 'worker'
        ? 'representative'
        : channels.includes('rows')
          ? 'body'
          : 'keeper';
  return { reader, loaded, proceeding, as };
}

const sheetFile = (name: string, table: string[][], format: 'xlsx' | 'csv') => ({
  name: `${name}.${format}`,
  mime:
    format === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv; charset=utf-8',
  content: (format === 'xlsx' ? writeXlsx(table) : Buffer.from(writeCsv(table))).toString('base64'),
});

/** Who may write workers into the roster, now. */
function mayKeep({ reader, proceeding, as }: Group): boolean {
  const stages = reader.world.procedures.group.stages;
  return (as === 'body' || as === 'representative' || as === 'keeper') && stages[proceeding.stage]?.terminal !== true;
}

export function groupRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.getGroup, async call => presentGroup(app.database, await getGroup(call, call.params.id)));

  mount(server, app, routes.listMembers, async call => {
    const { reader, loaded, proceeding, as } = await getGroup(call, call.params.id);
    const { after = 0, limit = 200, filter = 'all', name } = call.query;
    // A filter tells what the column that it looks at would tell.
    const mayFilter =
      filter === 'all' ||
      as === 'body' ||
      (as === 'representative' && filter !== 'late') ||
      (as === 'keeper' && (filter === 'left' || filter === 'unconfirmed')) ||
      ((as === 'employer' || as === 'payroll') && ['settled', 'left', 'late'].includes(filter));
    if (!mayFilter) throw new HttpProblem('forbidden');
    const rows = await pageOfMembers(app.database, call.actor, loaded.dossier.id, {
      after,
      limit: limit + 1,
      filter: as === 'payroll' && filter === 'all' ? 'settled' : filter,
      version: currentOffer(proceeding.data),
      ...(name && { name }),
    });
    const shown = rows.slice(0, limit);
    return {
      rows: shown.map(row => presentMember(reader.world, proceeding.data, row, as)),
      next: rows.length > limit ? shown.at(-1)!.row : null,
    };
  });

  mount(
    server,
    app,
    routes.readRoster,
    async call => {
      const group = await getGroup(call, call.params.id);
      if (!mayKeep(group)) throw new HttpProblem('forbidden');
      const { reader, loaded, proceeding } = group;
      const { data } = proceeding;
      const bytes = Buffer.from(call.body.content, 'base64');
      const table = readSheet(bytes);
      if (!table)
        throw new HttpProblem('input', {
          errors: [
            {
              field: 'content',
              message: text(
                '这个文件读不出来。另存为 .xlsx 或者 CSV 再导入',
                'The file cannot be read. Save it as .xlsx or CSV and import that',
              ),
            },
          ],
        });
      const digest = createHash('sha256').update(bytes).digest('hex');
      const roster = readRoster(table, data.claimCode);
      const { keys } = await rosterOf(app.database, call.actor, loaded.dossier.id, roster.rows);
      const before = data.imports.find(i => i.digest === digest)?.on;
      let added = 0;
      let known = keys.size;
      const problems = [...roster.problems];
      if (call.body.commit && roster.rows.length > 0) {
        const done = await importMembers(app.database, reader.world, {
          actor: call.actor,
          group: loaded.dossier,
          rows: roster.rows,
          today: reader.today,
          channel: sideOf(call.actor.role) ? 'portal' : 'window',
          at: app.now().toISOString(),
        });
        ({ added, known } = done);
        problems.push(...done.problems);
        if (added > 0 || before === undefined)
          await takeStep(app.database, reader.world, {
            actor: call.actor,
            attempt: {
              procedure: 'group',
              step: 'take-in',
              proceedingId: proceeding.id,
              input: { digest, rows: roster.read, fileName: call.body.name },
            },
            dossierId: loaded.dossier.id,
            today: reader.today,
            seed: uuidv7(),
          });
      }
      return {
        fileName: call.body.name,
        digest,
        read: roster.read,
        good: roster.rows.length,
        known,
        added,
        ...(before && { before }),
        problems: problems.slice(0, shownProblems),
        moreProblems: Math.max(0, problems.length - shownProblems),
        total: formatYuan(roster.rows.reduce((sum, row) => sum + Math.round(Number(row.amount) * 100), 0)),
        sample: roster.rows.slice(0, shownRows).map(row => ({
          line: row.line,
          name: row.name,
          idEnd: row.idNumber?.slice(-4) ?? '',
          phone: maskedPhone(row.phone),
          amount: row.amount,
          period: [row.from, row.to].filter(Boolean).join('—'),
          accountEnd: row.account?.slice(-4) ?? '',
        })),
      };
    },
    { bodyLimit: 10 * 1024 * 1024 },
  );

  mount(server, app, routes.rosterTemplate, async call => {
    const { proceeding } = await getGroup(call, call.params.id);
    const columns = Object.values(rosterColumns).map(c => c.title.zh);
    return sheetFile('名册模板', [columns, ['', '', '', proceeding.data.claimCode]], call.query.format ?? 'xlsx');
  });

  mount(server, app, routes.exportMembers, async call => {
    const group = await getGroup(call, call.params.id);
    if (group.as !== 'body') throw new HttpProblem('forbidden');
    const { loaded, proceeding } = group;
    await logRead(app.database, call.actor, loaded.dossier.id, {
      what: 'group-roster',
      purpose: 'export',
      reason: call.body.reason,
    });
    const rows = await pageOfMembers(app.database, call.actor, loaded.dossier.id, {
      after: 0,
      limit: 20_000,
      filter: 'all',
      version: currentOffer(proceeding.data),
    });
    const stages = group.reader.world.procedures['group-member'].stages;
    const head = [
      '序号',
      '姓名',
      '证件号码后4位',
      '请求金额（元）',
      '状态',
      '方案金额（元）',
      '应付（元）',
      '已收（元）',
    ];
    const table = rows.map(row =>
      [
        String(row.row),
        row.name,
        row.idEnd,
        formatYuan(row.claimed),
        stages[row.stage]?.title.zh ?? row.stage,
        row.offered === null ? '' : formatYuan(row.offered),
        formatYuan(row.due),
        formatYuan(row.received),
      ].map(plainCell),
    );
    const mark = `${call.actor.name}于${chinaDay(app.now().getTime())}导出，仅限办案使用：${call.body.reason}`;
    return sheetFile(`名册${loaded.dossier.number ?? ''}`, [head, ...table, [plainCell(mark)]], call.body.format);
  });

  mount(server, app, routes.offerByRule, async call => {
    const { reader, loaded, proceeding, as } = await getGroup(call, call.params.id);
    if (as !== 'body' && as !== 'employer') throw new HttpProblem('forbidden');
    const members = await pageOfMembers(app.database, call.actor, loaded.dossier.id, {
      after: 0,
      limit: 20_000,
      filter: 'all',
      version: currentOffer(proceeding.data),
    });
    const days = [...new Set(call.body.days)].sort();
    const share = BigInt(Math.round(Number(call.body.percent) * 100));
    const rows = members
      .filter(m => m.stage === 'in')
      .map(m => ({ memberId: m.id, plan: planOf(Number((BigInt(m.claimed) * share) / 10_000n), days) }));
    const recorded = await takeStep(app.database, reader.world, {
      actor: call.actor,
      attempt: {
        step: 'offer',
        proceedingId: proceeding.id,
        input: { rows, ...(call.body.words && { words: call.body.words }) },
      },
      dossierId: loaded.dossier.id,
      ...(call.ifVersion !== undefined && { ifVersion: call.ifVersion }),
      idempotency: call.write,
      today: reader.today,
      seed: uuidv7(),
    });
    return answer(call, reader, recorded, call.ifVersion);
  });

  mount(server, app, routes.batchMembers, async call => {
    const group = await getGroup(call, call.params.id);
    const { reader, as } = group;
    if (as !== 'body' && !(as === 'employer' && call.body.act === 'pay')) throw new HttpProblem('forbidden');
    const work = await workOf(app, call.actor, group, call.body);
    const failed: { id: string; reason: Text }[] = [];
    let done = 0;
    for (const { id, attempt } of work.slice(0, batchSteps)) {
      const recorded = await takeStep(app.database, reader.world, {
        actor: call.actor,
        attempt: { ...attempt, proceedingId: attempt.proceedingId ?? (await memberProceeding(app, reader, id)) },
        dossierId: id,
        today: reader.today,
        seed: uuidv7(),
      });
      if (recorded.kind === 'recorded' || recorded.kind === 'left') done += 1;
      else
        failed.push({
          id,
          reason:
            recorded.kind === 'refused'
              ? recorded.refusal.reason
              : text('没有办成，请打开这个人的案卷办理', 'It was not done; open the worker’s own file'),
        });
    }
    return { done, failed, more: work.length > batchSteps && done > 0 };
  });

  mount(server, app, routes.revealAccount, async call => {
    const { loaded, proceeding } = await getGroup(call, call.params.id);
    const { payrollClerk } = proceeding.data;
    // The one named person, and nobody else: not the employer, not the body.
    if (call.actor.role !== 'employer' || call.actor.grant || payrollClerk?.userId !== call.actor.userId)
      throw new HttpProblem('absent');
    const found = await accountToPay(app.database, call.actor.tenant, loaded.dossier.id, call.params.memberId);
    if (!found) throw new HttpProblem('absent');
    await logRead(app.database, call.actor, call.params.memberId, {
      what: 'bank-account',
      purpose: 'payroll',
      reason: call.body.reason,
    });
    return { ...found, hideAt: new Date(app.now().getTime() + 60_000).toISOString() };
  });

  mount(server, app, routes.myGroup, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    const { dossier, group: facts } = loaded;
    const me = partyOf(dossier, call.actor);
    const own = dossier.proceedings.findLast(p => p.procedure === 'group-member') as Proceeding<MemberData> | undefined;
    if (!dossier.groupId || !facts || !own || me?.side !== 'worker') throw new HttpProblem('absent');
    const found = await groupForMember(app.database, call.actor.tenant, dossier.groupId);
    const group = found?.dossier.proceedings.find(p => p.procedure === 'group') as Proceeding<GroupData> | undefined;
    if (!found || !group) throw new HttpProblem('absent');
    const totals = await groupTotals(app.database, call.actor.tenant, dossier.groupId, facts.offer);
    // What is said in the talks takes a session that is inside them.
    const inside = channelsOf(reader.world.procedures, dossier, own, call.actor).includes('caucus-worker');
    const plan = inside ? facts.plans.get(facts.offer) : undefined;
    const represents = group.assigned.some(a => a.role === 'representative' && a.userId === call.actor.userId);
    const live = group.data.representatives.filter(r => r.until === undefined);
    return {
      number: found.dossier.number,
      employer: dossier.parties.find(p => p.side === 'employer')?.name ?? '',
      stageTitle: reader.world.procedures.group.stages[group.stage]!.title,
      totals: { members: totals.members, settled: totals.settled, claimed: formatYuan(totals.claimed) },
      representatives: live.map(r => ({
        memberId: r.memberId,
        name: r.name,
        scope: r.scope.map(s => scopes[s]),
      })),
      fellows: call.query.fellow
        ? await fellowsNamed(app.database, call.actor.tenant, dossier.groupId, call.query.fellow)
        : [],
      ...(own.data.mandate && { mandate: own.data.mandate.state }),
      proceedingId: own.id,
      row: own.data.row,
      claimed: formatYuan(dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0)),
      confirmed: own.data.confirmed !== undefined,
      account: own.data.accountEnd ? `**** ${own.data.accountEnd}` : '',
      ...(plan && {
        offer: {
          version: facts.offer,
          total: formatYuan(sumOf(plan)),
          plan: plan.map(p => ({ dueOn: p.dueOn, amount: formatYuan(p.fen) })),
          ...(own.data.answer?.version === facts.offer && { answered: own.data.answer.verdict }),
        },
      }),
      ...(own.data.settled && {
        settled: { version: own.data.settled.version, total: formatYuan(own.data.settled.total) },
      }),
      ...(represents && { representing: dossier.groupId }),
    };
  });
}

/** Equal parts by these days; the last takes what is left over, and no part is empty. */
function planOf(total: number, days: readonly string[]): OfferPart[] {
  const parts = Math.max(1, Math.min(days.length, total));
  const each = Math.floor(total / parts);
  return days.slice(0, parts).map((dueOn, i) => ({ dueOn, fen: i === parts - 1 ? total - each * (parts - 1) : each }));
}

type Batch = Parsed<(typeof routes)['batchMembers']>['body'];
interface Work {
  readonly id: string;
  readonly attempt: { readonly step: string; readonly proceedingId?: string; readonly input: unknown };
}

/** For whom something is still to be done: looked up anew by every call, so that one that was broken off goes on where it stopped. */
async function workOf(app: App, actor: Actor, { loaded, proceeding }: Group, body: Batch): Promise<Work[]> {
  const groupId = loaded.dossier.id;
  const most = batchSteps + 1;
  const version = currentOffer(proceeding.data);
  switch (body.act) {
    case 'settle':
      return (await membersToSettle(app.database, actor, groupId, most)).map(m => ({
        id: m.id,
        attempt: { step: 'settle', input: { version: m.version } },
      }));
    case 'ask':
      return (await membersToAsk(app.database, actor, groupId, version, most)).map(id => ({
        id,
        attempt: { step: 'ask', input: { version } },
      }));
    case 'pay':
      return (await membersToPay(app.database, actor, groupId, body.dueOn, most)).map(m => ({
        id: m.id,
        attempt: {
          step: 'report-payment',
          proceedingId: m.proceedingId,
          input: { n: m.n, on: body.on, amount: formatYuan(m.amount), ...(body.fileId && { fileId: body.fileId }) },
        },
      }));
  }
}

async function memberProceeding(app: App, reader: Reader, id: string): Promise<string> {
  const loaded = await findDossier(app.database, reader.world, reader.actor, id);
  return loaded?.dossier.proceedings.findLast(p => p.procedure === 'group-member')?.id ?? id;
}
