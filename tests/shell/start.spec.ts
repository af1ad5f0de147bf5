/** Both hosts: the built app opens on an empty profile, hears its core, and opens again after a power cut. */
import { expect, look, test } from '../e2e/support/app.ts';

test('an empty profile opens on the start screen, again after a power cut', async ({ app }) => {
  const button = () => app.page.getByRole('button').first();
  await expect(button()).toBeVisible();
  await look(app.page, `start-${app.host}`);
  await app.kill();
  await app.restart();
  await expect(button()).toBeVisible();
});

test.describe('with --demo', () => {
  test.use({ demo: true });

  test('the demo-omgeving opens at once', async ({ app }) => {
    await expect(app.page.getByRole('navigation').first()).toBeVisible();
    await look(app.page, `demo-${app.host}`);
  });
});
