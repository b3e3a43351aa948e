import { parameterTitles } from '../../core/law/parameter-titles.ts';
import type { Text } from '../../core/text.ts';

/** What a dated value is called; one that was typed in under a name of its own keeps that name. */
export const parameterTitle = (name: string): Text =>
  Object.hasOwn(parameterTitles, name)
    ? parameterTitles[name as keyof typeof parameterTitles].title
    : { zh: name, en: name };
