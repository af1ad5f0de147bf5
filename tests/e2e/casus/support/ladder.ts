/** The cards on the ladder. */
import { expect, type Locator, type Page } from '@playwright/test';
import { deel } from './doelen.ts';
import { antwoord, escape, kies, paneel, vink, vul, vulAls, zoekEnKies } from './fields.ts';

export type Trede =
  | 'Eigen kracht'
  | 'Gebruikelijke hulp'
  | 'Netwerk en mantelzorg'
  | 'Algemene voorziening'
  | 'Voorliggende voorziening'
  | 'Maatwerkvoorziening';

/** A card on its rung. */
export const kaart = (page: Page, trede: Trede, naam: string): Locator =>
  page
    .getByRole('region', { name: trede, exact: true })
    .getByRole('button', { name: new RegExp(escape(naam)) });

/** Lays something of the catalogue on its rung. */
export async function legOpLadder(page: Page, trede: Trede, naam: string): Promise<void> {
  await deel(page, 'Ladder');
  await page.getByRole('searchbox', { name: 'Zoek hulp of voorziening' }).fill(naam);
  await page.getByRole('button', { name: new RegExp(`^${escape(naam)} op het bord leggen`) }).click();
  await expect(kaart(page, trede, naam)).toBeVisible();
}

export interface Kaart {
  /** titles of doelen */
  readonly doelen: readonly string[];
  /** first names; empty: the whole household */
  readonly voor?: readonly string[];
  readonly vanaf?: string;
  readonly tot?: string;
}

/** Opens a card and says what and whom it is for, and when. */
export async function werkKaartUit(page: Page, trede: Trede, naam: string, wat: Kaart): Promise<Locator> {
  await deel(page, 'Ladder');
  // by keyboard: a message at the bottom may lie over the card
  await kaart(page, trede, naam).press('Enter');
  const panel = paneel(page, 'Kaart wijzigen');
  await vulKaart(panel, wat);
  return panel;
}

async function vulKaart(panel: Locator, wat: Kaart): Promise<void> {
  for (const doel of wat.doelen) await vink(panel, doel);
  for (const naam of wat.voor ?? []) await vink(panel, new RegExp(naam));
  await vulAls(panel, 'Begint op', wat.vanaf);
  await vulAls(panel, 'Tot en met', wat.tot);
}

/** Lays something of one's own on a rung: what the inwoner or the people around do. */
export async function legEigenInzet(
  page: Page,
  trede: Trede,
  eigen: Kaart & { readonly wat: string; readonly wie?: string },
): Promise<void> {
  await deel(page, 'Ladder');
  await page.getByRole('button', { name: `Eigen inzet bij ${trede.toLowerCase()}` }).click();
  const panel = paneel(page, 'Eigen inzet');
  await vul(panel, 'Wat', eigen.wat);
  await vulAls(panel, 'Wie doet het', eigen.wie);
  await vulKaart(panel, eigen);
  await panel.getByRole('button', { name: 'Op het bord leggen' }).click();
  await expect(panel).toBeHidden();
  await expect(kaart(page, trede, eigen.wat)).toBeVisible();
}

export interface Maatwerk {
  /** why each lighter rung is not enough */
  readonly nietGenoeg: Readonly<Record<Exclude<Trede, 'Maatwerkvoorziening'>, string>>;
  /** left out: the first aanbieder of the list */
  readonly aanbieder?: string;
  readonly keuze: string;
  readonly hoeveel: string;
  readonly eenheid?: string | RegExp;
  readonly hoeVaak?: string | RegExp;
}

/** Answers what the law asks of maatwerk: lighter first, a free choice, and how much. */
export async function onderbouwMaatwerk(panel: Locator, maatwerk: Maatwerk): Promise<void> {
  for (const [trede, reden] of Object.entries(maatwerk.nietGenoeg)) {
    await antwoord(panel, trede, 'Nee');
    await panel.getByLabel('Waarom is dit niet genoeg?').last().fill(reden);
  }
  await expect(panel.getByText('5 van de 5 beantwoord')).toBeVisible();
  await kiesAanbieder(panel, maatwerk);
  await vul(panel, 'Hoeveel', maatwerk.hoeveel);
  if (maatwerk.eenheid !== undefined) await kies(panel, 'Eenheid', maatwerk.eenheid);
  if (maatwerk.hoeVaak !== undefined) await kies(panel, 'Hoe vaak', maatwerk.hoeVaak);
}

/** Zorg in natura: all aanbieders are shown, the inwoner chooses one and says why. */
export async function kiesAanbieder(
  panel: Locator,
  keuze: Pick<Maatwerk, 'aanbieder' | 'keuze'>,
): Promise<void> {
  await panel.getByRole('radio', { name: /^Zorg in natura/ }).press('Space');
  await panel.getByRole('button', { name: 'Alle aanbieders getoond' }).click();
  await zoekEnKies(panel, 'Gekozen aanbieder', keuze.aanbieder);
  await expect(panel.getByText(/De inwoner koos uit \d+ aanbieders/)).toBeVisible();
  await vul(panel, 'Waarom deze keuze?', keuze.keuze);
}

/** Saves the card. */
export async function slaKaartOp(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Kaart opslaan' }).click();
  await expect(panel).toBeHidden();
}

/** Lets a lighter card take over; answers with the panel of that card, to be finished. */
export async function schaalAf(page: Page, van: string, naar: string, laatsteDag?: string): Promise<Locator> {
  await deel(page, 'Ladder');
  await kaart(page, 'Maatwerkvoorziening', van).press('Enter');
  await paneel(page, 'Kaart wijzigen').getByRole('button', { name: 'Afschalen' }).click();
  const panel = paneel(page, 'Afschalen');
  await zoekEnKies(panel, 'Wat komt ervoor in de plaats?', naar);
  await vulAls(panel, 'Laatste dag van nu', laatsteDag);
  await panel.getByRole('button', { name: 'Lichtere kaart leggen' }).click();
  await expect(panel).toBeHidden();
  const lighter = paneel(page, 'Kaart wijzigen');
  await expect(lighter.getByRole('textbox', { name: 'Wat', exact: true })).toHaveValue(naar);
  return lighter;
}
