import { kit as en } from '../words/en/kit.ts';
import { useWords } from '../words/words.ts';
import { kit as zh } from '../words/zh/kit.ts';

/** The shared words in the reader’s language. */
export const useKitWords = () => useWords({ zh, en });
export type KitWords = ReturnType<typeof useKitWords>;
