import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothDatabases } from '#tests/region/engines.ts';
import { migrate } from '../sql/migrate.ts';
import { asOwner } from '../sql/scope.ts';
import { runCommand } from './command.ts';

const AT = new Date('2026-05-20T09:00:00.000Z');
const KEY = 'een sleutel van minstens 32 tekens!';
const KOP = 'gemeente;client;product;zwaarte;leveringsvorm;begin;einde';

onBothDatabases('the import of indicaties of another system', (engine) => {
  let folder: string;
  let said: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kt-indicaties-'));
    await migrate(engine.db);
  });
  beforeEach(() => (said = []));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = async (lines: readonly string[], more: readonly string[] = [], key: string | null = KEY) => {
    const file = join(folder, 'indicaties.csv');
    writeFileSync(file, [KOP, ...lines].join('\n'));
    const deps = {
      db: engine.db,
      clock: () => AT,
      say: (line: string) => void said.push(line),
      monitorKey: key,
    };
    const done = await runCommand(deps, ['import', 'indicaties', '--gemeente', '0603', file, ...more]);
    return done.ok ? said.join('\n') : done.error.message;
  };
  const rows = () =>
    asOwner(engine.db, '0603', (tx) =>
      tx.query<Record<string, unknown>>(
        'SELECT product, zwaarte, leveringsvorm, begin_op, einde_op, volgnummer, client FROM indicatie_historisch ORDER BY 1, 4, 6',
      ),
    );

  it('tells on a dry run what would happen, and leaves everything as it is', async () => {
    expect(await read(['0603;K1;07;licht;zin;2015-02-01;'], ['--dry-run'])).toContain(
      'Proef: dit zou er gebeuren',
    );
    expect(said.join()).toContain('1 nieuw, 0 gewijzigd, 0 ongewijzigd');
    expect(await rows()).toEqual([]);
  });

  it('tells by line what is wrong without the pseudonym, and then changes nothing', async () => {
    const answer = await read([
      '0603;K1;07;licht;zin;2015-02-01;',
      '0503;GEHEIM;99;zwaar;bon;2015-02-30;2014-01-01',
      '0603;;Dagbesteding;;;01-02-2015;31-01-2015',
    ]);
    expect(answer.split('\n').slice(0, -1)).toEqual([
      'regel 3, gemeente: dit bestand wordt voor 0603 ingelezen',
      'regel 3, product: geen code of naam van een productcategorie van iWmo of iJw',
      'regel 3, zwaarte: kies licht, basis of speciaal, of laat leeg',
      'regel 3, leveringsvorm: kies zin of pgb, of laat leeg',
      'regel 3, begin: geen dag die bestaat',
      'regel 4, client: vul het nummer uit het andere systeem in',
      'regel 4, einde: ligt vóór begin',
    ]);
    expect(answer).not.toContain('GEHEIM');
    expect(await rows()).toEqual([]);
  });

  it('keeps a keyed hash of the client, and asks for the key', async () => {
    const lines = ['0603;K1;07;licht;ZIN;01-02-2015;', '0603;K1;Rolstoelen;;zin;2015-02-01;2015-12-31'];
    expect(await read(lines, [], null)).toContain('MONITOR_SLEUTEL ontbreekt');
    expect(await read(lines)).toContain('2 nieuw');
    const kept = await rows();
    expect(kept).toMatchObject([
      { product: '07', zwaarte: 'licht', leveringsvorm: 'zin', begin_op: '2015-02-01', einde_op: null },
      { product: '11', zwaarte: '', einde_op: '2015-12-31' },
    ]);
    expect(kept[0]?.['client']).toBe(kept[1]?.['client']);
    expect(kept[0]?.['client']).toMatch(/^[0-9a-f]{32}$/);
    expect(await read(lines, [], 'een andere sleutel van 32 tekens!!')).toContain(
      'met een andere MONITOR_SLEUTEL',
    );
  });

  it('changes nothing when the same lines come again in another order, and takes over what changed', async () => {
    const twice = [
      '0603;K2;11;;zin;2016-01-01;',
      '0603;K2;11;;zin;2016-01-01;2017-01-01',
      '0603;K3;11;;zin;2016-01-01;',
    ];
    expect(await read(twice)).toContain('3 nieuw');
    expect(await read(twice.toReversed())).toContain('0 nieuw, 0 gewijzigd, 3 ongewijzigd');
    expect(await read(['0603;K3;11;;pgb;2016-01-01;2018-01-01'])).toContain(
      '0 nieuw, 1 gewijzigd, 0 ongewijzigd',
    );
  });

  it('says how far the figures were counted anew, and takes a day from which the app counts', async () => {
    const lines = ['0603;K4;12;;zin;2015-02-01;'];
    expect(await read(lines, ['--telt-tot', '2016-01-01'])).toContain('opnieuw geteld voor 3 peildata');
    expect(await read(lines, ['--telt-tot', 'morgen'])).toContain('een dag die bestaat');
    const audit = await asOwner(engine.db, '0603', (tx) =>
      tx.query("SELECT 1 FROM audit WHERE action = 'ingelezen' AND subject = 'indicaties'"),
    );
    expect(audit.length).toBe(4);
  });
});
