import { useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { TREDEN, type Trede } from '#shared/domain/codes/trede.ts';

export const DELEN = ['doelen', 'ladder', 'controle', 'versies'] as const;
export type Deel = (typeof DELEN)[number];

/** Where one is inside the plan. All of it stands in the address, so that back, reload and links from elsewhere work. */
export interface PlanPlace {
  readonly deel: Deel;
  /** the doel that is open beside the list, or `nieuw` */
  readonly doel: string | null;
  /** the card that is open beside the board, or `nieuw` */
  readonly inzet: string | null;
  /** rung of a new card */
  readonly trede: Trede | null;
  /** number of the version that is being read */
  readonly versie: number | null;
  /** what that version is compared with: an older version, or `nu` for the plan of today */
  readonly met: number | 'nu' | null;
  /** the form of the waakvlam is open */
  readonly waakvlam: boolean;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;

/** Reads the place from the search of an address; what it does not know becomes the first view. */
export function readPlace(search: Readonly<Record<string, unknown>>): PlanPlace {
  return {
    deel: DELEN.find((deel) => deel === search['deel']) ?? 'doelen',
    doel: text(search['doel']),
    inzet: text(search['inzet']),
    trede: TREDEN.find(({ code }) => code === search['trede'])?.code ?? null,
    versie: count(search['versie']),
    met: search['met'] === 'nu' ? 'nu' : count(search['met']),
    waakvlam: search['waakvlam'] === true,
  };
}

/** Address of a place in the plan of a dossier. Holds names of views and ids, nothing personal. */
export function planHref(dossierId: string, place: Partial<PlanPlace>): string {
  const entries = Object.entries(place)
    .filter(([, value]) => value !== null && value !== false)
    .map(([key, value]): [string, string] => [key, String(value)]);
  return `/dossier/${dossierId}/plan?${new URLSearchParams(entries).toString()}`;
}

export interface PlanNavigation {
  readonly place: PlanPlace;
  /** goes to another place; what is not named is closed */
  readonly go: (place: Partial<PlanPlace>) => void;
}

/** Where the plan screen is, and the way to elsewhere in it. */
export function usePlanPlace(dossierId: string): PlanNavigation {
  const router = useRouter();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const go = useCallback(
    (place: Partial<PlanPlace>) => void router.navigate({ href: planHref(dossierId, place) }),
    [router, dossierId],
  );
  return { place: readPlace(search), go };
}
