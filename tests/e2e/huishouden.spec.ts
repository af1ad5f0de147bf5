import { expect, look, test } from './support/app.ts';
import {} from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test.beforeEach(async ({ page }) => {
  await page.getByRole('link', { name: 'Caseload' }).click();
  await page.getByText('Gezin Boogaard').click();
  await page.getByRole('link', { name: 'Huishouden', exact: true }).click();
});

test('a person is added, changed, removed and brought back', async ({ page }) => {
  await page.getByRole('button', { name: 'Iemand uit het netwerk' }).click();
  await page.getByLabel('Voornaam').fill('Oma');
  await page.getByLabel('Rol').fill('grootmoeder');
  await page.getByLabel('BSN').fill('111111111');
  await page
    .getByRole('region', { name: 'Iemand uit het netwerk' })
    .getByRole('button', { name: 'Persoon toevoegen' })
    .click();
  await expect(page.getByText('Dit burgerservicenummer klopt niet.')).toBeVisible();
  await page.getByLabel('BSN').fill('');
  await page
    .getByRole('region', { name: 'Iemand uit het netwerk' })
    .getByRole('button', { name: 'Persoon toevoegen' })
    .click();
  const oma = page.getByRole('list', { name: 'In het netwerk' }).getByRole('button', { name: /Oma/ });
  await expect(oma).toContainText('grootmoeder');

  await oma.click();
  await expectAccessible(page);
  await look(page, 'huishouden');
  await page.getByRole('button', { name: 'Verwijderen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }).click();
  await expect(oma).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(oma).toBeVisible();

  await page.reload();
  await expect(oma).toBeVisible();
});

test('what was typed in a panel is there again after Escape', async ({ page }) => {
  await page.getByRole('button', { name: 'Huishouden wijzigen' }).click();
  await page.getByLabel('Straat').fill('Nieuwstraat');
  await page.getByLabel('Straat').press('Escape');
  await expect(page.getByRole('region', { name: 'Huishouden wijzigen' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Huishouden wijzigen' }).click();
  await expect(page.getByLabel('Straat')).toHaveValue('Nieuwstraat');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText(/Nieuwstraat 182/)).toBeVisible();
});
