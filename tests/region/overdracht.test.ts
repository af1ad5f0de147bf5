import { afterAll, beforeAll, expect, it } from 'vitest';
import { IEDEREEN } from '#tests/support/caseload.ts';
import { nieuwDossier, value } from '#tests/support/core.ts';
import { DEMO_ACCOUNTS, demoTeam } from '../../backend/demo-issuer/accounts.ts';
import { asOwner } from '../../backend/sql/scope.ts';
import { onEmbedded } from './engines.ts';
import { laptopAt } from './laptop.ts';
import { startRegion, type TestRegion } from './region.ts';

const HERE = '0603';
const LEIDER = DEMO_ACCOUNTS.find(({ rol, gemeenten }) => rol === 'teamleider' && gemeenten.includes(HERE));

onEmbedded('a dossier that is handed over to another team', (engine) => {
  let region: TestRegion;
  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    await asOwner(engine.db, HERE, async (tx) => {
      await tx.query("INSERT INTO team (gemeente, id, naam) VALUES ($1, 'oost', 'Team Oost')", [HERE]);
      await tx.query("UPDATE rol SET team_id = 'oost' WHERE gemeente = $1 AND medewerker_id = 'tarik'", [
        HERE,
      ]);
      // of the team, so that what is left behind has somebody who decides
      await tx.query("DELETE FROM rol WHERE gemeente = $1 AND medewerker_id = 'noor'", [HERE]);
      await tx.query(
        "INSERT INTO rol (gemeente, medewerker_id, rol, team_id) VALUES ($1, 'noor', 'consulent', $2)",
        [HERE, demoTeam(HERE).id],
      );
    });
  });
  afterAll(() => region.stop());

  it('leaves the old device after what waited there was delivered, and nothing of it stays behind', async () => {
    const noor = await laptopAt(region, 'noor');
    await noor.signIn();
    const { id } = await nieuwDossier(noor.client);
    await noor.round();
    const leider = await laptopAt(region, LEIDER?.id ?? '');
    await leider.signIn();
    await leider.round();
    const tarik = await laptopAt(region, 'tarik');
    await tarik.signIn();

    // Noor writes without a line, while the teamleider hands it over
    const dossier = value(await noor.client.dossier.open({ dossierId: id }));
    value(
      await noor.client.rij.notitie.create({
        dossierId: id,
        fields: { tekst: 'Mevrouw belde gisteren.', datum: dossier.huishouden.changedAt.slice(0, 10) },
      }),
    );
    const naar = value(await leider.client.team.collegas({})).find(({ team }) => team === 'Team Oost');
    if (!naar) throw new Error('the colleague is not there');
    value(await leider.client.team.draagOver({ dossierIds: [id], naar, toelichting: 'Noor is met verlof.' }));
    await leider.round();

    await noor.round();
    const held = async (who: typeof noor) =>
      value(await who.client.caseload.search(IEDEREEN)).rows.map(({ dossierId }) => dossierId);
    expect(await held(noor)).toEqual([]);
    const left = noor.store.sql('SELECT count(*) AS n FROM record WHERE dossier_id = ?').get(id);
    expect(left).toEqual({ n: 0 });
    expect(JSON.stringify(noor.store.sql('SELECT * FROM search').all())).not.toContain('belde');

    // what she wrote waits for the teamleider of the team that has it now, or is in the dossier
    await tarik.round();
    expect(await held(tarik)).toEqual([id]);
    const kept = await asOwner(engine.db, HERE, (tx) =>
      tx.query<{ changes: string }>('SELECT changes::text AS changes FROM operatie WHERE gemeente = $1', [
        HERE,
      ]),
    );
    expect(kept.filter(({ changes }) => changes.includes('Mevrouw belde gisteren.'))).toHaveLength(1);
  });
});
