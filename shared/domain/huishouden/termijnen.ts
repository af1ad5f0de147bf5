import { plusDagen, type Dag } from '../basis/datum.ts';
import type { Termijnen } from '../catalogus/schema.ts';
import type { Fields } from '../entities.ts';

export interface Termijn {
  readonly code: 'onderzoek' | 'persoonlijk-plan' | 'beschikking';
  readonly naam: string;
  /** last day on which it is in time */
  readonly uiterlijk: Dag;
  readonly gedaanOp: Dag | null;
  readonly bron: string;
}

/**
 * The terms of one melding with their last day: onderzoek within 6 weken (Wmo 2.3.2 lid 1), persoonlijk plan accepted
 * during 7 dagen (lid 2: a right of the client, no duty to fulfil), beschikking within 2 weken after the aanvraag
 * (2.3.5 lid 2). The lengths are the gemeente's, the defaults the law's.
 */
export function termijnen(traject: Fields<'traject'>, lengtes: Termijnen): Termijn[] {
  const lijst: Termijn[] = [
    {
      code: 'persoonlijk-plan',
      naam: 'Persoonlijk plan inleveren',
      uiterlijk: plusDagen(traject.meldingOp, lengtes.persoonlijkPlanDagen),
      gedaanOp: traject.persoonlijkPlanOp,
      bron: 'Wmo 2.3.2 lid 2',
    },
    {
      code: 'onderzoek',
      naam: 'Onderzoek afronden',
      uiterlijk: plusDagen(traject.meldingOp, lengtes.onderzoekDagen),
      gedaanOp: traject.onderzoekKlaarOp,
      bron: 'Wmo 2.3.2 lid 1',
    },
  ];
  if (traject.aanvraagOp !== null) {
    lijst.push({
      code: 'beschikking',
      naam: 'Beschikking sturen',
      uiterlijk: plusDagen(traject.aanvraagOp, lengtes.beschikkingDagen),
      gedaanOp: traject.beschikkingOp,
      bron: 'Wmo 2.3.5 lid 2',
    });
  }
  return lijst;
}
