import { describe, expect, test } from 'vitest';
import {
  accepted,
  aFiling,
  employerWithCode,
  type Life,
  newLife,
  people,
  settled,
  uploadId,
  uuid,
} from '../../../../test/core-world.ts';
import { builtInParameters, withParameters } from '../../law/parameters.ts';
import type { Actor } from '../../people/actor.ts';
import type { Attempt, ServiceData } from './data.ts';

const worker = { name: '张小满', phone: '13800130001', electronicService: true };
const paper = (life: Life, template: string) => life.dossier.papers.findLast(p => p.template === template)!.id;
const party = (life: Life, side: 'worker' | 'employer') => life.dossier.parties.find(p => p.side === side)!.id;
const signed = { on: '2026-03-06', receiver: '张小满', as: 'self' };
const own = (life: Life) => life.in<ServiceData>('service');
const served = (life: Life) => own(life).data.served;

/** A case that the institute has accepted, with the notice to the applicant ready to be served. */
const inArbitration = (overrides = {}, day = '2026-03-02'): Life => {
  const life = newLife(day);
  life.take(people.worker, 'arbitration.file', aFiling(overrides));
  life.take(people.instituteHead, 'arbitration.accept');
  return life;
};

/** A hearing on 25 March, whose notice goes to both; the newest service is the employer's. */
const withHearing = (overrides = {}): Life => {
  const life = inArbitration(overrides);
  life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
  life.take(people.instituteHead, 'arbitration.name-arbitrator', {
    arbitratorId: people.arbitrator.userId,
    reason: '案件较少',
  });
  life.take(people.clerk, 'arbitration.set-hearing', {
    on: '2026-06-25',
    time: '09:00',
    place: '大会议室',
    access: 'open',
  });
  return life;
};

/** The employer’s notice came back from the post. */
const returned = (overrides = {}): Life => {
  const life = withHearing(overrides);
  life.take(people.clerk, 'service.dispatch', { method: 'post', tracking: 'EMS0001' });
  life.on('2026-03-09').take(people.clerk, 'service.fail', { ground: 'refused' });
  return life;
};

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
    expect(own(consenting)).toMatchObject({ stage: 'served', closedOn: '2026-03-02' });
    expect(served(consenting)).toMatchObject({ on: '2026-03-02', way: 'electronic', receiver: '张小满' });
    expect(change.outcomes.map(o => o.kind)).toEqual(['served']);
  });

  test('by post it is served when somebody signed for it, on that day, and the receipt says so', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'service.send', {
      paperId: paper(life, 'mediation-acceptance'),
      partyId: party(life, 'worker'),
      method: 'post',
    });
    life.refuses(people.mediator, 'service.prove', signed);
    life.on('2026-03-06').refuses(people.mediator, 'service.prove', { ...signed, on: '2026-03-01' });
    const change = life.take(people.mediator, 'service.prove', { ...signed, fileId: uploadId });
    expect(own(life).stage).toBe('served');
    expect(served(life)).toMatchObject({ on: '2026-03-06', fileId: uploadId });
    expect(served(life)!.why[0]!.zh).toContain('回执');
    expect(change.papers).toMatchObject([{ template: 'service-receipt', side: 'worker' }]);
  });

  test('through another body it names that body', () => {
    const life = inArbitration();
    expect(life.refuses(people.clerk, 'service.dispatch', { method: 'entrusted' }).article).toBe('cpl-91');
    life.take(people.clerk, 'service.dispatch', { method: 'entrusted', through: '余姚市仲裁院' });
    expect(own(life).data.attempts[0]).toMatchObject({ through: '余姚市仲裁院' });
  });

  test('what came back keeps its tries and is tried another way', () => {
    const life = returned();
    expect(own(life).stage).toBe('returned');
    life.take(people.clerk, 'service.dispatch', { method: 'personal' });
    expect(own(life).stage).toBe('sent');
    expect(own(life).data.attempts.map((a: Attempt) => [a.method, a.failed?.ground])).toEqual([
      ['post', 'refused'],
      ['personal', undefined],
    ]);
  });

  test('what is refused is left before a witness or on a recording, and by no other way', () => {
    const life = returned();
    const input = { on: '2026-03-09', receiver: '门卫', place: '公司门口', words: '说老板不在', witnesses: [] };
    expect(life.refuses(people.clerk, 'service.leave', input).article).toBe('cpl-89');
    life.take(people.clerk, 'service.leave', {
      ...input,
      witnesses: [{ fullName: '虚构见证人', post: '示例村村委会委员' }],
    });
    expect(served(life)).toMatchObject({ on: '2026-03-09', way: 'left', place: '公司门口' });
  });

  test('public notice follows a try that failed, is for an employer, and counts as served after thirty days', () => {
    const fresh = withHearing();
    const notice = { method: 'notice', on: '2026-03-09', place: '《示例日报》' };
    expect(fresh.refuses(people.clerk, 'service.publish', notice).kind).toBe('stage');
    const life = returned();
    life.take(people.clerk, 'service.publish', notice);
    expect(own(life).deadlines).toMatchObject([{ code: 'DL-PUB-30', due: '2026-04-08', state: 'open' }]);
    life.clock('2026-04-08');
    expect(own(life).stage).toBe('published');
    life.clock('2026-04-09');
    expect(own(life)).toMatchObject({ stage: 'served', closedOn: '2026-04-09' });
    expect(served(life)).toMatchObject({ on: '2026-04-08', way: 'notice' });
  });

  test('posting at the premises is for ten workers or more, and with a photo', () => {
    const life = returned();
    const posting = { method: 'posting', on: '2026-03-09', place: '厂区大门' };
    expect(life.refuses(people.clerk, 'service.publish', posting).reason.zh).toContain('拍照');
    const photographed = { ...posting, fileId: uploadId };
    expect(life.refuses(people.clerk, 'service.publish', photographed).reason.zh).toContain('十人以上');
    const parameters = withParameters(
      builtInParameters,
      [{ name: 'groupWorkers', place: '', from: '2026-01-01', value: '1', source: '示例', confirmed: true }],
      'example',
    );
    life.take(people.clerk, 'service.publish', photographed, { parameters });
    expect(own(life).deadlines).toMatchObject([{ code: 'DL-PUB-3', due: '2026-03-12' }]);
    life.clock('2026-03-13');
    expect(served(life)).toMatchObject({ on: '2026-03-12', way: 'posting', fileId: uploadId });
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
    const change = life.take(people.mediator, 'service.prove', { ...signed, on: '2026-04-11' });
    // Its receipt would tell the institute that there is one.
    expect(change.papers).toEqual([]);
  });

  test('parties do not serve papers, and only the house that issued one records what came of it', () => {
    const life = accepted('2026-03-02');
    const input = { paperId: paper(life, 'mediation-acceptance'), partyId: party(life, 'worker'), method: 'post' };
    expect(life.refuses(people.worker, 'service.send', input).kind).toBe('role');
    life.take(people.head, 'service.send', input);
    expect(life.refuses(people.mediator, 'service.prove', { ...signed, on: '2026-03-02' }).kind).toBe('role');
    const failed = accepted('2026-03-02');
    failed.take(people.mediator, 'mediation.fail', { ground: 'apart' });
    failed.take(people.worker, 'arbitration.request', { truthful: true });
    failed.take(people.instituteHead, 'arbitration.accept');
    expect(failed.refuses(people.mediator, 'service.dispatch', { method: 'post' }).kind).toBe('role');
    failed.take(people.clerk, 'service.dispatch', { method: 'post' });
    // The colleague of the same house goes on with it.
    failed.take(people.otherClerk, 'service.prove', { ...signed, on: '2026-03-02' });
  });
});

describe('a paper that has to be served', () => {
  test('is ready for service on each addressee when it is issued', () => {
    const life = inArbitration();
    expect(own(life)).toMatchObject({
      stage: 'ready',
      organisationId: people.clerk.organisationId,
      data: { partyId: party(life, 'worker'), kind: 'notice', attempts: [] },
    });
    const heard = withHearing();
    const notices = heard.dossier.proceedings.filter(
      p => (p.data as Partial<ServiceData>).paperId === paper(heard, 'arbitration-hearing-notice'),
    );
    expect(notices.map(p => (p.data as ServiceData).side).sort()).toEqual(['employer', 'worker']);
  });

  test('tells the proceeding that issued it when it was served, once, and in the same entry', () => {
    const life = withHearing();
    life.take(people.clerk, 'service.dispatch', { method: 'personal' });
    const before = life.dossier.version;
    const proof = { on: '2026-03-02', receiver: '前台', as: 'office' };
    const change = life.take(people.clerk, 'service.prove', proof);
    expect(life.dossier.version).toBe(before + 1);
    const { hearings } = life.in<{ hearings: { served: Record<string, unknown> }[] }>('arbitration').data;
    expect(hearings.at(-1)!.served).toEqual({
      employer: { on: '2026-03-02', receiver: '前台', way: 'personal' },
    });
    expect(change.notices.filter(n => n.template === 'served')).toHaveLength(1);
  });

  test('tells nothing that the proceeding has no use for any more, and is served all the same', () => {
    const life = withHearing();
    life.take(people.instituteHead, 'arbitration.adjourn', { ground: 'other', words: '仲裁员临时外出' });
    life.take(people.clerk, 'service.dispatch', { method: 'personal' });
    life.take(people.clerk, 'service.prove', { on: '2026-03-02', receiver: '前台', as: 'office' });
    expect(own(life).stage).toBe('served');
  });

  test('is not served any more when somebody says why', () => {
    const life = inArbitration();
    life.take(people.clerk, 'service.end', { words: '文书写错，已经更正' });
    expect(own(life)).toMatchObject({ stage: 'failed', data: { ended: { words: '文书写错，已经更正' } } });
  });
});

describe('the address for service', () => {
  const input = {
    mailingAddress: '慈溪市龙山镇示例村1号',
    receiver: '张小满的姐姐',
    electronic: true,
    phone: '13800130001',
    understood: true,
  };
  const confirm = (life: Life, by: Actor, more = {}) =>
    life.decide(by, 'service.confirm-address', { ...input, ...more });

  test('is confirmed by the party, with consent to electronic service, on a paper of its own', () => {
    const life = inArbitration();
    const change = life.take(people.worker, 'service.confirm-address', input);
    expect(life.dossier.parties.find(p => p.side === 'worker')).toMatchObject({
      mailingAddress: '慈溪市龙山镇示例村1号',
      electronicService: true,
      confirmedAddress: { on: '2026-03-02', receiver: '张小满的姐姐', phone: '13800130001' },
    });
    expect(change.papers).toMatchObject([{ template: 'address-confirmation', side: 'worker' }]);
    expect(own(life).stage).toBe('confirmed');
  });

  test('names a phone where electronic service is agreed, and says that one knows what follows', () => {
    const life = inArbitration();
    expect(confirm(life, people.worker, { phone: undefined })).toMatchObject({ refusal: { article: 'cpl-90' } });
    expect(confirm(life, people.worker, { understood: false })).toMatchObject({ refusal: { article: 'om-17' } });
  });

  test('is not confirmed by somebody whom nothing vouches for, and not by staff for a party', () => {
    const life = inArbitration();
    expect(confirm(life, employerWithCode(life))).toHaveProperty('refusal');
    expect(confirm(life, people.clerk)).toMatchObject({ refusal: { kind: 'role' } });
  });
});
