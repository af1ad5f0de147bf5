import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syncContract } from '#shared/contract/region/sync.ts';
import type { Operation } from '#shared/sync/operation.ts';
import { proceduresOf } from '#tests/region/contract.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { refusalOf, startRegion, type TestRegion } from '#tests/region/region.ts';
import type { RegionClient } from '#tests/region/client.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { demoTeam } from '../demo-issuer/accounts.ts';
import { asOwner, scoped } from '../sql/scope.ts';
import { INSUFFICIENT_PRIVILEGE, sqlState } from '../sql/sql.ts';

const HERE = '0603';
const ELSEWHERE = '0503';
const DOSSIERS = {
  'own team': { id: 'eigenteam000000001', gemeente: HERE, team: demoTeam(HERE).naam },
  'other team': { id: 'anderteam000000001', gemeente: HERE, team: 'Team Oost' },
  'other gemeente': { id: 'elders000000000001', gemeente: ELSEWHERE, team: demoTeam(ELSEWHERE).naam },
} as const;
type Place = keyof typeof DOSSIERS;
const PLACES = Object.keys(DOSSIERS) as Place[];

interface Caller {
  readonly client: RegionClient['sync'];
  readonly device: string;
  readonly at: { dataset: string; epoch: number };
  readonly seq: number;
}

/** An operation on somebody's dossier, with the words in which the answer must not turn up when it is not for the caller. */
function operationOn(caller: Caller, place: Place): Operation & { changes: Operation['changes'][number][] } {
  const { id } = DOSSIERS[place];
  return {
    device: caller.device,
    seq: caller.seq,
    actor: 'Iemand',
    dossier_id: id,
    schema_version: 1,
    device_time: '2026-11-02T09:00:00.000Z',
    changes: [
      { entity: 'taak', id: `${id}taak`, kind: 'update', fields: { titel: { new: 'Gezet', base: null } } },
    ],
  };
}

/** Calls a procedure about a dossier; true when that reached it. A procedure without a line here fails the suite. */
const CALLS: Record<string, (caller: Caller, place: Place) => Promise<boolean>> = {
  hello: async ({ client, device }, place) => tells(await client.hello({ device }), place),
  push: async (caller, place) => {
    const { client, device, at } = caller;
    const answer = await client.push({ ...at, device, operations: [operationOn(caller, place)] });
    return 'answers' in answer && answer.answers.some(({ outcome }) => /applied|conflict/.test(outcome));
  },
  pull: async ({ client, device, at }, place) =>
    tells(await client.pull({ ...at, device, since: { [HERE]: 0, [ELSEWHERE]: 0 }, most: 1000 }), place),
  scope: async ({ client, device }, place) =>
    tells(await client.scope({ device, after: null, most: 1000 }), place),
  snapshots: async ({ client, device }, place) =>
    tells(await client.snapshots({ device, dossierIds: [DOSSIERS[place].id] }), place),
  digests: async ({ client, device }, place) =>
    tells(await client.digests({ device, dossierIds: [DOSSIERS[place].id] }), place),
  marks: async ({ client, device }, place) => tells(await client.marks({ device, devices: [device] }), place),
  relay: async (caller, place) => {
    const { client, device, at } = caller;
    const other = { ...operationOn(caller, place), device: 'cccccccccccccccc', seq: 1 };
    return tells(await client.relay({ ...at, device, operations: [other] }), place);
  },
};

/** What reaches a dossier that its caller may see; the others are about the device only, or keep a claim unapplied. */
const REACHING = ['push', 'pull', 'scope', 'snapshots', 'digests'];

function tells(answer: unknown, place: Place): boolean {
  return JSON.stringify(answer).includes(DOSSIERS[place].id);
}

const ROLES = [
  { rol: 'consulent', account: 'noor', isWorker: true },
  { rol: 'teamleider', account: '', isWorker: true },
  { rol: 'beheerder', account: 'beheer', isWorker: false },
  { rol: 'regio-analist', account: 'analist', isWorker: false },
] as const;

onBothDatabases('the access matrix of the synchronisation', (engine) => {
  let region: TestRegion;
  const callers = new Map<string, Omit<Caller, 'seq'> & { seq: number }>();

  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    for (const { id, gemeente, team } of Object.values(DOSSIERS)) {
      await asOwner(engine.db, gemeente, async (tx) => {
        const [stand] = await tx.query<{ positie: number }>(
          `INSERT INTO stand (gemeente, positie) VALUES ($1, 1)
           ON CONFLICT (gemeente) DO UPDATE SET positie = stand.positie + 1 RETURNING positie`,
          [gemeente],
        );
        const positie = stand?.positie ?? 1;
        await tx.query(
          "INSERT INTO dossier (gemeente, id, team, teams, positie, vingerafdruk) VALUES ($1, $2, $3, ARRAY[$3], $4, repeat('0', 32))",
          [gemeente, id, team, positie],
        );
        await tx.query(
          `INSERT INTO rij (gemeente, id, dossier_id, entity, fields, versions, deleted, changed_at, changed_by, conflicts)
           VALUES ($1, $2, $3, 'taak', '{}', '{}', NULL, '2026-11-02T09:00:00.000Z', 'Sanne', '{}')`,
          [gemeente, `${id}taak`, id],
        );
        await tx.query(
          `INSERT INTO operatie (gemeente, device, seq, medewerker_id, actor, dossier_id, schema_version, device_time,
             ontvangen_op, changes, uitkomst, positie)
           VALUES ($1, 'dddddddddddddddd', $3, 'x', 'Sanne', $2, 1, '2026-11-02T09:00:00.000Z', now(), '[]', 'applied', $3)`,
          [gemeente, id, positie],
        );
      });
    }
    const [teamleider] = await asOwner(engine.db, HERE, (tx) =>
      tx.query<{ id: string }>(
        "SELECT medewerker_id AS id FROM rol WHERE gemeente = $1 AND rol = 'teamleider'",
        [HERE],
      ),
    );
    for (const [index, { rol, account }] of ROLES.entries()) {
      const { token } = await signIn(region.issuer, account === '' ? (teamleider?.id ?? '') : account);
      const device = `${index + 1}${engine.kind === 'postgres' ? 'c' : 'd'}`.padStart(16, '0');
      const client = region.client(token, device);
      const made = await client.apparaat.registreer({ device, naam: 'Laptop', gemeente: HERE });
      if (!made.ok) throw new Error(made.error.code);
      const found = await asOwner(engine.db, HERE, (tx) =>
        tx.query<{ dataset: string; epoch: number }>(
          'SELECT dataset_id::text AS dataset, epoch FROM gemeente WHERE gemeente = $1',
          [HERE],
        ),
      );
      const [at] = found;
      if (!at) throw new Error('the gemeente is not there');
      callers.set(rol, { client: client.sync, device, at, seq: 1 });
    }
  });
  afterAll(() => region.stop());

  it('has a call for every procedure of the contract, and no other', () => {
    expect(Object.keys(CALLS).sort()).toEqual(proceduresOf(syncContract).sort());
  });

  for (const { rol, isWorker } of ROLES) {
    describe(`lets a ${rol}`, () => {
      for (const place of PLACES) {
        for (const procedure of proceduresOf(syncContract)) {
          const reaches = isWorker && place === 'own team' && REACHING.includes(procedure);
          const what = isWorker ? (reaches ? 'reach' : 'not reach') : 'not call for';
          it(`${what} a dossier of ${place === 'other gemeente' ? 'another gemeente' : `the ${place}`} by ${procedure}`, async () => {
            const caller = callers.get(rol);
            const call = CALLS[procedure];
            if (!caller || !call) throw new Error('not in the matrix');
            if (!isWorker) {
              expect(await refusalOf(call(caller, place))).toBe('geen-toegang');
              return;
            }
            expect(await call(caller, place)).toBe(reaches);
            if (procedure === 'push') caller.seq += 1;
          });
        }
      }
    });
  }

  it('left the rows of who is not in scope as they were', async () => {
    for (const place of ['other team', 'other gemeente'] as const) {
      const { id, gemeente } = DOSSIERS[place];
      const rows = await asOwner(engine.db, gemeente, (tx) =>
        tx.query<{ fields: string }>('SELECT fields FROM rij WHERE gemeente = $1 AND id = $2', [
          gemeente,
          `${id}taak`,
        ]),
      );
      expect(rows).toEqual([{ fields: '{}' }]);
    }
  });

  it('is kept by the database too: the service sees and changes no row of another gemeente, in any table', async () => {
    const tables = await engine.db.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'gemeente'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(12);
    const here = scoped(engine.db, [HERE]);
    for (const { name } of tables) {
      const seen = await here
        .query<{ gemeente: string }>(`SELECT DISTINCT gemeente FROM ${name}`)
        // a table that the service may not read at all is walled off better still
        .catch((error: unknown) => {
          if (sqlState(error) === INSUFFICIENT_PRIVILEGE) return [];
          throw error;
        });
      expect([name, seen.filter(({ gemeente }) => gemeente !== HERE)]).toEqual([name, []]);
      for (const statement of [
        `UPDATE ${name} SET gemeente = gemeente WHERE gemeente = '${ELSEWHERE}' RETURNING 1`,
        `DELETE FROM ${name} WHERE gemeente = '${ELSEWHERE}' RETURNING 1`,
        `INSERT INTO ${name} (gemeente) VALUES ('${ELSEWHERE}')`,
      ]) {
        const outcome = await here.query(statement).then(
          (rows) => rows.length,
          () => 'refused',
        );
        expect([statement, outcome === 0 || outcome === 'refused']).toEqual([statement, true]);
      }
    }
    for (const [gemeente, id] of [[ELSEWHERE, DOSSIERS['other gemeente'].id]] as const) {
      const there = scoped(engine.db, [gemeente]);
      expect(await there.query('SELECT 1 FROM dossier WHERE id = $1', [id])).toHaveLength(1);
    }
  });
});
