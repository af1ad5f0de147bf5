import type { Page } from '@playwright/test';
import { expect, test, type App } from './support/app.ts';
import { beginMetEigenDossiers, typWachtzin } from './support/eigen-dossiers.ts';

const VERHAAL = 'Zij wil weer zelf naar de winkel.';
const TERUG = 'Niet opgeslagen tekst van eerder is teruggezet.';

/** Makes own dossiers with one household, and opens the form of a new doel. */
async function beginDoel(page: Page): Promise<void> {
  await beginMetEigenDossiers(page, { naam: 'Sanne Proef', gemeente: 'Delft' });
  await page.getByRole('link', { name: 'Nieuw huishouden' }).first().click();
  await page.getByLabel('Voornaam').fill('Anna');
  await page.getByLabel('Achternaam').fill('Proefberg');
  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await newDoel(page);
}

const newDoel = (page: Page) => page.getByRole('button', { name: 'Doel toevoegen' }).first().click();
const doelField = (page: Page) =>
  page.getByRole('region', { name: 'Nieuw doel' }).getByLabel('Doel', { exact: true });

/** The start screen, with nothing of the dossier on it. */
async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('body')).not.toContainText('Proefberg');
  await expect(page.locator('body')).not.toContainText(VERHAAL);
}

async function expectOfferedAgain({ page }: App): Promise<void> {
  await expectLocked(page);
  await typWachtzin(page);
  // a window that was thrown away begins at the first screen
  if (await page.getByRole('heading', { level: 1, name: 'Vandaag' }).isVisible()) await page.goBack();
  await newDoel(page);
  await expect(doelField(page)).toHaveValue(VERHAAL);
  await expect(page.getByText(TERUG)).toBeVisible();
}

test('what was typed just before locking is offered again', async ({ app, page }) => {
  await beginDoel(page);
  await doelField(page).fill(VERHAAL);
  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  await expectOfferedAgain(app);

  const more = `${VERHAAL} En daarna koffie.`;
  await doelField(page).fill(more);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('vergrendelen');
  await page.keyboard.press('Enter');
  await expectLocked(page);
  await typWachtzin(page);
  await newDoel(page);
  await expect(doelField(page)).toHaveValue(more);
});

test.describe('a laptop that is left', () => {
  test.use({ hostArguments: ['--slot-na', '12'] });

  test('locks by itself, and what was typed is offered again', async ({ app, page, host }) => {
    test.skip(host === 'desktop', 'the system tells how long nobody worked; a test cannot');
    await beginDoel(page);
    await doelField(page).fill(VERHAAL);
    await expectOfferedAgain(app);
  });
});
