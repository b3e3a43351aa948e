import { startFile as en } from '../../words/en/start-file.ts';
import { useWords } from '../../words/words.ts';
import { startFile as zh } from '../../words/zh/start-file.ts';
import { useSideWords } from './side-words.ts';

/** Words of the screens that lead to filing. */
export const useFileWords = () => useSideWords('file', useWords({ zh, en }));
