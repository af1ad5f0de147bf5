import { plusDagen } from '#shared/domain/basis/datum.ts';
import { inzetSchema, planSchema } from '#shared/domain/plan/schema.ts';
import { GEEN_PRODUCT } from '#shared/monitor/cel.ts';
import type { Geteld } from '#shared/monitor/stand.ts';
import { jsonOf } from './rijen.ts';

const telt = inzetSchema.pick({
  trede: true,
  persoonIds: true,
  vanaf: true,
  tot: true,
  gestoptOp: true,
  productcategorie: true,
  zwaarte: true,
  leveringsvorm: true,
});
const versie = planSchema.pick({ versie: true });

/** True for the fields of a plan that was vastgesteld at least once. */
export function isVastgesteld(fields: string): boolean {
  const plan = versie.safeParse(jsonOf(fields));
  return plan.success && plan.data.versie > 0;
}

/** How an inzet counts, by its fields as they are kept; null: it does not (see the begrippen). */
export function teltAls(dossierId: string, fields: string): Geteld | null {
  const read = telt.safeParse(jsonOf(fields));
  if (!read.success || read.data.vanaf === null) return null;
  const { trede, persoonIds, vanaf, tot, gestoptOp, productcategorie, zwaarte, leveringsvorm } = read.data;
  const isMaatwerk = trede === 'maatwerk';
  // the day on which it was stopped does not count, a planned last day does
  const stopped = gestoptOp === null ? null : plusDagen(gestoptOp, -1);
  const ends = [tot, stopped].filter((one) => one !== null).sort();
  return {
    trede,
    product: (isMaatwerk ? productcategorie : null) ?? GEEN_PRODUCT,
    zwaarte: (isMaatwerk ? zwaarte : null) ?? '',
    leveringsvorm: (isMaatwerk ? leveringsvorm : null) ?? '',
    client: persoonIds.toSorted()[0] ?? dossierId,
    begin: vanaf,
    einde: ends[0] ?? null,
  };
}
