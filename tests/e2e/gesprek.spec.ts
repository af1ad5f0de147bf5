import { expect, look, test } from './support/app.ts';
import { openDossier } from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

const STORY = 'Sinds de val durf ik de trap niet meer op. Ik slaap nu beneden op de bank.';

test('a gesprek is held at the table: story, score, doel, worry, and nothing shielded when looking together', async ({
  app,
}) => {
  const { page } = app;
  await openDossier(page, '0009', 'Gesprek');
  await look(page, 'gesprekken');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gesprek beginnen' }).first().click();
  await expect(page.getByRole('heading', { name: 'Wie zit er aan tafel?' })).toBeVisible();
  const topics = page.getByRole('navigation', { name: 'Onderwerpen' });
  const catching = page.getByRole('complementary', { name: 'Vastleggen' });

  await topics.getByRole('button', { name: 'Wonen' }).click();
  await page.getByLabel('Het verhaal').fill(STORY);
  await page.getByRole('slider', { name: 'Hoe gaat het hiermee?' }).press('ArrowRight');
  await expect(topics.getByRole('button', { name: 'Wonen (besproken)' })).toBeVisible();

  await catching.getByRole('button', { name: 'Doel vastleggen' }).click();
  await catching.getByLabel('Wat is het doel?').fill('Weer boven slapen');
  await catching.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(catching.getByRole('listitem').filter({ hasText: 'Weer boven slapen' })).toBeVisible();

  // alone: a shielded worry; together: it is not on the screen, nor anything of it
  await page.getByText('Samen kijken', { exact: true }).click();
  await catching.getByRole('button', { name: 'Zorg vastleggen' }).click();
  await expect(catching.getByRole('checkbox', { name: /^Afschermen/ })).toBeChecked();
  await catching.getByLabel('Wat baart zorgen?').fill('Blauwe plekken op de arm');
  await catching.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(catching).toContainText('Blauwe plekken op de arm');
  await catching.getByRole('button', { name: 'Notitie maken' }).click();
  await catching.getByLabel('Notitie').fill('Zoon praat voor haar');
  await page.getByText('Samen kijken', { exact: true }).click();
  await expect(page.getByText('U kijkt samen.', { exact: false })).toBeVisible();
  await expect(page.getByText('Blauwe plekken op de arm')).toBeHidden();
  await expect(catching.getByLabel('Notitie')).toBeHidden();
  await look(page, 'gesprek-samen');
  await expectAccessible(page);

  // Escape goes back to the list; every word is there when one returns, also those that were not kept as a row yet
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Verder gaan/ }).click();
  await topics.getByRole('button', { name: /^Wonen/ }).click();
  await expect(page.getByLabel('Het verhaal')).toHaveValue(STORY);
  await expect(page.getByText('Het gaat moeilijk')).toBeVisible();
  await page.getByText('Samen kijken', { exact: true }).click();
  await expect(catching.getByLabel('Notitie')).toHaveValue('Zoon praat voor haar');
  await look(page, 'gesprek-alleen');

  await topics.getByRole('button', { name: 'Afspraken' }).click();
  await page.getByLabel('Afspraken').fill('Dinsdag komt de ergotherapeut kijken.');
  await page.getByRole('button', { name: 'Gesprek afronden' }).click();
  const kept = page.getByRole('listitem').filter({ hasText: 'Besproken: wonen' });
  await expect(kept.getByText('Afgerond')).toBeVisible();
  await kept.getByRole('button', { name: /^Teruglezen/ }).click();
  await topics.getByRole('button', { name: 'Afspraken' }).click();
  await expect(page.getByLabel('Afspraken')).toHaveValue('Dinsdag komt de ergotherapeut kijken.');
});

test('a power cut in the middle of a sentence loses none of the words before it', async ({ app }) => {
  await openDossier(app.page, '0009', 'Gesprek');
  await app.page.getByRole('button', { name: 'Gesprek beginnen' }).first().click();
  const geld = () =>
    app.page.getByRole('navigation', { name: 'Onderwerpen' }).getByRole('button', { name: /^Geld/ });
  await geld().click();
  const verhaal = () => app.page.getByLabel('Het verhaal');
  await verhaal().fill('De post blijft liggen.');
  await expect(geld()).toHaveAccessibleName('Geld (besproken)');

  // typing goes on without a pause while the laptop dies
  const going =
    ' Ik durf de enveloppen niet open te maken. Er ligt een stapel op de gang en ik loop eromheen.';
  await verhaal().press('End');
  const typing = app.page.keyboard
    .type(`${going} Straks help ik mezelf wel.`, { delay: 25 })
    .catch(() => null);
  await expect(verhaal()).toHaveValue(/ik loop eromheen\./);
  await app.kill();
  // these hands go on in the page that is shown next
  await typing;
  await app.restart();

  await openDossier(app.page, '0009', 'Gesprek');
  await app.page
    .getByRole('button', { name: /^Verder gaan/ })
    .first()
    .click();
  await geld().click();
  await expect(verhaal()).toHaveValue(/^De post blijft liggen\. Ik durf de enveloppen niet open te maken\./);
  await expect(app.page.getByText('Niet opgeslagen tekst van eerder is teruggezet.')).toBeVisible();
  await look(app.page, 'gesprek-na-stroomuitval');
});
