import { expect, test } from 'vitest';
import { code, nieuwDossier, openCore, value } from '#tests/support/core.ts';

type Core = Awaited<ReturnType<typeof openCore>>;

async function metKaart({ client }: Core) {
  const about = { dossierId: (await nieuwDossier(client)).id };
  const id = value(
    await client.rij.inzet.create({ ...about, fields: { titel: 'Dagopvang', trede: 'algemeen' } }),
  ).id;
  return { about, id };
}

const lastOperation = ({ core }: Core) =>
  core.context.state.open?.store.sql('SELECT max(seq) AS seq FROM operation').get()?.['seq'];
const LICHTER = { titel: 'Inloop in de buurt', trede: 'netwerk', vanaf: '2026-12-01' } as const;

test('the lighter card is laid and the old one stops in one operation, and one undo takes both back', async () => {
  const running = await openCore();
  const { client } = running;
  const { about, id } = await metKaart(running);
  const before = Number(lastOperation(running));
  const done = value(
    await client.inzet.schaalAf({ ...about, id, laatsteDag: '2026-11-30', opvolger: LICHTER }),
  );
  expect(lastOperation(running)).toBe(before + 1);
  expect(value(await client.dossier.audit(about))[0]?.action).toBe('inzet.schaalAf');
  const { inzet } = value(await client.dossier.open(about));
  expect(inzet.find((row) => row.id === id)).toMatchObject({
    gestoptOp: '2026-11-30',
    stopReden: 'Afgeschaald',
  });
  expect(inzet.find((row) => row.id === done.id)).toMatchObject({ ...LICHTER, vervangtId: id });

  value(await client.dossier.undo({ ...about, dot: done.dot ?? '' }));
  expect(value(await client.dossier.open(about)).inzet).toMatchObject([{ id, gestoptOp: null }]);
});

test('a card that is refused leaves the old one running', async () => {
  const running = await openCore();
  const { client } = running;
  const { about, id } = await metKaart(running);
  const before = lastOperation(running);
  const opvolger = { ...LICHTER, tot: '2026-11-01' };
  const refused = await client.inzet.schaalAf({ ...about, id, laatsteDag: '2026-11-30', opvolger });
  expect(code(refused)).toBe('afschalen-kan-niet');
  expect(lastOperation(running)).toBe(before);
  expect(value(await client.dossier.open(about)).inzet).toMatchObject([{ id, gestoptOp: null }]);
});

test('a card that stopped already is not scaled down twice', async () => {
  const running = await openCore();
  const { client } = running;
  const { about, id } = await metKaart(running);
  const input = { ...about, id, laatsteDag: '2026-11-30', opvolger: LICHTER };
  value(await client.inzet.schaalAf(input));
  expect(code(await client.inzet.schaalAf(input))).toBe('al-gestopt');
});
