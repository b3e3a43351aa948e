/** What this device keeps. Storage can be absent, full or forbidden; then everything still works for this visit. */

/** Set for the whole visit by “leave no trace on this device”; itself only kept for the tab. */
const PRIVATE = 'hejie.private';

const local = (): Storage | undefined => {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage;
  } catch {
    return undefined;
  }
};
const tab = (): Storage | undefined => {
  try {
    return typeof sessionStorage === 'undefined' ? undefined : sessionStorage;
  } catch {
    return undefined;
  }
};

/** Reads a remembered value; nothing if there is none or the device refuses. */
export function recall(key: string): string | undefined {
  try {
    return local()?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value on this device; false when the device cannot. Preferences are kept in private mode too, answers are not. */
export function remember(key: string, value: string): boolean {
  try {
    const store = local();
    store?.setItem(key, value);
    return store !== undefined;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    local()?.removeItem(key);
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** Whether this device can keep a draft at all. */
export function canRemember(): boolean {
  const works = remember('hejie.probe', '1');
  forget('hejie.probe');
  return works;
}

export function isPrivate(): boolean {
  try {
    return tab()?.getItem(PRIVATE) === '1';
  } catch {
    return false;
  }
}

export function setPrivate(on: boolean): void {
  try {
    if (on) tab()?.setItem(PRIVATE, '1');
    else tab()?.removeItem(PRIVATE);
  } catch {
    // Without tab storage nothing is kept either.
  }
}

/** Keeps a value for this tab only: gone when it closes. */
export function rememberForTab(key: string, value: string | undefined): void {
  try {
    if (value === undefined) tab()?.removeItem(key);
    else tab()?.setItem(key, value);
  } catch {
    // The value then lives as long as the page.
  }
}

export function recallForTab(key: string): string | undefined {
  try {
    return tab()?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A random key for one filled form (RFC 4122 version 4). Also works on plain http, where `randomUUID` is absent. */
export function makeKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
