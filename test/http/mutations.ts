import { expect } from 'vitest';
import type { Problem } from '../../src/contract/views.ts';
import type { Answer } from '../server.ts';
import { wrongValues } from './hostile.ts';

export interface Mutation {
  readonly field: string;
  readonly kind: 'missing' | 'unknown' | 'wrong';
  readonly body: unknown;
}

type Json = Record<string, unknown>;

/** Every way in which one field of a good body can be missing, unknown or of a wrong kind. */
export function* mutationsOf(good: object): Generator<Mutation> {
  yield* within(good, [], changed => changed);
}

function* within(value: unknown, path: string[], put: (changed: unknown) => unknown): Generator<Mutation> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value))
    yield {
      field: [...path, 'nobodyKnowsThis'].join('.'),
      kind: 'unknown',
      body: put({ ...value, nobodyKnowsThis: 1 }),
    };
  for (const [key, inner] of Object.entries(value)) {
    const field = [...path, key];
    const putInner = (changed: unknown) => {
      if (Array.isArray(value)) return put(value.map((item, i) => (String(i) === key ? changed : item)));
      const { [key]: _, ...rest } = value as Json;
      return put(changed === undefined ? rest : { ...rest, [key]: changed });
    };
    if (!Array.isArray(value)) yield { field: field.join('.'), kind: 'missing', body: putInner(undefined) };
    for (const wrong of wrongValues) yield { field: field.join('.'), kind: 'wrong', body: putInner(wrong) };
    yield* within(inner, field, putInner);
  }
}

const chinese = /[\u4e00-\u9fff]/;

/** The answer to bad input: one entry a field, about the field that is wrong, in the reader's language and in both. */
/** `already`: fields that are wrong in every body of the row, so that the step is never taken. */
export function expectProblems(
  answer: Answer<unknown>,
  { field, kind }: Pick<Mutation, 'field' | 'kind'>,
  language: 'zh' | 'en' = 'zh',
  already: readonly string[] = [],
): void {
  const problem = answer.body as Problem;
  const said = `${kind} ${field}: ${answer.status} ${answer.text.slice(0, 600)}`;
  expect(problem.type, said).toBe('/problems/input');
  expect(chinese.test(problem.title), said).toBe(language === 'zh');
  const errors = (problem.errors ?? []).filter(e => e.field === field || !already.includes(e.field));
  expect(errors.length, said).toBeGreaterThan(0);
  expect(new Set(errors.map(e => e.field)).size, said).toBe(errors.length);
  for (const error of errors) {
    expect(error.field === field || error.field.startsWith(`${field}.`), said).toBe(true);
    expect<string>(error.message, said).toBe(error.text[language]);
    expect(chinese.test(error.text.zh), said).toBe(true);
    expect(error.text.en.length, said).toBeGreaterThan(3);
    expect(chinese.test(error.text.en), said).toBe(false);
  }
  if (kind !== 'wrong')
    expect(
      errors.map(e => e.field),
      said,
    ).toEqual([field]);
}
