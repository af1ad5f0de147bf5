/** The figures behind a question, as a table: rows of groups, columns of peildata, a block for each gemeente or verband. */
import { z } from 'zod';
import type { Dag } from '../domain/basis/datum.ts';
import { GEMEENTEN, gemeenteCode, naamGemeente, type GemeenteCode } from '../domain/codes/gemeente.ts';
import { trede } from '../domain/codes/trede.ts';
import { DIMENSIES, LEVERINGSVORMEN, ZWAARTEN, naamVan, plaatsVan, type Cel, type Dimensie } from './cel.ts';
import { peildatum } from './peildatum.ts';
import type { Stand } from './stand.ts';
import { NUL, aandeel, deelVan, ontwikkeling, plus, type Waarde } from './waarde.ts';
import { VERBANDEN, ledenOp, type Verband } from './verbanden.ts';

const verband = z.enum(Object.keys(VERBANDEN) as [Verband, ...Verband[]]);
/** A gemeente, or a verband with the gemeenten that belong to it. */
export const gebied = z.union([gemeenteCode, verband]);
export type Gebied = z.infer<typeof gebied>;

export const MEESTE_PEILDATA = 80;

export const vraagSchema = z.object({
  gebieden: z.array(gebied).min(1).max(13),
  peildata: z
    .array(peildatum)
    .min(1)
    .max(MEESTE_PEILDATA)
    .transform((dagen) => [...new Set(dagen)].sort()),
  /** what the rows are, from outside in; none: the total only */
  rijen: z.array(z.enum(DIMENSIES)).max(DIMENSIES.length),
  /** `clienten` are known by product (and rung) only */
  maat: z.enum(['indicaties', 'clienten']).default('indicaties'),
  /** what counts; a list that is not there leaves everything in */
  filter: z
    .object({
      trede: z.array(trede).optional(),
      product: z.array(z.string().max(2)).optional(),
      zwaarte: z.array(z.enum(ZWAARTEN)).optional(),
      leveringsvorm: z.array(z.enum(LEVERINGSVORMEN)).optional(),
    })
    .default({}),
  /** the members of a verband: those of each peildatum, or those of the last one for all of them */
  samenstelling: z.enum(['per-peildatum', 'laatste']).default('per-peildatum'),
});
export type Vraag = z.infer<typeof vraagSchema>;

export const waardeSchema = z.object({ van: z.number().int(), tot: z.number().int() });
const rijSchema = z.object({
  /** value of each dimension of the question; empty: the total */
  sleutel: z.array(z.string()),
  naam: z.string(),
  /** by peildatum; null: nothing was counted there yet */
  waarden: z.array(waardeSchema.nullable()),
  /** whole percent of the block's total, by peildatum; null: not told */
  aandelen: z.array(z.number().int().nullable()),
  /** from the first to the last peildatum; null: not told, or not of the same gemeenten */
  ontwikkeling: z.object({ verschil: z.number().int(), procent: z.number().int().nullable() }).nullable(),
});
const blokSchema = z.object({
  gebied,
  naam: z.string(),
  /** by peildatum: whose figures are in it */
  geteld: z.array(z.array(gemeenteCode)),
  /** by peildatum: who belongs to it, and was not counted or is not this analyst's to see */
  ontbreekt: z.array(z.array(gemeenteCode)),
  rijen: z.array(rijSchema),
  /** null: these figures have no total */
  totaal: rijSchema.nullable(),
});
export const tabelSchema = z.object({ peildata: z.array(z.string()), blokken: z.array(blokSchema) });
export type Tabel = z.infer<typeof tabelSchema>;
export type Rij = z.infer<typeof rijSchema>;
type Blok = z.infer<typeof blokSchema>;

/** The stand of a gemeente on a peildatum, when it was counted and may be seen. */
export type Standen = (gemeente: GemeenteCode, peildatum: Dag) => Stand | null;

const CLIENT_RIJEN: readonly Dimensie[] = ['trede', 'product'];

/** Why a question has no answer, or null. Cliënten are known by product only: somebody with two zwaarten is one cliënt. */
export function bezwaar({ maat, rijen, filter }: Vraag): string | null {
  if (maat === 'indicaties') return null;
  const fits =
    rijen.includes('product') &&
    rijen.every((one) => CLIENT_RIJEN.includes(one)) &&
    filter.zwaarte === undefined &&
    filter.leveringsvorm === undefined;
  return fits
    ? null
    : 'Cliënten staan er alleen per product. Kies product als rij, zonder zwaarte of leveringsvorm.';
}

/** The gemeenten that a gebied stands for on a peildatum. */
export function gemeentenVan(one: Gebied, op: Dag): GemeenteCode[] {
  return one in VERBANDEN ? ledenOp(one as Verband, op) : [one as GemeenteCode];
}

export function naamGebied(one: Gebied): string {
  return one in VERBANDEN ? VERBANDEN[one as Verband] : naamGemeente(one as GemeenteCode);
}

/** Every gemeente that a question may need. */
export function gemeentenVoor({ gebieden, peildata }: Pick<Vraag, 'gebieden' | 'peildata'>): GemeenteCode[] {
  const all = new Set(gebieden.flatMap((one) => peildata.flatMap((op) => gemeentenVan(one, op))));
  return GEMEENTEN.map(({ code }) => code).filter((code) => all.has(code));
}

function past(filter: Vraag['filter'], one: Pick<Cel, 'trede' | 'product'> & Partial<Cel>): boolean {
  return DIMENSIES.every((dimensie) => {
    const wanted: readonly string[] | undefined = filter[dimensie];
    const value = one[dimensie];
    return wanted === undefined || value === undefined || wanted.includes(value);
  });
}

interface Groep {
  readonly sleutel: string[];
  readonly aantal: Waarde;
}
/** The groups of one stand by their key, and its total. */
interface Gegroepeerd {
  readonly groepen: ReadonlyMap<string, Groep>;
  readonly totaal: Waarde;
}

const keyOf = (sleutel: readonly string[]): string => sleutel.join('|');

function groepeerIndicaties({ atomen }: Stand, { rijen, filter }: Vraag): Gegroepeerd {
  const groepen = new Map<string, Groep>();
  let totaal = NUL;
  for (const one of atomen) {
    const inFilter = one.cellen.filter((cel) => past(filter, cel));
    totaal = plus(totaal, deelVan(one, inFilter));
    const own = Map.groupBy(inFilter, (cel) => keyOf(rijen.map((dimensie) => cel[dimensie])));
    for (const [key, cellen] of own) {
      const [first] = cellen;
      const sleutel = rijen.map((dimensie) => first?.[dimensie] ?? '');
      groepen.set(key, { sleutel, aantal: plus(groepen.get(key)?.aantal ?? NUL, deelVan(one, cellen)) });
    }
  }
  return { groepen, totaal };
}

function groepeerClienten({ clienten }: Stand, { rijen, filter }: Vraag): Gegroepeerd {
  const groepen = new Map<string, Groep>();
  for (const one of clienten) {
    if (!past(filter, one)) continue;
    const sleutel = rijen.map((dimensie) => (dimensie === 'trede' ? one.trede : one.product));
    const key = keyOf(sleutel);
    groepen.set(key, { sleutel, aantal: plus(groepen.get(key)?.aantal ?? NUL, one.aantal) });
  }
  return { groepen, totaal: NUL };
}

function samen(parts: readonly Gegroepeerd[]): Gegroepeerd {
  const groepen = new Map<string, Groep>();
  for (const part of parts)
    for (const [key, { sleutel, aantal }] of part.groepen)
      groepen.set(key, { sleutel, aantal: plus(groepen.get(key)?.aantal ?? NUL, aantal) });
  return { groepen, totaal: parts.reduce((sum, { totaal }) => plus(sum, totaal), NUL) };
}

/** The groups that occur in any column, in the order of the lists. */
function sleutels(columns: readonly Gegroepeerd[], { rijen }: Vraag): string[][] {
  const found = new Map(
    columns.flatMap(({ groepen }) => [...groepen].map(([key, { sleutel }]) => [key, sleutel])),
  );
  return [...found.values()].sort((a, b) => {
    const index = rijen.findIndex((_, place) => a[place] !== b[place]);
    const dimensie = rijen[index];
    if (dimensie === undefined) return 0;
    return plaatsVan(dimensie, a[index] ?? '') < plaatsVan(dimensie, b[index] ?? '') ? -1 : 1;
  });
}

function blok(
  one: Gebied,
  vraag: Vraag,
  standen: (gemeente: GemeenteCode, op: Dag) => Gegroepeerd | null,
): Blok {
  const last = vraag.peildata.at(-1) ?? '';
  const columns = vraag.peildata.map((op) => {
    const leden = gemeentenVan(one, vraag.samenstelling === 'laatste' ? last : op);
    const found = leden.map((gemeente) => ({ gemeente, stand: standen(gemeente, op) }));
    return {
      geteld: found.filter(({ stand }) => stand !== null).map(({ gemeente }) => gemeente),
      ontbreekt: found.filter(({ stand }) => stand === null).map(({ gemeente }) => gemeente),
      samen: found.every(({ stand }) => stand === null)
        ? null
        : samen(found.flatMap(({ stand }) => stand ?? [])),
    };
  });
  const isSame = String(columns[0]?.geteld) === String(columns.at(-1)?.geteld);
  const waardenOp = (sleutel: readonly string[] | null) =>
    columns.map((column) => {
      if (column.samen === null) return null;
      return sleutel === null
        ? column.samen.totaal
        : (column.samen.groepen.get(keyOf(sleutel))?.aantal ?? NUL);
    });
  const totals = waardenOp(null);
  const rij = (sleutel: string[] | null, naam: string): Rij => {
    const waarden = waardenOp(sleutel);
    const [from, to] = [waarden[0] ?? null, waarden.at(-1) ?? null];
    return {
      sleutel: sleutel ?? [],
      naam,
      waarden,
      aandelen: waarden.map((value, index) =>
        value && totals[index] && vraag.maat === 'indicaties' ? aandeel(value, totals[index]) : null,
      ),
      ontwikkeling: from && to && waarden.length > 1 && isSame ? ontwikkeling(from, to) : null,
    };
  };
  const naam = (sleutel: readonly string[]) =>
    sleutel.map((value, index) => naamVan(vraag.rijen[index] ?? 'trede', value)).join(', ');
  const groups =
    vraag.rijen.length === 0
      ? []
      : sleutels(
          columns.flatMap((column) => column.samen ?? []),
          vraag,
        );
  return {
    gebied: one,
    naam: naamGebied(one),
    geteld: columns.map(({ geteld }) => geteld),
    ontbreekt: columns.map(({ ontbreekt }) => ontbreekt),
    rijen: groups.map((sleutel) => rij(sleutel, naam(sleutel))),
    totaal: vraag.maat === 'clienten' ? null : rij(null, 'Totaal'),
  };
}

/** Answers a question from the standen, and from nothing else. */
export function maakTabel(vraag: Vraag, standen: Standen): Tabel {
  const groepeer = vraag.maat === 'clienten' ? groepeerClienten : groepeerIndicaties;
  // a gemeente stands in its own block and in those of its verbanden
  const known = new Map<string, Gegroepeerd | null>();
  const gegroepeerd = (gemeente: GemeenteCode, op: Dag) => {
    const key = `${gemeente}|${op}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const stand = standen(gemeente, op);
    const made = stand && groepeer(stand, vraag);
    known.set(key, made);
    return made;
  };
  return {
    peildata: [...vraag.peildata],
    blokken: vraag.gebieden.map((one) => blok(one, vraag, gegroepeerd)),
  };
}
