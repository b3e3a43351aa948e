import { describe, expect, it } from 'vitest';
import { type AnswerDraft, agreedFen, claimFault, emptyDraft, inputOf } from './draft.ts';

const wages = { id: 'w', amount: '18600.00' };
const compensation = { id: 'c', amount: '54000.00' };
const reasons = {
  paid: '已经支付',
  part: '支付过一部分',
  attendance: '考勤有异议',
  amount: '金额算法不同',
  resigned: '劳动者自己辞职',
  contract: '签过书面合同',
  relation: '不是我单位的员工',
  discipline: '违反规章制度',
  hardship: '经营困难，想分期付',
};
const draft: AnswerDraft = {
  role: 'hr',
  name: '李某',
  phone: '13800135678',
  claims: {
    w: { position: 'partly', amount: '12,400', reasons: ['part', 'attendance'], more: '7月已发' },
    c: { position: 'disputed', reasons: ['resigned'] },
  },
  willing: 'no',
  unavailable: ['2026-10-13'],
};

describe('the employer’s answer', () => {
  it('starts with nothing chosen', () => {
    expect(emptyDraft.willing).toBeUndefined();
    expect(claimFault(wages, undefined)).toBe('position');
  });
  it('takes a part only when it is more than nothing and less than all', () => {
    expect(claimFault(wages, { position: 'partly' })).toBe('amount');
    expect(claimFault(wages, { position: 'partly', amount: '18600' })).toBe('full');
    expect(claimFault(wages, { position: 'partly', amount: '18600.01' })).toBe('over');
    expect(claimFault(wages, { position: 'partly', amount: '12,400' })).toBeUndefined();
  });
  it('needs no reason to disagree', () => expect(claimFault(wages, { position: 'disputed' })).toBeUndefined());
  it('goes over the wire claim by claim, and an unwilling employer is asked for no days', () =>
    expect(inputOf(draft, [wages, compensation], '李某（人事）', reasons)).toEqual({
      answers: [
        { claimId: 'w', position: 'partly', amount: '12400.00', reason: '支付过一部分；考勤有异议；7月已发' },
        { claimId: 'c', position: 'disputed', reason: '劳动者自己辞职' },
      ],
      willing: 'no',
      contactName: '李某（人事）',
      contactPhone: '13800135678',
    }));
  it('adds up what it agrees to', () => expect(agreedFen(draft, [wages, compensation])).toBe(1_240_000));
});
