import { staffOf } from './city.ts';
import { filingInput, type Matter, type Script, staffActor } from './matter.ts';
import * as scenes from './mediation-scenes.ts';
import { type LiveWishes, type Stage, workerOf } from './stage.ts';

/** From mediation that failed to arbitration, and straight to it. */
export function liveArbitrations(stage: Stage): void {
  const { telling, ago, matter, life } = stage;
  const clerk = staffActor(staffOf('clerk'));
  const head = staffActor(staffOf('institute.head'));

  const failed = (slug: string, at: number, tellIt: (script: Script, m: Matter) => void, wishes: LiveWishes = {}) =>
    life(script => {
      const m = matter(slug, wishes);
      scenes.received(telling, script, m, ago(at), 'portal');
      scenes.assigned(script, m, ago(at - 1));
      scenes.accepted(script, m, ago(at - 2), ago(at - 2));
      scenes.held(script, m, ago(at - 5));
      script.add(ago(at - 8), staffActor(m.mediator), 'mediation', 'fail', { ground: 'apart' });
      tellIt(script, m);
    });
  const offered = (script: Script, m: Matter, day: number) =>
    script.add(ago(day), staffActor(m.mediator), 'arbitration', 'offer', {
      wish: true,
      words: '申请人要求仲裁，材料在案卷里。',
    });
  const filed = (
    slug: string,
    at: number,
    tellIt: (script: Script, m: Matter) => void = () => {},
    wishes: LiveWishes = {},
  ) =>
    life(script => {
      const m = matter(slug, wishes);
      const input = filingInput(telling.random, m, false);
      script.add(ago(at), workerOf(telling, m), 'arbitration', 'file', input, 'portal');
      tellIt(script, m);
    });
  const asked = (script: Script, day: number) =>
    script.add(ago(day), clerk, 'arbitration', 'ask-supplement', {
      items: ['劳动关系的材料，如工牌、考勤或工资流水', '申请书签名页'],
    });

  failed('longshan', 11, () => {});
  failed('longshan', 12, (script, m) => offered(script, m, 2));
  failed('fuhai', 13, (script, m) => offered(script, m, 3));
  failed('longshan', 14, (script, m) => {
    offered(script, m, 4);
    script.add(ago(3), clerk, 'arbitration', 'return-offer', { ground: 'incomplete', words: '缺劳动者签名的申请书。' });
  });
  failed('qiaotou', 15, (script, m) => {
    offered(script, m, 5);
    script.add(ago(3), clerk, 'arbitration', 'receive-offer');
  });
  failed(
    'longshan',
    13,
    (script, m) => script.add(ago(2), workerOf(telling, m), 'arbitration', 'request', { truthful: true }),
    { worker: 2 },
  );
  filed('gutang', 3);
  filed('baishalu', 6, script => asked(script, 3), { worker: 1 });
  filed('chongshou', 12, (script, m) => {
    asked(script, 9);
    script.add(ago(3), workerOf(telling, m), 'arbitration', 'supplement', {
      evidence: [{ title: '工资流水', state: 'have' }],
    });
  });
  const notLabour = { ground: 'scope', words: '申请人与被申请人之间是承揽合同关系，不属于劳动争议。' };
  filed('kuangyan', 16, script => {
    script.add(ago(13), clerk, 'arbitration', 'accept', { words: '材料齐全，属于受理范围。' });
    script.add(ago(12), head, 'arbitration', 'approve-accept');
  });
  filed('zonghan', 14, script => {
    script.add(ago(11), clerk, 'arbitration', 'refuse', notLabour);
    script.add(ago(10), head, 'arbitration', 'approve-refuse');
  });
  // These wait for the head, or were sent back to the clerk.
  filed('hushan', 3, script => script.add(ago(1), clerk, 'arbitration', 'accept', { words: '材料齐全。' }));
  filed('kandun', 4, script => script.add(ago(1), clerk, 'arbitration', 'refuse', notLabour));
  filed('xinpu', 4, script => {
    script.add(ago(2), clerk, 'arbitration', 'refuse', notLabour);
    script.add(ago(1), head, 'arbitration', 'disapprove-refuse', { words: '先核实考勤和工资发放方式。' });
  });
}
