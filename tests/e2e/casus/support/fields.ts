/** How a person fills a form: by the words in front of the fields. */
import type { Locator, Page } from '@playwright/test';

/** Part of a page in which fields are filled: the page, or a panel beside it. */
export type Place = Page | Locator;

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place);

/** Exact for words, loose for a pattern. */
const named = (name: string | RegExp) => ({ name, exact: typeof name === 'string' });

/** Types into a field by its label. */
export async function vul(place: Place, label: string | RegExp, tekst: string): Promise<void> {
  await place.getByRole('textbox', named(label)).fill(tekst);
}

/** Types into a field when there is something to type. */
export async function vulAls(place: Place, label: string | RegExp, tekst: string | undefined): Promise<void> {
  if (tekst !== undefined) await vul(place, label, tekst);
}

/** Chooses from a short list by its label and the words of the choice. */
export async function kies(place: Place, label: string, keuze: string | RegExp): Promise<void> {
  // the button reads the choice of now first, then the label
  await place.getByRole('button', { name: new RegExp(`(^| )${escape(label)}$`) }).click();
  const option = pageOf(place).getByRole('option', named(keuze));
  await option.click();
  // until the list is gone, it takes the next press
  await option.waitFor({ state: 'hidden' });
}

/** Types into a long list by its label and takes the first choice that begins so; without words: the first of all. */
export async function zoekEnKies(place: Place, label: string, tekst = ''): Promise<void> {
  const veld = place.getByRole('combobox', named(label));
  await veld.click();
  // the arrow opens the list, also when the press did so already
  if (tekst === '') await veld.press('ArrowDown');
  else await veld.fill(tekst);
  await pageOf(place)
    .getByRole('option', { name: new RegExp(`^${escape(tekst)}`) })
    .first()
    .click();
}

/** Answers a question with one of the answers that are in sight. */
export async function antwoord(place: Place, vraag: string | RegExp, keuze: string | RegExp): Promise<void> {
  await place
    .getByRole('radiogroup', named(vraag))
    .getByRole('radio', { name: typeof keuze === 'string' ? new RegExp(`^${escape(keuze)}`) : keuze })
    .press('Space');
}

/** Ticks a box by its label. */
export async function vink(place: Place, label: string | RegExp): Promise<void> {
  // the box itself is drawn by its label
  await place.getByRole('checkbox', named(label)).check({ force: true });
}

/** Slides to a score. */
export async function schuif(place: Place, label: string | RegExp, score: number): Promise<void> {
  await place.getByRole('slider', named(label)).fill(String(score));
}

/** The panel beside the screen, by its title; a card may have the same title, but only a panel can be closed. */
export function paneel(page: Page, titel: string | RegExp): Locator {
  // an open list of choices hides the button for a while
  const sluiten = page.getByRole('button', { name: 'Sluiten', exact: true, includeHidden: true });
  return page.getByRole('region', named(titel)).filter({ has: sluiten });
}

/** Goes to a tab of the dossier. */
export async function tab(page: Page, naam: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Delen van het dossier' })
    .getByRole('link', named(naam))
    .click();
}

/** A text as a pattern that stands for itself. */
export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
