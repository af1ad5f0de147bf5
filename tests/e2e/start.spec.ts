import { expect, look, test } from './support/app.ts';
import {} from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

const WACHTZIN = 'tafel lepel fiets maan';

test('own dossiers are made, locked, and opened with the right passphrase only', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Demo bekijken' })).toBeVisible();
  await look(page, 'start');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Eigen dossiers maken' }).click();
  await page.getByLabel('Uw naam').fill('Sanne Proef');
  await page.getByRole('button', { name: /Gemeente/ }).click();
  await page.getByRole('option', { name: 'Delft' }).click();
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
  await page.getByLabel('Wachtzin nog een keer').fill(WACHTZIN);
  await page.getByRole('button', { name: 'Dossiers maken' }).click();
  await expect(page.getByRole('heading', { name: 'Er zijn nog geen dossiers' })).toBeVisible();

  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByText('De reservekopie is gemaakt en gecontroleerd.')).toBeVisible();
  await page.getByLabel('Uw naam').fill('Sanne van Proef');
  await page.getByRole('button', { name: 'Gegevens opslaan' }).click();
  await expect(page.getByText('Uw gegevens zijn opgeslagen.')).toBeVisible();
  await look(page, 'instellingen');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  await page.getByLabel('Wachtzin', { exact: true }).fill('iets heel anders');
  await page.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expect(page.getByLabel('Wachtzin', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Wachtzin vergeten?' }).click();
  await look(page, 'ontgrendelen');
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
  await page.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
  await expect(page.getByLabel('Uw naam')).toHaveValue('Sanne van Proef');
});
