// npm start: installs what is missing, builds, and opens the app.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fetchElectron, findElectron, noDisplay, whyNotElectron } from './electron.mjs';
import { ensureBrowser, ensurePackages } from './install.mjs';
import { projectNode, root, say, stop } from './tools.mjs';

const usage =
  'Gebruik: npm start -- [--host desktop|browser] [--profile MAP] [--demo] [--region URL] [--no-open] [--block-screenshots] [--slot-na SECONDEN]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string', default: 'desktop' },
        profile: { type: 'string' },
        demo: { type: 'boolean', default: false },
        region: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'block-screenshots': { type: 'boolean', default: false },
        'slot-na': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      say(usage);
      process.exit(0);
    }
    if (!['desktop', 'browser'].includes(values.host)) return stop(`--host is desktop of browser. ${usage}`);
    return values;
  } catch {
    return stop(`Een optie is onbekend of onvolledig. ${usage}`);
  }
}

/** Runs the app until it ends, passing signals on, so that it can close its store. Resolves to { code, signal }. */
function runApp(command, args) {
  return new Promise((done) => {
    const env = { ...process.env };
    delete env.ELECTRON_RUN_AS_NODE;
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    // A terminal sends Ctrl+C to both; a second signal does no harm.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', () => done({ code: 127, signal: null }));
    child.on('exit', (code, signal) => done({ code, signal }));
  });
}

const options = readOptions();
await ensurePackages();
const node = projectNode();
await ensureBuilt(node);

const shared = [
  ...(options.profile === undefined ? [] : ['--profile', options.profile]),
  ...(options.demo ? ['--demo'] : []),
  ...(options.region === undefined ? [] : ['--region', options.region]),
  ...(options['slot-na'] === undefined ? [] : ['--slot-na', options['slot-na']]),
];

/** Opens the desktop app; false when it cannot be had here. */
async function desktop() {
  const refused = whyNotElectron();
  if (refused !== null) {
    say(`${refused} Keukentafel gebruikt de browser.`);
    return false;
  }
  const electron = findElectron() ?? ((await fetchElectron(node)) ? findElectron() : null);
  if (electron === null) {
    say('De desktop-app (Electron) kan hier niet worden opgehaald. Keukentafel gebruikt de browser.');
    return false;
  }
  say('Keukentafel openen …');
  const { code, signal } = await runApp(electron, [
    root,
    ...shared,
    ...(options['block-screenshots'] ? ['--block-screenshots'] : []),
  ]);
  // Codes from 126 on and signals nobody sent come from the system: a missing library, a refused sandbox.
  if ((code !== null && code >= 126 && code < 129) || signal === 'SIGTRAP' || signal === 'SIGABRT') {
    say('De desktop-app kan op dit systeem niet starten. Keukentafel gebruikt de browser.');
    return false;
  }
  process.exit(code ?? 0);
}

async function browser() {
  if (!options['no-open'] && noDisplay()) {
    return stop(
      'Er is geen beeldscherm om Keukentafel op te openen. Start met --host browser --no-open en open het adres zelf.',
    );
  }
  const open = options['no-open'] ? ['--no-open'] : ['--browser', await ensureBrowser()];
  const { code } = await runApp(node, [join(root, 'dist/browser-host/browser-host.js'), ...shared, ...open]);
  return process.exit(code ?? 0);
}

if (options.host === 'browser' || options['no-open'] || !(await desktop())) await browser();
