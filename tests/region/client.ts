import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { packing } from '#core/sync/pack-requests.ts';
import { DEVICE_HEADER, RPC_PATH } from '#shared/contract/region/procedure.ts';
import type { RegionContract } from '#shared/contract/region/index.ts';

export type RegionClient = ContractRouterClient<RegionContract>;

/** A region as an app calls it: packed requests, one person, one device. */
export function regionClient(address: string, token: string, device?: string): RegionClient {
  const link = new RPCLink({
    url: `${address}${RPC_PATH}`,
    fetch: packing(fetch),
    headers: () => ({
      authorization: `Bearer ${token}`,
      ...(device === undefined ? {} : { [DEVICE_HEADER]: device }),
    }),
  });
  return createORPCClient(link);
}
