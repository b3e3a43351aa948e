import { answer as en } from '../../words/en/answer.ts';
import { useWords } from '../../words/words.ts';
import { answer as zh } from '../../words/zh/answer.ts';

export const useAnswerWords = () => useWords({ zh, en });
