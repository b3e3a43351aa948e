import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measure } from './core.ts';

/** A measured value. `target` is the least that is wanted, `atMost` the most; without either it is for information. */
export interface Figure extends Measure {
  readonly atMost?: number;
}

export type Bench = () => readonly Figure[] | Promise<readonly Figure[]>;

export const met = ({ value, target, atMost }: Figure): boolean | undefined => {
  if (target === undefined && atMost === undefined) return undefined;
  return (target === undefined || value >= target) && (atMost === undefined || value <= atMost);
};

const wanted = ({ target, atMost }: Figure): string =>
  [...(target === undefined ? [] : [`≥ ${target}`]), ...(atMost === undefined ? [] : [`≤ ${atMost}`])].join(', ');

const load = () => os.loadavg().map(value => Number(value.toFixed(2)));
const output = fileURLToPath(new URL('../../bench-output/', import.meta.url));

/**
 * Runs one bench, prints its table with the load of the machine before and after, and writes both to
 * `bench-output/<name>.json`. Answers with the figures that miss what is wanted.
 */
export async function runBench(name: string, bench: Bench): Promise<Figure[]> {
  const before = load();
  const since = performance.now();
  const figures = (await bench()).map(figure => ({ ...figure, value: Math.round(figure.value * 100) / 100 }));
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  const machine = { cores: os.cpus().length, node: process.version, loadBefore: before, loadAfter: load() };
  console.log(
    `\n${name} (${seconds} s; ${machine.cores} cores; load ${before.join(' ')} before, ${machine.loadAfter.join(' ')} after)`,
  );
  console.table(
    figures.map(figure => ({
      name: figure.name,
      value: figure.value,
      unit: figure.unit,
      target: wanted(figure),
      ok: met(figure) ?? '',
    })),
  );
  mkdirSync(output, { recursive: true });
  writeFileSync(
    path.join(output, `${name}.json`),
    `${JSON.stringify({ name, at: new Date().toISOString(), seconds, machine, figures: figures.map(f => ({ ...f, ok: met(f) })) }, null, 2)}\n`,
  );
  return figures.filter(figure => met(figure) === false);
}

/** The value below which `share` of them lie; `values` are sorted here. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
