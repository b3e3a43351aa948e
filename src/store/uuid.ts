import { randomBytes } from 'node:crypto';

/** Whether the database reads a string as a UUID, written as we write it. */
export const isUuid = (value: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Random bytes are drawn many at a time: a draw costs far more than an id. */
let pool = Buffer.alloc(0);
function sixteenBytes(): Buffer {
  if (pool.length < 16) pool = randomBytes(4096);
  const taken = pool.subarray(0, 16);
  pool = pool.subarray(16);
  return taken;
}

let last = { ms: 0, counter: 0 };
let clock = 0;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of `now` in milliseconds since 1970, a 12-bit counter, 62 random bits.
 * Ids made one after the other sort in that order, also within one millisecond and when the machine's clock steps back.
 * A `now` that is given is taken as it is, so that a past may be written.
 */
export function uuidv7(now?: number): string {
  if (now === undefined) clock = Math.max(clock, Date.now());
  let ms = now ?? clock;
  const bytes = sixteenBytes();
  let counter = ms === last.ms ? last.counter + 1 : bytes.readUInt16BE(6) & 0x7ff;
  if (counter > 0xfff) {
    ms += 1;
    counter = 0;
    if (now === undefined) clock = ms;
  }
  last = { ms, counter };
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
