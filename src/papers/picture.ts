import { crc32, deflateSync } from 'node:zlib';
import { type Point, strokeField } from '../core/dossier/strokes.ts';
import { qrSquares } from './qr.ts';

/** Small pictures for Word, which takes no drawing that every reader shows. */

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return made;
};

/** A PNG of 8 bits: `shades` from 0 to 255, row by row; `colour`: the ink, the shades are then how much of it covers. */
function png(width: number, height: number, shades: Uint8Array, colour?: readonly [number, number, number]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = colour ? 6 : 0;
  const unit = colour ? 4 : 1;
  const rows = Buffer.alloc(height * (width * unit + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * unit + 1) + 1 + x * unit;
      const shade = shades[y * width + x] ?? 0;
      if (colour) {
        rows.set(colour, at);
        rows[at + 3] = shade;
      } else rows[at] = shade;
    }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SQUARE = 6;

/** A QR code; nothing if the value does not fit one. */
export function codePicture(value: string): Buffer | undefined {
  const squares = qrSquares(value);
  if (!squares) return undefined;
  const side = squares.side * SQUARE;
  const shades = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      shades[y * side + x] = squares.isDark(Math.floor(y / SQUARE), Math.floor(x / SQUARE)) ? 0 : 255;
  return png(side, side, shades);
}

/** A drawn signature as black ink on nothing. */
export function signaturePicture(strokes: readonly (readonly Point[])[]): Buffer {
  const { width, height } = strokeField;
  const shades = new Uint8Array(width * height);
  const dab = (cx: number, cy: number) => {
    for (let y = Math.floor(cy - 4); y <= cy + 4; y += 1)
      for (let x = Math.floor(cx - 4); x <= cx + 4; x += 1) {
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        const ink = Math.max(0, Math.min(1, 3.4 - Math.hypot(x - cx, y - cy)));
        const at = y * width + x;
        shades[at] = Math.max(shades[at] ?? 0, Math.round(255 * ink));
      }
  };
  for (const stroke of strokes)
    for (const [index, point] of stroke.entries()) {
      const before = stroke[index - 1] ?? point;
      const steps = Math.max(1, Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / 1.5));
      for (let step = 0; step <= steps; step += 1)
        dab(before.x + ((point.x - before.x) * step) / steps, before.y + ((point.y - before.y) * step) / steps);
    }
  return png(width, height, shades, [0, 0, 0]);
}

/** Red of a seal. */
export const sealRed: readonly [number, number, number] = [196, 22, 28];

/** The rings of the seal that says it is none; Word sets its words beside it. */
export function ringPicture(): Buffer {
  const side = 360;
  const shades = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const far = Math.hypot(x - side / 2, y - side / 2);
      const ink = Math.max(0, Math.min(1, 6 - Math.abs(far - 170)), Math.min(1, 2.5 - Math.abs(far - 120)));
      shades[y * side + x] = Math.round(200 * ink);
    }
  return png(side, side, shades, sealRed);
}
