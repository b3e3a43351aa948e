import { describe, expect, test } from 'vitest';
import {
  accepted,
  aFiling,
  bodies,
  dueOf,
  employerWithCode,
  type Life,
  newLife,
  people,
  uploadId,
} from '../../../../test/core-world.ts';
import {
  aCase,
  anInquiry,
  aReport,
  complained,
  filedCase,
  missed,
  ordered,
  serve,
} from '../../../../test/inspection-world.ts';
import { channelsOf, reach } from '../../dossier/access.ts';
import { procedures } from '../index.ts';
import type { InspectionData } from './data.ts';

const dataOf = (life: Life) => life.in<InspectionData>('inspection').data;
const stageOf = (life: Life) => life.in('inspection').stage;
const templates = (life: Life) => life.changes.at(-1)!.papers.map(p => p.template);

describe('a complaint to the labour inspection', () => {
  test('is decided on in five working days, and filed on the day on which it is accepted', () => {
    const life = complained('2026-04-27');
    expect(dueOf(life, 'inspection', 'DL-LI-5')).toBe('2026-05-07');
    life.on('2026-05-07').take(people.inspector, 'inspection.file-case', aCase());
    expect(stageOf(life)).toBe('received');
    life.take(people.inspectionHead, 'inspection.approve-file-case');
    expect(life.in('inspection')).toMatchObject({ stage: 'filed', number: '慈人社监〔2026〕1号' });
    expect(dataOf(life).filed).toMatchObject({ on: '2026-05-07', officers: ['张监察', '钟监察'] });
    expect(templates(life)).toEqual(['inspection-filing', 'inspection-acceptance']);
  });

  test('ends sixty working days after it was filed, and ninety with the approval of the head', () => {
    const life = filedCase('2026-03-02');
    expect(dueOf(life, 'inspection', 'DL-LI-60')).toBe('2026-05-28');
    life.on('2026-05-20').take(people.inspector, 'inspection.extend', { words: '涉及人员多，账册不全' });
    expect(dueOf(life, 'inspection', 'DL-LI-60')).toBe('2026-05-28');
    life.take(people.inspectionHead, 'inspection.approve-extend');
    expect(dueOf(life, 'inspection', 'DL-LI-60')).toBe('2026-07-10');
    expect(dueOf(life, 'inspection', 'DL-LI-TELL-3')).toBe('2026-05-23');
    expect(life.refuses(people.inspectionHead, 'inspection.extend', { words: '还没有查完' }).article).toBe('zjli-30');
  });

  test('is not extended once the sixty have passed', () => {
    const life = filedCase('2026-03-02').on('2026-05-29');
    expect(life.refuses(people.inspectionHead, 'inspection.extend', { words: '还没有查完' }).article).toBe('zjli-30');
  });

  test('comes too late two years after the breach ended, which the inspection says and the form does not', () => {
    const claims = [{ code: 'QQ02', amount: '12000', from: '2023-10-01', to: '2023-12-31' }];
    const late = complained('2026-03-02', aFiling({ claims }));
    expect(dataOf(late).actableUntil).toBe('2025-12-31');
    expect(late.refuses(people.inspectionHead, 'inspection.file-case', aCase()).article).toBe('li-20');
    late.take(people.inspectionHead, 'inspection.refuse', { ground: 'limit', words: '违法行为结束已经两年多' });
    const early = complained('2026-03-02');
    expect(
      early.refuses(people.inspectionHead, 'inspection.refuse', { ground: 'limit', words: '时间太长了' }).article,
    ).toBe('li-20');
  });

  test('stands still while the employer cannot be found, and the complainant is told within three days', () => {
    const life = filedCase('2026-03-02').on('2026-03-16');
    life.take(people.inspectionHead, 'inspection.suspend', { ground: 'fled', words: '老板电话停机，厂房已空' });
    expect(stageOf(life)).toBe('suspended');
    expect(dueOf(life, 'inspection', 'DL-LI-60')).toBeUndefined();
    expect(dueOf(life, 'inspection', 'DL-LI-TELL-3')).toBe('2026-03-19');
    life.on('2026-03-17').take(people.inspector, 'service.dispatch', { method: 'personal' });
    life.take(people.inspector, 'service.prove', { on: '2026-03-17', receiver: '张小满', as: 'self' });
    expect(dueOf(life, 'inspection', 'DL-LI-TELL-3')).toBeUndefined();
    expect(dataOf(life).told).toMatchObject([{ on: '2026-03-17' }]);
    // Ten working days stood still (16 to 27 March).
    life.on('2026-03-30').take(people.inspector, 'inspection.resume', { words: '已经找到负责人' });
    expect(stageOf(life)).toBe('filed');
    expect(dueOf(life, 'inspection', 'DL-LI-60')).toBe('2026-06-11');
  });
});

describe('the officers', () => {
  test('are two, of the brigade, without an interest in the matter', () => {
    const life = complained('2026-03-02');
    const twice = aCase({ secondId: people.inspector.userId });
    expect(life.refuses(people.inspectionHead, 'inspection.file-case', twice).article).toBe('li-16');
    const stranger = aCase({ secondId: people.mediator.userId });
    expect(life.refuses(people.inspectionHead, 'inspection.file-case', stranger).article).toBe('li-16');
  });

  test('inquire by two with their cards, or it is no inquiry', () => {
    const life = filedCase('2026-03-02');
    const alone = anInquiry({ officerIds: [people.inspector.userId] });
    expect(life.refuses(people.inspector, 'inspection.inquire', alone).article).toBe('li-16');
    expect(life.refuses(people.inspector, 'inspection.inquire', anInquiry({ badges: false })).article).toBe('zjli-24');
    const other = anInquiry({ officerIds: [people.inspector.userId, people.thirdInspector.userId] });
    expect(life.refuses(people.inspector, 'inspection.inquire', other).article).toBe('li-16');
    const due = { kind: 'correct', persons: 1, due: '2026-03-10', words: '补签劳动合同' };
    expect(life.refuses(people.inspector, 'inspection.order', due).article).toBe('li-16');
    life.take(people.inspector, 'inspection.inquire', anInquiry());
    expect(life.wall.at(-1)).toMatchObject({ channel: 'inquiry', kind: 'session' });
  });

  test('stand back by a decision of the head, no longer reach the case, and are replaced', () => {
    const life = filedCase('2026-03-02');
    life.take(people.worker, 'inspection.ask-recusal', { name: '张监察', words: '他是老板的亲戚' });
    life.take(people.inspectionHead, 'inspection.decide-recusal', { upheld: 'yes', words: '情况属实' });
    expect(reach(procedures, life.dossier, people.inspector)).toBeUndefined();
    expect(life.in('inspection').assigned.map(a => a.name)).toEqual(['钟监察']);
    const back = { leadId: people.inspector.userId, secondId: people.otherInspector.userId, words: '补足两人' };
    expect(life.refuses(people.inspectionHead, 'inspection.change-officers', back).article).toBe('li-16');
    life.take(people.inspectionHead, 'inspection.change-officers', { ...back, leadId: people.thirdInspector.userId });
    expect(dataOf(life).filed!.officers).toEqual(['路监察', '钟监察']);
  });
});

describe('who reported an employer', () => {
  const reported = () => {
    const life = newLife('2026-03-02');
    life.take(
      people.otherWorker,
      'inspection.report',
      aReport({ informer: { fullName: '李路人', phone: '13800130977' } }),
    );
    return life;
  };

  test('is read by the brigade alone, and stands nowhere in the open file', () => {
    const life = reported();
    const { wall, ...open } = life.changes[0]!;
    expect(wall).toMatchObject([{ channel: 'informer', author: { name: '李路人' } }]);
    for (const word of ['李路人', '13800130977', '车间三十多人']) {
      expect(JSON.stringify(open)).not.toContain(word);
      expect(JSON.stringify(life.dossier)).not.toContain(word);
    }
    const proceeding = life.in('inspection');
    const inside = Object.values(people).filter(p =>
      channelsOf(procedures, life.dossier, proceeding, p).includes('informer'),
    );
    expect(inside.map(p => p.role)).toEqual(['inspector', 'inspector', 'inspector', 'inspection-head']);
    expect(life.dossier.parties.map(p => p.side)).toEqual(['employer']);
  });

  test('is told how it goes, and takes no step in it', () => {
    const life = reported();
    expect(reach(procedures, life.dossier, people.otherWorker)?.sees).toBe('proceeding');
    expect(life.refuses(people.otherWorker, 'inspection.add-evidence', { evidence: [] }).kind).toBe('role');
    const change = life.take(people.inspectionHead, 'inspection.file-case', aCase());
    expect(change.notices).toContainEqual(
      expect.objectContaining({ to: { userId: people.otherWorker.userId }, template: 'inspection-filed' }),
    );
    const data = life.in('inspection').data as Record<string, unknown>;
    expect(procedures.inspection.dataFor!(data, { id: '', side: 'worker' })).toEqual({
      complainedOn: '2026-03-02',
      filed: { on: '2026-03-02' },
    });
  });

  test('stays unknown when the file goes on to the procuratorate', () => {
    const life = reported();
    life.take(people.inspectionHead, 'inspection.file-case', aCase());
    life.take(people.inspector, 'prosecution-support.refer', { words: '十二人两个月工资' });
    life.take(people.prosecutor, 'prosecution-support.take');
    for (const proceeding of life.dossier.proceedings)
      expect(channelsOf(procedures, life.dossier, proceeding, people.prosecutor)).not.toContain('informer');
    expect(JSON.stringify(life.dossier)).not.toContain('李路人');
  });
});

describe('between inspection and arbitration', () => {
  test('a complaint that belongs to the tribunal comes back with the form filled in, goes over, and comes back as a finding', () => {
    const life = complained('2026-03-02');
    const words = '双方对是否存在劳动关系有争议，应当先仲裁';
    life.take(people.inspectionHead, 'inspection.refuse', { ground: 'other-way', words });
    expect(templates(life)).toEqual(['inspection-refusal', 'inspection-arbitration-form']);
    life.take(people.inspector, 'arbitration.offer-from-inspection', { wish: true });
    life.on('2026-03-03').take(people.clerk, 'arbitration.receive-offer');
    // Five working days from the offer, not from the answer.
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-03-09');
    expect(life.in('arbitration').data).toMatchObject({ applicant: 'worker', filedOn: '2026-03-02' });
    life.take(people.instituteHead, 'arbitration.accept');
    life.on('2026-04-01').take(people.clerk, 'inspection.tell', { words: '查明拖欠两个月工资' });
    expect(dueOf(life, 'inspection', 'DL-LI-5')).toBe('2026-04-09');
    life.take(people.inspector, 'inspection.receive-offer');
    expect(life.dossier.proceedings.filter(p => p.procedure === 'inspection')).toHaveLength(2);
    const change = life.take(people.inspectionHead, 'inspection.file-case', aCase());
    expect(change.notices).toContainEqual(
      expect.objectContaining({ to: { userId: people.clerk.userId }, template: 'inspection-fed-back' }),
    );
  });

  test('nobody is sent to the tribunal against their wish, and what it has is not taken by the inspection', () => {
    const life = complained('2026-03-02');
    life.take(people.inspectionHead, 'inspection.refuse', { ground: 'other-way', words: '应当先申请仲裁' });
    expect(life.refuses(people.inspector, 'arbitration.offer-from-inspection', { wish: false }).article).toBe('lma-5');
    life.take(people.worker, 'arbitration.request', { truthful: true });
    expect(life.refuses(people.worker, 'inspection.request', { truthful: true }).article).toBe('zjli-22');
  });

  test('a failed mediation is handed over with nothing of what was said in it', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.say', { channel: 'joint', words: '单位愿付八千' });
    life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
    life.take(people.mediator, 'inspection.offer', { words: '拖欠工资，申请人要求监察处理' });
    life.take(people.inspector, 'inspection.return-offer', { ground: 'incomplete', words: '缺用工地点' });
    expect(stageOf(life)).toBe('returned');
    const mediation = life.in('mediation');
    expect(channelsOf(procedures, life.dossier, mediation, people.inspector)).toEqual([]);
  });

  test('a lead without a worker becomes a case against the employer that it names', () => {
    const life = newLife('2026-03-02');
    life.take(people.gridMember, 'lead.report', {
      what: '厂门口有人讨薪',
      signs: ['unpaid'],
      employerName: '慈溪晨星虚构电器有限公司',
      place: 330282102,
      persons: '10-29',
    });
    life.take(people.head, 'inspection.pass-lead', { words: '多人被欠薪' });
    life.take(people.inspector, 'inspection.receive-offer');
    expect(life.dossier.parties).toMatchObject([{ side: 'employer', name: '慈溪晨星虚构电器有限公司' }]);
  });
});

describe('an order', () => {
  test('that is paid in full ends the case, in part it goes on', () => {
    const life = ordered('2026-03-02');
    life.on('2026-03-09').take(people.inspector, 'inspection.note-compliance', {
      on: '2026-03-09',
      amount: '200000',
      words: '银行转账凭证',
    });
    expect(stageOf(life)).toBe('ordered');
    const change = life.take(people.inspector, 'inspection.note-compliance', {
      on: '2026-03-09',
      amount: '360000',
      words: '全部付清',
    });
    expect(stageOf(life)).toBe('complied');
    expect(change.outcomes).toMatchObject([{ kind: 'performed', persons: 12, amount: 36_000_000 }]);
  });

  test('that never reached the employer is not missed: it is made anew', () => {
    const life = ordered('2026-03-02');
    expect(life.clock('2026-03-17')).not.toContain('inspection.order-missed');
    expect(missed().changes.at(-1)!.outcomes).toMatchObject([{ kind: 'defaulted' }]);
  });

  test('is posted with a photo where the employer has fled, and counts after three working days', () => {
    const life = ordered('2026-04-29', '2026-05-20');
    expect(
      life.refuses(people.inspector, 'service.publish', {
        method: 'posting',
        on: '2026-04-30',
        place: '厂门口',
        fileId: uploadId,
      }).kind,
    ).toBe('stage');
    life.take(people.inspector, 'service.dispatch', { method: 'post' });
    life.on('2026-04-30').take(people.inspector, 'service.fail', { ground: 'moved' });
    const posting = { method: 'posting', on: '2026-04-30', place: '厂门口' };
    expect(life.refuses(people.inspector, 'service.publish', posting).article).toBe('cr-20');
    life.take(people.inspector, 'service.publish', { ...posting, fileId: uploadId });
    expect(dueOf(life, 'service', 'DL-PUB-3')).toBe('2026-05-08');
    life.clock('2026-05-09');
    expect(dataOf(life).orders!.at(-1)!.servedOn).toBe('2026-05-08');
  });

  test('that was missed opens extra damages of half to the whole of what is unpaid, after the employer was heard', () => {
    const life = missed();
    const extra = { kind: 'extra', facts: '责令支付到期未付', result: '加付赔偿金', percent: 60 };
    expect(life.refuses(people.inspectionHead, 'inspection.decide-case', extra).article).toBe('li-19');
    life.take(people.inspector, 'inspection.note-compliance', {
      on: '2026-03-17',
      amount: '60000',
      words: '付了一部分',
    });
    const change = life.take(people.inspectionHead, 'inspection.decide-case', { ...extra, heard: '单位说没有钱' });
    expect(dataOf(life).decision).toMatchObject({
      kind: 'extra',
      amount: 18_000_000,
      computation: { range: { low: '150000.00', high: '300000.00' } },
    });
    expect(change.numbers.map(n => n.number)).toEqual(['慈人社监决〔2026〕1号']);
    const without = ordered('2026-03-02');
    expect(
      without.refuses(people.inspectionHead, 'inspection.decide-case', { ...extra, heard: '单位说没有钱' }).article,
    ).toBe('li-26');
  });

  test('a fine is reported upward in ten working days, and the court is asked only when review and suit have passed', () => {
    const life = ordered('2026-03-02').on('2026-03-20');
    life.take(people.inspectionHead, 'inspection.decide-case', {
      kind: 'fine',
      facts: '拒不提供工资凭证',
      result: '罚款五千元',
      heard: '单位没有陈述',
      amount: '5000',
    });
    expect(dueOf(life, 'inspection', 'DL-LI-REPORT-10')).toBe('2026-04-03');
    const done = { result: 'kept', words: '已经缴纳' };
    expect(life.refuses(people.inspectionHead, 'inspection.close', done).article).toBe('zjli-32');
    life.take(people.inspector, 'inspection.report-upward', { words: '宁波市人力社保局' });
    expect(life.refuses(people.inspectionHead, 'inspection.apply-to-court', { words: '没有缴' }).article).toBe(
      'zjli-31',
    );
    serve(life, '2026-03-20');
    expect(dueOf(life, 'inspection', 'DL-LI-REVIEW')).toBe('2026-05-19');
    expect(dueOf(life, 'inspection', 'DL-LI-SUIT')).toBe('2026-09-20');
    life.on('2026-09-22').take(people.inspectionHead, 'inspection.apply-to-court', { words: '没有缴' });
    life.take(people.inspectionHead, 'inspection.close', { result: 'enforced', words: '法院已经受理' });
    expect(stageOf(life)).toBe('closed');
  });
});

describe('a suspected crime of refusing to pay', () => {
  const proposal = {
    manner: 'fled',
    workers: 12,
    monthsOwed: 4,
    total: '360000',
    words: '法定代表人关机离开本市，账户资金转出',
    materials: ['案件移送书', '责令支付指令书和送达照片', '工资表', '询问笔录'],
  };

  test('is decided in three days and with the police within twenty-four hours, National Day or not', () => {
    const life = missed('2026-09-08', '2026-09-22', '2026-09-28');
    life.take(people.inspector, 'inspection.propose-transfer', proposal);
    // Three natural days; the holiday does not move them.
    expect(dueOf(life, 'inspection', 'DL-TR-3')).toBe('2026-10-01');
    life.on('2026-10-01').take(people.inspectionHead, 'inspection.decide-transfer', {
      transfer: 'yes',
      at: '16:30',
      words: '事实清楚，符合移送条件',
    });
    expect(dueOf(life, 'inspection', 'DL-TR-24H')).toBe('2026-10-02T16:30');
    expect(templates(life)).toEqual(['crime-transfer']);
    const change = life.on('2026-10-02').take(people.inspector, 'inspection.hand-to-police', {
      on: '2026-10-02',
      at: '10:05',
      officer: '值班民警',
    });
    expect(dataOf(life).crime!.handed).toMatchObject({ late: false });
    expect(change.notices).toMatchObject([
      { to: { role: 'prosecutor', organisationId: bodies.procuratorate.id }, template: 'crime-copied' },
    ]);
    // The police have three days too.
    expect(dueOf(life, 'inspection', 'DL-TR-ACC-3')).toBe('2026-10-08');
  });

  test('that comes to the police later than that is written down as late', () => {
    const life = missed('2026-09-08', '2026-09-22', '2026-09-28');
    life.take(people.inspector, 'inspection.propose-transfer', proposal);
    life.take(people.inspectionHead, 'inspection.decide-transfer', {
      transfer: 'yes',
      at: '09:00',
      words: '符合移送条件',
    });
    life.on('2026-09-29').take(people.inspector, 'inspection.hand-to-police', {
      on: '2026-09-29',
      at: '09:01',
      officer: '值班民警',
    });
    expect(dataOf(life).crime!.handed!.late).toBe(true);
  });

  test('is not transferred without a missed order, below the amount, or on the word of one person', () => {
    expect(ordered('2026-03-02').refuses(people.inspector, 'inspection.propose-transfer', proposal).article).toBe(
      'cl-276-1',
    );
    const life = missed();
    const small = { ...proposal, workers: 2, monthsOwed: 1, total: '6000' };
    expect(life.refuses(people.inspector, 'inspection.propose-transfer', small).article).toBe('ci-3');
    life.take(people.inspector, 'inspection.propose-transfer', proposal);
    expect(
      life.refuses(people.inspector, 'inspection.decide-transfer', {
        transfer: 'yes',
        at: '09:00',
        words: '符合移送条件',
      }).kind,
    ).toBe('role');
  });

  test('that the police refuse is put to review or to the procuratorate within three days', () => {
    const life = missed();
    life.take(people.inspector, 'inspection.propose-transfer', proposal);
    life.take(people.inspectionHead, 'inspection.decide-transfer', {
      transfer: 'yes',
      at: '09:00',
      words: '符合移送条件',
    });
    life.take(people.inspector, 'inspection.hand-to-police', { on: '2026-03-17', at: '15:00', officer: '值班民警' });
    life.on('2026-03-19').take(people.inspector, 'inspection.police-answer', {
      filed: 'no',
      on: '2026-03-19',
      words: '认为证据不足',
    });
    expect(dueOf(life, 'inspection', 'DL-TR-REV-3')).toBe('2026-03-22');
    const review = { to: 'procuratorate', words: '责令送达、逃匿都有证据' };
    const late = life.on('2026-03-23').refuses(people.inspector, 'inspection.ask-review', review);
    expect(late.article).toBe('tr-9');
    const change = life.on('2026-03-22').take(people.inspector, 'inspection.ask-review', review);
    expect(change.notices.map(n => n.template)).toEqual(['crime-review-asked']);
  });
});

describe('the list of employers in arrears', () => {
  const noticed = () => {
    const life = missed();
    life.take(people.inspector, 'inspection.open-listing', { words: '责令支付到期未付，数额较大，人数较多' });
    expect(dueOf(life, 'inspection', 'DL-BL-20')).toBe('2026-04-15');
    serve(life, '2026-03-17');
    return life;
  };
  const decision = { words: '责令后仍不支付，列入名单，期限三年' };

  test('waits five working days for an objection, which is checked in five more', () => {
    const life = noticed();
    expect(dueOf(life, 'inspection', 'DL-BL-OBJ-5')).toBe('2026-03-24');
    expect(life.refuses(people.inspectionHead, 'inspection.decide-listing', decision).article).toBe('bl-6');
    life.on('2026-03-24').take(employerWithCode(life), 'inspection.object-to-listing', { words: '已经在筹款' });
    expect(dueOf(life, 'inspection', 'DL-BL-CHECK-5')).toBe('2026-03-31');
    life.take(people.inspector, 'inspection.check-objection', { upheld: 'no', words: '没有付款' });
    life.take(people.inspectionHead, 'inspection.decide-listing', decision);
    expect(dueOf(life, 'inspection', 'DL-BL-3Y')).toBe('2029-03-24');
  });

  test('leaves off who paid and promised before the decision, and lets go early after six months', () => {
    const spared = noticed();
    const half = { paid: true, promised: false, words: '付清' };
    expect(spared.refuses(people.inspectionHead, 'inspection.spare', half).article).toBe('bl-7');
    spared.take(people.inspectionHead, 'inspection.spare', { ...half, promised: true });
    const life = noticed().on('2026-03-25');
    life.take(people.inspectionHead, 'inspection.decide-listing', decision);
    const wish = { paid: true, promised: true, clean: true, words: '全部付清' };
    const employer = employerWithCode(life);
    expect(life.on('2026-09-25').refuses(employer, 'inspection.ask-removal', wish).article).toBe('bl-12');
    life.on('2026-09-28').take(employer, 'inspection.ask-removal', wish);
    expect(dueOf(life, 'inspection', 'DL-BL-OUT-15')).toBe('2026-10-23');
    life.take(people.inspectionHead, 'inspection.decide-removal', { remove: 'yes', words: '核查属实' });
    expect(dataOf(life).listing!.ended).toMatchObject({ how: 'early' });
    const over = noticed().on('2026-03-25');
    over.take(people.inspectionHead, 'inspection.decide-listing', decision);
    expect(over.clock('2029-03-26')).toContain('inspection.end-listing');
  });
});
