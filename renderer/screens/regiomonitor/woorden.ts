import { dagKort } from '#shared/domain/basis/datum.ts';
import { naamVan, type Dimensie } from '#shared/monitor/cel.ts';
import { naamGebied, type Gebied, type Rij, type Tabel, type Vraag } from '#shared/monitor/tabel.ts';
import { ontwikkelingTekst, tekstVan } from '#shared/monitor/waarde.ts';

export const NAMEN_DIMENSIE: Readonly<Record<Dimensie, string>> = {
  trede: 'Trede',
  product: 'Product',
  zwaarte: 'Zwaarte',
  leveringsvorm: 'Leveringsvorm',
};

const OPSOMMING = new Intl.ListFormat('nl', { type: 'conjunction' });

/** `a, b en c` */
export function opsomming(words: readonly string[]): string {
  return OPSOMMING.format(words);
}

/** `H5` for `H5 (H4 en Pijnacker-Nootdorp)`: in a sentence and on a line. */
export function kortGebied(gebied: Gebied): string {
  return /^H\d+$/.test(gebied) ? gebied : naamGebied(gebied);
}

/** What a table counts. */
export function watGeteld({ maat, filter }: Vraag): string {
  if (maat === 'clienten') return 'Cliënten';
  return String(filter.trede) === 'maatwerk' ? 'Indicaties' : 'Inzet';
}

const MEESTE_WOORDEN = 3;

function alleen({ filter }: Vraag): string[] {
  return (['trede', 'product', 'zwaarte', 'leveringsvorm'] as const).flatMap((dimensie) => {
    const wanted: readonly string[] | undefined = filter[dimensie];
    if (wanted === undefined || (dimensie === 'trede' && String(wanted) === 'maatwerk')) return [];
    const words = wanted.map((value) => naamVan(dimensie, value).toLowerCase());
    return words.length > MEESTE_WOORDEN
      ? [`${words.length} keuzes van ${NAMEN_DIMENSIE[dimensie].toLowerCase()}`]
      : [opsomming(words)];
  });
}

function wanneer(peildata: readonly string[]): string {
  const [van, tot] = [dagKort(peildata[0] ?? ''), dagKort(peildata.at(-1) ?? '')];
  if (peildata.length === 1) return `op ${van}`;
  return peildata.length === 2
    ? `op ${van} en ${tot}`
    : `van ${van} tot en met ${tot}, op ${peildata.length} peildata`;
}

/** A question as a sentence: title of the screen, the file and the paper. */
export function vraagInWoorden(vraag: Vraag): string {
  const per = vraag.rijen.map((dimensie) => NAMEN_DIMENSIE[dimensie].toLowerCase());
  const only = alleen(vraag);
  return [
    `${watGeteld(vraag)} in ${opsomming(vraag.gebieden.map(kortGebied))} ${wanneer(vraag.peildata)}`,
    ...(per.length === 0 ? [] : [`per ${opsomming(per)}`]),
    ...(only.length === 0 ? [] : [`alleen ${only.join('; ')}`]),
  ].join(', ');
}

/** A cell of a table; a stroke where nothing was counted. */
export function celTekst(rij: Rij, index: number): string {
  const value = rij.waarden[index];
  return value ? tekstVan(value) : '–';
}

const GETAL = new Intl.NumberFormat('nl-NL', { signDisplay: 'exceptZero' });

/** `+24`, `-3`, `0`; a stroke when it is not told. */
export function verschilTekst({ ontwikkeling }: Rij): string {
  return ontwikkeling ? GETAL.format(ontwikkeling.verschil) : '–';
}

/** `+4%`, or between what it lies; a stroke when that cannot be told. */
export function procentTekst({ waarden }: Pick<Rij, 'waarden'>, isSame: boolean): string {
  const text = isSame ? ontwikkelingTekst(waarden[0] ?? null, waarden.at(-1) ?? null) : '';
  return text === '' ? '–' : text;
}

/** True when the first and the last peildatum are of the same gemeenten: only then they can be compared. */
export function isVergelijkbaar({ geteld }: Pick<Tabel['blokken'][number], 'geteld'>): boolean {
  return String(geteld[0]) === String(geteld.at(-1));
}

/** What a picture of a block says. */
export function samenvatting(blok: Tabel['blokken'][number], peildata: readonly string[]): string {
  const { totaal, rijen } = blok;
  const first = dagKort(peildata[0] ?? '');
  const last = dagKort(peildata.at(-1) ?? '');
  if (totaal === null) return `${rijen.length === 1 ? '1 regel' : `${rijen.length} regels`}, zonder totaal.`;
  if (peildata.length === 1) return `In totaal ${celTekst(totaal, 0)} op ${first}.`;
  const percent = procentTekst(totaal, isVergelijkbaar(blok));
  const grew = percent === '–' ? '' : ` (${percent})`;
  return `In totaal van ${celTekst(totaal, 0)} op ${first} naar ${celTekst(totaal, peildata.length - 1)} op ${last}${grew}.`;
}

/** Who is missing, when; null: nobody. */
export function ontbreekt(blok: Tabel['blokken'][number], peildata: readonly string[]): string[] {
  const byNames = new Map<string, string[]>();
  blok.ontbreekt.forEach((codes, index) => {
    if (codes.length === 0) return;
    const names = opsomming(codes.map(kortGebied));
    byNames.set(names, [...(byNames.get(names) ?? []), dagKort(peildata[index] ?? '')]);
  });
  return [...byNames].map(([names, days]) =>
    days.length === peildata.length
      ? `Van ${names} zijn er geen cijfers.`
      : `Op ${days.length > MEESTE_WOORDEN ? `${days.length} peildata` : opsomming(days)} zijn er geen cijfers van ${names}.`,
  );
}
