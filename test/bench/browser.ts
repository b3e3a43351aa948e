import net from 'node:net';

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Of the body. */
  readonly bytes: number;
  readonly ms: number;
}

/**
 * One connection that is kept, as a browser keeps it, and speaks just enough HTTP to the server that is measured: what the load itself
 * costs is taken from the same two cores.
 */
export interface Browser {
  /** One request at a time. `text` of an answer other than the one `unread` stands for is decoded; of that one it is left empty. */
  send(
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
    unread?: number,
  ): Promise<Answer>;
  close(): void;
}

const headEnd = Buffer.from('\r\n\r\n');

/** @throws when the server closes the connection or answers without a length */
export function openBrowser(url: string): Browser {
  const { hostname, port } = new URL(url);
  const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void; since: number; unread?: number };
  let held: Buffer[] = [];
  let size = 0;
  /** Bytes of the whole answer, once its head has been read. */
  let total = Number.NaN;
  let begins = 0;
  let status = 0;
  const fail = (error: Error) => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection.')));
  socket.on('data', chunk => {
    held.push(chunk);
    size += chunk.length;
    if (Number.isNaN(total)) {
      const all = held.length === 1 ? chunk : Buffer.concat(held);
      held = [all];
      const at = all.indexOf(headEnd);
      if (at < 0) return;
      const head = all.toString('latin1', 0, at);
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (length === undefined) return fail(new Error(`An answer without a length: ${head}`));
      status = Number(head.slice(9, 12));
      begins = at + headEnd.length;
      total = begins + Number(length);
    }
    if (size < total) return;
    const { resolve, since, unread } = waiting;
    const bytes = total - begins;
    const text = unread === status ? '' : Buffer.concat(held).toString('utf8', begins, total);
    held = [];
    size = 0;
    total = Number.NaN;
    resolve({ status, text, bytes, ms: performance.now() - since });
  });
  return {
    send: (method, path, headers, body, unread) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject, since: performance.now(), ...(unread !== undefined && { unread }) };
        let head = `${method} ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n`;
        for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
        if (body !== undefined)
          head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
        socket.write(`${head}\r\n${body ?? ''}`);
      }),
    close: () => {
      socket.removeAllListeners('close');
      socket.destroy();
    },
  };
}
