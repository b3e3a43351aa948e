import { describe, expect, test } from 'vitest';
import { accepted, employerWithCode, type Life, people, settled } from '../../../test/core-world.ts';
import { aDrawing } from '../../../test/samples.ts';
import type { Paper } from '../dossier/dossier.ts';
import { freeTexts, type PaperContent } from '../dossier/paper.ts';
import type { Facts } from './procedure.ts';

const content: PaperContent = {
  title: '调解受理通知书',
  issuer: '龙山镇劳动争议调解中心',
  number: '慈龙山调〔2026〕1号',
  blocks: [
    { kind: 'paragraph', text: '张小满：' },
    { kind: 'paragraph', text: '', free: '补充说明' },
    { kind: 'list', items: ['带身份证'], free: '须知' },
    {
      kind: 'signatures',
      lines: [
        { role: '劳动者', as: 'worker' },
        { role: '调解员', as: 'mediator' },
      ],
    },
  ],
};
const knows = (now: PaperContent = content, handedOut = false): Partial<Facts> => ({
  paper: () => ({ content: now, first: content, handedOut }),
});
const paperIn = (life: Life): Paper => life.dossier.papers.find(p => p.template === 'mediation-acceptance')!;
const revised = (life: Life, texts: object[], facts = knows()) =>
  life.decide(people.mediator, 'mediation.revise-paper', { paperId: paperIn(life).id, texts }, facts);
const drafted = (): Life => {
  const life = accepted('2026-03-02');
  life.take(
    people.mediator,
    'mediation.revise-paper',
    { paperId: paperIn(life).id, texts: [{ block: 1, text: '请带工资条' }] },
    knows(),
  );
  return life;
};

describe('the text of a paper', () => {
  test('is changed where it is free, as an edition of its own that no party sees yet', () => {
    const life = drafted();
    const paper = paperIn(life);
    expect(paper.state).toBe('draft');
    expect(paper.editions?.map(e => e.kind)).toEqual(['issued', 'revised']);
    expect(paper.contentId).toBe(paper.editions?.[1]?.id);
    const decision = revised(life, [{ block: 2, text: '带身份证\n带工资条\n' }]);
    const next = 'contents' in decision ? [...decision.contents!.values()][0]! : undefined;
    expect(freeTexts(next!)).toEqual([
      { block: 1, label: '补充说明', text: '' },
      { block: 2, label: '须知', text: '带身份证\n带工资条' },
    ]);
  });

  test('goes back to the template', () => {
    const life = drafted();
    const decision = revised(
      life,
      [],
      knows({ ...content, blocks: content.blocks.with(1, { kind: 'paragraph', text: '改过', free: '补充说明' }) }),
    );
    expect('contents' in decision && [...decision.contents!.values()]).toEqual([content]);
  });

  test.each([
    ['a fact of the file is typed over', [{ block: 0, text: '李四：' }], knows()],
    ['a block is named that is not there', [{ block: 99, text: '甲' }], knows()],
    ['a party has opened it', [{ block: 1, text: '甲' }], knows(content, true)],
  ])('stays when %s', (_, texts, facts) => {
    const life = accepted('2026-03-02');
    expect(revised(life, texts, facts)).toHaveProperty('refusal');
  });

  test('stays once it was sent out, and the sides are told of it', () => {
    const life = drafted();
    const change = life.take(people.mediator, 'mediation.release-paper', { paperId: paperIn(life).id }, knows());
    expect(change.notices.map(n => n.template)).toEqual(['paper-released', 'paper-released']);
    expect(paperIn(life).state).toBe('final');
    expect(revised(life, [{ block: 1, text: '甲' }])).toHaveProperty('refusal');
  });

  test('goes out when the head has looked at it', () => {
    const life = drafted();
    life.take(people.mediator, 'mediation.review-paper', { paperId: paperIn(life).id }, knows());
    expect(paperIn(life).state).toBe('draft');
    life.take(people.head, 'mediation.approve-review-paper', {}, knows());
    expect(paperIn(life).state).toBe('final');
  });
});

describe('a signature on a paper', () => {
  const sign = (
    life: Life,
    by = people.mediator as Parameters<Life['decide']>[0],
    input: object = {},
    facts = knows(),
  ) =>
    life.decide(
      by,
      'mediation.sign-paper',
      { paperId: paperIn(life).id, way: 'drawn', strokes: aDrawing, fullName: '沈调解', ...input },
      facts,
    );

  test('stands in the place of whoever signs, and the text with it', () => {
    const life = accepted('2026-03-02');
    const decision = sign(life);
    const next = 'contents' in decision ? [...decision.contents!.values()][0]! : undefined;
    expect(next?.blocks.at(-1)).toMatchObject({
      lines: [{ role: '劳动者' }, { name: '沈调解', strokes: aDrawing, way: '手写电子签名', signedOn: '2026年3月2日' }],
    });
    expect('change' in decision && decision.change.papers[0]?.state).toBe('final');
  });

  test.each([
    ['is a dot', { strokes: '5,5' }, knows()],
    ['is a picture of something else', { strokes: 'data:image/png;base64,AAAA' }, knows()],
    ['leaves its field', { strokes: `${aDrawing};900,10 10,10` }, knows()],
    ['is a typed name without the code', { way: 'typed' }, { ...knows(), signingCode: 'none' as const }],
    ['is a typed name with a wrong code', { way: 'typed' }, { ...knows(), signingCode: 'wrong' as const }],
  ])('that %s is refused', (_, input, facts) => {
    expect(sign(accepted('2026-03-02'), people.mediator, input, facts)).toHaveProperty('refusal');
  });

  test('is for those for whom the paper has a place, once', () => {
    const life = accepted('2026-03-02');
    expect(sign(life, employerWithCode(life))).toHaveProperty('refusal');
    const signed = {
      ...content,
      blocks: content.blocks.with(3, {
        kind: 'signatures' as const,
        lines: [{ role: '劳动者', as: 'worker' as const, signedOn: '2026年3月2日' }],
      }),
    };
    expect(sign(life, people.worker, { fullName: '张小满' }, knows(signed))).toHaveProperty('refusal');
  });
});

describe('what is wrong in a paper that stands', () => {
  test('is put right by a paper of its own that keeps the number', () => {
    const life = accepted('2026-03-02');
    const paperId = paperIn(life).id;
    const texts = { place: '第1页', wrong: '张小满：', right: '张晓满：' };
    life.take(people.mediator, 'mediation.correct-paper', { paperId, texts }, knows());
    const correction = life.dossier.papers.at(-1)!;
    expect(correction).toMatchObject({ corrects: paperId, title: '更正通知书', state: 'final' });
    expect(paperIn(life).correctedBy).toBe(correction.id);
    life.refuses(
      people.mediator,
      'mediation.correct-paper',
      { paperId, texts: { ...texts, wrong: '没有的话' } },
      knows(),
    );
  });

  test('is taken back by the head alone, with the reason', () => {
    const life = accepted('2026-03-02');
    const paperId = paperIn(life).id;
    life.refuses(people.mediator, 'mediation.withdraw-paper', { paperId, reason: '发错' }, knows());
    life.take(people.head, 'mediation.withdraw-paper', { paperId, reason: '发错' }, knows());
    expect(paperIn(life).withdrawn).toEqual({ on: '2026-03-02', reason: '发错' });
    life.refuses(people.mediator, 'service.send', {
      paperId,
      partyId: life.dossier.parties[0]!.id,
      method: 'personal',
    });
  });
});

test('an agreement carries the names as they were drawn, behind the wall', () => {
  const life = settled('2026-03-02', [{ due: '2026-04-10', amount: '8000' }]);
  expect(life.wall.some(item => item.kind === 'signature')).toBe(false);
  const drawn = accepted('2026-03-02');
  drawn.take(people.mediator, 'mediation.draft', {
    terms: [{ claimId: drawn.dossier.claims[0]!.id, kind: 'paid', amount: '8000' }],
    plan: [{ due: '2026-04-10', amount: '8000' }],
    method: 'bank',
  });
  const change = drawn.take(people.worker, 'mediation.sign', { way: 'drawn', strokes: aDrawing, fullName: '张小满' });
  expect(change.wall).toMatchObject([{ kind: 'signature', channel: 'agreement', body: { strokes: aDrawing } }]);
  const { wall: _, ...open } = change;
  expect(JSON.stringify(open)).not.toContain(aDrawing);
});
