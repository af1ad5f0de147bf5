import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createContext, use } from 'react';
import type { AppContract } from '#shared/contract/app.ts';

/** The core as a screen sees it: every call typed and checked by the contract. */
export type Client = ContractRouterClient<AppContract>;

/** A client over a connected link. */
export function createClient(link: ClientLink<ClientContext>): Client {
  return createORPCClient(link);
}

const ClientScope = createContext<Client | null>(null);

/** Gives the screens below it their client. */
export const ClientProvider = ClientScope.Provider;

/** The client of this window. */
export function useClient(): Client {
  const client = use(ClientScope);
  if (!client) throw new Error('ClientProvider is missing');
  return client;
}
