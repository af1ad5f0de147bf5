import type { Locator, Page } from '@playwright/test';

/** Part of a page in which fields are filled: the page, or a panel beside it. */
export type Place = Page | Locator;

function pageOf(place: Place): Page {
  return 'page' in place ? place.page() : place;
}

/** Types into a field by its label. */
export async function vul(place: Place, label: string | RegExp, tekst: string): Promise<void> {
  const exact = typeof label === 'string' ? { exact: true } : {};
  await place.getByRole('textbox', { name: label, ...exact }).fill(tekst);
}

/** Chooses from a list by its label and the words of the choice. */
export async function kies(place: Place, label: string | RegExp, keuze: string | RegExp): Promise<void> {
  const name = typeof label === 'string' ? new RegExp(`${escape(label)}$`) : label;
  await place.getByRole('button', { name }).click();
  const exact = typeof keuze === 'string' ? { exact: true } : {};
  await pageOf(place)
    .getByRole('option', { name: keuze, ...exact })
    .click();
}

/** Answers a question with one of the answers that are in sight. */
export async function antwoord(place: Place, vraag: string | RegExp, keuze: string | RegExp): Promise<void> {
  const exact = typeof vraag === 'string' ? { exact: true } : {};
  await place
    .getByRole('radiogroup', { name: vraag, ...exact })
    .getByRole('radio', { name: keuze })
    .press('Space');
}

/** Ticks a box by its label. */
export async function vink(place: Place, label: string | RegExp): Promise<void> {
  await place.getByRole('checkbox', { name: label }).check({ force: true });
}

/** Slides to a score. */
export async function schuif(place: Place, label: string | RegExp, score: number): Promise<void> {
  await place.getByRole('slider', { name: label }).fill(String(score));
}

/** The panel beside the screen, by its title. */
export function paneel(page: Page, titel: string | RegExp): Locator {
  return page.getByRole('region', { name: titel });
}

/** Goes to a tab of the dossier. */
export async function tab(page: Page, naam: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Delen van het dossier' })
    .getByRole('link', { name: naam, exact: true })
    .click();
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
