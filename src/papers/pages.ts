/** How many pages a file has when it is printed: a picture one, a PDF as many as it says; `undefined` where only a person can count. */
export function pagesOf(mime: string, bytes: Buffer): number | undefined {
  if (mime.startsWith('image/')) return 1;
  if (mime !== 'application/pdf') return undefined;
  const text = bytes.toString('latin1');
  const pages = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  if (pages > 0) return pages;
  // A newer PDF packs its pages away; the root of the page tree may still say how many there are.
  const counts = [...text.matchAll(/\/Count\s+(\d+)/g)].map(([, n]) => Number(n));
  return counts.length > 0 ? Math.max(...counts) : undefined;
}
