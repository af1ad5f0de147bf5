import { afterAll, beforeAll, expect, it } from 'vitest';
import { dagVan, plusDagen } from '#shared/domain/basis/datum.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';
import { code, nieuwDossier, value } from '#tests/support/core.ts';
import { DEMO_ACCOUNTS, demoTeam } from '../../backend/demo-issuer/accounts.ts';
import { asOwner } from '../../backend/sql/scope.ts';
import { onEmbedded } from './engines.ts';
import { laptopAt } from './laptop.ts';
import { realClock, startRegion, type TestRegion } from './region.ts';

const HERE = '0603';
const LEIDER = DEMO_ACCOUNTS.find(({ rol, gemeenten }) => rol === 'teamleider' && gemeenten.includes(HERE));

onEmbedded('a teamleider who lets somebody of another team stand in', (engine) => {
  let region: TestRegion;
  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    await asOwner(engine.db, HERE, async (tx) => {
      await tx.query("INSERT INTO team (gemeente, id, naam) VALUES ($1, 'oost', 'Team Oost')", [HERE]);
      await tx.query("UPDATE rol SET team_id = 'oost' WHERE gemeente = $1 AND medewerker_id = 'tarik'", [
        HERE,
      ]);
    });
  });
  afterAll(() => region.stop());

  it('sees colleagues of the whole gemeente, sets the period at the region and ends it; the other laptop follows', async () => {
    const noor = await laptopAt(region, 'noor');
    await noor.signIn();
    const { id } = await nieuwDossier(noor.client);
    await noor.round();
    const leider = await laptopAt(region, LEIDER?.id ?? '');
    await leider.signIn();
    expect(value(await leider.client.sessie.status({})).open?.wie).toMatchObject({
      rol: 'teamleider',
      team: demoTeam(HERE).naam,
    });
    const tarik = await laptopAt(region, 'tarik');
    await tarik.signIn();
    const held = async () =>
      value(await tarik.client.caseload.search(IEDEREEN)).rows.map(({ dossierId }) => dossierId);
    expect(await held()).toEqual([]);

    const collega = value(await leider.client.team.collegas({})).find(({ team }) => team === 'Team Oost');
    expect(collega).toMatchObject({ id: 'tarik' });
    const vanaf = dagVan(realClock());
    const period = { medewerkerId: 'tarik', dossierIds: [id], vanaf, tot: plusDagen(vanaf, 13) };
    expect(value(await leider.client.team.zetWaarneming(period))).toEqual({ aantal: 1 });
    expect(value(await leider.client.team.waarnemingen({}))).toMatchObject([
      { naam: 'Tarik Yilmaz', dossierId: id, vanaf, tot: period.tot },
    ]);
    await tarik.round();
    expect(await held()).toEqual([id]);

    value(await leider.client.team.stopWaarneming({ medewerkerId: 'tarik', dossierId: id, vanaf }));
    await tarik.round();
    expect(await held()).toEqual([]);

    // a consulent does not; without a line nobody does
    expect(code(await tarik.client.team.zetWaarneming(period))).toBe('geen-teamleider');
    await region.stop();
    expect(code(await leider.client.team.waarnemingen({}))).toBe('geen-verbinding');
  });
});
