/** One change of a beheerder at a time, in the transaction that is given: refused when somebody else was there first. */
import { isDeepStrictEqual } from 'node:util';
import type { DeelWijziging, RijWijziging } from '#shared/contract/region/beheer.ts';
import {
  LEGE_CATALOGUS,
  type CatalogusInhoud,
  type CatalogusPart,
  type MedewerkerRow,
} from '#shared/contract/region/beheer-rijen.ts';
import type { Instrument } from '#shared/domain/instrument/schema.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import type { Queries } from '../sql/sql.ts';
import { checkMedewerkers, lostIn } from './check.ts';
import type { Door } from './geschiedenis.ts';
import {
  readCatalogus,
  readMedewerkers,
  readTeams,
  saveCatalogus,
  saveMedewerkers,
  saveTeams,
} from './store.ts';

const INTUSSEN = fail(
  'intussen-gewijzigd',
  'Iemand anders heeft dit intussen gewijzigd. Uw wijziging is niet bewaard. Bekijk wat er nu staat en wijzig het opnieuw.',
);
const BESTAAT = fail('bestaat-al', 'Deze code bestaat al. Kies een andere code.');
const NIET_GEVONDEN = fail('niet-gevonden', 'Dit is er niet meer. Iemand anders heeft het weggehaald.');
const LAATSTE = fail(
  'laatste-beheerder',
  'Dan is er niemand meer die dit kan beheren. Geef eerst iemand anders de rol Functioneel beheerder.',
);

/** One writer of a gemeente's catalogue and people at a time. */
const LOCK = 0x4b55;

/** Waits until nobody else changes this gemeente, until the end of the transaction. */
export async function houdVast(tx: Queries, gemeente: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK, Number(gemeente)]);
}

async function catalogusNu(tx: Queries, gemeente: string): Promise<CatalogusInhoud> {
  return (await readCatalogus(tx, gemeente))?.inhoud ?? LEGE_CATALOGUS;
}

/** Why a row may not take the place of `was`, which the beheerder saw; null: it may. */
function bezwaar<T extends { id: string }>(
  present: readonly T[],
  rij: T,
  was: T | null,
): Result<never> | null {
  const now = present.find(({ id }) => id === rij.id);
  if (was === null) return now ? BESTAAT : null;
  if (was.id !== rij.id) return BESTAAT;
  return isDeepStrictEqual(now, was) ? null : INTUSSEN;
}

/** Adds or changes a row. Failures: intussen-gewijzigd, bestaat-al, ongeldig, laatste-beheerder. */
export async function bewaarRij(
  tx: Queries,
  gemeente: string,
  wijziging: RijWijziging,
  door: Door,
): Promise<Result<null>> {
  if (wijziging.soort === 'teams') {
    const { rij, was } = wijziging;
    const not = bezwaar(await readTeams(tx, gemeente), rij, was);
    if (not) return not;
    await saveTeams(tx, gemeente, [rij], door);
    return ok(null);
  }
  if (wijziging.soort === 'medewerkers') return bewaarMedewerker(tx, gemeente, wijziging, door);
  const { soort, rij, was } = wijziging;
  const now = await catalogusNu(tx, gemeente);
  const present: readonly { id: string }[] = now[soort];
  const not = bezwaar(present, rij, was);
  if (not) return not;
  const rows = was ? present.map((one) => (one.id === rij.id ? rij : one)) : [...present, rij];
  const next = { ...now, [soort]: rows };
  const [lost] = lostIn(next).filter(({ id }) => id === rij.id);
  if (lost) {
    const message = 'Dit bestaat niet (meer). Kies iets anders.';
    return fail('ongeldig', message, { [lost.field]: message });
  }
  await saveCatalogus(tx, gemeente, next, door);
  return ok(null);
}

async function bewaarMedewerker(
  tx: Queries,
  gemeente: string,
  { rij, was }: Extract<RijWijziging, { soort: 'medewerkers' }>,
  door: Door,
): Promise<Result<null>> {
  const present = await readMedewerkers(tx, gemeente);
  const sorted = (row: MedewerkerRow) => ({ ...row, rollen: [...row.rollen].sort() });
  const not = bezwaar(present.map(sorted), sorted(rij), was && sorted(was));
  if (not) return not;
  const teams = new Set((await readTeams(tx, gemeente)).map(({ id }) => id));
  const [problem] = checkMedewerkers([{ line: 1, row: rij }], teams, 'regel');
  if (problem) return fail('ongeldig', `Er klopt iets niet: ${problem.text}.`);
  const clash = present.find(
    (one) =>
      one.id !== rij.id && rij.subject !== null && one.subject === rij.subject && one.issuer === rij.issuer,
  );
  if (clash) {
    const message = `Met deze aanmelding werkt al iemand anders: ${clash.naam}.`;
    return fail('ongeldig', message, { subject: message });
  }
  const after = [...present.filter(({ id }) => id !== rij.id), rij];
  if (!heeftBeheerder(after)) return LAATSTE;
  await saveMedewerkers(tx, gemeente, [rij], door);
  return ok(null);
}

/** Somebody can still sign in and keep all this. */
export function heeftBeheerder(people: readonly MedewerkerRow[]): boolean {
  return people.some(
    ({ actief, subject, rollen }) =>
      actief && subject !== null && rollen.some((one) => one.split(':')[0] === 'beheerder'),
  );
}

/** Takes a row of the catalogue away. Failures: niet-gevonden, nog-in-gebruik. */
export async function verwijderRij(
  tx: Queries,
  gemeente: string,
  { soort, id }: { soort: CatalogusPart; id: string },
  door: Door,
): Promise<Result<null>> {
  const now = await catalogusNu(tx, gemeente);
  const present: readonly { id: string }[] = now[soort];
  if (!present.some((one) => one.id === id)) return NIET_GEVONDEN;
  const next = { ...now, [soort]: present.filter((one) => one.id !== id) };
  const lost = lostIn(next);
  if (lost.length > 0) {
    const what = [...new Set(lost.map(({ part }) => (part === 'contract' ? 'een contract' : 'een tarief')))];
    return fail(
      'nog-in-gebruik',
      `Hier hangt nog ${what.join(' en ')} aan. Haal dat eerst weg, of geef een einddatum.`,
    );
  }
  await saveCatalogus(tx, gemeente, next, door);
  return ok(null);
}

/** Sets terms, weights or theme. Failures: intussen-gewijzigd. */
export async function stelDeelIn(
  tx: Queries,
  gemeente: string,
  { deel, waarde, was }: DeelWijziging,
  door: Door,
): Promise<Result<null>> {
  const now = await catalogusNu(tx, gemeente);
  if (!isDeepStrictEqual(now[deel], was)) return INTUSSEN;
  await saveCatalogus(tx, gemeente, { ...now, [deel]: waarde }, door);
  return ok(null);
}

/** Adds a version of an instrument. Failures: bestaat-al. */
export async function voegInstrumentToe(
  tx: Queries,
  gemeente: string,
  instrument: Instrument,
  door: Door,
): Promise<Result<null>> {
  const now = await catalogusNu(tx, gemeente);
  const known = now.instrumenten.find(
    ({ id, versie }) => id === instrument.id && versie === instrument.versie,
  );
  if (known) {
    return isDeepStrictEqual(known, instrument)
      ? ok(null)
      : fail(
          'bestaat-al',
          'Deze versie is al geladen en er staat iets anders in. Wat ermee gemeten is, hoort bij die vragen. Geef het bestand een nieuw versienummer.',
        );
  }
  await saveCatalogus(tx, gemeente, { ...now, instrumenten: [...now.instrumenten, instrument] }, door);
  return ok(null);
}
