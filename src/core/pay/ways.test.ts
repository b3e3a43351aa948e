import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields } from '../../../test/pay-answers.ts';
import { jurisdiction } from './jurisdiction.ts';
import { scope } from './scope.ts';

describe('the answer on scope', () => {
  it.each([
    ['employee', 'QQ02', true, null],
    ['agency', 'QQ40', true, null],
    ['part-time', 'QQ03', true, null],
    ['employee', 'QQ27', true, 'inspection-or-tax'],
    ['domestic', 'QQ02', false, 'court'],
    ['craft-helper', 'QQ02', false, 'court'],
    ['farm-hand', 'QQ02', false, 'court'],
    ['platform', 'QQ47', false, 'court-or-mediation'],
    ['platform', 'QQ01', true, null],
    ['retiree', 'QQ02', true, null],
    ['retiree', 'QQ14', false, 'court'],
    ['public-institution', 'QQ45', true, null],
    ['contract-civil-servant', 'QQ45', true, null],
    ['army-civilian', 'QQ45', true, null],
    ['employee', 'injury-recognition', false, 'hr-bureau'],
    ['employee', 'disability-rating', false, 'labour-ability-committee'],
    ['employee', 'occupational-disease', false, 'disease-appraisal'],
    ['employee', 'social-insurance-agency', false, 'insurance-agency'],
    ['employee', 'social-insurance-collection', false, 'tax-or-hr'],
    ['employee', 'provident-fund', false, 'fund-centre'],
    ['employee', 'child-labour', false, 'inspection'],
    ['employee', 'work-safety', false, 'emergency-bureau'],
    ['employee', 'housing-reform', false, 'court'],
    ['employee', 'wage-iou', false, 'court-on-iou'],
    ['employee', 'petition', false, 'petition'],
  ])('%s with %s: in %s, led to %s', (relation, matter, isIn, to) => {
    const answer = answerOf(scope, { relation, matter });
    expect(answer.amount).toBeNull();
    expect(answer.result).toMatchObject({ in: isIn, to });
    expect(answer.result.route === null).toBe(to === null);
    expect(answer.result.reason).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
    expect(answer.articles.length).toBeGreaterThan(0);
  });

  it('older workers had no arbitration before July 2026', () => {
    const on = (day: string) => answerOf(scope, { relation: 'retiree', matter: 'QQ02', on: day });
    expect(on('2026-06-30')).toMatchObject({ result: { in: false, to: 'court' }, articles: ['lcl-44'] });
    expect(on('2026-07-01')).toMatchObject({ result: { in: true }, articles: ['overage-19', 'causes-208'] });
  });

  it('a platform dispute of 2025 does not cite the list of causes of 2026', () => {
    const on = (day: string) => answerOf(scope, { relation: 'platform', matter: 'QQ47', on: day }).articles;
    expect(on('2025-12-31')).toEqual(['lma-2']);
    expect(on('2026-01-01')).toEqual(['lma-2', 'causes-214', 'causes-216']);
  });

  it('a relation or a matter that does not exist is refused', () => {
    expect(refusedFields(scope, { relation: 'friend', matter: 'QQ99' })).toEqual(['relation', 'matter']);
  });
});

describe('the answer on jurisdiction', () => {
  it.each([
    [{ performedAt: ['330282'], seat: '330203' }, '330282', '慈溪市劳动人事争议仲裁委员会', '实际工作的地方'],
    [{ performedAt: ['330282'], seat: '330203', filedFirst: '330203' }, '330282', '慈溪市', '履行地管辖'],
    [{ performedAt: ['330282', '330281'], seat: '330203', filedFirst: '330281' }, '330281', '余姚市', '最先受理'],
    [{ performedAt: ['330282', '330281'], seat: '330203', filedFirst: '330212' }, '330282', '慈溪市', '先按第一个'],
    [{ performedAt: ['330282', '330281'], seat: '330281' }, '330281', '余姚市', '所在地也是履行地'],
    [{ performedAt: ['330282', '330282'], seat: '330203' }, '330282', '慈溪市', '实际工作的地方'],
    [{ performedAt: ['330282', '330281'], seat: '330203' }, '330282', '慈溪市', '先按第一个'],
    [{ performedAt: ['330282'], seat: '330203', filedFirst: '330282' }, '330282', '慈溪市', '实际工作的地方'],
    [{ performedAt: ['330282'], seat: '330282' }, '330282', '慈溪市', '实际工作的地方'],
    [{ seat: '330203' }, '330203', '宁波市海曙区', '不明确'],
    [{ performedAt: [], seat: '110101' }, '110101', '当地劳动人事争议仲裁委员会', '不明确'],
  ])('%j: %s, %s, because %s', (input, place, body, reason) => {
    const answer = answerOf(jurisdiction, input);
    expect(answer.result.place).toBe(place);
    expect((answer.result.body as { zh: string }).zh).toContain(body);
    expect((answer.result.reason as { zh: string }).zh).toContain(reason);
    expect(answer.articles).toEqual(['lma-21', 'cr-8']);
  });

  it('a place that is no code is refused', () => {
    expect(refusedFields(jurisdiction, { seat: '慈溪', performedAt: ['33'] })).toEqual(['performedAt.0', 'seat']);
  });
});
