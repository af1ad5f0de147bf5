import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { maakPlaninhoud } from '#shared/domain/plan/inhoud.ts';
import type { Archetype } from './archetype.ts';
import type { Mensen } from './bouw-huishouden.ts';
import type { PlanIds } from './bouw-plan.ts';
import { alsDossier, type Bouwer } from './bouwer.ts';
import type { Verloop } from './verloop.ts';

/** The dossier as it stood on the first day of a version. */
function zoalsToen(
  archetype: Archetype,
  verloop: Verloop,
  ids: PlanIds,
  versie: number,
  bouwer: Bouwer,
): Dossier | null {
  const op = verloop.begin[versie - 1];
  if (op === undefined) return null;
  const nu = alsDossier(bouwer.dossier);
  const inzetIds = new Set(
    ids.inzet.filter((_, index) => {
      const een = archetype.inzet[index];
      return een !== undefined && (een.van ?? 1) <= versie && versie <= (een.tot ?? versie);
    }),
  );
  const doelIds = new Set(
    ids.doelen.filter((_, index) => (archetype.doelen[index]?.klaarIn ?? versie) >= versie),
  );
  return {
    ...nu,
    plan: {
      ...nu.plan,
      status: 'vastgesteld',
      versie,
      startOp: op,
      toetsingOp: op,
      akkoordOp: op,
      akkoordDoor: nu.plan.akkoordDoor || (bouwer.namen[0] ?? ''),
      afgeslotenOp: null,
      afsluitReden: '',
      toetsingOpmerking: '',
    },
    inzet: nu.inzet
      .filter((row) => inzetIds.has(row.id))
      .map((row) => ({ ...row, gestoptOp: null, stopReden: '' })),
    doel: nu.doel.filter((row) => doelIds.has(row.id)).map((row) => ({ ...row, status: 'open' as const })),
    belasting: nu.belasting.filter((row) => row.datum <= op),
    maatregel: nu.maatregel
      .filter((row) => row.vanaf === null || row.vanaf <= op)
      .map((row) => ({ ...row, tot: null, effect: null })),
  };
}

/** One frozen plan for every version that was vastgesteld; the core adds the fingerprint. */
export function bouwVersies(
  archetype: Archetype,
  verloop: Verloop,
  mensen: Mensen,
  ids: PlanIds,
  teamleider: string,
  bouwer: Bouwer,
): void {
  for (let nummer = 1; nummer <= verloop.versies; nummer += 1) {
    const toen = zoalsToen(archetype, verloop, ids, nummer, bouwer);
    const op = verloop.begin[nummer - 1];
    if (!toen || op === undefined) continue;
    bouwer.voeg(
      'planversie',
      {
        nummer,
        vastgesteldOp: op,
        vastgesteldDoor: teamleider,
        akkoordDoor: mensen.naamEerste,
        inhoud: JSON.stringify(maakPlaninhoud(toen, VOORBEELD_CATALOGUS)),
        vingerafdruk: '',
      },
      op,
    );
  }
}
