import { digestOf } from '#tests/support/digest.ts';
import { canonical, isEqual } from '#shared/sync/equal.ts';
import { mergeKind } from '#shared/sync/merge-kind.ts';
import { dotOf, type Operation } from '#shared/sync/operation.ts';
import { listRegionRows } from '#db/sync/region-rows.ts';
import { toOperation } from '#db/sync/outbox.ts';
import type { SimDevice } from './device.ts';
import type { World } from './world.ts';

/** What must be true after every step. */
export function checkAlways(world: World): void {
  for (const device of world.devices) {
    checkSequence(device);
    checkStates(device);
  }
}

/** What must be true when everybody has met the region and nobody types. */
export function checkQuiet(world: World): void {
  for (const device of world.devices) {
    checkDelivered(world, device);
    checkSameState(world, device);
  }
  checkNothingVanished(world);
}

function operationsOf(device: SimDevice): { operation: Operation; state: string }[] {
  return device.store
    .sql('SELECT * FROM operation ORDER BY seq')
    .all()
    .map((raw) => ({ operation: toOperation(raw), state: String(raw['state']) }));
}

/** The numbers of a device have no holes. */
function checkSequence(device: SimDevice): void {
  const { n, last } =
    device.store.sql('SELECT count(*) AS n, coalesce(max(seq), 0) AS last FROM operation').get() ?? {};
  if (n !== last) throw new Error(`${device.naam} has a hole in its numbers`);
}

/** Every operation is in exactly one state that can be shown, and what waits comes after what was brought. */
function checkStates(device: SimDevice): void {
  for (const { operation, state } of operationsOf(device)) {
    if (!['waiting', 'sent', 'passed', 'rejected', 'intake', 'settled'].includes(state)) {
      throw new Error(`${dotOf(operation)} is ${state}`);
    }
  }
}

/** Whatever a device made is at the region: applied, waiting for another, refused, or in a pile for a person. */
function checkDelivered(world: World, device: SimDevice): void {
  const { history, lastSeq, intake, answers } = world.region.data;
  for (const { operation, state } of operationsOf(device)) {
    const dot = dotOf(operation);
    if (operation.seq > (lastSeq.get(device.name) ?? 0)) throw new Error(`${dot} never reached the region`);
    if (!history.has(dot)) throw new Error(`${dot} is not in the log`);
    const outcome = answers.get(dot)?.outcome;
    if (state === 'intake' && !intake.has(dot)) throw new Error(`${dot} is in nobody's pile`);
    if (state === 'waiting') throw new Error(`${dot} still waits here, the region says ${outcome}`);
    if (state === 'sent' && outcome !== 'deferred') {
      throw new Error(`${dot} is not passed, the region says ${outcome}`);
    }
  }
}

/** Devices that may see a dossier hold it just as the region does, and show just that; others do not hold it. */
function checkSameState(world: World, device: SimDevice): void {
  for (const dossier of world.region.data.dossiers.values()) {
    const rows = listRegionRows(device.store, dossier.id);
    if (!world.region.maySee(device.name, dossier.id)) {
      const isPending = operationsOf(device).some(
        ({ operation, state }) => operation.dossier_id === dossier.id && state === 'sent',
      );
      if (rows.length > 0 && !isPending) throw new Error(`${device.naam} still holds ${dossier.id}`);
      continue;
    }
    const there = [...world.region.data.rows.values()].filter((entry) => entry.dossierId === dossier.id);
    if (digestOf(rows) !== digestOf(there.map(({ row }) => row))) {
      throw new Error(
        `${device.naam} holds another ${dossier.id}:\n${JSON.stringify(rows)}\n${JSON.stringify(there.map(({ row }) => row))}`,
      );
    }
    const clean = device.store
      .sql('SELECT count(*) AS n FROM record WHERE dossier_id = ? AND region <> 1')
      .get(dossier.id);
    const sent = device.store
      .sql("SELECT count(*) AS n FROM operation WHERE dossier_id = ? AND state = 'sent'")
      .get(dossier.id);
    if (clean?.['n'] !== 0 && sent?.['n'] === 0)
      throw new Error(`${device.naam} shows something else than it holds`);
  }
}

/**
 * No value is gone without somebody knowing. Each value that was taken is what stands in its field, or stands beside it, or was
 * put together with what does; or else somebody changed it who had it before them: named it as what they saw, or decided
 * about it.
 */
function checkNothingVanished(world: World): void {
  const { history, answers, rows, merges } = world.region.data;
  const seen = new Set<string>();
  const applied: Operation[] = [];
  for (const [dot, { operation }] of history) {
    const outcome = answers.get(dot)?.outcome;
    if (outcome !== 'applied' && outcome !== 'conflict') continue;
    applied.push(operation);
    for (const change of operation.changes) {
      for (const [field, { base }] of Object.entries(change.fields)) {
        if (base === null) continue;
        seen.add(`${change.id} ${field} ${base}`);
        // whoever saw these words saw them, whoever else had said the same
        const before = history.get(base)?.operation.changes.find(({ id }) => id === change.id)?.fields[field];
        if (before) seen.add(`${change.id} ${field} = ${canonical(before.new)}`);
      }
      for (const [field, { dots }] of Object.entries(change.resolves ?? {})) {
        for (const resolved of dots) seen.add(`${change.id} ${field} ${resolved}`);
      }
    }
  }
  for (const { note } of merges) {
    // both originals live on in what they became
    seen.add(`${note.id} ${note.field} ${note.second.version ?? ''}`);
    seen.add(`${note.id} ${note.field} ${note.first.version ?? ''}`);
    checkMerge(note.entity, note);
  }
  for (const operation of applied) {
    const dot = dotOf(operation);
    for (const change of operation.changes) {
      if (change.kind === 'delete') continue;
      for (const [field, { new: value }] of Object.entries(change.fields)) {
        const row = rows.get(change.id)?.row;
        const isSeen =
          seen.has(`${change.id} ${field} ${dot}`) || seen.has(`${change.id} ${field} = ${canonical(value)}`);
        if (isSeen) continue;
        const beside = row?.conflicts[field] ?? [];
        const stands =
          isEqual(row?.fields[field], value) || beside.some((other) => isEqual(other.value, value));
        if (!stands && !wasSaidBefore(applied, operation, change.id, field, value)) {
          throw new Error(
            `${dot}: ${change.entity}.${field} = ${JSON.stringify(value)} is gone without a trace`,
          );
        }
      }
    }
  }
}

/** Somebody else had said the same, and that is accounted for by its own name. */
function wasSaidBefore(
  applied: readonly Operation[],
  operation: Operation,
  id: string,
  field: string,
  value: unknown,
): boolean {
  return applied.some(
    (other) =>
      other !== operation &&
      other.changes.some((change) => change.id === id && isEqual(change.fields[field]?.new, value)),
  );
}

/** Every word that either typed, and that the other did not take away, is in what was put together. */
function checkMerge(
  entity: string,
  note: { field: string; value: unknown; first: { value: unknown }; second: { value: unknown } },
): void {
  if (mergeKind(entity, note.field) !== 'text') return;
  const words = (text: unknown): Set<string> => new Set(String(text).match(/woord\d+/g) ?? []);
  const [first, second, merged] = [words(note.first.value), words(note.second.value), words(note.value)];
  for (const word of merged) {
    if (!first.has(word) && !second.has(word)) throw new Error(`${word} was never typed in ${note.field}`);
  }
  for (const word of first) {
    if (second.has(word) && !merged.has(word)) throw new Error(`${word} was lost in ${note.field}`);
  }
}
