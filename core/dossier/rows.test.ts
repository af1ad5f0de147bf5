import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, dossierNa, nieuwDossier, openCore, value } from '#tests/support/core.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';
import { EDITABLE_KINDS } from '#shared/contract/dossier.ts';

test('a household is made with its people, an empty plan, the melding of today and a number of its own', async () => {
  const { client } = await openCore();
  const first = await nieuwDossier(client);
  const second = await nieuwDossier(client);
  expect(first.persoon.map((row) => row.achternaam)).toEqual(['Graaf']);
  expect(first.plan).toMatchObject({ status: 'concept', versie: 0 });
  expect(first.traject[0]?.meldingOp).toBe('2026-11-23');
  expect(first.huishouden.dossiernummer).toMatch(/^2026-[0-9A-Z]{3}-0001$/);
  expect(second.huishouden.dossiernummer).toMatch(/-0002$/);
});

const TEXTS = {
  'a text of 100,000 characters': 'Het is een lang verhaal. '.repeat(4000),
  emoji: '👩‍👩‍👧‍👦 🧓🏽 ❤️‍🔥',
  'right-to-left': 'هذه قصة العائلة ‏ — en verder',
  'an SQL command': "'); DROP TABLE record; --",
  HTML: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  'line breaks and tabs': 'een\r\ntwee\n\tdrie',
  'a Typst command': '#import "x.typ" #read("/etc/passwd")',
};
for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name} is kept to the letter, in the row and in the journal`, async () => {
    const { client, core } = await openCore();
    const dossier = await nieuwDossier(client);
    const saved = await dossierNa(
      client,
      await client.rij.beeld.create({
        dossierId: dossier.id,
        fields: { persoonId: dossier.persoon[0]?.id, leefgebied: 'geld', verhaal: text },
      }),
    );
    expect(saved.beeld[0]?.verhaal).toBe(text);
    const again = value(await client.dossier.open({ dossierId: dossier.id }));
    expect(again.beeld[0]?.verhaal).toBe(text);
    const rows = core.context.state.open?.store
      .sql('SELECT changes FROM operation ORDER BY seq DESC LIMIT 1')
      .get();
    expect(String(rows?.['changes'])).toContain(JSON.stringify(text).slice(1, -1));
  });
}

test('any text at all is kept, but for what no database takes', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (text) => {
      const saved = await dossierNa(
        client,
        await client.rij.notitie.create({ dossierId: dossier.id, fields: { tekst: text } }),
      );
      expect(saved.notitie.at(-1)?.tekst).toBe(text.replaceAll('\u0000', '').toWellFormed());
    }),
    { numRuns: 60 },
  );
});

test('a text that is too long is refused with a sentence, and nothing is half written', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  await expect(
    client.rij.notitie.create({ dossierId: dossier.id, fields: { tekst: 'x'.repeat(200_001) } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(value(await client.dossier.open({ dossierId: dossier.id })).notitie).toEqual([]);
});

test('dates that do not exist never get in', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  for (const opDatum of ['2026-02-31', '2027-02-29', '31-02-2026', '2026-13-01', 'morgen', '']) {
    await expect(
      client.rij.taak.create({ dossierId: dossier.id, fields: { titel: 'Bellen', opDatum } }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
});

test('a birth date in the future, an end before its start and a bsn that fails are refused by field', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  const born = await client.rij.persoon.create({
    dossierId: dossier.id,
    fields: { voornaam: 'Kind', geboortedatum: '2030-01-01' },
  });
  expect(born).toMatchObject({
    ok: false,
    error: { code: 'ongeldig', fields: { geboortedatum: expect.any(String) as string } },
  });
  const inzet = await client.rij.inzet.create({
    dossierId: dossier.id,
    fields: { titel: 'Buurvrouw', trede: 'netwerk', vanaf: '2026-12-01', tot: '2026-11-01' },
  });
  expect(code(inzet)).toBe('ongeldig');
  await expect(
    client.rij.persoon.create({ dossierId: dossier.id, fields: { voornaam: 'A', bsn: '999999999' } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('sixty people in one household are stored, opened and searched', async () => {
  const { client } = await openCore();
  const people = Array.from({ length: 60 }, (_, index) => ({
    voornaam: `Persoon${index}`,
    achternaam: 'Zestig',
    geboortedatum: `19${String(40 + (index % 60)).padStart(2, '0')}-05-05`,
  }));
  const dossier = await nieuwDossier(client, people);
  expect(dossier.persoon).toHaveLength(60);
  const found = value(await client.caseload.search({ ...IEDEREEN, tekst: 'persoon59', aantal: 10 }));
  expect(found.rows.map((row) => row.personen)).toEqual([60]);
});

test('two windows: a field that changed since it was read is not overwritten, and both texts are told', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  const seen = { ...dossier.plan.versions };
  value(
    await client.dossier.wijzigPlan({
      dossierId: dossier.id,
      fields: { hoofddoel: 'van venster een' },
      seen,
    }),
  );
  const second = await client.dossier.wijzigPlan({
    dossierId: dossier.id,
    fields: { hoofddoel: 'van venster twee' },
    seen,
  });
  expect(second).toMatchObject({
    ok: false,
    error: { code: 'intussen-gewijzigd', fields: { hoofddoel: 'van venster een' } },
  });
  expect(value(await client.dossier.open({ dossierId: dossier.id })).plan.hoofddoel).toBe('van venster een');
});

test('two windows: different fields of one row simply both stay', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  const seen = { ...dossier.plan.versions };
  value(await client.dossier.wijzigPlan({ dossierId: dossier.id, fields: { hoofddoel: 'thuis' }, seen }));
  value(await client.dossier.wijzigPlan({ dossierId: dossier.id, fields: { startOp: '2026-12-01' }, seen }));
  expect(value(await client.dossier.open({ dossierId: dossier.id })).plan).toMatchObject({
    hoofddoel: 'thuis',
    startOp: '2026-12-01',
  });
});

test('a clock that was set back changes no order and loses nothing', async () => {
  const { client, clock, core } = await openCore();
  const dossier = await nieuwDossier(client);
  value(await client.rij.taak.create({ dossierId: dossier.id, fields: { titel: 'eerst' } }));
  clock.now = new Date('2019-01-01T00:00:00Z');
  const later = await dossierNa(
    client,
    await client.rij.taak.create({ dossierId: dossier.id, fields: { titel: 'daarna' } }),
  );
  expect(later.taak.map((row) => row.titel)).toEqual(['eerst', 'daarna']);
  const seqs = core.context.state.open?.store
    .sql('SELECT seq FROM operation ORDER BY seq')
    .all()
    .map((raw) => raw['seq']);
  expect(seqs).toEqual([1, 2, 3]);
});

test('taking a person away takes what is about that person, can be undone, and leaves nothing pointing nowhere', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client, [{ voornaam: 'Moeder' }, { voornaam: 'Dochter' }]);
  const [mother, daughter] = dossier.persoon;
  if (!mother || !daughter) throw new Error('people are missing');
  const about = { dossierId: dossier.id };
  value(
    await client.rij.relatie.create({
      ...about,
      fields: { vanId: daughter.id, naarId: mother.id, soort: '16' },
    }),
  );
  const zorg = value(
    await client.rij.mantelzorg.create({
      ...about,
      fields: { mantelzorgerId: daughter.id, voorIds: [mother.id] },
    }),
  );
  value(await client.rij.belasting.create({ ...about, fields: { mantelzorgId: zorg.id, waarde: 8 } }));
  value(
    await client.rij.doel.create({
      ...about,
      fields: { titel: 'Rust', persoonIds: [daughter.id, mother.id] },
    }),
  );
  const before = value(await client.dossier.open(about));
  const after = await dossierNa(client, await client.rij.persoon.remove({ ...about, id: daughter.id }));
  expect(after.persoon.map((row) => row.voornaam)).toEqual(['Moeder']);
  expect([after.relatie, after.mantelzorg, after.belasting]).toEqual([[], [], []]);
  expect(after.doel[0]?.persoonIds).toEqual([mother.id]);
  const back = await dossierNa(client, await client.dossier.undo(about));
  const bare = ({ relatie, mantelzorg, belasting, doel, persoon }: typeof back) =>
    [relatie, mantelzorg, belasting, doel, persoon].map((rows) =>
      rows.map((row) => ({ ...row, versions: {}, changedAt: '' })),
    );
  expect(bare(back)).toEqual(bare(before));
});

test('a row of another dossier cannot be reached through this one', async () => {
  const { client } = await openCore();
  const mine = await nieuwDossier(client);
  const other = await nieuwDossier(client);
  const taak = value(
    await client.rij.taak.create({ dossierId: other.id, fields: { titel: 'van een ander' } }),
  );
  expect(
    code(await client.rij.taak.update({ dossierId: mine.id, id: taak.id, fields: { titel: 'x' } })),
  ).toBe('rij-weg');
  expect(code(await client.rij.taak.remove({ dossierId: mine.id, id: taak.id }))).toBe('rij-weg');
  expect(
    code(await client.rij.doel.update({ dossierId: other.id, id: taak.id, fields: { titel: 'x' } })),
  ).toBe('rij-weg');
});

test('a full disk says so, keeps what was stored, and the same save works when there is room', async () => {
  const { client, core } = await openCore();
  const dossier = await nieuwDossier(client);
  const store = core.context.state.open?.store;
  store?.db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = Number(store?.db.pragma('page_count', { simple: true }));
  store?.db.pragma(`max_page_count = ${pages + 2}`);
  const input = { dossierId: dossier.id, fields: { tekst: 'woorden '.repeat(20_000) } };
  const failed = await client.rij.notitie.create(input);
  expect(failed).toMatchObject({
    ok: false,
    error: { code: 'schijf-vol', message: expect.stringContaining('nog niet bewaard') as string },
  });
  expect(value(await client.dossier.open({ dossierId: dossier.id })).notitie).toEqual([]);
  store?.db.pragma('max_page_count = 1000000');
  expect((await dossierNa(client, await client.rij.notitie.create(input))).notitie[0]?.tekst).toBe(
    input.fields.tekst,
  );
});

test('no message, however odd, crashes the core or half writes: each kind, hostile values in every field', async () => {
  const { client, core } = await openCore();
  const dossier = await nieuwDossier(client);
  const count = () =>
    Number(core.context.state.open?.store.sql('SELECT count(*) AS n FROM operation').get()?.['n']);
  const odd = fc.oneof(
    fc.anything(),
    fc.constantFrom(null, '', -1, 1e308, 'NaN', [], {}, '2026-02-31', '\u0000', ['x']),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...EDITABLE_KINDS),
      fc.dictionary(
        fc.constantFrom(
          'titel',
          'tekst',
          'datum',
          'waarde',
          'persoonIds',
          'voorIds',
          'trede',
          '__proto__',
          'status',
        ),
        odd,
      ),
      async (kind, fields) => {
        const before = count();
        const call = client.rij[kind].create as unknown as (input: unknown) => Promise<{ ok: boolean }>;
        const result = await call({ dossierId: dossier.id, fields }).catch((error: unknown) => error);
        const refused =
          result instanceof Error ? (result as Error & { code?: string }).code === 'BAD_REQUEST' : true;
        expect(refused).toBe(true);
        const wrote = !(result instanceof Error) && (result as { ok: boolean }).ok;
        expect(count()).toBe(before + (wrote ? 1 : 0));
      },
    ),
    { numRuns: 300 },
  );
});

test('people who are known already are found before anything is saved', async () => {
  const { client } = await openCore();
  await nieuwDossier(client, [
    {
      voornaam: 'Willemien',
      voorvoegsel: 'de',
      achternaam: 'Graaf',
      geboortedatum: '1945-03-12',
      bsn: '999900006',
    },
  ]);
  const ask = async (persoon: Record<string, string | null>) =>
    value(await client.dossier.lookAlikes({ personen: [persoon], nietIn: null })).map((row) => row.waarom);
  expect(await ask({ voornaam: 'Iemand', bsn: '999900006' })).toEqual(['bsn']);
  expect(
    await ask({
      voornaam: 'Wilhelmien',
      voorvoegsel: 'de',
      achternaam: 'Graaf',
      geboortedatum: '1945-03-12',
    }),
  ).toEqual(['naam']);
  expect(
    await ask({ voornaam: 'Willemien', voorvoegsel: 'de', achternaam: 'Graaf', geboortedatum: '1951-01-01' }),
  ).toEqual([]);
});

test('a bsn is found by its whole number only and stands in no index', async () => {
  const { client, core } = await openCore();
  await nieuwDossier(client, [{ voornaam: 'Willemien', achternaam: 'Graaf', bsn: '999900006' }]);
  const search = async (tekst: string) =>
    value(await client.caseload.search({ ...IEDEREEN, tekst, aantal: 10 })).total;
  expect(await search('999900006')).toBe(1);
  expect(await search('9999 000 06')).toBe(1);
  expect(await search('99990000')).toBe(0);
  const store = core.context.state.open?.store;
  for (const table of ['search_data', 'caseload', 'bsn', 'gelijkenis']) {
    const text = JSON.stringify(store?.sql(`SELECT * FROM ${table}`).all());
    expect(text).not.toContain('999900006');
  }
});

test('an undo that names its change takes back that change only, not what came after it', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  const first = value(await client.rij.taak.create({ dossierId: dossier.id, fields: { titel: 'eerste' } }));
  value(await client.rij.taak.create({ dossierId: dossier.id, fields: { titel: 'tweede' } }));
  expect(code(await client.dossier.undo({ dossierId: dossier.id, dot: first.dot ?? '' }))).toBe(
    'niet-laatste',
  );
  expect(value(await client.dossier.open({ dossierId: dossier.id })).taak).toHaveLength(2);
  value(await client.dossier.undo({ dossierId: dossier.id }));
  value(await client.dossier.undo({ dossierId: dossier.id, dot: first.dot ?? '' }));
  expect(value(await client.dossier.open({ dossierId: dossier.id })).taak).toEqual([]);
});
