import { expect, type Page } from '@playwright/test';
import { schuif, tab } from './fields.ts';

/** Sits down at the table. */
export async function beginGesprek(page: Page): Promise<void> {
  await tab(page, 'Gesprek');
  await page.getByRole('button', { name: 'Gesprek beginnen' }).first().click();
  await expect(page.getByRole('heading', { name: 'Wie zit er aan tafel?' })).toBeVisible();
}

export interface Verteld {
  readonly onderwerp: string;
  readonly wie?: string;
  readonly verhaal: string;
  readonly wens?: string;
  readonly eigenKracht?: string;
  readonly score?: number;
}

/** One part of life, in the words of the person. */
export async function vertel(page: Page, verteld: Verteld): Promise<void> {
  const onderwerp = page
    .getByRole('navigation', { name: 'Onderwerpen' })
    .getByRole('button', { name: verteld.onderwerp });
  await onderwerp.click();
  await expect(page.getByRole('heading', { level: 2, name: verteld.onderwerp })).toBeVisible();
  if (verteld.wie) await page.getByRole('radio', { name: verteld.wie }).click();
  await page.getByLabel('Het verhaal').fill(verteld.verhaal);
  await page.getByLabel('Wat zou u willen?').fill(verteld.wens ?? '');
  await page.getByLabel('Wat lukt al, en wie helpt er?').fill(verteld.eigenKracht ?? '');
  if (verteld.score !== undefined) await schuif(page, 'Hoe gaat het hiermee?', verteld.score);
  // nothing has to be pressed: it is kept by itself, and the topic says that it was talked about
  await expect(onderwerp).toContainText('besproken');
}

/** Catches a doel or a worry in one tap. */
export async function legVast(page: Page, wat: 'doel' | 'zorg', tekst: string): Promise<void> {
  await page.getByRole('button', { name: wat === 'doel' ? 'Doel vastleggen' : 'Zorg vastleggen' }).click();
  await page.getByLabel(wat === 'doel' ? 'Wat is het doel?' : 'Wat baart zorgen?').fill(tekst);
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByRole('complementary').getByText(tekst)).toBeVisible();
}

/** What was agreed, and the end of the gesprek. */
export async function rondGesprekAf(page: Page, afspraken: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderwerpen' })
    .getByRole('button', { name: 'Afspraken' })
    .click();
  await page.getByRole('textbox', { name: 'Afspraken' }).fill(afspraken);
  await page.getByRole('button', { name: 'Gesprek afronden' }).click();
  await expect(page.getByText('Afgerond').first()).toBeVisible();
}
