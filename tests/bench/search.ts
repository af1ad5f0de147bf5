import type { OpenSession } from '#core/context.ts';
import { benchCore, benchFolder } from './bench-core.ts';
import { percentile, report, sideBySide, timed, type Measurement } from './measure.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';

const PERSONS = 100_000;
const PER_DOSSIER = 3;
const WORDS = [
  'jan',
  'bakker',
  'de vries',
  'mo',
  'visser 12',
  'hof',
  'rijsw',
  'ann',
  'jong',
  'kerk',
  'san',
  'dijk',
];
const QUESTION = { ...IEDEREEN, aantal: 50 };

/** Search as you type over 100,000 persons, and the first rows of a caseload of 10,000 dossiers. */
export async function measureSearch(): Promise<Measurement[]> {
  const { core, client } = await benchCore({
    folder: benchFolder('search'),
    count: Math.ceil(PERSONS / PER_DOSSIER),
  });
  const store = core.context.state.open?.store;
  const bare = store?.db.prepare('SELECT rowid FROM search WHERE search MATCH ? LIMIT 500');
  const inputs = WORDS.flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1)));
  const ours = (index: number) =>
    client.caseload.search({ ...QUESTION, statussen: [], tekst: inputs[index % inputs.length] ?? '' });
  const reference = (index: number) => {
    const words = (inputs[index % inputs.length] ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
    return bare?.all(words.map((word) => `"${word}"*`).join(' AND '));
  };
  // one round before the clock runs: the first question pays for decrypting pages, whoever asks it
  await sideBySide(inputs.length, ours, reference);
  const samples = await sideBySide(inputs.length * 24, ours, reference);
  await core.close();
  const p95 = { ours: percentile(samples.ours, 0.95), reference: percentile(samples.reference, 0.95) };
  return [report('search as you type, 100,000 persons, p95', 'ms', p95, { most: 20, ratio: 2 })];
}

/** First rows of a caseload of 10,000, and a dossier with three years of history. */
export async function measureLists(): Promise<Measurement[]> {
  const { core, client } = await benchCore({ folder: benchFolder('lists'), count: 10_000, rich: true });
  const open = core.context.state.open;
  if (!open) throw new Error('no store is open');
  const orders = ['naam', 'signaal', 'contact', 'volgende', 'gewijzigd'] as const;
  const plain = open.store.db.prepare('SELECT * FROM caseload LIMIT 50');
  const first = await sideBySide(
    300,
    (index) =>
      client.caseload.search({
        ...QUESTION,
        statussen: [],
        tekst: '',
        sorteer: orders[index % orders.length] ?? 'naam',
      }),
    () => plain.all(),
  );
  const ids = open.store
    .sql('SELECT dossier_id, count(*) AS n FROM record GROUP BY dossier_id ORDER BY n DESC LIMIT 20')
    .all()
    .map((raw) => String(raw['dossier_id']));
  const rows = open.store.db.prepare('SELECT * FROM record WHERE dossier_id = ?');
  const opened = await sideBySide(
    300,
    (index) => {
      // every opening counts as the first: what is kept in memory is let go
      open.dossiers.clear();
      return client.dossier.open({ dossierId: ids[index % ids.length] ?? '' });
    },
    (index) => rows.all(ids[index % ids.length]),
  );
  const vandaag = await measureVandaag(client, open);
  await core.close();
  return [
    vandaag,
    report(
      'caseload of 10,000: first rows, p95',
      'ms',
      { ours: percentile(first.ours, 0.95), reference: percentile(first.reference, 0.95) },
      { most: 50 },
    ),
    report(
      'open a dossier with three years of history, p95',
      'ms',
      { ours: percentile(opened.ours, 0.95), reference: percentile(opened.reference, 0.95) },
      { most: 30 },
    ),
  ];
}

/** What the rail asks after every save: the own agenda and signals, the saved dossier's computed again. */
async function measureVandaag(
  client: Awaited<ReturnType<typeof benchCore>>['client'],
  open: OpenSession,
): Promise<Measurement> {
  const { consulent, dossierId } = mostDossiers(open);
  const taak = await client.rij.taak.create({ dossierId, fields: { titel: 'Meten' } });
  if (!taak.ok) throw new Error(taak.error.code);
  const own = open.store.db.prepare('SELECT * FROM caseload WHERE consulent = ?');
  const samples = { ours: [] as number[], reference: [] as number[] };
  for (let index = 0; index < 300; index += 1) {
    const fields = { titel: `Meten ${index}` };
    await client.rij.taak.update({ dossierId, id: taak.value.id, fields });
    samples.ours.push(await timed(() => client.caseload.vandaag({ consulent })));
    samples.reference.push(await timed(() => own.all(consulent)));
  }
  return report(
    'vandaag with 10,000 dossiers, after a save, p95',
    'ms',
    { ours: percentile(samples.ours, 0.95), reference: percentile(samples.reference, 0.95) },
    { most: 16 },
  );
}

function mostDossiers(open: OpenSession): { consulent: string; dossierId: string } {
  const raw = open.store
    .sql(
      'SELECT consulent, min(dossier_id) AS id FROM caseload GROUP BY consulent ORDER BY count(*) DESC LIMIT 1',
    )
    .get();
  return { consulent: String(raw?.['consulent']), dossierId: String(raw?.['id']) };
}
