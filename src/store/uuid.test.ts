import { describe, expect, it } from 'vitest';
import { uuidv7 } from './uuid.ts';

const timeOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('an id', () => {
  it('is a UUID of version 7 that carries the time of its making', () => {
    const id = uuidv7(1_772_000_000_123);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(timeOf(id)).toBe(1_772_000_000_123);
    const before = Date.now();
    expect(timeOf(uuidv7())).toBeGreaterThanOrEqual(before);
  });

  it('sorts in the order of making, also for ten thousand in one millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => uuidv7());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('may belong to the past, and the next one of today is of today', () => {
    const past = Date.UTC(2024, 0, 2);
    const old = Array.from({ length: 50 }, () => uuidv7(past));
    expect([...old].sort()).toEqual(old);
    expect(old.every(id => timeOf(id) === past)).toBe(true);
    expect(timeOf(uuidv7())).toBeGreaterThan(past);
  });
});
