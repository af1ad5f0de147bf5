import { beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases, onPostgres } from '#tests/region/engines.ts';
import { ensureGemeente } from '../beheer/store.ts';
import { writeAudit } from './audit.ts';
import { isMigrated, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openPostgres } from './postgres.ts';
import { asOwner, scoped } from './scope.ts';
import { INSUFFICIENT_PRIVILEGE, sqlState } from './sql.ts';

const AT = new Date('2026-11-02T09:00:00.000Z');

async function stateOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return sqlState(error);
  }
}

onBothDatabases('the tables of the region', (engine) => {
  beforeAll(async () => {
    const first = await migrate(engine.db);
    expect(first).toEqual({ ok: true, value: MIGRATIONS.map(({ number }) => number) });
    for (const code of ['0603', '0503']) {
      await asOwner(engine.db, code, async (tx) => {
        await ensureGemeente(tx, code);
        await tx.query("INSERT INTO team (gemeente, id, naam) VALUES ($1, 'noord', 'Noord')", [code]);
        await writeAudit(tx, { gemeente: code, at: AT, actor: 'noor', action: 'proef', subject: code });
      });
    }
  });

  it('are made once, however often and however many at a time ask for it', async () => {
    const again = await Promise.all([migrate(engine.db), migrate(engine.db)]);
    expect(again).toEqual([
      { ok: true, value: [] },
      { ok: true, value: [] },
    ]);
    expect(await isMigrated(engine.db)).toBe(true);
  });

  it('keep nothing of a step that fails half-way', async () => {
    const next = (MIGRATIONS.at(-1)?.number ?? 0) + 1;
    const broken = { number: next, name: 'kapot', text: 'CREATE TABLE half (a text); SELECT 1/0;' };
    await expect(migrate(engine.db, [...MIGRATIONS, broken])).rejects.toThrow();
    const found = await engine.db.query("SELECT to_regclass('half') AS half");
    expect(found).toEqual([{ half: null }]);
    expect(await isMigrated(engine.db)).toBe(true);
  });

  it('of a newer version are refused and left alone', async () => {
    const outcome = await migrate(engine.db, []);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'database-nieuwer' } });
  });

  it('have the gemeente first in every primary key, and row-level security that binds the owner too', async () => {
    const tables = await engine.db.query<{ naam: string; eerste: string; beide: boolean }>(
      `SELECT c.relname AS naam, a.attname AS eerste, c.relrowsecurity AND c.relforcerowsecurity AS beide
       FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migratie' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(8);
    for (const table of tables) expect(table).toEqual({ naam: table.naam, eerste: 'gemeente', beide: true });
  });

  it('show the service the rows of the gemeenten that it named, and none without', async () => {
    const delft = scoped(engine.db, ['0503']);
    expect(await delft.query('SELECT gemeente FROM team')).toEqual([{ gemeente: '0503' }]);
    expect(await delft.query("SELECT gemeente FROM team WHERE gemeente = '0603'")).toEqual([]);
    const both = await scoped(engine.db, ['0503', '0603']).query('SELECT gemeente FROM team ORDER BY 1');
    expect(both).toEqual([{ gemeente: '0503' }, { gemeente: '0603' }]);
    expect(await scoped(engine.db, []).query('SELECT gemeente FROM team')).toEqual([]);
  });

  it('let the service write no row of another gemeente, and change no roles or people', async () => {
    const delft = scoped(engine.db, ['0503']);
    const device =
      "INSERT INTO apparaat (gemeente, id, medewerker_id, naam, aangemeld_op) VALUES ('0603', 'aaaaaaaaaaaaaaaa', 'x', 'x', now())";
    expect(await stateOf(delft.query(device))).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await stateOf(delft.query("UPDATE team SET naam = 'x'"))).toBe(INSUFFICIENT_PRIVILEGE);
    expect(
      await stateOf(
        delft.query("INSERT INTO rol (gemeente, medewerker_id, rol) VALUES ('0503', 'noor', 'beheerder')"),
      ),
    ).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await stateOf(delft.query('SELECT * FROM migratie'))).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it('let the service add to the audit of its gemeente and never change or empty it', async () => {
    const delft = scoped(engine.db, ['0503']);
    const line = { at: AT, actor: 'sanne', action: 'proef', subject: 'a' };
    await delft.transaction((tx) => writeAudit(tx, { ...line, gemeente: '0503' }));
    expect(await stateOf(delft.transaction((tx) => writeAudit(tx, { ...line, gemeente: '0603' })))).toBe(
      INSUFFICIENT_PRIVILEGE,
    );
    for (const text of ["UPDATE audit SET actor = 'x'", 'DELETE FROM audit', 'TRUNCATE audit']) {
      expect(await stateOf(delft.query(text)), text).toBe(INSUFFICIENT_PRIVILEGE);
    }
    const lines = await delft.query('SELECT gemeente, at, actor FROM audit ORDER BY rank');
    expect(lines.at(-1)).toEqual({ gemeente: '0503', at: AT.toISOString(), actor: 'sanne' });
  });

  it('forget role and scope when the transaction ends', async () => {
    await scoped(engine.db, ['0503']).query('SELECT 1');
    const [after] = await engine.db.query<{ wie: string; scope: string | null }>(
      "SELECT current_user AS wie, current_setting('keukentafel.gemeenten', true) AS scope",
    );
    expect(after?.wie).not.toBe('keukentafel_app');
    expect(after?.scope ?? '').toBe('');
  });

  it('undo a transaction that rejects', async () => {
    const failing = asOwner(engine.db, '0603', async (tx) => {
      await tx.query("INSERT INTO team (gemeente, id, naam) VALUES ('0603', 'weg', 'Weg')");
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    const found = await scoped(engine.db, ['0603']).query("SELECT id FROM team WHERE id = 'weg'");
    expect(found).toEqual([]);
  });

  it('refuse a scope that is no list of gemeentecodes', async () => {
    const hostile = "0503'); DROP TABLE team; --";
    expect(() => scoped(engine.db, [hostile])).toThrow('gemeentecode');
    await expect(asOwner(engine.db, hostile, (tx) => tx.query('SELECT 1'))).rejects.toThrow('gemeentecode');
  });

  it('read bigint as number, moments as ISO text and jsonb as data', async () => {
    const [row] = await engine.db.query(
      `SELECT 9007199254740991::bigint AS groot, $1::timestamptz AS op, $2::jsonb AS data, $3::text[] AS lijst, '2026-03-01'::date AS dag`,
      [AT.toISOString(), JSON.stringify({ a: [1, null] }), ['x', 'y']],
    );
    expect(row).toEqual({
      groot: Number.MAX_SAFE_INTEGER,
      op: AT.toISOString(),
      data: { a: [1, null] },
      lijst: ['x', 'y'],
      dag: '2026-03-01',
    });
  });

  it('pass on what is notified, from a transaction only when it commits', async () => {
    const heard: string[] = [];
    let arrived = (): void => undefined;
    const second = new Promise<void>((resolve) => (arrived = resolve));
    const stop = await engine.db.listen('proef', (payload) => {
      heard.push(payload);
      if (payload === 'wel') arrived();
    });
    const undone = engine.db.transaction(async (tx) => {
      await tx.query("SELECT pg_notify('proef', 'niet')");
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await engine.db.transaction((tx) => tx.query("SELECT pg_notify('proef', 'wel')"));
    await second;
    await stop();
    expect(heard).toEqual(['wel']);
  });
});

onPostgres('the connection', (engine) => {
  it('is taken up again, listening too, after the server cut it', async () => {
    const { url, adminUrl } = engine.cluster!;
    let lost = 0;
    let heard: string | undefined;
    const db = openPostgres(url, { connections: 2, onLost: () => (lost += 1) });
    const admin = openPostgres(adminUrl, { connections: 1, onLost: () => undefined });
    await db.query('SELECT 1');
    await db.listen('proef', (payload) => (heard = payload));
    // with a time, the server answers only when they are gone: nothing said below is heard by the connection of before
    await admin.query(
      "SELECT pg_terminate_backend(pid, 15000) FROM pg_stat_activity WHERE usename = 'regio' AND pid <> pg_backend_pid()",
    );
    // the one that asks and the one that listens
    while (lost < 2) await new Promise(setImmediate);
    // a word said before it listens again goes by it, so it is said until one arrives
    while (heard === undefined) await db.query("SELECT pg_notify('proef', 'weer')");
    expect(heard).toBe('weer');
    await db.close();
    await admin.close();
  });
});

describe('the steps of the migration', () => {
  it('are numbered without holes', () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_one, index) => index + 1));
  });
});
