import { useSyncExternalStore } from 'react';
import { recall, remember } from './device.ts';

/** Text sizes of the elder mode in px; 0 = elder mode is off. */
export type ElderSize = 0 | 22 | 26 | 30;
const sizes: readonly ElderSize[] = [0, 22, 26, 30];
const KEY = 'hejie.elder';
const listeners = new Set<() => void>();

let current: ElderSize = sizes.find(size => String(size) === recall(KEY)) ?? 0;

const mark = () => {
  if (typeof document === 'undefined') return;
  const root = document.documentElement;
  if (current === 0) {
    root.removeAttribute('data-elder');
    root.style.removeProperty('--elder-body');
  } else {
    root.setAttribute('data-elder', String(current));
    root.style.setProperty('--elder-body', `${current}px`);
  }
};
mark();

/** Switches the elder mode (larger text and targets, one column) and keeps the choice on the device. */
export function setElder(size: ElderSize): void {
  current = size;
  remember(KEY, String(size));
  mark();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useElder = (): ElderSize =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  );
