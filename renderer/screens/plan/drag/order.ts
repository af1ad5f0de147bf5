/** A column of cards: what it is called and which cards lie in it, from top to bottom. */
export interface Zone {
  readonly id: string;
  readonly items: readonly string[];
}

/** A place on the board: before the card with this index, not counting the card that moves. */
export interface Spot {
  readonly zone: string;
  readonly index: number;
}

/** Where a card lies; null when it is not on the board. */
export function spotOf(zones: readonly Zone[], item: string): Spot | null {
  for (const zone of zones) {
    const index = zone.items.indexOf(item);
    if (index >= 0) return { zone: zone.id, index };
  }
  return null;
}

/** The board with a card taken up and laid somewhere else. */
export function moved(zones: readonly Zone[], item: string, spot: Spot): Zone[] {
  return zones.map((zone) => {
    const items = zone.items.filter((entry) => entry !== item);
    if (zone.id === spot.zone) items.splice(Math.min(spot.index, items.length), 0, item);
    return { id: zone.id, items };
  });
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** One step with an arrow key from a spot; the same spot at the edge of the board. */
export function step(zones: readonly Zone[], item: string, from: Spot, direction: Direction): Spot {
  const at = zones.findIndex((zone) => zone.id === from.zone);
  const sizeOf = (zone: Zone | undefined) => zone?.items.filter((entry) => entry !== item).length ?? 0;
  if (direction === 'ArrowUp') return { ...from, index: Math.max(0, from.index - 1) };
  if (direction === 'ArrowDown') return { ...from, index: Math.min(sizeOf(zones[at]), from.index + 1) };
  const next = zones[at + (direction === 'ArrowLeft' ? -1 : 1)];
  return next ? { zone: next.id, index: Math.min(from.index, sizeOf(next)) } : from;
}

interface Ordered {
  readonly id: string;
  readonly volgorde: number;
}

/** In the order in which people laid them; of two that were never ordered the older comes first. */
export function byVolgorde<T extends Ordered>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.volgorde - b.volgorde);
}

/** The number that puts a new row after these. */
export function lastVolgorde(rows: readonly Ordered[]): number {
  return rows.reduce((last, row) => Math.max(last, row.volgorde), 0) + 1;
}

/**
 * The rows whose volgorde has to change so that they lie in this order; as few as possible: usually only the one that was
 * moved, all of them when numbers are equal or have no room between them.
 */
export function renumber(rows: readonly Ordered[], order: readonly string[]): Ordered[] {
  const now = new Map(rows.map((row) => [row.id, row.volgorde]));
  const values = order.map((id) => now.get(id) ?? null);
  const wrong = order.filter((_, index) => !fits(values, index));
  const [only] = wrong.length === 1 ? wrong : [movedOne(order, values)];
  if (wrong.length === 0) return [];
  if (only !== undefined) {
    const index = order.indexOf(only);
    const before = index === 0 ? null : (values[index - 1] ?? null);
    const after = values[index + 1] ?? null;
    const volgorde = between(before, after);
    if (volgorde !== null) return [{ id: only, volgorde }];
  }
  return order
    .map((id, index) => ({ id, volgorde: index + 1 }))
    .filter(({ id, volgorde }) => now.get(id) !== volgorde);
}

function fits(values: readonly (number | null)[], index: number): boolean {
  const value = values[index];
  if (value == null) return false;
  const [before, after] = [values[index - 1], values[index + 1]];
  return (before == null || before < value) && (after == null || value < after);
}

/** The single row without which the others are in order. */
function movedOne(order: readonly string[], values: readonly (number | null)[]): string | undefined {
  return order.find((_, index) => {
    const rest = values.filter((_value, other) => other !== index);
    return rest.every((_value, at) => fits(rest, at));
  });
}

function between(before: number | null, after: number | null): number | null {
  if (before === null) return after === null ? 1 : after - 1;
  if (after === null) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : null;
}
