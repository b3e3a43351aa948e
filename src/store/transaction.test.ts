import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { asOwner, type Identity, inTransaction, type Transaction, Unavailable } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

const database = await testDatabase();
afterAll(() => database.close());

const cixi: Identity = { tenant: 330282, user: uuidv7(), reach: ['mediator:a', 'mediator:330282004'] };
const yuyao: Identity = { tenant: 330281, user: uuidv7(), reach: [] };

beforeAll(() =>
  asOwner(database, async tx => {
    await tx.query(
      'create table probe_note (tenant_id int not null, word text not null, primary key (tenant_id, word))',
    );
    await tx.query('alter table probe_note enable row level security');
    await tx.query('grant select, insert on probe_note to hejie_app');
    await tx.query(`
      create policy own_tenant on probe_note to hejie_app
        using (tenant_id = nullif(current_setting('app.tenant', true), '')::int)`);
  }),
);

beforeEach(() => asOwner(database, tx => tx.query('truncate probe_note')));

const write = (word: string) => (tx: Transaction) =>
  tx.query('insert into probe_note (tenant_id, word) values ($1, $2)', [cixi.tenant, word]);

const wordsFor = (identity: Identity) =>
  inTransaction(database, identity, async tx =>
    (await tx.query<{ word: string }>('select word from probe_note order by word')).rows.map(({ word }) => word),
  );

/** Raises a database error with this code. */
const raise = (tx: Transaction, code: string) =>
  tx.query(`do $$ begin raise exception 'told to' using errcode = '${code}'; end $$`);

const { pool } = database;

describe('a transaction', () => {
  it('runs as the role of the application, for one tenant, one person and what they may reach', async () => {
    const { rows } = await inTransaction(database, cixi, tx =>
      tx.query(`select current_user as role, current_setting('app.tenant') as tenant,
        current_setting('app.user') as "user", current_setting('app.reach') as reach`),
    );
    expect(rows).toEqual([
      { role: 'hejie_app', tenant: '330282', user: cixi.user, reach: 'mediator:a,mediator:330282004' },
    ]);
  });

  it('keeps what it wrote, and nothing of it when the work fails', async () => {
    await inTransaction(database, cixi, write('kept'));
    const failing = inTransaction(database, cixi, async tx => {
      await write('lost')(tx);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await wordsFor(cixi)).toEqual(['kept']);
  });

  it('shows rows to their tenant alone', async () => {
    await inTransaction(database, cixi, write('ours'));
    expect(await wordsFor(cixi)).toEqual(['ours']);
    expect(await wordsFor(yuyao)).toEqual([]);
    await expect(inTransaction(database, yuyao, write('theirs'))).rejects.toMatchObject({ code: '42501' });
  });

  it('is the only way to rows: outside it there are none, also right after one has ended', async () => {
    await inTransaction(database, cixi, write('ours'));
    expect((await pool.query('select * from probe_note')).rows).toEqual([]);
    const { rows } = await pool.query(
      `select count(*) as seen, current_setting('app.tenant', true) as tenant from probe_note`,
    );
    expect(rows[0].seen).toBe(0);
    expect(rows[0].tenant || null).toBeNull();
    const all = await asOwner(database, tx => tx.query('select word from probe_note'));
    expect(all.rows).toEqual([{ word: 'ours' }]);
  });

  it('may not change what it was not granted', async () => {
    await inTransaction(database, cixi, write('ours'));
    const changing = inTransaction(database, cixi, tx => tx.query(`update probe_note set word = 'changed'`));
    await expect(changing).rejects.toMatchObject({ code: '42501' });
  });

  it('that only reads writes nothing and is not tried again', async () => {
    let runs = 0;
    const writing = inTransaction(
      database,
      cixi,
      tx => {
        runs += 1;
        return write('written')(tx);
      },
      { readOnly: true },
    );
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    expect(runs).toBe(1);
  });

  it('takes Kysely and prepared statements to the same rows', async () => {
    const words = await inTransaction(database, cixi, async tx => {
      const name = 'write-note';
      for (const word of ['a', 'b'])
        await tx.query({ name, text: 'insert into probe_note values ($1, $2)', values: [cixi.tenant, word] });
      const notes = tx.kysely as unknown as Kysely<{ probe_note: { tenant_id: number; word: string } }>;
      const { numInsertedOrUpdatedRows } = await notes
        .insertInto('probe_note')
        .values({ tenant_id: cixi.tenant, word: 'c' })
        .executeTakeFirstOrThrow();
      expect(numInsertedOrUpdatedRows).toBe(1n);
      return notes.selectFrom('probe_note').select('word').orderBy('word').execute();
    });
    expect(words.map(({ word }) => word)).toEqual(['a', 'b', 'c']);
  });

  it('answers several questions asked at once', async () => {
    const sums = await inTransaction(database, cixi, tx =>
      Promise.all([1, 2, 3].map(n => tx.query('select $1::int * 2 as twice', [n]))),
    );
    expect(sums.map(({ rows }) => rows[0]?.twice)).toEqual([2, 4, 6]);
  });

  it('refuses a statement that comes after its end', async () => {
    const kept = await inTransaction(database, cixi, async tx => tx);
    await expect(kept.query('select 1')).rejects.toThrow('The transaction is over');
  });

  it('runs nothing after a failure, whatever was still waiting', async () => {
    let waiting: Promise<unknown> | undefined;
    const failing = inTransaction(database, cixi, async tx => {
      const failed = raise(tx, '22000');
      waiting = write('late')(tx);
      waiting.catch(() => {});
      await failed;
    });
    await expect(failing).rejects.toMatchObject({ code: '22000' });
    await expect(waiting).rejects.toThrow();
    expect((await asOwner(database, tx => tx.query('select word from probe_note'))).rows).toEqual([]);
  });

  it('does not call itself saved when an error inside it was swallowed', async () => {
    const swallowing = inTransaction(database, cixi, async tx => {
      await write('lost')(tx);
      await tx.query('select nothing_like_it').catch(() => {});
    });
    await expect(swallowing).rejects.toThrow('nothing was saved');
    expect(await wordsFor(cixi)).toEqual([]);
  });

  it('saves with its last statement, after which nothing can be asked', async () => {
    await inTransaction(database, cixi, async tx => {
      await write('first')(tx);
      await tx.finish('insert into probe_note (tenant_id, word) values ($1, $2)', [cixi.tenant, 'last']);
      await expect(write('late')(tx)).rejects.toThrow('The transaction is over');
    });
    expect(await wordsFor(cixi)).toEqual(['first', 'last']);
  });

  it('saves nothing when its last statement fails, and says why', async () => {
    await inTransaction(database, cixi, write('there'));
    const failing = inTransaction(database, cixi, async tx => {
      await write('lost')(tx);
      await tx.finish('insert into probe_note (tenant_id, word) values ($1, $2)', [cixi.tenant, 'there']);
    });
    await expect(failing).rejects.toMatchObject({ constraint: 'probe_note_pkey' });
    expect(await wordsFor(cixi)).toEqual(['there']);
  });

  it('reports what goes wrong only when it ends', async () => {
    await asOwner(database, async tx => {
      await tx.query('create table probe_parent (n int primary key)');
      await tx.query('create table probe_child (n int references probe_parent deferrable initially deferred)');
      await tx.query('grant insert on probe_child to hejie_app');
    });
    const dangling = inTransaction(database, cixi, tx => tx.query('insert into probe_child values (1)'));
    await expect(dangling).rejects.toMatchObject({ code: '23503' });
  });
});

describe('an identity', () => {
  it.each([
    [{ ...cixi, tenant: Number.NaN }],
    [{ ...cixi, tenant: -1 }],
    [{ ...cixi, tenant: "1'; reset role; --" as unknown as number }],
    [{ ...cixi, user: "x'; reset role; --" }],
    [{ ...cixi, user: cixi.user.toUpperCase().replace('0', 'A') }],
    [{ ...cixi, reach: ["mediator:a'"] }],
    [{ ...cixi, reach: ['a,b'] }],
    [{ ...cixi, reach: [''] }],
  ])('that could end its literal is refused: %j', async identity => {
    expect(() => inTransaction(database, identity, async () => {})).toThrow(/^Not /);
  });
});

describe('the pool inside a transaction', () => {
  it.each([
    ['the pool', () => pool.query('select 1')],
    ['a connection of the pool', () => pool.connect()],
    ['the Kysely of the pool', () => database.kysely.selectNoFrom(eb => eb.lit(1).as('one')).execute()],
    ['a second transaction', () => inTransaction(database, cixi, async () => {})],
    ['the owner', () => asOwner(database, async () => {})],
  ])('is refused instead of waiting for ever: %s', async (_, ask) => {
    await expect(inTransaction(database, cixi, ask as () => Promise<unknown>)).rejects.toThrow(
      'use the transaction (`tx`)',
    );
    await expect(asOwner(database, ask as () => Promise<unknown>)).rejects.toThrow('use the transaction (`tx`)');
  });

  it('may be asked by what the work started and left for later', async () => {
    let later: Promise<unknown> | undefined;
    await inTransaction(database, cixi, async () => {
      later = new Promise(resolve => setTimeout(resolve, 100)).then(() => pool.query('select 1'));
    });
    await expect(later).resolves.toBeDefined();
  });
});

describe('a conflict with others', () => {
  it.each(['40001', '40P01', '57P01', '57P03', '08006', '25006'])(
    'with code %s runs the whole work again',
    async code => {
      let runs = 0;
      await inTransaction(database, cixi, async tx => {
        runs += 1;
        await write(`run ${runs}`)(tx);
        if (runs < 3) await raise(tx, code);
      });
      expect(await wordsFor(cixi)).toEqual(['run 3']);
    },
  );

  it('that does not pass ends after five tries, and says when to come again', async () => {
    let runs = 0;
    const error = await asOwner(database, async tx => {
      runs += 1;
      await raise(tx, '40001');
    }).catch((it: unknown) => it);
    expect(runs).toBe(5);
    expect(error).toBeInstanceOf(Unavailable);
    const { retryAfterSeconds, text, cause } = error as Unavailable;
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(text.zh).toContain('请稍后再试');
    expect(cause).toMatchObject({ code: '40001' });
  });

  it('is told apart from a mistake, which is not tried again', async () => {
    let runs = 0;
    const failing = inTransaction(database, cixi, async tx => {
      runs += 1;
      await raise(tx, '23505');
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(runs).toBe(1);
  });
});
