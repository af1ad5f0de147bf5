/** The admin command: what the functioneel beheerder does from a terminal next to the server. */
import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { dag } from '#shared/domain/basis/datum.ts';
import { gemeenteCode, GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { listDevices, readDevice, revokeDevice } from '../auth/device.ts';
import { OPDRACHTREGEL, writeAudit } from '../sql/audit.ts';
import { asOwner } from '../sql/scope.ts';
import type { Database } from '../sql/sql.ts';
import { telGemeente } from '../monitor/tel.ts';
import { importIndicaties } from './indicaties-import.ts';
import { exportFile, importFile, SOORTEN, type Soort } from './import-export.ts';
import type { Format } from './lines.ts';
import type { Counts } from './store.ts';

export const OPDRACHTEN = ['import', 'export', 'apparaten', 'trek-in', 'hersteld', 'tel'] as const;
export type Opdracht = (typeof OPDRACHTEN)[number];

export const GEBRUIK = `Gebruik:
  npm run backend                                            de server starten
  npm run backend -- import ${SOORTEN.join('|')} --gemeente 0603 BESTAND.csv|json [--dry-run]
  npm run backend -- import indicaties --gemeente 0603 BESTAND.csv [--telt-tot 2026-07-01] [--dry-run]
  npm run backend -- export ${SOORTEN.join('|')} --gemeente 0603 BESTAND.csv|json
  npm run backend -- apparaten --gemeente 0603               de aangemelde apparaten
  npm run backend -- trek-in APPARAAT --gemeente 0603        de toegang van een apparaat intrekken
  npm run backend -- hersteld [--gemeente 0603]              na het terugzetten van een reservekopie
  npm run backend -- tel [--gemeente 0603]                   de regiomonitor bijwerken`;

interface Deps {
  readonly db: Database;
  readonly clock: () => Date;
  readonly say: (line: string) => void;
  /** MONITOR_SLEUTEL; null: not set */
  readonly monitorKey: string | null;
}

interface Words {
  readonly positionals: string[];
  readonly gemeente: string | null;
  readonly dryRun: boolean;
  readonly teltTot: string | null;
}

function readWords(args: readonly string[]): Result<Words> {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        gemeente: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'telt-tot': { type: 'string' },
        data: { type: 'string' },
      },
    });
    const gemeente = values.gemeente ?? null;
    if (gemeente !== null && !gemeenteCode.safeParse(gemeente).success) {
      const codes = GEMEENTEN.map(({ code, naam }) => `${code} ${naam}`).join(', ');
      return fail('gemeente-onbekend', `--gemeente ${gemeente} is onbekend. Kies uit: ${codes}.`);
    }
    const teltTot = values['telt-tot'] ?? null;
    if (teltTot !== null && !dag.safeParse(teltTot).success)
      return fail('gebruik', '--telt-tot is een dag die bestaat, zoals 2026-07-01.');
    return ok({ positionals, gemeente, dryRun: values['dry-run'], teltTot });
  } catch {
    return fail('gebruik', `Een optie is onbekend of onvolledig.\n${GEBRUIK}`);
  }
}

function formatOf(path: string): Format | null {
  const ending = extname(path).toLowerCase();
  return ending === '.csv' ? 'csv' : ending === '.json' ? 'json' : null;
}

function fileOrder(words: Words): Result<{ soort: Soort; gemeente: string; path: string; format: Format }> {
  const [, soort, path] = words.positionals;
  const format = formatOf(path ?? '');
  const known = SOORTEN.find((one) => one === soort);
  if (!known || path === undefined || words.gemeente === null) {
    return fail('gebruik', `Noem wat, de gemeente en een bestand.\n${GEBRUIK}`);
  }
  if (format === null) return fail('soort-bestand', 'Het bestand eindigt op .csv of .json.');
  return ok({ soort: known, gemeente: words.gemeente, path, format });
}

async function readText(path: string): Promise<Result<string>> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  } catch (error) {
    const unreadable =
      error instanceof TypeError ? 'is geen UTF-8. Sla het op als UTF-8' : 'kan niet worden gelezen';
    return fail('bestand', `${path} ${unreadable}. Er is niets gewijzigd.`);
  }
}

const notRead = (problems: readonly string[], path: string) =>
  fail('inhoud', [...problems, `${path} is niet ingelezen; er is niets gewijzigd.`].join('\n'));

const told = (dryRun: boolean, what: string, gemeente: string, { nieuw, gewijzigd, gelijk }: Counts) =>
  `${dryRun ? 'Proef: dit zou er gebeuren' : 'Ingelezen'}: ${what} van ${gemeente}, ${nieuw} nieuw, ${gewijzigd} gewijzigd, ${gelijk} ongewijzigd.`;

async function runImport({ db, clock, say, monitorKey }: Deps, words: Words): Promise<Result<null>> {
  if (words.positionals[1] === 'indicaties') return runIndicaties({ db, clock, say, monitorKey }, words);
  const order = fileOrder(words);
  if (!order.ok) return order;
  const { soort, gemeente, path, format } = order.value;
  const text = await readText(path);
  if (!text.ok) return text;
  const { dryRun } = words;
  const outcome = await importFile(db, { soort, gemeente, text: text.value, format, dryRun, at: clock() });
  if (!outcome.ok) return notRead(outcome.problems, path);
  say(told(dryRun, soort, gemeente, outcome.counts));
  return ok(null);
}

async function runIndicaties({ db, clock, say, monitorKey }: Deps, words: Words): Promise<Result<null>> {
  const path = words.positionals[2];
  const { gemeente, dryRun, teltTot } = words;
  if (path === undefined || gemeente === null || formatOf(path) !== 'csv')
    return fail('gebruik', `Noem de gemeente en een CSV-bestand.\n${GEBRUIK}`);
  if (monitorKey === null) {
    return fail(
      'sleutel',
      'MONITOR_SLEUTEL ontbreekt. Daarmee worden de cliëntnummers versleuteld bewaard. Kies minstens 32 willekeurige tekens en bewaar ze goed: een volgend bestand heeft dezelfde sleutel nodig.',
    );
  }
  const text = await readText(path);
  if (!text.ok) return text;
  const order = { gemeente, text: text.value, key: monitorKey, teltTot, dryRun, at: clock() };
  const outcome = await importIndicaties(db, order);
  if (!outcome.ok) return notRead(outcome.problems, path);
  say(told(dryRun, 'indicaties', gemeente, outcome.counts));
  if (outcome.peildata > 0) say(`De regiomonitor is opnieuw geteld voor ${outcome.peildata} peildata.`);
  return ok(null);
}

/** Counts what is due; the server does so by itself too. */
async function runCount({ db, clock, say }: Deps, { gemeente }: Words): Promise<Result<null>> {
  const codes = gemeente === null ? GEMEENTEN.map(({ code }) => code) : [gemeente];
  for (const code of codes) {
    const counted = await asOwner(db, code, (tx) => telGemeente(tx, code, { at: clock(), opnieuw: false }));
    if (counted > 0) say(`Gemeente ${code}: ${counted} peildata geteld.`);
  }
  say('De regiomonitor is bij.');
  return ok(null);
}

async function runExport({ db, say }: Deps, words: Words): Promise<Result<null>> {
  const order = fileOrder(words);
  if (!order.ok) return order;
  const { path, ...what } = order.value;
  if (what.soort === 'catalogus' && what.format === 'csv') {
    return fail('soort-bestand', 'Een hele catalogus gaat naar een JSON-bestand; als CSV kan per onderdeel.');
  }
  const text = await exportFile(db, what);
  try {
    await writeFile(path, text, { mode: 0o600 });
  } catch {
    return fail('bestand', `${path} kan niet worden geschreven.`);
  }
  say(`Geschreven: ${what.soort} van ${what.gemeente} in ${path}.`);
  return ok(null);
}

async function runDevices({ db, say }: Deps, { gemeente }: Words): Promise<Result<null>> {
  if (gemeente === null) return fail('gebruik', `Noem de gemeente.\n${GEBRUIK}`);
  const devices = await asOwner(db, gemeente, (tx) => listDevices(tx, gemeente, null));
  for (const one of devices) {
    const state =
      one.ingetrokkenOp === null
        ? `gezien ${one.laatstGezienOp ?? 'nooit'}`
        : `ingetrokken ${one.ingetrokkenOp}`;
    say(`${one.id}  ${one.medewerker.id}  ${one.naam}  ${state}`);
  }
  say(`${devices.length} apparaten in gemeente ${gemeente}.`);
  return ok(null);
}

async function runRevoke({ db, clock, say }: Deps, { gemeente, positionals }: Words): Promise<Result<null>> {
  const id = positionals[1];
  if (gemeente === null || id === undefined)
    return fail('gebruik', `Noem het apparaat en de gemeente.\n${GEBRUIK}`);
  return asOwner(db, gemeente, async (tx) => {
    const found = await readDevice(tx, id);
    if (!found) return fail('apparaat-onbekend', `Apparaat ${id} is niet aangemeld in gemeente ${gemeente}.`);
    const at = clock();
    await revokeDevice(tx, gemeente, id, at);
    await writeAudit(tx, { gemeente, at, actor: OPDRACHTREGEL, action: 'apparaat-ingetrokken', subject: id });
    say(`Ingetrokken: ${id} van ${found.medewerker.naam}.`);
    return ok(null);
  });
}

/** Devices see a higher epoch, and offer again what the restored database does not know (sync.md, Restore). */
async function runRestored({ db, clock, say }: Deps, { gemeente }: Words): Promise<Result<null>> {
  const codes = gemeente === null ? GEMEENTEN.map(({ code }) => code) : [gemeente];
  for (const code of codes) {
    const [row] = await asOwner(db, code, async (tx) => {
      const raised = await tx.query<{ epoch: number }>(
        'UPDATE gemeente SET epoch = epoch + 1 WHERE gemeente = $1 RETURNING epoch',
        [code],
      );
      if (raised.length > 0) {
        await writeAudit(tx, {
          gemeente: code,
          at: clock(),
          actor: OPDRACHTREGEL,
          action: 'hersteld',
          subject: code,
        });
      }
      return raised;
    });
    if (row)
      say(`Gemeente ${code}: tijdvak ${row.epoch}. De apparaten bieden opnieuw aan wat hier ontbreekt.`);
  }
  return ok(null);
}

const RUN: Readonly<Record<Opdracht, (deps: Deps, words: Words) => Promise<Result<null>>>> = {
  import: runImport,
  export: runExport,
  apparaten: runDevices,
  'trek-in': runRevoke,
  hersteld: runRestored,
  tel: runCount,
};

/** Runs one admin command on an opened, migrated database. */
export async function runCommand(deps: Deps, args: readonly string[]): Promise<Result<null>> {
  const words = readWords(args);
  if (!words.ok) return words;
  const opdracht = OPDRACHTEN.find((one) => one === words.value.positionals[0]);
  return opdracht ? RUN[opdracht](deps, words.value) : fail('gebruik', GEBRUIK);
}
