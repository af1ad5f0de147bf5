import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { resultOf } from '#shared/contract/result.ts';
import type { RefusalCode } from '#shared/contract/region/procedure.ts';
import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import { CATALOGUS_VORM, catalogusSchema, type Catalogus } from '#shared/domain/catalogus/schema.ts';
import { metVervallen } from '#shared/domain/catalogus/vervallen.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { listCatalogusNames, readCatalogusOrigin, replaceCatalogus } from '#db/catalogus.ts';
import type { Store } from '#db/store.ts';
import type { WholeRegion } from './region-link.ts';

// The region's catalogue, by its version: nothing travels while it is the same. What cannot be used is refused as a whole
// and the old one stays.

/** Whose catalogue, of which life of the region's data. */
export interface CatalogueOf {
  readonly gemeente: GemeenteCode;
  readonly dataset: string;
  readonly epoch: number;
}

/** A version that was refused: not fetched again every round, until it changes or the program starts anew. */
export interface RefusedCatalogue extends CatalogueOf {
  readonly versie: number;
  readonly message: string;
}

export type CatalogueAnswer =
  | { readonly kind: 'same' }
  | { readonly kind: 'new'; readonly catalogus: Catalogus; readonly versie: number }
  | { readonly kind: 'refused'; readonly refused: RefusedCatalogue }
  /** nothing to judge: the region has none, or could not give it now */
  | { readonly kind: 'none'; readonly message: string };

const TE_NIEUW =
  'De catalogus van de regio is voor een nieuwere Keukentafel. U werkt verder met de vorige. Werk Keukentafel bij.';
const NIET_GEKREGEN =
  'De regio kon de catalogus nu niet geven. U werkt verder met de vorige. Keukentafel vraagt het straks opnieuw.';
const ONGELDIG =
  'De catalogus van de regio klopt niet. U werkt verder met de vorige. Meld dit aan uw functioneel beheerder.';

/** Only the wrapping: what is in it may be newer than this program. */
const answerSchema = resultOf(
  z.object({
    vorm: z.number().int().default(1),
    versie: z.number().int(),
    catalogus: z.unknown(),
  }),
);

/** What is about this device or this person is for the whole meeting to hear. */
const FOR_THE_MEETING: readonly string[] = [
  'niet-aangemeld',
  'apparaat-onbekend',
  'apparaat-ingetrokken',
  'persoon-onbekend',
] satisfies RefusalCode[];

const isSame = (
  one: (Omit<CatalogueOf, 'gemeente'> & { gemeente: string }) | null,
  other: CatalogueOf,
): boolean => one?.gemeente === other.gemeente && one.dataset === other.dataset && one.epoch === other.epoch;

/** Asks for the catalogue if it is another one than this store has. Throws what means that there is no line. */
export async function askCatalogue(
  store: Store,
  region: WholeRegion['catalogus'],
  of: CatalogueOf,
  refused: RefusedCatalogue | null,
): Promise<CatalogueAnswer> {
  const here = readCatalogusOrigin(store);
  const held = isSame(here, of) ? (here?.versie ?? 0) : 0;
  const sinds = refused && isSame(refused, of) ? refused.versie : held;
  let answered: unknown;
  try {
    answered = await region.lees({ gemeente: of.gemeente, sinds });
  } catch (error) {
    if (!(error instanceof ORPCError) || FOR_THE_MEETING.includes(String(error.code))) throw error;
    return { kind: 'none', message: NIET_GEKREGEN };
  }
  const answer = answerSchema.safeParse(answered);
  if (!answer.success) return { kind: 'none', message: ONGELDIG };
  if (!answer.data.ok) return { kind: 'none', message: answer.data.error.message };
  const { vorm, versie, catalogus } = answer.data.value;
  if (catalogus === null) {
    return refused && sinds !== held ? { kind: 'refused', refused } : { kind: 'same' };
  }
  const checked = check(vorm, catalogus);
  return checked.ok
    ? { kind: 'new', catalogus: checked.value, versie }
    : { kind: 'refused', refused: { ...of, versie, message: checked.error.message } };
}

/** The catalogue, when this program can use it. Failures: catalogus-te-nieuw, catalogus-ongeldig. */
function check(vorm: number, catalogus: unknown): Result<Catalogus> {
  if (vorm > CATALOGUS_VORM) return fail('catalogus-te-nieuw', TE_NIEUW);
  const parsed = catalogusSchema.safeParse(catalogus);
  return parsed.success ? ok(parsed.data) : fail('catalogus-ongeldig', ONGELDIG);
}

/**
 * Keeps a catalogue that came, in one transaction, with what left it but is named by cards here. Of an earlier catalogue of
 * this region everything stays readable: a colleague's card that names it may still come.
 */
export function keepCatalogue(
  store: Store,
  now: Catalogus,
  came: { readonly of: CatalogueOf; readonly catalogus: Catalogus; readonly versie: number },
  when: { readonly op: string; readonly vandaag: string },
): Catalogus {
  const before = readCatalogusOrigin(store);
  const isOfThisRegion = before?.gemeente === came.of.gemeente && before.dataset === came.of.dataset;
  const named = isOfThisRegion ? null : listCatalogusNames(store);
  const kept = metVervallen(now, came.catalogus, {
    houd: (id) => named?.has(id) ?? true,
    vandaag: when.vandaag,
  });
  replaceCatalogus(store, kept, { ...came.of, versie: came.versie, op: when.op });
  return kept;
}
