import { describe, expect, it } from 'vitest';
import type { ReadingView } from '../../contract/routes/intake.ts';
import {
  amountOf,
  emptyAnswers,
  exclusivePairs,
  filingBody,
  type IntakeAnswers,
  markSeen,
  missingFacts,
  progressOf,
  readAnswers,
  soundFacts,
  takeReading,
  toggleClaim,
  totalOf,
} from './intake.ts';
import { findGaps } from './intake-gaps.ts';

const today = '2026-11-23';
const told: IntakeAnswers = {
  ...emptyAnswers,
  who: 'worker',
  story: ' 单位三个月没发工资，8月31日把我辞退了。 ',
  claims: [{ code: 'QQ02', amount: '18,600' }, { code: 'QQ25' }],
  route: 'mediation',
  place: 330282103,
  worker: { ...emptyAnswers.worker, name: '张三', phone: '13800135678', idNumber: '', needs: [] },
  employer: { ...emptyAnswers.employer, kind: 'firm', name: '慈溪某电器有限公司' },
  truthful: true,
  noSham: true,
};
const reading = (facts: ReadingView['facts'], claims: ReadingView['claims'] = []): ReadingView => ({
  labour: 'yes',
  claims,
  facts,
  urgent: [],
});

describe('taking a reading into the answers', () => {
  it('takes days, months as their first day, and sums in fen', () => {
    const taken = takeReading(
      emptyAnswers,
      reading({
        hiredOn: { value: '2024-03', words: '去年三月进厂' },
        leftOn: { value: '2026-08-31', words: '8月31日辞退' },
        monthlyWage: { value: 620000, words: '每月6200' },
        endedHow: { value: 'forced', words: '被逼走' },
        employerName: { value: '某电器厂', words: '某电器厂' },
      }),
    );
    expect(taken.facts).toMatchObject({
      hiredOn: '2024-03-01',
      leftOn: '2026-08-31',
      monthlyWage: '6200.00',
      endedHow: 'resigned-38',
    });
    expect(taken.readFrom.hiredOn).toBe('去年三月进厂');
    expect(taken.employer.name).toBe('某电器厂');
  });
  it('never overwrites what the person typed', () => {
    const typed = { ...emptyAnswers, facts: { hiredOn: '2023-05-04' } };
    expect(takeReading(typed, reading({ hiredOn: { value: '2024-03-01', words: '三月' } })).facts.hiredOn).toBe(
      '2023-05-04',
    );
  });
  it('corrects an earlier reading when the story is read again', () => {
    const once = takeReading(emptyAnswers, reading({ hiredOn: { value: '2024-03-01', words: '三月' } }));
    expect(takeReading(once, reading({ hiredOn: { value: '2024-04-01', words: '四月' } })).facts.hiredOn).toBe(
      '2024-04-01',
    );
  });
  it('leaves out what it cannot understand', () => {
    expect(
      takeReading(emptyAnswers, reading({ hiredOn: { value: '2024', words: '2024年' } })).facts.hiredOn,
    ).toBeUndefined();
  });
});

describe('facts', () => {
  it('asks for an ending only from somebody who has left', () => {
    expect(missingFacts({ ...emptyAnswers, facts: { stillEmployed: true } })).not.toContain('endedHow');
    expect(missingFacts({ ...emptyAnswers, facts: { stillEmployed: false } })).toContain('endedHow');
  });
  it('takes “don’t remember” as an answer', () => {
    expect(missingFacts({ ...emptyAnswers, unknown: ['contract'] })).not.toContain('contract');
  });
  it('asks for unpaid wages only when they are in question', () => {
    expect(missingFacts(emptyAnswers)).not.toContain('unpaidTotal');
    expect(missingFacts(told)).toContain('unpaidTotal');
  });
  it('sends only whole days and readable sums', () => {
    expect(soundFacts({ hiredOn: '2024-3-', monthlyWage: '两万三', leftOn: '2026-08-31', contract: 'none' })).toEqual({
      leftOn: '2026-08-31',
      contract: 'none',
    });
  });
});

describe('claims', () => {
  it('names each exclusive pair once', () => {
    const codes = [
      { code: 'QQ25', exclusiveWith: ['QQ26'] },
      { code: 'QQ26', exclusiveWith: ['QQ25'] },
    ];
    expect(exclusivePairs(['QQ25', 'QQ26'], codes)).toEqual([['QQ25', 'QQ26']]);
    expect(exclusivePairs(['QQ25'], codes)).toEqual([]);
  });
  it('switches a claim on and off', () => {
    expect(toggleClaim(toggleClaim([], 'QQ02'), 'QQ02')).toEqual([]);
  });
  it('prefers the typed amount to the counted one and adds up exactly', () => {
    const computation = {
      id: 'x',
      amount: '54000.10',
      result: {},
      lines: [],
      articles: [],
      parameters: [],
      warnings: [],
    };
    expect(amountOf({ code: 'QQ25', computation, amount: '60000' })).toBe('60000');
    expect(
      totalOf([
        { code: 'QQ02', amount: '18,600.20' },
        { code: 'QQ25', computation },
      ]),
    ).toBe('72600.30');
  });
});

describe('gaps', () => {
  const codes = (screen: Parameters<typeof findGaps>[0], answers: IntakeAnswers) =>
    findGaps(screen, answers, today).map(gap => `${gap.field}:${gap.code}`);
  it('wants ten characters of story and at most two thousand', () => {
    expect(codes('story', { ...told, story: '没发工资' })).toEqual(['story:storyShort']);
    expect(codes('story', { ...told, story: '没'.repeat(2001) })).toEqual(['story:storyLong']);
    expect(codes('story', told)).toEqual([]);
  });
  it('finds an identity number with a wrong last character', () => {
    const withId = (idNumber: string) => codes('you', { ...told, worker: { ...told.worker, idNumber } });
    expect(withId('99999919900101123')).toEqual(['idNumber:idLength']);
    expect(withId('999999199001011234')).toEqual(['idNumber:idCheck']);
    expect(withId('999999199001010016')).toEqual([]);
  });
  it('takes names with a middle dot', () => {
    expect(codes('you', { ...told, worker: { ...told.worker, name: '阿依古丽·买买提' } })).toEqual([]);
  });
  it('wants days that are real, past and in order', () => {
    expect(codes('facts', { ...told, facts: { hiredOn: '2026-02-30' } })).toEqual(['hiredOn:dateReal']);
    expect(codes('facts', { ...told, facts: { hiredOn: '2026-3-' } })).toEqual(['hiredOn:dateFormat']);
    expect(codes('facts', { ...told, facts: { hiredOn: '2027-01-01' } })).toEqual(['hiredOn:dateFuture']);
    expect(codes('facts', { ...told, facts: { hiredOn: '2026-03-01', leftOn: '2026-02-01' } })).toEqual([
      'leftOn:dateOrder',
    ]);
  });
  it('lets “let staff help me choose” stand for a claim', () => {
    expect(codes('claims', { ...told, claims: [] })).toEqual(['claims:requiredChoice']);
    expect(codes('claims', { ...told, claims: [], claimsByStaff: true })).toEqual([]);
  });
  it('wants both ticks before filing', () => {
    expect(codes('review', { ...told, truthful: false, noSham: undefined })).toEqual(['truthful:tick', 'noSham:tick']);
  });
});

describe('the filing', () => {
  it('carries only what was said', () => {
    expect(filingBody(told)).toEqual({
      procedure: 'mediation',
      story: '单位三个月没发工资，8月31日把我辞退了。',
      place: 330282103,
      worker: { name: '张三', phone: '13800135678' },
      employer: { kind: 'firm', name: '慈溪某电器有限公司' },
      claims: [{ code: 'QQ02', amount: '18,600' }, { code: 'QQ25' }],
      evidence: [],
      truthful: true,
    });
  });
  it('turns a question into one for the grid judge', () => {
    expect(filingBody({ ...told, route: 'ask' })).toEqual({
      procedure: 'lead',
      step: 'ask',
      question: '单位三个月没发工资，8月31日把我辞退了。',
      place: 330282103,
      employerName: '慈溪某电器有限公司',
    });
  });
  it('lets staff settle the claim of somebody who is not sure', () => {
    const unsure = { ...told, claims: [], claimsByStaff: true, suggested: [{ code: 'QQ25', because: ['辞退'] }] };
    expect(filingBody(unsure)).toMatchObject({ claims: [{ code: 'QQ25', plea: '请求事项请工作人员帮我确定' }] });
  });
  it('is none when the person only wants to save', () => {
    expect(filingBody({ ...told, route: 'save' })).toBeUndefined();
    expect(filingBody({ ...told, route: undefined })).toBeUndefined();
  });
  it('adds what only a clerk knows', () => {
    expect(filingBody(told, { channel: 'window', oral: { way: 'printed' } })).toMatchObject({
      channel: 'window',
      oral: { way: 'printed' },
    });
  });
  it('joins uploads and claims to the evidence', () => {
    const item = { id: 'a', title: '工资条', state: 'have', claims: ['QQ02'], fileId: 'f-1' } as const;
    expect(filingBody({ ...told, evidence: [item] })).toMatchObject({
      evidence: [{ title: '工资条', state: 'have', claims: ['QQ02'], fileId: 'f-1' }],
    });
  });
});

describe('coming back', () => {
  it('reads an older draft without the newer fields', () => {
    const read = readAnswers({ story: '旧草稿', worker: { name: '李四' } });
    expect(read.worker).toMatchObject({ name: '李四', phone: '', needs: [] });
    expect(read.claims).toEqual([]);
  });
  it('counts what was read from the story as settled only once the person has looked at it', () => {
    const read = takeReading(told, reading({ hiredOn: { value: '2024-03-01', words: '3月1日' } }));
    const all = { ...read, unknown: missingFacts(read) };
    expect(progressOf(all, today).facts).toBe('part');
    expect(progressOf(markSeen(all, 'facts'), today).facts).toBe('done');
    expect(takeReading(markSeen(all, 'facts'), reading({})).seen).toEqual([]);
    expect([progressOf(told, today).check, progressOf(markSeen(told, 'check'), today).check]).toEqual(['todo', 'done']);
  });
  it('opens the review only when everything before is there', () => {
    expect(progressOf(told, today).review).toBe('todo');
    expect(progressOf({ ...told, employer: emptyAnswers.employer }, today).review).toBe('later');
  });
});
