import { plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import type { PlanStatus } from '#shared/domain/plan/schema.ts';
import { werkdag } from './bouwer.ts';
import type { Toeval } from '#shared/domain/basis/toeval.ts';

export type Stand = PlanStatus | 'nieuwe-versie';

/** Small things that make one dossier ask for attention. */
export interface Bijzonder {
  versies?: 1 | 2 | 3;
  /** planned visits: days from today and time */
  bezoek?: readonly (readonly [dagen: number, tijd: string])[];
  /** days since the melding, for a dossier without a plan yet */
  melding?: number;
  overbelast?: true;
  maatregelGestopt?: true;
  zonderVervolg?: true;
  stapeling?: true;
  stil?: true;
  evaluatieTeLaat?: true;
  nabellenVergeten?: true;
  crisis?: true;
  opmerking?: true;
}

/** The days of a dossier's life, from which everything else follows. */
export interface Verloop {
  stand: Stand;
  /** vastgestelde versions so far */
  versies: number;
  /** version that the present rows belong to: one more than `versies` while a new one is made */
  huidig: number;
  melding: Dag;
  keukentafel: Dag;
  /** first day of version 1, 2 …; for a version that is not vastgesteld yet: the planned day */
  begin: Dag[];
  /** day of the evaluation that ended version 1, 2 … */
  evaluaties: Dag[];
  evaluatieOp: Dag | null;
  sluiting: Dag | null;
}

const OPBOUW_DAGEN = 38;
const GESLOTEN: ReadonlySet<Stand> = new Set(['afgesloten', 'waakvlam', 'gesloten']);

/** How long ago the last version began, by state of the plan, in days. */
function sindsLaatste(stand: Stand, toeval: Toeval, bijzonder: Bijzonder): number {
  switch (stand) {
    case 'vastgesteld':
      return 4;
    case 'in-evaluatie':
      return toeval.tussen(172, 184);
    case 'nieuwe-versie':
      return toeval.tussen(185, 215);
    case 'afgesloten':
      return toeval.tussen(205, 240);
    case 'waakvlam':
      return toeval.tussen(250, 300);
    case 'gesloten':
      return toeval.tussen(480, 540);
    case 'concept':
    case 'ter-toetsing':
    case 'lopend':
      if (bijzonder.evaluatieTeLaat) return 205;
      return bijzonder.stil ? 138 : toeval.tussen(41, 150);
  }
}

function sluitDag(stand: Stand, vandaag: Dag, toeval: Toeval): Dag | null {
  if (!GESLOTEN.has(stand)) return null;
  const dagen = stand === 'afgesloten' ? 18 : stand === 'waakvlam' ? toeval.tussen(50, 80) : 320;
  return werkdag(plusDagen(vandaag, -dagen), -1);
}

/** Lays out the days of a dossier so that it stands today where it should. */
export function maakVerloop(stand: Stand, vandaag: Dag, toeval: Toeval, bijzonder: Bijzonder): Verloop {
  const nieuw = stand === 'concept' || stand === 'ter-toetsing';
  const versies = nieuw ? 0 : (bijzonder.versies ?? 1);
  const huidig = stand === 'nieuwe-versie' ? versies + 1 : Math.max(1, versies);
  const begin: Dag[] = [];
  const evaluaties: Dag[] = [];
  if (!nieuw) {
    let dag = plusDagen(vandaag, -sindsLaatste(stand, toeval, bijzonder));
    for (let versie = versies; versie >= 1; versie -= 1) {
      begin.unshift(werkdag(dag, -1));
      dag = plusDagen(dag, -toeval.tussen(270, 370));
    }
    for (const volgende of begin.slice(1)) evaluaties.push(werkdag(plusDagen(volgende, -9), -1));
  }
  const sluiting = sluitDag(stand, vandaag, toeval);
  if (sluiting !== null) evaluaties.push(werkdag(plusDagen(sluiting, -3), -1));
  if (stand === 'nieuwe-versie') evaluaties.push(werkdag(plusDagen(vandaag, -12), -1));
  const eerste = begin[0];
  const dagenGeleden = bijzonder.melding ?? (stand === 'ter-toetsing' ? 37 : toeval.tussen(12, 30));
  const melding = werkdag(
    eerste === undefined ? plusDagen(vandaag, -dagenGeleden) : plusDagen(eerste, -OPBOUW_DAGEN),
    -1,
  );
  if (begin.length < huidig) begin.push(werkdag(plusDagen(vandaag, 14), 1));
  const laatste = begin.at(-1) ?? vandaag;
  const evaluatieOp = stand === 'concept' || stand === 'nieuwe-versie' ? null : plusMaanden(laatste, 6);
  return {
    stand,
    versies,
    huidig,
    melding,
    keukentafel: werkdag(plusDagen(melding, 8), -1),
    begin,
    evaluaties,
    evaluatieOp,
    sluiting,
  };
}
