import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, look, test } from '../e2e/support/app.ts';

test.use({ demo: true });

/** The largest file that the core may write from now on, in bytes: what a full disk looks like to it. */
function limitFiles(profileDir: string, bytes: number | 'unlimited'): void {
  const { pid } = JSON.parse(readFileSync(join(profileDir, 'in-gebruik.json'), 'utf8')) as { pid: number };
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

async function openDossier(page: Page, naam: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Caseload' }).click();
  await page.getByRole('searchbox').fill(naam);
  await page.getByRole('row', { name: new RegExp(naam) }).click();
}

test('a disk that takes no more: the screen says so, the words stay, and are saved when there is room', async ({
  app,
}) => {
  const { page } = app;
  await openDossier(page, 'Hosseini');
  await page.getByRole('link', { name: 'Gesprek', exact: true }).click();
  await page.getByRole('button', { name: 'Gesprek beginnen' }).first().click();
  await page.getByRole('button', { name: 'Geld' }).click();
  const story = page.getByLabel('Het verhaal');
  await story.fill('De eerste zin is bewaard.');
  await expect(page.getByText('Opgeslagen op deze laptop')).toBeVisible();

  const wal = join(app.profileDir, 'demo', 'dossiers.db-wal');
  limitFiles(app.profileDir, statSync(wal).size);
  await story.fill('De eerste zin is bewaard. De tweede nog niet.');
  await expect(page.getByRole('alert').filter({ hasText: 'nog niet bewaard' }).first()).toBeVisible();
  await expect(page.getByText('Niet opgeslagen').first()).toBeVisible();
  await expect(story).toHaveValue('De eerste zin is bewaard. De tweede nog niet.');
  await look(page, 'schijf-vol');

  limitFiles(app.profileDir, 'unlimited');
  await story.press('End');
  await story.pressSequentially(' De derde wel.');
  await expect(page.getByText('Opgeslagen op deze laptop')).toBeVisible();
  await app.kill();
  await app.restart();
  const again = app.page;
  await openDossier(again, 'Hosseini');
  await again.getByRole('link', { name: 'Gesprek', exact: true }).click();
  await again
    .getByRole('button', { name: /^Verder gaan/ })
    .first()
    .click();
  await again.getByRole('button', { name: 'Geld' }).click();
  await expect(again.getByLabel('Het verhaal')).toHaveValue(
    'De eerste zin is bewaard. De tweede nog niet. De derde wel.',
  );
});
