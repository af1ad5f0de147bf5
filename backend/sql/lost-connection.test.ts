import pg from 'pg';
import { expect, it } from 'vitest';
import { onPostgres } from '#tests/region/engines.ts';

onPostgres('a connection that is lost', (engine) => {
  it('between two questions of a transaction ends that transaction, and not the process', async () => {
    const admin = new pg.Client({ connectionString: engine.cluster?.adminUrl ?? '' });
    await admin.connect();
    const work = engine.db.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await admin.query('SELECT pg_terminate_backend($1)', [row?.pid]);
      // until the loss is heard of: the server side is gone, and so is what it says of it
      for (;;) {
        const { rows } = await admin.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [row?.pid]);
        if (rows.length === 0) break;
      }
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      return tx.query('SELECT 1');
    });
    await expect(work).rejects.toThrow();
    await admin.end();
    expect(await engine.db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
