import { describe, expect, it } from 'vitest';
import type { DossierView, LedgerLine, ProceedingView } from '../../../contract/views.ts';
import { text } from '../../../core/text.ts';
import { jointOf } from './joint.ts';

const body = (id: string, zh: string) => ({ organisation: { id, name: text(zh, zh) } });
const proceeding = (id: string, procedure: string, openedOn: string, more: object = {}) =>
  ({
    id,
    procedure,
    title: text(procedure, procedure),
    stageTitle: text('未达成', 'No agreement'),
    openedOn,
    ...more,
  }) as unknown as ProceedingView;
const line = (sequence: number, proceedingId: string, day: string, step: string, walled = false) =>
  ({
    sequence,
    proceedingId,
    day,
    step: text(step, step),
    who: '王',
    role: text('书记员', 'Clerk'),
    papers: [],
    walled,
  }) as unknown as LedgerLine;

const dossier = {
  proceedings: [
    proceeding('a', 'arbitration', '2026-04-20', body('institute', '仲裁院')),
    proceeding('m', 'mediation', '2026-03-02', { closedOn: '2026-04-16', ...body('town', '调解中心') }),
    proceeding('s', 'service', '2026-04-22', body('institute', '仲裁院')),
    proceeding('c', 'consultation', '2026-02-01', { closedOn: '2026-02-20' }),
  ],
  clocks: [
    { id: '1', proceedingId: 'a', due: '2026-06-04', label: text('审限', 'Time to award'), state: 'on-track' },
    { id: '2', proceedingId: 'a', due: '2026-04-27', label: text('受理', 'Acceptance'), state: 'done' },
  ],
  handOvers: [
    { proceedingId: 'a', on: '2026-04-20', from: text('调解中心', 'Centre'), to: text('仲裁院', 'Institute') },
  ],
} as unknown as DossierView;

describe('the joint view', () => {
  const { lanes, events } = jointOf(dossier, [line(1, 'a', '2026-04-21', '受理'), line(2, 's', '2026-04-22', '寄出')]);

  it('has one lane for each body, in the order in which they came to the dispute; what no body leads has its own', () => {
    expect(lanes.map(l => l.id)).toEqual(['consultation', 'town', 'institute']);
    expect(lanes[2]!.procedures.map(p => p.zh)).toEqual(['arbitration', 'service']);
  });

  it('tells of what is closed to the reader that it took place and how it ended, and of theirs every step', () => {
    const of = (lane: string) => events.filter(e => e.lane === lane).map(e => [e.day, e.kind]);
    expect(of('town')).toEqual([
      ['2026-03-02', 'took-place'],
      ['2026-04-16', 'ended'],
    ]);
    expect(of('institute')).toEqual([
      ['2026-04-20', 'hand-over'],
      ['2026-04-21', 'step'],
      ['2026-04-22', 'step'],
      ['2026-06-04', 'due'],
    ]);
  });

  it('goes by the day, across all lanes', () => {
    const days = events.map(e => e.day);
    expect(days).toEqual([...days].sort());
  });

  it('shows no line of a proceeding that the reader does not see', () => {
    expect(jointOf(dossier, [line(1, 'hidden', '2026-04-21', '内部')]).events.some(e => e.title.zh === '内部')).toBe(
      false,
    );
  });
});
