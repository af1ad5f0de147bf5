import type { Dag } from '../domain/basis/datum.ts';
import type { Trede } from '../domain/codes/trede.ts';
import { scherm, type Atoom, type TelCel } from './afscherming.ts';
import { LEVERINGSVORMEN, ZWAARTEN, type Cel } from './cel.ts';
import { schermClienten } from './clienten.ts';
import { somVan, type Waarde } from './waarde.ts';

/** Cliënten of one product on one rung. */
export interface Clienten {
  readonly trede: Trede;
  readonly product: string;
  readonly aantal: Waarde;
}

/** All that may be told of one gemeente on one peildatum. Nothing else is kept. */
export interface Stand {
  readonly atomen: readonly Atoom[];
  readonly clienten: readonly Clienten[];
}

/** One inzet or indicatie, as it counts. */
export interface Geteld extends Cel {
  /** who has it, within this gemeente; is counted, never kept */
  readonly client: string;
  readonly begin: Dag;
  /** last day; null: still open */
  readonly einde: Dag | null;
}

/** Counts what is put in, at each of these peildata, and gives what may be told of it. */
export function createTelling(peildata: readonly Dag[]): {
  tel: (one: Geteld) => void;
  standen: () => Stand[];
} {
  const counts = peildata.map(() => new Map<string, { cel: Cel; aantal: number }>());
  const people = peildata.map(() => new Map<string, Set<string>>());
  return {
    tel({ client, begin, einde, trede, product, zwaarte, leveringsvorm }) {
      const group = `${trede}|${product}`;
      const key = `${group}|${zwaarte}|${leveringsvorm}`;
      for (let index = eersteVanaf(peildata, begin); index < peildata.length; index += 1) {
        const peildatum = peildata[index];
        if (peildatum === undefined || (einde !== null && einde < peildatum)) break;
        const known = counts[index]?.get(key);
        if (known) known.aantal += 1;
        else counts[index]?.set(key, { cel: { trede, product, zwaarte, leveringsvorm }, aantal: 1 });
        const clients = people[index]?.get(group);
        if (clients) clients.add(client);
        else people[index]?.set(group, new Set([client]));
      }
    },
    standen: () =>
      counts.map((cellen, index) =>
        maakStand(
          [...cellen.values()].map(({ cel, aantal }): TelCel => ({ ...cel, aantal })),
          new Map([...(people[index] ?? [])].map(([group, clients]) => [group, clients.size])),
        ),
      ),
  };
}

/** Index of the first peildatum that is not before a day. */
function eersteVanaf(peildata: readonly Dag[], day: Dag): number {
  let [low, high] = [0, peildata.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((peildata[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Shields counts and, by `trede|product`, numbers of cliënten. */
export function maakStand(cellen: readonly TelCel[], clients: ReadonlyMap<string, number>): Stand {
  const sorted = cellen.toSorted((a, b) => (plaats(a) < plaats(b) ? -1 : 1));
  const atomen = scherm(sorted);
  const clienten = [...clients].sort().map(([group, aantal]): Clienten => {
    const [trede, product] = group.split('|') as [Trede, string];
    const indicaties = somVan(atomen, (cel) => cel.trede === trede && cel.product === product);
    return { trede, product, aantal: schermClienten(aantal, indicaties) };
  });
  return { atomen, clienten };
}

const plaats = (cel: Cel): string =>
  [cel.trede, cel.product, ZWAARTEN.indexOf(cel.zwaarte), LEVERINGSVORMEN.indexOf(cel.leveringsvorm)].join(
    '|',
  );

type BewaardeCel = [Trede, string, Cel['zwaarte'], Cel['leveringsvorm'], boolean];
interface Bewaard {
  readonly atomen: readonly (readonly [number | null, readonly BewaardeCel[]])[];
  readonly clienten: readonly (readonly [Trede, string, number, number])[];
}

/** A stand as text, to keep. */
export function schrijfStand({ atomen, clienten }: Stand): string {
  const written: Bewaard = {
    atomen: atomen.map((one) => [
      one.aantal,
      one.cellen.map((part) => [part.trede, part.product, part.zwaarte, part.leveringsvorm, part.klein]),
    ]),
    clienten: clienten.map((one) => [one.trede, one.product, one.aantal.van, one.aantal.tot]),
  };
  return JSON.stringify(written);
}

/** A stand back from its text, which only {@link schrijfStand} writes. */
export function leesStand(text: string): Stand {
  const { atomen, clienten } = JSON.parse(text) as Bewaard;
  return {
    atomen: atomen.map(([aantal, cellen]) => ({
      aantal,
      cellen: cellen.map(([trede, product, zwaarte, leveringsvorm, klein]) => ({
        trede,
        product,
        zwaarte,
        leveringsvorm,
        klein,
      })),
    })),
    clienten: clienten.map(([trede, product, van, tot]) => ({
      trede,
      product,
      aantal: { van, tot },
    })),
  };
}
