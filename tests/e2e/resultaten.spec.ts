import { expect, look, test } from './support/app.ts';
import { openDossier } from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test('a meting joins the line, and an evaluatie is held, finished and carried out', async ({ app }) => {
  const { page } = app;
  await openDossier(page, '0001', 'Resultaten');
  const doelen = page.getByRole('region', { name: 'Doelen' });
  await expect(doelen.getByRole('figure').first()).toBeVisible();
  await look(page, 'resultaten');
  await expectAccessible(page);

  await doelen
    .getByRole('button', { name: /^Meting toevoegen/ })
    .first()
    .click();
  const panel = page.getByRole('region', { name: 'Meting toevoegen' });
  await panel.getByRole('button', { name: 'Meting opslaan' }).click();
  await expect(panel.getByText('Vul in hoe het nu gaat.')).toBeVisible();
  const slider = panel.getByRole('slider');
  if ((await slider.count()) > 0) await slider.press('End');
  else await panel.getByRole('textbox').first().fill('5');
  await panel.getByLabel('Toelichting').fill('Zij belde zelf met de buurvrouw.');
  await panel.getByRole('button', { name: 'Meting opslaan' }).click();
  await expect(panel).toBeHidden();
  const first = doelen.getByRole('figure').first();
  await first.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(first.getByRole('row').nth(1)).toContainText('Zij belde zelf met de buurvrouw.');

  await page.getByRole('button', { name: 'Evaluatie beginnen' }).click();
  await expect(page.getByRole('heading', { name: 'Samen terugkijken' })).toBeVisible();
  await expect(page.getByText('In evaluatie', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Evaluatie afronden' }).click();
  const missing = page.getByRole('alert');
  await expect(missing).toContainText('Kies samen een besluit.');
  await page.getByLabel('Wat zegt de inwoner?').fill('Ik ben er blij mee, ik zie weer mensen.');
  await page.getByRole('slider', { name: /Hoe tevreden/ }).press('End');
  const questions = page.getByRole('radiogroup').filter({ hasText: 'Deels behaald' });
  const many = await questions.count();
  expect(many).toBeGreaterThan(0);
  for (let index = 0; index < many; index += 1) await questions.nth(index).getByText('Deels behaald').click();
  await page.getByText('Het kan met lichtere hulp.').click();
  await look(page, 'resultaten-evaluatie');
  await expectAccessible(page);

  // left and come back: everything that was typed is there
  await page.getByRole('button', { name: 'Later verder' }).click();
  await page.getByRole('button', { name: 'Evaluatie afmaken' }).click();
  await expect(page.getByLabel('Wat zegt de inwoner?')).toHaveValue(
    'Ik ben er blij mee, ik zie weer mensen.',
  );
  await page.getByRole('button', { name: 'Evaluatie afronden' }).click();

  const next = page.getByRole('region', { name: 'Besluit: afschalen' });
  await expect(next.getByRole('button', { name: 'Nieuwe versie maken' })).toBeVisible();
  await look(page, 'resultaten-besluit');
  await page
    .getByRole('button', { name: /^Teruglezen: evaluatie van / })
    .first()
    .click();
  const read = page.getByRole('region', { name: /^Evaluatie van / });
  await expect(read).toContainText('Ik ben er blij mee, ik zie weer mensen.');
  await expect(read).toContainText('10 van 10');
  await page.keyboard.press('Escape');
  await next.getByRole('button', { name: 'Nieuwe versie maken' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Nieuwe versie maken' }).click();
  await expect(page.getByRole('link', { name: 'Plan', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('finishing an evaluatie is taken back whole with one Ongedaan maken', async ({ app }) => {
  const { page } = app;
  await openDossier(page, '0024', 'Resultaten');
  await page.getByRole('button', { name: 'Evaluatie beginnen' }).click();
  await page.getByLabel('Wat zegt de inwoner?').fill('Het is klaar.');
  const questions = page.getByRole('radiogroup').filter({ hasText: 'Deels behaald' });
  await expect(questions.first()).toBeVisible();
  const many = await questions.count();
  for (let index = 0; index < many; index += 1)
    await questions.nth(index).getByText('Behaald', { exact: true }).click();
  await page.getByText('De hulp kan stoppen.').click();
  await page.getByRole('button', { name: 'Evaluatie afronden' }).click();
  await expect(page.getByRole('region', { name: 'Afgeronde doelen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Plan afsluiten' })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await expect(page.getByRole('button', { name: 'Evaluatie afmaken' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Doelen' }).getByRole('figure')).toHaveCount(many);
});
