import { expect, test } from 'vitest';
import { nieuwDossier, openCore, value } from '#tests/support/core.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';
import type { CaseloadQuery, CaseloadRow } from '#shared/contract/caseload.ts';
import { maakGroot } from '../demo/maak-groot.ts';
import { writeDemoDossier } from '../session/demo.ts';
import { refreshAll } from './refresh.ts';

test('ten thousand dossiers: every page, every order and every filter agree on what there is', async () => {
  const { client, core } = await openCore();
  const store = core.context.state.open?.store;
  store?.db.transaction(() => {
    for (const dossier of maakGroot(3, 10_000, '2026-11-23')) writeDemoDossier(core.context, dossier);
  })();
  refreshAll(core.context);
  const seen = new Set<string>();
  for (let vanaf = 0; vanaf < 10_000; vanaf += 500) {
    const page = value(await client.caseload.search({ ...IEDEREEN, vanaf, aantal: 500 }));
    expect(page.total).toBe(10_000);
    for (const row of page.rows) seen.add(row.dossierId);
  }
  expect(seen.size).toBe(10_000);
  const keys = {
    signaal: (row: CaseloadRow) => -row.ernst,
    contact: (row: CaseloadRow) => row.laatsteContact ?? '',
    volgende: (row: CaseloadRow) => row.volgendeOp ?? '9999',
  };
  for (const [sorteer, key] of Object.entries(keys) as [keyof typeof keys, (row: CaseloadRow) => never][]) {
    for (const tekst of ['', 'gezin']) {
      const page = value(
        await client.caseload.search({ ...IEDEREEN, sorteer, tekst, vanaf: 100, aantal: 200 }),
      );
      const shown = page.rows.map(key);
      expect(shown).toHaveLength(200);
      expect(shown).toEqual(shown.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
    }
    expect(value(await client.caseload.search({ ...IEDEREEN, sorteer })).total).toBe(10_000);
  }
  for (const tekst of ['', 'gezin']) {
    const byName = value(await client.caseload.search({ ...IEDEREEN, tekst, aantal: 500 })).rows;
    const names = byName.map(({ dossierId }) =>
      String(
        store?.sql('SELECT sorteernaam FROM caseload WHERE dossier_id = ?').get(dossierId)?.['sorteernaam'],
      ),
    );
    expect(new Set(names).size).toBeGreaterThan(1);
    expect(names).toEqual(names.toSorted());
  }
  const perGemeente = [];
  for (const gemeente of ['0503', '1842', '0603', '1783', '1926'] as const) {
    perGemeente.push(value(await client.caseload.search({ ...IEDEREEN, gemeente })).total);
  }
  expect(perGemeente.reduce((sum, count) => sum + count, 0)).toBe(10_000);
  const hits = value(await client.caseload.search({ ...IEDEREEN, tekst: 'gezin' }));
  expect(hits.more).toBe(true);
}, 60_000);

test('search finds by any word of name, street and number, without accents, and by nothing that is not there', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client, [{ voornaam: 'Zoë', achternaam: "D'Hondt-Ünal" }]);
  const find = async (tekst: string) =>
    value(await client.caseload.search({ ...IEDEREEN, tekst })).rows.map((row) => row.dossierId);
  for (const tekst of [
    'zoe',
    'ZO',
    'hondt unal',
    'vliet 12',
    'graaf',
    dossier.huishouden.dossiernummer,
    '  graaf  ',
  ]) {
    expect([tekst, await find(tekst)]).toEqual([tekst, [dossier.id]]);
  }
  for (const tekst of ['zoa', 'graaf delft99', '"', '*', "'; DROP TABLE", '%', '🙂'])
    expect([tekst, await find(tekst)]).toEqual([tekst, []]);
});

test('a search counts what fits the other filters, and no longer who is not called that any more', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  await nieuwDossier(client);
  const count = async (more: Partial<CaseloadQuery>) =>
    value(await client.caseload.search({ ...IEDEREEN, tekst: 'graaf', ...more })).total;
  expect([await count({}), await count({ aantal: 1 }), await count({ consulent: 'Noor van Dijk' })]).toEqual([
    2, 2, 2,
  ]);
  expect([await count({ consulent: 'Iemand anders' }), await count({ statussen: ['lopend'] })]).toEqual([
    0, 0,
  ]);
  value(
    await client.dossier.wijzigHuishouden({ dossierId: dossier.id, fields: { naam: 'Mevrouw Vermeer' } }),
  );
  value(await client.rij.persoon.remove({ dossierId: dossier.id, id: dossier.persoon[0]?.id ?? '' }));
  expect(await count({})).toBe(1);
});

test('a renamed household and a person who left are found by what is there now only', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client, [{ voornaam: 'Alpha' }, { voornaam: 'Bravo' }]);
  value(
    await client.dossier.wijzigHuishouden({ dossierId: dossier.id, fields: { naam: 'Familie Vermeer' } }),
  );
  value(await client.rij.persoon.remove({ dossierId: dossier.id, id: dossier.persoon[1]?.id ?? '' }));
  const find = async (tekst: string) => value(await client.caseload.search({ ...IEDEREEN, tekst })).total;
  expect([await find('vermeer'), await find('alpha'), await find('graaf'), await find('bravo')]).toEqual([
    1, 1, 0, 0,
  ]);
});

test('a task of today stands in Vandaag until it is done, and a dossier is listed under its sorting name', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  const taak = value(
    await client.rij.taak.create({
      dossierId: dossier.id,
      fields: { titel: 'Bellen', opDatum: '2026-11-20' },
    }),
  );
  const before = value(await client.caseload.vandaag({ consulent: 'Noor van Dijk' }));
  expect(before.nu.map((item) => item.titel)).toContain('Bellen');
  value(
    await client.rij.taak.update({ dossierId: dossier.id, id: taak.id, fields: { gedaanOp: '2026-11-23' } }),
  );
  const after = value(await client.caseload.vandaag({ consulent: 'Noor van Dijk' }));
  expect(after.nu.map((item) => item.titel)).not.toContain('Bellen');
  value(await client.dossier.create({ huishouden: { naam: 'Familie van der Aa' }, personen: [] }));
  const rows = value(await client.caseload.search(IEDEREEN)).rows;
  expect(rows.map((row) => row.naam)).toEqual(['Familie van der Aa', 'Mevrouw De Graaf']);
});

test('drafts are kept by key until they are dropped, and come back after a restart', async () => {
  const { client, core } = await openCore();
  value(await client.draft.put({ key: 'd1/doel/nieuw', value: '{"titel":"half"}' }));
  value(await client.draft.put({ key: 'd1/doel/nieuw', value: '{"titel":"half af"}' }));
  value(await client.draft.put({ key: 'd2/x', value: '1' }));
  expect(value(await client.draft.list({ prefix: 'd1/' })).map((draft) => draft.value)).toEqual([
    '{"titel":"half af"}',
  ]);
  value(await client.sessie.vergrendel({}));
  value(await client.sessie.ontgrendel({ passphrase: 'vier losse woorden hier' }));
  expect(value(await client.draft.list({ prefix: '' }))).toHaveLength(2);
  value(await client.draft.drop({ key: 'd2/x' }));
  expect(value(await client.draft.list({ prefix: '' }))).toHaveLength(1);
  expect(core.context.state.open).not.toBe(null);
});

test('opening a dossier is recorded with who and when', async () => {
  const { client, clock } = await openCore();
  const dossier = await nieuwDossier(client);
  value(await client.dossier.open({ dossierId: dossier.id }));
  const lines = async () => value(await client.dossier.audit({ dossierId: dossier.id }));
  // who just worked in it does not look into it once more
  expect((await lines()).map((line) => line.action)).toEqual(['dossier.create']);
  clock.now = new Date('2026-11-23T11:00:00Z');
  value(await client.dossier.open({ dossierId: dossier.id }));
  value(await client.dossier.open({ dossierId: dossier.id }));
  expect((await lines())[0]).toEqual({
    at: '2026-11-23T11:00:00.000Z',
    actor: 'Noor van Dijk',
    action: 'dossier.open',
  });
  expect(await lines()).toHaveLength(2);
});
