import { describe, expect, test } from 'vitest';
import { awardDraftInput, awardLine } from '../../../../test/award-input.ts';
import {
  aDeliberation,
  awarded,
  besides,
  heard,
  heardByThree,
  partyOf,
  serve,
  served,
  throughHearing,
} from '../../../../test/award-world.ts';
import {
  aFiling,
  directory,
  dueOf,
  employerWithCode,
  type Life,
  newLife,
  people,
} from '../../../../test/core-world.ts';
import { channelsOf, mayReadResult } from '../../dossier/access.ts';
import { procedures } from '../index.ts';
import type { ArbitrationData } from './data.ts';
import type { Award } from './data-award.ts';

const wages = [{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }];
const damages = [{ code: 'QQ14', amount: '60000' }];
const draft = (life: Life, input: Record<string, unknown> = {}) =>
  life.take(people.arbitrator, 'arbitration.draft-award', awardDraftInput(life.dossier, input));
const dataOf = (life: Life) => life.in<ArbitrationData>('arbitration').data;
const awards = (life: Life): readonly Award[] => dataOf(life).awards ?? [];
const stage = (life: Life) => life.in('arbitration').stage;
const written = (life: Life, template: string): string => {
  const paper = life.dossier.papers.findLast(p => p.template === template)!;
  return JSON.stringify(
    procedures.arbitration.papers[template]!.write({
      dossier: life.dossier,
      proceeding: life.in('arbitration'),
      wall: life.wall,
      directory,
      issuedOn: life.today,
      ...(paper.number && { number: paper.number }),
    }),
  );
};

describe('the draft of an award', () => {
  test('is read by the tribunal alone: no party, clerk, head or mediator is inside, and nothing of it stands in the open', () => {
    const life = heard(wages);
    const change = draft(life, { opinion: '机密的理由草稿' });
    const { wall, ...open } = change;
    expect(wall.map(i => [i.channel, i.kind])).toEqual([['deliberation', 'award']]);
    expect(JSON.stringify(open)).not.toContain('机密的理由草稿');
    const inside = (who: Parameters<typeof channelsOf>[3]) =>
      channelsOf(procedures, life.dossier, life.in('arbitration'), who);
    expect(inside(people.arbitrator)).toEqual(['deliberation', 'internal']);
    expect(inside(people.clerk)).toEqual(['internal']);
    expect(inside(people.instituteHead)).toEqual(['internal']);
    for (const outside of [people.worker, employerWithCode(life), people.mediator, people.judge, people.supervisor])
      expect(inside(outside)).toEqual([]);
  });

  test('states a result for every claim, and none beyond what was claimed', () => {
    const life = heard();
    const [wage, damage] = life.dossier.claims;
    const refused = (input: Record<string, unknown>) =>
      life.refuses(people.arbitrator, 'arbitration.draft-award', awardDraftInput(life.dossier, input));
    expect(refused({ lines: [awardLine(wage!)] }).article).toBe('lma-46');
    expect(refused({ lines: [awardLine(wage!), awardLine(wage!)] }).reason.zh).toBe('同一项请求写了两次');
    expect(refused({ lines: [awardLine(wage!, { amount: '12000.01' }), awardLine(damage!)] }).reason.en).toContain(
      'no more can be awarded than was claimed',
    );
    expect(refused({ lines: [awardLine(wage!, { amount: undefined }), awardLine(damage!)] }).reason.en).toContain(
      'state the sum',
    );
    expect(refused({ lines: [awardLine(wage!, { kind: 'dismissed' }), awardLine(damage!)] }).article).toBe('lma-46');
    expect(refused({ payWithin: undefined }).article).toBe('cr-53');
    expect(refused({ limitation: 'held' }).article).toBe('lma-27');
    expect(refused({ scope: 'part' }).article).toBe('lma-43');
  });

  test('says why its sum differs from the computation sheet, and names the sheet that it follows', () => {
    const life = heard(wages);
    const sheet = (monthlyWage: string) => ({
      claimId: life.dossier.claims[0]!.id,
      sheet: { calculator: 'part-month-wage', input: { monthlyWage, from: '2026-01-05', to: '2026-01-16' } },
    });
    life.take(people.arbitrator, 'arbitration.compute', sheet('6000'));
    const computed = life.dossier.claims[0]!.sheets![0]!.computation.amount as string;
    const line = (over: object) => ({ lines: [awardLine(life.dossier.claims[0]!, { differs: undefined, ...over })] });
    expect(
      life.refuses(people.arbitrator, 'arbitration.draft-award', awardDraftInput(life.dossier, line({}))).reason.en,
    ).toContain(computed);
    awarded(life, line({ kind: 'partly', amount: computed }));
    expect(life.dossier.claims[0]!.result).toMatchObject({
      kind: 'partly',
      on: '2026-04-01',
      award: { sheet: { version: 1 }, final: true, reason: '事实清楚，予以支持。' },
    });
    expect(written(life, 'award-final')).toContain('按计算单第1版');
  });

  test('follows a mediation that was tried, save where the respondent stayed away', () => {
    const life = heard(wages);
    life.take(people.arbitrator, 'arbitration.try-mediation', { result: 'agreed' });
    expect(life.refuses(people.arbitrator, 'arbitration.draft-award', awardDraftInput(life.dossier)).article).toBe(
      'lma-42',
    );
    const away = awarded(heard(wages, { away: true }));
    expect(awards(away)).toMatchObject([{ byDefault: true, mediation: 'absent' }]);
    expect(written(away, 'award-final')).toContain('缺席');
    expect(away.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'awarded', code: 'default' }]);
  });
});

describe('a tribunal of three', () => {
  test('deliberates before it drafts: every opinion is written down once, and dissent with it', () => {
    const life = heardByThree(wages);
    expect(life.refuses(people.arbitrator, 'arbitration.draft-award', awardDraftInput(life.dossier)).article).toBe(
      'lma-45',
    );
    const one = aDeliberation();
    expect(
      life.refuses(people.arbitrator, 'arbitration.deliberate', { ...one, opinions: one.opinions.slice(1) }).article,
    ).toBe('lma-45');
    expect(life.refuses(people.arbitrator, 'arbitration.deliberate', { ...one, dissent: undefined }).article).toBe(
      'cr-52',
    );
    const change = life.take(people.arbitrator, 'arbitration.deliberate', aDeliberation('我不同意多数意见'));
    expect(change.papers).toMatchObject([{ template: 'deliberation-record', channel: 'deliberation' }]);
    expect(change.audience).toBe('staff');
    expect(written(life, 'deliberation-record')).toContain('我不同意多数意见');
    expect(heard(wages).refuses(people.arbitrator, 'arbitration.deliberate', aDeliberation()).article).toBe('lma-45');
  });

  test('signs: whoever dissents may leave it, and the presiding arbitrator makes the award when all have spoken', () => {
    const life = heardByThree(wages);
    life.take(people.arbitrator, 'arbitration.deliberate', aDeliberation());
    draft(life);
    const make = (who: Parameters<Life['take']>[0]) => life.refuses(who, 'arbitration.make-award', { sealed: true });
    expect(make(people.arbitrator).reason.en).toBe('The other arbitrators sign first');
    expect(make(besides[0]!).article).toBe('lma-45');
    life.take(besides[0]!, 'arbitration.sign-award', { willing: 'yes' });
    life.take(besides[1]!, 'arbitration.sign-award', { willing: 'no' });
    life.take(people.arbitrator, 'arbitration.make-award', { sealed: true });
    expect(awards(life)[0]!.signers).toEqual(['郑仲裁', '童两头']);
  });
});

describe('an award', () => {
  test('ends the forty-five days, takes its number and names court and days by its kind', () => {
    const life = awarded(heard(wages));
    expect(stage(life)).toBe('awarded');
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBeUndefined();
    expect(life.dossier.papers.at(-1)).toMatchObject({
      template: 'award-final',
      number: '慈劳人仲终裁字〔2026〕第1号',
    });
    const paper = written(life, 'award-final');
    for (const words of [
      '终局裁决',
      '宁波市中级人民法院',
      '三十日',
      '12,000.00元',
      '郑仲裁',
      '慈劳人仲终裁字〔2026〕第1号',
    ])
      expect(paper).toContain(words);
  });

  test('on wages within twelve minimum wages and damages beyond them is split in two papers with two numbers', () => {
    const life = awarded(heard());
    expect(awards(life).map(a => [a.kind, a.amount, a.claimIds])).toEqual([
      ['final', 1_200_000, [life.dossier.claims[0]!.id]],
      ['non-final', 6_000_000, [life.dossier.claims[1]!.id]],
    ]);
    expect(life.dossier.papers.slice(-2).map(p => [p.template, p.number])).toEqual([
      ['award-final', '慈劳人仲终裁字〔2026〕第1号'],
      ['award-non-final', '慈劳人仲裁字〔2026〕第1号'],
    ]);
    expect(written(life, 'award-final')).not.toContain('60,000.00');
    expect(written(life, 'award-non-final')).toContain('60,000.00');
  });

  test('may be made as one that is not final where the place does so', () => {
    const life = awarded(heard(), { mixed: 'single' });
    expect(awards(life)).toMatchObject([{ kind: 'single', amount: 7_200_000 }]);
    expect(written(life, 'award-non-final')).toContain('按非终局处理');
  });

  test('gives its results to the house, to each party once it has the award, and to nobody else who sees the file', () => {
    const life = awarded(heard(wages));
    const reads = (who: Parameters<typeof mayReadResult>[3]) =>
      mayReadResult(procedures, life.dossier, life.dossier.claims[0]!, who);
    expect([people.clerk, people.arbitrator].map(reads)).toEqual([true, true]);
    // Nobody hears of the result on a screen before the award reaches them.
    const employer = employerWithCode(life);
    expect([people.worker, employer].map(reads)).toEqual([false, false]);
    serve(life, 'worker', '2026-04-02');
    expect([people.worker, employer].map(reads)).toEqual([true, false]);
    serve(life, 'employer', '2026-04-03');
    expect([people.worker, employer].map(reads)).toEqual([true, true]);
    expect([people.mediator, people.judge, people.gridJudge, people.otherWorker].map(reads)).toEqual(
      Array(4).fill(false),
    );
  });

  test('in part is made before the rest and runs its own course while the tribunal goes on', () => {
    const life = heard();
    const [wage, damage] = life.dossier.claims;
    awarded(life, { scope: 'part', lines: [awardLine(wage!)] });
    expect(stage(life)).toBe('deliberation');
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-16');
    served(life, '2026-04-01', '2026-04-01');
    expect(dueOf(life, 'arbitration', 'DL-SUE-15')).toBe('2026-04-16');
    expect(written(life, 'award-final')).toContain('先行裁决');
    life
      .on('2026-04-10')
      .take(
        people.arbitrator,
        'arbitration.draft-award',
        awardDraftInput(life.dossier, { lines: [awardLine(damage!)] }),
      );
    life.take(people.arbitrator, 'arbitration.make-award', { sealed: true });
    expect(stage(life)).toBe('awarded');
    expect(awards(life).map(a => [a.kind, a.part])).toEqual([
      ['final', true],
      ['non-final', undefined],
    ]);
  });
});

describe('after service', () => {
  test('each side’s days run from its own receipt: fifteen to sue, thirty for the employer to ask for revocation', () => {
    const life = served(awarded(heard(wages)), '2026-04-02', '2026-04-03');
    const running = life.in('arbitration').deadlines.filter(d => d.state === 'open' && d.side);
    // Thirty days from 3 April end on 3 May, in the holiday: the first working day after it is 6 May.
    expect(running.map(d => [d.code, d.side, d.due])).toEqual([
      ['DL-SUE-15', 'worker', '2026-04-17'],
      ['DL-REVK-30', 'employer', '2026-05-06'],
    ]);
  });

  test('the proof of service tells the case, once for each paper and party', () => {
    const life = awarded(heard(wages)).on('2026-04-02');
    const service = life.dossier.proceedings.find(
      p =>
        p.procedure === 'service' &&
        (p.data as { side: string; paperTitle: string }).side === 'worker' &&
        p.stage === 'ready' &&
        (p.data as { paperTitle: string }).paperTitle.startsWith('裁决书'),
    );
    expect(service).toBeDefined();
    serve(life, 'worker', '2026-04-02');
    const paperId = life.dossier.papers.find(p => p.template === 'award-final')!.id;
    expect(
      life.refuses(people.clock, 'arbitration.serve-award', {
        paperId,
        partyId: partyOf(life, 'worker'),
        on: '2026-04-02',
        receiver: '本人',
        way: 'post',
      }).article,
    ).toBe('cr-20');
  });

  test('an award that nobody sued over takes effect the day after the last day, is certified, and its payment is followed', () => {
    const life = served(awarded(heard(damages)));
    expect(life.clock('2026-04-20')).toEqual([]);
    // The worker's days end on the 17th, the employer's on Saturday the 18th and so on Monday the 20th.
    expect(life.clock('2026-04-21')).toEqual(['arbitration.take-effect']);
    expect(stage(life)).toBe('effective');
    expect(awards(life)).toMatchObject([{ state: 'effective', effectiveOn: '2026-04-21' }]);
    expect(life.in('settlement')).toMatchObject({
      stage: 'running',
      data: { of: 'award', total: 6_000_000, plan: [{ due: '2026-05-01', amount: 6_000_000 }] },
    });
    expect(written(life, 'award-effect')).toContain('2026年4月21日');
    expect(life.clock('2026-05-02')).toEqual(['settlement.note-default']);
    expect(life.changes.at(-1)!.notices[0]!.template).toBe('award-unpaid');
    expect(life.changes.at(-1)!.outcomes).toEqual([]);
  });

  test('a final award has effect from its day once the worker has not sued, and ends when the time to revoke is over', () => {
    const life = served(awarded(heard(wages)));
    expect(life.clock('2026-04-18')).toEqual(['arbitration.take-effect']);
    expect(awards(life)).toMatchObject([{ state: 'effective', effectiveOn: '2026-04-01' }]);
    expect(stage(life)).toBe('awarded');
    expect(life.in('settlement').data).toMatchObject({ plan: [{ due: '2026-04-13' }] });
    expect(life.clock('2026-05-06').filter(s => s.startsWith('arbitration'))).toEqual([]);
    expect(life.clock('2026-05-07').filter(s => s.startsWith('arbitration'))).toEqual(['arbitration.take-effect']);
    expect(stage(life)).toBe('effective');
    expect(life.dossier.proceedings.filter(p => p.procedure === 'settlement')).toHaveLength(1);
  });

  test('a suit in time leaves an award that is not final without effect; a late one is refused', () => {
    const life = served(awarded(heard(damages)));
    expect(
      life.on('2026-04-20').refuses(people.worker, 'arbitration.record-suit', { side: 'worker', on: '2026-04-20' })
        .article,
    ).toBe('lma-50');
    expect(life.refuses(people.worker, 'arbitration.record-suit', { side: 'employer', on: '2026-04-20' }).article).toBe(
      'lma-50',
    );
    life.take(people.clerk, 'arbitration.record-suit', { side: 'employer', on: '2026-04-20' });
    expect(stage(life)).toBe('overtaken');
    expect(life.clock('2026-05-30')).toEqual([]);
  });

  test('the employer cannot sue over a final award but ask for its revocation; refused, it stands, granted, it falls', () => {
    const sued = (ruling: string) => {
      const life = served(awarded(heard(wages))).on('2026-04-10');
      const employer = employerWithCode(life);
      expect(life.refuses(employer, 'arbitration.record-suit', { side: 'employer', on: '2026-04-10' }).article).toBe(
        'lma-49',
      );
      life.take(employer, 'arbitration.record-revocation', { on: '2026-04-10', ground: 'hidden' });
      expect(life.clock('2026-05-20')).toEqual([]);
      life.take(people.clerk, 'arbitration.record-ruling', { ruling, on: '2026-05-19' });
      return life;
    };
    const stands = sued('revocation-refused');
    expect(stage(stands)).toBe('effective');
    expect(stands.in('settlement').data).toMatchObject({ total: 1_200_000 });
    const falls = sued('revoked');
    expect(stage(falls)).toBe('overtaken');
    expect(falls.dossier.proceedings.some(p => p.procedure === 'settlement')).toBe(false);
  });

  test('while the worker’s suit over a final award lasts nothing can be revoked; when it ends the employer has thirty days anew', () => {
    const life = served(awarded(heard(wages))).on('2026-04-10');
    life.take(people.worker, 'arbitration.record-suit', { side: 'worker', on: '2026-04-10' });
    expect(stage(life)).toBe('awarded');
    const employer = employerWithCode(life);
    expect(life.refuses(employer, 'arbitration.record-revocation', { on: '2026-04-10', ground: 'law' }).article).toBe(
      'si1-21',
    );
    life.on('2026-06-01').take(people.clerk, 'arbitration.record-ruling', { ruling: 'suit-ended', on: '2026-06-01' });
    expect(dueOf(life, 'arbitration', 'DL-REVK-30')).toBe('2026-07-01');
    expect(awards(life)).toMatchObject([{ state: 'effective' }]);
    life.on('2026-06-02').take(employer, 'arbitration.record-revocation', { on: '2026-06-02', ground: 'law' });
    expect(awards(life)).toMatchObject([{ state: 'revocation' }]);
  });

  test('of two papers the one that was sued over falls and the other stands', () => {
    const life = served(awarded(heard())).on('2026-04-10');
    const paper = life.dossier.papers.find(p => p.template === 'award-non-final')!;
    expect(life.refuses(people.worker, 'arbitration.record-suit', { side: 'worker', on: '2026-04-10' }).reason.en).toBe(
      'Choose an award',
    );
    life.take(people.worker, 'arbitration.record-suit', { side: 'worker', on: '2026-04-10', paperId: paper.id });
    expect(awards(life).map(a => a.state)).toEqual(['running', 'without-effect']);
    life.clock('2026-04-18');
    life.clock('2026-05-07');
    expect(stage(life)).toBe('effective');
    expect(awards(life).map(a => a.state)).toEqual(['effective', 'without-effect']);
  });

  test('is corrected by a decision that names both texts; the award itself keeps its bytes', () => {
    const life = served(awarded(heard(wages)));
    const before = written(life, 'award-final');
    const paper = life.dossier.papers.find(p => p.template === 'award-final')!;
    life.take(people.arbitrator, 'arbitration.correct-award', {
      paperId: paper.id,
      items: [{ kind: 'wording', where: '第1页第3行', wrong: '张小慢', right: '张小满' }],
    });
    const decision = written(life, 'award-correction');
    for (const words of ['张小慢', '第1页第3行', '慈劳人仲终裁字〔2026〕第1号更正']) expect(decision).toContain(words);
    expect(written(life, 'award-final')).toBe(before);
    serve(life, 'worker', '2026-04-10');
    expect(dataOf(life).corrections).toMatchObject([{ served: [{ side: 'worker', on: '2026-04-10' }] }]);
    // A correction opens no new time to sue.
    expect(dueOf(life, 'arbitration', 'DL-SUE-15')).toBe('2026-04-17');
  });

  test('the file is closed with an open table and an internal one, and kept ten years', () => {
    const life = served(awarded(heard(damages)));
    life.clock('2026-04-21');
    expect(dataOf(life).archive).toBeUndefined();
    const change = life.take(people.clerk, 'arbitration.archive');
    expect(dataOf(life).archive).toMatchObject({ years: 10, keepUntil: '2036-04-21' });
    expect(change.papers.map(p => [p.template, p.channel])).toEqual([
      ['archive-open', undefined],
      ['archive-internal', 'internal'],
    ]);
    expect(written(life, 'archive-open')).toContain('裁决书（非终局）');
    expect(life.refuses(people.clerk, 'arbitration.archive').article).toBe('cr-22');
  });
});

describe('a direct filing by the simple procedure', () => {
  test('is decided within thirty days of acceptance', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'arbitration.file', aFiling({ claims: wages }));
    throughHearing(life, { simple: true });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ZJ30')).toBe('2026-04-01');
    awarded(life);
    expect(life.in('arbitration').deadlines.find(d => d.code === 'DL-ARB-ZJ30')).toMatchObject({
      state: 'met',
      endedOn: '2026-04-01',
    });
  });
});

describe('a mediation statement', () => {
  const terms = (life: Life, amount = '9000.00') => ({
    terms: [{ claimId: life.dossier.claims[0]!.id, kind: 'paid', amount }],
    plan: [{ due: '2026-04-20', amount }],
  });
  const signature = (side: string, way = 'personal') => ({
    side,
    fullName: side === 'worker' ? '张小满' : '冯经理',
    on: '2026-04-02',
    way,
  });
  const made = (): Life => {
    const life = heard(wages).on('2026-04-01');
    life.take(people.arbitrator, 'arbitration.make-statement', terms(life));
    return life.on('2026-04-02');
  };

  test('is signed for by an agent only with the power to settle, which an office has seen', () => {
    const life = heard(wages).on('2026-04-01');
    const agent = {
      name: '陶律言',
      kind: 'lawyer',
      phone: '13800138001',
      authority: 'special',
      powers: ['withdraw'],
    };
    life.take(people.worker, 'arbitration.appoint-agent', agent);
    life.take(people.arbitrator, 'arbitration.make-statement', terms(life));
    life.on('2026-04-02');
    const byAgent = { ...signature('worker'), fullName: '陶律言' };
    const refusal = life.refuses(people.clerk, 'arbitration.sign-for-statement', byAgent);
    expect(refusal).toMatchObject({ kind: 'role', article: 'lma-42' });
    expect(refusal.reason.zh).toContain('和解');
    life.take(people.clerk, 'arbitration.sign-for-statement', signature('worker'));
  });

  test('takes effect when both have signed for it, and its payment is followed', () => {
    const life = made();
    expect(life.dossier.papers.at(-1)).toMatchObject({ number: '慈劳人仲调字〔2026〕第1号' });
    life.take(people.clerk, 'arbitration.sign-for-statement', signature('worker'));
    expect(stage(life)).toBe('deliberation');
    expect(life.dossier.claims[0]!.result).toBeUndefined();
    life.take(people.clerk, 'arbitration.sign-for-statement', signature('employer', 'post'));
    expect(stage(life)).toBe('mediated');
    expect(life.dossier.claims[0]!.result).toMatchObject({ kind: 'settled', amount: 900_000 });
    expect(life.in('settlement')).toMatchObject({ data: { total: 900_000 } });
  });

  test('cannot be left at the address or sent electronically', () => {
    const life = made();
    for (const way of ['left', 'electronic', 'notice', 'posting'])
      expect(['cr-72', 'cpi-133']).toContain(
        life.refuses(people.clerk, 'arbitration.sign-for-statement', signature('worker', way)).article,
      );
  });

  test('that the employer refuses to sign for has no effect, and the award follows', () => {
    const life = made();
    life.take(people.clerk, 'arbitration.sign-for-statement', signature('worker'));
    expect(life.refuses(people.worker, 'arbitration.refuse-statement', { side: 'worker' }).article).toBe('cr-72');
    expect(life.refuses(employerWithCode(life), 'arbitration.refuse-statement', { side: 'worker' }).article).toBe(
      'cr-73',
    );
    life.take(employerWithCode(life), 'arbitration.refuse-statement', { side: 'employer', reason: '老板不同意' });
    expect(stage(life)).toBe('deliberation');
    expect(dataOf(life)).toMatchObject({ agreed: null, refused: [{ by: 'employer', on: '2026-04-02' }] });
    awarded(life);
    expect(stage(life)).toBe('awarded');
    expect(written(life, 'award-final')).not.toContain('9,000.00');
  });

  test('on a part of the claims leaves the rest to the award', () => {
    const life = heard().on('2026-04-01');
    life.take(people.arbitrator, 'arbitration.make-statement', terms(life));
    life.on('2026-04-02');
    life.take(people.clerk, 'arbitration.sign-for-statement', signature('worker'));
    life.take(people.clerk, 'arbitration.sign-for-statement', signature('employer'));
    expect(stage(life)).toBe('deliberation');
    const [, damage] = life.dossier.claims;
    life.take(
      people.arbitrator,
      'arbitration.draft-award',
      awardDraftInput(life.dossier, { lines: [awardLine(damage!)] }),
    );
    life.take(people.arbitrator, 'arbitration.make-award', { sealed: true });
    expect(stage(life)).toBe('awarded');
  });
});

describe('advance enforcement', () => {
  test('is ordered at the worker’s request, served on both, and goes to the court with proof of service; nobody sues over it', () => {
    const life = heard(wages);
    const input = {
      askedOn: '2026-03-20',
      ground: 'pay',
      claimIds: [{ claimId: life.dossier.claims[0]!.id }],
      amount: '6000',
      clear: true,
      need: '三个月没有收入，房租没有着落',
    };
    expect(life.refuses(people.arbitrator, 'arbitration.award-advance', { ...input, clear: false }).article).toBe(
      'lma-44',
    );
    life.take(people.arbitrator, 'arbitration.award-advance', input);
    expect(life.refuses(people.clerk, 'arbitration.send-advance').article).toBe('zjma-34');
    served(life, '2026-03-26', '2026-03-26');
    expect(life.in('arbitration').deadlines.some(d => d.code === 'DL-SUE-15')).toBe(false);
    life.take(people.clerk, 'arbitration.send-advance');
    expect(written(life, 'advance-transfer')).toContain('送达证明');
    expect(written(life, 'award-advance')).toContain('6,000.00');
  });
});
