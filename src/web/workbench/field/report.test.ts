import { describe, expect, it } from 'vitest';
import { emptyReport, inputOf, lacksOf } from './report.ts';

const labels = { unpaid: '工资没发', crowd: '多人聚集' };
const complete = {
  ...emptyReport,
  signs: ['unpaid', 'crowd'],
  employerName: ' 甲厂 ',
  place: 330282101,
  persons: '3-9',
};

describe('A report from the grid', () => {
  it('needs what was seen, which employer, which town and about how many, and nothing else', () => {
    expect(lacksOf(emptyReport)).toEqual(['signs', 'employer', 'place', 'persons']);
    expect(lacksOf(complete)).toEqual([]);
  });

  it('asks for a whole phone number where one was begun', () => {
    expect(lacksOf({ ...complete, contactPhone: '138' })).toEqual(['phone']);
  });

  it('says in words what was ticked when nothing was written', () => {
    expect(inputOf(complete, labels, '').what).toBe('工资没发、多人聚集');
  });

  it('carries the position as a line of its text and only when it was asked for', () => {
    const input = inputOf({ ...complete, words: '门口有人' }, labels, '位置：30.17000, 121.25000 ±20m');
    expect(input.what).toBe('门口有人\n位置：30.17000, 121.25000 ±20m');
    expect(inputOf({ ...complete, words: '门口有人' }, labels, '').what).toBe('门口有人');
  });

  it('leaves out a contact that was not given', () => {
    expect(inputOf(complete, labels, '')).not.toHaveProperty('contactName');
    expect(inputOf(complete, labels, '').employerName).toBe('甲厂');
  });
});
