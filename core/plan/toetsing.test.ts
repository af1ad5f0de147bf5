import { expect, test } from 'vitest';
import { code, openCore, value } from '#tests/support/core.ts';
import { maakDemo } from '../demo/maak-demo.ts';
import { writeDemoDossier } from '../session/demo.ts';

const MARJAN = {
  naam: 'Marjan Postma',
  rol: 'teamleider',
  gemeente: '0603',
  team: 'Sociaal Wijkteam',
} as const;

/** A plan of Noor that lies ter toetsing, seen by somebody. */
async function terToetsing(wie: typeof MARJAN | (Omit<typeof MARJAN, 'naam'> & { naam: string }) = MARJAN) {
  const running = await openCore();
  for (const dossier of maakDemo(1, '2026-11-23')) writeDemoDossier(running.core.context, dossier);
  value(await running.client.sessie.wijzigWie(wie));
  const { plannen } = value(await running.client.team.toetsing({}));
  const plan = plannen.find(({ consulent }) => consulent === 'Noor van Dijk');
  if (!plan) throw new Error('the demo has no plan of Noor ter toetsing');
  return { ...running, plan, dossierId: plan.dossierId };
}

test('a remark is kept with its part of the plan, and put away by who dealt with it', async () => {
  const { client, dossierId } = await terToetsing();
  const { doel } = value(await client.dossier.open({ dossierId }));
  const made = value(
    await client.rij.opmerking.create({
      dossierId,
      fields: {
        bij: 'doel',
        rijId: doel[0]?.id ?? null,
        tekst: 'Waaraan zien we dat?',
        door: MARJAN.naam,
        op: '2026-11-23',
      },
    }),
  );
  value(
    await client.rij.opmerking.update({
      dossierId,
      id: made.id,
      fields: { afgehandeldOp: '2026-11-23', afgehandeldDoor: 'Noor van Dijk' },
    }),
  );
  const { opmerking } = value(await client.dossier.open({ dossierId }));
  expect(opmerking).toMatchObject([{ tekst: 'Waaraan zien we dat?', afgehandeldDoor: 'Noor van Dijk' }]);
});

test('who approves is written in the plan; who gives it back must say why, and it is a concept again', async () => {
  const { client, dossierId } = await terToetsing();
  expect(code(await client.dossier.toets({ dossierId, oordeel: 'terug', toelichting: '  ' }))).toBe(
    'ongeldig',
  );
  value(await client.dossier.toets({ dossierId, oordeel: 'akkoord', toelichting: '' }));
  expect(value(await client.dossier.open({ dossierId })).plan).toMatchObject({
    status: 'ter-toetsing',
    toetsingDoor: MARJAN.naam,
    toetsingOp: '2026-11-23',
  });
  value(await client.dossier.toets({ dossierId, oordeel: 'terug', toelichting: 'Maak doel 1 concreter.' }));
  expect(value(await client.dossier.open({ dossierId })).plan).toMatchObject({
    status: 'concept',
    toetsingOpmerking: 'Maak doel 1 concreter.',
  });
  expect(code(await client.dossier.toets({ dossierId, oordeel: 'akkoord', toelichting: '' }))).toBe(
    'niet-ter-toetsing',
  );
  const audit = value(await client.dossier.audit({ dossierId })).map(({ action }) => action);
  expect(audit).toEqual(expect.arrayContaining(['plan.getoetst', 'plan.teruggegeven']));
});

test('nobody approves an own plan, nor by typing the own name as who reviewed it; a consulent reviews none', async () => {
  const { client, dossierId, plan } = await terToetsing({ ...MARJAN, naam: 'noor  VAN dijk' });
  expect(plan.bezwaar).toContain('eigen plan');
  expect(code(await client.dossier.toets({ dossierId, oordeel: 'akkoord', toelichting: '' }))).toBe(
    'eigen-plan',
  );
  const typed = await client.dossier.wijzigPlan({ dossierId, fields: { toetsingDoor: 'Noor van Dijk' } });
  expect(typed).toMatchObject({ ok: false, error: { code: 'ongeldig' } });
  value(await client.sessie.wijzigWie({ ...MARJAN, rol: 'consulent', naam: 'Tarik Yilmaz' }));
  expect(code(await client.dossier.toets({ dossierId, oordeel: 'akkoord', toelichting: '' }))).toBe(
    'geen-teamleider',
  );
});
