/** The gesprek at the table. */
import { expect, type Page } from '@playwright/test';
import { escape, schuif, tab, vink, vul } from './fields.ts';

/** Sits down at the table: who joins from outside the household, and why they are here. */
export async function beginGesprek(
  page: Page,
  begin: {
    readonly aanleiding: string;
    readonly clientondersteuning: string | RegExp;
    readonly ookErbij?: readonly string[];
  },
): Promise<void> {
  await tab(page, 'Gesprek');
  await page.getByRole('button', { name: 'Gesprek beginnen' }).first().click();
  await expect(page.getByRole('heading', { name: 'Wie zit er aan tafel?' })).toBeVisible();
  for (const naam of begin.ookErbij ?? []) await vink(page, naam);
  await page.getByRole('radio', { name: begin.clientondersteuning }).press('Space');
  await vul(page, 'Waarom zitten we hier?', begin.aanleiding);
}

export interface Verteld {
  readonly onderwerp: string;
  /** first name; needed when more people live here */
  readonly wie?: string;
  readonly verhaal: string;
  readonly wens?: string;
  readonly eigenKracht?: string;
  /** 1 to 5 */
  readonly score?: number;
}

/** One part of life, in the words of the person. */
export async function vertel(page: Page, verteld: Verteld): Promise<void> {
  const onderwerpen = page.getByRole('navigation', { name: 'Onderwerpen' });
  await onderwerpen
    .getByRole('button', { name: new RegExp(`^${escape(verteld.onderwerp)}( \\(|$)`) })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: verteld.onderwerp })).toBeVisible();
  if (verteld.wie !== undefined) await page.getByRole('radio', { name: verteld.wie, exact: true }).click();
  await vul(page, 'Het verhaal', verteld.verhaal);
  if (verteld.wens !== undefined) await vul(page, 'Wat zou u willen?', verteld.wens);
  if (verteld.eigenKracht !== undefined)
    await vul(page, 'Wat lukt al, en wie helpt er?', verteld.eigenKracht);
  if (verteld.score !== undefined) await schuif(page, 'Hoe gaat het hiermee?', verteld.score);
  // nothing has to be pressed: it is kept by itself, and the topic says that it was talked about
  await expect(onderwerpen.getByRole('button', { name: `${verteld.onderwerp} (besproken)` })).toBeVisible();
}

/** Catches a doel or a worry in one tap. */
export async function legVast(page: Page, wat: 'doel' | 'zorg', tekst: string): Promise<void> {
  const catching = page.getByRole('complementary', { name: 'Vastleggen' });
  await catching
    .getByRole('button', { name: wat === 'doel' ? 'Doel vastleggen' : 'Zorg vastleggen' })
    .click();
  await vul(catching, wat === 'doel' ? 'Wat is het doel?' : 'Wat baart zorgen?', tekst);
  await catching.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(catching.getByRole('listitem').filter({ hasText: tekst })).toBeVisible();
}

/** What was agreed, and the end of the gesprek. */
export async function rondGesprekAf(page: Page, afspraken: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderwerpen' })
    .getByRole('button', { name: 'Afspraken' })
    .click();
  await vul(page, 'Afspraken', afspraken);
  await page.getByRole('button', { name: 'Gesprek afronden' }).click();
  await expect(page.getByText('Afgerond').first()).toBeVisible();
}
