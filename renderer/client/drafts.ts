import { useEffect, useMemo, useRef } from 'react';
import type { SessieStatus } from '#shared/contract/sessie.ts';
import type { Result } from '#shared/domain/result.ts';
import { useClient, type Client } from './client.ts';
import { settle } from './failure.ts';
import { useOpen } from './session.ts';

// Text that was typed and not saved. What the core could not take (it was locked just then, the disk was full) stays in
// this window, per store, and is offered to the core again: before drafts are read, and before the store is locked.

type Omgeving = NonNullable<SessieStatus['open']>['omgeving'];
/** `null`: the draft can go */
interface Entry {
  readonly value: string | null;
}

/** The drafts of one store. */
export interface Drafts {
  /** keeps this text under this key */
  put(key: string, value: string): void;
  drop(key: string): void;
  /** the kept text, or null */
  read(key: string): Promise<Result<string | null>>;
}

const unwritten = new Map<Omgeving, Map<string, Entry>>();
const underWay = new Set<Promise<void>>();
const writers = new Set<() => unknown>();

function send(client: Client, omgeving: Omgeving, key: string, entry: Entry): void {
  const { value } = entry;
  const work = settle(() =>
    value === null ? client.draft.drop({ key }) : client.draft.put({ key, value }),
  ).then((result) => {
    const waiting = unwritten.get(omgeving);
    if (result.ok && waiting?.get(key) === entry) waiting.delete(key);
  });
  underWay.add(work);
  void work.finally(() => underWay.delete(work));
}

async function settled(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

/** The drafts of the store that is open, through this client. */
export function draftsOf(client: Client, omgeving: Omgeving): Drafts {
  const keep = (key: string, value: string | null): void => {
    const entry = { value };
    const waiting = unwritten.get(omgeving) ?? new Map<string, Entry>();
    unwritten.set(omgeving, waiting.set(key, entry));
    send(client, omgeving, key, entry);
  };
  return {
    put: keep,
    drop: (key) => {
      keep(key, null);
    },
    read: async (key) => {
      await settled();
      offerAgain(client, omgeving);
      await settled();
      const left = unwritten.get(omgeving)?.get(key);
      if (left) return { ok: true, value: left.value };
      const found = await settle(() => client.draft.list({ prefix: key }));
      if (!found.ok) return found;
      return { ok: true, value: found.value.find((entry) => entry.key === key)?.value ?? null };
    },
  };
}

/** Offers to this store what it could not take before. */
export function offerAgain(client: Client, omgeving: Omgeving): void {
  for (const [key, entry] of unwritten.get(omgeving) ?? []) send(client, omgeving, key, entry);
}

/** The store is gone (put aside, wiped): what waited for it must not end up in the next one. */
export function forgetUnwritten(omgeving: Omgeving): void {
  unwritten.delete(omgeving);
}

/** Lets every form write what was typed since its last draft, and waits until the core has it (or has refused it). */
export async function writeEverything(): Promise<void> {
  await Promise.all([...writers].map((write) => write()));
  await settled();
}

/** `write` runs when the window goes, when the form goes, and before the store is locked. */
export function useLastWords(write: () => unknown): void {
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  useEffect(() => {
    const run = () => latest.current();
    writers.add(run);
    window.addEventListener('pagehide', run);
    return () => {
      writers.delete(run);
      window.removeEventListener('pagehide', run);
      void run();
    };
  }, []);
}

/** The drafts of the open store. */
export function useDrafts(): Drafts {
  const client = useClient();
  const { omgeving } = useOpen().open;
  return useMemo(() => draftsOf(client, omgeving), [client, omgeving]);
}
