import { RELATIES } from '#shared/domain/codes/iwmo.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { randVanKring, type Layout, type Punt } from './layout.ts';

/** Kinds of bonds, each with its own colour and its own word on the line. */
export type SoortLijn = 'familie' | 'sociaal' | 'professional';

export interface Lijn {
  readonly id: string;
  /** relatie behind it; null for a betrokkene, whose line follows from the row itself */
  readonly relatieId: string | null;
  readonly soort: SoortLijn;
  readonly vanId: string;
  readonly naarId: string;
  readonly woord: string;
  readonly sterkte: number;
  readonly spanning: boolean;
  /** middle of where it starts */
  readonly van: Punt;
  /** middle of where it ends, or the edge of the circle of the household */
  readonly naar: Punt;
}

const FAMILIE = new Set(['12', '10', '16', '17', '18', '13', '06', '23']);
const SOCIAAL = new Set(['19', '20', '09']);
/** Half the size of the sign of a person. */
export const STRAAL = 19;

/** Every bond of the dossier as a line between two places. */
export function lijnenVan(dossier: Dossier, layout: Layout): Lijn[] {
  const place = (id: string): Punt | null => layout.plekken.get(id) ?? null;
  const ends = (vanId: string, naarId: string): [Punt, Punt] | null => {
    const van = place(vanId);
    if (!van) return null;
    if (naarId === dossier.id) return [van, randVanKring(van, layout)];
    const naar = place(naarId);
    return naar ? [van, naar] : null;
  };
  const relaties = dossier.relatie.flatMap((row): Lijn[] => {
    const points = ends(row.vanId, row.naarId);
    if (!points) return [];
    return [
      {
        id: row.id,
        relatieId: row.id,
        soort: FAMILIE.has(row.soort) ? 'familie' : SOCIAAL.has(row.soort) ? 'sociaal' : 'professional',
        vanId: row.vanId,
        naarId: row.naarId,
        woord: RELATIES[row.soort],
        sterkte: row.sterkte,
        spanning: row.spanning,
        van: points[0],
        naar: points[1],
      },
    ];
  });
  const leden = dossier.persoon.filter((row) => row.kring === 'huishouden').length;
  const hulp = dossier.betrokkene.flatMap((row): Lijn[] => {
    const isForAll = row.voorIds.length === 0 || row.voorIds.length >= leden;
    const naarIds = isForAll ? [dossier.id] : row.voorIds;
    return naarIds.flatMap((naarId): Lijn[] => {
      const points = ends(row.id, naarId);
      if (!points) return [];
      return [
        {
          id: `${row.id}-${naarId}`,
          relatieId: null,
          soort: 'professional',
          vanId: row.id,
          naarId,
          woord: '',
          sterkte: row.sterkte,
          spanning: false,
          van: points[0],
          naar: points[1],
        },
      ];
    });
  });
  return [...relaties, ...hulp];
}
