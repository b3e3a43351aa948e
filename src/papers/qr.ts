import QRCode from 'qrcode';

/** Bytes; a code of 25 mm with more has squares too small for a telephone. */
const LIMIT = 600;

const fits = (value: string): boolean => value !== '' && Buffer.byteLength(value) <= LIMIT && !/\p{Cs}/u.test(value);

/** A QR code as rows of dark and light squares; nothing if the value is empty, too long or no proper text. */
export function qrSquares(
  value: string,
): { readonly side: number; isDark(row: number, column: number): boolean } | undefined {
  if (!fits(value)) return undefined;
  const { modules } = QRCode.create(value, { errorCorrectionLevel: 'M' });
  return { side: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}
