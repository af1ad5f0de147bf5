import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEntries, type Entry } from '#shared/contract/region/sync.ts';
import type { RegionClient } from '#core/sync/region-client.ts';
import { act, createDevice, meet, type SimDevice } from '#tests/simulation/device.ts';
import { createMemoryRegion } from '#tests/simulation/memory-region.ts';
import { applyEntries } from './apply-log.ts';
import { applySnapshot, forgetDossier } from './apply.ts';
import { nextToSend, recordAnswers } from './outbox.ts';

// A page writes each row once, from what was read before its first entry. That must come to what entry after entry comes to.

const DOSSIERS = ['dossier000000', 'dossier000001'] as const;
const NOW = '2026-11-23T09:00:00.000Z';
const WHOLE = { count: 500, characters: 1_000_000, after: 0 };
const TABLES = [
  ...['record', 'shadow', 'conflict', 'merge_note', 'region_dossier', 'operation', 'pulled'],
  ...['caseload', 'search', 'bsn', 'gelijkenis', 'region'],
];

const deed = fc.record({
  who: fc.constantFrom('noor', 'tarik'),
  dossier: fc.constantFrom(...DOSSIERS),
  row: fc.constantFrom(0, 0, 0, 1),
  kind: fc.constantFrom('taak', 'taak', 'persoon', 'huishouden'),
  type: fc.constantFrom('update', 'update', 'update', 'delete', 'create'),
  field: fc.constantFrom('titel', 'toelichting', 'naam'),
  value: fc.constantFrom('Bellen', 'Bellen met de huisarts', 'Mailen met de huisarts', 'Bellen en mailen'),
});
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ step: fc.constant('deed' as const), deed }) },
  { weight: 2, arbitrary: fc.constant({ step: 'bring' as const }) },
  { weight: 2, arbitrary: fc.constant({ step: 'meet' as const }) },
);

function makeDossier(device: SimDevice, id: string): void {
  const fields = { naam: 'Gezin Jansen', gemeente: '0603', team: 'Noord' };
  const row = (kind: string, index: number, given: Record<string, unknown>) => ({
    kind,
    id: rowId(kind, id, index),
    type: 'create' as const,
    fields: given,
  });
  act(device, id, 'begin', [
    { kind: 'huishouden', id, type: 'create', fields },
    row('taak', 0, { titel: 'Bellen', toelichting: '' }),
    row('persoon', 0, {
      voornaam: 'Jan',
      voorvoegsel: '',
      achternaam: 'Jansen',
      geboortedatum: '1980-01-01',
    }),
  ]);
}

function rowId(kind: string, dossier: string, row: number): string {
  return kind === 'huishouden' ? dossier : `${kind}${row}${dossier}`;
}

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function doIt(device: SimDevice, { dossier, row, kind, type, field, value }: Deed): void {
  const id = rowId(kind, dossier, row);
  // a household that goes and comes back is indexed anew only when a page ends in between
  if (type === 'delete' && kind === 'huishouden') return;
  const fields =
    kind === 'persoon' ? { voornaam: 'Jan', voorvoegsel: '', achternaam: value } : { [field]: value };
  const change = { kind, id, type, ...(type !== 'delete' && { fields }) };
  act(device, dossier, 'doe', [change]);
}

/** What waits on the one goes to the region; the other, which has the same, hears the same. */
async function bring(devices: readonly SimDevice[], region: RegionClient): Promise<void> {
  for (;;) {
    const [first] = devices;
    const operations = first ? nextToSend(first.store, WHOLE) : [];
    if (!first || operations.length === 0) return;
    const at = { dataset: 'simulatie', epoch: 1, device: first.name };
    const answer = await region.push({
      ...at,
      operations: operations.map((one) => ({ ...one, changes: [...one.changes] })),
    });
    if ('outdated' in answer) throw new Error('nothing was put back');
    for (const { store, name } of devices) recordAnswers(store, name, answer.answers);
  }
}

function contents(device: SimDevice): Record<string, unknown> {
  return Object.fromEntries(
    TABLES.map((table) => [
      table,
      device.store
        .sql(`SELECT * FROM ${table} ORDER BY 1`)
        .all()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, said(value)]))),
    ]),
  );
}

/** What a column says: the order in which names stand in its JSON says nothing. */
function said(value: unknown): unknown {
  return typeof value === 'string' && /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value;
}

it('comes to the same for a page at once and for its entries one by one', async () => {
  let conflicts = 0;
  let missing = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 30 }),
      fc.constantFrom('as it was', 'snapshot', 'forgotten', 'forgotten'),
      async (steps, before) => {
        const region = createMemoryRegion();
        const worker = { naam: 'Noor', gemeente: '0603', teams: ['Noord'], revoked: false };
        // the same device twice: one takes the page at once, the other entry by entry
        const [atOnce, oneByOne, tarik] = [createDevice(0), createDevice(0), createDevice(1)];
        region.workers.set(atOnce.name, worker).set(tarik.name, { ...worker, naam: 'Tarik' });
        const noors = [atOnce, oneByOne];
        const client = region.client(atOnce.name);
        for (const device of noors) for (const id of DOSSIERS) makeDossier(device, id);
        await meet(atOnce, client, null);
        await meet(oneByOne, client, null);
        await meet(tarik, region.client(tarik.name), null);
        oneByOne.clock = atOnce.clock;
        const since = { '0603': region.data.counters['0603'] ?? 0 };
        for (const one of steps) {
          if (one.step === 'deed')
            for (const d of one.deed.who === 'noor' ? noors : [tarik]) doIt(d, one.deed);
          else if (one.step === 'bring') await bring(noors, client);
          else await meet(tarik, region.client(tarik.name), null);
        }
        await meet(tarik, region.client(tarik.name), null);
        for (const { store } of noors) if (before === 'forgotten') forgetDossier(store, DOSSIERS[0]);
        if (before === 'snapshot') {
          const page = await client.snapshots({ device: atOnce.name, dossierIds: [DOSSIERS[1]] });
          for (const { store } of noors) for (const one of page.snapshots) applySnapshot(store, one, NOW);
        }
        const page = await client.pull({
          dataset: 'simulatie',
          epoch: 1,
          device: atOnce.name,
          since,
          most: 1000,
        });
        if ('outdated' in page) throw new Error('nothing was put back');
        const entries: readonly Entry[] = readEntries(page.entries);
        const all = applyEntries(atOnce.store, { entries, since: page.since }, NOW);
        const each = entries.map((entry) =>
          applyEntries(oneByOne.store, { entries: [entry], since: page.since }, NOW),
        );
        applyEntries(oneByOne.store, { entries: [], since: page.since }, NOW);
        expect(contents(atOnce)).toEqual(contents(oneByOne));
        expect(all.touched).toEqual(new Set(each.flatMap(({ touched }) => [...touched])));
        expect(all.missing).toEqual(new Set(each.flatMap((one) => [...one.missing])));
        conflicts += entries.filter((entry) => JSON.stringify(entry.effects).includes('"dot":')).length;
        missing += all.missing.size;
      },
    ),
    { numRuns: 150 },
  );
  // the stories get to what the rule is about
  expect(conflicts).toBeGreaterThan(0);
  expect(missing).toBeGreaterThan(0);
});
