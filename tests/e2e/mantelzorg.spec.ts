import { expect, look, test } from './support/app.ts';
import { openDossier } from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test('a heavy care is seen, a figure and a measure are added, and both can be taken back', async ({
  app,
}) => {
  const { page } = app;
  await openDossier(page, '0002', 'Mantelzorg');
  await expect(page.getByText(/^Het zorgen is zwaar voor /).first()).toBeVisible();
  const card = page.getByRole('region', { name: / zorgt voor / }).first();
  const title = await card.getByRole('heading', { level: 2 }).innerText();
  await look(page, 'mantelzorg');
  await expectAccessible(page);

  // the question of today, with a slider that says nothing until somebody chose
  await card.getByRole('button', { name: /^Cijfer noteren/ }).click();
  const panel = page.getByRole('region', { name: /^Hoe zwaar is het voor / });
  await panel.getByRole('button', { name: 'Cijfer opslaan' }).click();
  await expect(panel.getByText('Kies een cijfer van 0 tot en met 10.')).toBeVisible();
  await panel.getByRole('slider', { name: 'Hoe zwaar vindt u het zorgen op dit moment?' }).press('End');
  await panel.getByLabel('Wat maakt het zwaar, of juist lichter?').fill('De nachten breken haar op.');
  await panel.getByRole('button', { name: 'Cijfer opslaan' }).click();
  await expect(panel).toBeHidden();
  await expect(card.getByText(/cijfer 10\.$/)).toBeVisible();
  await card.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(card.getByRole('row').nth(1)).toContainText('De nachten breken haar op.');

  // the catalogue offers what may help; it becomes a measure with its words filled in
  const helps = card.getByRole('region', { name: /^Wat .+ helpt$/ });
  const before = await helps.getByRole('listitem').count();
  await helps.getByRole('button', { name: /^Maatregel toevoegen/ }).click();
  const measure = page.getByRole('region', { name: 'Maatregel toevoegen' });
  await measure.getByRole('button', { name: 'Soort' }).click();
  await page.getByRole('option', { name: 'Lotgenotencontact' }).click();
  await measure.getByLabel('Wat spreken we af?').fill('Elke maand naar het mantelzorgcafé.');
  await measure.getByText('Helpt een beetje').click();
  await measure.getByRole('button', { name: 'Maatregel opslaan' }).click();
  await expect(helps.getByRole('listitem')).toHaveCount(before + 1);
  await expect(helps).toContainText('Elke maand naar het mantelzorgcafé.');
  await page.reload();
  await expect(page.getByText('Elke maand naar het mantelzorgcafé.')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Elke maand naar het mantelzorgcafé.')).toBeHidden();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('somebody who was not known yet is added as mantelzorger without leaving the form', async ({ app }) => {
  const { page } = app;
  await openDossier(page, '0009', 'Mantelzorg');
  await page.getByRole('button', { name: 'Mantelzorger toevoegen' }).click();
  const form = page.getByRole('region', { name: 'Mantelzorger toevoegen' });
  await form.getByLabel('Uren per week').fill('12');
  await form.getByRole('button', { name: 'Iemand anders toevoegen' }).click();
  const person = page.getByRole('region', { name: 'Iemand uit het netwerk' });
  await person.getByLabel('Voornaam').fill('Hassan');
  await person.getByLabel('Wie is dit?').fill('buurman');
  await person.getByRole('button', { name: 'Toevoegen' }).click();

  await expect(form.getByRole('button', { name: /Wie zorgt er\?/ })).toContainText('Hassan');
  await expect(form.getByLabel('Uren per week')).toHaveValue('12');
  await form.getByRole('checkbox').first().check({ force: true });
  await form.getByText('Boodschappen').click();
  await form.getByRole('button', { name: 'Opslaan', exact: true }).click();
  const card = page.getByRole('region', { name: /^Hassan zorgt voor / });
  await expect(card).toContainText('boodschappen');
  await expect(card).toContainText('Vraag Hassan om een cijfer.');
  await look(page, 'mantelzorg-nieuw');
});
