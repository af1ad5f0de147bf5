import { expect, test } from 'vitest';
import { openCore, value } from '#tests/support/core.ts';
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
  for (const asked of [client.team.werklast({}), client.team.aandacht({})])
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
  for (const { code } of GEMEENTEN) {
    value(await client.sessie.wijzigWie({ naam: 'Iemand', rol: 'teamleider', gemeente: code, team: '' }));
    const { consulenten } = value(await client.team.werklast({}));
    const { total } = value(
      await client.caseload.search({
        tekst: '',
        consulent: null,
        gemeente: code,
        statussen: ['concept', 'ter-toetsing', 'vastgesteld', 'lopend', 'in-evaluatie', 'waakvlam'],
        signaal: null,
        sorteer: 'naam',
        vanaf: 0,
        aantal: 1,
      }),
    );
    expect(consulenten.flatMap(({ dossiers }) => dossiers)).toHaveLength(total);
  }
});
