import { aFiling, type Life, longshan, newLife, people } from './core-world.ts';

/** Lives before the labour inspection as far as the tests need them. */
export const aReport = (overrides: Record<string, unknown> = {}) => ({
  employerName: '慈溪晨星虚构电器有限公司',
  place: longshan,
  acts: ['wages'],
  words: '车间三十多人两个月没有发工资，老板说再等等。',
  informer: { fullName: '李路人', phone: '13800130003' },
  ...overrides,
});

export const aCase = (overrides: Record<string, unknown> = {}) => ({
  leadId: people.inspector.userId,
  secondId: people.otherInspector.userId,
  acts: ['wages'],
  persons: 12,
  words: '核查一月、二月工资支付情况',
  ...overrides,
});

export const anInquiry = (overrides: Record<string, unknown> = {}) => ({
  on: '2026-03-02',
  place: '公司会议室',
  officerIds: [people.inspector.userId, people.otherInspector.userId],
  badges: true,
  fullName: '冯经理',
  capacity: '行政经理',
  statement: '问：工资为什么没有发？答：资金周转不过来。',
  ...overrides,
});

export function complained(day: string, filing = aFiling()): Life {
  const life = newLife(day);
  life.take(people.worker, 'inspection.complain', filing);
  return life;
}

/** Accepted and filed on the same day, by the head. */
export function filedCase(day: string, filing = aFiling()): Life {
  const life = complained(day, filing);
  life.take(people.inspectionHead, 'inspection.file-case', aCase());
  return life;
}

/** Inquired into, and ordered to pay within a week. */
export function ordered(day: string, due = '2026-03-16'): Life {
  const life = filedCase(day);
  life.take(people.inspector, 'inspection.inquire', anInquiry({ on: day, withheld: true }));
  life.take(people.inspector, 'inspection.order', {
    kind: 'pay',
    amount: '360000',
    persons: 12,
    due,
    words: '拖欠十二名劳动者一月、二月工资',
  });
  return life;
}

/** Served by the officers in person, and not kept: the clock finds it missed on the day after. */
export function missed(day = '2026-03-02', due = '2026-03-16', after = '2026-03-17'): Life {
  const life = ordered(day, due);
  serve(life, day);
  life.clock(after);
  return life;
}

/** Serves the newest paper by hand on the day. */
export function serve(life: Life, on: string): void {
  life.take(people.inspector, 'service.dispatch', { method: 'personal' });
  life.take(people.inspector, 'service.prove', { on, receiver: '冯经理', as: 'office' });
}
