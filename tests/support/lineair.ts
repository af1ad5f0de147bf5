/** Linear systems as an attacker solves them who has all published tables: modulo a prime, which loses no solution. */

// its square still fits in a double
const PRIME = 94_906_249;

const mod = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

/** Rows by the column in which they begin, each with a 1 there. */
export type RowSpace = ReadonlyMap<number, readonly number[]>;

function reduce(space: RowSpace, row: readonly number[]): { row: number[]; lead: number } {
  const rest = row.map(mod);
  for (let column = 0; column < rest.length; column += 1) {
    const factor = rest[column] ?? 0;
    if (factor === 0) continue;
    const known = space.get(column);
    if (!known) return { row: rest, lead: column };
    known.forEach((value, index) => (rest[index] = mod((rest[index] ?? 0) - factor * value)));
  }
  return { row: rest, lead: -1 };
}

/** All that follows from these equations. */
export function rowSpace(equations: readonly (readonly number[])[]): RowSpace {
  const space = new Map<number, readonly number[]>();
  for (const equation of equations) {
    const { row, lead } = reduce(space, equation);
    if (lead === -1) continue;
    const inverse = power(row[lead] ?? 1, PRIME - 2);
    space.set(
      lead,
      row.map((value) => (value * inverse) % PRIME),
    );
  }
  return space;
}

/** True when the sum of these unknowns follows from the equations. */
export function inRowSpace(space: RowSpace, row: readonly number[]): boolean {
  return reduce(space, row).lead === -1;
}
