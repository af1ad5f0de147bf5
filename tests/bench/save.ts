import type { ContractRouterClient } from '@orpc/contract';
import { atPort, talk } from '#tests/support/talk.ts';
import { findRow } from '#db/records.ts';
import type { AppContract } from '#shared/contract/app.ts';
import { benchCore, benchFolder } from './bench-core.ts';
import { percentile, report, sideBySide, type Measurement } from './measure.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';

const SAVES = 2000;
const WARMING = 2000;

/**
 * A saved field against one raw durable insert in the same store: port → rule → row, operation and audit durable. Beside
 * it the whole way of a page: its call, there and back over a port, with the answer read.
 */
export async function measureSave(): Promise<Measurement[]> {
  const { core, client } = await benchCore({ folder: benchFolder('save'), count: 50, rich: true });
  const { client: remote, page } = talk<ContractRouterClient<AppContract>>(core.router, core.context);
  const arrive = atPort(core.router, core.context);
  const found = await client.caseload.search({ ...IEDEREEN, statussen: ['lopend'], aantal: 1 });
  const dossierId = found.ok ? (found.value.rows[0]?.dossierId ?? '') : '';
  const dossier = await remote.dossier.open({ dossierId });
  const taak = await remote.rij.taak.create({ dossierId, fields: { titel: 'Meten' } });
  if (!dossier.ok || !taak.ok) throw new Error('the bench dossier is not there');

  const store = core.context.state.open?.store;
  if (!store) throw new Error('no store is open');
  store.db.exec('CREATE TABLE bench (id INTEGER PRIMARY KEY, tekst TEXT)');
  const insert = store.db.prepare('INSERT INTO bench (tekst) VALUES (?)');
  const raw = (index: number) => insert.run(`Een zin die iemand aan tafel zegt, nummer ${index}.`);
  const field = (index: number) => ({
    dossierId,
    id: taak.value.id,
    fields: { toelichting: `Een zin die iemand aan tafel zegt, nummer ${index}.` },
  });
  const saveAtPort = (index: number) => arrive('rij.taak.update', field(index));
  const fromPage = (index: number) => remote.rij.taak.update(field(SAVES + index));
  // a working day is thousands of saves: its first ones, on code that ran never before, are no part of it
  await sideBySide(WARMING, (index) => (index % 2 === 0 ? saveAtPort(index) : fromPage(index)), raw);
  const durable = await sideBySide(SAVES, saveAtPort, raw);
  const whole = await sideBySide(SAVES, fromPage, raw);
  const saved = findRow(store, 'taak', taak.value.id)?.toelichting;
  if (saved !== field(2 * SAVES - 1).fields.toelichting) throw new Error('a saved field is not there');
  page.close();
  await core.close();
  return [
    report('saved field, port to durable, p95', 'ms', p95(durable), { ratio: 2 }),
    report('saved field, a page and back, p95', 'ms', p95(whole), {}),
  ];
}

const p95 = (samples: { ours: number[]; reference: number[] }) => ({
  ours: percentile(samples.ours, 0.95),
  reference: percentile(samples.reference, 0.95),
});
