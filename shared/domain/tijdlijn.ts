import { wetsartikel } from './codes/wetsartikel.ts';
import { belastingInWoorden, isEigenCijfer } from './mantelzorg/belasting.ts';
import type { Dag } from './basis/datum.ts';
import { getal } from './basis/woorden.ts';
import type { Catalogus } from './catalogus/schema.ts';
import { naamTrede, type Trede } from './codes/trede.ts';
import type { Dossier } from './entities.ts';
import { SOORTEN_GESPREK, SOORTEN_TAAK } from './gesprek/schema.ts';
import { roepnaam } from './huishouden/naam.ts';
import { overgang } from './huishouden/overgang18.ts';
import { termijnen } from './huishouden/termijnen.ts';
import { SOORTEN_MAATREGEL } from './mantelzorg/schema.ts';
import { eindVan } from './plan/lopend.ts';
import { waardeInWoorden } from './plan/waarde.ts';
import { BESLUITEN } from './resultaat/schema.ts';
import { volgendeEvaluatie } from './signalen.ts';

export type SoortPunt =
  | 'melding'
  | 'termijn'
  | 'gesprek'
  | 'taak'
  | 'plan'
  | 'versie'
  | 'doel'
  | 'meting'
  | 'evaluatie'
  | 'mantelzorg'
  | 'waakvlam'
  | 'signaal'
  | 'verjaardag';

export interface Punt {
  readonly datum: Dag;
  readonly soort: SoortPunt;
  readonly titel: string;
  readonly detail: string;
  readonly toekomst: boolean;
}
export interface Balk {
  readonly id: string;
  readonly titel: string;
  readonly trede: Trede;
  readonly vanaf: Dag;
  readonly tot: Dag | null;
}
interface Context {
  readonly catalogus: Catalogus;
  readonly vandaag: Dag;
}
type Kaal = Omit<Punt, 'toekomst'>;

function punt(datum: Dag | null, soort: SoortPunt, titel: string, detail = ''): Kaal[] {
  return datum === null ? [] : [{ datum, soort, titel, detail }];
}

function vanTraject(dossier: Dossier, ctx: Context): Kaal[] {
  return dossier.traject.flatMap((traject) => [
    ...punt(
      traject.meldingOp,
      'melding',
      traject.spoed ? 'Melding met spoed' : 'Melding',
      traject.meldingDoor ? `Door ${traject.meldingDoor}` : '',
    ),
    ...punt(traject.persoonlijkPlanOp, 'melding', 'Persoonlijk plan ontvangen'),
    ...punt(traject.onderzoekKlaarOp, 'melding', 'Onderzoek klaar'),
    ...punt(traject.verslagOp, 'melding', 'Verslag gegeven'),
    ...punt(traject.aanvraagOp, 'melding', 'Aanvraag'),
    ...punt(traject.beschikkingOp, 'melding', 'Beschikking'),
    ...termijnen(traject, ctx.catalogus.termijnen)
      .filter((termijn) => termijn.gedaanOp === null)
      // the right to hand in an own plan simply passes; it is no mark in the past
      .filter((termijn) => termijn.code !== 'persoonlijk-plan' || termijn.uiterlijk >= ctx.vandaag)
      .flatMap((termijn) =>
        punt(termijn.uiterlijk, 'termijn', `Uiterlijk: ${termijn.naam}`, wetsartikel(termijn.bron)),
      ),
  ]);
}

function vanContact(dossier: Dossier): Kaal[] {
  return [
    ...dossier.gesprek.flatMap((row) =>
      punt(
        row.datum,
        'gesprek',
        SOORTEN_GESPREK[row.soort],
        [row.tijd, row.plaats].filter(Boolean).join(', '),
      ),
    ),
    // a done task is told by the gesprek that it led to, or is too small to remember
    ...dossier.taak
      .filter((row) => row.gedaanOp === null)
      .flatMap((row) => punt(row.opDatum, 'taak', row.titel, SOORTEN_TAAK[row.soort])),
    ...dossier.signaal
      .filter((row) => !row.afgeschermd)
      .flatMap((row) => punt(row.datum, 'signaal', row.crisis ? 'Crisissignaal' : 'Signaal', row.tekst)),
  ];
}

function vanPlan(dossier: Dossier): Kaal[] {
  const { plan } = dossier;
  const evaluatie = volgendeEvaluatie(dossier);
  // a task for that day tells the same
  const gedaan =
    dossier.evaluatie.some((row) => row.datum === evaluatie) ||
    dossier.taak.some(
      (row) => row.soort === 'evaluatie' && row.gedaanOp === null && row.opDatum === evaluatie,
    );
  return [
    ...dossier.planversie.flatMap((row) =>
      punt(
        row.vastgesteldOp,
        'versie',
        `Plan vastgesteld, versie ${row.nummer}`,
        row.akkoordDoor ? `Akkoord van ${row.akkoordDoor}` : '',
      ),
    ),
    ...punt(plan.afgeslotenOp, 'plan', 'Plan afgesloten', plan.afsluitReden),
    ...dossier.evaluatie.flatMap((row) =>
      punt(
        row.datum,
        'evaluatie',
        row.status === 'concept' ? 'Evaluatie (nog niet klaar)' : 'Evaluatie',
        [
          row.besluit === null ? '' : BESLUITEN[row.besluit],
          row.tevredenheid === null ? '' : `tevredenheid ${row.tevredenheid}`,
        ]
          .filter(Boolean)
          .join(', '),
      ),
    ),
    ...(gedaan || plan.status === 'gesloten' || plan.status === 'afgesloten' || plan.status === 'waakvlam'
      ? []
      : punt(evaluatie, 'evaluatie', 'Evaluatie gepland')),
    ...dossier.doel
      .filter((row) => row.status === 'open' || row.status === 'deels')
      .flatMap((row) => punt(row.streefdatum, 'doel', 'Streefdatum', row.titel)),
    ...dossier.meting.flatMap((row) => {
      const doel = dossier.doel.find((one) => one.id === row.doelId);
      return doel
        ? punt(row.datum, 'meting', `Meting: ${waardeInWoorden(doel, row.waarde)}`, doel.titel)
        : [];
    }),
  ];
}

function vanMantelzorg(dossier: Dossier): Kaal[] {
  const naam = (mantelzorgId: string) => {
    const zorg = dossier.mantelzorg.find((row) => row.id === mantelzorgId);
    const persoon = dossier.persoon.find((row) => row.id === zorg?.mantelzorgerId);
    return persoon ? roepnaam(persoon) : '';
  };
  return [
    ...dossier.belasting.flatMap((row) =>
      punt(
        row.datum,
        'mantelzorg',
        `Mantelzorg: ${isEigenCijfer(row) ? `cijfer ${getal(row.waarde)}` : belastingInWoorden(row)}`,
        naam(row.mantelzorgId),
      ),
    ),
    ...dossier.maatregel.flatMap((row) => [
      ...punt(row.vanaf, 'mantelzorg', `${SOORTEN_MAATREGEL[row.soort]} begint`, naam(row.mantelzorgId)),
      ...punt(row.tot, 'mantelzorg', `${SOORTEN_MAATREGEL[row.soort]} eindigt`, naam(row.mantelzorgId)),
    ]),
    ...dossier.waakvlam.flatMap((row) => [
      ...punt(row.vanaf, 'waakvlam', 'Waakvlam begint', row.wie),
      ...punt(row.gestoptOp ?? row.tot, 'waakvlam', 'Waakvlam eindigt', row.wie),
    ]),
  ];
}

function verjaardagen(dossier: Dossier, vandaag: Dag, begin: Dag): Kaal[] {
  return dossier.persoon
    .filter((persoon) => persoon.kring === 'huishouden')
    .flatMap((persoon) => {
      const stap = overgang(persoon, dossier, vandaag);
      if (!stap || stap.op < begin) return [];
      return [
        ...(stap.vanaf < begin
          ? []
          : punt(
              stap.vanaf,
              'verjaardag',
              `${roepnaam(persoon)} is 16 en een half`,
              'Begin met het vervolg na 18',
            )),
        ...punt(
          stap.op,
          'verjaardag',
          `${roepnaam(persoon)} wordt 18`,
          'Jeugdhulp stopt, volwassen ondersteuning begint',
        ),
      ];
    });
}

/**
 * Everything that happened and that is planned, oldest first, and the inzet as bars. Birthdays that matter (16½ and 18) are
 * shown from the first day of the dossier on. Shielded worries stay out: the timeline is looked at together.
 */
export function tijdlijn(dossier: Dossier, ctx: Context): { punten: Punt[]; balken: Balk[] } {
  const gebeurd = [
    ...vanTraject(dossier, ctx),
    ...vanContact(dossier),
    ...vanPlan(dossier),
    ...vanMantelzorg(dossier),
  ];
  const begin = gebeurd.reduce<Dag>((first, one) => (one.datum < first ? one.datum : first), ctx.vandaag);
  const punten = [...gebeurd, ...verjaardagen(dossier, ctx.vandaag, begin)]
    .map((one): Punt => ({ ...one, toekomst: one.datum > ctx.vandaag }))
    .sort(
      (a, b) =>
        a.datum.localeCompare(b.datum) || a.soort.localeCompare(b.soort) || a.titel.localeCompare(b.titel),
    );
  const balken = dossier.inzet
    .flatMap((inzet): Balk[] =>
      inzet.vanaf === null
        ? []
        : [{ id: inzet.id, titel: inzet.titel, trede: inzet.trede, vanaf: inzet.vanaf, tot: eindVan(inzet) }],
    )
    .sort((a, b) => a.vanaf.localeCompare(b.vanaf) || naamTrede(a.trede).localeCompare(naamTrede(b.trede)));
  return { punten, balken };
}
