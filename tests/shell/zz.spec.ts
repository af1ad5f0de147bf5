import { test } from '../e2e/support/app.ts';
test('fake', async ({ app }) => { test.setTimeout(12000); await app.page.waitForFunction(() => document.body.innerText.length > 20);
 await app.kill(); console.log('KILLED', Date.now()); await app.restart(); console.log('RE', Date.now(), app.page.url());  });
