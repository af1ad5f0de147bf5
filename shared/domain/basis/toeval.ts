/** Chance that can be repeated: the same seed gives the same demo on every machine. */
export interface Toeval {
  /** 0 up to, not including, 1 */
  readonly deel: () => number;
  /** whole number from `min` to `max`, both included */
  readonly tussen: (min: number, max: number) => number;
  readonly kies: <T>(lijst: readonly T[]) => T;
  readonly kans: (deel: number) => boolean;
  /** a text of chosen characters; letters and digits unless told otherwise */
  readonly letters: (aantal: number, uit?: string) => string;
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A generator by the mulberry32 algorithm (public domain), 32 bits of state. */
export function maakToeval(seed: number): Toeval {
  let state = seed >>> 0;
  const deel = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const tussen = (min: number, max: number): number => min + Math.floor(deel() * (max - min + 1));
  const kies = <T>(lijst: readonly T[]): T => {
    const index = tussen(0, lijst.length - 1);
    if (lijst.length === 0) throw new Error('kies: an empty list has nothing to choose from');
    return lijst[index] as T;
  };
  return {
    deel,
    tussen,
    kies,
    kans: (limit) => deel() < limit,
    letters: (aantal, uit = ALPHABET) =>
      Array.from({ length: aantal }, () => uit.charAt(tussen(0, uit.length - 1))).join(''),
  };
}
