import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isArticleId } from './articles.ts';
import { defaultCalendar as c } from './calendar.ts';
import { addDays, fromNumber, toNumber } from './day.ts';
import { deadlineOf } from './deadline.ts';
import {
  type ExclusionReason,
  excludedFor,
  exclusionReasons,
  type RestartReason,
  restartFor,
  restartReasons,
  segmentsOf,
} from './segments.ts';
import { deadlineCodes, termOf } from './terms.ts';

const brief = (segments: ReturnType<typeof segmentsOf>) =>
  segments.map(({ kind, from, to, counts }) => `${kind} ${from} ${to} ${counts}`);

describe('the stretches of a limit', () => {
  test('a plain limit is one stretch, and the days over which its end moves another', () => {
    expect(brief(segmentsOf(deadlineOf('DL-SUE-15', '2026-09-18', c), c))).toEqual([
      'counted 2026-09-19 2026-10-03 15',
      'moved 2026-10-04 2026-10-08 0',
    ]);
    const [counted, moved] = segmentsOf(deadlineOf('DL-SUE-15', '2026-09-18', c), c);
    expect(counted?.articles).toEqual(['lma-50', 'lma-48', 'cpl-85']);
    expect(moved?.articles).toEqual(['cpl-85', 'cc-203']);
  });

  test('an authority’s limit does not move, working days are counted alone', () => {
    expect(brief(segmentsOf(deadlineOf('DL-ARB-45', '2026-05-07', c), c))).toEqual([
      'counted 2026-05-08 2026-06-21 45',
    ]);
    expect(brief(segmentsOf(deadlineOf('DL-ARB-ANS', '2026-09-22', c), c))).toEqual([
      'counted 2026-09-23 2026-10-13 10',
    ]);
  });

  test('a limit counted back is one stretch before the hearing; hours and promises have none', () => {
    expect(brief(segmentsOf(deadlineOf('DL-ARB-HEAR', '2026-03-02', c), c))).toEqual([
      'counted 2026-02-24 2026-03-01 5',
    ]);
    expect(segmentsOf(deadlineOf('DL-TR-24H', '2026-03-02T10:00', c), c)).toEqual([]);
    expect(segmentsOf(deadlineOf('DL-PAY', '2026-03-02', c, { due: '2026-03-02' }), c)).toEqual([]);
  });

  test('a new start sets aside what was counted, days left out stand between, each with its article', () => {
    const deadline = deadlineOf('DL-ARB-45', '2026-03-02', c, {
      restarts: [restartFor('joinder', '2026-03-20'), restartFor('counterclaim', '2026-03-25')],
      excluded: [
        excludedFor('appraisal', '2026-04-01', '2026-04-10'),
        excludedFor('talks', '2026-04-08', '2026-04-12'),
        excludedFor('suspension', '2026-03-01', '2026-03-10'),
      ],
    });
    const segments = segmentsOf(deadline, c);
    expect(brief(segments)).toEqual([
      'superseded 2026-03-03 2026-03-20 0',
      'superseded 2026-03-21 2026-03-25 0',
      'counted 2026-03-26 2026-03-31 6',
      'excluded 2026-04-01 2026-04-10 0',
      'excluded 2026-04-11 2026-04-12 0',
      'counted 2026-04-13 2026-05-21 39',
    ]);
    expect(segments[0]).toMatchObject({ reason: restartReasons.joinder, articles: ['cr-46'] });
    expect(segments[3]).toMatchObject({ reason: { zh: '等待鉴定' }, articles: ['zjma-36'] });
    expect(segments[2]?.articles).toEqual(['lma-43', 'cr-45', 'cr-80']);
  });

  test('an exclusion that ends before it begins leaves nothing out', () => {
    const excluded = [excludedFor('talks', '2026-03-20', '2026-03-10')];
    expect(brief(segmentsOf(deadlineOf('DL-ARB-45', '2026-03-02', c, { excluded }), c))).toEqual([
      'counted 2026-03-03 2026-04-16 45',
    ]);
  });

  test('a reason without an article of its own stands on those of the limit', () => {
    const reason = { zh: '等待', en: 'waiting' };
    const deadline = deadlineOf('DL-ARB-45', '2026-03-02', c, {
      excluded: [{ from: '2026-03-20', to: '2026-03-21', reason }],
      restarts: [{ on: '2026-03-10', reason }],
    });
    for (const segment of segmentsOf(deadline, c)) expect(segment.articles).toEqual(deadline.articles);
  });

  test('the stretches join without a gap, and what is counted is the length', () => {
    const someDay = fc.integer({ min: toNumber('2020-01-01'), max: toNumber('2026-06-30') }).map(fromNumber);
    const codes = deadlineCodes.filter(code => {
      const { unit, backward, promised } = termOf(code);
      return !backward && !promised && (unit === 'working-day' || unit === 'natural-day');
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        someDay,
        fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }),
        (code, from, intervals, offsets) => {
          const deadline = deadlineOf(code, from, c, {
            excluded: intervals.map(([at, days]) => excludedFor('talks', addDays(from, at), addDays(from, at + days))),
            restarts: offsets.map(at => restartFor('claims', addDays(from, at))),
          });
          const segments = segmentsOf(deadline, c);
          let next = addDays(from, 1);
          for (const segment of segments) {
            expect(segment.from).toBe(next);
            expect(segment.to >= segment.from).toBe(true);
            next = addDays(segment.to, 1);
          }
          expect(addDays(next, -1)).toBe(deadline.due);
          expect(segments.reduce((sum, it) => sum + it.counts, 0)).toBe(deadline.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each<[ExclusionReason, string]>([
    ['suspension', 'cr-46 cr-47 zjma-31'],
    ['public-notice', 'cr-46 zjma-36'],
    ['appraisal', 'zjma-36'],
    ['injury-decision', 'zjma-36'],
    ['inquiry', 'zjma-36'],
    ['talks', 'zjma-36'],
  ])('%s does not count, by %s', (reason, articles) => {
    const excluded = excludedFor(reason, '2026-03-02', '2026-03-05');
    expect(excluded.articles).toEqual(articles.split(' '));
    expect(excluded.articles?.every(isArticleId)).toBe(true);
    expect(Object.keys(exclusionReasons)).toContain(reason);
    expect(excluded.reason).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  test('five events start the closing period anew', () => {
    const reasons = Object.keys(restartReasons) as RestartReason[];
    expect(reasons).toEqual(['joinder', 'supplement', 'claims', 'counterclaim', 'transfer']);
    for (const reason of reasons)
      expect(restartFor(reason, '2026-03-02')).toEqual({
        on: '2026-03-02',
        reason: restartReasons[reason],
        articles: ['cr-46'],
      });
  });
});
