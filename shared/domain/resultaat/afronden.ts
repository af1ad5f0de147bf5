import { plusDagen, plusMaanden, type Dag } from '../basis/datum.ts';
import type { Catalogus } from '../catalogus/schema.ts';
import type { Dossier, Fields, Invoer, Row } from '../entities.ts';
import { isActiefDoel } from '../plan/lopend.ts';

type Besluit = NonNullable<Fields<'evaluatie'>['besluit']>;

/** After these decisions the plan goes on, and is evaluated again. */
const GAAT_DOOR: ReadonlySet<Besluit> = new Set(['voortzetten', 'afschalen', 'opschalen']);

/** A task for an evaluation that was held may have been planned this many days later. */
const ZELFDE_EVALUATIE = 21;

/** First values of a new evaluatie: of the version that stands, with the household at the table. */
export function nieuweEvaluatie(
  dossier: Dossier,
  { catalogus, vandaag }: { readonly catalogus: Catalogus; readonly vandaag: Dag },
): Invoer<'evaluatie'> {
  return {
    datum: vandaag,
    planversie: dossier.plan.versie,
    aanwezigIds: dossier.persoon
      .filter((row) => row.kring === 'huishouden' && row.overledenOp === null)
      .map((row) => row.id),
    volgendeOp: plusMaanden(vandaag, catalogus.termijnen.evaluatieNaMaanden),
  };
}

/** The doelen that an evaluatie looks back on: those that are worked on, and those it already speaks of. */
export function besprokenDoelen(
  dossier: Pick<Dossier, 'doel'>,
  evaluatie: Pick<Fields<'evaluatie'>, 'doelen'>,
): Row<'doel'>[] {
  const named = new Set(evaluatie.doelen.map((one) => one.doelId));
  return dossier.doel.filter((row) => isActiefDoel(row) || named.has(row.id));
}

/** What is still missing before an evaluatie can be finished, in sentences; empty when nothing is. */
export function ontbreekt(
  dossier: Pick<Dossier, 'doel'>,
  evaluatie: Fields<'evaluatie'>,
  vandaag: Dag,
): string[] {
  const judged = new Set(evaluatie.doelen.map((one) => one.doelId));
  const open = besprokenDoelen(dossier, evaluatie).filter((row) => !judged.has(row.id));
  const gaatDoor = evaluatie.besluit !== null && GAAT_DOOR.has(evaluatie.besluit);
  return [
    ...(evaluatie.datum > vandaag ? ['De evaluatie ligt in de toekomst. Rond haar af op de dag zelf.'] : []),
    ...(evaluatie.stemInwoner.trim() === '' ? ['Schrijf op hoe de inwoner erop terugkijkt.'] : []),
    ...open.map((row) => `Kies of het doel “${row.titel}” is behaald.`),
    ...(evaluatie.besluit === null ? ['Kies samen een besluit.'] : []),
    ...(gaatDoor && evaluatie.volgendeOp === null ? ['Spreek af wanneer u weer samen kijkt.'] : []),
  ];
}

/** One change that follows from finishing an evaluatie. */
export type GevolgVanAfronden =
  | { readonly type: 'update'; readonly kind: 'doel'; readonly id: string; readonly fields: Invoer<'doel'> }
  | { readonly type: 'update'; readonly kind: 'taak'; readonly id: string; readonly fields: Invoer<'taak'> }
  | { readonly type: 'create'; readonly kind: 'taak'; readonly fields: Invoer<'taak'> };

/**
 * What else changes when an evaluatie is finished: each doel gets the state that was agreed, the task for this evaluation
 * is done, and the next one is planned when the plan goes on. Doing it twice changes nothing.
 */
export function gevolgenVanAfronden(
  dossier: Pick<Dossier, 'doel' | 'taak'>,
  evaluatie: Fields<'evaluatie'>,
  vandaag: Dag,
): GevolgVanAfronden[] {
  const open = dossier.taak.filter((row) => row.soort === 'evaluatie' && row.gedaanOp === null);
  const volgende =
    evaluatie.besluit !== null && GAAT_DOOR.has(evaluatie.besluit) ? evaluatie.volgendeOp : null;
  // held early: the day that was agreed now takes the place of every earlier one
  const gehouden = open.filter(
    (row) =>
      row.opDatum <= plusDagen(evaluatie.datum, ZELFDE_EVALUATIE) ||
      (volgende !== null && row.opDatum < volgende),
  );
  const staatEr = open.some((row) => row.opDatum === volgende && !gehouden.includes(row));
  return [
    ...evaluatie.doelen
      .filter(({ doelId, oordeel }) =>
        dossier.doel.some((row) => row.id === doelId && row.status !== oordeel),
      )
      .map(({ doelId, oordeel }): GevolgVanAfronden => ({
        type: 'update',
        kind: 'doel',
        id: doelId,
        fields: { status: oordeel },
      })),
    ...gehouden.map((row): GevolgVanAfronden => ({
      type: 'update',
      kind: 'taak',
      id: row.id,
      fields: { gedaanOp: vandaag },
    })),
    ...(volgende === null || staatEr
      ? []
      : [
          {
            type: 'create',
            kind: 'taak',
            fields: { soort: 'evaluatie', titel: 'Volgende evaluatie', opDatum: volgende },
          } satisfies GevolgVanAfronden,
        ]),
  ];
}
