/** `npm run backend`: the server, or one admin command beside it. */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { GEBRUIK, OPDRACHTEN, runCommand } from './beheer/command.ts';
import { readConfig } from './config.ts';
import { run } from './run.ts';
import { migrate } from './sql/migrate.ts';
import { openDatabase } from './sql/open.ts';
import { sqlState, type Database } from './sql/sql.ts';

/** One sentence about what is in the way, and exit code 1. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);
const clock = () => new Date();

/** Why the database cannot be had, without its password. */
function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const state = sqlState(error);
  if (state === '28P01' || state === '28000')
    return 'De database weigert deze gebruiker of dit wachtwoord. Controleer DATABASE_URL.';
  if (state === '3D000') return 'Deze database bestaat niet. Maak haar eerst aan (docs/operations.md).';
  if (code === 'EADDRINUSE') return 'Deze poort is in gebruik. Kies een andere met --port.';
  if (/^E[A-Z]+$/.test(code)) return `De database is niet te bereiken (${code}). Controleer DATABASE_URL.`;
  return `De backend kan niet starten (${state ?? (error instanceof Error ? error.name : 'onbekend')}).`;
}

async function open(config: Parameters<typeof openDatabase>[0]): Promise<Database> {
  const opened = await openDatabase(config, process.pid, () => undefined);
  if (!opened.ok) return stop(opened.error.message);
  const migrated = await migrate(opened.value);
  if (migrated.ok) return opened.value;
  await opened.value.close();
  return stop(migrated.error.message);
}

async function command(args: readonly string[]): Promise<void> {
  const data = args.indexOf('--data');
  const config = readConfig(
    data === -1 ? [] : ['--data', args[data + 1] ?? ''],
    { ...process.env, NODE_ENV: '' },
    homedir(),
  );
  if (!config.ok) return stop(config.error.message);
  const db = await open(config.value);
  const done = await runCommand({ db, clock, say, monitorKey: config.value.monitorKey }, args);
  await db.close();
  if (!done.ok) stop(done.error.message);
}

async function serve(args: readonly string[]): Promise<void> {
  const config = readConfig(args, process.env, homedir());
  if (!config.ok) return stop(config.error.message);
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const db = await open(config.value);
  const running = await run(config.value, db, {
    clock,
    random: randomBytes,
    fetch,
    say,
    logStream: process.stdout,
  });
  await asked;
  say('De regio stopt: wat bezig is, wordt afgemaakt.');
  setTimeout(
    () => stop('Niet alles was op tijd af; de regio is toch gestopt.'),
    config.value.stopSeconds * 1000,
  ).unref();
  await running.stop();
  await db.close();
}

const args = process.argv.slice(2);
const first = args[0] ?? '';
if (args.includes('--help') || args.includes('-h')) say(GEBRUIK);
else {
  const wanted = OPDRACHTEN.some((one) => one === first) ? command(args) : serve(args);
  await wanted.catch((error: unknown) => stop(whyNot(error)));
}
