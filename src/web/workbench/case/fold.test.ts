import { expect, test } from 'vitest';
import type { StepView } from '../../../contract/views.ts';
import { fold } from './fold.ts';

const papers = { zh: '文书和送达', en: 'Papers and service' };
const step = (name: string, more: Partial<StepView> = {}): StepView => ({
  procedure: 'service',
  step: name,
  label: { zh: name, en: name },
  rank: 'normal',
  final: false,
  basis: [],
  group: papers,
  ...more,
});
const names = (steps: readonly StepView[]) => steps.map(s => s.step);

test('what waits or has a day stands in the open, and the rest is folded under its heading', () => {
  const open = [
    step('accept', { rank: 'primary', group: undefined }),
    step('dispatch', { rank: 'primary', proceedingId: 'a' }),
    step('dispatch', { rank: 'primary', proceedingId: 'b' }),
    step('dispatch', { rank: 'primary', proceedingId: 'c' }),
    step('extend', { due: '2026-03-09' }),
    step('leave'),
    step('end', { rank: 'danger', due: '2026-03-09' }),
    step('refuse', { rank: 'danger', group: undefined }),
  ];
  const { shown, groups } = fold(open);
  expect(names(shown)).toEqual(['accept', 'dispatch', 'dispatch', 'extend', 'refuse']);
  expect(groups.map(g => [g.title, names(g.steps)])).toEqual([[papers, ['dispatch', 'leave', 'end']]]);
});

test('a few steps are not folded at all', () => {
  expect(fold([step('leave'), step('end', { rank: 'danger' })])).toMatchObject({ shown: [{}, {}], groups: [] });
});
