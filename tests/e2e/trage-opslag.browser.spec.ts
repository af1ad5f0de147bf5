import { expect, test } from './support/app.ts';
import { openDossier } from './support/dossier.ts';

test.use({ demo: true });

test('a core that answers late: what is typed on meanwhile is saved in its order, and nobody is said to have changed it', async ({
  app,
}) => {
  const { page } = app;
  await openDossier(page, '0024', 'Resultaten');
  await page.getByRole('button', { name: 'Evaluatie beginnen' }).click();
  const story = page.getByRole('textbox', { name: 'Wat zegt de inwoner?' });
  await expect(story).toBeVisible();

  const gate = Promise.withResolvers<undefined>();
  let held = 0;
  let answered = 0;
  await page.route('**/rpc/rij/evaluatie/update', async (route) => {
    held += 1;
    await gate.promise;
    await route.continue();
  });
  page.on('response', (response) => {
    if (response.url().endsWith('/rij/evaluatie/update')) answered += 1;
  });
  // each time the field is left, its words are saved; the first of these is under way all the time
  for (const words of ['Het', 'Het is', 'Het is klaar.']) {
    await story.fill(words);
    await story.press('Tab');
    await expect.poll(() => held).toBeGreaterThan(0);
  }
  expect(held, 'one save at a time').toBe(1);
  gate.resolve(undefined);
  await expect.poll(() => answered).toBe(2);

  await expect(story).toHaveValue('Het is klaar.');
  await page.getByRole('button', { name: 'Later verder' }).click();
  await page.getByRole('button', { name: 'Evaluatie afmaken' }).click();
  await expect(page.getByRole('textbox', { name: 'Wat zegt de inwoner?' })).toHaveValue('Het is klaar.');
  await expect(page.getByText(/intussen/)).toBeHidden();
});
