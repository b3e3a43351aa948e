import { text } from '../../text.ts';
import type { Stage } from '../procedure.ts';

export const stages: Readonly<Record<string, Stage>> = {
  applied: {
    title: text('待受理', 'Applied'),
    public: text('法院收到执行申请', 'The court has the application'),
  },
  running: { title: text('执行中', 'Being enforced'), public: text('法院正在执行', 'The court is enforcing') },
  settlement: {
    title: text('执行和解', 'Settled in enforcement'),
    public: text('双方达成执行和解，按和解付款', 'Settled in enforcement; paid as agreed'),
  },
  suspended: {
    title: text('中止执行', 'Suspended'),
    public: text('执行中止，事由消除后恢复', 'Suspended until the cause ends'),
    waits: 'hold',
  },
  'round-ended': {
    title: text('终结本次执行', 'This round has ended'),
    public: text(
      '没有查到可供执行的财产；发现财产随时恢复',
      'No property was found; it resumes at any time when some is',
    ),
    waits: 'hold',
  },
  performed: {
    title: text('执行完毕', 'Enforced'),
    public: text('全部执行到位', 'Everything was recovered'),
    terminal: true,
  },
  terminated: {
    title: text('终结执行', 'Terminated'),
    public: text('执行已经终结', 'Enforcement has ended'),
    terminal: true,
  },
  refused: {
    title: text('不予执行', 'Not enforced'),
    public: text('法院裁定不予执行，三十日内可以起诉', 'Enforcement was refused; a suit is open for thirty days'),
    terminal: true,
  },
  'not-accepted': {
    title: text('不予受理', 'Not accepted'),
    public: text('没有受理，看裁定', 'Not accepted; see the ruling'),
    terminal: true,
  },
};
export const active = ['running', 'settlement', 'suspended', 'round-ended'] as const;
