import { filerOf } from '../../kit/intake.ts';
import { startEmployer as en } from '../../words/en/start-employer.ts';
import { useWords } from '../../words/words.ts';
import { startEmployer as zh } from '../../words/zh/start-employer.ts';
import { useDraft } from './draft.ts';

/** Words laid over others: what `over` has stands, the rest stays. */
function laidOver<T>(base: T, over: unknown): T {
  if (typeof base !== 'object' || base === null || typeof over !== 'object' || over === null) return over as T;
  const joined: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [key, value] of Object.entries(over)) joined[key] = key in joined ? laidOver(joined[key], value) : value;
  return joined as T;
}

const made = new WeakMap<object, unknown>();

/** The words of a part of the intake as they are said to whoever files: an employer reads its own where they differ. */
export function useSideWords<T extends object>(part: 'start' | 'claims' | 'file', base: T): T {
  const over = useWords({ zh, en })[part];
  const { answers } = useDraft();
  if (filerOf(answers) !== 'employer') return base;
  const known = made.get(base) as T | undefined;
  if (known) return known;
  const joined = laidOver(base, over);
  made.set(base, joined);
  return joined;
}
