import type { Dag } from '../basis/datum.ts';
import { dagenTussen } from '../basis/datum.ts';
import { euro, getal } from '../basis/woorden.ts';
import type { Catalogus, Tarief, Voorziening } from '../catalogus/schema.ts';
import type { GemeenteCode } from '../codes/gemeente.ts';
import { EENHEDEN, FREQUENTIES } from '../codes/iwmo.ts';
import type { Dossier, Fields } from '../entities.ts';
import { eindVan, loopt } from './lopend.ts';

type Inzet = Fields<'inzet'>;

export interface KostenContext {
  readonly catalogus: Catalogus;
  readonly gemeente: GemeenteCode;
  readonly vandaag: Dag;
}
export type Kosten =
  | {
      readonly bekend: true;
      readonly perMaandCenten: number;
      readonly perJaarCenten: number;
      readonly uitleg: string;
    }
  | { readonly bekend: false; readonly reden: string };
type Exact =
  { bekend: true; perMaand: number; perJaar: number; uitleg: string } | { bekend: false; reden: string };

const DAGEN_PER_JAAR = 365;
const WEKEN_PER_JAAR = 52;
const MAANDEN_PER_JAAR = 12;
const DAGEN_PER_MAAND = DAGEN_PER_JAAR / MAANDEN_PER_JAAR;

const onbekend = (reden: string): Exact => ({ bekend: false, reden });

/** An amount for a whole period, over months and years; a month or a year never costs more than the whole. */
function gespreid(totaal: number, dagen: number): { perMaand: number; perJaar: number } {
  return {
    perMaand: totaal * Math.min(1, DAGEN_PER_MAAND / dagen),
    perJaar: totaal * Math.min(1, DAGEN_PER_JAAR / dagen),
  };
}

function dagenVan(inzet: Inzet): number | null {
  const eind = eindVan(inzet);
  if (inzet.vanaf === null || eind === null || eind < inzet.vanaf) return null;
  return dagenTussen(inzet.vanaf, eind) + 1;
}

function voorzieningVan(inzet: Inzet, ctx: KostenContext): Voorziening | null {
  const { voorzieningen } = ctx.catalogus;
  if (inzet.voorzieningId !== null) return voorzieningen.find((v) => v.id === inzet.voorzieningId) ?? null;
  if (inzet.productcode === null) return null;
  return (
    voorzieningen.find(
      (v) =>
        v.productcode === inzet.productcode &&
        (v.gemeenten.length === 0 || v.gemeenten.includes(ctx.gemeente)) &&
        (inzet.wet === null || v.wet === inzet.wet),
    ) ?? null
  );
}

/** The price counts on the day of looking, or on the nearest day on which the inzet runs. */
function peildag(inzet: Inzet, vandaag: Dag): Dag {
  if (inzet.vanaf !== null && inzet.vanaf > vandaag) return inzet.vanaf;
  const eind = eindVan(inzet);
  return eind !== null && eind < vandaag ? eind : vandaag;
}

/** How many tarief units one unit of the inzet is: 60 minutes are an hour; other units do not convert. */
function omrekening(van: string, naar: string): number | null {
  if (van === naar) return 1;
  if (van === '01' && naar === '04') return 1 / 60;
  if (van === '04' && naar === '01') return 60;
  return null;
}

function tariefVan(
  inzet: Inzet,
  voorziening: Voorziening,
  ctx: KostenContext,
): { tarief: Tarief; factor: number } | null {
  const op = peildag(inzet, ctx.vandaag);
  const kandidaten = ctx.catalogus.tarieven
    .filter((tarief) => tarief.voorzieningId === voorziening.id)
    .filter((tarief) => tarief.vanaf <= op && (tarief.tot === null || tarief.tot >= op))
    .filter((tarief) => tarief.aanbiederId === null || tarief.aanbiederId === inzet.aanbiederId)
    .flatMap((tarief) => {
      const factor = inzet.omvangEenheid === null ? null : omrekening(inzet.omvangEenheid, tarief.eenheid);
      return factor === null ? [] : [{ tarief, factor }];
    });
  const eigen = kandidaten.filter(({ tarief }) => tarief.aanbiederId !== null);
  const keuze = eigen.length > 0 ? eigen : kandidaten;
  return keuze.reduce<{ tarief: Tarief; factor: number } | null>(
    (best, one) => (best === null || one.tarief.vanaf > best.tarief.vanaf ? one : best),
    null,
  );
}

/** Price in cents of one unit of the inzet, unrounded. */
function prijsPerEenheid(inzet: Inzet, ctx: KostenContext): number | string {
  if (inzet.omvangEenheid === '83') return 100;
  const voorziening = voorzieningVan(inzet, ctx);
  if (voorziening === null) return 'Deze inzet is niet gekoppeld aan een voorziening uit de catalogus.';
  const aanbieder = ctx.catalogus.aanbieders.find((a) => a.id === inzet.aanbiederId);
  if (inzet.leveringsvorm === 'zin' && aanbieder) {
    const contract = ctx.catalogus.contracten.some(
      (c) =>
        c.aanbiederId === aanbieder.id &&
        c.voorzieningId === voorziening.id &&
        c.gemeenten.includes(ctx.gemeente),
    );
    if (!contract) return `${aanbieder.naam} heeft hier geen contract voor ${voorziening.naam}.`;
  }
  const gevonden = tariefVan(inzet, voorziening, ctx);
  if (gevonden === null) return `Er is geen tarief bekend voor ${voorziening.naam} in deze eenheid.`;
  const { tarief, factor } = gevonden;
  if (inzet.leveringsvorm !== 'pgb') return tarief.centen * factor;
  if (tarief.pgbCenten === null) return `Er is geen pgb-tarief bekend voor ${voorziening.naam}.`;
  return tarief.pgbCenten * factor;
}

function exact(inzet: Inzet, ctx: KostenContext): Exact {
  if (inzet.trede !== 'maatwerk') return onbekend('Alleen maatwerk heeft een kostenindicatie.');
  const dagen = dagenVan(inzet);
  if (inzet.budgetCenten !== null) {
    if (dagen === null) return onbekend('Vul een begin en een einde in om het budget te verdelen.');
    return {
      bekend: true,
      ...gespreid(inzet.budgetCenten, dagen),
      uitleg: `Budget van ${euro(inzet.budgetCenten)}, verdeeld over ${dagen} dagen.`,
    };
  }
  const { omvangVolume: volume, omvangEenheid: eenheid, omvangFrequentie: frequentie } = inzet;
  if (volume === null || eenheid === null || frequentie === null) {
    return onbekend('Vul de omvang of een budget in.');
  }
  const prijs = prijsPerEenheid(inzet, ctx);
  if (typeof prijs === 'string') return onbekend(prijs);
  const keer = volume * prijs;
  const wat = `${getal(volume)} ${EENHEDEN[eenheid]} ${FREQUENTIES[frequentie]}`;
  const uitleg = eenheid === '83' ? `${wat}.` : `${wat}, ${euro(prijs)} per eenheid.`;
  switch (frequentie) {
    case '1':
      return { bekend: true, perMaand: keer * DAGEN_PER_MAAND, perJaar: keer * DAGEN_PER_JAAR, uitleg };
    case '2':
      return {
        bekend: true,
        perMaand: (keer * WEKEN_PER_JAAR) / MAANDEN_PER_JAAR,
        perJaar: keer * WEKEN_PER_JAAR,
        uitleg,
      };
    case '4':
      return { bekend: true, perMaand: keer, perJaar: keer * MAANDEN_PER_JAAR, uitleg };
    case '6':
      if (dagen === null) return onbekend('Vul een begin en een einde in om de omvang te verdelen.');
      return { bekend: true, ...gespreid(keer, dagen), uitleg };
  }
}

/**
 * What one maatwerkvoorziening costs, in whole cents: omvang × the tarief in force (that of the aanbieder before the
 * general one; the pgb price for a pgb), or a budget spread over its period. A week counts 52/12 times a month, a day
 * 365/12 times; 60 minutes are an hour. Rounded once, at the end. Our reckoning rules: no law gives them.
 */
export function kostenInzet(inzet: Inzet, ctx: KostenContext): Kosten {
  const kosten = exact(inzet, ctx);
  if (!kosten.bekend) return kosten;
  return {
    bekend: true,
    perMaandCenten: Math.round(kosten.perMaand),
    perJaarCenten: Math.round(kosten.perJaar),
    uitleg: kosten.uitleg,
  };
}

export interface PlanKosten {
  readonly perMaandCenten: number;
  readonly perJaarCenten: number;
  /** how many maatwerk cards are in the sum */
  readonly aantal: number;
  /** maatwerk that runs but of which no price is known */
  readonly onbekend: readonly { readonly inzetId: string; readonly titel: string; readonly reden: string }[];
}

/** Sum over the maatwerk that runs today, added up before rounding, with what is missing from it. */
export function kostenPlan(
  dossier: Pick<Dossier, 'inzet' | 'huishouden'>,
  ctx: { readonly catalogus: Catalogus; readonly vandaag: Dag; readonly gemeente?: GemeenteCode },
): PlanKosten {
  const context: KostenContext = { ...ctx, gemeente: ctx.gemeente ?? dossier.huishouden.gemeente };
  const missing: { inzetId: string; titel: string; reden: string }[] = [];
  let [perMaand, perJaar, aantal] = [0, 0, 0];
  for (const inzet of dossier.inzet) {
    if (inzet.trede !== 'maatwerk' || !loopt(inzet, ctx.vandaag)) continue;
    const kosten = exact(inzet, context);
    if (!kosten.bekend) {
      missing.push({ inzetId: inzet.id, titel: inzet.titel, reden: kosten.reden });
      continue;
    }
    aantal += 1;
    perMaand += kosten.perMaand;
    perJaar += kosten.perJaar;
  }
  return {
    perMaandCenten: Math.round(perMaand),
    perJaarCenten: Math.round(perJaar),
    aantal,
    onbekend: missing,
  };
}
