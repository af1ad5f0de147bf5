import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dagVan, plusDagen } from '#shared/domain/basis/datum.ts';
import { vervangingContract } from '#shared/contract/region/vervanging.ts';
import { act, createDevice, meet, shown, type SimDevice } from '#tests/simulation/device.ts';
import { createLine } from '#tests/simulation/line.ts';
import type { RegionClient } from '#tests/region/client.ts';
import { proceduresOf } from '#tests/region/contract.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { realClock, refusalOf, startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { demoTeam } from '../demo-issuer/accounts.ts';
import { Refusal } from '../http/refusal.ts';
import { asOwner } from '../sql/scope.ts';
import { readScopes } from '../sync/scope.ts';

const HERE = '0603' as const;
const ELSEWHERE = '0503';
const TEAM = demoTeam(HERE).naam;
const OTHER_TEAM = 'Team Oost';
const VANDAAG = dagVan(realClock());
const MORGEN = plusDagen(VANDAAG, 1);

type Who = SimDevice & { region: RegionClient };

onBothDatabases('standing in for a period', (engine) => {
  let region: TestRegion;
  let leader: Who;
  /** somebody of another team of the gemeente */
  let oost: Who;
  let count = 0;

  async function laptop(account: string): Promise<Who> {
    count += 1;
    const device = createDevice(9000 + count * 16 + (engine.kind === 'postgres' ? 1 : 0));
    const { token } = await signIn(region.issuer, account);
    const client = region.client(token, device.name);
    const made = await client.apparaat.registreer({ device: device.name, naam: 'Laptop', gemeente: HERE });
    if (!made.ok) throw new Error(made.error.message);
    return Object.assign(device, { region: client });
  }
  const sync = (device: Who) =>
    meet(device, createLine(device.region.sync, [], () => Promise.resolve()).client, null);
  const placeDossier = (gemeente: string, id: string, team: string): Promise<unknown> =>
    asOwner(engine.db, gemeente, (tx) =>
      tx.query(
        "INSERT INTO dossier (gemeente, id, team, teams, positie, vingerafdruk) VALUES ($1, $2, $3, ARRAY[$3], 0, repeat('0', 32))",
        [gemeente, id, team],
      ),
    );

  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    // Tarik works in another team of the same gemeente
    await asOwner(engine.db, HERE, async (tx) => {
      await tx.query("INSERT INTO team (gemeente, id, naam) VALUES ($1, 'oost', $2)", [HERE, OTHER_TEAM]);
      await tx.query("UPDATE rol SET team_id = 'oost' WHERE gemeente = $1 AND medewerker_id = 'tarik'", [
        HERE,
      ]);
    });
    const [found] = await asOwner(engine.db, HERE, (tx) =>
      tx.query<{ id: string }>(
        "SELECT medewerker_id AS id FROM rol WHERE gemeente = $1 AND rol = 'teamleider'",
        [HERE],
      ),
    );
    leader = await laptop(found?.id ?? '');
    oost = await laptop('tarik');
  });
  afterAll(() => region.stop());

  it('lets a colleague of another team work in a dossier, and no longer than that', async () => {
    const id = 'waarneming0000000001';
    const noor = await laptop('noor');
    act(noor, id, 'begin', [
      {
        kind: 'huishouden',
        id,
        type: 'create',
        fields: { naam: 'Gezin De Boer', gemeente: HERE, team: TEAM },
      },
    ]);
    await sync(noor);
    await sync(oost);
    expect(shown(oost, id, 'naam')).toBeUndefined();

    const period = { medewerkerId: 'tarik', dossierIds: [id], vanaf: VANDAAG, tot: MORGEN };
    expect(await leader.region.vervanging.zet(period)).toEqual({ ok: true, value: { aantal: 1 } });
    expect(await leader.region.vervanging.lijst({})).toMatchObject({
      ok: true,
      value: [{ medewerker: { id: 'tarik' }, dossierId: id, vanaf: VANDAAG, tot: MORGEN }],
    });
    await sync(oost);
    expect(shown(oost, id, 'naam')).toBe('Gezin De Boer');
    act(oost, id, 'edit', [
      { kind: 'huishouden', id, type: 'update', fields: { naam: 'Gezin De Boer-Smit' } },
    ]);
    await sync(oost);
    await sync(noor);
    expect(shown(noor, id, 'naam')).toBe('Gezin De Boer-Smit');

    expect(
      await leader.region.vervanging.stop({ medewerkerId: 'tarik', dossierId: id, vanaf: VANDAAG }),
    ).toEqual({ ok: true, value: {} });
    await sync(oost);
    expect(shown(oost, id, 'naam')).toBeUndefined();
    expect(await leader.region.vervanging.lijst({})).toEqual({ ok: true, value: [] });
  });

  it('begins and ends at midnight in the Netherlands', async () => {
    const id = 'waarneming0000000009';
    const period = { medewerkerId: 'tarik', dossierIds: [id], vanaf: '2126-11-28', tot: '2126-11-28' };
    await placeDossier(HERE, id, TEAM);
    expect(await leader.region.vervanging.zet(period)).toMatchObject({ ok: true });
    const at = async (moment: string): Promise<readonly string[]> => {
      const call = {
        who: {
          personId: 'tarik',
          naam: 'Tarik Yilmaz',
          gemeenten: [HERE],
          rollen: [{ gemeente: HERE, team: 'oost', rol: 'consulent' as const }],
          aanstellingen: { [HERE]: 'tarik' },
        },
        device: {
          id: oost.name,
          naam: 'Laptop',
          gemeente: HERE,
          medewerker: { id: 'tarik', naam: 'Tarik Yilmaz' },
          aangemeldOp: moment,
          laatstGezienOp: null,
          laatsteSeq: 0,
          ingetrokkenOp: null,
        },
        clock: () => new Date(moment),
      };
      const [scope] = await asOwner(engine.db, HERE, (tx) => readScopes(tx, HERE, [call]));
      if (!scope || scope instanceof Refusal) throw new Error('Tarik does not work here');
      return scope.assigned;
    };
    expect(await at('2126-11-27T22:59:59.000Z')).not.toContain(id);
    expect(await at('2126-11-27T23:00:00.000Z')).toContain(id);
    expect(await at('2126-11-28T22:59:59.000Z')).toContain(id);
    expect(await at('2126-11-28T23:00:00.000Z')).not.toContain(id);
    await leader.region.vervanging.stop({ medewerkerId: 'tarik', dossierId: id, vanaf: period.vanaf });
  });

  it('begins on its first day, and can be made longer', async () => {
    const id = 'waarneming0000000002';
    await placeDossier(HERE, id, TEAM);
    const later = { medewerkerId: 'tarik', dossierIds: [id], vanaf: MORGEN, tot: MORGEN };
    expect(await leader.region.vervanging.zet(later)).toMatchObject({ ok: true });
    expect((await oost.region.sync.scope({ device: oost.name, after: null, most: 100 })).dossiers).toEqual(
      [],
    );
    const longer = plusDagen(MORGEN, 14);
    await leader.region.vervanging.zet({ ...later, tot: longer });
    expect(await leader.region.vervanging.lijst({})).toMatchObject({
      value: [{ dossierId: id, tot: longer }],
    });
    await leader.region.vervanging.stop({ medewerkerId: 'tarik', dossierId: id, vanaf: MORGEN });
  });

  it.each([
    ['that ends before it begins', { tot: plusDagen(VANDAAG, -1) }, 'periode-onmogelijk'],
    ['that is over already', { vanaf: '2020-01-01', tot: '2020-02-01' }, 'periode-onmogelijk'],
    ['by somebody who does not work here', { medewerkerId: 'sanne' }, 'collega-onbekend'],
    ['by an analyst', { medewerkerId: 'analist' }, 'collega-onbekend'],
    ['in a dossier that is not there', { dossierIds: ['bestaatniet00000000'] }, 'dossier-onbekend'],
  ])('refuses one %s, and writes nothing', async (_what, wrong, code) => {
    const id = 'waarneming0000000003';
    await placeDossier(HERE, id, TEAM).catch(() => undefined);
    const fine = { medewerkerId: 'tarik', dossierIds: [id], vanaf: VANDAAG, tot: MORGEN };
    const both = { ...fine, ...wrong };
    if ('dossierIds' in wrong) both.dossierIds = [id, ...wrong.dossierIds];
    expect(await leader.region.vervanging.zet(both)).toMatchObject({ ok: false, error: { code } });
    expect(await leader.region.vervanging.lijst({})).toEqual({ ok: true, value: [] });
  });

  describe('is for the teamleider of the team that has the dossier, and for nobody else', () => {
    const PLACES = {
      'own team': { gemeente: HERE, team: TEAM },
      'other team': { gemeente: HERE, team: OTHER_TEAM },
      'other gemeente': { gemeente: ELSEWHERE, team: demoTeam(ELSEWHERE).naam },
    } as const;
    const idOf = (place: string): string => `waarvan${place.replace(' ', '')}0000000000`.slice(0, 20);
    beforeAll(async () => {
      for (const [place, { gemeente, team }] of Object.entries(PLACES)) {
        await placeDossier(gemeente, idOf(place), team);
        await asOwner(engine.db, gemeente, (tx) =>
          tx.query(
            `INSERT INTO vervanging (gemeente, medewerker_id, dossier_id, vanaf, tot)
             SELECT $1, medewerker_id, $2, $3::date, $4::date FROM rol WHERE gemeente = $1 AND rol = 'consulent' LIMIT 1`,
            [gemeente, idOf(place), VANDAAG, MORGEN],
          ),
        );
      }
    });
    const CALLS: Record<string, (who: Who, place: string) => Promise<boolean>> = {
      lijst: async (who, place) =>
        JSON.stringify(await who.region.vervanging.lijst({})).includes(idOf(place)),
      zet: async (who, place) =>
        (
          await who.region.vervanging.zet({
            medewerkerId: 'tarik',
            dossierIds: [idOf(place)],
            vanaf: MORGEN,
            tot: MORGEN,
          })
        ).ok,
      stop: async (who, place) =>
        (
          await who.region.vervanging.stop({
            medewerkerId: 'tarik',
            dossierId: idOf(place),
            vanaf: MORGEN,
          })
        ).ok,
    };

    it('has a call for every procedure, and no other', () => {
      expect(Object.keys(CALLS).sort()).toEqual(proceduresOf(vervangingContract).sort());
    });

    for (const account of ['noor', 'beheer', 'analist', 'teamleider']) {
      for (const place of Object.keys(PLACES)) {
        for (const name of proceduresOf(vervangingContract)) {
          const reaches = account === 'teamleider' && place === 'own team';
          it(`${account} ${reaches ? 'reaches' : 'does not reach'} the ${place} by ${name}`, async () => {
            const who = account === 'teamleider' ? leader : await laptop(account);
            expect(await CALLS[name]?.(who, place).catch(() => false)).toBe(reaches);
            if (account !== 'teamleider')
              expect(await refusalOf(who.region.vervanging.lijst({}))).toBe('geen-toegang');
          });
        }
      }
    }
  });
});
