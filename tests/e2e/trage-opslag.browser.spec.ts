import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { openDossier } from './support/dossier.ts';

test.use({ demo: true });

/** Begins an evaluatie of which every save waits until `open` is called. */
async function slowEvaluatie(page: Page) {
  await openDossier(page, '0024', 'Resultaten');
  await page.getByRole('button', { name: 'Evaluatie beginnen' }).click();
  const story = page.getByRole('textbox', { name: 'Wat zegt de inwoner?' });
  await expect(story).toBeVisible();
  const gate = Promise.withResolvers<undefined>();
  const saves = { asked: 0, answered: 0 };
  await page.route('**/rpc/rij/evaluatie/update', async (route) => {
    saves.asked += 1;
    await gate.promise;
    await route.continue();
  });
  page.on('response', (response) => {
    if (response.url().endsWith('/rij/evaluatie/update')) saves.answered += 1;
  });
  /** Types these words and leaves the field, which saves. */
  const say = async (words: string): Promise<void> => {
    await story.fill(words);
    await story.press('Tab');
  };
  // the first is under way until the gate opens
  await say('Het');
  await expect.poll(() => saves.asked).toBe(1);
  return {
    saves,
    say,
    open: () => {
      gate.resolve(undefined);
    },
  };
}

/** The words that are kept, read back in a form that is made anew; nobody is said to have changed them. */
async function expectKept(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Evaluatie afmaken' }).click();
  await expect(page.getByRole('textbox', { name: 'Wat zegt de inwoner?' })).toHaveValue(words);
  await expect(page.getByText(/intussen/i)).toBeHidden();
  await expect(page.getByText('Opgeslagen op deze laptop')).toBeVisible();
}

test('a core that answers late: what is typed on meanwhile is saved in its order, and nobody is said to have changed it', async ({
  app: { page },
}) => {
  const { saves, say, open } = await slowEvaluatie(page);
  await say('Het is');
  await say('Het is klaar.');
  expect(saves.asked, 'one save at a time').toBe(1);
  open();
  await expect.poll(() => saves.answered).toBe(2);
  await expect(page.getByRole('textbox', { name: 'Wat zegt de inwoner?' })).toHaveValue('Het is klaar.');
  await page.getByRole('button', { name: 'Later verder' }).click();
  await expectKept(page, 'Het is klaar.');
});

test('a form that is left while its save is under way still saves its last words', async ({
  app: { page },
}) => {
  const { saves, say, open } = await slowEvaluatie(page);
  await say('Het is klaar.');
  await page.getByRole('button', { name: 'Later verder' }).click();
  await expect(page.getByRole('form', { name: 'Evaluatie' })).toBeHidden();
  expect(saves.asked, 'one save at a time').toBe(1);
  open();
  await expect.poll(() => saves.answered).toBe(2);
  await expectKept(page, 'Het is klaar.');
});
