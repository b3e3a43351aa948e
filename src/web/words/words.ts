import { useSyncExternalStore } from 'react';
import type { Language, Text } from '../../core/text.ts';
import { recall, remember } from '../kit/device.ts';

export type { Language } from '../../core/text.ts';

/** Widens the literals of a Chinese table, so that the English one `satisfies Shape<typeof zh>`: same keys, same functions. */
export type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => R
    : { readonly [K in keyof T]: Shape<T[K]> };

const KEY = 'hejie.language';
const listeners = new Set<() => void>();

const first = (): Language => {
  const kept = recall(KEY);
  if (kept === 'zh' || kept === 'en') return kept;
  return typeof navigator !== 'undefined' && /^en\b/i.test(navigator.language ?? '') ? 'en' : 'zh';
};

let current: Language = first();

const mark = () => {
  if (typeof document !== 'undefined') document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en-GB';
};
mark();

/** The language that the reader sees now; for code outside components. */
export const getLanguage = (): Language => current;

/** Switches the language of every mounted page and keeps the choice on the device. */
export function setLanguage(language: Language): void {
  current = language;
  remember(KEY, language);
  mark();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, getLanguage, getLanguage);

/** The words of one screen in the reader's language: `const words = useWords({ zh, en })`. */
export const useWords = <Z>(pack: { readonly zh: Z; readonly en: Shape<Z> }): Shape<Z> =>
  pack[useLanguage()] as Shape<Z>;

/** Chooses the language of a Text that came from the server. */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  return text => text[language];
}
