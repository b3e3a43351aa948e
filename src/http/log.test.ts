import { describe, expect, it } from 'vitest';
import { loggedError, loggedUrl } from './log.ts';

describe('the log', () => {
  it('names the address and neither the person searched for nor a code that opens something', () => {
    expect(loggedUrl('/api/v1/disputes?q=%E5%BC%A0&limit=5')).toBe('/api/v1/disputes');
    expect(loggedUrl('/api/v1/public/readback/uY2x-secret')).toBe('/api/v1/public/readback/…');
    expect(loggedUrl('/a/K7F9-M3P2')).toBe('/a/…');
    expect(loggedUrl('/readback/uY2x?x')).toBe('/readback/…');
    expect(loggedUrl('/api/v1/disputes/018d/ledger')).toBe('/api/v1/disputes/018d/ledger');
    expect(loggedUrl('/assets/a.js')).toBe('/assets/a.js');
  });

  it('tells a fault of the database without the row that it quotes', () => {
    const fault = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      detail: 'Key (name)=(张小满) already exists.',
      where: 'JSON data, line 1: 张小满',
    });
    const told = JSON.stringify(loggedError(fault));
    expect(told).toContain('23505');
    expect(told).toContain('log.test.ts');
    expect(told).not.toContain('张小满');
    expect(loggedError('张小满')).toEqual({ err: { type: 'string' } });
  });
});
