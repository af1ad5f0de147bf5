import { PUSH_MOST, type Answer, type Entry } from '#shared/contract/region/sync.ts';
import type { Operation } from '#shared/sync/operation.ts';
import { applyEntries, type Applied } from '#db/sync/apply-log.ts';
import { showAnew } from '#db/sync/apply.ts';
import { nextToSend, offerAgain, recordAnswers } from '#db/sync/outbox.ts';
import { readRegionState } from '#db/sync/region-state.ts';
import { transaction, type Store } from '#db/store.ts';
import type { RegionClient } from './region-client.ts';
import type { SyncDeps } from './sync-once.ts';

// Bringing what waits. While the region takes one page the next is on its way already; numbers keep them in order: a page that
// overtakes the one before it is refused with the number that the region waits for, and brought again.

/** The region was put back while we were talking to it: begin again. */
export class Outdated extends Error {}

const CHARACTERS = 1_000_000;

type PushAnswer = Extract<Awaited<ReturnType<RegionClient['push']>>, { answers: unknown }>;

interface Sent {
  readonly operations: readonly Operation[];
  readonly answer: Promise<PushAnswer>;
}

export interface Bringing {
  readonly at: { readonly dataset: string; readonly epoch: number };
  /** this device sees the dossiers that the region says: the region's log may be followed from the answers */
  readonly isInStep: boolean;
  /** what the answers told of the log was laid over this store */
  readonly took: (applied: Applied) => Promise<void>;
}

/** Brings all that waits. Throws what the region client throws, and `Outdated`; what was answered before that stands. */
export async function bring(deps: SyncDeps, { at, isInStep, took }: Bringing): Promise<void> {
  const { store } = deps;
  let done = 0;
  let answered = 0;
  let next = send(deps, at, 0);
  while (next) {
    const { operations, answer } = next;
    const ahead: Sent | null = send(deps, at, operations.at(-1)?.seq ?? 0);
    deps.progress({ phase: 'brengen', done, total: null });
    const said = await answer;
    const device = operations[0]?.device ?? store.device;
    const { refused, applied } = takeAnswers(deps, operations, said, isInStep);
    if (refused.size > 0) deps.changed(refused);
    if (applied) await took(applied);
    done += said.answers.length;
    answered = Math.max(answered, said.answers.at(-1)?.seq ?? 0);
    next = ahead;
    if (said.expected === null) continue;
    // what is under way comes after the hole, and is brought again
    await ahead?.answer;
    // a page that overtook the one before it: what it waits for was answered meanwhile
    const isOvertaken = said.expected <= answered;
    // the region lacks earlier ones that it had answered: it was put back without saying so
    if (!isOvertaken && said.answers.length === 0 && offerAgain(store, device, said.expected - 1) === 0) {
      throw new Error(`The region waits for operation ${said.expected}, which is not here.`);
    }
    next = send(deps, at, 0);
  }
}

/** Sends the next page of what waits after a number; null: nothing does. */
function send(deps: SyncDeps, at: Bringing['at'], after: number): Sent | null {
  const count = deps.page?.push ?? PUSH_MOST;
  const operations = nextToSend(deps.store, { count, characters: CHARACTERS, after });
  const [first] = operations;
  if (!first) return null;
  const answer = deps.region
    .push({ ...at, device: first.device, operations: operations.map(toSend) })
    .then((said) => {
      if ('outdated' in said) throw new Outdated();
      return said;
    });
  // a failure is told to whoever waits for it, and to nobody when nobody does (any more)
  answer.catch(() => undefined);
  return { operations, answer };
}

/** An operation in the form in which it travels. */
export function toSend(operation: Operation) {
  return { ...operation, changes: [...operation.changes] };
}

/** Writes what was answered, and the page of the log that the answer is when nothing came between, in one transaction. */
function takeAnswers(
  deps: SyncDeps,
  operations: readonly Operation[],
  said: PushAnswer,
  isInStep: boolean,
): { refused: ReadonlySet<string>; applied: Applied | null } {
  const { store } = deps;
  const [first] = operations;
  if (!first) return { refused: new Set(), applied: null };
  const now = deps.clock().toISOString();
  return transaction(store, () => {
    const refused = recordAnswers(store, first.device, said.answers);
    if (refused.size > 0) showAnew(store, refused, now);
    const page = isInStep ? pageOf(store, operations, said) : null;
    return { refused, applied: page && applyEntries(store, page, now) };
  });
}

/** The page of the log that these answers are; null when the log holds more than they tell, or something before them. */
function pageOf(
  store: Store,
  operations: readonly Operation[],
  { answers, told }: PushAnswer,
): { entries: Entry[]; since: Record<string, number> } | null {
  const [first] = answers;
  const last = answers.at(-1);
  if (!told || !last || first?.gemeente == null || first.position === null || last.position === null)
    return null;
  const { gemeente } = first;
  if (readRegionState(store).since[gemeente] !== first.position - 1) return null;
  const bySeq = new Map(operations.map((operation) => [operation.seq, operation]));
  const entries = answers.flatMap((answer) => entryOf(bySeq.get(answer.seq), answer, told.actor) ?? []);
  return entries.length === answers.length ? { entries, since: { [gemeente]: last.position } } : null;
}

/** What the log says of an own operation that did just what it says. */
function entryOf(operation: Operation | undefined, answer: Answer, actor: string): Entry | null {
  if (!operation || answer.gemeente === null || answer.position === null) return null;
  const { gemeente, position } = answer;
  return { ...operation, gemeente, position, actor, changes: null, effects: null, merges: [] };
}
