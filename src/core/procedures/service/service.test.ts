import { describe, expect, test } from 'vitest';
import { accepted, aFiling, type Life, people, settled, uuid } from '../../../../test/core-world.ts';
import type { ServiceData } from './procedure.ts';

const worker = { name: '张小满', phone: '13800130001', electronicService: true };
const paper = (life: Life, template: string) => life.dossier.papers.find(p => p.template === template)!.id;
const party = (life: Life, side: 'worker' | 'employer') => life.dossier.parties.find(p => p.side === side)!.id;
const served = { on: '2026-03-06', receiver: '张小满', way: 'signed' };

describe('service of papers', () => {
  test('electronic service needs consent, and then counts on the day it was sent', () => {
    const plain = accepted('2026-03-02');
    const input = (life: Life, method: string) => ({
      paperId: paper(life, 'mediation-acceptance'),
      partyId: party(life, 'worker'),
      method,
    });
    expect(plain.refuses(people.mediator, 'service.send', input(plain, 'electronic')).article).toBe('cpl-90');
    const consenting = accepted('2026-03-02', aFiling({ worker }));
    const change = consenting.take(people.mediator, 'service.send', input(consenting, 'electronic'));
    expect(consenting.in<ServiceData>('service')).toMatchObject({
      stage: 'served',
      closedOn: '2026-03-02',
      data: { served: { on: '2026-03-02' } },
    });
    expect(change.outcomes.map(o => o.kind)).toEqual(['served']);
  });

  test('by post it is served when somebody signed for it, on that day', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'service.send', {
      paperId: paper(life, 'mediation-acceptance'),
      partyId: party(life, 'worker'),
      method: 'post',
    });
    expect(life.in('service').stage).toBe('sent');
    life.refuses(people.mediator, 'service.prove', served);
    life.on('2026-03-06').refuses(people.mediator, 'service.prove', { ...served, on: '2026-03-01' });
    life.take(people.mediator, 'service.prove', served);
    expect(life.in('service').stage).toBe('served');
  });

  test('what was not served ends as such and is tried another way', () => {
    const life = accepted('2026-03-02');
    const input = { paperId: paper(life, 'mediation-acceptance'), partyId: party(life, 'employer'), method: 'post' };
    life.take(people.mediator, 'service.send', input);
    life.take(people.mediator, 'service.fail', { words: '查无此人' });
    life.take(people.mediator, 'service.send', { ...input, method: 'personal' });
    expect(life.dossier.proceedings.filter(p => p.procedure === 'service').map(p => p.stage)).toEqual([
      'failed',
      'sent',
    ]);
  });

  test('a paper of one side does not go to the other, and papers and parties exist', () => {
    const life = accepted('2026-03-02');
    const send = (paperId: string, partyId: string) => ({ paperId, partyId, method: 'personal' });
    const application = paper(life, 'mediation-application');
    life.refuses(people.mediator, 'service.send', send(application, party(life, 'employer')));
    life.refuses(people.mediator, 'service.send', send(uuid(1), party(life, 'worker')));
    life.refuses(people.mediator, 'service.send', send(application, uuid(1)));
    life.take(people.mediator, 'service.send', send(application, party(life, 'worker')));
  });

  test('the agreement, which lies behind the wall, is served by its mediator or head and by nobody of the institute', () => {
    const life = settled('2026-03-02', [{ due: '2026-04-10', amount: '8000' }]);
    life.clock('2026-04-11');
    life.take(people.worker, 'arbitration.request', { truthful: true });
    const input = { paperId: paper(life, 'mediation-agreement'), partyId: party(life, 'worker'), method: 'personal' };
    expect(life.refuses(people.clerk, 'service.send', input).reason.zh).toBe('没有这份文书');
    life.take(people.head, 'service.send', input);
    life.take(people.mediator, 'service.send', input);
  });

  test('parties do not serve papers, and only whoever sent one records what came of it', () => {
    const life = accepted('2026-03-02');
    const input = { paperId: paper(life, 'mediation-acceptance'), partyId: party(life, 'worker'), method: 'post' };
    expect(life.refuses(people.worker, 'service.send', input).kind).toBe('role');
    life.take(people.head, 'service.send', input);
    expect(life.refuses(people.mediator, 'service.prove', { ...served, on: '2026-03-02' }).kind).toBe('role');
  });
});
