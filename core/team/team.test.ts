import { expect, test } from 'vitest';
import { code, openCore, value } from '#tests/support/core.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';
import { gewichtDelen, gewichtVan } from '#shared/domain/team/gewicht.ts';
import { STANDAARD_GEWICHTEN } from '#shared/domain/catalogus/schema.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { maakDemo } from '../demo/maak-demo.ts';
import { writeDemoDossier } from '../session/demo.ts';

/** The demo's dossiers in a store of an own, seen by the teamleider of Rijswijk. */
async function alsTeamleider() {
  const running = await openCore();
  const { client, core } = running;
  for (const dossier of maakDemo(1, '2026-11-23')) writeDemoDossier(core.context, dossier);
  const wie = {
    naam: 'Marjan Postma',
    rol: 'teamleider',
    gemeente: '0603',
    team: 'Sociaal Wijkteam',
  } as const;
  value(await client.sessie.wijzigWie(wie));
  return running;
}

test('the caseload of a team is weighed by consulent, and every weight says what it is made of', async () => {
  const { client } = await alsTeamleider();
  const { consulenten, gewichten } = value(await client.team.werklast({}));
  expect(gewichten).toEqual(STANDAARD_GEWICHTEN);
  const names = consulenten.map(({ consulent }) => consulent);
  expect(names).toEqual(
    expect.arrayContaining(['Noor van Dijk', 'Tarik Yilmaz', 'Ellen Brouwer', 'Joost Hoekstra']),
  );
  // nobody of another gemeente
  expect(names).not.toContain('Sanne Kuipers');
  for (const { gewicht, dossiers, weken } of consulenten) {
    expect(gewicht).toBe(dossiers.reduce((sum, one) => sum + one.gewicht, 0));
    for (const one of dossiers)
      expect(one.delen.reduce((sum, deel) => sum + deel.punten, 0)).toBe(one.gewicht);
    expect(weken).toHaveLength(12);
    expect(weken.at(-1)).toEqual({ datum: '2026-11-23', gewicht, dossiers: dossiers.length });
    expect(weken[0]?.datum).toBe('2026-09-07');
  }
  const noor = consulenten.find(({ consulent }) => consulent === 'Noor van Dijk');
  expect(noor?.crisis).toBe(1);
  // the dossiers of the last weeks were not there twelve weeks ago
  expect(noor?.weken[0]?.dossiers).toBeLessThan(noor?.dossiers.length ?? 0);
  const weights = noor?.dossiers.map(({ gewicht }) => gewicht) ?? [];
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

test('what asks for attention in the team stands in one list, most urgent first, each with the step to take', async () => {
  const { client } = await alsTeamleider();
  const { punten } = value(await client.team.aandacht({}));
  const groepen = new Set(punten.map(({ groep }) => groep));
  for (const groep of ['termijn', 'evaluatie', 'mantelzorg', 'contact', 'toetsing', 'crisis'])
    expect([groep, groepen.has(groep)]).toEqual([groep, true]);
  const ernst = punten.map(({ signaal }) => signaal.ernst);
  expect(ernst).toEqual(ernst.toSorted((a, b) => b - a));
  expect(punten.filter(({ knop, tab }) => knop === '' || tab === '')).toEqual([]);
  expect(new Set(punten.map(({ consulent }) => consulent)).has('Sanne Kuipers')).toBe(false);
});

test('a consulent does not see the lists of the team', async () => {
  const { client } = await openCore();
  for (const asked of [
    client.team.werklast({}),
    client.team.aandacht({}),
    client.team.toetsing({}),
    client.team.sturing({}),
    client.team.collegas({}),
  ])
    expect(await asked).toMatchObject({ ok: false, error: { code: 'geen-teamleider' } });
});

test.each([
  [{ fase: 'lopend', personen: 1, doelen: 0, crisis: 0 }, 2],
  [{ fase: 'lopend', personen: 3, doelen: 2, crisis: 0 }, 6],
  [{ fase: 'concept', personen: 60, doelen: 40, crisis: 2 }, 4 + 4 + 5 + 10],
  // what was closed rests, but a crisis never does
  [{ fase: 'waakvlam', personen: 4, doelen: 3, crisis: 1 }, 6],
  [{ fase: 'gesloten', personen: 4, doelen: 3, crisis: 0 }, 0],
] as const)('%o weighs %i points, part by part', (last, punten) => {
  expect(gewichtVan(last, STANDAARD_GEWICHTEN)).toBe(punten);
  const delen = gewichtDelen(last, STANDAARD_GEWICHTEN, PLANSTATUSSEN);
  expect(delen.reduce((sum, deel) => sum + deel.punten, 0)).toBe(punten);
});

test('of every gemeente the caseload adds up to the dossiers that are open there', async () => {
  const { client } = await alsTeamleider();
  for (const { code: gemeente } of GEMEENTEN) {
    value(await client.sessie.wijzigWie({ naam: 'Iemand', rol: 'teamleider', gemeente, team: '' }));
    const { consulenten } = value(await client.team.werklast({}));
    const { total } = value(
      await client.caseload.search({
        ...IEDEREEN,
        gemeente,
        statussen: ['concept', 'ter-toetsing', 'vastgesteld', 'lopend', 'in-evaluatie', 'waakvlam'],
      }),
    );
    expect(consulenten.flatMap(({ dossiers }) => dossiers)).toHaveLength(total);
  }
});

test('dossiers go to a colleague with a note, all of them or none, and the note waits on Vandaag', async () => {
  const { client } = await alsTeamleider();
  const noor = value(await client.team.werklast({})).consulenten.find(
    ({ consulent }) => consulent === 'Noor van Dijk',
  );
  const ids = (noor?.dossiers ?? []).slice(0, 3).map(({ dossierId }) => dossierId);
  const naar = { naam: 'Tarik Yilmaz', team: 'Sociaal Wijkteam' };
  const give = (input: Partial<Parameters<typeof client.team.draagOver>[0]>) =>
    client.team.draagOver({ dossierIds: ids, naar, toelichting: 'Noor is met verlof.', ...input });

  expect(code(await give({ toelichting: ' ' }))).toBe('ongeldig');
  expect(code(await give({ naar: { naam: 'Sanne Kuipers', team: 'Team Wmo' } }))).toBe('ongeldig');
  const elders = value(await client.caseload.search({ ...IEDEREEN, gemeente: '0503', aantal: 1 })).rows[0]
    ?.dossierId;
  expect(code(await give({ dossierIds: [...ids, elders ?? ''] }))).toBe('niet-uw-team');
  const before = value(await client.team.werklast({})).consulenten;
  expect(before.find(({ consulent }) => consulent === 'Noor van Dijk')?.dossiers).toHaveLength(
    noor?.dossiers.length ?? 0,
  );

  expect(value(await give({}))).toEqual({ aantal: 3 });
  const after = value(await client.team.werklast({})).consulenten;
  const of = (naam: string) => after.find(({ consulent }) => consulent === naam)?.dossiers ?? [];
  expect(of('Noor van Dijk')).toHaveLength((noor?.dossiers.length ?? 0) - 3);
  expect(of('Tarik Yilmaz').map(({ dossierId }) => dossierId)).toEqual(expect.arrayContaining(ids));
  const { nu } = value(await client.caseload.vandaag({ consulent: 'Tarik Yilmaz' }));
  expect(nu.filter(({ titel }) => titel === 'Overgenomen van Noor van Dijk: maak kennis')).toHaveLength(3);
  const { taak } = value(await client.dossier.open({ dossierId: ids[0] ?? '' }));
  expect(taak.at(-1)).toMatchObject({ toelichting: 'Noor is met verlof.' });
});

test('the figures of a team add up over its dossiers, and tell nothing of a person', async () => {
  const { client } = await alsTeamleider();
  const sturing = value(await client.team.sturing({}));
  expect(sturing.kwartalen.map(({ kwartaal }) => kwartaal)).toEqual([
    '2025-4',
    '2026-1',
    '2026-2',
    '2026-3',
    '2026-4',
  ]);
  expect(sturing.kwartalen.reduce((sum, een) => sum + een.instroom, 0)).toBeGreaterThan(0);
  expect(sturing.lopend).toBeGreaterThan(sturing.alleenLichter);
  const names = sturing.consulenten.map(({ consulent }) => consulent);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'nl')));
  const { rows } = value(await client.caseload.search({ ...IEDEREEN, gemeente: '0603' }));
  for (const { naam, dossierId } of rows) {
    expect(JSON.stringify(sturing)).not.toContain(naam);
    expect(JSON.stringify(sturing)).not.toContain(dossierId);
  }
});
