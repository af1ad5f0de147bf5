import { expect, it } from 'vitest';
import { listRegionRows } from '#db/sync/region-rows.ts';
import { act, createDevice, meet, shown, type SimDevice } from '#tests/simulation/device.ts';
import { createMemoryRegion, type MemoryRegion } from '#tests/simulation/memory-region.ts';
import { digestOf } from '#tests/support/digest.ts';
import type { SyncOutcome } from './sync-once.ts';

const DOSSIER = 'dossier000000000001';
const TASK = 'taak000000000000001';
const PLACE = { gemeente: '0603', team: 'Oost' };

function meetAt(region: MemoryRegion, device: SimDevice): Promise<SyncOutcome> {
  return meet(device, region.client(device.name), null);
}

function say(device: SimDevice, fields: Record<string, string>): void {
  act(device, DOSSIER, 'zeg', [{ kind: 'taak', id: TASK, type: 'update', fields }]);
}

/** Two devices that hold the same dossier. */
async function two(): Promise<{ region: MemoryRegion; noor: SimDevice; sanne: SimDevice }> {
  const region = createMemoryRegion();
  const noor = createDevice(0);
  const sanne = createDevice(1);
  for (const { name, naam } of [noor, sanne]) {
    region.workers.set(name, { naam, ...PLACE, teams: [PLACE.team], revoked: false });
  }
  const task = { titel: 'Bellen', toelichting: '', gedaanOp: null };
  act(noor, DOSSIER, 'begin', [
    { kind: 'huishouden', id: DOSSIER, type: 'create', fields: { naam: 'Gezin Jansen', ...PLACE } },
    { kind: 'taak', id: TASK, type: 'create', fields: task },
  ]);
  for (const device of [noor, sanne]) {
    expect(await meetAt(region, device)).toEqual({ kind: 'done', differed: [] });
  }
  return { region, noor, sanne };
}

/** What no operation did: a fault of a program or a disk changed what stands here. */
function spoil({ store }: SimDevice): void {
  store
    .sql(`UPDATE record SET fields = json_set(fields, '$.titel', 'Bellen met oma') WHERE id = ?`)
    .run(TASK);
}

const keptBeside = ({ store }: SimDevice) =>
  store
    .sql('SELECT dossier_id, content FROM beside')
    .all()
    .map((row) => ({ dossierId: row['dossier_id'], content: String(row['content']) }));

it('a dossier that is not as the region has it is told, kept as it was here, and fetched anew', async () => {
  const { region, noor, sanne } = await two();
  spoil(noor);
  say(sanne, { toelichting: 'Om drie uur.' });
  await meetAt(region, sanne);

  expect(await meetAt(region, noor)).toEqual({ kind: 'done', differed: [DOSSIER] });
  expect(keptBeside(noor)).toEqual([
    { dossierId: DOSSIER, content: expect.stringContaining('Bellen met oma') as string },
  ]);
  const here = listRegionRows(noor.store, DOSSIER);
  expect(here.find(({ id }) => id === TASK)?.fields).toMatchObject({
    titel: 'Bellen',
    toelichting: 'Om drie uur.',
  });
  expect(digestOf(here)).toBe(digestOf(listRegionRows(sanne.store, DOSSIER)));

  // once told it is over
  say(sanne, { toelichting: 'Om vier uur.' });
  await meetAt(region, sanne);
  expect(await meetAt(region, noor)).toEqual({ kind: 'done', differed: [] });
  expect(keptBeside(noor)).toHaveLength(1);
});

it('what was typed here and is not at the region yet lies over the fresh state', async () => {
  const { region, noor, sanne } = await two();
  spoil(noor);
  say(sanne, { toelichting: 'Om drie uur.' });
  await meetAt(region, sanne);
  const client = region.client(noor.name);
  // typed while the two are compared: after the push of this meeting
  const digests = async (...input: Parameters<typeof client.digests>) => {
    say(noor, { toelichting: 'Om vijf uur.' });
    return client.digests(...input);
  };
  const outcome = await meet(noor, { ...client, digests }, null);
  expect(outcome).toEqual({ kind: 'done', differed: [DOSSIER] });
  expect(shown(noor, TASK, 'titel')).toBe('Bellen');
  expect(shown(noor, TASK, 'toelichting')).toBe('Om vijf uur.');
  expect(await meetAt(region, noor)).toEqual({ kind: 'done', differed: [] });
  await meetAt(region, sanne);
  expect(digestOf(listRegionRows(noor.store, DOSSIER))).toBe(digestOf(listRegionRows(sanne.store, DOSSIER)));
});
