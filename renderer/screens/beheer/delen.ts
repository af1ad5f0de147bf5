/** The parts of Beheer, in the order of the tabs. */
export const BEHEERDELEN = [
  { id: 'voorzieningen', label: 'Voorzieningen' },
  { id: 'aanbieders', label: 'Aanbieders' },
  { id: 'contracten', label: 'Contracten' },
  { id: 'tarieven', label: 'Tarieven' },
  { id: 'medewerkers', label: 'Medewerkers' },
  { id: 'teams', label: 'Teams' },
  { id: 'termijnen', label: 'Termijnen en gewichten' },
  { id: 'instrumenten', label: 'Instrumenten' },
  { id: 'thema', label: 'Thema' },
  { id: 'apparaten', label: 'Apparaten' },
  { id: 'geschiedenis', label: 'Geschiedenis' },
] as const;
export type Beheerdeel = (typeof BEHEERDELEN)[number]['id'];

/** The part that an address names; the first one when it names none. */
export function deelVan(name: string | undefined): Beheerdeel {
  return BEHEERDELEN.find(({ id }) => id === name)?.id ?? 'voorzieningen';
}

export const plekVanDeel = (deel: Beheerdeel): string => `/beheer/${deel}`;
