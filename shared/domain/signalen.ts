import { dagKort, dagenTussen, type Dag } from './basis/datum.ts';
import { gevuld } from './basis/normaliseer.ts';
import type { Catalogus } from './catalogus/schema.ts';
import type { Dossier, Row } from './entities.ts';
import { SOORTEN_GESPREK, SOORTEN_TAAK } from './gesprek/schema.ts';
import { roepnaam } from './huishouden/naam.ts';
import { overgang } from './huishouden/overgang18.ts';
import { termijnen } from './huishouden/termijnen.ts';
import { mantelzorgSignalen } from './mantelzorg/signalen.ts';
import type { PlanStatus } from './plan/schema.ts';

/** Something that asks for attention: 1 good to know, 2 soon, 3 now. */
export interface Signaal {
  readonly code: string;
  readonly tekst: string;
  readonly ernst: 1 | 2 | 3;
  readonly datum: Dag | null;
}

/** Something with a day on which it should happen. */
export interface AgendaPunt {
  readonly datum: Dag;
  /** `HH:MM` or empty */
  readonly tijd: string;
  readonly soort: 'gesprek' | 'taak' | 'evaluatie' | 'termijn';
  readonly titel: string;
  /** row behind it; null when it follows from the plan itself */
  readonly rijId: string | null;
}

const TERMIJN_BINNENKORT = 7;
const EVALUATIE_BINNENKORT = 14;
const TERMIJN_VERGETEN = 180;
const DAGEN_PER_WEEK = 7;
/** Statuses in which somebody should be in touch; a closed plan may rest. */
const IN_CONTACT: ReadonlySet<PlanStatus> = new Set([
  'concept',
  'ter-toetsing',
  'vastgesteld',
  'lopend',
  'in-evaluatie',
]);
const WORDT_GEEVALUEERD: ReadonlySet<PlanStatus> = new Set(['vastgesteld', 'lopend', 'in-evaluatie']);

/** Day of the last gesprek that took place; null when there was none. */
export function laatsteContact(dossier: Pick<Dossier, 'gesprek'>, vandaag: Dag): Dag | null {
  return dossier.gesprek
    .filter((row) => row.status !== 'gepland' && row.datum <= vandaag)
    .reduce<Dag | null>((last, row) => (last === null || row.datum > last ? row.datum : last), null);
}

/**
 * Day of the next evaluation: the newest agreement counts. That is what the last evaluation agreed, unless the plan was
 * signed after it or is being written again, with a later day of its own.
 */
export function volgendeEvaluatie(dossier: Pick<Dossier, 'evaluatie' | 'plan' | 'planversie'>): Dag | null {
  const laatste = dossier.evaluatie
    .filter((row) => row.status === 'afgerond')
    .reduce<Row<'evaluatie'> | null>(
      (last, row) => (last === null || row.datum >= last.datum ? row : last),
      null,
    );
  const { evaluatieOp, status } = dossier.plan;
  if (laatste === null) return evaluatieOp;
  const isNewer =
    status === 'concept' ||
    status === 'ter-toetsing' ||
    dossier.planversie.some((row) => row.vastgesteldOp > laatste.datum);
  return isNewer && evaluatieOp !== null && evaluatieOp > laatste.datum ? evaluatieOp : laatste.volgendeOp;
}

function vanTermijnen(dossier: Dossier, catalogus: Catalogus, vandaag: Dag): Signaal[] {
  return dossier.traject
    .flatMap((traject) => termijnen(traject, catalogus.termijnen))
    .filter((termijn) => termijn.code !== 'persoonlijk-plan' && termijn.gedaanOp === null)
    .flatMap((termijn): Signaal[] => {
      const dagen = dagenTussen(vandaag, termijn.uiterlijk);
      const code = `termijn-${termijn.code}`;
      const datum = termijn.uiterlijk;
      if (dagen < 0) {
        // half a year late is a date that nobody filled in rather than a household that still waits
        const ernst = dagen < -TERMIJN_VERGETEN ? 1 : 3;
        return [{ code, tekst: `${termijn.naam} had op ${dagKort(datum)} klaar moeten zijn.`, ernst, datum }];
      }
      if (dagen > TERMIJN_BINNENKORT) return [];
      const wanneer = dagen === 0 ? 'vandaag' : dagen === 1 ? 'morgen' : `over ${dagen} dagen`;
      return [{ code, tekst: `${termijn.naam}: de termijn loopt ${wanneer} af.`, ernst: 2, datum }];
    });
}

function vanEvaluatie(dossier: Dossier, vandaag: Dag): Signaal[] {
  const bezig = dossier.evaluatie.find((row) => row.status === 'concept' && row.datum <= vandaag);
  if (bezig) {
    const tekst = `De evaluatie van ${dagKort(bezig.datum)} is nog niet afgerond.`;
    return [{ code: 'evaluatie', tekst, ernst: 1, datum: bezig.datum }];
  }
  const datum = volgendeEvaluatie(dossier);
  if (datum === null || !WORDT_GEEVALUEERD.has(dossier.plan.status)) return [];
  const dagen = dagenTussen(vandaag, datum);
  if (dagen > EVALUATIE_BINNENKORT) return [];
  return dagen < 0
    ? [{ code: 'evaluatie', tekst: `De evaluatie had op ${dagKort(datum)} moeten zijn.`, ernst: 3, datum }]
    : [{ code: 'evaluatie', tekst: `Evaluatie op ${dagKort(datum)}.`, ernst: 1, datum }];
}

const openTaken = (dossier: Dossier): Row<'taak'>[] => dossier.taak.filter((row) => row.gedaanOp === null);

function vanTaken(dossier: Dossier, vandaag: Dag): Signaal[] {
  return openTaken(dossier)
    .filter((taak) => taak.opDatum < vandaag && taak.soort !== 'evaluatie')
    .map((taak) => ({
      code: taak.soort === 'nabellen' || taak.soort === 'waakvlam' ? taak.soort : 'taak',
      tekst: `Nog niet gedaan: ${taak.titel} (${dagKort(taak.opDatum)}).`,
      ernst: taak.soort === 'overig' ? 1 : 2,
      datum: taak.opDatum,
    }));
}

function vanContact(dossier: Dossier, catalogus: Catalogus, vandaag: Dag): Signaal[] {
  if (!IN_CONTACT.has(dossier.plan.status)) return [];
  if (dossier.gesprek.some((row) => row.status === 'gepland' && row.datum >= vandaag)) return [];
  const laatste = laatsteContact(dossier, vandaag);
  if (laatste === null) return [];
  const weken = Math.floor(dagenTussen(laatste, vandaag) / DAGEN_PER_WEEK);
  if (weken < catalogus.termijnen.zonderContactWeken) return [];
  return [{ code: 'geen-contact', tekst: `${weken} weken geen contact gehad.`, ernst: 2, datum: laatste }];
}

function vanPlan(dossier: Dossier): Signaal[] {
  const { plan } = dossier;
  if (plan.status === 'ter-toetsing') {
    return [{ code: 'wacht-op-toetsing', tekst: 'Het plan wacht op toetsing.', ernst: 1, datum: null }];
  }
  if (plan.status === 'concept' && gevuld(plan.toetsingOpmerking)) {
    return [
      {
        code: 'opmerking-toetsing',
        tekst: 'De teamleider heeft een opmerking bij het plan.',
        ernst: 2,
        datum: plan.toetsingOp,
      },
    ];
  }
  return [];
}

function vanZorgen(dossier: Dossier): Signaal[] {
  return dossier.signaal
    .filter((row) => row.afgehandeldOp === null)
    .map((row) =>
      row.crisis
        ? { code: 'crisis', tekst: 'Er staat een crisissignaal open.', ernst: 3, datum: row.datum }
        : { code: 'zorg', tekst: 'Er staat een signaal open.', ernst: 1, datum: row.datum },
    );
}

function van18(dossier: Dossier, vandaag: Dag): Signaal[] {
  return dossier.persoon.flatMap((persoon): Signaal[] => {
    const stap = overgang(persoon, dossier, vandaag);
    if (!stap?.nodig) return [];
    const snel = dagenTussen(vandaag, stap.op) <= 182;
    const tekst = `${roepnaam(persoon)} wordt 18 op ${dagKort(stap.op)}. Het vervolg is nog niet geregeld.`;
    return [{ code: 'overgang-18', tekst, ernst: snel ? 3 : 2, datum: stap.op }];
  });
}

function vanWaakvlam(dossier: Dossier, vandaag: Dag): Signaal[] {
  if (dossier.plan.status !== 'waakvlam') return [];
  const brandt = dossier.waakvlam.some((row) => row.gestoptOp === null && row.tot >= vandaag);
  if (brandt) return [];
  return [
    {
      code: 'waakvlam',
      tekst: 'De waakvlam is voorbij. Sluit het dossier of verleng.',
      ernst: 1,
      datum: null,
    },
  ];
}

/**
 * Everything in a dossier that asks for attention today, most urgent first. A shielded worry is named without its words.
 * Terms by Wmo 2.3.2 and 2.3.5; the other limits are the gemeente's or our own.
 */
export function signalenVan(dossier: Dossier, catalogus: Catalogus, vandaag: Dag): Signaal[] {
  const gesloten = dossier.plan.status === 'gesloten' || dossier.plan.status === 'afgesloten';
  const lijst: Signaal[] = [
    ...vanZorgen(dossier),
    ...vanTaken(dossier, vandaag),
    ...vanWaakvlam(dossier, vandaag),
    ...(gesloten
      ? []
      : [
          ...vanTermijnen(dossier, catalogus, vandaag),
          ...vanEvaluatie(dossier, vandaag),
          ...mantelzorgSignalen(dossier, vandaag).map(({ code, tekst, ernst, datum }) => ({
            code,
            tekst,
            ernst,
            datum,
          })),
          ...van18(dossier, vandaag),
          ...vanContact(dossier, catalogus, vandaag),
          ...vanPlan(dossier),
        ]),
  ];
  return lijst.sort((a, b) => b.ernst - a.ernst || (a.datum ?? '9').localeCompare(b.datum ?? '9'));
}

/** How long an evaluation of the plan itself stays in the agenda when a task for it stands nearby, in days. */
const ZELFDE_EVALUATIE = 21;

/** What has a day: planned visits, open tasks and the next evaluation, earliest first; what is late stays until done. */
export function agendaVan(dossier: Dossier, vandaag: Dag): AgendaPunt[] {
  const punten: AgendaPunt[] = [];
  for (const row of dossier.gesprek) {
    if (row.status === 'afgerond') continue;
    // a visit that was begun and left open is no appointment any more after its day
    if (row.status === 'bezig' && row.datum < vandaag) continue;
    punten.push({
      datum: row.datum,
      tijd: row.tijd,
      soort: 'gesprek',
      titel: SOORTEN_GESPREK[row.soort],
      rijId: row.id,
    });
  }
  for (const row of openTaken(dossier)) {
    const soort = row.soort === 'evaluatie' || row.soort === 'termijn' ? row.soort : 'taak';
    punten.push({
      datum: row.opDatum,
      tijd: '',
      soort,
      titel: row.titel.trim() || SOORTEN_TAAK[row.soort],
      rijId: row.id,
    });
  }
  const evaluatie = volgendeEvaluatie(dossier);
  if (evaluatie !== null && WORDT_GEEVALUEERD.has(dossier.plan.status)) {
    const dichtbij = (datum: Dag) => Math.abs(dagenTussen(datum, evaluatie)) <= ZELFDE_EVALUATIE;
    const staatEr =
      punten.some((punt) => punt.soort === 'evaluatie' && dichtbij(punt.datum)) ||
      dossier.gesprek.some(
        (row) => row.soort === 'evaluatie' && row.status === 'gepland' && dichtbij(row.datum),
      );
    if (!staatEr) {
      punten.push({
        datum: evaluatie,
        tijd: '',
        soort: 'evaluatie',
        titel: 'Evaluatie van het plan',
        rijId: null,
      });
    }
  }
  return punten.sort((a, b) => `${a.datum}${a.tijd}`.localeCompare(`${b.datum}${b.tijd}`));
}
