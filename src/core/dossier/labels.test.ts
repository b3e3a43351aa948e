import { expect, test } from 'vitest';
import { aFiling, employerWithCode, newLife, people, uploadId } from '../../../test/core-world.ts';
import { seal } from './labels.ts';

test('what the other side answered, why somebody stands back, and what a file is called stand sealed in the ledger', () => {
  const life = newLife('2026-03-02');
  const evidence = [{ title: '工资单', state: 'have', fileId: uploadId }];
  const spoken: unknown[] = [life.take(people.worker, 'mediation.receive', aFiling({ evidence }))];
  const assigned = { mediatorId: people.mediator.userId, reason: '认识双方' };
  spoken.push(assigned, life.take(people.head, 'mediation.assign', assigned));
  const challenged = { reason: '听说以前在这家单位上过班' };
  spoken.push(challenged, life.take(people.worker, 'mediation.challenge', challenged));
  const claimId = life.dossier.claims[0]!.id;
  const answer = {
    answers: [{ claimId, position: 'partly', amount: '8011.22', reason: '对天数有不同意见' }],
    willing: 'yes',
    contactName: '冯经理',
    contactPhone: '13800130002',
  };
  spoken.push(answer, life.take(employerWithCode(life), 'mediation.answer', answer));
  const open = JSON.stringify(spoken);
  const closed = JSON.stringify(seal(spoken, () => 'd'));
  for (const words of ['工资单.pdf', '认识双方', '上过班', '不同意见', '801122', '8011.22', 'partly']) {
    expect(open).toContain(words);
    expect(closed).not.toContain(words);
  }
});
