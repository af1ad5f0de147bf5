import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { tab } from './fields.ts';

/** Makes the paper of a version and reads it back: its words, on one line each run of them, and what the file says of itself. */
export async function leesPapier(page: Page, versie: number): Promise<{ tekst: string; kenmerken: string }> {
  await tab(page, 'Documenten');
  await page.getByRole('radio', { name: new RegExp(`^Versie ${versie}`) }).press('Space');
  await page.getByRole('button', { name: 'PDF maken' }).click();
  await expect(page.getByRole('img', { name: /^Bladzijde 1 van / })).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF opslaan' }).click();
  const file = await (await waiting).path();
  const tekst = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  return { tekst, kenmerken: execFileSync('pdfinfo', [file], { encoding: 'utf8' }) };
}
