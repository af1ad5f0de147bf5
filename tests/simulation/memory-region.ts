import type { Answer, Entry, Snapshot } from '#shared/contract/region/sync.ts';
import type { RegionClient } from '#core/sync/region-client.ts';
import { digestOf } from '#tests/support/digest.ts';
import { dotOf, type Operation } from '#shared/sync/operation.ts';
import type { MergeNote, SyncRow } from '#shared/sync/row.ts';
import type { ServedDossier } from '#shared/sync/serve.ts';
import { createWorkingSet, effectsOf, type Taken } from '#shared/sync/working-set.ts';

// A region in memory: it decides with the code of the real one, and keeps what it decided in plain maps.

/** Everything that a backup holds. */
interface RegionData {
  schema: number;
  counters: Record<string, number>;
  log: Entry[];
  history: Map<string, { operation: Operation; isWaiting: boolean }>;
  answers: Map<string, Answer>;
  lastSeq: Map<string, number>;
  dossiers: Map<string, ServedDossier>;
  /** every team that a dossier has ever been with */
  teams: Map<string, Set<string>>;
  positions: Map<string, number>;
  rows: Map<string, { dossierId: string; row: SyncRow }>;
  merges: { dossierId: string; note: MergeNote }[];
  intake: Map<string, Operation>;
  relays: Map<string, Operation>;
  moves: number;
}

/** Who works with a device. */
export interface Worker {
  readonly naam: string;
  readonly gemeente: string;
  teams: string[];
  revoked: boolean;
}

export interface MemoryRegion {
  readonly data: RegionData;
  readonly workers: Map<string, Worker>;
  /** how often each outcome was met, relays and merges too */
  readonly met: Map<string, number>;
  client(device: string): RegionClient;
  backup(): RegionData;
  restore(backup: RegionData): void;
  /** the region runs a newer program: what was put off for it goes on */
  upgrade(): void;
  maySee(device: string, dossierId: string): boolean;
}

function emptyData(): RegionData {
  return {
    schema: 1,
    counters: {},
    log: [],
    history: new Map(),
    answers: new Map(),
    lastSeq: new Map(),
    dossiers: new Map(),
    teams: new Map(),
    positions: new Map(),
    rows: new Map(),
    merges: [],
    intake: new Map(),
    relays: new Map(),
    moves: 0,
  };
}

/** A region without anything in it. */
export function createMemoryRegion(): MemoryRegion {
  let data = emptyData();
  let epoch = 1;
  const workers = new Map<string, Worker>();
  const met = new Map<string, number>();
  const meetOne = (what: string): void => {
    met.set(what, (met.get(what) ?? 0) + 1);
  };
  const at = () => ({ dataset: 'simulatie', epoch });
  const workerOf = (device: string): Worker => {
    const worker = workers.get(device);
    if (!worker) throw new Error(`Nobody works with ${device}.`);
    return worker;
  };
  const sees = (worker: Worker, dossier: ServedDossier): boolean =>
    dossier.gemeente === worker.gemeente && worker.teams.includes(dossier.team);
  const visible = (worker: Worker): ServedDossier[] =>
    [...data.dossiers.values()]
      .filter((dossier) => sees(worker, dossier))
      .sort((left, right) => (left.id < right.id ? -1 : 1));
  const scopeOf = (worker: Worker): string => `${worker.teams.join('+')}@${data.moves}`;

  const record = (taken: Taken): Answer => {
    const { operation, decision } = taken;
    const dot = dotOf(operation);
    data.history.set(dot, { operation, isWaiting: decision.outcome === 'deferred' });
    data.relays.delete(dot);
    let answer: Answer = {
      seq: operation.seq,
      outcome: decision.outcome,
      duplicate: false,
      code: 'code' in decision ? decision.code : null,
      gemeente: null,
      position: null,
    };
    meetOne(decision.outcome);
    if ('merges' in decision && decision.merges.length > 0) meetOne('merged');
    if (taken.isWoken) meetOne('woken');
    if (decision.outcome === 'intake') data.intake.set(dot, operation);
    if (decision.outcome === 'applied' || decision.outcome === 'conflict') {
      const { dossier } = decision;
      const before = data.dossiers.get(dossier.id);
      const position = (data.counters[dossier.gemeente] ?? 0) + 1;
      data.counters[dossier.gemeente] = position;
      if (before && before.team !== dossier.team) data.moves += 1;
      data.dossiers.set(dossier.id, dossier);
      data.teams.set(dossier.id, new Set([...(data.teams.get(dossier.id) ?? []), dossier.team]));
      data.positions.set(dossier.id, position);
      for (const row of decision.rows) data.rows.set(row.id, { dossierId: dossier.id, row });
      for (const note of decision.merges) data.merges.push({ dossierId: dossier.id, note });
      data.log.push({
        gemeente: dossier.gemeente,
        position,
        ...operation,
        changes: [...operation.changes],
        effects: effectsOf(decision),
        merges: [...decision.merges],
      });
      answer = { ...answer, gemeente: dossier.gemeente, position };
    }
    data.answers.set(dot, answer);
    return answer;
  };

  const upgrade = (): void => {
    data.schema = 2;
    const set = createWorkingSet({
      schema: data.schema,
      dossiers: data.dossiers.values(),
      rows: data.rows.values(),
      history: data.history.values(),
      merges: data.merges.map(({ note }) => note),
      access: () => 'no',
      mayCreateIn: () => false,
    });
    set.wakeAll();
    for (const taken of set.taken) record(taken);
  };

  const push = (device: string, operations: readonly Operation[]) => {
    const worker = workerOf(device);
    const answers: Answer[] = [];
    for (const sent of operations) {
      const operation = { ...sent, actor: worker.naam };
      const last = data.lastSeq.get(device) ?? 0;
      if (operation.seq <= last) {
        const stored = data.answers.get(dotOf(operation));
        if (!stored) throw new Error(`No answer is kept for ${dotOf(operation)}.`);
        answers.push({ ...stored, duplicate: true });
        continue;
      }
      if (operation.seq !== last + 1) return { answers, expected: last + 1 };
      data.lastSeq.set(device, operation.seq);
      const set = createWorkingSet({
        schema: data.schema,
        dossiers: data.dossiers.values(),
        rows: data.rows.values(),
        history: data.history.values(),
        merges: data.merges.map(({ note }) => note),
        access: (dossier) => {
          if (worker.revoked) return 'intake';
          if (sees(worker, dossier)) return 'yes';
          const isKnown = worker.teams.some((team) => data.teams.get(dossier.id)?.has(team));
          return dossier.gemeente === worker.gemeente && isKnown ? 'intake' : 'no';
        },
        mayCreateIn: ({ gemeente, team }) =>
          !worker.revoked && gemeente === worker.gemeente && worker.teams.includes(team),
      });
      set.take(operation);
      for (const taken of set.taken) {
        const answer = record(taken);
        if (!taken.isWoken) answers.push(answer);
      }
    }
    return isAllTold(answers)
      ? { answers, expected: null, told: { actor: worker.naam } }
      : { answers, expected: null };
  };

  /** The log says of all of these just what they say themselves, one after the other. */
  const isAllTold = (answers: readonly Answer[]): boolean => {
    const [first] = answers;
    return answers.every(({ duplicate, outcome, gemeente, position }, index) => {
      const entry = data.log.find((one) => one.gemeente === gemeente && one.position === position);
      return (
        !duplicate &&
        outcome === 'applied' &&
        gemeente === first?.gemeente &&
        position === (first.position ?? 0) + index &&
        entry?.effects === null
      );
    });
  };

  const calls = {
    hello: ({ device }: { device: string }) => ({
      ...at(),
      lastSeq: data.lastSeq.get(device) ?? 0,
      schema: data.schema,
      positions: { ...data.counters },
      scope: scopeOf(workerOf(device)),
      revoked: workerOf(device).revoked,
    }),
    push: (input: { dataset: string; epoch: number; device: string; operations: readonly unknown[] }) =>
      input.epoch === epoch
        ? push(input.device, input.operations as readonly Operation[])
        : { outdated: true as const, ...at() },
    pull: (input: { epoch: number; device: string; since: Record<string, number>; most: number }) => {
      if (input.epoch !== epoch) return { outdated: true as const, ...at() };
      const worker = workerOf(input.device);
      const since = { ...input.since };
      const fresh = data.log.filter((entry) => entry.position > (since[entry.gemeente] ?? Infinity));
      const page = fresh.slice(0, input.most);
      for (const entry of page) since[entry.gemeente] = entry.position;
      return {
        entries: JSON.stringify(
          page
            .filter((entry) => {
              const dossier = data.dossiers.get(entry.dossier_id);
              return dossier !== undefined && sees(worker, dossier);
            })
            .map((entry) => (entry.device === input.device ? { ...entry, changes: null } : entry)),
        ),
        since,
        more: fresh.length > page.length,
        scope: scopeOf(worker),
        lastSeq: data.lastSeq.get(input.device) ?? 0,
      };
    },
    scope: (input: { device: string; after: string | null; most: number }) => {
      const worker = workerOf(input.device);
      const listed = visible(worker).filter((dossier) => input.after === null || dossier.id > input.after);
      return {
        ...at(),
        scope: scopeOf(worker),
        dossiers: listed.slice(0, input.most).map(({ id, gemeente }) => ({ dossierId: id, gemeente })),
        more: listed.length > input.most,
        positions: { [worker.gemeente]: data.counters[worker.gemeente] ?? 0 },
      };
    },
    snapshots: (input: { device: string; dossierIds: readonly string[] }) => {
      const worker = workerOf(input.device);
      const shown = input.dossierIds
        .flatMap((id) => data.dossiers.get(id) ?? [])
        .filter((dossier) => sees(worker, dossier));
      return { ...at(), snapshots: shown.map((dossier) => snapshotOf(data, dossier)), left: [] };
    },
    digests: (input: { device: string; dossierIds: readonly string[] }) => {
      const worker = workerOf(input.device);
      const shown = input.dossierIds
        .flatMap((id) => data.dossiers.get(id) ?? [])
        .filter((dossier) => sees(worker, dossier));
      return {
        ...at(),
        digests: shown.map(({ id }) => ({
          dossierId: id,
          digest: digestOf(rowsOf(data, id)),
          position: data.positions.get(id) ?? 0,
        })),
      };
    },
    marks: (input: { devices: readonly string[] }) => ({
      ...at(),
      marks: Object.fromEntries(input.devices.map((device) => [device, data.lastSeq.get(device) ?? 0])),
    }),
    relay: (input: { epoch: number; operations: readonly unknown[] }) => {
      if (input.epoch !== epoch) return { outdated: true as const, ...at() };
      let taken = 0;
      for (const operation of input.operations as readonly Operation[]) {
        if (operation.seq <= (data.lastSeq.get(operation.device) ?? 0)) continue;
        data.relays.set(dotOf(operation), operation);
        meetOne('relayed');
        taken += 1;
      }
      return { taken };
    },
  };

  return {
    get data() {
      return data;
    },
    workers,
    met,
    // what crosses the line is text: no side ever holds an object of the other
    client: () =>
      Object.fromEntries(
        Object.entries(calls).map(([name, call]) => [
          name,
          (input: unknown) =>
            Promise.resolve(
              JSON.parse(
                JSON.stringify((call as (input: unknown) => unknown)(JSON.parse(JSON.stringify(input)))),
              ),
            ),
        ]),
      ) as unknown as RegionClient,
    backup: () => structuredClone(data),
    upgrade,
    restore(backup) {
      data = structuredClone(backup);
      epoch += 1;
    },
    maySee: (device, dossierId) => {
      const dossier = data.dossiers.get(dossierId);
      return dossier !== undefined && sees(workerOf(device), dossier);
    },
  };
}

function rowsOf(data: RegionData, dossierId: string): SyncRow[] {
  return [...data.rows.values()].filter((entry) => entry.dossierId === dossierId).map((entry) => entry.row);
}

function snapshotOf(data: RegionData, dossier: ServedDossier): Snapshot {
  return {
    dossierId: dossier.id,
    gemeente: dossier.gemeente,
    position: data.counters[dossier.gemeente] ?? 0,
    rows: rowsOf(data, dossier.id) as unknown as Snapshot['rows'],
    merges: data.merges.filter((entry) => entry.dossierId === dossier.id).map(({ note }) => note),
  };
}
