/** What the log of a running server says of requests and faults: addresses and places in the code, nothing that somebody typed. */

/** An address without what was searched for and without the codes that stand in it. */
export const loggedUrl = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .replace(/^(\/api\/v1\/calendar\/)[^/]+\.ics$/, '$1…')
    .replace(/^((?:\/api\/v1\/public)?\/(?:readback|a|c|sign)\/).+$/s, '$1…');

/** A fault by kind, code and place. The database's own details quote rows and are left out. */
export function loggedError(error: unknown): { err: Record<string, unknown> } {
  if (!(error instanceof Error)) return { err: { type: typeof error } };
  const { name, message, stack } = error;
  const { code } = error as { code?: unknown };
  return { err: { type: name, message, ...(code !== undefined && { code }), stack } };
}
