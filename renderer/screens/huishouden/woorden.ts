import { leeftijdOp, type Dag } from '#shared/domain/basis/datum.ts';
import { RELATIES } from '#shared/domain/codes/iwmo.ts';
import type { Dossier, Fields } from '#shared/domain/entities.ts';
import { roepnaam, volledigeNaam } from '#shared/domain/huishouden/naam.ts';

/** `moeder · 42 jaar`; for somebody who died `moeder · overleden`. */
export function persoonInWoorden(
  persoon: Pick<Fields<'persoon'>, 'rol' | 'geboortedatum' | 'overledenOp'>,
  vandaag: Dag,
): string {
  const age =
    persoon.overledenOp !== null
      ? 'overleden'
      : persoon.geboortedatum === null
        ? ''
        : `${leeftijdOp(persoon.geboortedatum, vandaag)} jaar`;
  return [persoon.rol.trim(), age].filter(Boolean).join(' · ');
}

/** Name of whoever a relatie points at: a person, a betrokkene, or the household itself. */
export function naamVan(dossier: Dossier, id: string): string {
  if (id === dossier.id) return 'het huishouden';
  const persoon = dossier.persoon.find((row) => row.id === id);
  if (persoon) return volledigeNaam(persoon);
  return dossier.betrokkene.find((row) => row.id === id)?.naam ?? 'onbekend';
}

/** First name of a person, whole name of a betrokkene: short enough for a picture. */
export function korteNaamVan(dossier: Dossier, id: string): string {
  const persoon = dossier.persoon.find((row) => row.id === id);
  return persoon ? roepnaam(persoon) : naamVan(dossier, id);
}

/** `ouder van Tim`. */
export function relatieInWoorden(dossier: Dossier, relatie: Fields<'relatie'>): string {
  return `${RELATIES[relatie.soort]} van ${naamVan(dossier, relatie.naarId)}`;
}

const STERKTE_WOORDEN = { 1: 'dun', 2: 'gewoon', 3: 'sterk' } as const;

/** `sterk, met spanning`. */
export function bandInWoorden(relatie: Pick<Fields<'relatie'>, 'sterkte' | 'spanning'>): string {
  const sterkte = STERKTE_WOORDEN[relatie.sterkte === 1 ? 1 : relatie.sterkte === 3 ? 3 : 2];
  return relatie.spanning ? `${sterkte}, met spanning` : sterkte;
}
