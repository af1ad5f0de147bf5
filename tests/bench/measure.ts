/** One line of the report: what was measured, beside a reference of the same run. */
export interface Measurement {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'rows' | 'bytes' | 'values' | 'errors';
  readonly ours: number;
  readonly reference: number | null;
  readonly ratio: number | null;
  readonly budget: string;
  readonly within: boolean;
  /** EXPLAIN of the statement behind it, where a plan decides how fast it is */
  readonly plan?: readonly string[];
}

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Milliseconds that one run takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Who goes first: the Thue–Morse sequence, which no rhythm in the inputs can keep step with. */
function isOursFirst(index: number): boolean {
  let ones = 0;
  for (let rest = index; rest > 0; rest >>= 1) ones += rest & 1;
  return ones % 2 === 0;
}

/**
 * Runs two things in turns, so that whatever else this machine does hits both alike. Who goes first changes: the second
 * one finds the pages that both read already decrypted in memory.
 */
export async function sideBySide(
  count: number,
  ours: (index: number) => unknown,
  reference: (index: number) => unknown,
): Promise<{ ours: number[]; reference: number[] }> {
  const samples = { ours: [] as number[], reference: [] as number[] };
  for (let index = 0; index < count; index += 1) {
    const turns = [
      async () => samples.ours.push(await timed(() => ours(index))),
      async () => samples.reference.push(await timed(() => reference(index))),
    ];
    for (const turn of isOursFirst(index) ? turns : turns.reverse()) await turn();
  }
  return samples;
}

/** A measurement with a budget in absolute terms, against the reference, or both. */
export function report(
  name: string,
  unit: Measurement['unit'],
  values: { ours: number; reference: number | null },
  budget: { most?: number; ratio?: number },
): Measurement {
  const ratio = values.reference === null ? null : values.ours / values.reference;
  const words = [
    budget.most === undefined ? '' : `≤ ${budget.most} ${unit}`,
    budget.ratio === undefined ? '' : `≤ ${budget.ratio} × reference`,
  ];
  return {
    name,
    unit,
    ours: round(values.ours),
    reference: values.reference === null ? null : round(values.reference),
    ratio: ratio === null ? null : round(ratio),
    budget: words.filter(Boolean).join(' and '),
    within:
      (budget.most === undefined || values.ours <= budget.most) &&
      (budget.ratio === undefined || ratio === null || ratio <= budget.ratio),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
