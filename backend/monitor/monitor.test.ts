import { afterAll, beforeAll, expect, it } from 'vitest';
import { monitorContract } from '#shared/contract/region/monitor.ts';
import type { RegionClient } from '#tests/region/client.ts';
import { proceduresOf } from '#tests/region/contract.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { refusalOf, startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { importIndicaties } from '../beheer/indicaties-import.ts';
import { asOwner, scoped } from '../sql/scope.ts';
import { INSUFFICIENT_PRIVILEGE, sqlState } from '../sql/sql.ts';
import { telGemeente } from './tel.ts';

const KEY = 'een sleutel van minstens 32 tekens!';
const AT = new Date('2026-05-20T09:00:00.000Z');
const KOP = 'gemeente;client;product;zwaarte;leveringsvorm;begin;einde';

/** Lines of so many clients with one indicatie each. */
function regels(count: number, gemeente: string, rest: string): string[] {
  const group = rest.replaceAll(';', '');
  return Array.from({ length: count }, (_, index) => `${gemeente};${group}${index};${rest}`);
}

/** Rows of the app: a plan for each dossier, with one inzet. */
async function schrijfApp(
  engine: { db: Parameters<typeof asOwner>[0] },
  gemeente: string,
  list: readonly { versie: number; fields: object }[],
): Promise<void> {
  await asOwner(engine.db, gemeente, async (tx) => {
    await tx.query(
      `INSERT INTO operatie (gemeente, device, seq, medewerker_id, actor, dossier_id, schema_version, device_time,
         ontvangen_op, changes, uitkomst, positie)
       VALUES ($1, 'eeeeeeeeeeeeeeee', 1, 'x', 'Sanne', 'd', 1, '', '2026-03-20T09:00:00Z', '[]', 'applied', 1)`,
      [gemeente],
    );
    for (const [index, { versie, fields }] of list.entries()) {
      for (const [entity, content] of [
        ['plan', { versie }],
        ['inzet', fields],
      ] as const) {
        await tx.query(
          `INSERT INTO rij (gemeente, id, dossier_id, entity, fields, versions, deleted, changed_at, changed_by, conflicts)
           VALUES ($1, $2, $3, $4, $5, '{}', NULL, '', '', '{}')`,
          [gemeente, `${gemeente}${entity}${index}`, `${gemeente}d${index}`, entity, JSON.stringify(content)],
        );
      }
    }
  });
}

const inzet = (more: object = {}) => ({
  trede: 'maatwerk',
  persoonIds: [],
  vanaf: '2026-01-01',
  tot: null,
  gestoptOp: null,
  productcategorie: '07',
  zwaarte: 'basis',
  leveringsvorm: 'zin',
  ...more,
});

onBothDatabases('the regiomonitor', (engine) => {
  let region: TestRegion;
  let analist: RegionClient['monitor'];

  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    const { token } = await signIn(region.issuer, 'analist');
    analist = region.client(token).monitor;
    const text = [
      KOP,
      ...regels(60, '0603', '07;licht;zin;2014-05-01;2015-12-31'),
      ...regels(33, '0603', '07;licht;zin;2015-07-01;'),
      ...regels(18, '0603', '07;basis;zin;2014-05-02;'),
      ...regels(4, '0603', '07;speciaal;pgb;2014-05-03;'),
      ...regels(90, '0603', '07;speciaal;zin;2014-05-04;'),
      ...regels(3, '0603', '11;;zin;2014-05-05;'),
    ].join('\n');
    const done = await importIndicaties(engine.db, {
      gemeente: '0603',
      text,
      key: KEY,
      teltTot: '2026-04-01',
      dryRun: false,
      at: AT,
    });
    expect(done).toMatchObject({ ok: true, counts: { nieuw: 208 }, peildata: 45 });
    await schrijfApp(engine, '0503', [
      ...Array.from({ length: 20 }, () => ({ versie: 1, fields: inzet() })),
      // none of these counts: never vastgesteld, stopped on the day itself, without a first day, later, unreadable
      { versie: 0, fields: inzet() },
      { versie: 1, fields: inzet({ gestoptOp: '2026-04-01' }) },
      { versie: 1, fields: inzet({ vanaf: null }) },
      { versie: 1, fields: inzet({ vanaf: '2026-04-02' }) },
      { versie: 1, fields: { trede: '\uD800' } },
      // and these do: its last day, stopped a day later, a lighter rung
      { versie: 2, fields: inzet({ tot: '2026-04-01' }) },
      { versie: 1, fields: inzet({ gestoptOp: '2026-04-02', zwaarte: 'speciaal', leveringsvorm: 'pgb' }) },
      { versie: 1, fields: inzet({ trede: 'netwerk', productcategorie: null }) },
    ]);
    await asOwner(engine.db, '0503', (tx) => telGemeente(tx, '0503', { at: AT, opnieuw: false }));
  });
  afterAll(() => region.stop());

  const value = async <T>(call: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>) => {
    const answer = await call;
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };

  it('counts what was read of another system on each peildatum, and shields it', async () => {
    const { tabel, geteldOp, begrippen } = await value(
      analist.tabel({
        gebieden: ['0603'],
        peildata: ['2015-01-01', '2016-01-01'],
        rijen: ['product', 'zwaarte'],
      }),
    );
    const [block] = tabel.blokken;
    expect(block?.rijen.map(({ naam, waarden }) => [naam, ...waarden])).toEqual([
      ['Dagbesteding, Licht', { van: 60, tot: 60 }, { van: 33, tot: 33 }],
      ['Dagbesteding, Basis', { van: 18, tot: 18 }, { van: 18, tot: 18 }],
      ['Dagbesteding, Speciaal', { van: 94, tot: 94 }, { van: 94, tot: 94 }],
      ['Rolstoelen, Zonder zwaarte', { van: 1, tot: 9 }, { van: 1, tot: 9 }],
    ]);
    expect(block?.totaal?.waarden).toEqual([
      { van: 173, tot: 181 },
      { van: 146, tot: 154 },
    ]);
    expect(block?.rijen[0]?.ontwikkeling).toEqual({ verschil: -27, procent: -45 });
    expect(geteldOp).toEqual([AT.toISOString(), AT.toISOString()]);
    expect(begrippen.length).toBeGreaterThan(5);
  });

  it('counts what the app has from the day on which the gemeente began with it', async () => {
    const { tabel } = await value(
      analist.tabel({
        gebieden: ['0503'],
        peildata: ['2026-01-01', '2026-04-01'],
        rijen: ['trede', 'zwaarte', 'leveringsvorm'],
      }),
    );
    const [block] = tabel.blokken;
    expect(block?.geteld).toEqual([[], ['0503']]);
    expect(block?.rijen.map(({ naam, waarden }) => [naam, ...waarden])).toEqual([
      ['Netwerk en mantelzorg, Zonder zwaarte, Zonder leveringsvorm', null, { van: 1, tot: 9 }],
      ['Maatwerkvoorziening, Basis, Zorg in natura', null, { van: 13, tot: 21 }],
      ['Maatwerkvoorziening, Speciaal, Persoonsgebonden budget', null, { van: 1, tot: 9 }],
    ]);
  });

  it('lets older data end where the app begins to count', async () => {
    const { tabel } = await value(
      analist.tabel({ gebieden: ['0603'], peildata: ['2026-01-01', '2026-04-01'], rijen: [] }),
    );
    expect(tabel.blokken[0]?.geteld).toEqual([['0603'], []]);
  });

  it('keeps a figure that was published, whatever changes afterwards', async () => {
    const before = await value(analist.tabel({ gebieden: ['0503'], peildata: ['2026-04-01'], rijen: [] }));
    await asOwner(engine.db, '0503', (tx) =>
      tx.query("UPDATE rij SET deleted = 'x' WHERE gemeente = '0503' AND entity = 'inzet'"),
    );
    // neither a next counting nor older data that is read later
    await asOwner(engine.db, '0503', (tx) => telGemeente(tx, '0503', { at: AT, opnieuw: false }));
    await asOwner(engine.db, '0503', (tx) => telGemeente(tx, '0503', { at: AT, opnieuw: true }));
    expect(await value(analist.tabel({ gebieden: ['0503'], peildata: ['2026-04-01'], rijen: [] }))).toEqual(
      before,
    );
  });

  it('gives the report of the council, and what can be chosen', async () => {
    const { rapport } = await value(
      analist.rapport({ gebied: '0603', van: '2015-01-01', tot: '2016-01-01' }),
    );
    expect(rapport.tabellen.at(-1)?.rijen.map(({ cellen }) => cellen)).toEqual([
      ['60', '35%', '33', '23%'],
      ['18', '10%', '18', '12%'],
      ['94', '55%', '94', '65%'],
      ['172', '100%', '145', '100%'],
    ]);
    const { gebieden, peildata } = await value(analist.opties({}));
    expect(gebieden.map(({ gebied }) => gebied)).toEqual([
      'H4',
      'H5',
      'H10',
      '0503',
      '1842',
      '0603',
      '1783',
      '1926',
    ]);
    expect([peildata[0], peildata.at(-1)]).toEqual(['2015-01-01', '2026-04-01']);
  });

  it('refuses a question about cliënten by zwaarte, and a day that is no peildatum', async () => {
    const ask = { gebieden: ['0603' as const], peildata: ['2015-01-01'], rijen: ['zwaarte' as const] };
    expect(await analist.tabel({ ...ask, maat: 'clienten' })).toMatchObject({
      ok: false,
      error: { code: 'vraag-kan-niet' },
    });
    expect(await refusalOf(analist.tabel({ ...ask, peildata: ['2015-01-02'] }))).toBe('ongeldig');
    const wrongWay = analist.rapport({ gebied: 'H4', van: '2016-01-01', tot: '2015-01-01' });
    expect(await refusalOf(wrongWay)).toBe('ongeldig');
  });

  it('reads no figure of a gemeente where this person is no analyst, though the person works there', async () => {
    const make = (gemeente: string, rol: string) =>
      asOwner(engine.db, gemeente, async (tx) => {
        await tx.query(
          "INSERT INTO medewerker (gemeente, id, naam, issuer, subject) VALUES ($1, 'half', 'Half', $2, 'beheer-half')",
          [gemeente, region.issuer],
        );
        await tx.query("INSERT INTO rol (gemeente, medewerker_id, rol) VALUES ($1, 'half', $2)", [
          gemeente,
          rol,
        ]);
      });
    await make('0503', 'regio-analist');
    await make('0603', 'beheerder');
    await asOwner(engine.db, '0603', (tx) =>
      tx.query("UPDATE medewerker SET subject = 'was' WHERE gemeente = '0603' AND subject = 'noor'"),
    );
    for (const gemeente of ['0503', '0603'])
      await asOwner(engine.db, gemeente, (tx) =>
        tx.query("UPDATE medewerker SET subject = 'noor' WHERE gemeente = $1 AND id = 'half'", [gemeente]),
      );
    const half = region.client((await signIn(region.issuer, 'noor')).token).monitor;
    const { tabel } = await value(
      half.tabel({ gebieden: ['0603', 'H4'], peildata: ['2026-04-01', '2016-01-01'], rijen: [] }),
    );
    expect(tabel.blokken.map(({ geteld }) => geteld)).toEqual([
      [[], []],
      [[], ['0503']],
    ]);
  });

  it.each(['', 'noor', 'beheer'])('is closed to who is no regio-analist (%s)', async (account) => {
    const [leider] = await asOwner(engine.db, '1783', (tx) =>
      tx.query<{ id: string }>(
        "SELECT medewerker_id AS id FROM rol WHERE gemeente = '1783' AND rol = 'teamleider'",
      ),
    );
    await asOwner(engine.db, '0503', (tx) =>
      tx.query("UPDATE rol SET rol = 'beheerder' WHERE gemeente = '0503' AND medewerker_id = 'half'"),
    );
    const { token } = await signIn(region.issuer, account === '' ? (leider?.id ?? '') : account);
    const { monitor } = region.client(token);
    const calls: Record<string, () => Promise<unknown>> = {
      opties: () => monitor.opties({}),
      tabel: () => monitor.tabel({ gebieden: ['0603'], peildata: ['2015-01-01'], rijen: [] }),
      rapport: () => monitor.rapport({ gebied: 'H4', van: '2015-01-01', tot: '2016-01-01' }),
      uitkomsten: () => monitor.uitkomsten({ gebieden: ['0603'], peildata: ['2015-01-01'] }),
    };
    expect(Object.keys(calls).sort()).toEqual(proceduresOf(monitorContract).sort());
    for (const call of Object.values(calls)) expect(await refusalOf(call())).toBe('geen-toegang');
  });

  it('works on what was shielded only: the service reads no indicatie, and changes no figure', async () => {
    const service = scoped(engine.db, ['0603']);
    for (const statement of [
      'SELECT * FROM indicatie_historisch',
      'SELECT * FROM monitor_bron',
      "UPDATE monitor_stand SET cijfers = '{}'",
      'DELETE FROM monitor_stand',
    ]) {
      const state = await service.query(statement).then(() => null, sqlState);
      expect([statement, state]).toEqual([statement, INSUFFICIENT_PRIVILEGE]);
    }
    const kept = await service.query<{ cijfers: string }>('SELECT cijfers FROM monitor_stand');
    expect(kept.length).toBe(45);
    // a small count is nowhere in it: its cell says that it is small, its atom has no sum
    expect(kept[0]?.cijfers).toContain('[null,[["maatwerk","11","","zin",true]]]');
  });
});
