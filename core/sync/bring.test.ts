import { expect, it } from 'vitest';
import { readEntries } from '#shared/contract/region/sync.ts';
import { act, createDevice, meet, type SimDevice } from '#tests/simulation/device.ts';
import { createMemoryRegion, type MemoryRegion } from '#tests/simulation/memory-region.ts';
import type { RegionClient } from './region-client.ts';
import type { SyncOutcome } from './sync-once.ts';

const DOSSIER = 'dossier000000000001';
const TASK = 'taak000000000000001';
const PLACE = { gemeente: '0603', team: 'Oost' };

const PAGE = { push: 2, pull: 100, snapshots: 10 };

function bring(device: SimDevice, client: RegionClient): Promise<SyncOutcome> {
  return meet(device, client, null, PAGE);
}

/** A device that has met the region, and knows its only dossier. */
async function met(region: MemoryRegion, index: number): Promise<SimDevice> {
  const device = createDevice(index);
  region.workers.set(device.name, { naam: device.naam, ...PLACE, teams: [PLACE.team], revoked: false });
  if (index === 0) {
    const fields = { naam: 'Gezin Jansen', ...PLACE };
    act(device, DOSSIER, 'begin', [
      { kind: 'huishouden', id: DOSSIER, type: 'create', fields },
      {
        kind: 'taak',
        id: TASK,
        type: 'create',
        fields: { titel: 'Bellen', toelichting: '', gedaanOp: null },
      },
    ]);
  }
  expect(await bring(device, region.client(device.name))).toEqual({ kind: 'done', differed: [] });
  return device;
}

function say(device: SimDevice, titel: string, field = 'titel'): void {
  act(device, DOSSIER, 'zeg', [{ kind: 'taak', id: TASK, type: 'update', fields: { [field]: titel } }]);
}

const WORDS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven'];
const saidAt = (region: MemoryRegion, device: SimDevice): number[] =>
  region.data.log.filter((entry) => entry.device === device.name).map((entry) => entry.seq);
const statesOf = ({ store }: SimDevice): unknown[] =>
  store
    .sql('SELECT DISTINCT state FROM operation')
    .all()
    .map((row) => row['state']);

/** A client that counts what pulls bring. */
function counting(client: RegionClient): { client: RegionClient; pulled: () => number } {
  let count = 0;
  const pull = async (...args: Parameters<RegionClient['pull']>) => {
    const page = await client.pull(...args);
    if ('entries' in page) count += readEntries(page.entries).length;
    return page;
  };
  return { client: { ...client, pull }, pulled: () => count };
}

it('needs no pull for own operations when nobody else came between', async () => {
  const region = createMemoryRegion();
  const noor = await met(region, 0);
  for (const word of WORDS) say(noor, word);
  const { client, pulled } = counting(region.client(noor.name));
  expect(await bring(noor, client)).toEqual({ kind: 'done', differed: [] });
  expect(pulled()).toBe(0);
  expect(statesOf(noor)).toEqual(['passed']);
  expect(saidAt(region, noor)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('follows the log when a colleague came between', async () => {
  const region = createMemoryRegion();
  const noor = await met(region, 0);
  const sanne = await met(region, 1);
  say(sanne, 'Om drie uur.', 'toelichting');
  await bring(sanne, region.client(sanne.name));
  for (const word of WORDS) say(noor, word);
  const { client, pulled } = counting(region.client(noor.name));
  expect(await bring(noor, client)).toEqual({ kind: 'done', differed: [] });
  expect(pulled()).toBe(WORDS.length + 1);
  expect(statesOf(noor)).toEqual(['passed']);
});

it('brings a page again that overtook the one before it', async () => {
  const region = createMemoryRegion();
  const noor = await met(region, 0);
  for (const word of WORDS) say(noor, word);
  const real = region.client(noor.name);
  let first = true;
  let overtaken: () => void = () => undefined;
  const isOvertaken = new Promise<void>((resolve) => (overtaken = resolve));
  const push = async (...args: Parameters<RegionClient['push']>) => {
    const isFirst = first;
    first = false;
    if (isFirst) await isOvertaken;
    const answer = await real.push(...args);
    if (!isFirst) overtaken();
    return answer;
  };
  expect(await bring(noor, { ...real, push })).toEqual({ kind: 'done', differed: [] });
  expect(saidAt(region, noor)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(statesOf(noor)).toEqual(['passed']);
});
