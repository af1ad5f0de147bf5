import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import { isDossierId, type Changed, type Delta, type EditableKind } from '#shared/contract/dossier.ts';
import type { Dossier, Invoer } from '#shared/domain/entities.ts';
import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { nietOuder, pasToe } from '#shared/domain/wijziging.ts';
import { toast } from '#renderer/components/toast.tsx';
import { useClient, type Client } from './client.ts';
import { dossierKey } from './dossier-key.ts';
import { must, settle } from './failure.ts';
import { startSaving } from './saving.ts';

/** The dossier with this id, kept up to date; null in `data` while it is fetched. */
export function useDossierQuery(dossierId: string) {
  const client = useClient();
  return useQuery({
    queryKey: dossierKey(dossierId),
    queryFn: async (): Promise<Dossier> => {
      // an address that names no dossier at all is not asked for: the contract would refuse it as a bug
      if (!isDossierId(dossierId)) return must(DOSSIER_WEG);
      return must(await client.dossier.open({ dossierId }));
    },
  });
}

const DossierScope = createContext<Dossier | null>(null);

/** Gives the screens of a dossier the dossier. */
export const DossierProvider = DossierScope.Provider;

/** The dossier that this screen is about. */
export function useDossier(): Dossier {
  const dossier = use(DossierScope);
  if (!dossier) throw new Error('DossierProvider is missing');
  return dossier;
}

/**
 * Reads the dossier as it is known at this very moment. What a screen was drawn with may be older: two answers can come in
 * before it is drawn again.
 */
export function useNewestDossier(dossierId: string): () => Dossier | undefined {
  const cache = useQueryClient();
  return useCallback(() => cache.getQueryData<Dossier>(dossierKey(dossierId)), [cache, dossierId]);
}

/**
 * Lays what a change gave back over the dossier that the screens read. A dossier that no screen has read yet is fetched.
 */
export async function keepDelta(cache: QueryClient, client: Client, delta: Delta): Promise<Result<Changed>> {
  const key = dossierKey(delta.dossierId);
  void cache.invalidateQueries({ queryKey: ['lijst'] });
  const known = cache.getQueryData<Dossier>(key);
  let dossier: Dossier;
  if (known) dossier = pasToe(known, nietOuder(known, delta.rijen, delta.dot));
  else {
    const fetched = await settle(() => client.dossier.open({ dossierId: delta.dossierId }));
    if (!fetched.ok) return fetched;
    dossier = fetched.value;
  }
  cache.setQueryData(key, dossier);
  return ok({ dossier, dot: delta.dot, id: delta.id });
}

/** What a screen can do to the rows of a dossier. */
export interface DossierActions {
  create<K extends EditableKind>(kind: K, fields: Invoer<K>, gesture?: string): Promise<Result<Changed>>;
  update<K extends EditableKind>(
    kind: K,
    id: string,
    fields: Invoer<K>,
    options?: { seen?: Record<string, string>; gesture?: string },
  ): Promise<Result<Changed>>;
  /** takes a row away and offers to take that back */
  remove(kind: EditableKind, id: string, said: string): Promise<Result<Changed>>;
  huishouden(fields: Invoer<'huishouden'>, seen?: Record<string, string>): Promise<Result<Changed>>;
  plan(
    fields: Omit<Invoer<'plan'>, 'status' | 'versie'>,
    options?: { seen?: Record<string, string>; gesture?: string },
  ): Promise<Result<Changed>>;
  stap(input: Omit<Parameters<Client['dossier']['stap']>[0], 'dossierId'>): Promise<Result<Changed>>;
  /** takes back the last change; with `dot` only that one */
  undo(dot?: string | null): Promise<Result<Changed>>;
  /** runs any other change: counts as saving, keeps the dossier, says what went wrong */
  run(call: () => Promise<Result<Delta>>): Promise<Result<Changed>>;
}

/** The changes that a screen can make in a dossier; failures are said once, in the window, and also returned. */
export function useDossierActions(dossierId: string): DossierActions {
  const client = useClient();
  const cache = useQueryClient();

  const run = useCallback(
    async (call: () => Promise<Result<Delta>>): Promise<Result<Changed>> => {
      const done = startSaving();
      const result = await settle(call);
      done(result.ok ? null : result.error);
      if (result.ok) return keepDelta(cache, client, result.value);
      if (result.error.code !== 'ongeldig') toast({ text: result.error.message });
      return result;
    },
    [cache, client],
  );

  const undo = (dot?: string | null) =>
    run(() => client.dossier.undo({ dossierId, ...(dot ? { dot } : {}) }));
  return {
    run,
    undo,
    create: (kind, fields, gesture) =>
      run(() => rowClient(client, kind).create({ dossierId, fields, gesture: gesture ?? null })),
    update: (kind, id, fields, options) =>
      run(() =>
        rowClient(client, kind).update({
          dossierId,
          id,
          fields,
          gesture: options?.gesture ?? null,
          ...(options?.seen ? { seen: options.seen } : {}),
        }),
      ),
    remove: async (kind, id, said) => {
      const result = await run(() => rowClient(client, kind).remove({ dossierId, id }));
      if (result.ok) toast({ text: said, undo: () => void undo(result.value.dot) });
      return result;
    },
    huishouden: (fields, seen) =>
      run(() => client.dossier.wijzigHuishouden({ dossierId, fields, ...(seen ? { seen } : {}) })),
    plan: (fields, options) =>
      run(() =>
        client.dossier.wijzigPlan({
          dossierId,
          fields,
          gesture: options?.gesture ?? null,
          ...(options?.seen ? { seen: options.seen } : {}),
        }),
      ),
    stap: (input) => run(() => client.dossier.stap({ dossierId, ...input })),
  };
}

interface RowClient<K extends EditableKind> {
  create(input: { dossierId: string; fields: Invoer<K>; gesture: string | null }): Promise<Result<Delta>>;
  update(input: {
    dossierId: string;
    id: string;
    fields: Invoer<K>;
    gesture: string | null;
    seen?: Record<string, string>;
  }): Promise<Result<Delta>>;
  remove(input: { dossierId: string; id: string }): Promise<Result<Delta>>;
}

// the contract has one entry a kind; TypeScript does not follow a generic key into it
function rowClient<K extends EditableKind>(client: Client, kind: K): RowClient<K> {
  return client.rij[kind];
}
