import { about as en } from '../../words/en/about.ts';
import { useWords } from '../../words/words.ts';
import { about as zh } from '../../words/zh/about.ts';

/** Words of the short pages in the reader’s language. */
export const useAbout = () => useWords({ zh, en });

/** A phone number as an address that a phone can dial. */
export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
