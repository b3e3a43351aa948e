import { staffOf, townOf } from './city.ts';
import { filingInput, staffActor } from './matter.ts';
import { planOf, typedPlan } from './mediation-scenes.ts';
import { employerOf, type Stage, workerOf } from './stage.ts';
import type { Tale } from './telling.ts';

/** Leads from the grid, questions to a judge, and consultations between the parties. */
export function liveBeginnings(stage: Stage): void {
  const { telling, ago, matter, life } = stage;
  const grid = (slug: string) => staffActor(staffOf(`grid.${slug}`));
  const report = (slug: string, what: string, signs: string[], employerName: string, persons = '1-2') => ({
    what,
    signs,
    employerName,
    place: townOf(slug).code,
    persons,
    channel: 'grid',
  });
  const unpaid = '走访时有工人反映两个月工资没有发，车间还在开工，老板说货款月底到。';

  life(script =>
    script.add(
      ago(1),
      grid('longshan'),
      'lead',
      'report',
      report('longshan', unpaid, ['unpaid'], '慈溪泊澄针织有限公司', '3-9'),
      'grid',
    ),
  );
  life(script =>
    script.add(
      ago(1),
      grid('zhouxiang'),
      'lead',
      'report',
      report('zhouxiang', '有人在厂门口等老板，问了是来讨加班费的。', ['crowd'], '慈溪珩栖电器有限公司', '3-9'),
      'grid',
    ),
  );
  life(script =>
    script.add(
      ago(2),
      staffActor(staffOf('hall')),
      'lead',
      'report',
      report('hushan', '来窗口的人说饭店关门了，工资没有结。', ['owner-gone', 'unpaid'], '慈溪市萤渚餐馆', '3-9'),
      'window',
    ),
  );
  life(script => {
    script.add(
      ago(4),
      grid('longshan'),
      'lead',
      'report',
      report('longshan', '工厂准备搬走，工人问能不能拿补偿。', ['stopped'], '慈溪昀岫塑料有限公司', '10-29'),
      'grid',
    );
    script.add(ago(2), staffActor(staffOf('head.longshan')), 'lead', 'ask-advice', {
      question: '搬到邻县、单位提供班车，工人不愿意去，能不能要求经济补偿？',
    });
  });
  life(script =>
    script.add(ago(1), workerOf(telling, matter('longshan', { worker: 2 })), 'lead', 'ask', {
      question: '在厂里做了三年没有交社保，我想离开，能要补偿吗，要先做什么？',
      place: townOf('longshan').code,
      employerName: '慈溪霁苒五金有限公司',
    }),
  );
  life(script => {
    script.add(
      ago(6),
      grid('longshan'),
      'lead',
      'report',
      report('longshan', '工地木工班组的工资差一半没有给。', ['unpaid'], '慈溪砚溯建筑劳务有限公司', '3-9'),
      'grid',
    );
    script.add(ago(5), grid('longshan'), 'lead', 'ask-advice', { question: '班组长说钱没有下来，总包要不要负责？' });
    script.add(ago(3), staffActor(staffOf('judge')), 'lead', 'advise', {
      advice:
        '先核对考勤和工资表，确认每人欠多少。分包单位没有付清的，可以要求总包单位先行清偿。建议申请调解，把总包单位一起请来。',
      suggest: 'mediate',
    });
  });

  life(script => {
    const m = matter('longshan', { worker: 1, employer: 4 });
    script.add(ago(2), employerOf(telling, m), 'consultation', 'propose', filingInput(telling.random, m, false));
  });
  life(script => {
    const m = matter('guanhaiwei', { worker: 0, employer: 4 });
    script.add(ago(7), employerOf(telling, m), 'consultation', 'propose', filingInput(telling.random, m, false));
    script.add(ago(5), workerOf(telling, m), 'consultation', 'accept');
    script.add(ago(3), employerOf(telling, m), 'consultation', 'offer', ({ dossier }: Tale) => {
      const total = Math.round((dossier.claims[0]!.amount ?? 0) / 20_000) * 10_000;
      return {
        total: (total / 100).toFixed(2),
        plan: typedPlan(planOf(total, [ago(-10), ago(-40)])),
        words: '资金一下子周转不过来，分两次给，其余希望算了。',
      };
    });
  });
  life(script => {
    const m = matter('zhangqi', { employer: 3 });
    script.add(ago(20), employerOf(telling, m), 'consultation', 'propose', filingInput(telling.random, m, false));
    script.add(ago(17), workerOf(telling, m), 'consultation', 'refuse', { reason: '已经说过几次，想请第三方来调解' });
  });
}
