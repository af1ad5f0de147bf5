import { expect, test } from 'vitest';
import { code, dossierNa, nieuwDossier, openCore, value } from '#tests/support/core.ts';
import type { Invoer } from '#shared/domain/entities.ts';

type Core = Awaited<ReturnType<typeof openCore>>;

/** Two doelen, the task for this evaluation, and an evaluatie to which nothing lacks. */
async function opgesteld({ client }: Core, fields: Invoer<'evaluatie'> = {}) {
  const about = { dossierId: (await nieuwDossier(client)).id };
  const doel = async (titel: string) =>
    value(await client.rij.doel.create({ ...about, fields: { titel } })).id;
  const huis = await doel('Een schoon huis');
  const koffie = await doel('Iemand om mee te praten');
  const taak = value(
    await client.rij.taak.create({
      ...about,
      fields: { soort: 'evaluatie', titel: 'Evaluatie', opDatum: '2026-11-20' },
    }),
  ).id;
  const evaluatie = value(
    await client.rij.evaluatie.create({
      ...about,
      fields: {
        datum: '2026-11-23',
        stemInwoner: 'Het gaat beter.',
        doelen: [
          { doelId: huis, oordeel: 'behaald', toelichting: '' },
          { doelId: koffie, oordeel: 'deels', toelichting: '' },
        ],
        besluit: 'voortzetten',
        volgendeOp: '2027-05-24',
        ...fields,
      },
    }),
  ).id;
  return { about, huis, koffie, taak, evaluatie };
}

const lastOperation = ({ core }: Core) =>
  core.context.state.open?.store.sql('SELECT max(seq) AS seq FROM operation').get()?.['seq'];

test('finishing is one operation and one audit line, with all that follows from it', async () => {
  const running = await openCore();
  const { client } = running;
  const { about, evaluatie } = await opgesteld(running);
  const before = Number(lastOperation(running));
  const dossier = await dossierNa(client, await client.evaluatie.rondAf({ ...about, id: evaluatie }));
  expect(lastOperation(running)).toBe(before + 1);
  expect(value(await client.dossier.audit(about))[0]?.action).toBe('evaluatie.rondAf');
  expect(dossier.evaluatie[0]?.status).toBe('afgerond');
  expect(dossier.doel.map((row) => row.status)).toEqual(['behaald', 'deels']);
  expect(dossier.taak.map((row) => [row.titel, row.opDatum, row.gedaanOp])).toEqual([
    ['Evaluatie', '2026-11-20', '2026-11-23'],
    ['Volgende evaluatie', '2027-05-24', null],
  ]);
});

test('one undo takes the whole back', async () => {
  const running = await openCore();
  const { client } = running;
  const { about, evaluatie } = await opgesteld(running);
  const before = value(await client.dossier.open(about));
  const done = value(await client.evaluatie.rondAf({ ...about, id: evaluatie }));
  value(await client.dossier.undo({ ...about, dot: done.dot ?? '' }));
  const after = value(await client.dossier.open(about));
  expect(after.evaluatie[0]?.status).toBe('concept');
  expect(after.doel.map((row) => row.status)).toEqual(before.doel.map((row) => row.status));
  expect(after.taak.map((row) => [row.id, row.gedaanOp])).toEqual(
    before.taak.map((row) => [row.id, row.gedaanOp]),
  );
});

test('one row that is refused leaves everything as it was', async () => {
  const running = await openCore();
  const { client, core } = running;
  const { about, evaluatie, taak } = await opgesteld(running);
  // a task as no form would let through, as an older program could have left it
  const store = core.context.state.open?.store;
  store?.sql("UPDATE record SET fields = json_set(fields, '$.titel', '') WHERE id = ?").run(taak);
  core.context.state.open?.dossiers.clear();
  const before = value(await client.dossier.open(about));
  const seq = lastOperation(running);
  const refused = await client.evaluatie.rondAf({ ...about, id: evaluatie });
  expect(code(refused)).toBe('afronden-kan-niet');
  expect(lastOperation(running)).toBe(seq);
  core.context.state.open?.dossiers.clear();
  expect(value(await client.dossier.open(about))).toEqual(before);
});

test('a store that refuses the operation has not kept its rows either', async () => {
  const running = await openCore();
  const { client, core } = running;
  const { about, evaluatie } = await opgesteld(running);
  const before = value(await client.dossier.open(about));
  const store = core.context.state.open?.store;
  // the rows go first: the operation itself is what the store then refuses
  store?.db.exec("CREATE TEMP TRIGGER vol BEFORE INSERT ON operation BEGIN SELECT raise(ABORT, 'vol'); END");
  await expect(client.evaluatie.rondAf({ ...about, id: evaluatie })).rejects.toThrow();
  core.context.state.open?.dossiers.clear();
  expect(value(await client.dossier.open(about))).toEqual(before);
});

test('finishing again, or what is not complete, is refused with a sentence', async () => {
  const running = await openCore();
  const { client } = running;
  const { about, evaluatie } = await opgesteld(running, { besluit: null });
  const early = await client.evaluatie.rondAf({ ...about, id: evaluatie });
  expect(early).toMatchObject({
    ok: false,
    error: { code: 'niet-compleet', message: 'Kies samen een besluit.' },
  });
  value(await client.rij.evaluatie.update({ ...about, id: evaluatie, fields: { besluit: 'beeindigen' } }));
  value(await client.evaluatie.rondAf({ ...about, id: evaluatie }));
  const seq = lastOperation(running);
  expect(code(await client.evaluatie.rondAf({ ...about, id: evaluatie }))).toBe('al-afgerond');
  expect(lastOperation(running)).toBe(seq);
  expect(code(await client.evaluatie.rondAf({ ...about, id: 'bestaatniet00' }))).toBe('evaluatie-weg');
});

test('a frozen plan takes the outcome of its doelen, and stays as it is otherwise', async () => {
  const running = await openCore();
  const { client, core } = running;
  const { about, evaluatie, huis } = await opgesteld(running);
  core.context.state.open?.store
    .sql(
      "UPDATE record SET fields = json_set(fields, '$.status', 'lopend') WHERE dossier_id = ? AND kind = 'plan'",
    )
    .run(about.dossierId);
  core.context.state.open?.dossiers.clear();
  expect(code(await client.rij.doel.update({ ...about, id: huis, fields: { titel: 'Iets anders' } }))).toBe(
    'plan-vast',
  );
  const dossier = await dossierNa(client, await client.evaluatie.rondAf({ ...about, id: evaluatie }));
  expect(dossier.doel.map((row) => row.status)).toEqual(['behaald', 'deels']);
});
