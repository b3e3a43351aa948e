import { describe, expect, test } from 'vitest';
import { awarded, heard, served } from '../../../../test/award-world.ts';
import { aFiling, directory, dueOf, type Life, newLife, people } from '../../../../test/core-world.ts';
import {
  aLine,
  aSuit,
  damages,
  employer,
  finalAward,
  inCourt,
  judged,
  onBoth,
  openAward,
  registered,
  wages,
} from '../../../../test/court-world.ts';
import { channelsOf, mayReadResult } from '../../dossier/access.ts';
import { moneyOf } from '../../dossier/title.ts';
import type { ArbitrationData } from '../arbitration/data.ts';
import { procedures } from '../index.ts';
import { titlesOf } from '../titles.ts';
import { dataFor, type LitigationData } from './data.ts';
import { divergencesOf } from './divergence.ts';

const award = (life: Life) => life.in<ArbitrationData>('arbitration').data.awards![0]!;
const news = (life: Life) => life.in<ArbitrationData>('arbitration').data.court?.map(c => c.what);
const stage = (life: Life) => life.in('litigation').stage;
const data = (life: Life) => life.in<LitigationData>('litigation').data;
const numberOf = (life: Life) => life.in('litigation').number;
const sue = (life: Life, on: string, overrides: Record<string, unknown> = {}) => {
  life.on(on).take(people.worker, 'litigation.file', aSuit(life, overrides));
  return life;
};
const written = (life: Life, template: string): string => {
  const paper = life.dossier.papers.findLast(p => p.template === template)!;
  const proceeding = life.dossier.proceedings.find(p => p.id === paper.proceedingId)!;
  return JSON.stringify(
    procedures[proceeding.procedure].papers[template]!.write({
      dossier: life.dossier,
      proceeding,
      wall: [],
      directory,
      issuedOn: life.today,
    }),
  );
};

describe('from the award to court', () => {
  test('a worker sues over a final award in fifteen days; the award waits for the outcome and the tribunal hears of it', () => {
    const life = sue(finalAward(), '2026-04-17');
    expect(stage(life)).toBe('filed');
    expect(dueOf(life, 'litigation', 'DL-COURT-7')).toBe('2026-04-24');
    expect(data(life)).toMatchObject({
      kind: 'suit',
      ground: 'award',
      award: { kind: 'final', receivedOn: '2026-04-02' },
    });
    expect(award(life).state).toBe('sued');
    expect(news(life)).toEqual(['sued']);
    expect(life.changes.at(-1)!.notices.map(n => n.template)).toContain('court-news');
    expect(written(life, 'complaint')).toContain('民事起诉状');
    expect(life.refuses(people.worker, 'litigation.file', aSuit(life)).reason.en).toContain('filed');
  });

  test('after fifteen days the court is closed, and for the employer it never opened over a final award', () => {
    const late = finalAward().on('2026-04-18');
    expect(late.refuses(people.worker, 'litigation.file', aSuit(late))).toMatchObject({
      kind: 'law',
      article: 'lma-48',
    });
    const life = finalAward().on('2026-04-10');
    expect(life.refuses(employer(life), 'litigation.file', aSuit(life)).article).toBe('lma-49');
  });

  test('before arbitration there is no suit, save on a wage IOU, and then for wages alone', () => {
    const life = newLife('2026-03-02');
    life.take(
      people.worker,
      'mediation.receive',
      aFiling({ claims: [...wages, ...damages], evidence: [{ title: '工资欠条', state: 'have' }] }),
    );
    const [wage, damage] = life.dossier.claims;
    const iou = (claimId: string) => ({
      ...aSuit(life, { ground: 'iou', iouId: life.dossier.evidence[0]!.id }),
      claims: [{ claimId, wish: 'pay', amount: '12000' }],
    });
    expect(life.refuses(people.worker, 'litigation.file', aSuit(life)).article).toBe('lma-5');
    expect(life.refuses(people.worker, 'litigation.file', iou(damage!.id)).article).toBe('si1-15');
    expect(life.refuses(people.worker, 'litigation.file', { ...iou(wage!.id), iouId: undefined }).article).toBe(
      'si1-15',
    );
    life.take(people.worker, 'litigation.file', iou(wage!.id));
    expect(data(life)).toMatchObject({ ground: 'iou' });
    expect(life.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'received', code: 'iou' }]);
  });

  test('an application that was not accepted may be sued on, unless another commission has jurisdiction', () => {
    const refused = (ground: string) => {
      const life = newLife('2026-03-02');
      life.take(people.worker, 'arbitration.file', aFiling());
      life.take(people.instituteHead, 'arbitration.refuse', { ground, words: '申请人与被申请人之间没有劳动关系。' });
      return life;
    };
    const elsewhere = refused('jurisdiction');
    expect(
      elsewhere.refuses(people.worker, 'litigation.file', aSuit(elsewhere, { ground: 'not-accepted' })).article,
    ).toBe('si1-5');
    const life = refused('scope');
    life.take(people.worker, 'litigation.file', aSuit(life, { ground: 'not-accepted' }));
    expect(data(life).ground).toBe('not-accepted');
  });

  test('a case without an award in time opens the court to either side', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'arbitration.file', aFiling());
    life.take(people.instituteHead, 'arbitration.accept');
    expect(life.refuses(people.worker, 'litigation.file', aSuit(life, { ground: 'overdue' })).article).toBe('lma-5');
    life.clock('2026-04-20');
    life.take(people.worker, 'litigation.file', aSuit(life, { ground: 'overdue' }));
    expect(stage(life)).toBe('filed');
  });

  test('more than was claimed before the tribunal goes there first', () => {
    const life = finalAward().on('2026-04-10');
    const claims = [{ claimId: life.dossier.claims[0]!.id, wish: 'pay', amount: '12000.01' }];
    expect(life.refuses(people.worker, 'litigation.file', aSuit(life, { claims })).article).toBe('si1-14');
  });
});

describe('a suit over an award', () => {
  test('changes it: the judgment says in what, has effect, is followed and is told to the tribunal', () => {
    const life = inCourt(registered(sue(openAward(), '2026-04-10'), '2026-04-13'), '2026-04-20', '2026-05-11');
    expect(numberOf(life)).toBe('（2026）浙0282民初1号');
    expect(dueOf(life, 'litigation', 'DL-TRIAL-3M')).toBe('2026-07-13');
    const [claim] = life.dossier.claims;
    const line = (amount: string, issue?: string) => ({
      lines: [aLine(claim!.id, amount, issue)],
      payWithin: 10,
      sealed: true,
    });
    // The difference from the award has to be explained.
    expect(life.refuses(people.judge, 'litigation.give-judgment', line('45000')).article).toBe('house-divergence');
    expect(life.refuses(people.judge, 'litigation.give-judgment', line('60000.01', 'law')).article).toBe('cpl-151');
    judged(life, '2026-05-12', '45000', 'discretion');
    expect(data(life).judgment!.lines).toMatchObject([
      { awarded: 6_000_000, amount: 4_500_000, verdict: 'changed', issue: 'discretion' },
    ]);
    // A party reads it when it is served.
    const read = () =>
      dataFor(life.in<Record<string, unknown>>('litigation').data, { id: life.dossier.parties[0]!.id, side: 'worker' });
    expect(read().judgment).toBeUndefined();
    onBoth(life, 'judgment-served', '2026-05-13', '2026-05-14');
    expect(read().judgment).toBeDefined();
    expect(life.clock('2026-05-28')).toEqual([]);
    expect(titlesOf(life.dossier)).toEqual([]);
    expect(life.clock('2026-06-01')).toContain('litigation.take-effect');
    expect(stage(life)).toBe('effective');
    expect(award(life).state).toBe('without-effect');
    expect(news(life)).toEqual(['sued', 'judged']);
    expect(life.in('arbitration').stage).toBe('overtaken');
    const [title] = titlesOf(life.dossier);
    expect(title).toMatchObject({
      kind: 'judgment',
      number: '（2026）浙0282民初1号',
      effectiveOn: '2026-05-30',
      performBy: '2026-06-09',
    });
    expect(moneyOf(title!)).toBe(4_500_000);
    expect(life.in<{ of: string; total: number }>('settlement').data).toMatchObject({
      of: 'judgment',
      total: 4_500_000,
    });
    expect(life.changes.flatMap(c => c.outcomes).filter(o => o.kind === 'judged')).toMatchObject([
      { code: 'changed', amount: 4_500_000 },
    ]);
    expect(divergencesOf(life.dossier)).toMatchObject([
      { result: 'changed', issue: 'discretion', claimed: 6_000_000, awarded: 6_000_000, adjudged: 4_500_000 },
    ]);
    expect(written(life, 'judgment')).toContain('45,000.00');
  });

  test('has every part of the award decided anew, also what nobody disputed', () => {
    const life = served(awarded(heard([...wages, ...damages]), { mixed: 'single' }));
    const claims = [{ claimId: life.dossier.claims[1]!.id, wish: 'pay', amount: '60000' }];
    life.on('2026-04-10').take(people.worker, 'litigation.file', aSuit(life, { claims }));
    inCourt(registered(life, '2026-04-13'), '2026-04-20', '2026-05-11');
    const lines = [aLine(life.dossier.claims[1]!.id, '60000')];
    expect(life.refuses(people.judge, 'litigation.give-judgment', { lines, payWithin: 10, sealed: true }).article).toBe(
      'si1-16',
    );
  });

  test('that is withdrawn leaves the award as it was: the employer’s thirty days run from its receipt of the ruling', () => {
    const life = registered(sue(finalAward(), '2026-04-10'), '2026-04-13');
    life.on('2026-04-20').take(people.worker, 'litigation.withdraw', { reason: '自行和解' });
    expect(life.refuses(people.worker, 'litigation.withdraw').article).toBe('cpl-148');
    life.on('2026-04-21').take(people.judge, 'litigation.answer-withdrawal', { allows: 'yes' });
    expect(award(life).state).toBe('sued');
    onBoth(life, 'end-served', '2026-04-22', '2026-04-23');
    expect(award(life)).toMatchObject({ state: 'effective', effectiveOn: '2026-04-01' });
    expect(dueOf(life, 'arbitration', 'DL-REVK-30')).toBe('2026-05-25');
    life
      .on('2026-05-25')
      .take(employer(life), 'litigation.ask-revocation', { grounds: ['law'], facts: '适用法律确有错误，请求撤销。' });
    expect(award(life).state).toBe('revocation');
  });

  test('counts as withdrawn when the plaintiff stays away after a summons in time', () => {
    const life = registered(sue(finalAward(), '2026-04-10'), '2026-04-13');
    life.on('2026-04-20');
    expect(
      life.refuses(people.docket, 'litigation.set-hearing', { on: '2026-04-22', time: '09:00', place: '第三法庭' })
        .article,
    ).toBe('cpl-139');
    inCourt(life, '2026-04-20', '2026-05-11', ['worker']);
    expect(life.refuses(people.judge, 'litigation.deem-withdrawn', { noReason: false }).article).toBe('cpl-146');
    life.take(people.judge, 'litigation.deem-withdrawn', { noReason: true });
    expect(stage(life)).toBe('withdrawn');
  });

  test('is judged by default when the other side stays away', () => {
    const life = inCourt(registered(sue(openAward(), '2026-04-10'), '2026-04-13'), '2026-04-20', '2026-05-11', [
      'employer',
    ]);
    judged(life, '2026-05-12', '60000');
    expect(data(life).judgment).toMatchObject({ byDefault: true, lines: [{ verdict: 'upheld' }] });
    expect(written(life, 'judgment')).toContain('缺席审理');
  });

  test('of both sides is heard as one', () => {
    const life = registered(sue(openAward(), '2026-04-10'), '2026-04-13');
    const claims = [{ claimId: life.dossier.claims[0]!.id, wish: 'not-pay' }];
    life.on('2026-04-15').take(employer(life), 'litigation.file', aSuit(life, { claims }));
    expect(life.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'received', code: 'award-again' }]);
    life.take(people.docket, 'litigation.register', { track: 'simple', judgeId: people.judge.userId });
    expect(stage(life)).toBe('joined');
    const first = life.dossier.proceedings.find(p => p.procedure === 'litigation')!;
    expect((first.data as LitigationData).joined).toMatchObject([{ side: 'employer' }]);
  });

  test('may be mediated: the statement has effect with the second signature and puts the award out of effect', () => {
    const life = registered(sue(openAward(), '2026-04-10', { mediates: 'yes' }), '2026-04-13');
    life.on('2026-04-20').take(people.judge, 'litigation.make-statement', {
      terms: [{ claimId: life.dossier.claims[0]!.id, kind: 'paid', amount: '50000' }],
      plan: [
        { due: '2026-05-20', amount: '25000' },
        { due: '2026-06-20', amount: '25000' },
      ],
    });
    onBoth(life, 'statement-signed', '2026-04-21', '2026-04-22');
    expect(stage(life)).toBe('settled');
    expect(titlesOf(life.dossier)).toMatchObject([{ kind: 'court-statement', performBy: '2026-06-20' }]);
    expect(award(life).state).toBe('without-effect');
    expect(news(life)).toEqual(['sued', 'settled-in-court']);
  });

  test('is refused by a ruling; the appeal against it leads to registration', () => {
    const life = sue(openAward(), '2026-04-10');
    life.on('2026-04-13').take(people.docket, 'litigation.refuse-registration', {
      ground: 'venue',
      words: '不属于本院管辖，应当由他院受理。',
    });
    onBoth(life, 'ruling-served', '2026-04-14', '2026-04-14');
    expect(dueOf(life, 'litigation', 'DL-APP-10')).toBe('2026-04-24');
    const first = life.in('litigation').id;
    life.on('2026-04-20').take(people.worker, 'litigation.appeal', { words: '履行地在本市，请求撤销裁定。' });
    life.take(people.appealDocket, 'litigation.register', { judgeId: people.appealJudge.userId });
    expect(numberOf(life)).toBe('（2026）浙02民终1号');
    life
      .on('2026-05-08')
      .take(people.appealJudge, 'litigation.decide-appeal', { result: 'remanded', words: '本市法院有管辖权。' });
    onBoth(life, 'decision-served', '2026-05-11', '2026-05-11');
    expect(life.dossier.proceedings.find(p => p.id === first)!.stage).toBe('filed');
  });

  test('waits for no ruling that is final: the award stands again', () => {
    const life = sue(finalAward(), '2026-04-10');
    life.on('2026-04-13').take(people.docket, 'litigation.refuse-registration', {
      ground: 'venue',
      words: '不属于本院管辖，应当由他院受理。',
    });
    onBoth(life, 'ruling-served', '2026-04-14', '2026-04-14');
    expect(life.clock('2026-04-25')).toContain('litigation.ruling-final');
    expect(stage(life)).toBe('refused');
    expect(award(life)).toMatchObject({ state: 'effective' });
  });
});

describe('an appeal', () => {
  const appealed = (amount = '45000') => {
    const life = inCourt(registered(sue(openAward(), '2026-04-10'), '2026-04-13'), '2026-04-20', '2026-05-11');
    judged(life, '2026-05-12', amount, amount === '60000' ? undefined : 'law');
    onBoth(life, 'judgment-served', '2026-05-13', '2026-05-14');
    return life;
  };

  test('is open to each party for its own fifteen days', () => {
    const life = appealed().on('2026-05-29');
    expect(life.refuses(people.worker, 'litigation.appeal', { words: '请求改判，支持全部请求。' }).article).toBe(
      'cpl-171',
    );
    life.take(employer(life), 'litigation.appeal', { words: '请求驳回原告的全部请求。' });
    expect(data(life)).toMatchObject({ kind: 'appeal', applicant: 'employer', against: 'judgment' });
    expect(life.clock('2026-06-10')).toEqual([]);
  });

  test('that changes the judgment puts other sums in its place, final when both have it', () => {
    const life = appealed().on('2026-05-20');
    const first = life.in('litigation').id;
    life.take(people.worker, 'litigation.appeal', { words: '请求改判，支持全部请求。' });
    life.take(people.appealDocket, 'litigation.register', { judgeId: people.appealJudge.userId });
    expect(dueOf(life, 'litigation', 'DL-APPEAL-3M')).toBe('2026-08-20');
    const lines = [aLine(life.dossier.claims[0]!.id, '60000')];
    expect(
      life.refuses(people.appealJudge, 'litigation.decide-appeal', { result: 'upheld', lines, words: '维持原判决。' })
        .article,
    ).toBe('cpl-177');
    life.on('2026-06-18').take(people.appealJudge, 'litigation.decide-appeal', {
      result: 'changed',
      lines,
      payWithin: 15,
      words: '裁决的金额正确。',
    });
    onBoth(life, 'decision-served', '2026-06-22', '2026-06-23');
    const suit = life.dossier.proceedings.find(p => p.id === first)!;
    expect(suit).toMatchObject({
      stage: 'effective',
      data: { judgment: { effectiveOn: '2026-06-23', lines: [{ amount: 6_000_000, verdict: 'upheld' }] } },
    });
    expect(titlesOf(life.dossier)).toMatchObject([{ kind: 'judgment', performBy: '2026-07-08' }]);
    expect(divergencesOf(life.dossier)).toMatchObject([{ result: 'upheld', adjudged: 6_000_000 }]);
  });

  test('that is withdrawn leaves the judgment', () => {
    const life = appealed().on('2026-05-20');
    const first = life.in('litigation').id;
    life.take(people.worker, 'litigation.appeal', { words: '请求改判，支持全部请求。' });
    life.on('2026-05-21').take(people.worker, 'litigation.withdraw');
    expect(life.dossier.proceedings.find(p => p.id === first)).toMatchObject({ stage: 'effective' });
  });

  test('is not open after small claims', () => {
    const life = inCourt(registered(sue(openAward(), '2026-04-10'), '2026-04-13', 'small'), '2026-04-20', '2026-05-11');
    judged(life, '2026-05-12', '60000');
    onBoth(life, 'judgment-served', '2026-05-13', '2026-05-14');
    expect(stage(life)).toBe('effective');
    expect(life.decide(people.worker, 'litigation.appeal', { words: '请求改判，支持全部请求。' })).toHaveProperty(
      'refusal',
    );
  });
});

describe('revocation of a final award', () => {
  const asked = (on = '2026-04-20') => {
    const life = finalAward().on(on);
    life.take(employer(life), 'litigation.ask-revocation', {
      grounds: ['hidden', 'law'],
      facts: '申请人隐瞒了考勤记录，足以影响裁决。',
    });
    return life;
  };
  const heardThere = () => {
    const life = asked();
    life.on('2026-04-22').take(people.appealDocket, 'litigation.register', { judgeId: people.appealJudge.userId });
    return life;
  };

  test('is asked of the intermediate court in thirty days by the employer alone', () => {
    const life = asked('2026-05-06');
    expect(data(life)).toMatchObject({ kind: 'revocation', award: { kind: 'final' } });
    expect(life.in('litigation').organisationId).toBe(people.appealDocket.organisationId);
    expect(news(life)).toEqual(['revocation-asked']);
    expect(
      finalAward()
        .on('2026-05-07')
        .refuses(employer(finalAward()), 'litigation.ask-revocation', {
          grounds: ['law'],
          facts: '适用法律确有错误，请求撤销。',
        }).kind,
    ).toBe('absent');
    const late = finalAward().on('2026-05-07');
    expect(
      late.refuses(employer(late), 'litigation.ask-revocation', {
        grounds: ['law'],
        facts: '适用法律确有错误，请求撤销。',
      }).article,
    ).toBe('lma-49');
    const open = openAward().on('2026-04-20');
    expect(
      open.refuses(employer(open), 'litigation.ask-revocation', {
        grounds: ['law'],
        facts: '适用法律确有错误，请求撤销。',
      }).article,
    ).toBe('lma-50');
  });

  test('succeeds only on a ground that was pleaded; then both may sue in fifteen days', () => {
    const life = heardThere();
    const ruling = { result: 'revoked', grounds: ['forged'], issue: 'evidence', words: '隐瞒的证据足以影响裁决。' };
    expect(life.refuses(people.appealJudge, 'litigation.rule-revocation', ruling).article).toBe('lma-49');
    expect(
      life.refuses(people.appealJudge, 'litigation.rule-revocation', {
        ...ruling,
        grounds: ['hidden'],
        issue: undefined,
      }).article,
    ).toBe('house-divergence');
    life.on('2026-05-20').take(people.appealJudge, 'litigation.rule-revocation', { ...ruling, grounds: ['hidden'] });
    onBoth(life, 'revocation-served', '2026-05-21', '2026-05-22');
    expect(award(life)).toMatchObject({ state: 'without-effect', ruling: { kind: 'revoked' } });
    expect(divergencesOf(life.dossier)).toMatchObject([
      { result: 'revoked', issue: 'evidence', awarded: 1_200_000, adjudged: 0 },
    ]);
    life.on('2026-06-05').take(people.worker, 'litigation.file', aSuit(life, { ground: 'revoked' }));
    expect(data(life).ground).toBe('revoked');
    const late = life.on('2026-06-09');
    expect(late.refuses(employer(late), 'litigation.file', aSuit(life, { ground: 'revoked' })).article).toBe('lma-49');
  });

  test('is dismissed when the worker has sued, and not accepted after that', () => {
    const life = heardThere();
    // The worker sues on the last of the fifteen days; the application was registered before.
    const early = asked('2026-04-10');
    early.on('2026-04-13').take(people.appealDocket, 'litigation.register', { judgeId: people.appealJudge.userId });
    sue(early, '2026-04-17');
    expect(early.changes.at(-1)!.notices.map(n => n.template)).toContain('worker-sued');
    expect(
      early.refuses(employer(early), 'litigation.ask-revocation', {
        grounds: ['law'],
        facts: '适用法律确有错误，请求撤销。',
      }).article,
    ).toBe('si1-21');
    expect(award(early).state).toBe('sued');
    expect(
      life.refuses(people.appealJudge, 'litigation.rule-revocation', { result: 'worker-sued', words: '劳动者已起诉。' })
        .article,
    ).toBe('si1-21');
  });

  test('that is refused leaves the award, by a ruling that is final', () => {
    const life = heardThere();
    life
      .on('2026-05-20')
      .take(people.appealJudge, 'litigation.rule-revocation', { result: 'refused', words: '理由不成立。' });
    onBoth(life, 'revocation-served', '2026-05-21', '2026-05-22');
    expect(award(life)).toMatchObject({ state: 'effective', ruling: { kind: 'revocation-refused' } });
    expect(life.in('arbitration').stage).toBe('effective');
    expect(life.changes.flatMap(c => c.outcomes).filter(o => o.kind === 'ruled')).toMatchObject([{ code: 'refused' }]);
  });
});

describe('who works on it', () => {
  test('is the court alone: its docket and its judge read the award once both parties have it, and nothing of the deliberation', () => {
    const life = registered(sue(openAward(), '2026-04-10'), '2026-04-13');
    const claim = life.dossier.claims[0]!;
    expect(
      [people.docket, people.judge, people.mediator].map(who => mayReadResult(procedures, life.dossier, claim, who)),
    ).toEqual([true, true, false]);
    for (const who of [people.docket, people.judge])
      expect(life.dossier.proceedings.flatMap(p => channelsOf(procedures, life.dossier, p, who))).toEqual([]);
  });

  test('another court takes no step of this one', () => {
    const life = sue(openAward(), '2026-04-10');
    expect(
      life.refuses(people.appealDocket, 'litigation.register', { track: 'simple', judgeId: people.judge.userId }).kind,
    ).toBe('absent');
    life
      .on('2026-04-13')
      .take(people.docket, 'litigation.register', { track: 'ordinary', judgeId: people.judge.userId });
    expect(dueOf(life, 'litigation', 'DL-TRIAL-6M')).toBe('2026-10-13');
    life.take(people.judge, 'litigation.extend', { by: '院长', words: '需要等待鉴定意见。' });
    expect(dueOf(life, 'litigation', 'DL-TRIAL-6M')).toBe('2027-04-13');
    expect(life.refuses(people.judge, 'litigation.extend', { by: '院长', words: '需要等待鉴定意见。' }).article).toBe(
      'cpl-152',
    );
  });

  test('whoever arbitrated or mediated the matter does not judge it', () => {
    const life = sue(openAward(), '2026-04-10');
    expect(
      life.refuses(people.docket, 'litigation.register', { track: 'simple', judgeId: people.arbitrator.userId })
        .article,
    ).toBe('cpl-47');
  });
});
