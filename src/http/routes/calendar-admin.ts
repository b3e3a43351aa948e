import type { FastifyInstance } from 'fastify';
import type { CalendarChange } from '../../contract/routes/law-admin.ts';
import { routes } from '../../contract/routes.ts';
import { refuse } from '../../core/dossier/refusal.ts';
import { type Calendar, withYear } from '../../core/law/calendar.ts';
import { arrangementOf, readNotice, withDay } from '../../core/law/calendar-notice.ts';
import { isDay, yearOf } from '../../core/law/day.ts';
import type { Arrangement } from '../../core/law/holidays.ts';
import { isMoved, recount } from '../../core/law/recount.ts';
import { termOf } from '../../core/law/terms.ts';
import type { Role } from '../../core/people/role.ts';
import { type Text, text } from '../../core/text.ts';
import {
  listCalendarYears,
  listOpenDeadlines,
  movesFrom,
  type NewYear,
  type OpenDeadline,
  saveCalendarYear,
} from '../../store/calendar-years.ts';
import { readLaw } from '../../store/law.ts';
import { needAdministrator } from '../administrator.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

interface Read {
  readonly year: NewYear;
  readonly warnings: readonly Text[];
}

/** What is to be saved, or what is wrong with what was sent, row by row. */
function readChange(change: CalendarChange, calendar: Calendar): Read {
  if ('rows' in change) {
    const read = readNotice(change.rows, change.year);
    if (!read.ok)
      throw new HttpProblem('input', {
        errors: read.problems.map(({ row, message }) => ({ field: row === 0 ? 'rows' : `rows.${row}`, message })),
      });
    const arrangement = arrangementOf(read.days);
    return {
      year: { year: change.year, notice: arrangement.notice ?? '', arrangement },
      warnings: read.warnings,
    };
  }
  const { date, kind } = change;
  const doc = change.doc.trim();
  const reason = change.reason.trim();
  const errors = [
    ...(isDay(date)
      ? []
      : [{ field: 'date', message: text('日期写成 2027-01-01 这样', 'Write the date as 2027-01-01') }]),
    ...(doc ? [] : [{ field: 'doc', message: text('写明通知的文号', 'Give the number of the notice') }]),
    ...(reason ? [] : [{ field: 'reason', message: text('写明原因', 'Give the reason') }]),
  ];
  const changed = errors.length === 0 ? withDay(calendar, { date, kind, doc }) : undefined;
  if (changed && 'zh' in changed) errors.push({ field: 'date', message: changed });
  if (errors.length > 0 || !changed || !('arrangement' in changed)) throw new HttpProblem('input', { errors });
  return {
    year: { year: yearOf(date), notice: doc, arrangement: changed.arrangement, changedDay: date, reason },
    warnings: [],
  };
}

/** So many rows of moved deadlines are shown; the rest is counted. */
const mostShown = 200;
const pageSize = 500;

/** The calendar of a county: its years, what a change would move, and saving it. */
export function calendarRoutes(server: FastifyInstance, app: App, role: Role): void {
  mount(server, app, routes.showCalendar, async ({ actor }) => {
    needAdministrator(app, actor);
    const [{ calendar }, saved] = [
      await readLaw(app.database, actor.tenant),
      await listCalendarYears(app.database, actor),
    ];
    const own = new Set(saved.map(s => s.year));
    return {
      version: calendar.version,
      seen: saved[0]?.serial ?? 0,
      maySave: actor.role === role,
      years: [...calendar.years]
        .sort(([a], [b]) => b - a)
        .map(([year, arrangement]: [number, Arrangement]) => ({
          year,
          notice: arrangement.notice ?? null,
          off: arrangement.off.length,
          makeUp: arrangement.makeUp.length,
          own: own.has(year),
        })),
      saved: saved.map(s => ({
        serial: s.serial,
        year: s.year,
        notice: s.notice,
        changedDay: s.changedDay,
        reason: s.reason,
        by: s.savedName,
        on: s.savedOn,
        moved: s.moved,
        counted: s.recountedAt !== null,
      })),
    };
  });

  mount(server, app, routes.previewCalendar, async ({ actor, body }) => {
    needAdministrator(app, actor, role);
    const { calendar } = await readLaw(app.database, actor.tenant);
    const { year, warnings } = readChange(body, calendar);
    const next = withYear(calendar, year.year, year.arrangement);
    const seen = (await listCalendarYears(app.database, actor))[0]?.serial ?? 0;
    const from = movesFrom({ year: year.year, changedDay: year.changedDay ?? null });
    const found = {
      moved: 0,
      unmarked: 0,
      list: [] as { number: string | null; label: Text; was: string; due: string }[],
    };
    for (let after: OpenDeadline | undefined; ; ) {
      const rows = await listOpenDeadlines(app.database, actor.tenant, { from, after, limit: pageSize });
      for (const { number, deadline } of rows) {
        if (!deadline) continue;
        const again = recount(deadline, next);
        if (!isMoved(deadline, again)) continue;
        if (again.due === deadline.due) found.unmarked += 1;
        else {
          found.moved += 1;
          if (found.list.length < mostShown)
            found.list.push({ number, label: termOf(deadline.code).title, was: deadline.due, due: again.due });
        }
      }
      after = rows.at(-1);
      if (rows.length < pageSize) break;
    }
    const { statutory = [], off, makeUp } = year.arrangement;
    return {
      seen,
      year: year.year,
      notice: year.notice,
      days: { statutory: statutory.length, off: off.length, makeUp: makeUp.length },
      warnings: [...warnings],
      ...found,
    };
  });

  mount(server, app, routes.saveCalendar, async ({ actor, body }) => {
    needAdministrator(app, actor, role);
    const { calendar } = await readLaw(app.database, actor.tenant);
    const { year } = readChange(body.change, calendar);
    const serial = await saveCalendarYear(app.database, actor, year, body.seen, app.today());
    if (serial === undefined)
      throw new HttpProblem('refused', {
        refusal: refuse(
          'stage',
          text('日历刚刚有变，再看一次会变的期限', 'The calendar has just changed; look at the preview again'),
        ),
      });
    app.refreshWorld();
    return { serial, version: (await readLaw(app.database, actor.tenant)).calendar.version };
  });
}
