import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, look, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { beginMetEigenDossiers, ontgrendel, typWachtzin } from './support/eigen-dossiers.ts';

const SANNE = { naam: 'Sanne Proef', gemeente: 'Delft' };

test('own dossiers are made, locked, and opened with the right passphrase only', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Demo bekijken' })).toBeVisible();
  await look(page, 'start');
  await expectAccessible(page);
  await beginMetEigenDossiers(page, SANNE);

  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByText('De reservekopie is gemaakt en gecontroleerd.')).toBeVisible();
  await page.getByLabel('Uw naam').fill('Sanne van Proef');
  await page.getByRole('button', { name: 'Gegevens opslaan' }).click();
  await expect(page.getByText('Uw gegevens zijn opgeslagen.')).toBeVisible();
  await look(page, 'instellingen');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  await typWachtzin(page, 'iets heel anders');
  await expect(page.getByLabel('Wachtzin', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Wachtzin vergeten?' }).click();
  await look(page, 'ontgrendelen');
  await ontgrendel(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
  await expect(page.getByLabel('Uw naam')).toHaveValue('Sanne van Proef');
});

test('dossiers that were cut short and a damaged key each get their own answer, and a backup brings the dossiers back', async ({
  app,
}) => {
  await beginMetEigenDossiers(app.page, SANNE);
  // closing for the day makes the backup of the day
  await app.stop();
  const key = join(app.profileDir, 'eigen/kluis.json');
  const kept = readFileSync(key);
  writeFileSync(key, kept.subarray(0, 40));
  await app.restart();
  const answer = () => app.page.getByRole('alert');
  await typWachtzin(app.page);
  await expect(answer()).toContainText('De dossiers gaan niet open');
  await expect(answer()).toContainText(/sleutel/i);
  await expect(answer().getByRole('button', { name: 'Opzij leggen en opnieuw beginnen' })).toBeVisible();
  await look(app.page, 'start-sleutel-beschadigd');
  await expectAccessible(app.page);

  await app.stop();
  writeFileSync(key, kept);
  truncateSync(join(app.profileDir, 'eigen/dossiers.db'), 5_000);
  await app.restart();
  await typWachtzin(app.page);
  await expect(answer()).toContainText(/beschadigd/);
  await look(app.page, 'start-beschadigd');
  await expectAccessible(app.page);
  await app.page.setViewportSize({ width: 640, height: 400 });
  await look(app.page, 'start-beschadigd-klein');
  await answer().getByRole('button', { name: 'Terugzetten' }).first().click();
  await expect(app.page.getByRole('heading', { name: 'Er zijn nog geen dossiers' })).toBeVisible();
});

test('who forgot the passphrase puts the dossiers aside, after being asked, and begins anew', async ({
  page,
}) => {
  await beginMetEigenDossiers(page, SANNE);
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  await page.getByRole('button', { name: 'Wachtzin vergeten?' }).click();
  const aside = page.getByRole('button', { name: 'Opzij leggen en opnieuw beginnen' });
  await aside.click();
  await look(page, 'start-opzij-leggen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await aside.click();
  await page.getByRole('button', { name: 'Opzij leggen', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Eigen dossiers maken' })).toBeVisible();
  await beginMetEigenDossiers(page, SANNE);
});
