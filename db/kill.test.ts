import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TEST_KEY } from '#tests/support/store.ts';
import { tempFolder } from '#tests/support/temp.ts';
import { readOperations } from './journal.ts';
import { openStore } from './open.ts';
import { findRecord } from './records.ts';
import { createStore } from './store.ts';

const ROUNDS = 12;

/** Lets the writer run until it told `count` operations, then kills it without warning. Gives what it told. */
function writeUntilKilled(file: string, count: number): Promise<{ pid: number; told: string[] }> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [path.resolve('db/kill-writer.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    writer.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.split('\n').length > count) writer.kill('SIGKILL');
    });
    writer.once('error', reject);
    writer.once('exit', () => {
      // the last line may be cut off: it was not told whole
      resolve({ pid: writer.pid ?? 0, told: text.split('\n').slice(0, -1) });
    });
  });
}

test('a process that is killed at any moment has lost nothing that it had told as saved, and half wrote nothing', async () => {
  const file = path.join(tempFolder(), 'dossiers.db');
  let before = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { pid, told } = await writeUntilKilled(file, round * 7);
    const opened = openStore({ path: file, key: TEST_KEY, binding: null });
    if (!opened.ok) throw new Error(opened.error.code);
    const store = createStore(opened.value, file, () => 'never');
    const operations = readOperations(store, 0, 1_000_000);
    expect(operations.map((operation) => operation.seq)).toEqual(operations.map((_, index) => index + 1));
    expect(operations.length).toBeGreaterThanOrEqual(before + told.length);
    for (const line of told) {
      const [dot = '', index = ''] = line.split(' ');
      const seq = Number(dot.split(':')[1]);
      expect(operations[seq - 1]?.changes).toHaveLength(2);
      expect(findRecord(store, `notitie${pid}x${index}`)?.fields['tekst']).toBe(`${index} `.repeat(200));
    }
    // rows and operations are of the same action or of none
    const rows = Number(store.sql("SELECT count(*) AS n FROM record WHERE kind = 'notitie'").get()?.['n']);
    expect(rows).toBe(operations.length);
    before = operations.length;
    store.close();
  }
});
