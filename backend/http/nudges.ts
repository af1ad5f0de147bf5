/**
 * Nudges: "positions moved in this gemeente", so that a device that is online pulls at once. They travel through the
 * database, so that every instance hears what another one wrote; a nudge that is lost costs a delay, never data.
 */
import { REVOKED_CHANNEL } from '../auth/device.ts';
import type { Database, Queries } from '../sql/sql.ts';

const POSITION_CHANNEL = 'keukentafel_position';

export interface Nudge {
  readonly gemeente: string;
  readonly position: number;
}

export interface Listener {
  readonly gemeenten: readonly string[];
  readonly device: string;
  nudge(nudge: Nudge): void;
  /** the device was withdrawn, or this instance stops */
  end(): void;
}

export interface NudgeHub {
  readonly size: number;
  /** returns the way to leave */
  join(listener: Listener): () => void;
  close(): Promise<void>;
}

/** Tells all devices of a gemeente that its position moved, when this transaction commits. */
export async function publishNudge(tx: Queries, gemeente: string, position: number): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [POSITION_CHANNEL, `${gemeente}:${position}`]);
}

/** Hears the database and passes on to who listens here. */
export async function createNudgeHub(db: Database): Promise<NudgeHub> {
  const listeners = new Set<Listener>();
  const stops = await Promise.all([
    db.listen(POSITION_CHANNEL, (payload) => {
      const [, gemeente = '', position = ''] = /^(\d{4}):(\d{1,15})$/.exec(payload) ?? [];
      if (gemeente === '') return;
      for (const one of listeners) {
        if (one.gemeenten.includes(gemeente)) one.nudge({ gemeente, position: Number(position) });
      }
    }),
    db.listen(REVOKED_CHANNEL, (device) => {
      for (const one of [...listeners]) if (one.device === device) one.end();
    }),
  ]);
  return {
    get size() {
      return listeners.size;
    },
    join(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const one of [...listeners]) one.end();
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}
