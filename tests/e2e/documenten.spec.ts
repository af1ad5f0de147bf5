import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, look, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { openDossier } from './support/dossier.ts';
import { saved } from './support/download.ts';

test.use({ demo: true });

test('the plan is chosen, looked at and saved as a PDF with the words of that version', async ({ app }) => {
  const { page } = app;
  await openDossier(page, '0010', 'Documenten');
  const family = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page.getByText('Nog geen voorbeeld')).toBeVisible();

  // the concept says that it is one
  await expect(page.getByRole('radio', { name: /Het concept van nu/ })).toBeChecked();
  await page.getByRole('button', { name: 'PDF maken' }).click();
  const firstPage = page.getByRole('img', { name: /^Bladzijde 1 van / });
  await expect(firstPage).toBeVisible();
  const picture = await firstPage.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalHeight / image.naturalWidth;
  });
  const pages = await page.getByRole('list', { name: 'Bladzijden' }).getByRole('img').count();
  expect(picture).toBeCloseTo((pages * 841.89) / 595.28, 1);
  await look(page, 'documenten');
  await expectAccessible(page);

  // another choice takes the old preview away
  await page.getByRole('radio', { name: /^Versie 1/ }).press('Space');
  await expect(firstPage).toBeHidden();
  await page.getByRole('button', { name: 'PDF maken' }).click();
  await expect(firstPage).toBeVisible();
  const { name, file } = await saved(app, () => page.getByRole('link', { name: 'PDF opslaan' }).click());
  expect(name).toBe('plan-versie-1.pdf');
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const text = wordsOf(file);
  expect(text).toContain(family);
  expect(text).toContain('1, vastgesteld op');
  expect(text).toContain('Pagina 1 van');
  expect(text).not.toContain('Dit plan is nog niet vastgesteld');
});

function wordsOf(file: string): string {
  try {
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error(
      'pdftotext is missing, so the words of the PDF cannot be read back: install poppler-utils',
      {
        cause: error,
      },
    );
  }
}
