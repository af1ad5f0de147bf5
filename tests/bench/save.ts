import type { ContractRouterClient } from '@orpc/contract';
import { talk } from '#tests/support/talk.ts';
import type { AppContract } from '#shared/contract/app.ts';
import { benchCore, benchFolder } from './bench-core.ts';
import { percentile, report, sideBySide, type Measurement } from './measure.ts';

const SAVES = 2000;

/** A saved field: port → rule → row, operation and audit durable, against one raw durable insert in the same store. */
export async function measureSave(): Promise<Measurement[]> {
  const { core, client } = await benchCore({ folder: benchFolder('save'), count: 50, rich: true });
  const { client: remote, page } = talk<ContractRouterClient<AppContract>>(core.router, core.context);
  const found = await client.caseload.search({
    tekst: '',
    consulent: null,
    gemeente: null,
    statussen: ['lopend'],
    signaal: null,
    sorteer: 'naam',
    vanaf: 0,
    aantal: 1,
  });
  const dossierId = found.ok ? (found.value.rows[0]?.dossierId ?? '') : '';
  const dossier = await remote.dossier.open({ dossierId });
  const taak = await remote.rij.taak.create({ dossierId, fields: { titel: 'Meten' } });
  if (!dossier.ok || !taak.ok) throw new Error('the bench dossier is not there');

  const store = core.context.state.open?.store;
  store?.db.exec('CREATE TABLE bench (id INTEGER PRIMARY KEY, tekst TEXT)');
  const insert = store?.db.prepare('INSERT INTO bench (tekst) VALUES (?)');
  const samples = await sideBySide(
    SAVES,
    (index) =>
      remote.rij.taak.update({
        dossierId,
        id: taak.value.id,
        fields: { toelichting: `Een zin die iemand aan tafel zegt, nummer ${index}.` },
      }),
    (index) => insert?.run(`Een zin die iemand aan tafel zegt, nummer ${index}.`),
  );
  page.close();
  await core.close();
  const p95 = { ours: percentile(samples.ours, 0.95), reference: percentile(samples.reference, 0.95) };
  return [report('saved field, port to durable, p95', 'ms', p95, { ratio: 2 })];
}
