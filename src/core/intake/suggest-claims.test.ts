import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from './case-facts.ts';
import { readStory } from './read-story.ts';
import { suggestClaims } from './suggest-claims.ts';

const TODAY = '2026-11-25';
const suggest = (story: string, facts: CaseFacts = {}) => suggestClaims(readStory(story, TODAY), facts);
const codes = (story: string, facts: CaseFacts = {}) => suggest(story, facts).map(({ code }) => code);
const NOTHING = '我在厂里上班。';

describe('suggesting claims', () => {
  it('a dismissal offers compensation, damages and the job back, and says that only one can be had', () => {
    const offered = suggest(NOTHING, { endedHow: 'dismissed' });
    expect(offered.map(({ code }) => code)).toEqual(expect.arrayContaining(['QQ13', 'QQ14', 'QQ17']));
    const excludes = (code: string) => offered.find(claim => claim.code === code)?.excludes;
    expect(excludes('QQ13')).toContain('QQ14');
    expect(excludes('QQ14')).toEqual(expect.arrayContaining(['QQ13', 'QQ17']));
    expect(excludes('QQ17')).toContain('QQ14');
  });

  it('everyday words, the formal name and the reason come with each claim', () => {
    const [first] = suggest('公司拖欠我三个月工资。', { unpaidMonths: 3 });
    expect(first?.code).toBe('QQ02');
    expect(first?.plain.zh).not.toBe(first?.title.zh);
    expect(first?.why.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('您写了“拖欠我三个月工资”'),
      '您确认有工资没发',
    ]);
    expect(first?.basis).toContain('lcl-30');
  });

  it('who still works there is not offered compensation for leaving', () => {
    expect(codes('公司要把我辞退，工资也没发。', { stillEmployed: true })).toEqual(['QQ02']);
  });

  it('who confirmed a contract and insurance is offered neither claim', () => {
    const story = '没有签合同，没有交社保，上班两年。';
    expect(codes(story)).toEqual(expect.arrayContaining(['QQ05', 'QQ27']));
    const after = codes(story, { contract: 'written', socialInsurance: 'paid' });
    expect(after).not.toContain('QQ05');
    expect(after).not.toContain('QQ27');
  });

  it('a contract that was signed late keeps the double wage open', () => {
    expect(codes('没有签合同，上班两年。', { contract: 'written', signedOn: '2026-05-01' })).toContain('QQ05');
  });

  it('a plain resignation offers nothing for leaving, one for unpaid wages does', () => {
    expect(codes(NOTHING, { endedHow: 'resigned' })).toEqual([]);
    expect(codes('被迫辞职，公司拖欠工资。', { endedHow: 'resigned', unpaidMonths: 2 })).toContain('QQ13');
  });

  it('another matter gets no suggestion from its words', () => {
    expect(codes('我跟老公离婚了，孩子抚养费怎么算？')).toEqual([]);
  });

  it('exclusions always point both ways and only to what is offered', () => {
    const facts = fc.record(
      {
        stillEmployed: fc.boolean(),
        endedHow: fc.constantFrom('dismissed', 'resigned', 'forced', 'agreed', 'expired', 'closed'),
        contract: fc.constantFrom('written', 'none'),
        unpaidMonths: fc.nat(12),
      } as const,
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(facts, known => {
        const offered = suggest('被违法辞退，没有提前一个月通知，想恢复劳动关系，要经济补偿。', known as CaseFacts);
        for (const { code, excludes } of offered) {
          for (const other of excludes) {
            expect(offered.find(claim => claim.code === other)?.excludes).toContain(code);
          }
        }
      }),
    );
  });
});
