import type { Language } from '../words/words.ts';

/** `张某（调解员）` / `Zhang (Mediator)`. */
export const withNote = (text: string, note: string | number, language: Language): string =>
  language === 'zh' ? `${text}（${note}）` : `${text} (${note})`;

/** `条文：内容` / `article: contents`. */
export const afterColon = (head: string, text: string, language: Language): string =>
  language === 'zh' ? `${head}：${text}` : `${head}: ${text}`;
