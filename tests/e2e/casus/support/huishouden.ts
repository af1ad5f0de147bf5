/** The people around a household, who steers, and the melding with which it began. */
import { expect, type Page } from '@playwright/test';
import type { Mens } from './begin.ts';
import { escape, kies, paneel, tab, vul, vulAls, zoekEnKies } from './fields.ts';

/** Adds somebody of the network. */
export async function voegNetwerkToe(page: Page, mens: Mens & { readonly telefoon?: string }): Promise<void> {
  await tab(page, 'Huishouden');
  await page.getByRole('button', { name: 'Iemand uit het netwerk' }).click();
  const panel = paneel(page, 'Iemand uit het netwerk');
  await vul(panel, 'Voornaam', mens.voornaam);
  await vulAls(panel, 'Voorvoegsel', mens.voorvoegsel);
  await vul(panel, 'Achternaam', mens.achternaam);
  await vulAls(panel, 'Rol', mens.rol);
  await vulAls(panel, 'Geboortedatum', mens.geboren);
  await vulAls(panel, 'Telefoon', mens.telefoon);
  await panel.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('list', { name: 'In het netwerk' })).toContainText(mens.achternaam);
}

/** Says what one person is to another: "Janneke is dochter van Willemien". */
export async function legRelatie(
  page: Page,
  relatie: {
    readonly wie: string;
    readonly is: string;
    readonly van: string;
    readonly band?: 'dun' | 'gewoon' | 'sterk';
    readonly heeftGezag?: boolean;
  },
): Promise<void> {
  await tab(page, 'Huishouden');
  await page.getByRole('button', { name: 'Relatie toevoegen' }).click();
  const panel = paneel(page, 'Relatie toevoegen');
  await zoekEnKies(panel, 'Wie', relatie.wie);
  await zoekEnKies(panel, 'is', relatie.is);
  await zoekEnKies(panel, 'van', relatie.van);
  if (relatie.band) await panel.getByRole('radio', { name: relatie.band }).press('Space');
  if (relatie.heeftGezag === true)
    await panel.getByRole('checkbox', { name: /gezag/ }).check({ force: true });
  await panel.getByRole('button', { name: 'Relatie toevoegen' }).click();
  await expect(panel).toBeHidden();
  // somebody can be in many relations: one row has both names
  await expect(
    page.getByRole('row', { name: relatie.wie }).filter({ hasText: `van ${relatie.van}` }),
  ).toBeVisible();
}

/** Adds a professional or an aanbieder around the household. */
export async function voegBetrokkeneToe(
  page: Page,
  betrokkene: { readonly naam: string; readonly functie?: string; readonly organisatie?: string },
): Promise<void> {
  await tab(page, 'Huishouden');
  await page.getByRole('button', { name: 'Betrokkene toevoegen' }).click();
  const panel = paneel(page, 'Betrokkene toevoegen');
  await vul(panel, 'Naam', betrokkene.naam);
  await vulAls(panel, 'Functie', betrokkene.functie);
  await vulAls(panel, 'Organisatie', betrokkene.organisatie);
  await panel.getByRole('button', { name: 'Betrokkene toevoegen' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('row', { name: betrokkene.naam })).toBeVisible();
}

/** Chooses who steers. */
export async function kiesRegisseur(
  page: Page,
  soort: 'Inwoner zelf' | 'Naaste' | 'Aanbieder',
  wie: string,
): Promise<void> {
  await tab(page, 'Huishouden');
  await page.getByRole('button', { name: 'Huishouden wijzigen' }).click();
  const panel = paneel(page, 'Huishouden wijzigen');
  await kies(panel, 'Wie heeft de regie?', soort);
  await kies(panel, 'Namelijk', new RegExp(wie));
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText(`${wie} (${soort.toLowerCase()})`)).toBeVisible();
}

export interface Melding {
  /** `dd-mm-jjjj`, as all days here */
  readonly op: string;
  readonly door: string;
  readonly bevestigdOp?: string;
  readonly gewezenOpOndersteuningOp?: string;
  readonly onderzoekKlaarOp?: string;
  readonly verslagOp?: string;
  readonly aanvraagOp?: string;
  readonly beschikkingOp?: string;
}

/** Puts the real days of the melding with which this household began; the terms of the law run from there. */
export async function noteerMelding(page: Page, melding: Melding): Promise<void> {
  await tab(page, 'Huishouden');
  await page.getByRole('button', { name: 'Data wijzigen' }).click();
  const panel = paneel(page, 'Melding');
  await vul(panel, 'Melding op', melding.op);
  await vul(panel, 'Gemeld door', melding.door);
  await vulAls(panel, 'Melding bevestigd op', melding.bevestigdOp);
  await vulAls(panel, 'Gewezen op cliëntondersteuning op', melding.gewezenOpOndersteuningOp);
  await vulAls(panel, 'Onderzoek afgerond op', melding.onderzoekKlaarOp);
  await vulAls(panel, 'Verslag gegeven op', melding.verslagOp);
  await vulAls(panel, 'Aanvraag ontvangen op', melding.aanvraagOp);
  await vulAls(panel, 'Beschikking gestuurd op', melding.beschikkingOp);
  await panel.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(panel).toBeHidden();
  await expect(
    page.getByRole('heading', { name: new RegExp(`door ${escape(melding.door)}$`) }),
  ).toBeVisible();
}
