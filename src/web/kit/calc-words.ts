import { calc as en } from '../words/en/calc.ts';
import { useWords } from '../words/words.ts';
import { calc as zh } from '../words/zh/calc.ts';

export const useCalcWords = () => useWords({ zh, en });
export type CalcWords = ReturnType<typeof useCalcWords>;

/** A label of the registry as it stands over a field: English ones without their article and with a capital. */
export const headed = (label: string): string => {
  const bare = label.replace(/^the /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};
