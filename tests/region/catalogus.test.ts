import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Gebeurtenis } from '#shared/contract/sessie.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { nieuwDossier, openCore, value } from '#tests/support/core.ts';
import { exportFile, importFile, type Soort } from '../../backend/beheer/import-export.ts';
import { asOwner } from '../../backend/sql/scope.ts';
import { onEmbedded } from './engines.ts';
import { startRegion, type TestRegion } from './region.ts';
import { visitAs } from './sign-in.ts';

onEmbedded('the catalogue on its way from the beheerder to a laptop', (engine) => {
  let region: TestRegion;
  beforeAll(async () => {
    region = await startRegion(engine.db);
  });
  afterAll(() => region.stop());

  const admin = async <T>(soort: Soort, change: (rows: T) => T): Promise<void> => {
    const order = { soort, gemeente: '0603', format: 'json' } as const;
    const rows = JSON.parse(await exportFile(engine.db, order)) as T;
    const text = JSON.stringify(change(rows));
    const done = await importFile(engine.db, { ...order, text, dryRun: false, at: new Date() });
    expect(done).toMatchObject({ ok: true });
  };

  /** A laptop with own dossiers, signed in as Noor. */
  async function laptop() {
    const answers: { catalogus: unknown }[] = [];
    const line = { isNewer: false };
    const watching: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const address = input instanceof Request ? input.url : input.toString();
      if (!address.includes('/catalogus/') || !response.ok) return response;
      const body = (await response.json()) as { json: { value: { vorm: number; catalogus: unknown } } };
      answers.push(body.json.value);
      if (line.isNewer) body.json.value.vorm += 1;
      return Response.json(body);
    };
    const made = await openCore({
      clock: () => new Date(),
      fetch: watching,
      region: region.address,
      openExternal: (address) => void visitAs(address, 'noor'),
    });
    const events: Gebeurtenis[] = [];
    const { bus } = made.core.context;
    bus.subscribe('gebeurtenis', (event) => events.push(event));
    const rested = () =>
      new Promise<void>((resolve) => {
        const stop = bus.subscribe('gebeurtenis', (event) => {
          if (event.soort !== 'regio' || event.status.staat.soort !== 'rust') return;
          stop();
          resolve();
        });
      });
    const catalogus = async () => value(await made.client.sessie.catalogus({}));
    const signIn = async (): Promise<void> => {
      const done = rested();
      for await (const step of await made.client.regio.meldAan({})) expect(step.soort).not.toBe('mislukt');
      await done;
    };
    const round = async (): Promise<void> => {
      const done = rested();
      value(await made.client.regio.nu({}));
      await done;
    };
    return { ...made, line, answers, events, catalogus, signIn, round };
  }

  it('comes after signing in, travels only when it changed, and keeps a running plan readable', async () => {
    const noor = await laptop();
    expect(await noor.catalogus()).toEqual(VOORBEELD_CATALOGUS);
    await noor.signIn();
    const before = await noor.catalogus();
    expect(before.medewerkers.map(({ id }) => id)).toContain('beheer');
    expect(before.medewerkers.every(({ gemeente }) => gemeente === '0603')).toBe(true);

    await noor.round();
    expect(noor.answers.map(({ catalogus }) => catalogus !== null)).toEqual([true, false]);
    expect(noor.events.filter(({ soort }) => soort === 'catalogus')).toHaveLength(1);

    const contract = before.contracten.find((one) => one.gemeenten.includes('0603'));
    const tarief = before.tarieven[0];
    if (!contract || !tarief) throw new Error('the example has both');
    const { id: dossierId } = await nieuwDossier(noor.client);
    value(
      await noor.client.rij.inzet.create({
        dossierId,
        fields: {
          titel: 'Hulp',
          trede: 'maatwerk',
          voorzieningId: contract.voorzieningId,
          aanbiederId: contract.aanbiederId,
        },
      }),
    );
    await admin<{ id: string; centen: number }[]>('tarieven', (rows) =>
      rows.map((row) => (row.id === tarief.id ? { ...row, centen: 12_345 } : row)),
    );
    await admin<typeof VOORBEELD_CATALOGUS>('catalogus', (all) => ({
      ...all,
      voorzieningen: all.voorzieningen.map((row) => ({ ...row, naam: `${row.naam} nieuw` })),
      aanbieders: all.aanbieders.filter(({ id }) => id !== contract.aanbiederId),
      contracten: all.contracten.filter(({ aanbiederId }) => aanbiederId !== contract.aanbiederId),
      tarieven: all.tarieven.filter(({ aanbiederId }) => aanbiederId !== contract.aanbiederId),
    }));
    await noor.round();
    const after = await noor.catalogus();
    expect(after.tarieven.find(({ id }) => id === tarief.id)?.centen).toBe(12_345);
    expect(after.voorzieningen.every(({ naam }) => naam.endsWith(' nieuw'))).toBe(true);
    const gone = after.aanbieders.find(({ id }) => id === contract.aanbiederId);
    expect(gone?.naam).toBe(before.aanbieders.find(({ id }) => id === contract.aanbiederId)?.naam);
    expect(gone?.vervallenOp).toBeDefined();
    expect(noor.events.filter(({ soort }) => soort === 'catalogus')).toHaveLength(2);

    value(await noor.client.regio.meldAf({}));
    expect(await noor.catalogus()).toEqual(after);
    const passphrase = 'vier losse woorden hier';
    value(await noor.client.sessie.vergrendel({}));
    value(await noor.client.sessie.ontgrendel({ passphrase }));
    expect(await noor.catalogus()).toEqual(after);
  });

  it('that this program cannot read, or the region cannot give, leaves the one that is here and stops no dossier', async () => {
    const noor = await laptop();
    await noor.signIn();
    const before = await noor.catalogus();
    const melding = async () => value(await noor.client.regio.status({})).catalogus.melding;
    expect(await melding()).toBeNull();

    noor.line.isNewer = true;
    await admin<{ naam: string }[]>('voorzieningen', (rows) =>
      rows.map((row) => ({ ...row, naam: 'Later' })),
    );
    await nieuwDossier(noor.client);
    await noor.round();
    expect(await melding()).toMatch(/Werk Keukentafel bij/);
    expect(await noor.catalogus()).toEqual(before);
    await noor.round();
    expect(noor.answers.map(({ catalogus }) => catalogus !== null)).toEqual([true, true, false]);
    expect(await melding()).toMatch(/Werk Keukentafel bij/);

    await asOwner(engine.db, '0603', (tx) =>
      tx.query(
        `UPDATE catalogus SET versie = versie + 1, inhoud = jsonb_set(inhoud, '{voorzieningen,0,trede}', '"zwevend"')
         WHERE gemeente = '0603'`,
      ),
    );
    await noor.round();
    expect(await melding()).toMatch(/kon de catalogus nu niet geven/);
    expect(value(await noor.client.regio.status({})).wachten).toBe(0);
    expect(await noor.catalogus()).toEqual(before);
  });
});
