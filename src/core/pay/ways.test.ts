import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields } from '../../../test/pay-answers.ts';
import { claimCodes } from '../law/claims.ts';
import { jurisdiction } from './jurisdiction.ts';
import { scope } from './scope.ts';

describe('the answer on scope', () => {
  it.each([
    ['employee', 'QQ02', true, null, 'lma-2 si1-1'],
    ['agency', 'QQ40', true, null, 'lma-2 lma-22'],
    ['part-time', 'QQ03', true, null, 'lma-2 si1-1'],
    ['employee', 'QQ27', true, 'inspection-or-tax', 'zjma-37 si-63 li-11'],
    ['domestic', 'QQ02', false, 'court', 'si1-2'],
    ['craft-helper', 'QQ02', false, 'court', 'si1-2'],
    ['farm-hand', 'QQ02', false, 'court', 'si1-2'],
    ['platform', 'QQ47', false, 'court-or-mediation', 'lma-2 causes-214 causes-216'],
    ['platform', 'QQ01', true, null, 'lma-2 causes-214'],
    ['retiree', 'QQ02', true, null, 'overage-19 causes-208'],
    ['retiree', 'QQ14', false, 'court', 'overage-19 causes-208'],
    ['public-institution', 'QQ45', true, null, 'zjma-2 zjma-47'],
    ['contract-civil-servant', 'QQ45', true, null, 'zjma-2 zjma-47'],
    ['army-civilian', 'QQ45', true, null, 'zjma-2 zjma-47'],
    ['employee', 'injury-recognition', false, 'hr-bureau', 'wi-17 wi-55'],
    ['employee', 'disability-rating', false, 'labour-ability-committee', 'si1-2 wi-26'],
    ['employee', 'occupational-disease', false, 'disease-appraisal', 'si1-2 od-52'],
    ['employee', 'social-insurance-agency', false, 'insurance-agency', 'si1-2 si-83'],
    ['employee', 'social-insurance-collection', false, 'tax-or-hr', 'si-63 li-11'],
    ['employee', 'provident-fund', false, 'fund-centre', 'hpf-38'],
    ['employee', 'child-labour', false, 'inspection', 'li-11'],
    ['employee', 'work-safety', false, 'emergency-bureau', 'ws-74'],
    ['employee', 'housing-reform', false, 'court', 'si1-2'],
    ['employee', 'wage-iou', false, 'court-on-iou', 'si1-15 cc-188'],
    ['employee', 'petition', false, 'petition', 'xf-31'],
  ])('%s with %s: in %s, led to %s, by %s', (relation, matter, isIn, to, articles) => {
    const answer = answerOf(scope, { relation, matter });
    expect(answer.amount).toBeNull();
    expect(answer.result).toMatchObject({ in: isIn, to });
    expect(answer.result.route === null).toBe(to === null);
    expect(answer.result.reason).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
    expect(answer.articles.join(' ')).toBe(articles);
  });

  it('older workers may take pay, rest, safety and injury to arbitration and nothing else', () => {
    const open = claimCodes.filter(matter => answerOf(scope, { relation: 'retiree', matter }).result.in);
    expect(open.join(' ')).toBe('QQ02 QQ03 QQ04 QQ11 QQ12 QQ30 QQ31 QQ32 QQ33 QQ34 QQ35 QQ36 QQ46');
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
