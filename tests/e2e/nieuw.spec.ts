import { expect, look, test } from './support/app.ts';
import {} from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test('a household is made on one page, and a half typed one waits', async ({ app, page }) => {
  await page.getByRole('link', { name: 'Nieuw huishouden' }).click();
  await page.getByLabel('Voornaam').fill('Anna');
  await page.getByLabel('Voorvoegsel').fill('van den');
  await page.getByLabel('Achternaam').fill('Proefberg');
  await page.getByLabel('BSN').fill('123456789');
  await expect(page.getByText('Dit burgerservicenummer klopt niet.')).toBeVisible();
  await page.getByLabel('BSN').fill('');
  await page.getByRole('button', { name: 'Nog een persoon' }).click();
  const second = page.getByRole('group', { name: 'Persoon 2' });
  await expect(second.getByLabel('Achternaam')).toHaveValue('Proefberg');
  await second.getByLabel('Voornaam').fill('Tim');
  await page.getByLabel('Straat').fill('Kerklaan');
  await look(page, 'nieuw');
  await expectAccessible(page);

  await app.page.getByRole('link', { name: 'Caseload' }).click();
  await app.page.getByRole('link', { name: 'Nieuw huishouden' }).click();
  await expect(page.getByText('Niet opgeslagen tekst van eerder is teruggezet.')).toBeVisible();
  await expect(page.getByLabel('Straat')).toHaveValue('Kerklaan');

  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Huishouden Van den Proefberg' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begin het gesprek' })).toBeVisible();

  await page.getByRole('link', { name: 'Caseload' }).click();
  await page.getByRole('searchbox').fill('Proefberg');
  await expect(page.getByText('1 dossier', { exact: true })).toBeVisible();
});

test('somebody who is known already is shown before a second dossier is made', async ({ page }) => {
  await page.getByRole('link', { name: 'Caseload' }).click();
  await page.getByText('Gezin Boogaard').click();
  await page.getByRole('link', { name: 'Huishouden', exact: true }).click();
  await page.getByRole('button', { name: /^Marieke Boogaard/ }).click();
  const bsn = await page.getByLabel('BSN').inputValue();
  await page.getByRole('link', { name: 'Caseload' }).click();
  await page.getByRole('link', { name: 'Nieuw huishouden' }).click();
  await page.getByLabel('Voornaam').fill('Marieke');
  await page.getByLabel('BSN').fill(bsn);
  await expect(page.getByRole('link', { name: 'Dossier Gezin Boogaard openen' })).toBeVisible();
  await look(page, 'nieuw-lijkt-op');

  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await page.getByRole('button', { name: 'Toch een nieuw dossier maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Huishouden Marieke' })).toBeVisible();
});
