import { z } from 'zod';
import type { Catalogus } from '../catalogus/schema.ts';
import { naamGemeente } from '../codes/gemeente.ts';
import type { Dossier, EntityKind, Fields, Row } from '../entities.ts';
import { ENTITIES } from '../entities.ts';
import { naamMedewerker, naamRegisseur } from '../huishouden/naam.ts';
import { id } from '../huishouden/schema.ts';
import { fail, ok, type Result } from '../result.ts';
import { isActiefDoel } from './lopend.ts';

const metId = { id };
const namen = z.record(z.string(), z.string());

/**
 * A plan as it was signed: its rows, and the names that the catalogue gave to ids on that day, so that it reads the same
 * when the catalogue has changed. A BSN is not part of what somebody signs and stays out.
 */
export const planinhoudSchema = z.object({
  vorm: z.literal(1),
  huishouden: ENTITIES.huishouden.extend(metId),
  plan: ENTITIES.plan.extend(metId),
  personen: z.array(ENTITIES.persoon.extend(metId)),
  relaties: z.array(ENTITIES.relatie.extend(metId)),
  betrokkenen: z.array(ENTITIES.betrokkene.extend(metId)),
  doelen: z.array(ENTITIES.doel.extend(metId)),
  inzet: z.array(ENTITIES.inzet.extend(metId)),
  mantelzorg: z.array(ENTITIES.mantelzorg.extend(metId)),
  belasting: z.array(ENTITIES.belasting.extend(metId)),
  maatregelen: z.array(ENTITIES.maatregel.extend(metId)),
  gemaakt: z.object({
    gemeente: z.string(),
    regisseur: z.string(),
    consulent: z.string(),
    /** names by id */
    voorzieningen: namen,
    aanbieders: namen,
  }),
});
export type Planinhoud = z.infer<typeof planinhoudSchema>;

/** The fields of a row without what the store keeps next to them. */
function velden<K extends EntityKind>(row: Row<K>): Fields<K> & { id: string } {
  const { versions: _versions, changedAt: _changedAt, changedBy: _changedBy, ...rest } = row;
  return rest as unknown as Fields<K> & { id: string };
}

function namenVan(
  lijst: readonly { id: string; naam: string }[],
  ids: Iterable<string | null>,
): Record<string, string> {
  const gezocht = new Set(ids);
  return Object.fromEntries(lijst.filter((item) => gezocht.has(item.id)).map((item) => [item.id, item.naam]));
}

/**
 * The plan of a dossier, frozen: doelen that are worked on and inzet that was not stopped nor over on the day of signing,
 * mantelzorg that goes on, with its load and measures.
 */
export function maakPlaninhoud(dossier: Dossier, catalogus: Catalogus): Planinhoud {
  const op = dossier.plan.akkoordOp;
  const inzet = dossier.inzet.filter(
    (row) => row.gestoptOp === null && (op === null || row.tot === null || row.tot >= op),
  );
  const mantelzorg = dossier.mantelzorg.filter((row) => row.gestoptOp === null);
  const zorgIds = new Set(mantelzorg.map((row) => row.id));
  return {
    vorm: 1,
    huishouden: velden<'huishouden'>(dossier.huishouden),
    plan: velden<'plan'>(dossier.plan),
    personen: dossier.persoon.map((row) => ({ ...velden<'persoon'>(row), bsn: null })),
    relaties: dossier.relatie.map((row) => velden<'relatie'>(row)),
    betrokkenen: dossier.betrokkene.map((row) => velden<'betrokkene'>(row)),
    doelen: dossier.doel.filter(isActiefDoel).map((row) => velden<'doel'>(row)),
    inzet: inzet.map((row) => velden<'inzet'>(row)),
    mantelzorg: mantelzorg.map((row) => velden<'mantelzorg'>(row)),
    belasting: dossier.belasting
      .filter((row) => zorgIds.has(row.mantelzorgId))
      .map((row) => velden<'belasting'>(row)),
    maatregelen: dossier.maatregel
      .filter((row) => zorgIds.has(row.mantelzorgId))
      .map((row) => velden<'maatregel'>(row)),
    gemaakt: {
      gemeente: naamGemeente(dossier.huishouden.gemeente),
      regisseur: naamRegisseur(dossier, catalogus.medewerkers),
      consulent: naamMedewerker(dossier.huishouden.consulent, catalogus.medewerkers),
      voorzieningen: namenVan(
        catalogus.voorzieningen,
        inzet.map((row) => row.voorzieningId),
      ),
      aanbieders: namenVan(
        catalogus.aanbieders,
        inzet.flatMap((row) => [row.aanbiederId, ...row.getoondeAanbiederIds]),
      ),
    },
  };
}

/** Reads a frozen plan back. Fails with `planversie-onleesbaar` when the text is damaged or of a newer form. */
export function leesPlaninhoud(json: string): Result<Planinhoud> {
  const onleesbaar = fail(
    'planversie-onleesbaar',
    'Deze planversie is niet te lezen. De rest van het dossier is er nog. Zet een back-up terug, of vraag de beheerder om hulp.',
  );
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return onleesbaar;
    throw error;
  }
  const parsed = planinhoudSchema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : onleesbaar;
}
