import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onBothDatabases } from '#tests/region/engines.ts';
import { seedDemo } from '../demo/seed.ts';
import { migrate } from '../sql/migrate.ts';
import { asOwner } from '../sql/scope.ts';
import { runCommand } from './command.ts';
import { exportFile, importFile, SOORTEN, type Soort } from './import-export.ts';
import type { Format } from './lines.ts';
import { readMedewerkers, readTeams } from './store.ts';

const AT = new Date('2026-11-02T09:00:00.000Z');
const ISSUER = 'https://aanmelden.voorbeeld.nl';

onBothDatabases('import and export', (engine) => {
  let folder: string;
  let said: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kt-beheer-'));
    await migrate(engine.db);
    await seedDemo(engine.db, ISSUER, AT);
  });
  beforeEach(() => (said = []));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (
    soort: Soort,
    gemeente: string,
    text: string,
    more: { format?: Format; dryRun?: boolean } = {},
  ) => importFile(engine.db, { soort, gemeente, text, format: 'csv', dryRun: false, at: AT, ...more });
  const command = (...args: string[]) =>
    runCommand(
      { db: engine.db, clock: () => AT, say: (line) => void said.push(line), monitorKey: null },
      args,
    );
  const teams = (gemeente: string) => asOwner(engine.db, gemeente, (tx) => readTeams(tx, gemeente));

  const formats = SOORTEN.flatMap((soort): [Soort, Format][] =>
    soort === 'catalogus'
      ? [[soort, 'json']]
      : [
          [soort, 'csv'],
          [soort, 'json'],
        ],
  );
  it.each(formats)(
    'of %s as %s comes back unchanged, into the same gemeente and into an empty one',
    async (soort, format) => {
      const text = await exportFile(engine.db, { soort, gemeente: '0603', format });
      expect(text.length).toBeGreaterThan(20);
      const same = await read(soort, '0603', text, { format });
      expect(same).toMatchObject({ ok: true, counts: { nieuw: 0, gewijzigd: 0 } });
      const whole = await exportFile(engine.db, { soort: 'catalogus', gemeente: '0603', format: 'json' });
      const team = await exportFile(engine.db, { soort: 'teams', gemeente: '0603', format: 'json' });
      // what a part refers to has to be there first
      await read('catalogus', '0626', whole, { format: 'json' });
      await read('teams', '0626', team, { format: 'json' });
      expect((await read(soort, '0626', text, { format })).ok).toBe(true);
      expect(await exportFile(engine.db, { soort, gemeente: '0626', format })).toBe(text);
    },
  );

  it('reads what Dutch Excel writes: semicolons, a byte order mark, quoted text', async () => {
    const text = '\uFEFFid;naam\r\nnoord;"Noord; ""De Hoek"""\r\n';
    expect(await read('teams', '0629', text)).toEqual({
      ok: true,
      counts: { nieuw: 1, gewijzigd: 0, gelijk: 0 },
    });
    expect(await teams('0629')).toEqual([{ id: 'noord', naam: 'Noord; "De Hoek"' }]);
    expect(await read('teams', '0629', 'id,naam\nnoord,Noord\n')).toMatchObject({ counts: { gewijzigd: 1 } });
  });

  it('tells per line what is wrong, and then changes nothing at all', async () => {
    const before = await asOwner(engine.db, '0603', (tx) => readMedewerkers(tx, '0603'));
    const text = [
      'id;naam;rollen;issuer;subject;actief',
      'goed;Goede Regel;consulent:sociaal-wijkteam;;;ja',
      'Fout Id;Naam;consulent;;;ja',
      'rol;Naam;burgemeester;;;ja',
      'actief;Naam;consulent;;;misschien',
      'goed;Dubbel;consulent;;;ja',
    ].join('\n');
    const outcome = await read('medewerkers', '0603', text);
    if (outcome.ok) throw new Error('was read');
    expect(outcome.problems).toHaveLength(4);
    expect(outcome.problems[0]).toMatch(/^regel 3, id: /);
    expect(outcome.problems[1]).toMatch(/^regel 4, rollen\.0: /);
    expect(outcome.problems[2]).toMatch(/^regel 5, actief: .*boolean/);
    expect(outcome.problems[3]).toBe('regel 6: id goed staat ook op regel 2');
    expect(await asOwner(engine.db, '0603', (tx) => readMedewerkers(tx, '0603'))).toEqual(before);
  });

  it('finds teams that do not exist, half a sign-in and one sign-in for two people', async () => {
    const text = [
      'id;naam;rollen;issuer;subject;actief',
      'a;A;consulent:zuid;;;ja',
      'b;B;consulent;;x;ja',
      `c;C;consulent;${ISSUER};y;ja`,
      `d;D;consulent;${ISSUER};y;ja`,
    ].join('\n');
    expect(await read('medewerkers', '0603', text)).toEqual({
      ok: false,
      problems: [
        'regel 2, rollen: team zuid bestaat niet',
        'regel 3: vul issuer en subject allebei in, of geen van beide',
        'regel 5: deze aanmelding (subject) staat ook op regel 4',
      ],
    });
  });

  it.each([
    ['id\nnoord\n', 'regel 1: kolom naam ontbreekt'],
    ['id;naam;kleur\nnoord;Noord;rood\n', 'regel 1: kolom kleur is onbekend'],
    ['id;naam\nnoord\n', 'regel 2: het aantal kolommen of de aanhalingstekens kloppen niet'],
  ])('refuses a file with the wrong columns: %j', async (text, problem) => {
    expect(await read('teams', '0603', text)).toEqual({ ok: false, problems: [problem] });
  });

  it('finds references in a catalogue that lead nowhere', async () => {
    const text = await exportFile(engine.db, { soort: 'contracten', gemeente: '0603', format: 'csv' });
    const lines = text.split('\n');
    const broken = [lines[0], (lines[1] ?? '').replace('zorg-aan-de-vliet;', 'weg;'), ''].join('\n');
    expect(await read('contracten', '0603', broken)).toEqual({
      ok: false,
      problems: ['contract zorg-aan-de-vliet-schoon-leefbaar-huis, aanbiederId: weg bestaat niet'],
    });
  });

  it.each(formats)('of %s as %s is a form to begin with where nothing is yet', async (soort, format) => {
    const form = await exportFile(engine.db, { soort, gemeente: '0637', format });
    if (format === 'csv') expect(form).toMatch(/^id;\w+(;\w+)*\r?\n$/);
    expect(await read(soort, '0637', form, { format })).toMatchObject({ ok: true });
    expect(await exportFile(engine.db, { soort, gemeente: '0637', format })).toBe(form);
  });

  it('on trial tells what would happen and does none of it', async () => {
    const outcome = await read('teams', '0637', 'id;naam\nwest;West\n', { dryRun: true });
    expect(outcome).toEqual({ ok: true, counts: { nieuw: 1, gewijzigd: 0, gelijk: 0 } });
    expect(await teams('0637')).toEqual([]);
  });

  describe('from the command line', () => {
    it('reads and writes files and says what it did', async () => {
      const path = join(folder, 'teams.csv');
      writeFileSync(path, 'id;naam\noost;Oost\n');
      expect(await command('import', 'teams', '--gemeente', '0518', path)).toEqual({ ok: true, value: null });
      expect(said).toEqual(['Ingelezen: teams van 0518, 1 nieuw, 0 gewijzigd, 0 ongewijzigd.']);
      const out = join(folder, 'uit.json');
      expect((await command('export', 'teams', '--gemeente', '0518', out)).ok).toBe(true);
      expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual([{ id: 'oost', naam: 'Oost' }]);
    });

    it.each([
      [['import', 'teams', 'x.csv'], 'gebruik'],
      [['import', 'mensen', '--gemeente', '0603', 'x.csv'], 'gebruik'],
      [['import', 'teams', '--gemeente', '9999', 'x.csv'], 'gemeente-onbekend'],
      [['import', 'teams', '--gemeente', '0603', 'x.xlsx'], 'soort-bestand'],
      [['import', 'teams', '--gemeente', '0603', '/bestaat/niet.csv'], 'bestand'],
      [['export', 'catalogus', '--gemeente', '0603', 'x.csv'], 'soort-bestand'],
      [['trek-in', 'ffffffffffffffff', '--gemeente', '0603'], 'apparaat-onbekend'],
      [['--onzin'], 'gebruik'],
    ])('explains what is wrong with %j', async (args, code) => {
      expect(await command(...args)).toMatchObject({ ok: false, error: { code } });
    });

    it('refuses a file that is no UTF-8', async () => {
      const path = join(folder, 'latin.csv');
      writeFileSync(path, Buffer.from([0x69, 0x64, 0x3b, 0xeb, 0x0a]));
      const outcome = await command('import', 'teams', '--gemeente', '0603', path);
      expect(outcome).toMatchObject({ ok: false, error: { code: 'bestand' } });
      expect(!outcome.ok && outcome.error.message).toContain('UTF-8');
    });

    it('lists and withdraws devices, and raises the epoch after a restore', async () => {
      await asOwner(engine.db, '0603', (tx) =>
        tx.query(
          "INSERT INTO apparaat (gemeente, id, medewerker_id, naam, aangemeld_op) VALUES ('0603', 'aaaaaaaaaaaaaaaa', 'noor', 'Laptop', now())",
        ),
      );
      await command('apparaten', '--gemeente', '0603');
      expect(said[0]).toBe('aaaaaaaaaaaaaaaa  noor  Laptop  gezien nooit');
      await command('trek-in', 'aaaaaaaaaaaaaaaa', '--gemeente', '0603');
      said = [];
      await command('apparaten', '--gemeente', '0603');
      expect(said[0]).toContain('ingetrokken 2026-11-02');
      said = [];
      await command('hersteld', '--gemeente', '0603');
      expect(said[0]).toContain('tijdvak 2');
    });
  });
});
