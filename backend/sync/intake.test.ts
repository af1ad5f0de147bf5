import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearDecided } from '#core/sync/intake.ts';
import { listRefused } from '#db/sync/outbox.ts';
import { intakeContract } from '#shared/contract/region/intake.ts';
import { act, createDevice, meet, shown, type SimDevice } from '#tests/simulation/device.ts';
import { createLine } from '#tests/simulation/line.ts';
import type { RegionClient } from '#tests/region/client.ts';
import { proceduresOf } from '#tests/region/contract.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { refusalOf, startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { demoTeam } from '../demo-issuer/accounts.ts';
import { asOwner } from '../sql/scope.ts';

const HERE = '0603';
const ELSEWHERE = '0503';
const TEAM = demoTeam(HERE).naam;
const OTHER_TEAM = 'Team Oost';

onBothDatabases('the intake', (engine) => {
  let region: TestRegion;
  let count = 0;

  /** A laptop of somebody, registered at the region. */
  async function laptop(account: string): Promise<SimDevice & { region: RegionClient }> {
    count += 1;
    const device = createDevice(5000 + count * 16 + (engine.kind === 'postgres' ? 1 : 0));
    const { token } = await signIn(region.issuer, account);
    const client = region.client(token, device.name);
    const made = await client.apparaat.registreer({ device: device.name, naam: 'Laptop', gemeente: HERE });
    if (!made.ok) throw new Error(made.error.message);
    return Object.assign(device, { region: client });
  }
  const sync = (device: SimDevice & { region: RegionClient }) =>
    meet(device, createLine(device.region.sync, [], () => Promise.resolve()).client, null);

  const goesTo = (dossierId: string, team: string): Promise<unknown> =>
    asOwner(engine.db, HERE, (tx) =>
      tx.query('UPDATE dossier SET team = $3, teams = ARRAY[$4, $5] WHERE gemeente = $1 AND id = $2', [
        HERE,
        dossierId,
        team,
        TEAM,
        OTHER_TEAM,
      ]),
    );
  const setName = (device: SimDevice, id: string, naam: string): unknown =>
    act(device, id, 'edit', [{ kind: 'huishouden', id, type: 'update', fields: { naam } }]);

  let leader: SimDevice & { region: RegionClient };
  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    const [found] = await asOwner(engine.db, HERE, (tx) =>
      tx.query<{ id: string }>(
        "SELECT medewerker_id AS id FROM rol WHERE gemeente = $1 AND rol = 'teamleider'",
        [HERE],
      ),
    );
    leader = await laptop(found?.id ?? '');
  });
  afterAll(() => region.stop());

  /** A dossier that Noor changed while it was with another team; it is with hers again, her change waits. */
  async function inIntake(id: string, naam = 'Gezin De Boer-Smit') {
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
    await goesTo(id, OTHER_TEAM);
    setName(noor, id, naam);
    const { dataset, epoch } = await noor.region.sync.hello({ device: noor.name });
    const operations = noor.store
      .sql("SELECT * FROM operation WHERE state = 'waiting'")
      .all()
      .map((raw) => ({
        device: noor.name,
        seq: Number(raw['seq']),
        actor: 'Noor',
        dossier_id: id,
        schema_version: 1,
        device_time: '2026-11-02T09:00:00.000Z',
        changes: JSON.parse(String(raw['changes'])) as unknown[],
      }));
    await noor.region.sync.push({ dataset, epoch, device: noor.name, operations });
    await sync(noor);
    await goesTo(id, TEAM);
    return { noor, seq: operations.at(-1)?.seq ?? 0 };
  }
  const waiting = async (id: string) => {
    const answer = await leader.region.intake.lijst({});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.stukken.filter(({ dossierId }) => dossierId === id);
  };

  it('shows the teamleider what arrived without access, with the words, and nothing is applied', async () => {
    const id = 'intake00000000000001';
    const { noor, seq } = await inIntake(id);
    const found = await waiting(id);
    expect(found).toMatchObject([{ device: noor.name, seq, dossierId: id, door: 'Noor van Dijk' }]);
    expect(JSON.stringify(found[0]?.changes)).toContain('Gezin De Boer-Smit');
    await sync(leader);
    expect(shown(leader, id, 'naam')).toBe('Gezin De Boer');
    expect(listRefused(noor.store)).toMatchObject([{ state: 'intake' }]);
  });

  it('takes a change over: it stands in the dossier for everybody, and its author is asked no more', async () => {
    const id = 'intake00000000000002';
    const { noor, seq } = await inIntake(id);
    const done = await leader.region.intake.beslis({ device: noor.name, seq, aannemen: true, reden: '' });
    expect(done).toEqual({ ok: true, value: { uitkomst: 'applied', code: null } });
    await sync(leader);
    expect(shown(leader, id, 'naam')).toBe('Gezin De Boer-Smit');
    expect(await waiting(id)).toEqual([]);
    expect(await hearDecided(noor.store, noor.region)).toBe(1);
    expect(listRefused(noor.store)).toEqual([]);
    await sync(noor);
    expect(shown(noor, id, 'naam')).toBe('Gezin De Boer-Smit');
  });

  it('lays what it takes over beside what a colleague wrote meanwhile: nobody is overwritten', async () => {
    const id = 'intake00000000000003';
    const { noor, seq } = await inIntake(id);
    const tarik = await laptop('tarik');
    await sync(tarik);
    setName(tarik, id, 'Familie De Boer');
    await sync(tarik);
    const done = await leader.region.intake.beslis({ device: noor.name, seq, aannemen: true, reden: '' });
    expect(done).toMatchObject({ ok: true, value: { uitkomst: 'conflict' } });
    await sync(leader);
    expect(shown(leader, id, 'naam')).toBe('Familie De Boer');
    const beside = leader.store.sql('SELECT candidates FROM conflict WHERE row_id = ?').get(id);
    expect(String(beside?.['candidates'])).toContain('Gezin De Boer-Smit');
  });

  it('does not take a change over, and tells its author why; deciding twice changes nothing', async () => {
    const id = 'intake00000000000004';
    const { noor, seq } = await inIntake(id);
    const question = { device: noor.name, seq, reden: 'Het gezin heet niet meer zo.' };
    const done = await leader.region.intake.beslis({ ...question, aannemen: false });
    expect(done).toMatchObject({ ok: true, value: { uitkomst: 'rejected' } });
    expect(await leader.region.intake.beslis({ ...question, aannemen: true })).toMatchObject({
      ok: false,
      error: { code: 'intake-weg' },
    });
    await hearDecided(noor.store, noor.region);
    expect(listRefused(noor.store)).toMatchObject([
      { state: 'rejected', code: 'intake-afgewezen', reason: 'Het gezin heet niet meer zo.' },
    ]);
    await sync(leader);
    expect(shown(leader, id, 'naam')).toBe('Gezin De Boer');
  });

  it('leaves what a newer program wrote where it is until it can be read', async () => {
    const id = 'intake00000000000005';
    const { noor, seq } = await inIntake(id);
    await asOwner(engine.db, HERE, (tx) =>
      tx.query('UPDATE operatie SET schema_version = 99 WHERE gemeente = $1 AND device = $2 AND seq = $3', [
        HERE,
        noor.name,
        seq,
      ]),
    );
    const answer = await leader.region.intake.beslis({ device: noor.name, seq, aannemen: true, reden: '' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'intake-wacht' } });
    expect(await waiting(id)).toHaveLength(1);
  });

  describe('is reached by the teamleider of the team that has the dossier, and by nobody else', () => {
    const PLACES = {
      'own team': { gemeente: HERE, team: TEAM },
      'other team': { gemeente: HERE, team: OTHER_TEAM },
      'other gemeente': { gemeente: ELSEWHERE, team: demoTeam(ELSEWHERE).naam },
    } as const;
    const idOf = (place: string): string => `plek${place.replace(' ', '')}000000000`.slice(0, 20);
    const AUTHOR = 'eeeeeeeeeeeeeeee';
    beforeAll(async () => {
      for (const [index, [place, { gemeente, team }]] of Object.entries(PLACES).entries()) {
        await asOwner(engine.db, gemeente, async (tx) => {
          await tx.query(
            "INSERT INTO dossier (gemeente, id, team, teams, positie, vingerafdruk) VALUES ($1, $2, $3, ARRAY[$3], 0, repeat('0', 32))",
            [gemeente, idOf(place), team],
          );
          await tx.query(
            `INSERT INTO operatie (gemeente, device, seq, medewerker_id, actor, dossier_id, schema_version, device_time,
               ontvangen_op, changes, uitkomst)
             VALUES ($1, $2, $3, 'x', 'Iemand', $4, 1, '2026-11-02T09:00:00.000Z', now(), '[]', 'intake')`,
            [gemeente, AUTHOR, index + 1, idOf(place)],
          );
        });
      }
    });
    type Who = SimDevice & { region: RegionClient };
    const CALLS: Record<string, (who: Who, place: string, seq: number) => Promise<boolean>> = {
      lijst: async (who, place) => JSON.stringify(await who.region.intake.lijst({})).includes(idOf(place)),
      beslis: async (who, _place, seq) =>
        (await who.region.intake.beslis({ device: AUTHOR, seq, aannemen: false, reden: 'Nee.' })).ok,
      uitkomsten: async (who, _place, seq) =>
        (await who.region.intake.uitkomsten({ device: AUTHOR, seqs: [seq] })).ok,
    };

    it('has a call for every procedure, and no other', () => {
      expect(Object.keys(CALLS).sort()).toEqual(proceduresOf(intakeContract).sort());
    });

    for (const account of ['noor', 'beheer', 'analist', 'teamleider']) {
      for (const [index, place] of Object.keys(PLACES).entries()) {
        for (const name of proceduresOf(intakeContract)) {
          const reaches = account === 'teamleider' && place === 'own team' && name !== 'uitkomsten';
          it(`${account} ${reaches ? 'reaches' : 'does not reach'} the ${place} by ${name}`, async () => {
            const who = account === 'teamleider' ? leader : await laptop(account);
            const outcome = await CALLS[name]?.(who, place, index + 1).catch(() => false);
            expect(outcome).toBe(reaches);
            if (account === 'noor' && name !== 'uitkomsten')
              expect(await refusalOf(who.region.intake.lijst({}))).toBe('geen-toegang');
          });
        }
      }
    }
  });
});
