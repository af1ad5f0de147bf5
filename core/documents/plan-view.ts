import { dagKort, dagLang, type Dag } from '#shared/domain/basis/datum.ts';
import { belastingInWoorden } from '#shared/domain/mantelzorg/belasting.ts';
import { opsomming } from '#shared/domain/basis/woorden.ts';
import { EENHEDEN, FREQUENTIES } from '#shared/domain/codes/iwmo.ts';
import { naamLeefgebied } from '#shared/domain/codes/leefgebied.ts';
import {
  hoogteTrede,
  LICHTERE_TREDEN,
  naamTrede,
  TREDEN,
  type LichtereTrede,
} from '#shared/domain/codes/trede.ts';
import { adresRegel, roepnaam, volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { SOORTEN_MAATREGEL, TAKEN_MANTELZORG } from '#shared/domain/mantelzorg/schema.ts';
import type { Planinhoud } from '#shared/domain/plan/inhoud.ts';
import { RICHTINGEN } from '#shared/domain/plan/schema.ts';
import { waardeInWoorden } from '#shared/domain/plan/waarde.ts';
import { settable } from './settable.ts';

type Inzet = Planinhoud['inzet'][number];
type Doel = Planinhoud['doelen'][number];

/** What the paper of a plan says, section by section, all of it ready to print: words for the household, no codes. */
export interface PlanPapier {
  readonly titel: string;
  readonly gemeente: string;
  readonly concept: boolean;
  readonly regels: readonly (readonly [naam: string, waarde: string])[];
  readonly hoofddoel: string;
  readonly personen: readonly { naam: string; geboren: string; rol: string }[];
  readonly doelen: readonly {
    titel: string;
    kop: string;
    situatie: string;
    meten: string;
    woorden: string;
    haalbaar: string;
    wanneer: string;
  }[];
  readonly treden: readonly {
    naam: string;
    uitleg: string;
    /** 1 (eigen kracht) to 6 (maatwerk) */
    hoogte: number;
    inzet: readonly {
      titel: string;
      wie: string;
      voor: string;
      doelen: string;
      wanneer: string;
      omvang: string;
      toelichting: string;
    }[];
  }[];
  readonly afwegingen: readonly {
    titel: string;
    regels: readonly (readonly [trede: string, reden: string])[];
    keuze: string;
  }[];
  readonly mantelzorg: readonly {
    naam: string;
    zin: string;
    belasting: string;
    maatregelen: readonly string[];
    wensen: string;
  }[];
  readonly geenMantelzorger: string;
  readonly afspraken: readonly string[];
  readonly akkoord: { inwoner: string; op: string; consulent: string };
}

/** The paper of a plan (of a frozen version, or as it is now). */
export function planPapier(inhoud: Planinhoud, versie: { nummer: number; op: Dag } | null): PlanPapier {
  return settable(paper(inhoud, versie));
}

function paper(inhoud: Planinhoud, versie: { nummer: number; op: Dag } | null): PlanPapier {
  const { huishouden, plan, gemaakt } = inhoud;
  return {
    titel: huishouden.naam,
    gemeente: gemaakt.gemeente,
    concept: versie === null,
    regels: [
      [
        'Versie',
        versie ? `${versie.nummer}, vastgesteld op ${dagLang(versie.op)}` : 'concept, nog niet vastgesteld',
      ],
      ['Adres', adresRegel(huishouden)],
      ['Regie', gemaakt.regisseur],
      ['Consulent', `${gemaakt.consulent}, ${huishouden.team}`],
      ['Dossier', huishouden.dossiernummer],
    ].filter((line): line is [string, string] => Boolean(line[1])),
    hoofddoel: plan.hoofddoel,
    personen: inhoud.personen
      .filter((persoon) => persoon.kring === 'huishouden')
      .map((persoon) => ({
        naam: volledigeNaam(persoon),
        geboren: persoon.geboortedatum ? dagKort(persoon.geboortedatum) : '',
        rol: persoon.rol,
      })),
    doelen: [...inhoud.doelen]
      .sort((a, b) => a.prioriteit - b.prioriteit || a.volgorde - b.volgorde)
      .map((doel) => doelOpPapier(doel, inhoud)),
    treden: TREDEN.map((trede) => ({
      naam: trede.naam,
      uitleg: trede.uitleg,
      hoogte: hoogteTrede(trede.code),
      inzet: inhoud.inzet
        .filter((inzet) => inzet.trede === trede.code)
        .sort((a, b) => a.volgorde - b.volgorde)
        .map((inzet) => inzetOpPapier(inzet, inhoud)),
    })).filter((trede) => trede.inzet.length > 0),
    afwegingen: inhoud.inzet
      .filter((inzet) => inzet.trede === 'maatwerk')
      .map((inzet) => afwegingOpPapier(inzet, inhoud)),
    mantelzorg: inhoud.mantelzorg.map((zorg) => zorgOpPapier(zorg, inhoud)),
    geenMantelzorger: plan.mantelzorgAntwoord === 'geen' ? plan.geenMantelzorgerReden : '',
    afspraken: afspraken(inhoud, versie),
    akkoord: {
      inwoner: plan.akkoordDoor,
      op: plan.akkoordOp ? dagLang(plan.akkoordOp) : '',
      consulent: gemaakt.consulent,
    },
  };
}

/** The paper sets the quotation marks itself. */
function zonderAanhalingstekens(words: string): string {
  return words
    .trim()
    .replace(/^[“”„"']+/, '')
    .replace(/[“”„"']+$/, '');
}

function namen(ids: readonly string[], inhoud: Planinhoud): string {
  if (ids.length === 0) return 'het hele huishouden';
  return opsomming(ids.flatMap((id) => inhoud.personen.filter((persoon) => persoon.id === id).map(roepnaam)));
}

function doelOpPapier(doel: Doel, inhoud: Planinhoud): PlanPapier['doelen'][number] {
  const value = (number: number | null) =>
    number === null ? 'nog niet gemeten' : waardeInWoorden(doel, number);
  const measured =
    doel.indicator === ''
      ? ''
      : `${doel.indicator}: nu ${value(doel.nulmeting)}, we willen naar ${value(doel.streefwaarde)}.`;
  return {
    titel: doel.titel,
    kop: `${naamLeefgebied(doel.leefgebied)} · ${RICHTINGEN[doel.richting]} · voor ${namen(doel.persoonIds, inhoud)}`,
    situatie: doel.specifiek,
    meten: measured,
    woorden: zonderAanhalingstekens(doel.eigenWoorden),
    haalbaar: doel.realistisch,
    wanneer: [
      doel.streefdatum ? `Klaar op ${dagLang(doel.streefdatum)}.` : '',
      doel.evaluatieElkeMaanden ? `We kijken elke ${doel.evaluatieElkeMaanden} maanden hoe het gaat.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function inzetOpPapier(inzet: Inzet, inhoud: Planinhoud): PlanPapier['treden'][number]['inzet'][number] {
  const aanbieder = inzet.aanbiederId ? (inhoud.gemaakt.aanbieders[inzet.aanbiederId] ?? '') : '';
  const form = inzet.leveringsvorm === 'pgb' ? 'met een persoonsgebonden budget' : '';
  return {
    titel: inzet.titel,
    wie: [inzet.wie, aanbieder, form].filter(Boolean).join(', '),
    voor: namen(inzet.persoonIds, inhoud),
    doelen: opsomming(
      inhoud.doelen.filter((doel) => inzet.doelIds.includes(doel.id)).map((doel) => doel.titel),
    ),
    wanneer: periode(inzet.vanaf, inzet.tot),
    omvang: omvang(inzet),
    toelichting: inzet.toelichting,
  };
}

function periode(vanaf: Dag | null, tot: Dag | null): string {
  if (vanaf && tot) return `${dagKort(vanaf)} tot en met ${dagKort(tot)}`;
  if (vanaf) return `vanaf ${dagKort(vanaf)}`;
  return tot ? `tot en met ${dagKort(tot)}` : '';
}

const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

function omvang(inzet: Inzet): string {
  if (inzet.omvangVolume !== null && inzet.omvangEenheid) {
    const often = inzet.omvangFrequentie ? ` ${FREQUENTIES[inzet.omvangFrequentie]}` : '';
    return `${inzet.omvangVolume} ${EENHEDEN[inzet.omvangEenheid]}${often}`;
  }
  return inzet.budgetCenten === null ? '' : `budget ${EURO.format(inzet.budgetCenten / 100)}`;
}

const AFWEGING: Record<LichtereTrede, (inzet: Inzet) => Inzet['afwegingAlgemeen']> = {
  'eigen-kracht': (inzet) => inzet.afwegingEigenKracht,
  'gebruikelijke-hulp': (inzet) => inzet.afwegingGebruikelijkeHulp,
  netwerk: (inzet) => inzet.afwegingNetwerk,
  algemeen: (inzet) => inzet.afwegingAlgemeen,
  voorliggend: (inzet) => inzet.afwegingVoorliggend,
};

function afwegingOpPapier(inzet: Inzet, inhoud: Planinhoud): PlanPapier['afwegingen'][number] {
  const shown = inzet.getoondeAanbiederIds.map((id) => inhoud.gemaakt.aanbieders[id] ?? '').filter(Boolean);
  return {
    titel: inzet.titel,
    regels: LICHTERE_TREDEN.flatMap((trede) => {
      const answer = AFWEGING[trede](inzet);
      return answer?.reden ? [[naamTrede(trede), answer.reden] as const] : [];
    }),
    keuze: [shown.length > 0 ? `U kon kiezen uit ${opsomming(shown)}.` : '', inzet.keuzeReden]
      .filter(Boolean)
      .join(' '),
  };
}

function zorgOpPapier(
  zorg: Planinhoud['mantelzorg'][number],
  inhoud: Planinhoud,
): PlanPapier['mantelzorg'][number] {
  const carer = inhoud.personen.find((persoon) => persoon.id === zorg.mantelzorgerId);
  const last = inhoud.belasting
    .filter((row) => row.mantelzorgId === zorg.id)
    .sort((a, b) => a.datum.localeCompare(b.datum))
    .at(-1);
  const hours =
    zorg.urenPerWeek === null ? '' : `, ongeveer ${String(zorg.urenPerWeek).replace('.', ',')} uur per week`;
  const tasks =
    zorg.taken.length > 0
      ? `: ${opsomming(zorg.taken.map((taak) => TAKEN_MANTELZORG[taak].toLowerCase()))}`
      : '';
  return {
    naam: carer ? volledigeNaam(carer) : '',
    zin: `Zorgt voor ${namen(zorg.voorIds, inhoud)}${hours}${tasks}.`,
    belasting: last ? `Hoe zwaar is het zorgen? ${belastingInWoorden(last)} op ${dagKort(last.datum)}.` : '',
    maatregelen: inhoud.maatregelen
      .filter((row) => row.mantelzorgId === zorg.id)
      .map((row) =>
        [SOORTEN_MAATREGEL[row.soort], row.omschrijving, periode(row.vanaf, row.tot)]
          .filter(Boolean)
          .join(', '),
      ),
    wensen: zorg.wensen,
  };
}

function afspraken({ plan, gemaakt }: Planinhoud, versie: { nummer: number; op: Dag } | null): string[] {
  return [
    plan.startOp ? `Dit plan begint op ${dagLang(plan.startOp)}.` : '',
    plan.evaluatieOp ? `Op ${dagLang(plan.evaluatieOp)} kijken we samen hoe het gaat.` : '',
    versie ? `${gemaakt.consulent} belt u na 4 tot 6 weken om te vragen hoe het gaat.` : '',
    'Verandert er iets? Bel dan gerust eerder. U kunt altijd gratis een onafhankelijke cliëntondersteuner vragen.',
  ].filter(Boolean);
}
