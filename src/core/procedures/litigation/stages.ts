import { text } from '../../text.ts';
import type { Stage } from '../procedure.ts';

/** Registered and before a decision. */
export const underWay = ['registered', 'heard'] as const;

export const stages: Readonly<Record<string, Stage>> = {
  filed: {
    title: text('待立案审查', 'Filed'),
    public: text('法院已经收到，七日内决定是否立案', 'The court has it and decides within seven days'),
  },
  'first-mediation': {
    title: text('先行调解', 'Mediation first'),
    public: text('同意先调解，起诉还在', 'Mediation comes first; the suit stands'),
  },
  registered: {
    title: text('已立案', 'Registered'),
    public: text('法院已经立案', 'The court has registered the case'),
  },
  heard: {
    title: text('待裁判', 'Heard'),
    public: text('庭审结束，等结果', 'The hearing is over; the result is awaited'),
  },
  statement: {
    title: text('调解书待签收', 'Statement to be signed for'),
    public: text('双方签收调解书后生效', 'The statement has effect once both have signed for it'),
  },
  ruled: {
    title: text('裁定，可以上诉', 'Ruled; open to appeal'),
    public: text('法院作出裁定，不服的可以上诉', 'The court has ruled; an appeal is open'),
  },
  judged: {
    title: text('已判决', 'Judged'),
    public: text(
      '已经判决。收到判决书以后看结果和上诉期限',
      'Judged. Once served, the result and the time to appeal are shown',
    ),
  },
  appealed: { title: text('已上诉', 'Under appeal'), public: text('有一方上诉，等二审', 'An appeal is pending') },
  effective: {
    title: text('判决生效', 'In effect'),
    public: text('判决已经生效', 'The judgment has effect'),
    terminal: true,
  },
  settled: {
    title: text('调解结案', 'Settled'),
    public: text('调解书已经生效', 'The statement has effect'),
    terminal: true,
  },
  decided: {
    title: text('已裁判', 'Decided'),
    public: text('中级法院已经裁判', 'The intermediate court has decided'),
    terminal: true,
  },
  refused: {
    title: text('不予立案', 'Not registered'),
    public: text('没有立案，看裁定书', 'Not registered; see the ruling'),
    terminal: true,
  },
  dismissed: {
    title: text('驳回起诉', 'Dismissed'),
    public: text('起诉被驳回，看裁定书', 'The suit was dismissed; see the ruling'),
    terminal: true,
  },
  withdrawn: { title: text('已撤诉', 'Withdrawn'), public: text('已经撤回', 'Withdrawn'), terminal: true },
  joined: {
    title: text('并案审理', 'Joined'),
    public: text('和另一方的起诉一起审理', 'Heard together with the other side’s suit'),
    terminal: true,
  },
};
