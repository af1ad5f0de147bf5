import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSignIn, writeSignIn } from '#core/sync/settings.ts';
import { nieuwDossier, value } from '#tests/support/core.ts';
import { asOwner } from '../../backend/sql/scope.ts';
import { onEmbedded } from './engines.ts';
import { laptopAt } from './laptop.ts';
import { startRegion, type TestRegion } from './region.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';

const HERE = '0603';
const TWO_HOURS = 2 * 3_600_000;

onEmbedded('a laptop that works with the region for long', (engine) => {
  let region: TestRegion;
  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
  });
  afterAll(() => region.stop());

  /** A laptop with own dossiers, on a clock that can be put ahead, which counts what it asks of the provider. */
  async function laptop(account: string) {
    const time = { ahead: 0 };
    const asked = { tokens: 0 };
    const made = await laptopAt(region, account, {
      clock: () => new Date(Date.now() + time.ahead),
      fetch: (input, init) => {
        const address = input instanceof Request ? input.url : input.toString();
        if (address.endsWith('/token')) asked.tokens += 1;
        return fetch(input, init);
      },
    });
    const dossiers = async (): Promise<string[]> =>
      value(await made.client.caseload.search(IEDEREEN)).rows.map(({ dossierId }) => dossierId);
    return { ...made, time, asked, dossiers };
  }

  const atRegion = async (dossierId: string): Promise<number> => {
    const [row] = await asOwner(engine.db, HERE, (tx) =>
      tx.query<{ n: number }>(
        "SELECT count(*)::int AS n FROM operatie WHERE gemeente = $1 AND dossier_id = $2 AND uitkomst = 'applied'",
        [HERE, dossierId],
      ),
    );
    return row?.n ?? 0;
  };

  it('gets a new token before the old one ends, and asks nobody to sign in', async () => {
    const noor = await laptop('noor');
    await noor.signIn();
    const before = noor.asked.tokens;
    expect((await noor.round()).staat.soort).toBe('rust');
    expect(noor.asked.tokens).toBe(before);

    noor.time.ahead = TWO_HOURS;
    const { id } = await nieuwDossier(noor.client);
    expect(await noor.round()).toMatchObject({ staat: { soort: 'rust' }, wachten: 0 });
    expect(noor.asked.tokens).toBe(before + 1);
    expect(await atRegion(id)).toBe(1);
  });

  it('asks to sign in when the provider says no; what waits is kept, and brought afterwards', async () => {
    const noor = await laptop('noor');
    await noor.signIn();
    const kept = readSignIn(noor.store);
    if (!kept) throw new Error('nobody is signed in');
    writeSignIn(noor.store, { ...kept, refresh: 'a token that the provider never gave' });
    noor.time.ahead = TWO_HOURS;
    const { id } = await nieuwDossier(noor.client);
    expect(await noor.round()).toMatchObject({ staat: { soort: 'afgemeld' }, wachten: 1, persoon: null });
    expect(await noor.dossiers()).toContain(id);
    expect(await atRegion(id)).toBe(0);

    await noor.signIn();
    expect(value(await noor.client.regio.status({}))).toMatchObject({ staat: { soort: 'rust' }, wachten: 0 });
    expect(await atRegion(id)).toBe(1);
  });

  it('asks first before it lets go of more than a fifth of the dossiers', async () => {
    const noor = await laptop('tarik');
    await noor.signIn();
    const ids: string[] = [];
    for (let index = 0; index < 10; index += 1) ids.push((await nieuwDossier(noor.client)).id);
    await noor.round();
    const held = await noor.dossiers();
    const moved = ids.slice(0, 5);
    await asOwner(engine.db, HERE, async (tx) => {
      await tx.query("UPDATE dossier SET team = 'Team Oost' WHERE gemeente = $1 AND id = ANY ($2)", [
        HERE,
        moved,
      ]);
      await tx.query('UPDATE stand SET verhuizingen = verhuizingen + 1 WHERE gemeente = $1', [HERE]);
    });
    expect((await noor.round()).staat).toEqual({ soort: 'vraag', aantal: 5, van: held.length });
    expect(await noor.dossiers()).toEqual(held);

    // not now: they stay, and the rest goes on
    expect(value(await noor.client.regio.antwoord({ aantal: 5, loslaten: false })).staat.soort).toBe('rust');
    expect(await noor.dossiers()).toEqual(held);
    const { id } = await nieuwDossier(noor.client);
    await noor.round();
    expect(await atRegion(id)).toBe(1);

    const again = await laptop('tarik');
    await again.signIn();
    expect(await again.dossiers()).not.toContain(moved[0]);

    value(await noor.client.regio.antwoord({ aantal: 5, loslaten: true }));
    await expect.poll(() => noor.dossiers()).not.toContain(moved[0]);
    expect((await noor.dossiers()).toSorted()).toEqual(
      [...held.filter((one) => !moved.includes(one)), id].toSorted(),
    );
  });
});
