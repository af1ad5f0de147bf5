import { diffWordsWithSpace } from 'diff';

/** A piece of a text that stayed, came or went. */
export interface Piece {
  readonly soort: 'gelijk' | 'nieuw' | 'weg';
  readonly tekst: string;
}

/** More differences than this are no longer readable as marks in a text; it also bounds the work on very long texts. */
const MOST_EDITS = 600;

/** The difference between two texts word by word; the whole old and the whole new text when little stayed. */
export function wordDiff(oud: string, nieuw: string): readonly Piece[] {
  const found = diffWordsWithSpace(oud, nieuw, { maxEditLength: MOST_EDITS });
  const whole: Piece[] = [
    { soort: 'weg', tekst: oud },
    { soort: 'nieuw', tekst: nieuw },
  ];
  if (!found) return whole;
  const pieces = found.map(({ value, added, removed }): Piece => ({
    soort: added ? 'nieuw' : removed ? 'weg' : 'gelijk',
    tekst: value,
  }));
  const kept = pieces
    .filter(({ soort }) => soort === 'gelijk')
    .reduce((sum, { tekst }) => sum + tekst.trim().length, 0);
  return kept * 4 < Math.min(oud.length, nieuw.length) ? whole : pieces;
}
