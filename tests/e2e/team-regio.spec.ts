import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SIGN_IN_PATH, signInSchema } from '#shared/contract/region/aanmelden.ts';
import { regionClient, type RegionClient } from '../region/client.ts';
import { signIn as signInForToken } from '../region/sign-in.ts';
import { expect, look } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { saved } from './support/download.ts';
import { beginMetEigenDossiers } from './support/eigen-dossiers.ts';
import { test } from './support/met-regio.ts';
import type { RegionUnderTest } from './support/region.ts';

/** The region as the beheerder reaches it, past the app. */
async function beheer({ direct }: RegionUnderTest): Promise<RegionClient['beheer']> {
  const { issuer } = signInSchema.parse(await (await fetch(`${direct}${SIGN_IN_PATH}`)).json());
  const { token } = await signInForToken(issuer, 'beheer');
  return regionClient(direct, token).beheer;
}

/** Puts somebody in a team of their own. */
async function verplaats(
  region: RegionUnderTest,
  naam: string,
  team: { id: string; naam: string },
): Promise<void> {
  const keeper = await beheer(region);
  const gemeente = '0603';
  const stand = await keeper.lees({ gemeente });
  if (!stand.ok) throw new Error(stand.error.message);
  const was = stand.value.medewerkers.find((one) => one.naam === naam);
  if (!was) throw new Error(`${naam} does not work here`);
  const rij = { ...was, rollen: [`consulent:${team.id}`] };
  for (const wijziging of [
    { soort: 'teams' as const, rij: team, was: null },
    { soort: 'medewerkers' as const, rij, was },
  ]) {
    const done = await keeper.bewaar({ gemeente, wijziging });
    if (!done.ok) throw new Error(done.error.message);
  }
}

async function maakHuishouden(page: Page, achternaam: string): Promise<void> {
  await page
    .getByRole('link', { name: /^Vandaag/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Nieuw huishouden' }).first().click();
  await page.getByLabel('Voornaam').fill('Willemien');
  await page.getByLabel('Achternaam').fill(achternaam);
  await page.getByLabel('Naam van het huishouden').fill(`Huishouden ${achternaam}`);
  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Huishouden ${achternaam}` })).toBeVisible();
}

test('a leave: somebody of another team stands in for a period, sees the dossier at once, and no longer than that', async ({
  app,
  colleague,
  region,
  signIn,
}) => {
  await verplaats(region, 'Tarik Yilmaz', { id: 'oost', naam: 'Team Oost' });
  const leader = app.page;
  await beginMetEigenDossiers(leader, { naam: 'Marjan', gemeente: 'Rijswijk' });
  await signIn(leader, 'Marjan Postma');
  await maakHuishouden(leader, 'Graaf');
  const tarik = colleague.page;
  await beginMetEigenDossiers(tarik, { naam: 'Tarik', gemeente: 'Rijswijk' });
  await signIn(tarik, 'Tarik Yilmaz');
  await tarik.getByRole('link', { name: 'Caseload', exact: true }).click();
  await tarik.getByRole('radio', { name: 'Alle dossiers' }).press('Space');
  await expect(tarik.getByText('Huishouden Graaf')).toBeHidden();

  await leader.getByRole('link', { name: 'Team', exact: true }).click();
  await leader.getByRole('link', { name: 'Overdragen' }).click();
  await leader.getByRole('radio', { name: 'Tijdelijk waarnemen' }).press('Space');
  await leader.getByRole('button', { name: 'Laten waarnemen' }).click();
  await expect(leader.getByText('Kies een collega.')).toBeVisible();
  await leader.getByRole('button', { name: /Wie neemt waar$/ }).click();
  await leader.getByRole('option', { name: /^Tarik Yilmaz, Team Oost/ }).click();
  await leader.getByText('Huishouden Graaf').click();
  await look(leader, 'team-waarnemen');
  await expectAccessible(leader);
  await leader.getByRole('button', { name: 'Laten waarnemen' }).click();
  const lopend = leader.getByRole('table', { name: 'Waarnemingen' });
  await expect(lopend).toContainText('Tarik Yilmaz');
  const lijst = await saved(app, () => leader.getByRole('button', { name: 'Opslaan als CSV' }).click());
  expect(readFileSync(lijst.file, 'utf8')).toContain('Tarik Yilmaz;Huishouden Graaf;');
  await look(leader, 'team-waarnemen-lopend');
  await expectAccessible(leader);

  // nobody does anything on the other laptop
  await expect(tarik.getByText('Huishouden Graaf').first()).toBeVisible();

  await lopend.getByRole('button', { name: 'Beëindigen' }).click();
  await expect(leader.getByText('De waarneming is beëindigd.')).toBeVisible();
  await expect(tarik.getByText('Huishouden Graaf')).toBeHidden();

  // without a line it is said, and nothing is lost
  region.cut();
  await leader.getByText('Huishouden Graaf').click();
  await leader.getByRole('button', { name: 'Laten waarnemen' }).click();
  await expect(leader.getByText('er is nu geen verbinding', { exact: false })).toBeVisible();
  await expect(leader.getByRole('checkbox', { name: 'Huishouden Graaf' })).toBeChecked();
  await look(leader, 'team-waarnemen-zonder-lijn');
});

test('the lists of the team are live: what a consulent does on another laptop is seen without asking', async ({
  app,
  colleague,
  signIn,
}) => {
  const leader = app.page;
  await beginMetEigenDossiers(leader, { naam: 'Marjan', gemeente: 'Rijswijk' });
  await signIn(leader, 'Marjan Postma');
  await leader.getByRole('link', { name: 'Team', exact: true }).click();
  await expect(leader.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();
  const noor = colleague.page;
  await beginMetEigenDossiers(noor, { naam: 'Noor', gemeente: 'Rijswijk' });
  await signIn(noor, 'Noor van Dijk');
  await maakHuishouden(noor, 'Kroon');
  const last = leader.getByRole('button', { name: /^Noor van Dijk/ });
  await expect(last).toBeVisible();
  await last.click();
  await expect(leader.getByRole('table', { name: 'Dossiers van Noor van Dijk' })).toContainText(
    'Huishouden Kroon',
  );
  await leader.getByRole('link', { name: 'Vraagt aandacht' }).click();
  await look(leader, 'team-live');
});
