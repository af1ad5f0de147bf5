import { plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import type { Keuzes } from '#shared/contract/monitor.ts';
import { DIMENSIES } from '#shared/monitor/cel.ts';
import { vraagSchema, type Gebied, type Vraag } from '#shared/monitor/tabel.ts';

// A question of the monitor as the address of its table: whoever opens it sees the same figures. It names no person.

/** What a screen reads of its address. */
export type Zoekdeel = Readonly<Record<string, unknown>>;

const TUSSEN = '~';
/** A value that is empty in the figures ("zonder zwaarte") has a word in an address. */
const ZONDER = 'zonder';

const schrijf = (values: readonly string[]): string =>
  values.map((value) => (value === '' ? ZONDER : value)).join(TUSSEN);

function lees(search: Zoekdeel, name: string): string[] | undefined {
  const value = search[name];
  // the router reads a value like 1926 as a number
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value)
    .split(TUSSEN)
    .map((part) => (part === ZONDER ? '' : part));
}

/** Address of a table. */
export function adresVanTabel(vraag: Vraag): string {
  const parts = new URLSearchParams({
    gebieden: schrijf(vraag.gebieden),
    peildata: schrijf(vraag.peildata),
    rijen: vraag.rijen.length === 0 ? 'geen' : schrijf(vraag.rijen),
  });
  if (vraag.maat === 'clienten') parts.set('maat', vraag.maat);
  if (vraag.samenstelling === 'laatste') parts.set('samenstelling', vraag.samenstelling);
  for (const dimensie of DIMENSIES) {
    const wanted = vraag.filter[dimensie];
    if (wanted !== undefined) parts.set(dimensie, schrijf(wanted));
  }
  return `/regio?${parts.toString()}`;
}

/** The question in an address: null when there is none, `onleesbaar` when it cannot be one. */
export function vraagUit(search: Zoekdeel): Vraag | null | 'onleesbaar' {
  const gebieden = lees(search, 'gebieden');
  if (gebieden === undefined) return null;
  const rijen = lees(search, 'rijen') ?? [];
  const filter = DIMENSIES.flatMap((dimensie) => {
    const wanted = lees(search, dimensie);
    return wanted === undefined ? [] : [[dimensie, wanted] as const];
  });
  const read = vraagSchema.safeParse({
    gebieden,
    peildata: lees(search, 'peildata') ?? [],
    rijen: String(rijen) === 'geen' ? [] : rijen,
    maat: search['maat'] ?? 'indicaties',
    samenstelling: search['samenstelling'] ?? 'per-peildatum',
    filter: Object.fromEntries<string[]>(filter),
  });
  return read.success ? read.data : 'onleesbaar';
}

const MAANDEN_PER_JAAR = 12;
const JAREN = 5;

/** What is shown to whoever asked nothing yet: maatwerk by product, in the last years. Null: nothing was counted yet. */
export function eersteVraag({ gebieden, peildata }: Keuzes): Vraag | null {
  const last = peildata.at(-1);
  const gebied = eersteGebied({ gebieden });
  if (last === undefined || gebied === null) return null;
  return {
    gebieden: [gebied],
    peildata: iedereZoveel(peildata, plusMaanden(last, -JAREN * MAANDEN_PER_JAAR), last, 'jaar'),
    rijen: ['product'],
    maat: 'indicaties',
    filter: { trede: ['maatwerk'] },
    samenstelling: 'per-peildatum',
  };
}

/** H5, where the app began; otherwise the first that there is. */
export function eersteGebied({ gebieden }: Pick<Keuzes, 'gebieden'>): Gebied | null {
  return (gebieden.find(({ gebied }) => gebied === 'H5') ?? gebieden[0])?.gebied ?? null;
}

export const STAPPEN = { twee: 'Alleen deze', jaar: 'Ieder jaar', kwartaal: 'Ieder kwartaal' } as const;
export type Stap = keyof typeof STAPPEN;

/** The peildata from one to another, of those that were counted. */
export function iedereZoveel(peildata: readonly Dag[], van: Dag, tot: Dag, stap: Stap): Dag[] {
  const within = peildata.filter((one) => one >= van && one <= tot);
  if (stap === 'kwartaal') return within;
  if (stap === 'twee') return [...new Set([van, tot])].sort();
  return within.filter((one) => one.slice(5) === tot.slice(5) || one === van);
}

/** Which step a list of peildata was made with. */
export function stapVan(peildata: readonly Dag[], chosen: readonly Dag[]): Stap {
  const [van, tot] = [chosen[0], chosen.at(-1)];
  if (van === undefined || tot === undefined || chosen.length <= 2) return 'twee';
  return String(iedereZoveel(peildata, van, tot, 'jaar')) === String(chosen) ? 'jaar' : 'kwartaal';
}
