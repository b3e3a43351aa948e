import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChangeLine } from '../../src/store/changes.ts';

/**
 * The system of another body as it is in life: it takes what it is told at an address of its own and keeps what it has taken. `mood`
 * says how it behaves until told otherwise:
 * - `well`: checks the signature, drops what it has already, answers 204;
 * - `forgetful`: takes everything and answers 500, so that it is told again;
 * - `slow`: answers long after anybody has patience;
 * - `gone`: closes the connection; `elsewhere`: names another address.
 */
export type Mood = 'well' | 'forgetful' | 'slow' | 'gone' | 'elsewhere';

export interface PartnerSystem {
  readonly url: string;
  /** The key with which it checks what it is told; a wrong one refuses everything. */
  key: string;
  mood: Mood;
  /** Deliveries that arrived, of which some were not believed. */
  readonly calls: { readonly believed: boolean; readonly positions: readonly string[] }[];
  /** What it has, once each and in the order of positions. */
  readonly kept: ReadonlyMap<string, ChangeLine>;
  close(): Promise<void>;
}

/** Whether a body was signed with this key within the last five minutes. */
export function isSigned(header: string | undefined, body: string, key: string, now = Date.now()): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!seconds || !given || Math.abs(now / 1000 - Number(seconds)) > 300) return false;
  const own = createHmac('sha256', key).update(`${seconds}.${body}`).digest();
  return timingSafeEqual(own, Buffer.from(given, 'hex'));
}

export async function partnerSystem(): Promise<PartnerSystem> {
  const calls: { believed: boolean; positions: string[] }[] = [];
  const kept = new Map<string, ChangeLine>();
  const system = { key: '', mood: 'well' as Mood, calls, kept };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part as Buffer));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      const believed = isSigned(request.headers['hejie-signature'] as string | undefined, body, system.key);
      const { changes } = JSON.parse(body) as { changes: ChangeLine[] };
      calls.push({ believed, positions: changes.map(c => c.position) });
      if (!believed) return response.writeHead(401).end();
      if (system.mood === 'gone') return request.socket.destroy();
      if (system.mood === 'slow') return;
      if (system.mood === 'elsewhere') return response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end();
      for (const change of changes) kept.set(change.position, change);
      return response.writeHead(system.mood === 'forgetful' ? 500 : 204).end();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(system, {
    url: `http://127.0.0.1:${port}/hejie`,
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
