import { expect, test } from 'vitest';
import { code, nieuwDossier, openCore, value } from '#tests/support/core.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';

/** The demo has a plan that runs; a new dossier has a concept. */
async function lopendDossier({ client }: Awaited<ReturnType<typeof openCore>>) {
  for await (const step of await client.sessie.openDemo({}))
    if (step.soort === 'mislukt') throw new Error(step.error.message);
  const { rows } = value(await client.caseload.search({ ...IEDEREEN, statussen: ['lopend'], aantal: 12 }));
  for (const { dossierId } of rows) {
    const dossier = value(await client.dossier.open({ dossierId }));
    if (dossier.evaluatie.every((row) => row.status !== 'concept')) return dossier;
  }
  throw new Error('the demo has a plan that runs');
}

test('an evaluatie of a plan that runs begins together with its step, and one undo takes both back', async () => {
  const running = await openCore();
  const { client } = running;
  const before = await lopendDossier(running);
  const about = { dossierId: before.id };
  const done = value(await client.evaluatie.begin(about));
  const begun = value(await client.dossier.open(about));
  expect(begun.plan.status).toBe('in-evaluatie');
  expect(begun.evaluatie.find((row) => row.id === done.id)).toMatchObject({
    status: 'concept',
    planversie: before.plan.versie,
  });
  const audit = value(await client.dossier.audit(about)).map((line) => line.action);
  expect(audit.filter((action) => action !== 'dossier.open')[0]).toBe('evaluatie.begin');
  expect(code(await client.evaluatie.begin(about))).toBe('al-begonnen');

  value(await client.dossier.undo({ ...about, dot: done.dot ?? '' }));
  const after = value(await client.dossier.open(about));
  expect(after.plan.status).toBe('lopend');
  expect(after.evaluatie.map((row) => row.id)).toEqual(before.evaluatie.map((row) => row.id));
});

test('an evaluatie of a plan that does not run leaves the plan as it is', async () => {
  const { client } = await openCore();
  const about = { dossierId: (await nieuwDossier(client)).id };
  value(await client.evaluatie.begin(about));
  expect(value(await client.dossier.open(about))).toMatchObject({
    plan: { status: 'concept' },
    evaluatie: [{ status: 'concept' }],
  });
});
