import { initials } from '#renderer/components/initials.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { roepnaam, volledigeNaam } from '#shared/domain/huishouden/naam.ts';

export interface Knoop {
  readonly id: string;
  readonly kind: 'persoon' | 'betrokkene';
  readonly groep: 'huishouden' | 'netwerk' | 'professional' | 'aanbieder';
  readonly naam: string;
  readonly rol: string;
  /** name and role as they stand in the picture, where there is no room for long ones */
  readonly kort: string;
  readonly rolKort: string;
  readonly letters: string;
  readonly isOverleden: boolean;
}

export const GROEPEN = {
  huishouden: 'Huishouden',
  netwerk: 'Netwerk',
  professional: 'Professional',
  aanbieder: 'Aanbieder',
} as const;

const LONGEST = 17;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Everybody in the picture, with the words that stand at their place. */
export function knopenVan(dossier: Dossier): Knoop[] {
  return [
    ...dossier.persoon.map((row): Knoop => {
      const naam = volledigeNaam(row);
      const rol = row.overledenOp === null ? row.rol : `${row.rol} †`.trim();
      return {
        id: row.id,
        kind: 'persoon',
        groep: row.kring,
        naam,
        kort: short(row.kring === 'huishouden' ? roepnaam(row) : naam),
        rol,
        rolKort: short(rol),
        letters: initials(naam),
        isOverleden: row.overledenOp !== null,
      };
    }),
    ...dossier.betrokkene.map((row): Knoop => {
      const rol = row.functie || row.organisatie;
      return {
        id: row.id,
        kind: 'betrokkene',
        groep: row.soort,
        naam: row.naam,
        kort: short(row.naam),
        rol,
        rolKort: short(rol),
        letters: initials(row.naam),
        isOverleden: false,
      };
    }),
  ];
}
