import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testStore } from '#tests/support/store.ts';
import { lastAuditOf, readAuditOf, writeAudit } from './audit.ts';
import { attempt } from './failure.ts';
import { commit, countWaiting, readOperations } from './journal.ts';
import { findRecord, readDossier } from './records.ts';
import type { Store } from './store.ts';
import { lastUndoable, undoLast } from './undo.ts';

const D = 'dossier0000000001';
const AT = '2026-11-23T09:00:00Z';

function change(
  store: Store,
  id: string,
  fields: Record<string, unknown>,
  more: { gesture?: string; kind?: string } = {},
) {
  return commit(store, {
    dossierId: D,
    actor: 'Noor',
    at: AT,
    action: 'taak.update',
    gesture: more.gesture ?? null,
    changes: [{ kind: more.kind ?? 'taak', id, type: 'update', fields }],
  })?.dot;
}

function count(store: Store, table: string): number {
  return Number(store.sql(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
}

test('one action writes the row, the operation and the audit line', () => {
  const store = testStore();
  const dot = change(store, 'taak000000000001', { titel: 'Bellen' });
  expect(dot).toBe(`${store.device}:1`);
  expect(findRecord(store, 'taak000000000001')?.fields['titel']).toBe('Bellen');
  expect([count(store, 'record'), count(store, 'operation')]).toEqual([1, 1]);
  expect(readAuditOf(store, D)).toEqual([{ at: AT, actor: 'Noor', action: 'taak.update' }]);
});

test('who looked stands between what was changed before and after, newest first', () => {
  const store = testStore();
  const look = (action: string) => {
    writeAudit(store, { at: AT, actor: 'Sara', action, dossierId: D });
  };
  look('dossier.open');
  change(store, 'taak000000000001', { titel: 'a' });
  look('document.plan');
  look('dossier.open');
  change(store, 'taak000000000001', { titel: 'b' });
  writeAudit(store, { at: AT, actor: 'Sara', action: 'sessie.open', dossierId: null });
  expect(readAuditOf(store, D).map((line) => line.action)).toEqual([
    'taak.update',
    'dossier.open',
    'document.plan',
    'taak.update',
    'dossier.open',
  ]);
  expect(lastAuditOf(store, D)?.actor).toBe('Noor');
});

test('what the region answered waits no longer', () => {
  const store = testStore();
  for (const titel of ['a', 'b', 'c']) change(store, 'taak000000000001', { titel });
  expect([countWaiting(store, null), countWaiting(store, D)]).toEqual([3, 3]);
  store.sql("UPDATE operation SET state = 'acknowledged' WHERE seq <> 2").run();
  expect([countWaiting(store, null), countWaiting(store, D)]).toEqual([1, 1]);
});

test('an operation names per field what it replaces, its own earlier operations included', () => {
  const store = testStore();
  change(store, 'taak000000000001', { titel: 'a', toelichting: 'x' });
  change(store, 'taak000000000001', { titel: 'b', toelichting: 'x' });
  const [, second] = readOperations(store, 0, 10);
  expect(second?.changes).toEqual([
    {
      entity: 'taak',
      id: 'taak000000000001',
      kind: 'update',
      fields: { titel: { new: 'b', base: `${store.device}:1` } },
    },
  ]);
});

test('saving what is stored already writes nothing', () => {
  const store = testStore();
  change(store, 'taak000000000001', { titel: 'a' });
  expect(change(store, 'taak000000000001', { titel: 'a' })).toBeUndefined();
  expect(count(store, 'operation')).toBe(1);
});

test('a disk that is full keeps all or nothing of an action, and what was stored stays readable', () => {
  const store = testStore();
  change(store, 'taak000000000001', { toelichting: 'eerste' });
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = Number(store.db.pragma('page_count', { simple: true }));
  store.db.pragma(`max_page_count = ${pages + 2}`);
  const before = [count(store, 'record'), count(store, 'operation')];
  const result = attempt(() => change(store, 'taak000000000002', { toelichting: 'x'.repeat(200_000) }));
  expect(result.ok ? 'ok' : result.error.code).toBe('schijf-vol');
  expect([count(store, 'record'), count(store, 'operation')]).toEqual(before);
  expect(findRecord(store, 'taak000000000001')?.fields['toelichting']).toBe('eerste');
  store.db.pragma('max_page_count = 1000000');
  expect(change(store, 'taak000000000002', { toelichting: 'x'.repeat(200_000) })).toBe(`${store.device}:2`);
});

test('typing in one field is taken back as one, and the earlier text returns', () => {
  const store = testStore();
  change(store, 'taak000000000001', { titel: 'oud' });
  for (const titel of ['n', 'ni', 'nieuw'])
    change(store, 'taak000000000001', { titel }, { gesture: 'titel@1' });
  expect(lastUndoable(store, D)).toHaveLength(3);
  undoLast(store, { dossierId: D, actor: 'Noor', at: AT });
  expect(findRecord(store, 'taak000000000001')?.fields['titel']).toBe('oud');
  expect(countWaiting(store, D)).toBe(5);
});

test('taking back goes on behind an earlier undo, and stops at what may not be taken back', () => {
  const store = testStore();
  commit(store, {
    dossierId: D,
    actor: 'Noor',
    at: AT,
    action: 'plan.vastgesteld',
    undoable: false,
    changes: [{ kind: 'taak', id: 'taak000000000001', type: 'create', fields: { titel: '0' } }],
  });
  change(store, 'taak000000000001', { titel: '1' });
  change(store, 'taak000000000001', { titel: '2' });
  const titel = () => findRecord(store, 'taak000000000001')?.fields['titel'];
  undoLast(store, { dossierId: D, actor: 'Noor', at: AT });
  expect(titel()).toBe('1');
  undoLast(store, { dossierId: D, actor: 'Noor', at: AT });
  expect(titel()).toBe('0');
  expect(undoLast(store, { dossierId: D, actor: 'Noor', at: AT })).toBe(null);
  expect(titel()).toBe('0');
});

test('a row that was taken away comes back whole', () => {
  const store = testStore();
  change(store, 'taak000000000001', { titel: 'blijft', toelichting: 'woorden' });
  commit(store, {
    dossierId: D,
    actor: 'Noor',
    at: AT,
    action: 'taak.remove',
    changes: [{ kind: 'taak', id: 'taak000000000001', type: 'delete' }],
  });
  expect(findRecord(store, 'taak000000000001')?.deleted).toBe(true);
  undoLast(store, { dossierId: D, actor: 'Noor', at: AT });
  expect(findRecord(store, 'taak000000000001')).toMatchObject({
    deleted: false,
    fields: { titel: 'blijft', toelichting: 'woorden' },
  });
});

test('whatever is done and taken back, every value that was written stays in the journal and numbers have no holes', () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('set' as const),
      row: fc.integer({ min: 0, max: 2 }),
      text: fc.string({ unit: 'binary' }),
    }),
    fc.record({ do: fc.constant('remove' as const), row: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ do: fc.constant('undo' as const) }),
  );
  const store = testStore();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const written: string[] = [];
      const from = readOperations(store, 0, 1_000_000).length;
      for (const entry of steps) {
        if (entry.do === 'undo') undoLast(store, { dossierId: D, actor: 'Noor', at: AT });
        else if (entry.do === 'remove') {
          commit(store, {
            dossierId: D,
            actor: 'Noor',
            at: AT,
            action: 'taak.remove',
            changes: [{ kind: 'taak', id: `taak00000000000${entry.row}`, type: 'delete' }],
          });
        } else if (change(store, `taak00000000000${entry.row}`, { titel: entry.text }) !== undefined)
          written.push(entry.text);
      }
      const operations = readOperations(store, 0, 1_000_000);
      expect(operations.map((operation) => operation.seq)).toEqual(operations.map((_, index) => index + 1));
      const kept = operations
        .slice(from)
        .flatMap((operation) => operation.changes.map((c) => c.fields['titel']?.new));
      for (const text of written) expect(kept).toContain(text);
    }),
    { numRuns: 60 },
  );
});

test('kinds and fields of a newer program are stored and handed on untouched', () => {
  const store = testStore();
  change(store, 'toekomst00000001', { onbekend: { diep: [1, 2] } }, { kind: 'zweefvlucht' });
  expect(findRecord(store, 'toekomst00000001')).toMatchObject({
    kind: 'zweefvlucht',
    fields: { onbekend: { diep: [1, 2] } },
  });
  expect(readOperations(store, 0, 1)[0]?.changes[0]?.fields['onbekend']?.new).toEqual({ diep: [1, 2] });
  expect(readDossier(store, D)).toBe(null);
});

test('what is of a dossier is found, within a block and after the last one', () => {
  const store = testStore();
  const dossiers = ['dossier00000001', 'dossier00000002', 'dossier00000003'];
  for (let index = 0; index < 150; index += 1) {
    const dossierId = dossiers[(index * index) % 3] ?? '';
    commit(store, {
      dossierId,
      actor: 'Noor',
      at: '2026-11-23T09:00:00Z',
      action: 'taak.create',
      changes: [
        { kind: 'taak', id: `taak${index}`.padEnd(14, 'x'), type: 'create', fields: { titel: 'Bellen' } },
      ],
    });
  }
  const ofDossier = (from: string) => (dossierId: string) =>
    store
      .sql(`SELECT seq FROM ${from} WHERE dossier_id = ? ORDER BY seq`)
      .all(dossierId)
      .map((row) => row['seq']);
  const found = dossiers.map(ofDossier('dossier_operation'));
  expect(found).toEqual(dossiers.map(ofDossier('operation')));
  expect(found.flat()).toHaveLength(150);
  expect(dossiers.map((id) => countWaiting(store, id))).toEqual(found.map((seqs) => seqs.length));
});
