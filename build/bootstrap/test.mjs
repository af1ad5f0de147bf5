// npm test: installs what is missing, builds, runs the unit tests and the screens on every host that this machine has.
// `--only unit|browser|desktop` runs a part. The last line counts everything: "N passed, N failed, N skipped".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { findElectron, noDisplay, whyNotElectron } from './electron.mjs';
import { ensureBrowser, ensurePackages, ensurePoppler, ensurePostgres } from './install.mjs';
import { isRoot, projectNode, root, run, say, stop, toolEnv, which } from './tools.mjs';

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only !== undefined && !['unit', 'browser', 'desktop'].includes(only))
  stop('--only is unit, browser of desktop.');

await ensurePackages();
const node = projectNode();
const browser = await ensureBrowser();
if (!(await ensurePoppler())) {
  say('Poppler (pdftotext, pdfinfo) ontbreekt: de toetsen die een pdf teruglezen, worden overgeslagen.');
}
if (!(await ensurePostgres())) {
  say('PostgreSQL ontbreekt: de toetsen van de regio draaien alleen op de ingebouwde database.');
}
await ensureBuilt(node);

const env = { ...toolEnv(node), KEUKENTAFEL_CHROMIUM: browser, NO_COLOR: '1' };
const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });

/** Runs one part and reads its counts from the report; a part without a report failed as a whole. */
async function part(title, command, args, reportPath, count) {
  say(`\n── ${title}`);
  rmSync(reportPath, { force: true });
  const code = await run(command, args, { env: { ...env, KEUKENTAFEL_REPORT: reportPath } });
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count(JSON.parse(readFileSync(reportPath, 'utf8')));
  } catch {
    say('Er is geen verslag van dit onderdeel.');
  }
  // A broken hook, file or worker ends with a code and without a failed test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { title, ...counts };
}

function unit() {
  const report = join(results, 'unit.json');
  const cli = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return part('Regels en opslag (vitest)', node, [cli, 'run', ...reporters], report, (json) => ({
    passed: json.numPassedTests,
    failed:
      json.numFailedTests +
      json.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

function screens(project, title) {
  const report = join(results, `e2e-${project}.json`);
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const test = [cli, 'test', '--project', project];
  const xvfb = project === 'desktop' && noDisplay();
  const [command, args] = xvfb
    ? ['xvfb-run', ['-a', '-s', '-screen 0 1280x900x24 -ac', node, ...test]]
    : [node, test];
  return part(title, command, args, report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/** Why the desktop host cannot be tested here, or null. */
function noDesktop() {
  if (findElectron() === null) return 'er is geen Electron';
  if (noDisplay() && which('xvfb-run') === null) return 'er is geen beeldscherm';
  return isRoot ? whyNotElectron() : null;
}

const parts = [];
if (only === undefined || only === 'unit') parts.push(await unit());
if (only === undefined || only === 'browser')
  parts.push(await screens('browser', 'Schermen in de browser (Playwright)'));
const reason = noDesktop();
if (only === 'desktop' && reason !== null) stop(`De desktop-app kan hier niet worden getoetst: ${reason}.`);
if (only === 'desktop' || (only === undefined && reason === null)) {
  parts.push(await screens('desktop', 'Schermen en schil op de desktop (Playwright, Electron)'));
}

say('\n── Samenvatting');
for (const { title, passed, failed, skipped } of parts) {
  say(`${failed > 0 ? '✗' : '✓'} ${title}: ${passed} geslaagd, ${failed} mislukt, ${skipped} overgeslagen`);
}
if (only === undefined && reason !== null) say(`– Desktop niet getoetst: ${reason}`);
const total = (key) => parts.reduce((sum, counts) => sum + counts[key], 0);
say(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exit(total('failed') > 0 || total('passed') === 0 ? 1 : 0);
