import type { Dossier, Proceeding } from '../core/dossier/dossier.ts';
import { isWorkingDay } from '../core/law/calendar.ts';
import { addDays, type Day } from '../core/law/day.ts';
import { formatYuan } from '../core/pay/money.ts';
import { clock } from '../core/people/actor.ts';
import type { Side } from '../core/people/role.ts';
import { roomNamed, staffOf, tenant } from './city.ts';
import { liveInCourt, liveJudged } from './live-court.ts';
import { filingInput, type Matter, type Script, staffActor } from './matter.ts';
import { type LiveWishes, type Stage, workerOf } from './stage.ts';
import type { Scene, Tale } from './telling.ts';

/** Who hears a case, where and when. */
export interface Sitting {
  readonly room: string;
  readonly time: string;
  readonly arbitrator: string;
  readonly besides?: readonly [string, string];
}

export type HandOver = (script: Script, on: Day, m: Matter, side: Side, template: string, by?: Scene['actor']) => void;

/** Arbitrations with their hearings: some to come, one heard, and awards that are served, in effect and not paid. */
export function liveHearings(stage: Stage): void {
  const { telling, ago, matter, life } = stage;
  const clerk = staffActor(staffOf('clerk'));
  const head = staffActor(staffOf('institute.head'));
  const working = (day: Day): Day => (isWorkingDay(telling.world.calendar, day) ? day : working(addDays(day, 1)));

  /** A paper is handed over on a side by an office, with a receipt; by its template, or the beginning of it. */
  const handOver: HandOver = (script, on, m, side, template, by = clerk) => {
    const of = (dossier: Dossier): string => serviceOf(dossier, side, template)!.id;
    script.in(of, on, by, 'service', 'dispatch', { method: 'personal' });
    script.in(of, on, by, 'service', 'prove', {
      on,
      receiver: side === 'worker' ? m.worker.name : m.contact.name,
      as: side === 'worker' ? 'self' : 'office',
    });
  };

  /** Filed and accepted, the copy served, the tribunal formed, a hearing set `ahead` days from today (behind it when negative). */
  const untilHearing = (script: Script, m: Matter, ahead: number, sitting: Sitting): Day => {
    const on = working(ago(-ahead));
    const back = (days: number) => addDays(on, -days);
    script.add(back(36), workerOf(telling, m), 'arbitration', 'file', filingInput(telling.random, m, false), 'portal');
    script.add(back(33), clerk, 'arbitration', 'accept', { words: '材料齐全，属于受理范围。' });
    script.add(back(32), head, 'arbitration', 'approve-accept');
    script.add(back(31), clerk, 'arbitration', 'serve-copy', {
      on: back(31),
      receiver: '单位前台',
      way: 'personal',
    });
    const reason = '在办案件较少，没有需要回避的情形。';
    if (sitting.besides)
      script.add(back(30), head, 'arbitration', 'form-tribunal', {
        presidingId: staffOf(sitting.arbitrator).id,
        memberIds: sitting.besides.map(login => staffOf(login).id),
        clerkId: clerk.userId,
        reason: '涉及多项请求，案情比较复杂。',
      });
    else
      script.add(back(30), head, 'arbitration', 'name-arbitrator', {
        arbitratorId: staffOf(sitting.arbitrator).id,
        clerkId: clerk.userId,
        reason,
      });
    handOver(script, back(30), m, 'worker', 'arbitration-acceptance');
    for (const side of ['worker', 'employer'] as const) handOver(script, back(29), m, side, 'arbitration-tribunal');
    script.add(back(24), clerk, 'arbitration', 'record-answer', ({ dossier }: Tale) => ({
      answers: dossier.claims.map((claim, i) => ({
        claimId: claim.id,
        position: i === 0 && claim.amount !== undefined ? 'partly' : 'disputed',
        ...(i === 0 && claim.amount !== undefined && { amount: formatYuan(Math.round(claim.amount / 2)) }),
        reason: i === 0 ? '有一部分已经支付，现金支付没有凭证。' : '没有依据。',
      })),
      receivedOn: back(24),
    }));
    script.add(back(22), clerk, 'arbitration', 'pass-answer', { on: back(22) });
    script.add(back(20), clerk, 'arbitration', 'set-hearing', {
      on,
      time: sitting.time,
      roomId: roomNamed(sitting.room).id,
      access: 'open',
    });
    for (const side of ['worker', 'employer'])
      script.add(back(19), clerk, 'arbitration', 'serve-hearing-notice', {
        side,
        on: back(19),
        receiver: side === 'worker' ? m.worker.name : '单位前台',
        way: 'personal',
      });
    return on;
  };

  /** Heard on that day, with both sides, and closed. */
  const heard = (script: Script, m: Matter, on: Day, arbitrator: string): void => {
    const judge = staffActor(staffOf(arbitrator));
    script.add(on, judge, 'arbitration', 'open-hearing', {
      present: [
        { side: 'worker', fullName: m.worker.name, capacity: '本人' },
        { side: 'employer', fullName: m.contact.name, capacity: '人事负责人' },
      ],
    });
    script.add(on, clerk, 'arbitration', 'write-record', {
      words: '核对身份，告知权利义务。双方对工资标准没有争议，对是否已经支付说法不一。',
      finalViews: [
        { side: 'worker', statement: '坚持申请书的请求。' },
        { side: 'employer', statement: '资金周转困难，请求减少。' },
      ],
    });
    script.add(on, clerk, 'arbitration', 'record-signatures', {
      signatures: [
        { as: 'worker', fullName: m.worker.name, way: 'paper' },
        { as: 'employer', fullName: m.contact.name, way: 'paper' },
        { as: 'clerk', fullName: clerk.name, way: 'paper' },
      ],
    });
    script.add(on, judge, 'arbitration', 'try-mediation', { result: 'apart' });
    script.add(on, judge, 'arbitration', 'close-hearing', { next: 'done' });
  };

  const awarded = (script: Script, on: Day, arbitrator: string): void => {
    const judge = staffActor(staffOf(arbitrator));
    script.add(on, judge, 'arbitration', 'draft-award', ({ dossier }: Tale) => ({
      scope: 'whole',
      variation: 'none',
      limitation: 'not-raised',
      lines: dossier.claims.map(claim => ({
        claimId: claim.id,
        kind: 'awarded',
        ...(claim.amount === undefined ? { deed: '按请求的内容履行' } : { amount: formatYuan(claim.amount) }),
        reason: '单位没有提供已经支付的凭证，承担不利后果。',
        differs: '按双方确认的工资标准计算。',
      })),
      found: '双方存在劳动关系，单位没有按时足额支付，没有证据证明已经支付。',
      opinion: '用人单位对工资支付负举证责任，没有举证的，承担不利后果。',
      payWithin: 10,
      mixed: 'single',
    }));
    script.add(on, judge, 'arbitration', 'make-award', { sealed: true });
  };

  /** The award reaches both sides on a day. */
  const served = (script: Script, m: Matter, on: Day): void => {
    for (const side of ['worker', 'employer'] as const) handOver(script, on, m, side, 'award-');
  };

  const arbitrated = (
    slug: string,
    ahead: number,
    sitting: Sitting,
    then: (script: Script, m: Matter, on: Day) => void = () => {},
    wishes: LiveWishes = {},
  ) =>
    life(script => {
      const m = matter(slug, wishes);
      then(script, m, untilHearing(script, m, ahead, sitting));
    });

  arbitrated('guanhaiwei', 3, { room: 'court 1', time: '09:00', arbitrator: 'arbitrator' });
  arbitrated('zhouxiang', 4, {
    room: 'court 2',
    time: '14:00',
    arbitrator: 'arbitrator3',
    besides: ['arbitrator', 'arbitrator4'],
  });
  arbitrated('henghe', 9, { room: 'court 1', time: '14:30', arbitrator: 'arbitrator2' });
  arbitrated('xiaolin', -4, { room: 'court 1', time: '09:00', arbitrator: 'arbitrator' }, (script, m, on) =>
    heard(script, m, on, 'arbitrator'),
  );
  arbitrated('andong', -10, { room: 'court 2', time: '09:00', arbitrator: 'arbitrator2' }, (script, m, on) => {
    heard(script, m, on, 'arbitrator2');
    awarded(script, addDays(on, 2), 'arbitrator2');
    served(script, m, addDays(on, 4));
  });
  const effective = (script: Script, m: Matter, on: Day): void => {
    heard(script, m, on, 'arbitrator');
    awarded(script, addDays(on, 3), 'arbitrator');
    served(script, m, addDays(on, 6));
    script.add(addDays(on, 32), clock(tenant), 'arbitration', 'take-effect');
    script.add(addDays(on, 55), clock(tenant), 'settlement', 'note-default');
  };
  liveInCourt({ telling, arbitrated, heard, awarded, served, effective });
  arbitrated(
    'changhe',
    -70,
    { room: 'court 1', time: '14:00', arbitrator: 'arbitrator' },
    (script, m, on) => {
      effective(script, m, on);
    },
    { worker: 0 },
  );
  liveJudged({ telling, arbitrated, heard, awarded, served, effective }, handOver);
}

/** The service of the newest paper of a kind on a side. */
const serviceOf = (dossier: Dossier, side: Side, template: string): Proceeding | undefined =>
  dossier.proceedings.findLast(p => {
    const { paperId, side: served } = p.data as { readonly paperId?: string; readonly side?: Side };
    const paper = dossier.papers.find(one => one.id === paperId);
    return p.procedure === 'service' && served === side && paper?.template.startsWith(template);
  });
