import type { Dag } from '../basis/datum.ts';
import { dagKort } from '../basis/datum.ts';
import { gevuld } from '../basis/normaliseer.ts';
import type { Catalogus } from '../catalogus/schema.ts';
import type { Dossier } from '../entities.ts';
import { blokkades } from './blokkades.ts';
import { isActiefDoel } from './lopend.ts';
import type { PlanStatus } from './schema.ts';

export interface Stap {
  readonly naar: PlanStatus | 'nieuwe-versie';
  readonly knop: string;
  readonly kan: boolean;
  /** why it can be done, or what has to be done first */
  readonly waarom: string;
}
interface Context {
  readonly catalogus: Catalogus;
  readonly vandaag: Dag;
}

const stap = (naar: Stap['naar'], knop: string, bezwaar: string | null, waarom: string): Stap =>
  bezwaar === null ? { naar, knop, kan: true, waarom } : { naar, knop, kan: false, waarom: bezwaar };

function bezwaarVaststellen(dossier: Dossier, ctx: Context): string | null {
  const open = blokkades(dossier, ctx).length;
  if (open > 0) {
    return open === 1
      ? 'Er staat nog 1 punt open. Werk dat eerst bij.'
      : `Er staan nog ${open} punten open. Werk die eerst bij.`;
  }
  const { toetsingDoor, toetsingOp } = dossier.plan;
  if (!gevuld(toetsingDoor) || toetsingOp === null) return 'De teamleider heeft het plan nog niet bekeken.';
  return null;
}

function openEvaluatie(dossier: Dossier): string | null {
  const concept = dossier.evaluatie.find((row) => row.status === 'concept');
  return concept ? `Rond eerst de evaluatie van ${dagKort(concept.datum)} af.` : null;
}

function nieuweVersie(bezwaar: string | null = null): Stap {
  return stap(
    'nieuwe-versie',
    'Nieuwe versie maken',
    bezwaar,
    'Het plan wordt weer een concept. De vastgestelde versie blijft te lezen.',
  );
}

function waakvlamBezwaar(dossier: Dossier, vandaag: Dag): string | null {
  const brandt = dossier.waakvlam.some((row) => row.gestoptOp === null && row.tot >= vandaag);
  return brandt ? null : 'Spreek eerst af wie er kijkt, en tot wanneer.';
}

function sluitBezwaar(dossier: Dossier, vandaag: Dag): string | null {
  const brandt = dossier.waakvlam.find((row) => row.gestoptOp === null && row.tot >= vandaag);
  return brandt ? `De waakvlam loopt nog tot ${dagKort(brandt.tot)}. Stop die eerst.` : null;
}

/**
 * The next steps of a plan's life that its status knows, each with whether it can be taken now and why (domain.md, Plan life
 * cycle). The caller changes the rows; a plan that is vastgesteld is frozen at that moment.
 */
export function stappen(dossier: Dossier, ctx: Context): Stap[] {
  const { plan } = dossier;
  switch (plan.status) {
    case 'concept': {
      const bezwaar = dossier.doel.some(isActiefDoel) ? null : 'Voeg eerst een doel toe.';
      return [
        stap(
          'ter-toetsing',
          'Laten toetsen',
          bezwaar,
          'De teamleider kijkt mee voordat u het plan vaststelt.',
        ),
      ];
    }
    case 'ter-toetsing':
      return [
        stap(
          'vastgesteld',
          'Plan vaststellen',
          bezwaarVaststellen(dossier, ctx),
          'Het plan is compleet, ondertekend en getoetst.',
        ),
        stap('concept', 'Terug naar concept', null, 'U kunt het plan daarna weer aanpassen.'),
      ];
    case 'vastgesteld': {
      const teVroeg =
        plan.startOp !== null && plan.startOp > ctx.vandaag
          ? `Het plan begint op ${dagKort(plan.startOp)}.`
          : null;
      return [stap('lopend', 'Plan starten', teVroeg, 'De inzet begint.'), nieuweVersie()];
    }
    case 'lopend':
      return [
        stap('in-evaluatie', 'Evaluatie beginnen', null, 'U kijkt samen terug op de doelen en de inzet.'),
        nieuweVersie(),
      ];
    case 'in-evaluatie': {
      const open = openEvaluatie(dossier);
      return [
        stap('lopend', 'Plan voortzetten', open, 'Het plan blijft zoals het is.'),
        nieuweVersie(open),
        stap(
          'afgesloten',
          'Plan afsluiten',
          open,
          'De ondersteuning stopt. Daarna kunt u een waakvlam afspreken.',
        ),
      ];
    }
    case 'afgesloten':
      return [
        stap(
          'waakvlam',
          'Waakvlam starten',
          waakvlamBezwaar(dossier, ctx.vandaag),
          'Iemand houdt nog een tijd contact.',
        ),
        { ...nieuweVersie(), knop: 'Plan heropenen' },
      ];
    case 'waakvlam':
      return [
        stap(
          'gesloten',
          'Dossier sluiten',
          sluitBezwaar(dossier, ctx.vandaag),
          'De waakvlam is klaar. Het dossier blijft bewaard.',
        ),
        { ...nieuweVersie(), knop: 'Plan heropenen' },
      ];
    case 'gesloten':
      return [{ ...nieuweVersie(), knop: 'Plan heropenen' }];
  }
}
