import { start as en } from '../../words/en/start.ts';
import { useWords } from '../../words/words.ts';
import { start as zh } from '../../words/zh/start.ts';
import { useSideWords } from './side-words.ts';

/** Words of the intake in the reader’s language. */
export const useStartWords = () => useSideWords('start', useWords({ zh, en }));
export type StartWords = ReturnType<typeof useStartWords>;
