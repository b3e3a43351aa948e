/** A small random source with a seed: the demonstration city is the same wherever it is built. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  /** A key, with the frequency that its weight says. */
  weighted<K extends string | number>(weights: readonly (readonly [K, number])[]): K;
  chance(probability: number): boolean;
  /** 32 random bits in eight hex digits. */
  hex(): string;
}

/** The generator sfc32 (public domain), warmed up from one number. */
export function randomFrom(seed: number): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed >>> 0];
  const bits = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 16; i += 1) bits();
  const next = () => bits() / 4_294_967_296;
  return {
    next,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: list => list[Math.floor(next() * list.length)]!,
    weighted: weights => {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of weights) {
        left -= weight;
        if (left < 0) return key;
      }
      return weights.at(-1)![0];
    },
    chance: probability => next() < probability,
    hex: () => bits().toString(16).padStart(8, '0'),
  };
}
