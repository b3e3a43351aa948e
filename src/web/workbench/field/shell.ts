/** Puts the page itself on the phone. Where that is not possible, the page works as any other: with a network. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return;
  try {
    await navigator.serviceWorker.register('/field-sw.js', { scope: '/w/field' });
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(entry => new URL(entry.name));
    const own = loaded.filter(url => url.origin === location.origin).map(url => url.pathname);
    active?.postMessage({
      keep: [...new Set(['/w/field', '/api/v1/public/city', '/api/v1/session', '/api/v1/procedures/lead', ...own])],
    });
  } catch {
    // Kept or not, reports are kept by the page.
  }
}
