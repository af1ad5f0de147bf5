// Writes as fast as it can and tells each operation only after it was durable; its parent kills it in between.
import { commit } from './journal.ts';
import { openStore } from './open.ts';
import { createStore } from './store.ts';

const file = process.argv[2] ?? '';
const opened = openStore({ path: file, key: new Uint8Array(32).fill(7), binding: null });
if (!opened.ok) throw new Error(opened.error.code);
const store = createStore(opened.value, file, () => 'ab'.repeat(8));
for (let index = 0; ; index += 1) {
  const done = commit(store, {
    dossierId: 'dossier0000000001',
    actor: 'Noor',
    at: '2026-11-23T09:00:00Z',
    action: 'notitie.create',
    changes: [
      {
        kind: 'notitie',
        id: `notitie${process.pid}x${index}`,
        type: 'create',
        fields: { tekst: `${index} `.repeat(200) },
      },
      { kind: 'taak', id: 'taak000000000001', type: 'update', fields: { titel: `na ${index}` } },
    ],
  });
  process.stdout.write(`${done?.dot ?? ''} ${index}\n`);
}
