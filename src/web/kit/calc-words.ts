import { calc as en } from '../words/en/calc.ts';
import { useWords } from '../words/words.ts';
import { calc as zh } from '../words/zh/calc.ts';

export const useCalcWords = () => useWords({ zh, en });
export type CalcWords = ReturnType<typeof useCalcWords>;

/** A label of the registry; English ones get a capital at their head. */
export const headed = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
