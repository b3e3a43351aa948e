import { useEffect, useRef, useSyncExternalStore } from 'react';
import { recall, remember } from '../../kit/device.ts';

/** Single-key shortcuts are off until the person turns them on (WCAG 2.1.4). */
const KEY = 'hejie.shortcuts';
let on = recall(KEY) === 'on';
const listeners = new Set<() => void>();

export function setShortcuts(value: boolean): void {
  on = value;
  remember(KEY, value ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export const useShortcuts = (): boolean =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );

type Press = Pick<KeyboardEvent, 'key' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/** Whether a key means its shortcut: not while typing or composing Chinese, and not with a modifier. */
export function isShortcut(event: Press, key: string): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.key !== key) return false;
  const target = event.target as { tagName?: string; isContentEditable?: boolean } | null;
  return !(target?.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target?.tagName ?? ''));
}

/** Does `act` when the key is pressed and shortcuts are on. */
export function useShortcut(key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!on || !isShortcut(event, key)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [key]);
}
