import { expect, look, test } from './support/app.ts';
import {} from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test('a dossier is found while one types, and opened by key', async ({ page }) => {
  await page.getByRole('link', { name: 'Caseload' }).click();
  await expect(page.getByText('14 dossiers')).toBeVisible();
  await look(page, 'caseload');
  await expectAccessible(page);
  await page.getByRole('searchbox').fill('esdoorn');
  await expect(page.getByText('Meneer De Boer')).toHaveCount(0);
  await page.getByText('Gezin Boogaard').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gezin Boogaard' })).toBeVisible();
});

test('without a hit it says what to do', async ({ page }) => {
  await page.getByRole('link', { name: 'Caseload' }).click();
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByText('Geen dossier gevonden')).toBeVisible();
  await page.getByRole('button', { name: 'Alle dossiers tonen' }).click();
  await expect(page.getByText('Geen dossier gevonden')).toHaveCount(0);
});
