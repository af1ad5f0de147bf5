import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** How an operation that a device brought was answered (sync.md, Server). */
export type SyncOutcome = 'applied' | 'duplicate' | 'conflict' | 'rejected' | 'deferred' | 'intake';

/** What Prometheus can ask. Labels are procedures, codes and outcomes: never a person, device or gemeente. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  request(procedure: string, status: number, seconds: number): void;
  refusal(code: string): void;
  /** operations taken in by a push */
  pushed(outcome: SyncOutcome, count: number): void;
  /** operations and snapshots handed out by a pull */
  pulled(count: number): void;
  setInWork(count: number): void;
  setStreams(count: number): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics of one server, in a registry of its own. `processMetrics` adds memory, CPU and event loop. */
export function createMetrics(processMetrics: boolean): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (processMetrics) collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'keukentafel_request_seconds',
    help: 'Duration of requests by procedure and status',
    labelNames: ['procedure', 'status'],
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: 'keukentafel_refusals_total',
    help: 'Requests that were refused before their procedure, by code',
    labelNames: ['code'],
    registers,
  });
  const pushed = new Counter({
    name: 'keukentafel_sync_pushed_total',
    help: 'Operations brought by devices, by how they were answered',
    labelNames: ['outcome'],
    registers,
  });
  const pulled = new Counter({
    name: 'keukentafel_sync_pulled_total',
    help: 'Operations and snapshots handed to devices',
    registers,
  });
  const inWork = new Gauge({ name: 'keukentafel_in_work', help: 'Requests in work now', registers });
  const streams = new Gauge({ name: 'keukentafel_event_streams', help: 'Open event streams', registers });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    request: (procedure, status, seconds) => requests.observe({ procedure, status }, seconds),
    refusal: (code) => refusals.inc({ code }),
    pushed: (outcome, count) => pushed.inc({ outcome }, count),
    pulled: (count) => pulled.inc(count),
    setInWork: (count) => inWork.set(count),
    setStreams: (count) => streams.set(count),
  };
}
