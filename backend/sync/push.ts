import type { Answer } from '#shared/contract/region/sync.ts';
import type { Operation } from '#shared/sync/operation.ts';
import type { SyncOutcome } from '../http/metrics.ts';
import { Refusal } from '../http/refusal.ts';
import type { RegionContext } from '../procedures/context.ts';

/** What a device brings: operations in the order of their numbers, under its own name or an earlier one of its own. */
export interface Pushed {
  readonly dataset: string;
  readonly epoch: number;
  readonly device: string;
  readonly operations: readonly Omit<Operation, 'changes'>[] & readonly { changes: readonly unknown[] }[];
}

export type PushAnswer =
  | { outdated: true; dataset: string; epoch: number }
  | { answers: Answer[]; expected: number | null; told?: { actor: string } };

/** One push with the call that it came with. */
export interface PushCall {
  readonly context: Pick<RegionContext, 'who' | 'device' | 'clock'>;
  readonly input: Pushed;
}

/**
 * Takes operations of one device in the order of their numbers: applies and answers in one transaction. What was here
 * already is answered as it was then; at a hole it stops and says which number it waits for.
 */
export async function push(context: RegionContext, input: Pushed): Promise<PushAnswer> {
  const gemeente = context.device?.gemeente;
  if (gemeente === undefined) throw new Refusal('apparaat-onbekend');
  const answer = await context.pushes(gemeente, { context, input });
  if ('answers' in answer) {
    const counts = new Map<SyncOutcome, number>();
    for (const { outcome, duplicate } of answer.answers) {
      const name = duplicate ? 'duplicate' : outcome;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const [outcome, count] of counts) context.metrics.pushed(outcome, count);
  }
  return answer;
}
