import { describe, expect, it } from 'vitest';
import { createMemoryRegion, type MemoryRegion } from '#tests/simulation/memory-region.ts';
import { code, dossierNa, nieuwDossier, NOOR, openCore, value } from '#tests/support/core.ts';
import { seededBytes } from '#tests/support/temp.ts';
import { syncOnce } from './sync-once.ts';

type Laptop = Awaited<ReturnType<typeof openCore>>;

/** A laptop of somebody in the same team. */
async function laptop(region: MemoryRegion, naam: string, seed: number): Promise<Laptop> {
  const made = await openCore({ randomBytes: seededBytes(seed) });
  value(await made.client.sessie.wijzigWie({ ...NOOR, naam }));
  const worker = { naam, gemeente: NOOR.gemeente, teams: [NOOR.team], revoked: false };
  region.workers.set(storeOf(made).device, worker);
  return made;
}

function storeOf({ core }: Laptop) {
  const store = core.context.state.open?.store;
  if (!store) throw new Error('nothing is open');
  return store;
}

async function meet(region: MemoryRegion, ...laptops: Laptop[]): Promise<void> {
  for (const one of laptops) {
    const outcome = await syncOnce({
      store: storeOf(one),
      region: region.client(storeOf(one).device),
      clock: () => one.clock.now,
      progress: () => undefined,
      changed: (ids) => {
        for (const id of ids) one.core.context.state.open?.dossiers.delete(id);
      },
      mayForget: null,
    });
    expect(outcome).toEqual({ kind: 'done', differed: [] });
  }
}

/** Two colleagues who have the same dossier, with a doel that Noor made. */
async function together() {
  const region = createMemoryRegion();
  const noor = await laptop(region, 'Noor van Dijk', 1);
  const sanne = await laptop(region, 'Sanne Bakker', 2);
  const { id: dossierId, plan } = await nieuwDossier(noor.client);
  const doel = value(
    await noor.client.rij.doel.create({
      dossierId,
      fields: { titel: 'Elke dag warm eten', specifiek: 'Om zes uur.' },
    }),
  );
  await meet(region, noor, sanne);
  return { region, noor, sanne, dossierId, doelId: doel.id, planId: plan.id };
}

/** The same field, changed by both before they meet again. */
async function inConflict() {
  const made = await together();
  const { region, noor, sanne, dossierId, doelId } = made;
  value(
    await noor.client.rij.doel.update({ dossierId, id: doelId, fields: { titel: 'Vier keer warm eten' } }),
  );
  value(await sanne.client.rij.doel.update({ dossierId, id: doelId, fields: { titel: 'Samen warm eten' } }));
  await meet(region, noor, sanne, noor);
  return made;
}

async function only(one: Laptop, dossierId: string) {
  const conflicts = value(await one.client.regio.conflicten({ dossierId }));
  expect(conflicts).toHaveLength(1);
  const [conflict] = conflicts;
  if (!conflict) throw new Error('there is no conflict');
  return {
    conflict,
    beslis: (keuze: { soort: 'waarde'; dot: string | null } | { soort: 'tekst'; tekst: string }) =>
      one.client.regio.beslis({
        dossierId,
        rijId: conflict.rijId,
        veld: conflict.veld,
        gezien: conflict.waarden.flatMap(({ dot }) => (dot === null ? [] : [dot])),
        keuze,
        reden: 'Zo is het met mevrouw besproken.',
      }),
  };
}

const titleOf = async (one: Laptop, dossierId: string): Promise<string | undefined> =>
  value(await one.client.dossier.open({ dossierId })).doel[0]?.titel;

describe('deciding about a conflict', () => {
  it('shows both values in the words of the screen, with who and when, on both laptops', async () => {
    const { noor, sanne, dossierId } = await inConflict();
    for (const one of [noor, sanne]) {
      const { conflict } = await only(one, dossierId);
      expect(conflict).toMatchObject({ ding: 'Doel', veldnaam: 'Doel', tab: 'plan', isTekst: false });
      expect(conflict.waarden.map(({ tekst, door }) => [tekst, door])).toEqual([
        ['Vier keer warm eten', 'Noor van Dijk'],
        ['Samen warm eten', 'Sanne Bakker'],
      ]);
    }
  });

  it('takes the other value on one laptop, and is then over on both', async () => {
    const { region, noor, sanne, dossierId } = await inConflict();
    const { conflict, beslis } = await only(noor, dossierId);
    value(await beslis({ soort: 'waarde', dot: conflict.waarden[1]?.dot ?? '' }));
    // decided here, before anybody else knows
    expect(value(await noor.client.regio.conflicten({ dossierId }))).toEqual([]);
    await meet(region, noor, sanne);
    for (const one of [noor, sanne]) {
      expect(value(await one.client.regio.conflicten({ dossierId: null }))).toEqual([]);
      expect(await titleOf(one, dossierId)).toBe('Samen warm eten');
    }
  });

  it('keeps the shown value without changing it', async () => {
    const { region, noor, sanne, dossierId } = await inConflict();
    const { beslis } = await only(sanne, dossierId);
    value(await beslis({ soort: 'waarde', dot: null }));
    await meet(region, sanne, noor);
    expect(value(await noor.client.regio.conflicten({ dossierId }))).toEqual([]);
    expect(await titleOf(noor, dossierId)).toBe('Vier keer warm eten');
  });

  it('takes own words, when they may stand there', async () => {
    const { region, noor, sanne, dossierId } = await inConflict();
    const { beslis } = await only(noor, dossierId);
    expect(code(await beslis({ soort: 'tekst', tekst: '' }))).toBe('ongeldig');
    value(await beslis({ soort: 'tekst', tekst: 'Vier keer samen warm eten' }));
    await meet(region, noor, sanne);
    expect(await titleOf(sanne, dossierId)).toBe('Vier keer samen warm eten');
  });

  it('can be decided otherwise, and decides nothing twice', async () => {
    const { region, noor, sanne, dossierId } = await inConflict();
    const { conflict, beslis } = await only(noor, dossierId);
    const decided = value(await beslis({ soort: 'waarde', dot: conflict.waarden[1]?.dot ?? '' }));
    expect(code(await beslis({ soort: 'waarde', dot: null }))).toBe('al-besloten');
    value(await noor.client.dossier.undo({ dossierId, dot: decided.dot ?? '' }));
    await meet(region, noor, sanne);
    expect(await titleOf(sanne, dossierId)).toBe('Vier keer warm eten');
  });

  it('leaves a value open that came after the person looked', async () => {
    const { region, noor, sanne, dossierId, doelId } = await inConflict();
    const tess = await laptop(region, 'Tess Smit', 3);
    const { beslis } = await only(noor, dossierId);
    await meet(region, tess);
    value(await tess.client.rij.doel.update({ dossierId, id: doelId, fields: { titel: 'Soep eten' } }));
    value(await beslis({ soort: 'waarde', dot: null }));
    const offline = await laptop(region, 'Job Vos', 4);
    await meet(region, offline);
    value(await offline.client.rij.doel.update({ dossierId, id: doelId, fields: { titel: 'Brood eten' } }));
    await meet(region, tess, offline, noor, sanne);
    const { conflict } = await only(sanne, dossierId);
    expect(conflict.waarden.map(({ tekst }) => tekst)).toContain('Brood eten');
  });

  it('asks whether a row stays that one removed and the other changed', async () => {
    const { region, noor, sanne, dossierId, doelId } = await together();
    value(await noor.client.rij.doel.remove({ dossierId, id: doelId }));
    value(await sanne.client.rij.doel.update({ dossierId, id: doelId, fields: { indicator: 'Maaltijden' } }));
    await meet(region, noor, sanne, noor);
    const { conflict, beslis } = await only(noor, dossierId);
    expect(conflict.veld).toBe('*');
    const removal = conflict.waarden.find(({ soort }) => soort === 'verwijderd');
    value(await beslis({ soort: 'waarde', dot: removal?.dot ?? '' }));
    await meet(region, noor, sanne);
    expect(value(await sanne.client.dossier.open({ dossierId })).doel).toEqual([]);
    expect(value(await sanne.client.regio.conflicten({ dossierId: null }))).toEqual([]);
  });
});

describe('two teamleiders who review one plan at once', () => {
  it('meet in a conflict that both see, and neither verdict is lost', async () => {
    const { region, noor, sanne, dossierId } = await together();
    const marjan = await laptop(region, 'Marjan Postma', 3);
    const els = await laptop(region, 'Els de Wit', 4);
    value(
      await noor.client.dossier.stap({
        dossierId,
        naar: 'ter-toetsing',
        datum: '2026-11-23',
        toelichting: '',
      }),
    );
    await meet(region, noor, sanne, marjan, els);
    for (const [one, naam] of [
      [marjan, 'Marjan Postma'],
      [els, 'Els de Wit'],
    ] as const)
      value(await one.client.sessie.wijzigWie({ ...NOOR, naam, rol: 'teamleider' }));
    value(await marjan.client.dossier.toets({ dossierId, oordeel: 'akkoord', toelichting: '' }));
    value(await els.client.dossier.toets({ dossierId, oordeel: 'terug', toelichting: 'Nog niet.' }));
    await meet(region, marjan, els, marjan);
    for (const one of [marjan, els]) {
      const door = value(await one.client.regio.conflicten({ dossierId })).find(
        ({ veld }) => veld === 'toetsingDoor',
      );
      expect(door?.waarden.map(({ tekst }) => tekst)).toEqual(['Marjan Postma', 'Els de Wit']);
      const { plan } = value(await one.client.dossier.open({ dossierId }));
      expect(plan).toMatchObject({ status: 'concept', toetsingOpmerking: 'Nog niet.' });
      // and it stands in the list of what asks for them
      const { punten } = value(await one.client.team.aandacht({}));
      expect(punten.filter(({ groep }) => groep === 'conflict')).toMatchObject([
        { dossierId, knop: 'Kiezen', tab: 'conflicten' },
      ]);
    }
  });
});

describe('texts that were put together', () => {
  it('are shown with both originals until somebody has seen them', async () => {
    const { region, noor, sanne, dossierId, doelId } = await together();
    const begin = 'Eerste zin blijft.\n\nTweede alinea blijft ook.\n\nDerde.';
    value(await noor.client.rij.doel.update({ dossierId, id: doelId, fields: { specifiek: begin } }));
    await meet(region, noor, sanne);
    const hers = begin.replace('Eerste zin', 'De eerste zin');
    const theirs = begin.replace('Derde.', 'Derde, en een vierde.');
    value(await noor.client.rij.doel.update({ dossierId, id: doelId, fields: { specifiek: hers } }));
    value(await sanne.client.rij.doel.update({ dossierId, id: doelId, fields: { specifiek: theirs } }));
    await meet(region, noor, sanne, noor);
    const [merged] = value(await noor.client.regio.samengevoegd({ dossierId }));
    expect(merged).toMatchObject({
      veldnaam: 'Gewenste situatie',
      eerste: { tekst: hers, door: 'Noor van Dijk' },
      tweede: { tekst: theirs, door: 'Sanne Bakker' },
    });
    expect(merged?.tekst).toContain('De eerste zin');
    expect(merged?.tekst).toContain('een vierde');
    const key = { rijId: merged?.rijId ?? '', veld: merged?.veld ?? '', versie: merged?.versie ?? '' };
    expect(value(await noor.client.regio.gezien(key)).samengevoegd).toBe(0);
    expect(value(await sanne.client.regio.samengevoegd({ dossierId }))).toHaveLength(1);
  });
});

describe('what the region did not take', () => {
  /** Noor was moved to another team while she wrote. */
  async function refused() {
    const made = await together();
    const { region, noor, dossierId, doelId } = made;
    const worker = region.workers.get(storeOf(noor).device);
    if (!worker) throw new Error('nobody');
    value(await noor.client.rij.doel.update({ dossierId, id: doelId, fields: { titel: 'Niet kwijt' } }));
    worker.teams = ['Ander team'];
    const outcome = await syncOnce({
      store: storeOf(noor),
      region: region.client(storeOf(noor).device),
      clock: () => noor.clock.now,
      progress: () => undefined,
      changed: () => noor.core.context.state.open?.dossiers.clear(),
      mayForget: null,
    });
    expect(outcome.kind).toBe('done');
    return { ...made, worker };
  }

  it('is shown to its author with the reason and the words, and can be kept as a file', async () => {
    const { noor, dossierId } = await refused();
    const [entry] = value(await noor.client.regio.nietAangenomen({}));
    expect(entry).toMatchObject({
      dossierId,
      soort: 'geweigerd',
      velden: [{ naam: 'Doel', tekst: 'Niet kwijt' }],
    });
    expect(entry?.reden).toContain('teamleider');
    const file = value(await noor.client.regio.bewaar({ seq: entry?.seq ?? 0 }));
    expect(file.bestandsnaam).toMatch(/\.txt$/);
    expect(file.tekst).toContain('Niet kwijt');
    expect(file.tekst).toContain('Noor van Dijk');
  });

  it('is sent again as a change of now once it may', async () => {
    const { region, noor, sanne, dossierId, worker } = await refused();
    const [entry] = value(await noor.client.regio.nietAangenomen({}));
    const seq = entry?.seq ?? 0;
    expect(code(await noor.client.regio.opnieuw({ seq }))).toBe('rij-weg');
    worker.teams = [NOOR.team];
    await meet(region, noor);
    expect(value(await noor.client.regio.opnieuw({ seq })).nietAangenomen).toBe(0);
    expect(code(await noor.client.regio.opnieuw({ seq }))).toBe('niet-meer');
    await meet(region, noor, sanne);
    expect(await titleOf(sanne, dossierId)).toBe('Niet kwijt');
  });

  it('is put away by its author, and stays in the journal', async () => {
    const { noor } = await refused();
    const [entry] = value(await noor.client.regio.nietAangenomen({}));
    const status = value(await noor.client.regio.legWeg({ seq: entry?.seq ?? 0 }));
    expect(status.nietAangenomen).toBe(0);
    expect(value(await noor.client.regio.nietAangenomen({}))).toEqual([]);
    const kept = storeOf(noor).sql('SELECT changes FROM operation WHERE seq = ?').get(entry?.seq);
    expect(String(kept?.['changes'])).toContain('Niet kwijt');
  });
});

describe('where the words of a dossier are', () => {
  it('goes from here, to waiting, to the region, to asking', async () => {
    const { noor, dossierId } = await inConflict();
    // without a region set up nothing is said of it, except that somebody is asked
    expect(value(await noor.client.regio.dossier({ dossierId }))).toMatchObject({
      soort: 'opgeslagen',
      vragen: 1,
    });
    const local = await nieuwDossier(noor.client);
    expect(value(await noor.client.regio.dossier({ dossierId: local.id }))).toEqual({
      soort: 'opgeslagen',
      wachten: 0,
      vragen: 0,
    });
    const adres = 'https://regio.example.nl';
    value(await noor.client.regio.stelIn({ adres, apparaatNaam: 'Laptop' }));
    expect(value(await noor.client.regio.dossier({ dossierId: local.id }))).toMatchObject({
      soort: 'wacht',
      wachten: 1,
    });
    expect(value(await noor.client.regio.dossier({ dossierId }))).toMatchObject({
      soort: 'vraagt',
      vragen: 1,
    });
    const { beslis } = await only(noor, dossierId);
    value(await beslis({ soort: 'waarde', dot: null }));
    expect(value(await noor.client.regio.dossier({ dossierId }))).toMatchObject({
      soort: 'wacht',
      wachten: 1,
    });
  });
});

describe('a device and its name', () => {
  it('gets a new name when a backup is put back, and goes on counting', async () => {
    const { client, core } = await openCore();
    const before = core.context.state.open?.store.device;
    await nieuwDossier(client);
    const copy = value(await client.sessie.maakReservekopie({}));
    value(
      await client.sessie
        .vergrendel({})
        .then(() => client.sessie.ontgrendel({ passphrase: 'vier losse woorden hier' })),
    );
    expect(core.context.state.open?.store.device).toBe(before);
    value(await client.sessie.zetTerug({ bestand: copy.bestand, passphrase: 'vier losse woorden hier' }));
    const after = core.context.state.open?.store.device;
    expect(after).toMatch(/^[0-9a-f]{16}$/);
    expect(after).not.toBe(before);
    const made = await client.dossier.create({ huishouden: { naam: 'Daarna' }, personen: [] });
    expect(value(made).dot).toBe(`${after ?? ''}:2`);
    await dossierNa(client, made);
  });
});

describe('what was decided before', () => {
  it('is told on both laptops: what stayed, what stood there too, who, when and why', async () => {
    const { region, noor, sanne, dossierId } = await inConflict();
    const { conflict, beslis } = await only(noor, dossierId);
    expect(value(await noor.client.regio.besloten({ dossierId: null }))).toEqual([]);
    value(await beslis({ soort: 'waarde', dot: conflict.waarden[1]?.dot ?? '' }));
    await meet(region, noor, sanne);
    for (const one of [noor, sanne]) {
      const [besluit, ...more] = value(await one.client.regio.besloten({ dossierId }));
      expect(more).toEqual([]);
      expect(besluit).toMatchObject({
        veldnaam: 'Doel',
        door: 'Noor van Dijk',
        reden: 'Zo is het met mevrouw besproken.',
        gekozen: { soort: 'waarde', tekst: 'Samen warm eten' },
        anders: [{ soort: 'waarde', tekst: 'Vier keer warm eten', door: 'Noor van Dijk' }],
      });
    }
  });

  it('tells what stayed as it was, and the other words', async () => {
    const { region, noor, sanne, dossierId } = await inConflict();
    const { beslis } = await only(sanne, dossierId);
    value(await beslis({ soort: 'waarde', dot: null }));
    await meet(region, sanne, noor);
    for (const one of [noor, sanne]) {
      expect(value(await one.client.regio.besloten({ dossierId }))[0]).toMatchObject({
        door: 'Sanne Bakker',
        gekozen: { soort: 'bleef', tekst: 'Vier keer warm eten' },
        anders: [{ tekst: 'Samen warm eten', door: 'Sanne Bakker' }],
      });
    }
  });

  it('says nothing of a decision that was taken back', async () => {
    const { noor, dossierId } = await inConflict();
    const { conflict, beslis } = await only(noor, dossierId);
    const decided = value(await beslis({ soort: 'waarde', dot: conflict.waarden[1]?.dot ?? '' }));
    value(await noor.client.dossier.undo({ dossierId, dot: decided.dot ?? '' }));
    expect(value(await noor.client.regio.besloten({ dossierId }))).toEqual([]);
  });
});
