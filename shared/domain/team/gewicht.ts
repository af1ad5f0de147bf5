import type { Gewichten } from '../catalogus/schema.ts';
import type { PlanStatus } from '../plan/schema.ts';

/** What of a dossier weighs. */
export interface Last {
  readonly fase: PlanStatus;
  readonly personen: number;
  /** doelen that are worked on */
  readonly doelen: number;
  /** open crisissignalen */
  readonly crisis: number;
}

/** One part of a weight, as it is explained on the spot. */
export interface GewichtDeel {
  readonly naam: string;
  readonly punten: number;
}

/** Statuses that weigh by more than their phase: in a plan that was closed the people and doelen rest. */
const RUST: ReadonlySet<PlanStatus> = new Set(['afgesloten', 'waakvlam', 'gesloten']);

/** What a dossier weighs and why, in points; parts that weigh nothing are left out. */
export function gewichtDelen(last: Last, gewichten: Gewichten, namen: Readonly<Record<PlanStatus, string>>) {
  const rust = RUST.has(last.fase);
  const meer = Math.min(Math.max(0, last.personen - 1), gewichten.meestePersonen);
  const doelen = Math.min(last.doelen, gewichten.meesteDoelen);
  const delen: GewichtDeel[] = [
    { naam: `Fase: ${namen[last.fase].toLowerCase()}`, punten: gewichten.fase[last.fase] },
    { naam: `${last.personen} mensen in huis`, punten: rust ? 0 : meer * gewichten.persoon },
    {
      naam: last.doelen === 1 ? '1 doel' : `${last.doelen} doelen`,
      punten: rust ? 0 : doelen * gewichten.doel,
    },
    {
      naam: last.crisis === 1 ? '1 crisissignaal' : `${last.crisis} crisissignalen`,
      punten: last.crisis * gewichten.crisis,
    },
  ];
  return delen.filter(({ punten }) => punten > 0);
}

/** What a dossier weighs, in points. */
export function gewichtVan(last: Last, gewichten: Gewichten): number {
  const rust = RUST.has(last.fase);
  return (
    gewichten.fase[last.fase] +
    (rust
      ? 0
      : Math.min(Math.max(0, last.personen - 1), gewichten.meestePersonen) * gewichten.persoon +
        Math.min(last.doelen, gewichten.meesteDoelen) * gewichten.doel) +
    last.crisis * gewichten.crisis
  );
}
