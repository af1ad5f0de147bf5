import { describe, expect, it } from 'vitest';
import type { RegioStaat } from '#shared/contract/regio.ts';
import { createEngine, type Hindrance } from './engine.ts';
import type { SyncOutcome } from './sync-once.ts';

/** Lets everything run that waits for nothing but its turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

interface Meeting {
  readonly mayForget: number | null;
  end(outcome: SyncOutcome): Promise<void>;
  fail(hindrance: Hindrance): Promise<void>;
}

/** An engine in a world where time passes only when the test says so, and a meeting ends when the test says how. */
function world() {
  let now = Date.parse('2026-11-23T09:00:00Z');
  let timers: { at: number; work: () => void }[] = [];
  const meetings: Meeting[] = [];
  const states: RegioStaat[] = [];
  const streams: {
    nudge: () => void;
    open: () => void;
    end: () => void;
    lose: () => void;
    signal: AbortSignal;
  }[] = [];
  const withdrawn: boolean[] = [];
  const blocked: { by: 'uit' | 'afgemeld' | null } = { by: null };
  const engine = createEngine({
    clock: () => new Date(now),
    later: (ms, work) => {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    random: () => 1,
    blocked: () => blocked.by,
    meet: ({ mayForget }) =>
      new Promise((resolve, reject) => {
        meetings.push({
          mayForget,
          end: (outcome) => {
            resolve(outcome);
            return settled();
          },
          fail: (hindrance) => {
            reject(new Error(JSON.stringify(hindrance)));
            return settled();
          },
        });
      }),
    explain: (error) => JSON.parse((error as Error).message) as Hindrance,
    listen: ({ nudged, opened }, signal) =>
      new Promise((resolve, reject) => {
        streams.push({
          nudge: nudged,
          open: opened,
          signal,
          end: resolve,
          lose: () => {
            reject(new Error('no line'));
          },
        });
      }),
    say: (state) => states.push(state),
    met: () => undefined,
    revoked: (delivered) => withdrawn.push(delivered),
  });
  return {
    engine,
    meetings,
    states,
    streams,
    withdrawn,
    blocked,
    last: () => {
      const meeting = meetings.at(-1);
      if (!meeting) throw new Error('nobody met');
      return meeting;
    },
    pass: async (ms: number) => {
      const until = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = next.at;
        timers = timers.filter((one) => one !== next);
        next.work();
        await settled();
      }
      now = until;
    },
  };
}

const DONE: SyncOutcome = { kind: 'done', differed: [] };
const NO_LINE: Hindrance = { kind: 'no-line', message: 'Geen lijn.' };

/** A world in which the first meeting went well. */
async function rested() {
  const made = world();
  made.engine.start();
  await made.last().end(DONE);
  return made;
}

describe('the running synchronisation', () => {
  it('does nothing without a region, and says that nobody is signed in', () => {
    const { engine, meetings, blocked } = world();
    blocked.by = 'uit';
    engine.start();
    expect(engine.state()).toEqual({ soort: 'uit' });
    blocked.by = 'afgemeld';
    engine.now();
    expect(engine.state()).toEqual({ soort: 'afgemeld' });
    expect(meetings).toHaveLength(0);
  });

  it('meets at its start, rests, and comes by again after five minutes', async () => {
    const { engine, meetings, pass } = await rested();
    expect(engine.state()).toEqual({ soort: 'rust', volgende: '2026-11-23T09:05:00.000Z' });
    await pass(5 * 60_000 - 1);
    expect(meetings).toHaveLength(1);
    await pass(1);
    expect(meetings).toHaveLength(2);
    expect(engine.state().soort).toBe('bezig');
  });

  it('brings a change when the typing pauses, and while typing goes on after fifteen seconds at the latest', async () => {
    const { engine, meetings, pass, last } = await rested();
    engine.changed();
    await pass(2_999);
    expect(meetings).toHaveLength(1);
    await pass(1);
    expect(meetings).toHaveLength(2);
    await last().end(DONE);
    for (let second = 0; second < 14; second += 1) {
      engine.changed();
      await pass(1_000);
    }
    expect(meetings).toHaveLength(2);
    engine.changed();
    await pass(1_000);
    expect(meetings).toHaveLength(3);
  });

  it('has one meeting at a time; what was asked for meanwhile gets the next', async () => {
    const { engine, meetings, pass, last } = world();
    engine.start();
    engine.now();
    engine.now();
    engine.changed();
    expect(meetings).toHaveLength(1);
    await last().end(DONE);
    await pass(0);
    expect(meetings).toHaveLength(2);
    engine.changed();
    await last().end(DONE);
    await pass(2_999);
    expect(meetings).toHaveLength(2);
    await pass(1);
    expect(meetings).toHaveLength(3);
  });

  it('waits longer each time without a line, from two seconds to five minutes, and less after a success', async () => {
    const { engine, pass, last } = world();
    engine.start();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await last().fail(NO_LINE);
      const state = engine.state();
      if (state.soort !== 'wacht') throw new Error(state.soort);
      const ms =
        Date.parse(state.volgende) - Date.parse('2026-11-23T09:00:00Z') - waits.reduce((a, b) => a + b, 0);
      waits.push(ms);
      await pass(ms);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 1000));
    await last().end(DONE);
    engine.now();
    await last().fail(NO_LINE);
    await pass(2_000);
    expect(engine.state().soort).toBe('bezig');
  });

  it('does not try sooner because somebody types, but does when the person asks', async () => {
    const { engine, meetings, pass, last } = world();
    engine.start();
    await last().fail(NO_LINE);
    await pass(2_000);
    await last().fail(NO_LINE);
    engine.changed();
    await pass(3_000);
    expect(meetings).toHaveLength(2);
    engine.now();
    expect(meetings).toHaveLength(3);
  });

  it('waits as long as the region asks', async () => {
    const { meetings, engine, pass, last } = world();
    engine.start();
    await last().fail({ kind: 'later', ms: 60_000, message: 'Druk.' });
    expect(engine.state()).toMatchObject({ soort: 'wacht', melding: 'Druk.' });
    await pass(59_999);
    expect(meetings).toHaveLength(1);
    await pass(1);
    expect(meetings).toHaveLength(2);
  });

  it('meets once for several nudges, and ends the wait for a line', async () => {
    const { engine, meetings, streams, pass, last } = world();
    engine.start();
    await last().fail(NO_LINE);
    streams[0]?.nudge();
    streams[0]?.nudge();
    await pass(1_000);
    expect(meetings).toHaveLength(2);
    await last().fail(NO_LINE);
    expect(engine.state()).toMatchObject({ volgende: '2026-11-23T09:00:03.000Z' });
  });

  it('listens again when the stream ends, and ever less often while there is none', async () => {
    const { streams, pass } = await rested();
    streams[0]?.end();
    await settled();
    await pass(2_000);
    expect(streams).toHaveLength(2);
    streams[1]?.lose();
    await settled();
    await pass(3_999);
    expect(streams).toHaveLength(2);
    await pass(1);
    expect(streams).toHaveLength(3);
  });

  it('listens again at once when there is a line again, and asks what it missed', async () => {
    const { engine, streams, pass, last, meetings } = await rested();
    streams[0]?.lose();
    await settled();
    engine.now();
    await last().fail(NO_LINE);
    expect(streams).toHaveLength(1);
    engine.now();
    await last().end(DONE);
    expect(streams).toHaveLength(2);
    streams[1]?.open();
    await pass(1_000);
    expect(meetings).toHaveLength(4);
  });

  it('asks before many dossiers go, and does what is answered', async () => {
    const { engine, last, pass, meetings } = world();
    engine.start();
    const ask: SyncOutcome = { kind: 'ask-forget', count: 8, of: 20 };
    await last().end(ask);
    expect(engine.state()).toEqual({ soort: 'vraag', aantal: 8, van: 20 });
    engine.answer(8, false);
    expect(engine.state().soort).toBe('rust');
    await pass(5 * 60_000);
    expect(last().mayForget).toBeNull();
    await last().end(ask);
    // that was answered already
    expect(engine.state().soort).toBe('rust');
    engine.now();
    await last().end({ kind: 'ask-forget', count: 9, of: 20 });
    engine.answer(9, true);
    expect(last().mayForget).toBe(9);
    await last().end(DONE);
    engine.now();
    expect(last().mayForget).toBeNull();
    expect(meetings).toHaveLength(5);
  });

  it('stops for good when the device was withdrawn, and tells whether everything was brought', async () => {
    const { engine, last, pass, meetings, withdrawn, streams } = world();
    engine.start();
    await last().end({ kind: 'revoked' });
    expect(engine.state()).toEqual({ soort: 'ingetrokken' });
    expect(withdrawn).toEqual([true]);
    expect(streams[0]?.signal.aborted).toBe(true);
    await pass(60 * 60_000);
    expect(meetings).toHaveLength(1);
    engine.now();
    await last().fail({ kind: 'revoked' });
    expect(withdrawn).toEqual([true, false]);
  });

  it('says so when the region is another one, and when nobody is signed in any more', async () => {
    const { engine, last } = world();
    engine.start();
    await last().end({ kind: 'other-region' });
    expect(engine.state()).toEqual({ soort: 'andere-regio' });
    engine.now();
    await last().fail({ kind: 'signed-out' });
    expect(engine.state()).toEqual({ soort: 'afgemeld' });
  });

  it('says nothing any more once it was stopped, whatever becomes of what was under way', async () => {
    const { engine, last, states, pass, meetings, streams } = world();
    engine.start();
    engine.stop();
    const said = states.length;
    await last().end(DONE);
    engine.now();
    streams[0]?.nudge();
    await pass(60 * 60_000);
    expect(states).toHaveLength(said);
    expect(meetings).toHaveLength(1);
    expect(streams[0]?.signal.aborted).toBe(true);
  });
});
