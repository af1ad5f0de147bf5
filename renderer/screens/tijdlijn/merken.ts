/** A moment with its words, before it has a place. */
export interface Merk {
  readonly key: string;
  /** place on the line, in pixels */
  readonly x: number;
  readonly tekst: string;
}
export interface GelegdMerk extends Merk {
  readonly rij: number;
  /** the words stand before the mark, because there is no room after it */
  readonly isLinks: boolean;
  /** false: there was no room for the words; the mark still stands */
  readonly heeftTekst: boolean;
}

/** Width of one letter of small text and of the mark itself, in pixels; a little too wide rather than too narrow. */
const LETTER = 6.6;
const TEKEN = 18;

/** Puts the words of moments in rows so that none overlap; what does not fit keeps its mark, without words. */
export function legMerken(merken: readonly Merk[], breedte: number, meesteRijen: number): GelegdMerk[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: meesteRijen }, () => []);
  const free = (rij: number, from: number, to: number) =>
    (taken[rij] ?? []).every((one) => to <= one.from || from >= one.to);
  return [...merken]
    .sort((a, b) => a.x - b.x)
    .map((merk) => {
      const room = merk.tekst.length * LETTER + TEKEN;
      const isLinks = merk.x + room > breedte;
      const from = isLinks ? merk.x - room : merk.x - TEKEN / 2;
      const to = isLinks ? merk.x + TEKEN / 2 : merk.x + room;
      const rij = taken.findIndex((_, index) => free(index, from, to));
      if (rij >= 0) taken[rij]?.push({ from, to });
      return { ...merk, rij: Math.max(0, rij), isLinks, heeftTekst: rij >= 0 };
    });
}
