import { describe, expect, it } from 'vitest';
import type { ClosedStepView, DossierView, ProceedingView, StepView } from '../../../contract/views.ts';
import { closedSteps, endingOf, pathOfStep, turnOf, wishes } from './turn.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const same = (zh: string) => ({ zh, en: zh });

const step = (procedure: string, name: string, extra: Partial<StepView> = {}): StepView => ({
  proceedingId: id(1),
  procedure,
  step: name,
  label: same(name),
  rank: 'normal',
  final: false,
  basis: [],
  ...extra,
});
const proceeding = (stage: string, terminal: boolean): ProceedingView => ({
  id: id(1),
  procedure: 'mediation',
  title: same('调解'),
  number: null,
  stage,
  stageTitle: same(stage),
  stagePublic: same(stage),
  terminal,
  openedOn: '2026-11-23',
  assigned: [],
  data: null,
  wall: { exists: false, channels: [], items: [] },
});
const view = (parts: Partial<DossierView>): DossierView => ({
  id: id(9),
  number: null,
  version: 1,
  title: same('张某与某厂'),
  openedOn: '2026-11-23',
  channel: { id: 'portal', label: same('网上') },
  you: { role: 'worker', side: 'worker', sees: 'file' },
  parties: [],
  claims: [],
  evidence: [],
  facts: [],
  papers: [],
  proceedings: [proceeding('received', false)],
  open: [],
  waiting: [],
  closed: [],
  clocks: [],
  handOvers: [],
  joined: [],
  wall: { exists: false, mayEnter: false },
  amounts: { claimed: '0.00', settled: '0.00', paid: '0.00' },
  demo: true,
  ...parts,
});
const wait = { proceedingId: id(1), who: same('单位'), what: same('答复'), since: '2026-11-23' };

describe('whose turn it is', () => {
  it('is the reader’s when the server offers a primary step', () => {
    const sign = step('mediation', 'sign', { rank: 'primary' });
    expect(turnOf(view({ open: [sign], waiting: [wait] }))).toMatchObject({ who: 'you', step: { step: 'sign' } });
  });
  it('is somebody else’s when the server says whom it waits for', () =>
    expect(turnOf(view({ open: [step('mediation', 'say')], waiting: [wait] })).who).toBe('others'));
  it('never makes a duty of a door to another proceeding', () => {
    const door = step('arbitration', 'request', { rank: 'primary', proceedingId: undefined });
    const ended = view({ open: [door], proceedings: [proceeding('failed', true)] });
    expect(turnOf(ended).who).toBe('done');
    expect(wishes(ended)).toHaveLength(1);
  });
  it('is over when every proceeding has ended', () =>
    expect(turnOf(view({ proceedings: [proceeding('settled', true)] })).who).toBe('done'));
});

describe('the steps of a matter', () => {
  it('lead to the page that is made for them, others to the plain form', () => {
    expect(pathOfStep('/me/disputes/7', step('mediation', 'sign'))).toBe('/me/disputes/7/sign');
    expect(pathOfStep('/me/disputes/7', step('mediation', 'withdraw'))).toBe(
      `/me/disputes/7/steps/mediation/withdraw?p=${id(1)}`,
    );
  });
  it('closed ones of an ended proceeding are not listed', () => {
    const closed: ClosedStepView = { ...step('mediation', 'sign'), because: same('还没有协议') };
    expect(closedSteps(view({ closed: [closed] }))).toHaveLength(1);
    expect(closedSteps(view({ closed: [closed], proceedings: [proceeding('failed', true)] }))).toHaveLength(0);
  });
  it('tell how a mediation ended without agreement', () => {
    expect(endingOf(view({ proceedings: [proceeding('refused', true)] }))).toBe('refused');
    expect(endingOf(view({ proceedings: [proceeding('settled', true)] }))).toBeUndefined();
  });
});
