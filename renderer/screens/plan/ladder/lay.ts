import { leeftijdOp, type Dag } from '#shared/domain/basis/datum.ts';
import type { Voorziening } from '#shared/domain/catalogus/schema.ts';
import type { Dossier, Invoer, Row } from '#shared/domain/entities.ts';
import { isActiefDoel } from '#shared/domain/plan/lopend.ts';
import { lastVolgorde } from '../drag/order.ts';

/** The doelen that a voorziening is likely to serve: those of its leefgebieden, or the only one there is. */
export function doelenFor(voorziening: Pick<Voorziening, 'leefgebieden'>, dossier: Dossier): Row<'doel'>[] {
  const active = dossier.doel.filter(isActiefDoel);
  if (active.length === 1) return active;
  return active.filter((doel) => voorziening.leefgebieden.includes(doel.leefgebied));
}

/** Ages of those in the household whose birth date is known. */
export function agesOf(dossier: Dossier, vandaag: Dag): number[] {
  return dossier.persoon
    .filter((persoon) => persoon.kring === 'huishouden' && persoon.overledenOp === null)
    .flatMap((persoon) => (persoon.geboortedatum ? [leeftijdOp(persoon.geboortedatum, vandaag)] : []));
}

const ADULT = 18;

/** A new card for something of the catalogue, filled in as far as the catalogue and the doelen tell. */
export function cardFrom(voorziening: Voorziening, dossier: Dossier, vandaag: Dag): Invoer<'inzet'> {
  const doelen = doelenFor(voorziening, dossier);
  const start = dossier.plan.startOp;
  return {
    titel: voorziening.naam,
    trede: voorziening.trede,
    voorzieningId: voorziening.id,
    doelIds: doelen.map((doel) => doel.id),
    persoonIds: persons(voorziening, doelen, dossier, vandaag),
    vanaf: start !== null && start > vandaag ? start : vandaag,
    volgorde: lastVolgorde(dossier.inzet),
    ...productOf(voorziening),
  };
}

/** What the catalogue says about the product; nothing on the lighter rungs. */
export function productOf(voorziening: Voorziening): Invoer<'inzet'> {
  if (voorziening.trede !== 'maatwerk') return {};
  return {
    wet: voorziening.wet,
    productcategorie: voorziening.productcategorie,
    productcode: voorziening.productcode,
    zwaarte: voorziening.zwaarte,
    omvangEenheid: voorziening.eenheid,
    omvangFrequentie: voorziening.frequentie,
  };
}

function persons(
  voorziening: Voorziening,
  doelen: readonly Row<'doel'>[],
  dossier: Dossier,
  vandaag: Dag,
): string[] {
  const ids = new Set(doelen.flatMap((doel) => doel.persoonIds));
  const isMinor = ({ geboortedatum }: Row<'persoon'>) =>
    geboortedatum !== null && leeftijdOp(geboortedatum, vandaag) < ADULT;
  const people = dossier.persoon.filter((persoon) => ids.has(persoon.id));
  const minors = people.filter(isMinor);
  const chosen = voorziening.wet === 'jeugdwet' && minors.length > 0 ? minors : people;
  return chosen.map((persoon) => persoon.id);
}
