import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../../src/store/transaction.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
let worker: Client;
beforeAll(async () => {
  at = await testServer();
  worker = await at.citizen('13800130001', '张小满');
});
afterAll(() => at.close());

const bytesOf = async (address: string): Promise<Buffer> => (await worker.get(address.replace('/api/v1', ''))).raw;

describe('a paper', () => {
  it.each(['pdf', 'docx'] as const)(
    'that was once handed out as %s keeps its bytes, whatever would be written now',
    async format => {
      const matter = await worker.file('mediation', aFiling());
      const paper = matter.papers[0]!;
      const first = await bytesOf(paper[format]);
      expect(first.length).toBeGreaterThan(1000);
      // As if the renderer, or what it renders, had changed since.
      await asOwner(at.database, tx =>
        tx.query(`update paper set content = jsonb_set(content, '{title}', '"改了"') where id = $1`, [paper.id]),
      );
      expect((await bytesOf(paper[format])).equals(first)).toBe(true);
    },
  );

  it('asked for by two at once is the same for both', async () => {
    const matter = await worker.file('mediation', aFiling());
    const address = matter.papers[0]!.docx;
    const [one, other] = await Promise.all([bytesOf(address), bytesOf(address)]);
    const later = await bytesOf(address);
    expect(later.equals(one!) || later.equals(other!)).toBe(true);
  });
});
