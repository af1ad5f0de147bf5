import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { TEST_KEY, testStore } from '#tests/support/store.ts';
import { tempFolder } from '#tests/support/temp.ts';
import { readAuditOf } from './audit.ts';
import { commit, readOperations } from './journal.ts';
import { STORE_VERSION } from './migrate.ts';
import { basis } from './migrations/0001-basis.ts';
import { zoeken } from './migrations/0002-zoeken.ts';
import { catalogus } from './migrations/0003-catalogus.ts';
import { openStore, unlock } from './open.ts';
import { findRecord } from './records.ts';
import { createStore, type Store } from './store.ts';
import { undoLast } from './undo.ts';

const SECRET = 'Willemien de Graaf van de Vlietstraat';

function write(store: Store, id: string, naam: string) {
  return commit(store, {
    dossierId: id,
    actor: 'Noor',
    at: '2026-11-23T09:00:00Z',
    action: 'dossier.create',
    changes: [{ kind: 'huishouden', id, type: 'create', fields: { naam } }],
  })?.dot;
}

function filledFile(): string {
  const store = testStore();
  for (let index = 0; index < 200; index += 1) write(store, `dossier${index}`.padEnd(14, 'x'), SECRET);
  store.close();
  return store.path;
}

const codeOf = (file: string, key = TEST_KEY) => {
  const opened = openStore({ path: file, key, binding: null });
  if (opened.ok) opened.value.close();
  return opened.ok ? 'ok' : opened.error.code;
};

test('nothing of what is stored can be read in the files of the store', () => {
  const store = testStore();
  write(store, 'dossier00000001', SECRET);
  for (const name of fs.readdirSync(path.dirname(store.path))) {
    const bytes = fs.readFileSync(path.join(path.dirname(store.path), name));
    expect(bytes.includes(Buffer.from('Willemien'))).toBe(false);
    expect(bytes.includes(Buffer.from('SQLite format'))).toBe(false);
  }
});

test('the file is readable and writable for its owner only', () => {
  expect(fs.statSync(testStore().path).mode & 0o777).toBe(0o600);
});

test('a store with another key, or swapped for another file, is refused and left as it was', () => {
  const file = filledFile();
  const before = fs.readFileSync(file);
  expect(codeOf(file, new Uint8Array(32).fill(8))).toBe('store-beschadigd');
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});

test('a truncated store is refused with a clear word, at whatever length it was cut', () => {
  const whole = fs.readFileSync(filledFile());
  for (const part of [0.3, 0.6, 0.95]) {
    const file = path.join(tempFolder(), 'dossiers.db');
    const length = Math.floor((whole.length * part) / 4096) * 4096;
    fs.writeFileSync(file, whole.subarray(0, length));
    expect(codeOf(file)).toBe('store-beschadigd');
    expect(fs.statSync(file).size).toBe(length);
  }
});

test('a store that a newer program wrote is refused and keeps its version', () => {
  const file = filledFile();
  const db = openStore({ path: file, key: TEST_KEY, binding: null });
  if (!db.ok) throw new Error(db.error.code);
  db.value.pragma(`user_version = ${STORE_VERSION + 1}`);
  db.value.close();
  expect(codeOf(file)).toBe('store-nieuwer');
  expect(codeOf(file)).toBe('store-nieuwer');
});

test('a second process is told that the store is open already', () => {
  const store = testStore();
  write(store, 'dossier00000001', SECRET);
  const script = `
    import { openStore } from ${JSON.stringify(path.resolve('db/open.ts'))};
    const opened = openStore({ path: ${JSON.stringify(store.path)}, key: new Uint8Array(32).fill(7), binding: null });
    console.log(opened.ok ? 'ok' : opened.error.code);`;
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(other.stdout.trim()).toBe('store-al-open');
});

test('a store in a place that may not be written is refused with a clear word', () => {
  const file = filledFile();
  const folder = path.dirname(file);
  fs.chmodSync(file, 0o444);
  fs.chmodSync(folder, 0o555);
  const script = `
    import { openStore } from ${JSON.stringify(path.resolve('db/open.ts'))};
    const opened = openStore({ path: ${JSON.stringify(file)}, key: new Uint8Array(32).fill(7), binding: null });
    console.log(opened.ok ? 'ok' : opened.error.code);`;
  // root may write everywhere: the question is asked as somebody who may not
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    ...asNobody,
  });
  fs.chmodSync(folder, 0o755);
  expect(other.stdout.trim() || other.stderr).toBe('store-alleen-lezen');
});

test('a device keeps its name over restarts, and its sequence has no holes', () => {
  const store = testStore();
  const first = write(store, 'dossier00000001', 'een');
  store.close();
  const again = openStore({ path: store.path, key: TEST_KEY, binding: null });
  if (!again.ok) throw new Error(again.error.code);
  const reopened = createStore(again.value, store.path, () => 'something-else');
  const second = write(reopened, 'dossier00000002', 'twee');
  expect(first).toBe(`${reopened.device}:1`);
  expect(second).toBe(`${reopened.device}:2`);
  reopened.close();
});

test('a store of the first version is brought up to date and keeps every row', () => {
  const file = path.join(tempFolder(), 'dossiers.db');
  const old = new Sqlite(file);
  unlock(old, TEST_KEY);
  old.exec(basis.sql);
  old.pragma('user_version = 1');
  old
    .prepare(
      `INSERT INTO record (id, kind, dossier_id, fields, versions, changed_at, changed_by) VALUES (?, 'taak', 'd', ?, '{}', '', '')`,
    )
    .run('taak000000000001', JSON.stringify({ titel: SECRET }));
  old.close();
  const db = openStore({ path: file, key: TEST_KEY, binding: null });
  if (!db.ok) throw new Error(db.error.code);
  const store = createStore(db.value, file, () => 'ab'.repeat(8));
  expect(findRecord(store, 'taak000000000001')?.fields['titel']).toBe(SECRET);
  expect(db.value.pragma('user_version', { simple: true })).toBe(STORE_VERSION);
  store.close();
});

test('a store of the third version keeps its journal, what can be taken back and who did what in which order', () => {
  const file = path.join(tempFolder(), 'dossiers.db');
  const old = new Sqlite(file);
  unlock(old, TEST_KEY);
  for (const { sql } of [basis, zoeken, catalogus]) old.exec(sql);
  old.pragma('user_version = 3');
  const device = 'ab'.repeat(8);
  old.prepare('INSERT INTO device (one, id) VALUES (1, ?)').run(device);
  const operation = old.prepare(
    `INSERT INTO operation (device, seq, actor, dossier_id, schema_version, device_time, changes, action, previous)
     VALUES (?, ?, 'Noor', 'd', 1, ?, ?, 'taak.update', ?)`,
  );
  const line = old.prepare(
    "INSERT INTO audit (dossier_id, rank, at, actor, action, dot) VALUES ('d', ?, ?, 'Noor', ?, ?)",
  );
  const at = (hour: number) => `2026-11-23T0${hour}:00:00Z`;
  old
    .prepare(
      `INSERT INTO record (id, kind, dossier_id, fields, versions, changed_at, changed_by)
       VALUES ('taak000000000001', 'taak', 'd', '{"titel":"b"}', ?, '', '')`,
    )
    .run(JSON.stringify({ titel: `${device}:2` }));
  const before = (fields: object | null) =>
    JSON.stringify([{ kind: 'taak', id: 'taak000000000001', fields, deleted: fields === null }]);
  operation.run(device, 1, at(1), '[1]', before(null));
  line.run(1, at(1), 'taak.update', `${device}:1`);
  line.run(2, at(2), 'dossier.open', null);
  operation.run(device, 2, at(3), '[2]', before({ titel: 'a' }));
  line.run(3, at(3), 'taak.update', `${device}:2`);
  old.close();

  const db = openStore({ path: file, key: TEST_KEY, binding: null });
  if (!db.ok) throw new Error(db.error.code);
  const store = createStore(db.value, file, () => 'never');
  expect(readOperations(store, 0, 10).map((one) => [one.device, one.seq, one.changes])).toEqual([
    [device, 1, [1]],
    [device, 2, [2]],
  ]);
  expect(readAuditOf(store, 'd').map((one) => [one.at, one.action])).toEqual([
    [at(3), 'taak.update'],
    [at(2), 'dossier.open'],
    [at(1), 'taak.update'],
  ]);
  undoLast(store, { dossierId: 'd', actor: 'Noor', at: at(4) });
  expect(findRecord(store, 'taak000000000001')?.fields['titel']).toBe('a');
  expect(readOperations(store, 2, 10).map((one) => one.seq)).toEqual([3]);
  store.close();
});
