import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { beheerContract, Oordeel } from '#shared/contract/region/beheer.ts';
import {
  BEHEER_RIJEN,
  LEGE_CATALOGUS,
  type MedewerkerRow,
  type TeamRow,
} from '#shared/contract/region/beheer-rijen.ts';
import { dagVan } from '#shared/domain/basis/datum.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import {
  bewaarRij,
  heeftBeheerder,
  houdVast,
  stelDeelIn,
  verwijderRij,
  voegInstrumentToe,
} from '../beheer/bewaar.ts';
import { writeCsv } from '../beheer/csv.ts';
import type { Door } from '../beheer/geschiedenis.ts';
import { beoordeel } from '../beheer/inlezen.ts';
import {
  readCatalogus,
  readMedewerkers,
  readTeams,
  saveCatalogus,
  saveMedewerkers,
  saveTeams,
} from '../beheer/store.ts';
import { veldenVan } from '../beheer/woorden.ts';
import { publishNudge } from '../http/nudges.ts';
import { OPDRACHTREGEL } from '../sql/audit.ts';
import type { Queries } from '../sql/sql.ts';
import { readStand } from '../sync/dataset.ts';
import type { RegionContext } from './context.ts';

type Inputs = InferContractRouterInputs<typeof beheerContract>;
type Answers = InferContractRouterOutputs<typeof beheerContract>;

const GEEN_BEHEERDER = fail(
  'geen-beheerder',
  'U bent geen functioneel beheerder van deze gemeente. Kies een gemeente die u beheert.',
);

/** Rows of the history in one answer. */
const PAGINA = 50;

type Work<T> = (tx: Queries, door: Door) => Promise<Result<T>>;

/** Work in a gemeente of which the caller is beheerder. */
async function binnen<T>(context: RegionContext, gemeente: string, work: Work<T>): Promise<Result<T>> {
  const sql = context.beheer(gemeente);
  const actor = context.who.aanstellingen[gemeente];
  if (!sql || actor === undefined) return GEEN_BEHEERDER;
  return sql.transaction((tx) => work(tx, { at: context.clock(), actor }));
}

/** A change: nobody else changes meanwhile, and devices that are online hear of it. */
async function wijzig(
  context: RegionContext,
  gemeente: string,
  work: (tx: Queries, door: Door) => Promise<Result<null>>,
): Promise<Result<{ versie: number }>> {
  return binnen(context, gemeente, async (tx, door) => {
    await houdVast(tx, gemeente);
    const before = (await readCatalogus(tx, gemeente))?.versie ?? 0;
    const done = await work(tx, door);
    if (!done.ok) return done;
    const versie = (await readCatalogus(tx, gemeente))?.versie ?? 0;
    if (versie !== before) await meld(tx, gemeente);
    return ok({ versie });
  });
}

/** Lets devices that are online come by. One past the last position: who is up to date would stay away otherwise. */
async function meld(tx: Queries, gemeente: string): Promise<void> {
  const { positie } = await readStand(tx, gemeente);
  await publishNudge(tx, gemeente, positie + 1);
}

export function lees(context: RegionContext, { gemeente }: Inputs['lees']): Promise<Answers['lees']> {
  return binnen(context, gemeente, async (tx) => {
    const [row] = await tx.query<{ naam: string }>('SELECT naam FROM gemeente WHERE gemeente = $1', [
      gemeente,
    ]);
    const kept = await readCatalogus(tx, gemeente);
    return ok({
      gemeente,
      naam: row?.naam ?? gemeente,
      versie: kept?.versie ?? 0,
      aanmelddienst: context.issuer,
      catalogus: kept?.inhoud ?? LEGE_CATALOGUS,
      teams: await readTeams(tx, gemeente),
      medewerkers: await readMedewerkers(tx, gemeente),
    });
  });
}

export function bewaar(context: RegionContext, input: Inputs['bewaar']): Promise<Answers['bewaar']> {
  return wijzig(context, input.gemeente, (tx, door) =>
    bewaarRij(tx, input.gemeente, input.wijziging as Parameters<typeof bewaarRij>[2], door),
  );
}

export function verwijder(context: RegionContext, input: Inputs['verwijder']): Promise<Answers['verwijder']> {
  return wijzig(context, input.gemeente, (tx, door) => verwijderRij(tx, input.gemeente, input, door));
}

export function stelIn(context: RegionContext, input: Inputs['stelIn']): Promise<Answers['stelIn']> {
  return wijzig(context, input.gemeente, (tx, door) => stelDeelIn(tx, input.gemeente, input.wijziging, door));
}

export function laadInstrument(
  context: RegionContext,
  input: Inputs['laadInstrument'],
): Promise<Answers['laadInstrument']> {
  return wijzig(context, input.gemeente, (tx, door) =>
    voegInstrumentToe(tx, input.gemeente, input.instrument, door),
  );
}

/** Judges a file line by line and, when it is no rehearsal and nothing is wrong, reads it in: all of it. */
export function leesIn(context: RegionContext, input: Inputs['leesIn']): Promise<Answers['leesIn']> {
  const { gemeente, soort, proef } = input;
  return binnen<Oordeel>(context, gemeente, async (tx, door) => {
    await houdVast(tx, gemeente);
    const { oordeel, rows, inhoud } = await beoordeel(tx, gemeente, input);
    if (proef || !rows) return ok({ ...oordeel, ingelezen: false });
    if (inhoud) await saveCatalogus(tx, gemeente, inhoud, door);
    else if (soort === 'teams') await saveTeams(tx, gemeente, rows as unknown as TeamRow[], door);
    else {
      const people = rows as unknown as MedewerkerRow[];
      if (!heeftBeheerder(people)) return GEEN_BEHEERDER_OVER;
      await saveMedewerkers(tx, gemeente, people, door);
    }
    await meld(tx, gemeente);
    return ok({ ...oordeel, ingelezen: true });
  });
}

const GEEN_BEHEERDER_OVER = fail(
  'laatste-beheerder',
  'Na dit bestand is er niemand meer die dit kan beheren. Er is niets ingelezen. Geef in het bestand iemand de rol beheerder.',
);

export function uitvoer(context: RegionContext, input: Inputs['uitvoer']): Promise<Answers['uitvoer']> {
  const { gemeente, soort } = input;
  return binnen(context, gemeente, async (tx) => {
    const catalogus = (await readCatalogus(tx, gemeente))?.inhoud ?? LEGE_CATALOGUS;
    const rows: readonly object[] =
      soort === 'teams'
        ? await readTeams(tx, gemeente)
        : soort === 'medewerkers'
          ? await readMedewerkers(tx, gemeente)
          : catalogus[soort];
    return ok({
      tekst: writeCsv(
        rows.map((row) => ({ ...row })),
        BEHEER_RIJEN[soort].shape,
      ),
    });
  });
}

interface WijzigingRij {
  readonly rang: number;
  readonly op: string;
  readonly door: string | null;
  readonly soort: string;
  readonly id: string;
  readonly naam: string;
  readonly was: object | null;
  readonly werd: object | null;
}

export function geschiedenis(
  context: RegionContext,
  { gemeente, voor, soort }: Inputs['geschiedenis'],
): Promise<Answers['geschiedenis']> {
  return binnen(context, gemeente, async (tx) => {
    const found = await tx.query<WijzigingRij>(
      `SELECT w.rang, w.op, CASE WHEN w.door = $5 THEN NULL ELSE coalesce(m.naam, w.door) END AS door, w.soort, w.id, w.naam, w.was, w.werd
       FROM beheer_wijziging w LEFT JOIN medewerker m ON m.gemeente = w.gemeente AND m.id = w.door
       WHERE w.gemeente = $1 AND ($2::bigint IS NULL OR w.rang < $2) AND ($3::text IS NULL OR w.soort = $3)
       ORDER BY w.rang DESC LIMIT $4`,
      [gemeente, voor ?? null, soort ?? null, PAGINA + 1, OPDRACHTREGEL],
    );
    return ok({
      veranderingen: found.slice(0, PAGINA).map(({ was, werd, ...one }) => ({
        ...one,
        handeling:
          was === null
            ? ('nieuw' as const)
            : werd === null
              ? ('verwijderd' as const)
              : ('gewijzigd' as const),
        velden: veldenVan(was, werd),
      })),
      meer: found.length > PAGINA,
    });
  });
}

/** Inzetten that run today in a plan that was vastgesteld, by aanbieder and voorziening. */
const LOPEND = `SELECT i.velden ->> 'aanbiederId' AS aanbieder, i.velden ->> 'voorzieningId' AS voorziening, count(*)::int AS aantal
  FROM (SELECT dossier_id, fields::jsonb AS velden FROM rij WHERE gemeente = $1 AND entity = 'inzet' AND deleted IS NULL) i
  WHERE i.velden ->> 'aanbiederId' IS NOT NULL AND i.velden ->> 'voorzieningId' IS NOT NULL
    AND (i.velden ->> 'vanaf' IS NULL OR i.velden ->> 'vanaf' <= $2)
    AND (i.velden ->> 'tot' IS NULL OR i.velden ->> 'tot' >= $2)
    AND (i.velden ->> 'gestoptOp' IS NULL OR i.velden ->> 'gestoptOp' > $2)
    AND EXISTS (SELECT 1 FROM rij p WHERE p.gemeente = $1 AND p.dossier_id = i.dossier_id AND p.entity = 'plan'
      AND p.deleted IS NULL AND p.fields::jsonb @? '$.versie ? (@ > 0)')
  GROUP BY 1, 2`;

/** How full contracts are. Counts of what runs now, never who. */
export function bezetting(
  context: RegionContext,
  { gemeente }: Inputs['bezetting'],
): Promise<Answers['bezetting']> {
  return binnen(context, gemeente, async (tx) => {
    const contracten = (await readCatalogus(tx, gemeente))?.inhoud.contracten ?? [];
    const found = await tx.query<{ aanbieder: string; voorziening: string; aantal: number }>(LOPEND, [
      gemeente,
      dagVan(context.clock()),
    ]);
    const counts = new Map(found.map((one) => [`${one.aanbieder} ${one.voorziening}`, one.aantal]));
    return ok(
      contracten.map(({ id, aanbiederId, voorzieningId }) => ({
        contractId: id,
        aantal: counts.get(`${aanbiederId} ${voorzieningId}`) ?? 0,
      })),
    );
  });
}
