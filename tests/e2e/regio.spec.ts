import type { Page } from '@playwright/test';
import { SIGN_IN_PATH, signInSchema } from '#shared/contract/region/aanmelden.ts';
import { regionClient } from '../region/client.ts';
import { signIn as signInForToken } from '../region/sign-in.ts';
import { expect, look, type App } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { beginMetEigenDossiers } from './support/eigen-dossiers.ts';
import { test, type SignIn } from './support/met-regio.ts';
import type { RegionUnderTest } from './support/region.ts';

const DOSSIER = 'Mevrouw De Graaf';

async function openDoel(page: Page, titel: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('Graaf');
  await page.getByRole('menuitem', { name: new RegExp(DOSSIER) }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByText('Doelen', { exact: true }).first().click();
  await page.getByRole('button', { name: new RegExp(titel) }).click();
  await expect(panelOf(page)).toBeVisible();
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Doel wijzigen' });

/** Changes fields of the doel that is open, and saves it. */
async function change(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, tekst] of Object.entries(fields)) {
    await panelOf(page).getByLabel(label, { exact: true }).fill(tekst);
  }
  await panelOf(page).getByRole('button', { name: 'Doel opslaan' }).click();
  await expect(panelOf(page)).toBeHidden();
}

async function synchronise(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('Nu synchroniseren');
  await page.keyboard.press('Enter');
}

async function makeDoel(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('link', { name: 'Nieuw huishouden' }).first().click();
  await page.getByLabel('Voornaam').fill('Willemien');
  await page.getByLabel('Achternaam').fill('Graaf');
  await page.getByLabel('Voorvoegsel').fill('de');
  await page.getByLabel('Naam van het huishouden').fill(DOSSIER);
  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByText('Doelen', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Doel toevoegen' }).first().click();
  const panel = page.getByRole('region', { name: 'Nieuw doel' });
  await panel.getByLabel('Doel', { exact: true }).fill('Elke dag warm eten');
  await panel.getByRole('button', { name: 'Leefgebied' }).click();
  await page.getByRole('option').first().click();
  await panel.getByRole('button', { name: 'Doel toevoegen' }).click();
  await expect(page.getByRole('button', { name: /Elke dag warm eten/ })).toBeVisible();
}

/** Two colleagues, both signed in, with the same dossier. */
async function together(app: App, colleague: App, signIn: SignIn, other = 'Tarik Yilmaz'): Promise<void> {
  await beginMetEigenDossiers(app.page, { naam: 'Noor', gemeente: 'Rijswijk' });
  await signIn(app.page, 'Noor van Dijk');
  await makeDoel(app.page);
  await expect(app.page.getByText('bij de regio', { exact: false }).first()).toBeVisible();
  await beginMetEigenDossiers(colleague.page, { naam: 'Collega', gemeente: 'Rijswijk' });
  await signIn(colleague.page, other);
}

test('two people change one plan without a line, meet again, and nobody is overwritten', async ({
  app,
  colleague,
  region,
  signIn,
}) => {
  await together(app, colleague, signIn);
  await look(app.page, 'regio-dossier');
  await look(colleague.page, 'regio-instellingen');
  await expectAccessible(colleague.page);
  await openDoel(app.page, 'Elke dag warm eten');
  await openDoel(colleague.page, 'Elke dag warm eten');

  region.cut();
  await change(app.page, {
    Doel: 'Vier keer per week warm eten',
    'In de eigen woorden van de inwoner': 'Ik wil weer zelf koken.',
  });
  await change(colleague.page, {
    Doel: 'Samen met de buurvrouw eten',
    'Waarom kan dit lukken?': 'De buurvrouw kookt graag.',
  });
  await expect(app.page.getByText(/· wacht \d/)).toBeVisible();
  await expect(colleague.page.getByText(/· wacht \d/)).toBeVisible();
  await synchronise(app.page);
  await expect(app.page.getByRole('link', { name: /^Regio: Wacht/ })).toBeVisible();
  await look(app.page, 'regio-zonder-lijn');

  region.restore();
  await synchronise(app.page);
  await expect(app.page.getByText(/· bij de regio/)).toBeVisible();
  await synchronise(colleague.page);
  for (const { page } of [app, colleague]) {
    await expect(page.getByRole('link', { name: /Conflicten/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Vraagt om u (1)' })).toBeVisible();
    await page.getByRole('button', { name: /Vier keer per week warm eten/ }).click();
    // what they did not both change is there on both sides
    await expect(panelOf(page).getByLabel('In de eigen woorden van de inwoner')).toHaveValue(
      'Ik wil weer zelf koken.',
    );
    await expect(panelOf(page).getByLabel('Waarom kan dit lukken?')).toHaveValue('De buurvrouw kookt graag.');
  }
  await app.page.getByText('Tarik Yilmaz vulde iets anders in').click();
  await expect(app.page.getByText('Samen met de buurvrouw eten')).toBeVisible();
  await look(app.page, 'regio-veld');
  await expectAccessible(app.page);

  await app.page.getByRole('link', { name: /Conflicten/ }).click();
  await colleague.page.getByRole('link', { name: 'Vraagt om u (1)' }).click();
  for (const { page } of [app, colleague]) {
    await expect(page.getByRole('heading', { name: 'Kiezen (1)' })).toBeVisible();
    await expect(page.getByRole('radio', { name: /^Vier keer per week warm eten/ })).toBeAttached();
    await expect(page.getByRole('radio', { name: /^Samen met de buurvrouw eten/ })).toBeAttached();
  }
  await look(colleague.page, 'regio-conflicten');
  await expectAccessible(colleague.page);
  await colleague.page.setViewportSize({ width: 640, height: 400 });
  await look(colleague.page, 'regio-conflicten-klein');
  await colleague.page.setViewportSize({ width: 1280, height: 800 });

  await colleague.page.getByRole('button', { name: 'Besluiten' }).click();
  await expect(colleague.page.getByText('Kies wat er blijft staan.')).toBeVisible();
  await colleague.page.getByRole('radio', { name: /Samen met de buurvrouw eten/ }).press('Space');
  await colleague.page.getByLabel('Waarom (mag leeg blijven)').fill('Zo besproken met mevrouw.');
  await colleague.page.getByRole('button', { name: 'Besluiten' }).click();
  for (const { page } of [app, colleague]) {
    await expect(page.getByRole('heading', { name: 'Niets om te kiezen' })).toBeVisible();
    const besluit = page.getByRole('article', { name: /^Doel bij/ });
    await expect(besluit).toContainText(/Tarik Yilmaz koos op .*Reden: Zo besproken met mevrouw\./);
    await besluit.getByText('Wat er ook stond').click();
    await expect(besluit.getByText('Vier keer per week warm eten')).toBeVisible();
    await look(page, 'regio-besloten');
    await expectAccessible(page);
    await openDoel(page, 'Samen met de buurvrouw eten');
    await expect(panelOf(page).getByLabel('Doel', { exact: true })).toHaveValue(
      'Samen met de buurvrouw eten',
    );
    await expect(page.getByText(/· bij de regio/)).toBeVisible();
  }
});

/** Withdraws every laptop of a person, as that person may from anywhere. */
async function withdrawLaptops({ direct }: RegionUnderTest, account: string): Promise<void> {
  const { issuer } = signInSchema.parse(await (await fetch(`${direct}${SIGN_IN_PATH}`)).json());
  const { token } = await signInForToken(issuer, account);
  const { apparaat } = regionClient(direct, token);
  const found = await apparaat.lijst({});
  if (!found.ok) throw new Error(found.error.message);
  expect(found.value).toHaveLength(1);
  for (const { id: device, gemeente } of found.value) await apparaat.trekIn({ device, gemeente });
}

test('what a withdrawn laptop still held goes to the teamleider, who takes it over, and that laptop opens no more', async ({
  app,
  colleague,
  region,
  signIn,
}) => {
  await together(app, colleague, signIn, 'Marjan Postma');
  const leader = colleague.page;
  await openDoel(app.page, 'Elke dag warm eten');
  region.cut();
  await change(app.page, { Doel: 'Vier keer per week warm eten' });
  await expect(app.page.getByText(/· wacht \d/)).toBeVisible();
  await withdrawLaptops(region, 'noor');
  region.restore();
  await synchronise(app.page);
  await expect(app.page.getByText(/De regio heeft de toegang van deze laptop ingetrokken/)).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Eigen dossiers maken' })).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Openen' })).toHaveCount(0);
  await look(app.page, 'regio-ingetrokken');
  await expectAccessible(app.page);

  await synchronise(leader);
  await leader.getByRole('link', { name: /Conflicten/ }).click();
  await expect(leader.getByRole('heading', { name: 'Van wie geen toegang meer had (1)' })).toBeVisible();
  const stuk = leader.getByRole('article', { name: DOSSIER });
  await expect(stuk).toContainText('Noor van Dijk');
  await expect(stuk).toContainText('Vier keer per week warm eten');
  await look(leader, 'regio-intake');
  await expectAccessible(leader);
  await leader.setViewportSize({ width: 640, height: 400 });
  await look(leader, 'regio-intake-klein');
  await leader.setViewportSize({ width: 1280, height: 800 });

  await stuk.getByRole('button', { name: 'Niet overnemen' }).click();
  await expect(stuk.getByText('Schrijf waarom u deze wijziging niet overneemt.')).toBeVisible();
  await stuk.getByRole('button', { name: 'Overnemen in het dossier' }).click();
  await expect(leader.getByRole('heading', { name: 'Niets om te kiezen' })).toBeVisible();
  await openDoel(leader, 'Vier keer per week warm eten');
});
