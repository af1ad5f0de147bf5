import type { Dag } from '#shared/domain/basis/datum.ts';
import { OPDRACHTREGEL, writeAudit } from '../sql/audit.ts';
import { column } from '../sql/column.ts';
import { asOwner } from '../sql/scope.ts';
import type { Database, Queries } from '../sql/sql.ts';
import { telGemeente } from '../monitor/tel.ts';
import { leesIndicaties, merkVan, type Indicatie } from './indicaties.ts';
import { ensureGemeente, type Counts } from './store.ts';

export interface IndicatieOrder {
  readonly gemeente: string;
  readonly text: string;
  /** secret with which the pseudonyms of the other system are hashed */
  readonly key: string;
  /** from this day on the app counts; null: leave it as it is */
  readonly teltTot: Dag | null;
  readonly dryRun: boolean;
  readonly at: Date;
}

export type IndicatiesImported =
  { ok: true; counts: Counts; peildata: number } | { ok: false; problems: string[] };

/** Undoes a transaction on purpose. */
class Undo extends Error {
  readonly outcome: IndicatiesImported;
  constructor(outcome: IndicatiesImported) {
    super('undone');
    this.outcome = outcome;
  }
}

const ANDERE_SLEUTEL =
  'Eerder is voor deze gemeente met een andere MONITOR_SLEUTEL ingelezen. Dan zou iedereen dubbel tellen. Gebruik dezelfde sleutel.';

/** Adds and changes; what is in the table and not in the file stays. */
async function schrijf(tx: Queries, gemeente: string, indicaties: readonly Indicatie[]): Promise<Counts> {
  const rows = await tx.query<{ nieuw: boolean }>(
    `INSERT INTO indicatie_historisch AS oud
       (gemeente, client, product, begin_op, volgnummer, zwaarte, leveringsvorm, einde_op)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::date[], $5::int[], $6::text[], $7::text[], $8::date[])
     ON CONFLICT (gemeente, client, product, begin_op, volgnummer) DO UPDATE
       SET zwaarte = excluded.zwaarte, leveringsvorm = excluded.leveringsvorm, einde_op = excluded.einde_op
       WHERE (oud.zwaarte, oud.leveringsvorm, oud.einde_op)
         IS DISTINCT FROM (excluded.zwaarte, excluded.leveringsvorm, excluded.einde_op)
     RETURNING xmax = 0 AS nieuw`,
    [
      gemeente,
      column(indicaties, ({ client }) => client),
      column(indicaties, ({ product }) => product),
      column(indicaties, ({ begin }) => begin),
      column(indicaties, ({ volgnummer }) => volgnummer),
      column(indicaties, ({ zwaarte }) => zwaarte),
      column(indicaties, ({ leveringsvorm }) => leveringsvorm),
      column(indicaties, ({ einde }) => einde),
    ],
  );
  const nieuw = rows.filter((row) => row.nieuw).length;
  return { nieuw, gewijzigd: rows.length - nieuw, gelijk: indicaties.length - rows.length };
}

/** True when the source of the gemeente changed by it. */
async function schrijfBron(
  tx: Queries,
  { gemeente, key, teltTot }: IndicatieOrder,
  indicaties: readonly Indicatie[],
): Promise<boolean> {
  const first = indicaties.reduce((day, { begin }) => (begin < day ? begin : day), '9999-12-31');
  const changed = await tx.query(
    `INSERT INTO monitor_bron AS oud (gemeente, sleutel_merk, vanaf, telt_tot) VALUES ($1, $2, $3, $4)
     ON CONFLICT (gemeente) DO UPDATE
       SET vanaf = least(oud.vanaf, excluded.vanaf), telt_tot = coalesce(excluded.telt_tot, oud.telt_tot)
       WHERE excluded.vanaf < oud.vanaf
         OR excluded.telt_tot IS DISTINCT FROM oud.telt_tot AND excluded.telt_tot IS NOT NULL
     RETURNING 1`,
    [gemeente, merkVan(key), first, teltTot],
  );
  return changed.length > 0;
}

/** Reads a file of older indicaties into a gemeente, and counts its peildata anew when anything changed. */
export async function importIndicaties(db: Database, order: IndicatieOrder): Promise<IndicatiesImported> {
  const { gemeente, dryRun, at } = order;
  const read = leesIndicaties(order.text, gemeente, order.key);
  if (!read.ok) return read;
  try {
    return await asOwner(db, gemeente, async (tx): Promise<IndicatiesImported> => {
      await ensureGemeente(tx, gemeente);
      const [bron] = await tx.query<{ sleutel_merk: string }>(
        'SELECT sleutel_merk FROM monitor_bron WHERE gemeente = $1',
        [gemeente],
      );
      if (bron && bron.sleutel_merk !== merkVan(order.key)) return { ok: false, problems: [ANDERE_SLEUTEL] };
      const isOther = await schrijfBron(tx, order, read.indicaties);
      const counts = await schrijf(tx, gemeente, read.indicaties);
      const isChanged = isOther || counts.nieuw + counts.gewijzigd > 0;
      const peildata = isChanged && !dryRun ? await telGemeente(tx, gemeente, { at, opnieuw: true }) : 0;
      const outcome = { ok: true, counts, peildata } as const;
      if (dryRun) throw new Undo(outcome);
      if (isChanged)
        await writeAudit(tx, {
          gemeente,
          at,
          actor: OPDRACHTREGEL,
          action: 'ingelezen',
          subject: 'indicaties',
        });
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}
