import { parameterTitles } from '../../core/law/parameter-titles.ts';
import type { Text } from '../../core/text.ts';
import type { Language } from '../words/words.ts';
import { shownValue } from './parameter-value.ts';

/** What a dated value is called; one that was typed in under a name of its own keeps that name. */
export const parameterTitle = (name: string): Text =>
  Object.hasOwn(parameterTitles, name)
    ? parameterTitles[name as keyof typeof parameterTitles].title
    : { zh: name, en: name };

/** A dated value in words; one under a name of its own as it stands. */
export const parameterValue = (name: string, value: string, language: Language): string =>
  Object.hasOwn(parameterTitles, name)
    ? shownValue(parameterTitles[name as keyof typeof parameterTitles].form, value, language)
    : value;
