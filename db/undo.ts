import { commit, type ChangeRequest, type Committed, type Previous } from './journal.ts';
import { findRecord } from './records.ts';
import { transaction, type Store } from './store.ts';

/** How far back, in operations of this device, a change can be and still be taken back. */
const LOOK_BACK = 500;

interface Step {
  readonly dot: string;
  readonly action: string;
  readonly gesture: string | null;
  readonly previous: readonly Previous[];
}

/** The last change of this device in a dossier that can be taken back: one gesture, newest operation first. */
export function lastUndoable(store: Store, dossierId: string): readonly Step[] {
  const rows = store
    .sql(
      `SELECT device, seq, action, gesture, previous FROM operation
       WHERE seq > (SELECT max(seq) FROM operation) - ${LOOK_BACK}
         AND dossier_id = ? AND undone_by IS NULL ORDER BY seq DESC`,
    )
    .all(dossierId);
  const steps: Step[] = [];
  for (const raw of rows) {
    const gesture = raw['gesture'] === null ? null : String(raw['gesture']);
    if (steps.length > 0 && (gesture === null || gesture !== steps[0]?.gesture)) break;
    if (raw['previous'] === null) break;
    const dot = `${String(raw['device'])}:${String(raw['seq'])}`;
    const previous = JSON.parse(String(raw['previous'])) as Previous[];
    // a row that somebody changed since would be overwritten: then there is nothing to take back
    if (steps.length === 0 && !previous.every((entry) => stillAsLeftBy(store, entry, dot))) return [];
    steps.push({ dot, action: String(raw['action']), gesture, previous });
  }
  return steps;
}

function stillAsLeftBy(store: Store, entry: Previous, dot: string): boolean {
  const now = findRecord(store, entry.id);
  if (!now) return false;
  const names = entry.fields ? Object.keys(entry.fields) : Object.keys(now.meta.versions);
  return names.every((name) => {
    const version = now.meta.versions[name] ?? '';
    return version === dot || isUndo(store, version);
  });
}

// After an undo the fields carry the undo's name; what lies before it may be taken back too.
function isUndo(store: Store, dot: string): boolean {
  const [device, seq] = dot.split(':');
  const row = store.sql('SELECT action FROM operation WHERE device = ? AND seq = ?').get(device, Number(seq));
  return String(row?.['action'] ?? '').startsWith('undo.');
}

/**
 * Takes back the last gesture in a dossier by a new operation that puts the earlier values back; nothing leaves the
 * journal. Returns the name of that operation, or null when there is nothing to take back.
 */
export function undoLast(
  store: Store,
  request: { dossierId: string; actor: string; at: string },
): (Committed & { action: string }) | null {
  return transaction(store, () => {
    const steps = lastUndoable(store, request.dossierId);
    const first = steps[0];
    if (!first) return null;
    const changes = new Map<string, ChangeRequest>();
    for (const step of steps) {
      for (const entry of step.previous) {
        const later = changes.get(entry.id);
        changes.set(entry.id, inverse(store, entry, later));
      }
    }
    const committed = commit(store, {
      ...request,
      action: `undo.${first.action}`,
      changes: [...changes.values()],
      undoable: false,
    });
    if (!committed) return null;
    const { dot } = committed;
    for (const step of steps) {
      const [device, seq] = step.dot.split(':');
      store
        .sql('UPDATE operation SET undone_by = ? WHERE device = ? AND seq = ?')
        .run(dot, device, Number(seq));
    }
    // the undo itself is not a step to take back, but it must not hide the steps before it
    const [device, seq] = dot.split(':');
    store
      .sql('UPDATE operation SET undone_by = ? WHERE device = ? AND seq = ?')
      .run(dot, device, Number(seq));
    return { ...committed, action: first.action };
  });
}

function inverse(store: Store, entry: Previous, later: ChangeRequest | undefined): ChangeRequest {
  if (entry.fields === null || entry.deleted) return { kind: entry.kind, id: entry.id, type: 'delete' };
  const removed = findRecord(store, entry.id);
  if (removed?.deleted) {
    return { kind: entry.kind, id: entry.id, type: 'create', fields: { ...removed.fields, ...entry.fields } };
  }
  return { kind: entry.kind, id: entry.id, type: 'update', fields: { ...later?.fields, ...entry.fields } };
}
