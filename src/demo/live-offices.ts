import type { Dossier } from '../core/dossier/dossier.ts';
import type { Day } from '../core/law/day.ts';
import { formatYuan } from '../core/pay/money.ts';
import { clock } from '../core/people/actor.ts';
import type { Side } from '../core/people/role.ts';
import { citizens, staffOf, tenant } from './city.ts';
import { citizenActor, filingInput, type Matter, type Script, staffActor } from './matter.ts';
import { type LiveWishes, type Stage, workerOf } from './stage.ts';
import type { Tale } from './telling.ts';

/** Labour inspection, procuratorate and union: what waits, runs, was ordered and was missed. */
export function liveOffices(stage: Stage): void {
  const { telling, ago, matter, life } = stage;
  const inspector = staffActor(staffOf('inspector'));
  const second = staffActor(staffOf('inspector2'));
  const head = staffActor(staffOf('inspection.head'));
  const prosecutor = staffActor(staffOf('prosecutor'));
  const union = staffActor(staffOf('union'));
  const chair = staffActor(staffOf('union.chair'));

  /** A paper is handed over on a side, with a receipt. */
  const serve = (script: Script, on: Day, who: typeof inspector, m: Matter, side: Side, template: string): void => {
    const of = (dossier: Dossier): string => serviceOf(dossier, side, template);
    script.in(of, on, who, 'service', 'dispatch', { method: 'personal' });
    script.in(of, on, who, 'service', 'prove', {
      on,
      receiver: side === 'worker' ? m.worker.name : m.contact.name,
      as: side === 'worker' ? 'self' : 'office',
    });
  };

  /** What comes before inspection and procuratorate here: wages that were not paid. */
  const unpaidWages = (m: Matter, at: number) => ({
    ...filingInput(telling.random, m, false),
    story: `我在${m.firm.name}上班，最近两个月的工资没有发。问了几次，厂里都说货款没有收回来，让再等等。考勤和以前的工资转账记录都在。`,
    claims: [
      {
        code: 'QQ02',
        amount: telling.random.pick(['9600', '11800', '14200', '16500']),
        from: ago(at + 75),
        to: ago(at + 15),
      },
    ],
  });

  const complained = (
    slug: string,
    at: number,
    tellIt: (script: Script, m: Matter) => void = () => {},
    wishes: LiveWishes = {},
  ) =>
    life(script => {
      const m = matter(slug, wishes);
      script.add(ago(at), workerOf(telling, m), 'inspection', 'complain', unpaidWages(m, at), 'portal');
      tellIt(script, m);
    });
  const aCase = (persons: number) => ({
    leadId: inspector.userId,
    secondId: second.userId,
    acts: ['wages'],
    persons,
    words: '核查近三个月的考勤、工资表和银行代发记录。',
  });
  const filed = (script: Script, day: number, persons: number, m: Matter) => {
    script.add(ago(day), inspector, 'inspection', 'file-case', aCase(persons));
    script.add(ago(day - 1), head, 'inspection', 'approve-file-case');
    serve(script, ago(day - 1), inspector, m, 'worker', 'inspection-acceptance');
  };
  const inquired = (script: Script, day: number, m: Matter, withheld: boolean) => {
    script.add(ago(day + 2), inspector, 'inspection', 'summon', {
      on: ago(day),
      at: '09:30',
      place: '劳动保障监察大队询问室',
      items: ['近三个月工资表和银行代发记录', '考勤记录', '职工名册和劳动合同'],
    });
    serve(script, ago(day + 2), inspector, m, 'employer', 'inspection-summons');
    script.add(ago(day), inspector, 'inspection', 'inquire', {
      on: ago(day),
      place: '劳动保障监察大队询问室',
      officerIds: [inspector.userId, second.userId],
      badges: true,
      fullName: m.contact.name,
      capacity: '单位委托的行政人员',
      statement: withheld
        ? '问：工资表带来了吗？答：没有带，财务请假了。\n问：什么时候能提供？答：说不准。'
        : '问：欠的工资有多少？答：和投诉的数目一致，是因为货款没有收回来。',
      ...(withheld && { withheld: true }),
    });
  };
  const claimed = ({ dossier }: Tale): number =>
    dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0) || 1_860_000;
  const ordered = (script: Script, day: number, due: number, persons: number, m: Matter) => {
    script.add(ago(day), inspector, 'inspection', 'order', (tale: Tale) => ({
      kind: 'pay',
      amount: formatYuan(claimed(tale) * persons),
      persons,
      due: ago(due),
      words: `拖欠${persons}名劳动者工资，${m.firm.name}没有提供已经支付的凭证。`,
    }));
    serve(script, ago(day), inspector, m, 'employer', 'inspection-order');
  };
  const missed = (script: Script, m: Matter, at: number, due: number, persons: number) => {
    filed(script, at - 2, persons, m);
    inquired(script, at - 10, m, true);
    ordered(script, at - 14, due, persons, m);
    script.add(ago(due - 1), clock(tenant), 'inspection', 'order-missed');
  };

  complained('longshan', 2, () => {}, { worker: 0 });
  // Somebody who works there reports the firm and stays unnamed.
  life(script => {
    const m = matter('guanhaiwei');
    script.add(
      ago(3),
      citizenActor(telling, 'worker', citizens[1]),
      'inspection',
      'report',
      {
        employerName: m.firm.name,
        place: m.town.code,
        acts: ['wages', 'overtime'],
        words:
          '车间三十多人，从上上个月开始只发一部分工资，每天加班到晚上十点。我还在里面上班，请不要让厂里知道是我说的。',
        persons: 30,
        informer: { fullName: citizens[1].name, phone: citizens[1].phone },
      },
      'portal',
    );
  });
  complained('zhouxiang', 4, script => script.add(ago(1), inspector, 'inspection', 'file-case', aCase(6)));
  complained('gutang', 26, (script, m) => {
    filed(script, 24, 4, m);
    inquired(script, 15, m, false);
  });
  complained('hushan', 40, (script, m) => {
    filed(script, 38, 3, m);
    inquired(script, 30, m, false);
    script.add(ago(20), inspector, 'inspection', 'suspend', {
      ground: 'fled',
      words: '法定代表人电话停机，厂房已经退租，正在请公安协助查找。',
    });
    script.add(ago(19), head, 'inspection', 'approve-suspend');
    serve(script, ago(18), inspector, m, 'worker', 'inspection-suspension');
  });
  complained('kandun', 30, (script, m) => {
    filed(script, 28, 2, m);
    inquired(script, 20, m, true);
    ordered(script, 9, -5, 2, m);
  });
  // Missed: an officer reports a suspected crime, and the head decides within three days.
  complained('henghe', 60, (script, m) => {
    missed(script, m, 60, 20, 12);
    script.add(ago(10), inspector, 'inspection', 'open-listing', {
      words: '责令支付到期未付，涉及十二名劳动者，数额较大。',
    });
    serve(script, ago(10), inspector, m, 'employer', 'listing-notice');
    script.add(ago(1), inspector, 'inspection', 'propose-transfer', (tale: Tale) => ({
      manner: 'able',
      workers: 12,
      monthsOwed: 4,
      total: formatYuan(Math.max(claimed(tale) * 12, 12_000_000)),
      words: '责令支付到期未付，同期向供应商支付货款二十余万元，有能力支付而不支付。',
      materials: ['责令支付指令书和送达回证', '工资表和考勤记录', '调查询问笔录', '银行流水'],
    }));
  });
  complained('xinpu', 50, (script, m) => {
    filed(script, 48, 1, m);
    inquired(script, 36, m, true);
    script.add(ago(8), inspector, 'inspection', 'decide-case', {
      kind: 'fine',
      facts: '经责令仍不提供工资支付凭证。',
      result: '责令改正，处罚款五千元。',
      heard: '单位没有提出陈述、申辩。',
      amount: '5000',
    });
    script.add(ago(6), head, 'inspection', 'approve-decide-case');
    serve(script, ago(5), inspector, m, 'employer', 'inspection-decision');
  });
  // Not for the inspection: over to the tribunal, with the form filled in.
  complained('fuhai', 9, script => {
    script.add(ago(6), inspector, 'inspection', 'refuse', {
      ground: 'other-way',
      words: '双方对是否存在劳动关系有争议，应当先经仲裁确认。',
    });
    script.add(ago(5), head, 'inspection', 'approve-refuse');
    script.add(ago(2), inspector, 'arbitration', 'offer-from-inspection', {
      wish: true,
      words: '投诉人要求申请仲裁。',
    });
  });

  // The procuratorate: one studied with the inspection, one that a worker asked for.
  complained('andong', 70, (script, m) => {
    missed(script, m, 70, 30, 15);
    script.add(ago(20), inspector, 'prosecution-support', 'refer', {
      words: '十五名劳动者四个月工资，责令支付到期未付。',
    });
    script.add(ago(18), prosecutor, 'prosecution-support', 'take');
    script.add(ago(15), prosecutor, 'prosecution-support', 'invite', { words: '研判是否移送、能否分期付清。' });
    script.add(ago(14), head, 'prosecution-support', 'position', {
      holds: 'differ',
      words: '单位有应收货款，建议先促成分期付款，到期不付再移送。',
    });
    script.add(ago(13), prosecutor, 'prosecution-support', 'position', {
      holds: 'agree',
      words: '同意先促成分期，同时固定证据；一期不付即依法处理。',
    });
    script.add(ago(9), prosecutor, 'prosecution-support', 'inquire', {
      workers: 15,
      owed: '432000',
      words: '工资表、考勤和银行流水核对一致。',
    });
  });
  life(script => {
    const m = matter('changhe', { worker: 2 });
    script.add(ago(4), workerOf(telling, m), 'prosecution-support', 'apply', unpaidWages(m, 4), 'portal');
  });

  // The union: one to decide on, one with the chair, one letter that awaits its answer.
  const toUnion = (slug: string, at: number, tellIt: (script: Script, m: Matter) => void = () => {}) =>
    life(script => {
      const m = matter(slug);
      const input = filingInput(telling.random, m, false);
      script.add(ago(at), workerOf(telling, m), 'union-supervision', 'complain', input, 'portal');
      tellIt(script, m);
    });
  const heard = (script: Script, day: number) => {
    script.add(ago(day + 1), union, 'union-supervision', 'accept');
    script.add(ago(day), union, 'union-supervision', 'hear', {
      on: ago(day),
      officers: [union.name, chair.name],
      cards: true,
      words: '听取了双方意见，查看了考勤和工资发放记录，确有加班没有付加班费的情况。',
    });
  };
  const letter = { words: '单位安排加班没有足额支付加班费。请补发，并把今后的加班审批和工资发放办法书面告知本会。' };
  toUnion('zonghan', 2);
  toUnion('baishalu', 12, script => {
    heard(script, 6);
    script.add(ago(1), union, 'union-supervision', 'issue-letter', letter);
  });
  toUnion('shengshan', 25, (script, m) => {
    heard(script, 18);
    script.add(ago(14), union, 'union-supervision', 'issue-letter', letter);
    script.add(ago(13), chair, 'union-supervision', 'approve-issue-letter');
    serve(script, ago(12), union, m, 'employer', 'union-letter');
  });
}

/** The last service of a paper on a side, by the paper’s template. */
function serviceOf(dossier: Dossier, side: Side, template: string): string {
  const found = dossier.proceedings.findLast(p => {
    const { paperId, side: served } = p.data as { readonly paperId?: string; readonly side?: Side };
    return (
      p.procedure === 'service' && served === side && dossier.papers.find(x => x.id === paperId)?.template === template
    );
  });
  if (!found) throw new Error(`No service of ${template} on the ${side}`);
  return found.id;
}
