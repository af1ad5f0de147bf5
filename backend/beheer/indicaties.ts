/** Indicaties of the system that a gemeente had before the app: a CSV file, line by line, all of it or nothing. */
import { createHmac } from 'node:crypto';
import { dag, type Dag } from '#shared/domain/basis/datum.ts';
import { PRODUCTEN, type Leveringsvorm, type Zwaarte } from '#shared/monitor/cel.ts';
import { z } from 'zod';
import { readCsv } from './csv.ts';

/** One indicatie as it is kept: of its client a keyed hash only. */
export interface Indicatie {
  readonly client: string;
  readonly product: string;
  readonly zwaarte: Zwaarte;
  readonly leveringsvorm: Leveringsvorm;
  readonly begin: Dag;
  readonly einde: Dag | null;
  /** counts indicaties of one client with one product from one day on */
  readonly volgnummer: number;
}

const HASH_LENGTH = 32;
const MOST_PROBLEMS = 100;

const kolom = z.string();
/** The columns of the file. */
const KOLOMMEN = {
  gemeente: kolom,
  client: kolom,
  product: kolom,
  zwaarte: kolom,
  leveringsvorm: kolom,
  begin: kolom,
  einde: kolom,
};
type Regel = Readonly<Record<keyof typeof KOLOMMEN, string>>;

const ZWAARTE: Readonly<Record<string, Zwaarte>> = {
  licht: 'licht',
  basis: 'basis',
  speciaal: 'speciaal',
  '': '',
};
const VORM: Readonly<Record<string, Leveringsvorm>> = { zin: 'zin', pgb: 'pgb', '': '' };
const CODE_BY_NAME = new Map(Object.entries(PRODUCTEN).map(([code, naam]) => [naam.toLowerCase(), code]));

/** A code of WMO020 or JZ020, with or without its zero, or the name of one that one law has. */
function productVan(text: string): string | null {
  const code = /^\d$/.test(text) ? `0${text}` : text;
  return Object.hasOwn(PRODUCTEN, code) ? code : (CODE_BY_NAME.get(text.toLowerCase()) ?? null);
}

/** `2015-01-31`, or `31-01-2015` as Dutch Excel writes it. */
function dagVanTekst(text: string): Dag | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dag.safeParse(iso).success ? iso : null;
}

type Gelezen = Omit<Indicatie, 'client' | 'volgnummer'> & { readonly nummer: string };

function leesRegel(regel: Regel, gemeente: string): Gelezen | string[] {
  const product = productVan(regel.product);
  const zwaarte = ZWAARTE[regel.zwaarte.toLowerCase()];
  const leveringsvorm = VORM[regel.leveringsvorm.toLowerCase()];
  const begin = dagVanTekst(regel.begin);
  const einde = regel.einde === '' ? null : dagVanTekst(regel.einde);
  const isGone = regel.einde !== '' && einde === null;
  const problems = [
    regel.gemeente === gemeente ? '' : `gemeente: dit bestand wordt voor ${gemeente} ingelezen`,
    regel.client === '' ? 'client: vul het nummer uit het andere systeem in' : '',
    product === null ? 'product: geen code of naam van een productcategorie van iWmo of iJw' : '',
    zwaarte === undefined ? 'zwaarte: kies licht, basis of speciaal, of laat leeg' : '',
    leveringsvorm === undefined ? 'leveringsvorm: kies zin of pgb, of laat leeg' : '',
    begin === null ? 'begin: geen dag die bestaat' : '',
    isGone ? 'einde: geen dag die bestaat' : '',
    begin !== null && einde !== null && einde < begin ? 'einde: ligt vóór begin' : '',
  ].filter((one) => one !== '');
  if (problems.length > 0 || product === null || begin === null) return problems;
  return {
    nummer: regel.client,
    product,
    zwaarte: zwaarte ?? '',
    leveringsvorm: leveringsvorm ?? '',
    begin,
    einde,
  };
}

/** A pseudonym of the other system as it is kept. Another in each gemeente, so that nobody can be followed across. */
function hashOf(key: string, gemeente: string, nummer: string): string {
  return createHmac('sha256', key).update(`${gemeente}\n${nummer}`).digest('hex').slice(0, HASH_LENGTH);
}

/** Tells whether two files were hashed with the same key, without telling the key. */
export function merkVan(key: string): string {
  return createHmac('sha256', key).update('merk').digest('hex').slice(0, HASH_LENGTH);
}

type IndicatieBestand = { ok: true; indicaties: Indicatie[] } | { ok: false; problems: string[] };

/** Reads a file; the same lines in another order come to the same. A problem never holds what stood in the line. */
export function leesIndicaties(text: string, gemeente: string, key: string): IndicatieBestand {
  const read = readCsv(text, KOLOMMEN);
  if (!read.ok) return read;
  const problems: string[] = [];
  const found: Gelezen[] = [];
  for (const { line, value } of read.lines) {
    const one = leesRegel(value as Regel, gemeente);
    if (Array.isArray(one)) problems.push(...one.map((problem) => `regel ${line}, ${problem}`));
    else found.push(one);
  }
  if (problems.length > MOST_PROBLEMS)
    problems.splice(MOST_PROBLEMS, Infinity, `… en nog ${problems.length - MOST_PROBLEMS} fouten`);
  if (problems.length > 0) return { ok: false, problems };
  if (found.length === 0) return { ok: false, problems: ['Er staan geen indicaties in het bestand.'] };
  return { ok: true, indicaties: genummerd(found, gemeente, key) };
}

const orde = ({ zwaarte, leveringsvorm, einde }: Gelezen): string =>
  `${zwaarte}|${leveringsvorm}|${einde ?? '9999'}`;

function genummerd(found: readonly Gelezen[], gemeente: string, key: string): Indicatie[] {
  const hashes = new Map<string, string>();
  const hashed = (nummer: string): string => {
    const known = hashes.get(nummer) ?? hashOf(key, gemeente, nummer);
    hashes.set(nummer, known);
    return known;
  };
  const groups = Map.groupBy(found, ({ nummer, product, begin }) => `${nummer}\n${product}|${begin}`);
  return [...groups.values()].flatMap((group) =>
    group
      .toSorted((a, b) => (orde(a) < orde(b) ? -1 : 1))
      .map(({ nummer, ...one }, index) => ({ ...one, client: hashed(nummer), volgnummer: index + 1 })),
  );
}
