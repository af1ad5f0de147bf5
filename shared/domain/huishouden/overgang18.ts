import type { Dag } from '../basis/datum.ts';
import { plusMaanden } from '../basis/datum.ts';
import type { Dossier, Row } from '../entities.ts';
import { eindVan, isActiefDoel, isActueel } from '../plan/lopend.ts';

export interface Overgang {
  /** day on which the person is sixteen and a half: from here the transition is prepared */
  readonly vanaf: Dag;
  /** the 18th birthday */
  readonly op: Dag;
  readonly heeftDoel: boolean;
  readonly heeftVervolg: boolean;
  /** the preparation has to be made now: between the two days, with support in the plan, and something is missing */
  readonly nodig: boolean;
}

const MAANDEN_ZESTIEN_EN_HALF = 198;
const MAANDEN_ACHTTIEN = 216;

/**
 * The transition from youth to adult support: from 16½ the plan holds a doel and a follow-up (Wmo, Participatiewet,
 * onderwijs: anything but the Jeugdwet that goes on past the birthday) (001 theme 3; 004 focuspunt 1). Null without a birth
 * date. Asked only for somebody whom the plan supports: a sister without support needs no transition.
 */
export function overgang(
  persoon: Row<'persoon'>,
  dossier: Pick<Dossier, 'doel' | 'inzet'>,
  vandaag: Dag,
): Overgang | null {
  if (persoon.geboortedatum === null || persoon.overledenOp !== null) return null;
  const vanaf = plusMaanden(persoon.geboortedatum, MAANDEN_ZESTIEN_EN_HALF);
  const op = plusMaanden(persoon.geboortedatum, MAANDEN_ACHTTIEN);
  const eigen = dossier.inzet.filter((i) => i.persoonIds.includes(persoon.id) && isActueel(i, vandaag));
  const heeftDoel = dossier.doel.some((d) => d.persoonIds.includes(persoon.id) && isActiefDoel(d));
  const heeftVervolg = eigen.some((inzet) => {
    const formeel = inzet.trede === 'algemeen' || inzet.trede === 'voorliggend' || inzet.trede === 'maatwerk';
    const eind = eindVan(inzet);
    return formeel && inzet.wet !== 'jeugdwet' && (eind === null || eind > op);
  });
  const ondersteund = persoon.kring === 'huishouden' && (heeftDoel || eigen.length > 0);
  const bezig = vandaag >= vanaf && vandaag < op;
  return { vanaf, op, heeftDoel, heeftVervolg, nodig: ondersteund && bezig && !(heeftDoel && heeftVervolg) };
}
