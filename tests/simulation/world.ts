import type { Candidate } from '#shared/sync/row.ts';
import type { ChangeRequest } from '#db/journal.ts';
import { findRecord } from '#db/records.ts';
import { act, createDevice, dossiersOf, idsOf, meet, shown, undo, type SimDevice } from './device.ts';
import { checkAlways, checkQuiet } from './invariants.ts';
import { createLine, LineDown } from './line.ts';
import { createMemoryRegion, type MemoryRegion } from './memory-region.ts';
import { DEVICES, type Step } from './story.ts';

const TEAMS = ['Noord', 'Zuid'] as const;
const KINDS = ['taak', 'doel', 'notitie'] as const;
const FIELDS = {
  huishouden: ['naam', 'toelichting', 'straat'],
  taak: ['titel', 'toelichting', 'gedaanOp'],
  doel: ['titel', 'persoonIds', 'specifiek'],
  notitie: ['tekst', 'leefgebied', 'auteur'],
} as const;
const LISTS = new Set(['persoonIds']);
const TEXTS = new Set(['toelichting', 'specifiek', 'tekst']);
const DAYS = new Set(['gedaanOp']);
const CODES = new Set(['leefgebied']);
const AREAS = ['wonen', 'geld', 'gezondheid', null];

/** Everything there is in a story. */
export interface World {
  readonly region: MemoryRegion;
  readonly devices: readonly SimDevice[];
  readonly late: (() => Promise<unknown>)[];
  backup: ReturnType<MemoryRegion['backup']> | null;
  /** makes every word that is typed another one */
  words: number;
  ids: number;
}

/** Tells a story from its beginning and checks after every step, and once more when all is quiet. Throws what is wrong. */
export async function tell(steps: readonly Step[]): Promise<World> {
  const region = createMemoryRegion();
  const devices = Array.from({ length: DEVICES }, (_, index) => createDevice(index));
  for (const device of devices) {
    region.workers.set(device.name, {
      naam: device.naam,
      gemeente: '0603',
      teams: [...TEAMS],
      revoked: false,
    });
  }
  const world: World = { region, devices, late: [], backup: null, words: 0, ids: 0 };
  try {
    for (const step of steps) {
      await take(world, step);
      checkAlways(world);
    }
    await settle(world);
    checkQuiet(world);
    return world;
  } finally {
    for (const device of devices) device.store.close();
  }
}

/** Everybody has a line, nobody types, messages that hung about arrive, and both sides run the newest program. */
async function settle(world: World): Promise<void> {
  for (const send of world.late.splice(0)) await send();
  world.region.upgrade();
  for (let round = 0; round < 4; round += 1) {
    for (const device of world.devices) await meetRegion(world, device, [], () => Promise.resolve());
  }
}

async function meetRegion(
  world: World,
  device: SimDevice,
  faults: Parameters<typeof createLine>[1],
  turn: () => Promise<void>,
): Promise<void> {
  const line = createLine(world.region.client(device.name), faults, turn);
  try {
    let outcome = await meet(device, line.client, null);
    if (outcome.kind === 'ask-forget') outcome = await meet(device, line.client, outcome.count);
    if (outcome.kind === 'done' && outcome.differed.length > 0) {
      throw new Error(`${device.naam} differs from the region in ${outcome.differed.join(', ')}`);
    }
  } catch (error) {
    if (!(error instanceof LineDown)) throw error;
  } finally {
    world.late.push(...line.late);
  }
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

async function take(world: World, step: Step): Promise<void> {
  const device = 'device' in step ? world.devices[step.device] : undefined;
  const dossierId = device && 'dossier' in step ? pick(dossiersOf(device), step.dossier) : undefined;
  switch (step.do) {
    case 'begin':
      if (device) begin(world, device, TEAMS[step.team] ?? 'Noord');
      return;
    case 'add':
      if (device && dossierId !== undefined) add(world, device, dossierId, KINDS[step.kind] ?? 'taak');
      return;
    case 'edit':
      if (device && dossierId !== undefined) edit(world, device, dossierId, step);
      return;
    case 'remove':
      if (device && dossierId !== undefined) remove(device, dossierId, step.row);
      return;
    case 'undo':
      if (device && dossierId !== undefined) undo(device, dossierId);
      return;
    case 'decide':
      if (device) decide(device, step);
      return;
    case 'move':
      if (device && dossierId !== undefined) {
        act(device, dossierId, 'move', [
          { kind: 'huishouden', id: dossierId, type: 'update', fields: { team: TEAMS[step.team] } },
        ]);
      }
      return;
    case 'assign': {
      const worker = device && world.region.workers.get(device.name);
      if (worker) worker.teams = step.teams === 2 ? [...TEAMS] : [TEAMS[step.teams] ?? 'Noord'];
      return;
    }
    case 'meet':
      return meetTogether(world, step.devices, step.faults);
    case 'arrive':
      for (const send of world.late.splice(0)) await send();
      return;
    case 'clock':
      if (device) device.clock += step.days * 86_400_000;
      return;
    case 'backup':
      world.backup = world.region.backup();
      return;
    case 'restore':
      if (world.backup) world.region.restore(world.backup);
      return;
    case 'upgrade-device':
      if (device) device.schema = 2;
      return;
    case 'upgrade-region':
      world.region.upgrade();
      return;
  }
}

/** Several devices at once: each message waits for its turn, and the turns go round. */
async function meetTogether(
  world: World,
  indexes: readonly number[],
  faults: Parameters<typeof createLine>[1],
): Promise<void> {
  const turn = async (): Promise<void> => {
    // lets the others that are waiting send theirs first
    for (let wait = 0; wait < 8; wait += 1) await Promise.resolve();
  };
  await Promise.all(
    indexes.map(async (index, place) => {
      const device = world.devices[index];
      const own = faults.slice(place * 4).concat(faults.slice(0, place * 4));
      if (device) await meetRegion(world, device, own, turn);
    }),
  );
}

function newId(world: World): string {
  world.ids += 1;
  return `sim${String(world.ids).padStart(17, '0')}`;
}

function begin(world: World, device: SimDevice, team: string): void {
  const id = newId(world);
  act(device, id, 'begin', [
    {
      kind: 'huishouden',
      id,
      type: 'create',
      fields: { naam: `Gezin ${word(world)}`, gemeente: '0603', team, toelichting: '', straat: '' },
    },
    { kind: 'plan', id: newId(world), type: 'create', fields: { status: 'concept' } },
  ]);
}

function add(world: World, device: SimDevice, dossierId: string, kind: (typeof KINDS)[number]): void {
  const fields: Record<(typeof KINDS)[number], Record<string, unknown>> = {
    taak: { titel: word(world), toelichting: 'Eerst dit. Dan dat. ', gedaanOp: null },
    doel: { titel: word(world), persoonIds: [], specifiek: 'Een zin. Nog een zin. ' },
    notitie: { tekst: `${word(world)}. `, leefgebied: null, auteur: device.naam },
  };
  act(device, dossierId, 'add', [{ kind, id: newId(world), type: 'create', fields: fields[kind] }]);
}

function edit(
  world: World,
  device: SimDevice,
  dossierId: string,
  step: { row: number; field: number; how: number },
): void {
  const rows = [
    ...KINDS.flatMap((kind) => idsOf(device, dossierId, kind).map((id) => ({ kind, id }))),
    { kind: 'huishouden' as const, id: dossierId },
  ];
  const row = pick(rows, step.row);
  if (!row) return;
  const field = FIELDS[row.kind][step.field] ?? FIELDS[row.kind][0];
  const value = edited(world, field, shown(device, row.id, field), step.how);
  act(device, dossierId, 'edit', [
    { kind: row.kind, id: row.id, type: 'update', fields: { [field]: value } },
  ]);
}

function edited(world: World, field: string, now: unknown, how: number): unknown {
  if (CODES.has(field)) return pick(AREAS, how);
  if (DAYS.has(field)) return `2026-0${1 + (how % 9)}-1${how % 7}`;
  if (LISTS.has(field)) {
    const list = Array.isArray(now) ? (now as string[]) : [];
    if (how < 3 && list.length > 0) return list.filter((_, index) => index !== how % list.length);
    return [...list, newId(world)];
  }
  if (!TEXTS.has(field)) return word(world);
  const sentences = (typeof now === 'string' ? now : '').split(/(?<=\. )/);
  const sentence = `${word(world)}. `;
  if (how < 3) return `${sentence}${sentences.join('')}`;
  if (how < 6) return `${sentences.join('')}${sentence}`;
  return sentences.map((entry, index) => (index === how % sentences.length ? sentence : entry)).join('');
}

function word(world: World): string {
  world.words += 1;
  return `woord${world.words}`;
}

function remove(device: SimDevice, dossierId: string, row: number): void {
  const rows = KINDS.flatMap((kind) => idsOf(device, dossierId, kind).map((id) => ({ kind, id })));
  const chosen = pick(rows, row);
  if (chosen) act(device, dossierId, 'remove', [{ ...chosen, type: 'delete' }]);
}

/** Somebody looks at an open conflict and chooses: what stands there, one of the others, or something new. */
function decide(device: SimDevice, step: { which: number; choice: number }): void {
  const open = device.store
    .sql('SELECT row_id, dossier_id, candidates FROM conflict ORDER BY row_id')
    .all()
    .flatMap((raw) =>
      Object.entries(JSON.parse(String(raw['candidates'])) as Record<string, Candidate[]>).map(
        ([field, candidates]) => ({
          id: String(raw['row_id']),
          dossierId: String(raw['dossier_id']),
          field,
          candidates,
        }),
      ),
    );
  const chosen = pick(open, step.which);
  const record = chosen && findRecord(device.store, chosen.id);
  if (!chosen || !record || record.deleted) return;
  const resolves = {
    [chosen.field]: { dots: chosen.candidates.map((candidate) => candidate.dot), reason: 'zo is het' },
  };
  act(device, chosen.dossierId, 'decide', [
    decision(record.kind, chosen, record.fields, resolves, step.choice),
  ]);
}

function decision(
  kind: string,
  conflict: { id: string; field: string; candidates: readonly Candidate[] },
  fields: Readonly<Record<string, unknown>>,
  resolves: NonNullable<ChangeRequest['resolves']>,
  choice: number,
): ChangeRequest {
  const { id, field, candidates } = conflict;
  if (field === '*') return { kind, id, type: choice === 0 ? 'delete' : 'update', resolves };
  const values = [fields[field], ...candidates.map((candidate) => candidate.value)];
  return { kind, id, type: 'update', fields: { [field]: pick(values, choice) }, resolves };
}
