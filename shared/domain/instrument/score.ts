import { afgerond, type Ernst, type Instrument } from './schema.ts';

export interface Uitslag {
  readonly score: number;
  readonly betekenis: string;
  readonly ernst: Ernst;
}

/**
 * What answers come to: `antwoorden` holds by id of the question the index of the chosen answer. Null while a question is
 * not answered: an instrument counts as a whole.
 */
export function scoreVan(
  instrument: Instrument,
  antwoorden: Readonly<Record<string, number>>,
): Uitslag | null {
  const punten = instrument.vragen.map(({ id, antwoorden: keuzes }) => keuzes[antwoorden[id] ?? -1]?.punten);
  if (punten.some((one) => one === undefined)) return null;
  const sum = punten.reduce<number>((total, one) => total + (one ?? 0), 0);
  const score = instrument.scoring === 'som' ? sum : afgerond(sum / punten.length);
  const grens = instrument.grenzen.findLast(({ vanaf }) => vanaf <= score);
  return grens ? { score, betekenis: grens.betekenis, ernst: grens.ernst } : null;
}

/** The versions to choose from: of each instrument the one that was loaded last. */
export function teKiezen(instrumenten: readonly Instrument[]): Instrument[] {
  const last = new Map(instrumenten.map((one) => [one.id, one]));
  return [...last.values()].sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
