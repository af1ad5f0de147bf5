import { hash } from 'node:crypto';
import { PULL_MOST, PUSH_MOST, SNAPSHOT_MOST, readEntries } from '#shared/contract/region/sync.ts';
import { dossierDigest } from '#shared/sync/digest.ts';
import { applyEntries, type Applied } from '#db/sync/apply-log.ts';
import { applySnapshot, forgetDossier, keepBeside } from '#db/sync/apply.ts';
import {
  askAllAgain,
  listOwnDevices,
  highestAnswered,
  listWaitingDossiers,
  offerAgain,
} from '#db/sync/outbox.ts';
import { listRegionRows } from '#db/sync/region-rows.ts';
import {
  findRegionDossier,
  listHeldDossiers,
  listRegionDossiers,
  readRegionState,
  startAnew,
  writeRegionState,
} from '#db/sync/region-state.ts';
import { listLost, listPulledDevices } from '#db/sync/relay.ts';
import { transaction, type Store } from '#db/store.ts';
import { Outdated, bring, toSend } from './bring.ts';
import type { RegionClient } from './region-client.ts';

// One meeting with the region: bring, fetch, compare. Every step that writes is one transaction and every call may be
// repeated, so a meeting can break off anywhere and the next one goes on from what is there.

/** How far a meeting is. */
export interface SyncProgress {
  readonly phase: 'brengen' | 'ophalen' | 'dossiers' | 'vergelijken';
  readonly done: number;
  /** null: not known beforehand */
  readonly total: number | null;
}

export interface SyncDeps {
  readonly store: Store;
  readonly region: RegionClient;
  readonly clock: () => Date;
  readonly progress: (progress: SyncProgress) => void;
  /** dossiers whose rows changed: screens read them again */
  readonly changed: (dossierIds: ReadonlySet<string>) => void;
  /** the person said yes to letting go of this many dossiers; null: was not asked */
  readonly mayForget: number | null;
  /** asks for the region's catalogue, if there is another one than this device has */
  readonly catalogue?: (at: { readonly dataset: string; readonly epoch: number }) => Promise<void>;
  /** how much a page may hold; smaller on a bad line */
  readonly page?: { readonly push: number; readonly pull: number; readonly snapshots: number };
}

export type SyncOutcome =
  | { readonly kind: 'done'; readonly differed: readonly string[] }
  /** more than a fifth of the dossiers would go at once: the person is asked first */
  | { readonly kind: 'ask-forget'; readonly count: number; readonly of: number }
  | { readonly kind: 'other-region' }
  | { readonly kind: 'revoked' };

const sha256 = (text: string): string => hash('sha256', text);
const PAGES = { push: PUSH_MOST, pull: PULL_MOST, snapshots: SNAPSHOT_MOST };
const ASK_ABOVE = 0.2;
/** Below this a fifth is one or two dossiers: moved as they are every week. */
const ASK_FROM = 5;

/**
 * Brings what waits, fetches what happened, and compares. Throws what the region client throws (no line, not signed in);
 * nothing is half done then.
 */
export async function syncOnce(deps: SyncDeps): Promise<SyncOutcome> {
  for (;;) {
    try {
      return await meet(deps);
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
  }
}

async function meet(deps: SyncDeps): Promise<SyncOutcome> {
  const { store, region } = deps;
  const hello = await region.hello({ device: store.device });
  const state = readRegionState(store);
  if (state.dataset !== null && state.dataset !== hello.dataset) return { kind: 'other-region' };
  const at = { dataset: hello.dataset, epoch: hello.epoch };
  const isPutBack =
    state.dataset !== null &&
    (state.epoch !== hello.epoch || hello.lastSeq < highestAnswered(store, store.device));
  if (isPutBack) await offerLost(deps, hello.lastSeq);
  askAllAgain(store);
  const touched = new Set<string>();
  await bring(deps, {
    at,
    isInStep: state.dataset !== null && !isPutBack && state.scope === hello.scope,
    took: (applied) => takeApplied(deps, applied, touched),
  });
  if (hello.revoked) return { kind: 'revoked' };
  if (isPutBack) await relay(deps, at);
  if (isPutBack || state.dataset === null)
    transaction(store, () => {
      startAnew(store, at);
    });
  // before the dossiers: what comes in is read with the names and terms of the gemeente
  await deps.catalogue?.(at);

  let asked: SyncOutcome | null = null;
  if (readRegionState(store).scope !== hello.scope) asked = await followScope(deps, touched);
  let next: Promise<Page> | null = askPage(deps, at, readRegionState(store).since);
  while (next) {
    const page: Page = await next;
    // the next page is under way while this one is written
    next = page.more ? askPage(deps, at, page.since) : null;
    await takePage(deps, page, touched);
    if (page.scope !== readRegionState(store).scope && !asked) asked = await followScope(deps, touched);
  }
  const differed = await compare(deps, touched);
  return asked ?? { kind: 'done', differed };
}

/** What the region had and lost is offered again: by every name that this device has had. */
async function offerLost(deps: SyncDeps, lastSeq: number): Promise<void> {
  const { store, region } = deps;
  const earlier = listOwnDevices(store).filter((device) => device !== store.device);
  const { marks } =
    earlier.length === 0 ? { marks: {} } : await region.marks({ device: store.device, devices: earlier });
  transaction(store, () => {
    offerAgain(store, store.device, lastSeq);
    for (const device of earlier) offerAgain(store, device, (marks as Record<string, number>)[device] ?? 0);
  });
}

async function relay(deps: SyncDeps, at: { dataset: string; epoch: number }): Promise<void> {
  const { store, region } = deps;
  const devices = listPulledDevices(store);
  if (devices.length === 0) return;
  const { marks } = await region.marks({ device: store.device, devices });
  let after: { device: string; seq: number } | null = null;
  for (;;) {
    const operations = listLost(store, marks, after, PAGES.push);
    const last = operations.at(-1);
    if (!last) return;
    const answer = await region.relay({ ...at, device: store.device, operations: operations.map(toSend) });
    if ('outdated' in answer) throw new Outdated();
    after = last;
  }
}

interface Page {
  readonly entries: string;
  readonly since: Readonly<Record<string, number>>;
  readonly more: boolean;
  readonly scope: string;
}

/** Asks for a page of the log. A failure is told to whoever waits for it, and to nobody when nobody does (any more). */
function askPage(
  deps: SyncDeps,
  at: { dataset: string; epoch: number },
  since: Readonly<Record<string, number>>,
): Promise<Page> {
  const { store, region } = deps;
  const most = deps.page?.pull ?? PAGES.pull;
  const asked = region.pull({ ...at, device: store.device, since: { ...since }, most }).then((page) => {
    if ('outdated' in page) throw new Outdated();
    return page;
  });
  asked.catch(() => undefined);
  return asked;
}

async function takePage(deps: SyncDeps, page: Page, touched: Set<string>): Promise<void> {
  const { store } = deps;
  const entries = readEntries(page.entries);
  const now = deps.clock().toISOString();
  const applied = applyEntries(store, { entries, since: page.since }, now);
  deps.progress({ phase: 'ophalen', done: entries.length, total: null });
  await takeApplied(deps, applied, touched);
}

/** Tells of what a page of the log changed here, and asks for what it lacks. */
async function takeApplied(deps: SyncDeps, applied: Applied, touched: Set<string>): Promise<void> {
  for (const dossierId of applied.touched) touched.add(dossierId);
  if (applied.touched.size > 0) deps.changed(applied.touched);
  await fetchSnapshots(deps, [...applied.missing], touched);
}

/** Makes the dossiers here the ones that the region says this person may see. */
async function followScope(deps: SyncDeps, touched: Set<string>): Promise<SyncOutcome | null> {
  const { store, region } = deps;
  const listed = new Set<string>();
  let after: string | null = null;
  let first: Awaited<ReturnType<RegionClient['scope']>> | null = null;
  for (;;) {
    const page = await region.scope({ device: store.device, after, most: 10_000 });
    first ??= page;
    if (page.scope !== first.scope || page.epoch !== first.epoch) throw new Outdated();
    for (const { dossierId } of page.dossiers) listed.add(dossierId);
    if (!page.more) break;
    after = page.dossiers.at(-1)?.dossierId ?? null;
  }
  // from before the snapshots: what happens between them and the log is told twice rather than not at all
  const state = readRegionState(store);
  writeRegionState(store, { ...state, since: { ...first.positions, ...state.since } });

  const known = new Set(listRegionDossiers(store));
  await fetchSnapshots(
    deps,
    [...listed].filter((dossierId) => !known.has(dossierId)),
    touched,
  );
  const held = listHeldDossiers(store);
  const withdrawn = held.filter((dossierId) => !listed.has(dossierId));
  if (
    withdrawn.length > held.length * ASK_ABOVE &&
    held.length >= ASK_FROM &&
    deps.mayForget !== withdrawn.length
  ) {
    return { kind: 'ask-forget', count: withdrawn.length, of: held.length };
  }
  const forgotten = withdrawn.filter((dossierId) => forgetDossier(store, dossierId));
  if (forgotten.length > 0) deps.changed(new Set(forgotten));
  for (const dossierId of forgotten) touched.delete(dossierId);
  // what still has to be brought may be of a dossier that is not (any more) for this person: looked at again then
  const isDelivered = listWaitingDossiers(store).every((dossierId) => listed.has(dossierId));
  if (forgotten.length === withdrawn.length && isDelivered) {
    writeRegionState(store, { ...readRegionState(store), scope: first.scope });
  }
  return null;
}

async function fetchSnapshots(
  deps: SyncDeps,
  dossierIds: readonly string[],
  touched: Set<string>,
): Promise<void> {
  const { store, region } = deps;
  const queue = [...dossierIds];
  while (queue.length > 0) {
    const size = deps.page?.snapshots ?? PAGES.snapshots;
    deps.progress({ phase: 'dossiers', done: dossierIds.length - queue.length, total: dossierIds.length });
    const wanted = queue.splice(0, size);
    const page = await region.snapshots({ device: store.device, dossierIds: wanted });
    const now = deps.clock().toISOString();
    transaction(store, () => {
      for (const snapshot of page.snapshots) applySnapshot(store, snapshot, now);
    });
    const got = new Set(page.snapshots.map((snapshot) => snapshot.dossierId));
    for (const dossierId of got) touched.add(dossierId);
    deps.changed(got);
    queue.unshift(...page.left);
  }
}

/** A dossier that differs from the region's is kept beside, told, and fetched anew: never overwritten in silence. */
async function compare(deps: SyncDeps, touched: ReadonlySet<string>): Promise<string[]> {
  const { store, region } = deps;
  const differed: string[] = [];
  const queue = [...touched];
  while (queue.length > 0) {
    deps.progress({ phase: 'vergelijken', done: touched.size - queue.length, total: touched.size });
    const wanted = queue.splice(0, SNAPSHOT_MOST);
    const { digests } = await region.digests({ device: store.device, dossierIds: wanted });
    for (const { dossierId, digest, position } of digests) {
      const here = findRegionDossier(store, dossierId);
      if (here === null || here.position < position) continue;
      if (dossierDigest(listRegionRows(store, dossierId), sha256) !== digest) differed.push(dossierId);
    }
  }
  for (const dossierId of differed) keepBeside(store, dossierId, deps.clock().toISOString());
  await fetchSnapshots(deps, differed, new Set());
  return differed;
}
