import { useState } from 'react';
import { forget, isPrivate, recall, recallForTab, remember, rememberForTab } from '../../kit/device.ts';

/**
 * A state that survives leaving the page, signing in again and a reload. `tab`: until the tab closes; `device`: until it is
 * dropped (unless the reader asked to leave no trace).
 */
export function useKept<T>(
  key: string,
  first: T,
  where: 'tab' | 'device' = 'tab',
): readonly [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = (where === 'device' ? recall(key) : undefined) ?? recallForTab(key);
    if (kept === undefined) return first;
    try {
      return JSON.parse(kept) as T;
    } catch {
      return first;
    }
  });
  const set = (next: T) => {
    setValue(next);
    const written = JSON.stringify(next);
    if (where === 'tab' || isPrivate()) rememberForTab(key, written);
    else remember(key, written);
  };
  const drop = () => {
    setValue(first);
    rememberForTab(key, undefined);
    forget(key);
  };
  return [value, set, drop];
}
