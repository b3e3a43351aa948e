import { expect, it } from 'vitest';
import type { DossierView } from '../contract/views.ts';
import { encodeDossier } from './dossier-json.ts';
import { presentLeft } from './present.ts';

const words = { zh: '说“明”\\\n𠮷', en: 'a "word"\u2028' };
const article = { id: 'lma-5', citation: words, gist: words };
const step = (name: string, more: object = {}) => ({
  proceedingId: undefined,
  procedure: 'mediation',
  step: name,
  label: words,
  help: undefined,
  rank: 'normal' as const,
  final: false,
  basis: [article],
  due: undefined,
  approval: undefined,
  ...more,
});

const clock = {
  id: 'c',
  proceedingId: 'p',
  procedure: 'mediation',
  code: 'DL-MED-15',
  label: words,
  startEvent: words,
  from: '2026-01-01',
  raw: '2026-01-16',
  rolled: '2026-01-16',
  due: '2026-01-16',
  alarm: '2026-01-16',
  unit: 'natural-day' as const,
  length: 15,
  state: 'soon' as const,
  left: 1,
  provisional: false,
  calendarVersion: 'x',
  basis: [article],
  why: [words],
};

const claim = {
  id: 'q',
  code: 'QQ02',
  title: words,
  plain: words,
  sheets: [],
  calculator: 'wage-arrears',
  amount: '1.00',
  basis: [article],
  employerHolds: [words],
};

const blank = presentLeft(
  { world: { settings: { demo: false } }, actor: { role: 'mediator' }, today: '2026-01-02' } as never,
  'd',
);

const full: DossierView = {
  ...blank,
  story: '𠮷"\\ \u0007',
  open: [step('accept', { proceedingId: 'p', due: '2026-01-05', help: words }), step('refuse', { approval: words })],
  closed: [
    { ...step('sign'), because: words, opensWhen: words },
    { ...step('seal'), because: words, opensWhen: undefined },
  ],
  clocks: [clock, { ...clock, id: 'd', why: [] }],
  claims: [claim, { ...claim, id: 'r', plea: words.zh }],
};

const read = (view: DossierView) => JSON.parse(encodeDossier(view).toString('utf8'));
const plain = (view: DossierView) => JSON.parse(JSON.stringify(view));

it('says of a dossier what JSON says of it', () => {
  expect(read(full)).toEqual(plain(full));
  expect(read(blank)).toEqual(plain(blank));
});

it('says it again, and of another dossier only what is its own', () => {
  for (const view of [full, blank, { ...full, open: [full.open[1]!], closed: [] }, full])
    expect(read(view)).toEqual(plain(view));
});

it('writes anew the words of a step that has other words now', () => {
  const other = { zh: '别的', en: 'other' };
  const changed = { ...full, open: [{ ...full.open[0]!, label: other }], claims: [{ ...claim, basis: [] }] };
  expect(read(changed)).toEqual(plain(changed));
  expect(read(full)).toEqual(plain(full));
});

it('holds a dossier that is larger than any before', () => {
  const large = { ...full, story: '长'.repeat(400_000), open: Array.from({ length: 3000 }, () => full.open[0]!) };
  expect(read(large)).toEqual(plain(large));
});

it('leaves out no field that a step, a limit or a claim is given later', () => {
  const more = { handOver: { words: '一并移交' }, later: [1, null, { a: '"' }] };
  const view = {
    ...full,
    open: [{ ...full.open[0]!, ...more }],
    closed: [{ ...full.closed[0]!, ...more }],
    clocks: [{ ...clock, ...more }],
    claims: [{ ...claim, ...more }],
  } as unknown as DossierView;
  expect(read(view)).toEqual(plain(view));
});
