/** The plan on paper, read back as somebody reads it who has only the paper. */
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import type { App } from '../../support/app.ts';
import { saved } from '../../support/download.ts';
import { tab } from './fields.ts';

export interface Papier {
  /** all words, one space between them */
  readonly tekst: string;
  /** what the file says of itself (`pdfinfo`) */
  readonly kenmerken: string;
  /** kinds of its structure (`pdfinfo -struct`): headings, lists, tables */
  readonly opbouw: string;
}

/** Makes the paper of a version, saves it and reads it back. */
export async function leesPapier(app: App, versie: number): Promise<Papier> {
  const { page } = app;
  await tab(page, 'Documenten');
  await page.getByRole('radio', { name: new RegExp(`^Versie ${versie}`) }).press('Space');
  await page.getByRole('button', { name: 'PDF maken' }).click();
  await expect(page.getByRole('img', { name: /^Bladzijde 1 van / })).toBeVisible();
  const { file } = await saved(app, () => page.getByRole('link', { name: 'PDF opslaan' }).click());
  const read = (program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
  return {
    tekst: read('pdftotext', file, '-').replace(/\s+/g, ' '),
    kenmerken: read('pdfinfo', file),
    opbouw: read('pdfinfo', '-struct', file),
  };
}

/** The paper is A4, tagged, numbered, and has these words; a BSN is never on it. */
export function verwachtOpPapier(papier: Papier, woorden: readonly string[], nooit: readonly string[]): void {
  for (const woord of [...woorden, 'Pagina 1 van']) expect(papier.tekst).toContain(woord);
  for (const woord of nooit) expect(papier.tekst).not.toContain(woord);
  expect(papier.kenmerken).toMatch(/Tagged:\s+yes/);
  expect(papier.kenmerken).toMatch(/Page size:.*A4/);
  expect(papier.opbouw).toMatch(/\bH1\b/);
}
