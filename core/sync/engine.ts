import type { RegioStaat } from '#shared/contract/regio.ts';
import type { Later } from '../deps.ts';
import type { SyncOutcome, SyncProgress } from './sync-once.ts';

// When to meet the region, and what to make of how it went. One meeting at a time; whatever asks for one while another
// runs gets the next.

/** Why a meeting did not come to its end. */
export type Hindrance =
  | { readonly kind: 'no-line'; readonly message: string }
  /** the region asks for patience; milliseconds */
  | { readonly kind: 'later'; readonly ms: number; readonly message: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'refused'; readonly message: string };

export interface EngineDeps {
  readonly clock: () => Date;
  readonly later: Later;
  /** between 0 and 1 */
  readonly random: () => number;
  /** null: go on; otherwise the state in which nothing can be done */
  readonly blocked: () => 'uit' | 'afgemeld' | null;
  readonly meet: (options: {
    readonly mayForget: number | null;
    readonly progress: (progress: SyncProgress) => void;
  }) => Promise<SyncOutcome>;
  readonly explain: (error: unknown) => Hindrance;
  /** hears the region's nudges until the line is gone; rejects when it cannot be had. `opened`: it hears from now on */
  readonly listen: (hear: { nudged: () => void; opened: () => void }, signal: AbortSignal) => Promise<void>;
  readonly say: (state: RegioStaat) => void;
  /** everything was brought and fetched */
  readonly met: (outcome: Extract<SyncOutcome, { kind: 'done' }>) => void;
  /** the region withdrew this device; `delivered`: what waited was brought first */
  readonly revoked: (delivered: boolean) => void;
}

export interface Engine {
  readonly state: () => RegioStaat;
  /** begins, or begins anew after signing in or another address */
  start(): void;
  /** somebody changed something here */
  changed(): void;
  /** somebody asked for it, or the region called */
  now(): void;
  /** answers the question of state `vraag` */
  answer(count: number, mayForget: boolean): void;
  stop(): void;
}

/** A change is brought when the typing pauses, and at the latest so long after the first. */
const PAUSE_MS = 3_000;
const LATEST_MS = 15_000;
/** Without a nudge in between. */
const ROUND_MS = 5 * 60_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** A nudge reaches all devices of a gemeente at once: they come one after the other. */
const SPREAD_MS = 1_000;

/** Runs the synchronisation of one open store until `stop`. */
export function createEngine(deps: EngineDeps): Engine {
  let state: RegioStaat = { soort: 'uit' };
  let generation = 0;
  let isMeeting = false;
  let again = false;
  let attempts = 0;
  let mayForget: number | null = null;
  let declined: number | null = null;
  let isStopped = false;
  let cancelNext = (): void => undefined;
  let cancelListen = (): void => undefined;
  let isDeaf = false;
  let cancelNudge: (() => void) | null = null;
  let firstChange: number | null = null;

  const show = (next: RegioStaat): void => {
    state = next;
    deps.say(next);
  };
  const after = (ms: number): string => new Date(deps.clock().getTime() + ms).toISOString();
  const plan = (ms: number): void => {
    cancelNext();
    cancelNext = deps.later(ms, () => void meet());
  };
  const backoff = (): number => {
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts);
    attempts += 1;
    // between half and all of it: a region that comes back is not met by everybody at once
    return Math.round(longest * (0.5 + deps.random() / 2));
  };

  const rest = (): void => {
    attempts = 0;
    const ms = again ? 0 : firstChange === null ? ROUND_MS : PAUSE_MS;
    show({ soort: 'rust', volgende: after(ms) });
    plan(ms);
  };
  const hindered = (hindrance: Hindrance): void => {
    switch (hindrance.kind) {
      case 'signed-out':
        cancelListen();
        return show({ soort: 'afgemeld' });
      case 'revoked':
        cancelListen();
        show({ soort: 'ingetrokken' });
        return deps.revoked(false);
      case 'refused':
        plan(ROUND_MS);
        return show({ soort: 'geweigerd', melding: hindrance.message });
      case 'later':
      case 'no-line': {
        const ms = Math.max(backoff(), hindrance.kind === 'later' ? hindrance.ms : 0);
        show({ soort: 'wacht', volgende: after(ms), melding: hindrance.message });
        return plan(ms);
      }
    }
  };
  const concluded = (outcome: SyncOutcome): void => {
    switch (outcome.kind) {
      case 'done':
        mayForget = null;
        deps.met(outcome);
        // there is a line: the nudges need not wait for their own turn
        if (isDeaf) listen(FIRST_WAIT_MS);
        return rest();
      case 'ask-forget':
        mayForget = null;
        // all that is not about letting go of dossiers was done
        if (outcome.count === declined) return rest();
        attempts = 0;
        plan(ROUND_MS);
        return show({ soort: 'vraag', aantal: outcome.count, van: outcome.of });
      case 'other-region':
        cancelListen();
        return show({ soort: 'andere-regio' });
      case 'revoked':
        cancelListen();
        show({ soort: 'ingetrokken' });
        return deps.revoked(true);
    }
  };

  const begin = (): void => {
    again = false;
    firstChange = null;
  };

  async function meet(): Promise<void> {
    if (isStopped) return;
    if (isMeeting) {
      again = true;
      return;
    }
    const blocked = deps.blocked();
    if (blocked) {
      show({ soort: blocked });
      return;
    }
    cancelNext();
    isMeeting = true;
    begin();
    const mine = generation;
    show({ soort: 'bezig', fase: 'verbinden', gedaan: 0, totaal: null });
    let settle: () => void;
    try {
      const outcome = await deps.meet({
        mayForget,
        progress: ({ phase, done, total }) => {
          if (mine === generation) show({ soort: 'bezig', fase: phase, gedaan: done, totaal: total });
        },
      });
      settle = () => concluded(outcome);
    } catch (error) {
      settle = () => hindered(deps.explain(error));
    }
    isMeeting = false;
    if (mine !== generation) {
      // stopped, or begun anew, while this one ran
      if (again) void meet();
      return;
    }
    settle();
  }

  function listen(wait: number): void {
    cancelListen();
    const mine = generation;
    const retry = (ms: number): void => {
      if (mine !== generation) return;
      const next = Math.min(LONGEST_WAIT_MS, ms * 2);
      isDeaf = true;
      cancelListen = deps.later(Math.round(ms * (0.5 + deps.random() / 2)), () => {
        listen(next);
      });
    };
    if (deps.blocked()) return;
    const gone = new AbortController();
    cancelListen = () => {
      gone.abort();
    };
    const nudged = (): void => {
      if (gone.signal.aborted || cancelNudge) return;
      cancelNudge = deps.later(Math.round(deps.random() * SPREAD_MS), () => {
        cancelNudge = null;
        attempts = 0;
        void meet();
      });
    };
    const wasDeaf = isDeaf;
    isDeaf = false;
    // what happened while it heard nothing
    const opened = wasDeaf ? nudged : (): void => undefined;
    deps.listen({ nudged, opened }, gone.signal).then(
      () => {
        if (!gone.signal.aborted) retry(FIRST_WAIT_MS);
      },
      () => {
        if (!gone.signal.aborted) retry(wait);
      },
    );
  }

  const halt = (): void => {
    generation += 1;
    cancelNext();
    cancelListen();
    cancelNudge?.();
    cancelNudge = null;
  };

  return {
    state: () => state,
    start() {
      halt();
      isStopped = false;
      attempts = 0;
      mayForget = null;
      declined = null;
      const blocked = deps.blocked();
      if (blocked) {
        show({ soort: blocked });
        return;
      }
      void meet();
      listen(FIRST_WAIT_MS);
    },
    changed() {
      const now = deps.clock().getTime();
      firstChange ??= now;
      // while there is no line, a change here does not bring it back; what changes during a meeting gets the next one
      if (state.soort === 'rust' || state.soort === 'vraag')
        plan(Math.max(0, Math.min(PAUSE_MS, firstChange + LATEST_MS - now)));
    },
    now() {
      attempts = 0;
      void meet();
    },
    answer(count, forget) {
      declined = forget ? null : count;
      mayForget = forget ? count : null;
      if (forget) void meet();
      else rest();
    },
    stop() {
      isStopped = true;
      halt();
    },
  };
}
