/**
 * JSON for the database. PostgreSQL keeps neither NUL nor lone surrogates, yet what people type is stored and shown
 * unchanged: such characters are written as U+001A and four hex digits (and U+001A itself too), and read back.
 */
const mark = '\u001a';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const foreign = /[\0\u001a]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const suspicious = /\\u(?:0000|001a|d[89a-f])/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the mark is a control character
const marked = /\u001a([0-9a-f]{4})/g;

export const encodeText = (value: string): string =>
  value.replace(foreign, c => mark + c.charCodeAt(0).toString(16).padStart(4, '0'));

export const decodeText = (value: string): string =>
  value.includes(mark)
    ? value.replace(marked, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : value;

/** A value as the text of a `jsonb` parameter. */
export function encodeJson(value: unknown): string {
  const plain = JSON.stringify(value);
  return suspicious.test(plain) ? JSON.stringify(mapStrings(value, encodeText)) : plain;
}

/** Reads the text of a `json` or `jsonb` column. */
export function decodeJson(raw: string): unknown {
  const value: unknown = JSON.parse(raw);
  return raw.includes('\\u001a') ? mapStrings(value, decodeText) : value;
}

function mapStrings(value: unknown, map: (s: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map(item => mapStrings(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [map(key), mapStrings(inner, map)]));
}
