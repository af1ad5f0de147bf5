import { normaliseer } from '../basis/normaliseer.ts';
import type { Dossier, Row } from '../entities.ts';

/** Told to whoever would review an own plan. */
export const EIGEN_PLAN = 'Dit is uw eigen plan. Vraag een collega-teamleider om het te toetsen (vier ogen).';

/** Why this person may not review this plan; null when they may. The plan is of the consulent of the dossier (vier ogen). */
export function bezwaarToetser(
  dossier: { readonly huishouden: Pick<Dossier['huishouden'], 'consulent'> },
  naam: string,
): string | null {
  const { consulent } = dossier.huishouden;
  const isSame = consulent.trim() !== '' && normaliseer(consulent) === normaliseer(naam);
  return isSame ? EIGEN_PLAN : null;
}

/** Remarks that nobody dealt with yet, oldest first. */
export function openOpmerkingen(dossier: Pick<Dossier, 'opmerking'>): Row<'opmerking'>[] {
  return dossier.opmerking.filter((row) => row.afgehandeldOp === null);
}

/** The name of what a remark is about, or that it is not there any more. */
export function onderdeelVan(
  dossier: Pick<Dossier, 'doel' | 'inzet' | 'mantelzorg' | 'persoon'>,
  { bij, rijId }: Pick<Row<'opmerking'>, 'bij' | 'rijId'>,
): string {
  if (bij === 'plan' || rijId === null) return 'Het plan als geheel';
  if (bij === 'doel') return dossier.doel.find((row) => row.id === rijId)?.titel ?? WEG.doel;
  if (bij === 'inzet') return dossier.inzet.find((row) => row.id === rijId)?.titel ?? WEG.inzet;
  const zorg = dossier.mantelzorg.find((row) => row.id === rijId);
  const wie = dossier.persoon.find((row) => row.id === zorg?.mantelzorgerId);
  return wie ? `Zorg door ${wie.voornaam}` : WEG.mantelzorg;
}

const WEG = {
  doel: 'Een doel dat er niet meer is',
  inzet: 'Inzet die er niet meer is',
  mantelzorg: 'Mantelzorg die er niet meer is',
} as const;
