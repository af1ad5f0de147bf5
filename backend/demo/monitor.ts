import { dagVan, type Dag } from '#shared/domain/basis/datum.ts';
import { H5 } from '#shared/domain/catalogus/voorbeeld-mensen.ts';
import { schrijfStand } from '#shared/monitor/stand.ts';
import { schrijfUitkomst } from '#shared/monitor/uitkomst.ts';
import { DEMO_SEED, voorbeeldVan } from '#shared/monitor/voorbeeld.ts';
import { column } from '../sql/column.ts';
import { asOwner } from '../sql/scope.ts';
import type { Database } from '../sql/sql.ts';

/**
 * Gives the regiomonitor of the demo an invented history, counted and shielded as a real one is; only what was shielded is
 * written. A gemeente that has figures keeps them.
 */
export async function seedMonitor(db: Database, at: Date): Promise<void> {
  for (const gemeente of H5) {
    await asOwner(db, gemeente, async (tx) => {
      const kept = await tx.query('SELECT 1 FROM monitor_stand WHERE gemeente = $1 LIMIT 1', [gemeente]);
      if (kept.length > 0) return;
      const { peildata, standen, uitkomsten } = voorbeeldVan(gemeente, DEMO_SEED, dagVan(at));
      await tx.query(
        `INSERT INTO monitor_stand (gemeente, berekend_op, bron, peildatum, cijfers, uitkomsten)
         SELECT $1, $2::timestamptz, 'historisch', * FROM unnest($3::date[], $4::text[], $5::text[])`,
        [
          gemeente,
          at.toISOString(),
          column<Dag>(peildata, (one) => one),
          column(standen, schrijfStand),
          column(uitkomsten, (one) => one && schrijfUitkomst(one)),
        ],
      );
    });
  }
}
