import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDevice, act, meet, shown, type SimDevice } from '#tests/simulation/device.ts';
import { createLine, LineDown, type Fault } from '#tests/simulation/line.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { refusalOf, startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import type { Operation } from '#shared/sync/operation.ts';
import { listRefused } from '#db/sync/outbox.ts';
import { asOwner } from '../sql/scope.ts';
import { wakeDeferred } from './wake.ts';
import type { Database, Queries } from '../sql/sql.ts';

const TEAM = 'Sociaal Wijkteam';
const DOSSIER = 'dossier000000000001';

onBothDatabases('synchronisation with the region', (engine) => {
  let region: TestRegion;
  const tokens: Record<string, string> = {};

  const asked: string[] = [];

  beforeAll(async () => {
    region = await startRegion(noting(engine.db, asked), { perMinute: 100_000 });
    for (const account of ['noor', 'tarik', 'sanne', 'analist', 'beheer']) {
      tokens[account] = (await signIn(region.issuer, account)).token;
    }
  });
  afterAll(() => region.stop());

  let count = 0;
  /** A laptop of somebody, registered at the region. */
  async function laptop(
    account: string,
  ): Promise<SimDevice & { sync: (faults?: Fault[]) => Promise<unknown> }> {
    count += 1;
    const device = createDevice(count * 16 + (engine.kind === 'postgres' ? 1 : 0));
    const client = region.client(tokens[account] ?? '', device.name);
    const made = await client.apparaat.registreer({ device: device.name, naam: 'Laptop' });
    if (!made.ok) throw new Error(made.error.message);
    return Object.assign(device, {
      sync: async (faults: Fault[] = []) => {
        const line = createLine(client.sync, faults, () => Promise.resolve());
        try {
          return await meet(device, line.client, null);
        } catch (error) {
          if (!(error instanceof LineDown)) throw error;
          return null;
        }
      },
    });
  }

  function begin(device: SimDevice, id: string, team = TEAM): void {
    act(device, id, 'begin', [
      {
        kind: 'huishouden',
        id,
        type: 'create',
        fields: { naam: 'Gezin Jansen', gemeente: '0603', team, toelichting: 'Een begin. ', straat: '' },
      },
    ]);
  }
  const naam = (device: SimDevice, id = DOSSIER) => shown(device, id, 'naam');

  it('brings a dossier to a colleague, and lets both meet after working apart', async () => {
    const [noor, tarik] = [await laptop('noor'), await laptop('tarik')];
    begin(noor, DOSSIER);
    expect(await noor.sync()).toEqual({ kind: 'done', differed: [] });
    await tarik.sync();
    expect(naam(tarik)).toBe('Gezin Jansen');
    act(noor, DOSSIER, 'edit', [
      {
        kind: 'huishouden',
        id: DOSSIER,
        type: 'update',
        fields: { naam: 'Gezin Jansen-Bakker', toelichting: 'Eerst dit. Een begin. ' },
      },
    ]);
    await noor.sync();
    expect(naam(noor)).toBe('Gezin Jansen-Bakker');
    act(tarik, DOSSIER, 'edit', [
      {
        kind: 'huishouden',
        id: DOSSIER,
        type: 'update',
        fields: { naam: 'Familie Jansen', toelichting: 'Een begin. En dan dat. ' },
      },
    ]);
    await tarik.sync();
    await noor.sync();
    expect([naam(noor), naam(tarik)]).toEqual(['Gezin Jansen-Bakker', 'Gezin Jansen-Bakker']);
    expect(shown(noor, DOSSIER, 'toelichting')).toBe('Eerst dit. Een begin. En dan dat. ');
    const conflicts = noor.store.sql('SELECT candidates FROM conflict WHERE row_id = ?').get(DOSSIER);
    expect(String(conflicts?.['candidates'])).toContain('Familie Jansen');
  });

  it('lets two laptops of one person differ for a while and then be the same', async () => {
    const [one, two] = [await laptop('noor'), await laptop('noor')];
    const id = 'dossier000000000002';
    begin(one, id);
    for (const faults of [
      ['lost'],
      ['fine', 'answer-lost'],
      ['fine', 'twice', 'twice', 'lost'],
      [],
    ] as Fault[][]) {
      await one.sync(faults);
    }
    await two.sync();
    act(one, id, 'edit', [{ kind: 'huishouden', id, type: 'update', fields: { naam: 'Een' } }]);
    act(two, id, 'edit', [{ kind: 'huishouden', id, type: 'update', fields: { naam: 'Twee' } }]);
    await Promise.all([one.sync(), two.sync()]);
    await one.sync();
    await two.sync();
    await one.sync();
    expect(naam(one, id)).toBe(naam(two, id));
    const open = one.store.sql('SELECT candidates FROM conflict WHERE row_id = ?').get(id);
    expect(`${String(naam(one, id))} ${String(open?.['candidates'])}`).toMatch(/Een.*Twee|Twee.*Een/);
  });

  it('shows nothing of one gemeente to another, and says of its dossiers only that they are not there', async () => {
    const sanne = await laptop('sanne');
    await sanne.sync();
    expect(naam(sanne)).toBeUndefined();
    const client = region.client(tokens['sanne'] ?? '', sanne.name);
    expect((await client.sync.snapshots({ device: sanne.name, dossierIds: [DOSSIER] })).snapshots).toEqual(
      [],
    );
    act(sanne, DOSSIER, 'edit', [
      {
        kind: 'huishouden',
        id: DOSSIER,
        type: 'create',
        fields: { naam: 'Gekaapt', gemeente: '0603', team: TEAM },
      },
    ]);
    await sanne.sync();
    expect(listRefused(sanne.store)).toMatchObject([{ state: 'rejected', code: 'gemeente-onbekend' }]);
  });

  it('writes who did it from the sign-in, whatever an operation says', async () => {
    const device = await laptop('noor');
    const id = 'dossier000000000003';
    begin(device, id);
    await device.sync();
    const [row] = await asOwner(engine.db, '0603', (tx) =>
      tx.query<{ actor: string; medewerker_id: string }>(
        'SELECT actor, medewerker_id FROM operatie WHERE dossier_id = $1',
        [id],
      ),
    );
    expect(row).toEqual({ actor: 'Noor van Dijk', medewerker_id: 'noor' });
  });

  it('takes numbers in order, answers a repetition as before, and refuses another operation under a used number', async () => {
    const device = await laptop('noor');
    const client = region.client(tokens['noor'] ?? '', device.name);
    const { dataset, epoch } = await client.sync.hello({ device: device.name });
    const operation = (
      seq: number,
      naamNu: string,
    ): Operation & { changes: Operation['changes'][number][] } => ({
      device: device.name,
      seq,
      actor: 'Iemand anders',
      dossier_id: 'dossier000000000004',
      schema_version: 1,
      device_time: '2026-11-02T09:00:00.000Z',
      changes: [
        {
          entity: 'huishouden',
          id: 'dossier000000000004',
          kind: seq === 1 ? 'create' : 'update',
          fields: {
            naam: { new: naamNu, base: seq === 1 ? null : `${device.name}:1` },
            ...(seq === 1 && { gemeente: { new: '0603', base: null }, team: { new: TEAM, base: null } }),
          },
        },
      ],
    });
    const push = (...operations: ReturnType<typeof operation>[]) =>
      client.sync.push({ dataset, epoch, device: device.name, operations });
    expect(await push(operation(2, 'b'))).toEqual({ answers: [], expected: 1 });
    const first = await push(operation(1, 'a'), operation(2, 'b'));
    expect(first).toMatchObject({
      answers: [{ outcome: 'applied' }, { outcome: 'applied' }],
      expected: null,
    });
    const again = await push(operation(1, 'a'), operation(2, 'anders'));
    expect(again).toMatchObject({
      answers: [
        { seq: 1, outcome: 'applied', duplicate: true },
        { seq: 2, outcome: 'rejected', code: 'nummer-bezet' },
      ],
    });
    const other = await laptop('tarik');
    expect(
      await refusalOf(
        region
          .client(tokens['tarik'] ?? '', other.name)
          .sync.push({ dataset, epoch, device: device.name, operations: [operation(3, 'c')] }),
      ),
    ).toBe('apparaat-onbekend');
  });

  it('lets a withdrawn device deliver to the intake and gives it nothing', async () => {
    const device = await laptop('noor');
    const id = 'dossier000000000005';
    begin(device, id);
    await device.sync();
    act(device, id, 'edit', [{ kind: 'huishouden', id, type: 'update', fields: { naam: 'Nog gauw' } }]);
    const client = region.client(tokens['noor'] ?? '', device.name);
    await client.apparaat.trekIn({ device: device.name, gemeente: '0603' });
    expect(await device.sync()).toEqual({ kind: 'revoked' });
    expect(listRefused(device.store)).toMatchObject([{ state: 'intake' }]);
    expect(await refusalOf(client.sync.scope({ device: device.name, after: null, most: 10 }))).toBe(
      'apparaat-ingetrokken',
    );
  });

  it('takes no approval of an own plan, whatever a device lets through (vier ogen)', async () => {
    const noor = await laptop('noor');
    const id = 'dossier0000000vier01';
    const planId = 'plan00000000000vier1';
    act(noor, id, 'begin', [
      {
        kind: 'huishouden',
        id,
        type: 'create',
        fields: { naam: 'Gezin Vier', gemeente: '0603', team: TEAM, consulent: 'Noor van Dijk' },
      },
      { kind: 'plan', id: planId, type: 'create', fields: { status: 'ter-toetsing', toetsingDoor: '' } },
    ]);
    await noor.sync();
    const review = (naam: string) =>
      act(noor, id, 'edit', [{ kind: 'plan', id: planId, type: 'update', fields: { toetsingDoor: naam } }]);
    review('NOOR VAN DIJK');
    await noor.sync();
    expect(listRefused(noor.store)).toMatchObject([{ state: 'rejected', code: 'eigen-plan' }]);
    expect(shown(noor, planId, 'toetsingDoor')).toBe('');
    review('Marjan Postma');
    await noor.sync();
    expect(shown(noor, planId, 'toetsingDoor')).toBe('Marjan Postma');
  });

  it('refuses the analyst and the beheerder', async () => {
    for (const account of ['analist', 'beheer']) {
      const device = `${account === 'beheer' ? 'ab' : 'ac'}${engine.kind === 'postgres' ? '1' : '2'}`.padEnd(
        16,
        '0',
      );
      const client = region.client(tokens[account] ?? '', device);
      await client.apparaat.registreer({ device, naam: 'Laptop' });
      expect(await refusalOf(client.sync.hello({ device }))).toBe('geen-toegang');
    }
  });

  it('keeps what a newer device brings until it can read it, and then gives it its place', async () => {
    const device = await laptop('noor');
    const id = 'dossier000000000007';
    device.schema = 2;
    begin(device, id);
    await device.sync();
    const outcome = async () => {
      const [row] = await asOwner(engine.db, '0603', (tx) =>
        tx.query<{ uitkomst: string }>('SELECT uitkomst FROM operatie WHERE dossier_id = $1', [id]),
      );
      return row?.uitkomst;
    };
    expect(await outcome()).toBe('deferred');
    expect(await wakeDeferred(engine.db, new Date('2026-11-03T09:00:00.000Z'))).toBe(0);
    // the same server after its upgrade: what was written for its schema can be read now
    await asOwner(engine.db, '0603', (tx) =>
      tx.query('UPDATE operatie SET schema_version = 1 WHERE dossier_id = $1', [id]),
    );
    expect(await wakeDeferred(engine.db, new Date('2026-11-03T09:00:00.000Z'))).toBe(1);
    expect(await outcome()).toBe('applied');
    await device.sync();
    await device.sync();
    const state = device.store.sql('SELECT state FROM operation WHERE dossier_id = ?').get(id);
    expect(state?.['state']).toBe('passed');
  });

  it('asks the database about one gemeente at a time, so that each may live on a shard of its own', async () => {
    const device = await laptop('noor');
    begin(device, 'dossier000000000006');
    asked.length = 0;
    await device.sync();
    const ofSync = asked.filter((text) =>
      /\b(operatie|rij|dossier|stand|samenvoeging|doorgegeven)\b/.test(text),
    );
    expect(ofSync.length).toBeGreaterThan(8);
    for (const text of ofSync)
      expect(text).toMatch(
        /gemeente = \$1|g\.gemeente = \$1|\(gemeente, .*(SELECT \$1|SELECT g|VALUES \(\$1)/s,
      );
  });
});

/** The same database, which notes every text that it is asked. */
function noting(db: Database, asked: string[]): Database {
  const note = (queries: Queries): Queries => ({
    query: (text, params) => {
      asked.push(text);
      return queries.query(text, params);
    },
  });
  return {
    ...db,
    ...note(db),
    transaction: (work, options) => db.transaction((tx) => work(note(tx)), options),
  };
}
