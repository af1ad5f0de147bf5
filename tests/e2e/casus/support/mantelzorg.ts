/** Those who care, how heavy that is, and what helps them. */
import { expect, type Page } from '@playwright/test';
import { kies, paneel, schuif, tab, vink, vul } from './fields.ts';

/** Adds a mantelzorger who is in the network already, by the full name. */
export async function voegMantelzorgerToe(
  page: Page,
  zorg: {
    readonly wie: string;
    /** first names; left out where only one person lives */
    readonly voor?: readonly string[];
    readonly taken: readonly string[];
    readonly uren: string;
    readonly wens: string;
  },
): Promise<void> {
  await tab(page, 'Mantelzorg');
  await page.getByRole('button', { name: 'Mantelzorger toevoegen' }).click();
  const panel = paneel(page, 'Mantelzorger toevoegen');
  await kies(panel, 'Wie zorgt er?', new RegExp(`^${zorg.wie}`));
  for (const naam of zorg.voor ?? []) await vink(panel, new RegExp(`^${naam} `));
  for (const taak of zorg.taken) await vink(panel, taak);
  await vul(panel, 'Uren per week', zorg.uren);
  await vul(panel, 'Wat wil de mantelzorger zelf?', zorg.wens);
  await panel.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(panel).toBeHidden();
  const [voornaam = zorg.wie] = zorg.wie.split(' ');
  await expect(page.getByRole('heading', { name: `${voornaam} zorgt voor ` })).toBeVisible();
}

/** Notes the mantelzorger's own figure, 0 to 10. */
export async function noteerBelasting(page: Page, cijfer: number, toelichting: string): Promise<void> {
  await tab(page, 'Mantelzorg');
  await page.getByRole('button', { name: /^Cijfer noteren/ }).click();
  const panel = paneel(page, /^Hoe zwaar is het voor /);
  await schuif(panel, 'Hoe zwaar vindt u het zorgen op dit moment?', cijfer);
  await vul(panel, 'Wat maakt het zwaar, of juist lichter?', toelichting);
  await panel.getByRole('button', { name: 'Cijfer opslaan' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText(`belasting ${cijfer} van 10`).first()).toBeVisible();
}

/** Agrees on something that lightens the care, as part of a card on the ladder where there is one. */
export async function spreekMaatregelAf(
  page: Page,
  maatregel: {
    readonly soort: string;
    readonly afspraak: string;
    readonly vanaf: string;
    readonly kaart?: string;
  },
): Promise<void> {
  await tab(page, 'Mantelzorg');
  await page.getByRole('button', { name: /^Maatregel toevoegen/ }).click();
  const panel = paneel(page, 'Maatregel toevoegen');
  await kies(panel, 'Soort', maatregel.soort);
  await vul(panel, 'Wat spreken we af?', maatregel.afspraak);
  await vul(panel, 'Vanaf', maatregel.vanaf);
  if (maatregel.kaart !== undefined) await kies(panel, 'Onderdeel van het plan', maatregel.kaart);
  await panel.getByRole('button', { name: 'Maatregel opslaan' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText(maatregel.afspraak)).toBeVisible();
}

/** The answer that nobody cares, with the reason that the plan has to name. */
export async function geenMantelzorger(page: Page, reden: string): Promise<void> {
  await tab(page, 'Mantelzorg');
  await page.getByRole('button', { name: 'Er is geen mantelzorger' }).click();
  const panel = paneel(page, 'Er is geen mantelzorger');
  await vul(panel, 'Waarom is er geen mantelzorger?', reden);
  await panel.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText(reden)).toBeVisible();
}
