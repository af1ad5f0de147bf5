import type { ContractRouterClient } from '@orpc/contract';
import type { syncContract } from '#shared/contract/region/sync.ts';

/** The region as the sync sees it: the same calls over the network, in the simulation and in tests. */
export type RegionClient = ContractRouterClient<typeof syncContract>;
