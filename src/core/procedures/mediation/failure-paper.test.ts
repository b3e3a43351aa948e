import { expect, test } from 'vitest';
import { accepted, assigned, directory, type Life, people } from '../../../../test/core-world.ts';
import { papers } from './documents.ts';

/** The notice that was issued last, as one text. */
const noticeOf = (life: Life): string =>
  JSON.stringify(
    papers['mediation-failure']!.write({
      dossier: life.dossier,
      proceeding: life.in('mediation'),
      wall: [],
      directory,
      issuedOn: life.today,
    }),
  );
const declined = (ground: string): string => {
  const life = assigned('2026-03-02');
  life.take(people.mediator, 'mediation.decline', { ground, words: '电话和地址都找不到人' });
  return noticeOf(life);
};

test('whatever the ground, what was never accepted is told as not accepted, and what was accepted as ended', () => {
  for (const ground of ['out-of-scope', 'unreachable', 'elsewhere']) {
    expect(declined(ground)).toContain('不予受理调解通知书');
    expect(declined(ground)).toContain('2026年3月2日决定不予受理');
    expect(declined(ground)).toContain('说明：电话和地址都找不到人');
    expect(declined(ground)).not.toContain('终止');
  }
  const life = accepted('2026-03-02');
  life.take(people.mediator, 'mediation.fail', { ground: 'unreachable' });
  expect(noticeOf(life)).toContain('终止调解通知书');
  expect(noticeOf(life)).toContain('调解于2026年3月2日终止');
});

test('a matter that is no labour dispute is not simply sent on to arbitration', () => {
  expect(declined('out-of-scope')).toContain('不属于劳动争议的，可以依法向人民法院起诉');
  expect(declined('unreachable')).toContain('任何一方可以向有管辖权的劳动人事争议仲裁委员会申请仲裁');
});
