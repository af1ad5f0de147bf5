import type { Blokkade } from '#shared/domain/plan/blokkades.ts';
import type { Vlag } from '#shared/domain/plan/vlaggen.ts';
import { planHref } from '../place.ts';

/** Where a point can be mended, and how the way there is called. */
export interface Mend {
  readonly href: string;
  readonly label: string;
}

/** The place where a blokkade is mended; null when that is the check itself. */
export function mendBlokkade(
  dossierId: string,
  { code, waar }: Pick<Blokkade, 'code' | 'waar'>,
): Mend | null {
  if (waar.soort === 'doel')
    return { href: planHref(dossierId, { deel: 'doelen', doel: waar.id }), label: 'Doel openen' };
  if (waar.soort === 'inzet')
    return { href: planHref(dossierId, { deel: 'ladder', inzet: waar.id }), label: 'Kaart openen' };
  if (waar.soort === 'mantelzorg' || code.includes('mantelzorg')) {
    return { href: `/dossier/${dossierId}/mantelzorg`, label: 'Naar mantelzorg' };
  }
  if (code === 'geen-regisseur')
    return { href: `/dossier/${dossierId}/huishouden`, label: 'Naar huishouden' };
  if (code === 'geen-akkoord') return null;
  if (code === 'geen-doel')
    return { href: planHref(dossierId, { deel: 'doelen', doel: 'nieuw' }), label: 'Doel toevoegen' };
  return { href: planHref(dossierId, { deel: 'doelen' }), label: 'Naar het hoofddoel' };
}

/** The place to look at for something that deserves attention; null when there is no single one. */
export function mendVlag(dossierId: string, vlag: Pick<Vlag, 'code' | 'inzetId'>): Mend | null {
  if (vlag.inzetId)
    return { href: planHref(dossierId, { deel: 'ladder', inzet: vlag.inzetId }), label: 'Kaart openen' };
  if (vlag.code === 'overgang-18') {
    return { href: planHref(dossierId, { deel: 'doelen', doel: 'nieuw' }), label: 'Doel toevoegen' };
  }
  return { href: planHref(dossierId, { deel: 'ladder' }), label: 'Naar de ladder' };
}
