import { describe, expect, it } from 'vitest';
import type { ClaimCodeView } from '../../../contract/routes/intake.ts';
import { emptyAnswers, type IntakeAnswers } from '../../kit/intake.ts';
import { benchIntake } from '../../words/zh/bench-intake.ts';
import { start } from '../../words/zh/start.ts';
import { startFile } from '../../words/zh/start-file.ts';
import { controlOfError } from './gaps.ts';
import { linesOf, partOf, parts, piecesOf } from './lines.ts';

const words = {
  lines: benchIntake.lines,
  comma: '、',
  labels: start.facts.labels,
  needs: startFile.you.needOptions,
};
const codes = [
  { code: 'QQ02', plain: { zh: '没发的工资', en: 'Unpaid wages' }, calculator: 'wages' },
  { code: 'QQ19', plain: { zh: '没签合同的双倍工资', en: 'Double wages' }, calculator: 'double' },
] as unknown as ClaimCodeView[];

const told: IntakeAnswers = {
  ...emptyAnswers,
  story: '我在甲厂上班，三个月没发工资。',
  facts: { hiredOn: '2024-03-11', leftOn: '2026-09-30', endedHow: 'dismissed', monthlyWage: '6200' },
  unknown: ['contract'],
  claims: [{ code: 'QQ02', amount: '18600', from: '2026-07-01', to: '2026-09-30' }, { code: 'QQ19' }],
  employer: { ...emptyAnswers.employer, name: '甲厂（虚构）' },
  worker: { ...emptyAnswers.worker, name: '张某', idNumber: '999999199001011234', phone: '13800138000' },
  route: 'mediation',
};
const said = (answers: IntakeAnswers) =>
  new Map(linesOf(answers, codes, undefined, words, 'zh').map(line => [line.id, line.words]));

describe('What is read back to the person', () => {
  it('is nothing as long as nothing has been told', () => {
    expect(linesOf(emptyAnswers, codes, undefined, words, 'zh')).toEqual([]);
  });

  it('names each claim with its number, time and sum, and the sum of all', () => {
    const lines = said(told);
    expect(lines.get('claims.QQ02')).toBe('您要求：1. 没发的工资，从2026年7月1日到2026年9月30日，18,600.00元。');
    expect(lines.get('claims.QQ19')).toBe('您要求：2. 没签合同的双倍工资，金额还没有算。');
    expect(lines.get('claims.total')).toBe('合起来一共18,600.00元。');
  });

  it('says what is not remembered, and does not make it up', () => {
    expect(said(told).get('facts.unknown')).toBe('有没有签书面劳动合同，您记不清了。');
    expect(said(told).has('facts.contract')).toBe(false);
  });

  it('shows the last four figures of the ID number and not the whole', () => {
    const all = [...said(told).values()].join('');
    expect(all).toContain('身份证号最后4位是1234');
    expect(all).not.toContain('999999199001011234');
  });

  it('says that notices come on paper unless the person agreed to electronic service', () => {
    expect(said(told).get('you.service')).toBe('通知寄纸质的。');
    const agreed = { ...told, worker: { ...told.worker, electronicService: true } };
    expect(said(agreed).get('you.service')).toContain('发送成功就算送达');
  });

  it('ends with the way chosen and the person’s own word that it is true', () => {
    expect([...said(told).keys()].slice(-2)).toEqual(['route.way', 'route.truth']);
  });

  it('belongs line by line to a part of the form, so that a correction finds its fields', () => {
    for (const line of linesOf(told, codes, undefined, words, 'zh')) expect(parts).toContain(partOf(line.id));
  });

  it('breaks a long story after a sentence and loses nothing of it', () => {
    const story = '我在甲厂做了两年，老板一直说下个月发。'.repeat(90);
    const pieces = piecesOf(story);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every(piece => [...piece].length <= 900 && piece.endsWith('。'))).toBe(true);
    expect(pieces.join('')).toBe(story);
  });
});

describe('An error that the server names', () => {
  it('is shown at the field that it belongs to', () => {
    expect(controlOfError('worker.idNumber', told)).toBe('idNumber');
    expect(controlOfError('employer.name', told)).toBe('employerName');
    expect(controlOfError('claims.1.amount', told)).toBe('amount-QQ19');
    expect(controlOfError('truthful', told)).toBe('');
  });
});
