import type { Dag } from '../basis/datum.ts';
import { dagKort, overlapt, plusMaanden } from '../basis/datum.ts';
import type { Catalogus } from '../catalogus/schema.ts';
import { hoogteTrede } from '../codes/trede.ts';
import type { Dossier, Fields, Row } from '../entities.ts';
import { roepnaam } from '../huishouden/naam.ts';
import { overgang } from '../huishouden/overgang18.ts';
import type { Planinhoud } from './inhoud.ts';
import { kostenInzet } from './kosten.ts';
import { actueleInzet, eindVan } from './lopend.ts';
import { naamCategorie } from './zoeken.ts';

/** Something to look at twice; never stops anybody (domain.md: the app flags, never blocks, unless the law blocks). */
export interface Vlag {
  readonly code: string;
  readonly tekst: string;
  readonly watTeDoen: string;
  readonly inzetId: string | null;
  readonly persoonId: string | null;
}
interface Context {
  readonly catalogus: Catalogus;
  readonly vandaag: Dag;
  /** the plan as it was vastgesteld last, to compare with */
  readonly vorige: Planinhoud | null;
}
type Inzet = Row<'inzet'>;

const MAANDEN_ACHTTIEN = 216;

const periode = (inzet: Inzet) => ({ vanaf: inzet.vanaf, tot: eindVan(inzet) });

function paren<T>(lijst: readonly T[]): [T, T][] {
  return lijst.flatMap((a, index) => lijst.slice(index + 1).map((b): [T, T] => [a, b]));
}

function stapeling(maatwerk: readonly Inzet[]): Vlag[] {
  return paren(maatwerk)
    .filter(
      ([a, b]) =>
        a.productcategorie !== null &&
        a.productcategorie === b.productcategorie &&
        a.wet === b.wet &&
        overlapt(periode(a), periode(b)),
    )
    .map(([a, b]) => ({
      code: 'stapeling',
      tekst: `“${a.titel}” en “${b.titel}” zijn allebei ${naamCategorie(a.wet, a.productcategorie ?? '').toLowerCase()} en lopen tegelijk.`,
      watTeDoen: 'Kijk of één inzet genoeg is.',
      inzetId: b.id,
      persoonId: null,
    }));
}

function jeugdNaAchttien(maatwerk: readonly Inzet[], dossier: Dossier): Vlag[] {
  return maatwerk
    .filter((inzet) => inzet.wet === 'jeugdwet')
    .flatMap((inzet) =>
      dossier.persoon
        .filter((persoon) => inzet.persoonIds.includes(persoon.id))
        .flatMap((persoon): Vlag[] => {
          if (persoon.geboortedatum === null) return [];
          const op = plusMaanden(persoon.geboortedatum, MAANDEN_ACHTTIEN);
          const eind = eindVan(inzet);
          if (eind !== null && eind <= op) return [];
          return [
            {
              code: 'jeugdwet-na-18',
              tekst: `“${inzet.titel}” loopt door na ${dagKort(op)}. Dan wordt ${roepnaam(persoon)} 18.`,
              watTeDoen: 'Laat de jeugdhulp op de 18e verjaardag eindigen en leg een vervolg in het plan.',
              inzetId: inzet.id,
              persoonId: persoon.id,
            },
          ];
        }),
    );
}

const ZWAARTE = { licht: 1, basis: 2, speciaal: 3 } as const;
/** Average times a month, to compare volumes of one unit; a total has no rhythm to compare. */
const PER_MAAND = { '1': 365 / 12, '2': 52 / 12, '4': 1, '6': null } as const;

function perMaand(inzet: Fields<'inzet'>): number | null {
  const keer = inzet.omvangFrequentie === null ? null : PER_MAAND[inzet.omvangFrequentie];
  return keer === null || inzet.omvangVolume === null ? null : inzet.omvangVolume * keer;
}

/** In what way an inzet is heavier than the one it replaces; null when it is not. */
function zwaarderDan(nieuw: Fields<'inzet'>, oud: Fields<'inzet'>): string | null {
  if (hoogteTrede(nieuw.trede) > hoogteTrede(oud.trede)) return 'staat een trede hoger dan eerst';
  if (nieuw.zwaarte && oud.zwaarte && ZWAARTE[nieuw.zwaarte] > ZWAARTE[oud.zwaarte]) {
    return `ging van ${oud.zwaarte} naar ${nieuw.zwaarte}`;
  }
  const [volumeNieuw, volumeOud] = [perMaand(nieuw), perMaand(oud)];
  const zelfdeMaat = nieuw.omvangEenheid === oud.omvangEenheid;
  if (zelfdeMaat && volumeNieuw !== null && volumeOud !== null && volumeNieuw > volumeOud) {
    return 'is meer dan eerst';
  }
  return null;
}

function zwaarder(maatwerk: readonly Inzet[], vorige: Planinhoud | null): Vlag[] {
  if (vorige === null) return [];
  return maatwerk.flatMap((inzet): Vlag[] => {
    const oud =
      vorige.inzet.find((row) => row.id === inzet.id) ??
      vorige.inzet.find((row) => row.id === inzet.vervangtId) ??
      vorige.inzet.find(
        (row) =>
          row.trede === 'maatwerk' &&
          row.wet === inzet.wet &&
          row.productcategorie === inzet.productcategorie,
      );
    const hoe = oud ? zwaarderDan(inzet, oud) : null;
    if (hoe === null) return [];
    return [
      {
        code: 'zwaarder',
        tekst: `“${inzet.titel}” ${hoe}.`,
        watTeDoen: 'Schrijf bij de afweging waarom meer nodig is.',
        inzetId: inzet.id,
        persoonId: null,
      },
    ];
  });
}

/** Categories that happen elsewhere, or that nobody comes to the house for: no two aanbieders in one home there. */
const BUITENSHUIS = {
  wmo: new Set(['04', '07', '08', '09', '11', '12', '13', '14', '15', '16', '17', '18']),
  jeugdwet: new Set(['41', '42', '43', '44']),
} as const;

function opEenDagdeel(maatwerk: readonly Inzet[]): Vlag[] {
  const thuis = maatwerk.filter(
    (inzet) => inzet.wet === null || !BUITENSHUIS[inzet.wet].has(inzet.productcategorie ?? ''),
  );
  return paren(thuis).flatMap(([a, b]): Vlag[] => {
    if (a.aanbiederId === null || b.aanbiederId === null || a.aanbiederId === b.aanbiederId) return [];
    const [samen] = a.dagdelen.filter((deel) => b.dagdelen.includes(deel));
    if (samen === undefined || !overlapt(periode(a), periode(b))) return [];
    return [
      {
        code: 'zelfde-dagdeel',
        tekst: `“${a.titel}” en “${b.titel}” komen op hetzelfde moment over de vloer (${samen.replace('-', ' ')}).`,
        watTeDoen: 'Vraag het huishouden of dit prettig is. Spreek anders een ander moment af.',
        inzetId: b.id,
        persoonId: null,
      },
    ];
  });
}

function kostenOnbekend(maatwerk: readonly Inzet[], dossier: Dossier, ctx: Context): Vlag[] {
  const gemeente = dossier.huishouden.gemeente;
  return maatwerk.flatMap((inzet): Vlag[] => {
    const kosten = kostenInzet(inzet, { catalogus: ctx.catalogus, gemeente, vandaag: ctx.vandaag });
    if (kosten.bekend) return [];
    return [
      {
        code: 'kosten-onbekend',
        tekst: `Wat “${inzet.titel}” kost, is niet bekend. ${kosten.reden}`,
        watTeDoen: 'Vul de omvang aan, of vraag de beheerder om het tarief.',
        inzetId: inzet.id,
        persoonId: null,
      },
    ];
  });
}

function overgang18(dossier: Dossier, vandaag: Dag): Vlag[] {
  return dossier.persoon.flatMap((persoon): Vlag[] => {
    const stap = overgang(persoon, dossier, vandaag);
    if (!stap?.nodig) return [];
    const mist =
      !stap.heeftDoel && !stap.heeftVervolg ? 'doel en geen vervolg' : stap.heeftDoel ? 'vervolg' : 'doel';
    return [
      {
        code: stap.heeftDoel ? 'overgang-18-vervolg' : 'overgang-18',
        tekst: `${roepnaam(persoon)} wordt 18 op ${dagKort(stap.op)}. Er staat nog geen ${mist} in het plan.`,
        watTeDoen: stap.heeftDoel
          ? 'Leg een inzet op de ladder die na de 18e verjaardag doorloopt (Wmo, werk of school).'
          : stap.heeftVervolg
            ? 'Voeg een doel toe voor de tijd na de 18e verjaardag.'
            : 'Voeg een doel toe en een inzet die na de 18e verjaardag doorloopt (Wmo, werk of school).',
        inzetId: null,
        persoonId: persoon.id,
      },
    ];
  });
}

/** What deserves a second look in this plan (domain.md, ladder and 18-/18+). Looks at inzet that runs or is planned. */
export function vlaggen(dossier: Dossier, ctx: Context): Vlag[] {
  const inzet = actueleInzet(dossier, ctx.vandaag);
  const maatwerk = inzet.filter((row) => row.trede === 'maatwerk');
  const lijst = [
    ...stapeling(maatwerk),
    ...jeugdNaAchttien(maatwerk, dossier),
    ...zwaarder(maatwerk, ctx.vorige),
    ...opEenDagdeel(maatwerk),
    ...kostenOnbekend(maatwerk, dossier, ctx),
    ...overgang18(dossier, ctx.vandaag),
  ];
  if (inzet.length > 0 && maatwerk.length === inzet.length) {
    lijst.push({
      code: 'geen-lichte-inzet',
      tekst: 'Dit plan heeft alleen maatwerk.',
      watTeDoen: 'Kijk wat de inwoner zelf kan, wie kan helpen, en wat er in de wijk is.',
      inzetId: null,
      persoonId: null,
    });
  }
  return lijst;
}
