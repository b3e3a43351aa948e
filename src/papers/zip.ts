import { crc32 } from 'node:zlib';

/** A file of an archive: its name, its day (`YYYY-MM-DD`) and its bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly on: string;
  readonly bytes: Buffer | AsyncIterable<Buffer>;
}

/** Names are UTF-8, and size and checksum follow the bytes. */
const flags = 0x0808;

/** MS-DOS date; archives know no day before 1980. */
const dayOf = (on: string): number => {
  const [year = 1980, month = 1, day = 1] = on.split('-').map(Number);
  return (Math.max(0, year - 1980) << 9) | (month << 5) | day;
};

/**
 * Writes an archive as it goes, without compression: what is in it are PDFs and pictures, which are compressed already. No file of it is
 * held whole, and together they stay under 4 GB.
 */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const central: Buffer[] = [];
  let at = 0;
  for await (const { name, on, bytes } of entries) {
    const title = Buffer.from(name, 'utf8');
    const start = at;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(dayOf(on), 12);
    header.writeUInt16LE(title.length, 26);
    yield Buffer.concat([header, title]);
    let size = 0;
    let sum = 0;
    for await (const chunk of Buffer.isBuffer(bytes) ? [bytes] : bytes) {
      sum = crc32(chunk, sum);
      size += chunk.length;
      yield chunk;
    }
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x08074b50, 0);
    after.writeUInt32LE(sum, 4);
    after.writeUInt32LE(size, 8);
    after.writeUInt32LE(size, 12);
    yield after;
    at += header.length + title.length + size + after.length;
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    header.copy(entry, 8, 6, 14);
    entry.writeUInt32LE(sum, 16);
    entry.writeUInt32LE(size, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(start, 42);
    central.push(entry, title);
  }
  const table = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length / 2, 8);
  end.writeUInt16LE(central.length / 2, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  yield Buffer.concat([table, end]);
}
