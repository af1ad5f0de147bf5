export type DossierTab =
  | 'overzicht'
  | 'huishouden'
  | 'netwerk'
  | 'gesprek'
  | 'plan'
  | 'mantelzorg'
  | 'resultaten'
  | 'tijdlijn'
  | 'documenten';

/** The screens of a dossier, in the order of the tabs. */
export const DOSSIER_TABS: readonly { readonly id: DossierTab; readonly label: string }[] = [
  { id: 'overzicht', label: 'Overzicht' },
  { id: 'huishouden', label: 'Huishouden' },
  { id: 'netwerk', label: 'Netwerk' },
  { id: 'gesprek', label: 'Gesprek' },
  { id: 'plan', label: 'Plan' },
  { id: 'mantelzorg', label: 'Mantelzorg' },
  { id: 'resultaten', label: 'Resultaten' },
  { id: 'tijdlijn', label: 'Tijdlijn' },
  { id: 'documenten', label: 'Documenten' },
];

/** Where a screen of a dossier is. */
export function plekVanTab(dossierId: string, tab: DossierTab): string {
  return tab === 'overzicht' ? `/dossier/${dossierId}` : `/dossier/${dossierId}/${tab}`;
}

/** The dossier that an address is about; null elsewhere. */
export function dossierVan(path: string): string | null {
  return /^\/dossier\/([0-9a-z]+)/.exec(path)?.[1] ?? null;
}
