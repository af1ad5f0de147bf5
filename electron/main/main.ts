/**
 * Electron's main process. Order matters: file modes, profile, sandbox and scheme before Electron is ready; the single
 * instance before anything is opened.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { parseHostArgs } from '../host/args.ts';
import { distDir } from '../host/core-deps.ts';
import { prepareProfileDir, usualProfileDir } from '../host/profile.ts';
import { run } from './lifecycle.ts';
import { stayAtHome } from './navigation.ts';
import { declareScheme } from './protocol.ts';

process.umask(0o077);
app.setName('Keukentafel');
app.enableSandbox();
declareScheme();
stayAtHome();
// No lookups ahead of need, no reports to anybody: the page has no network.
app.commandLine.appendSwitch('dns-prefetch-disable');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-breakpad');
app.commandLine.appendSwitch(
  'disable-features',
  'Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
);

const args = parseHostArgs(process.argv.slice(1), process.env);
const profile = prepareProfileDir(args.profile ?? usualProfileDir(process.platform, process.env, homedir()));

if (!profile.ok) {
  const { message } = profile.error;
  process.stderr.write(`${message}\n`);
  void app.whenReady().then(() => {
    dialog.showErrorBox('Keukentafel', message);
    app.exit(1);
  });
} else {
  app.setPath('userData', join(profile.value, 'venster'));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Keukentafel is al open met deze gegevens; dat venster komt naar voren.\n');
    app.exit(0);
  } else {
    void app.whenReady().then(() => run(distDir(import.meta.dirname), profile.value, args));
  }
}
