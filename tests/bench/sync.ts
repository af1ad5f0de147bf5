import type { Measurement } from './measure.ts';
import { measureFirst } from './sync/first.ts';
import { measureMany } from './sync/many.ts';
import { measurePullCost } from './sync/pull-cost.ts';
import { startBenchRegion } from './sync/region.ts';
import { measureTwoDevices } from './sync/two-devices.ts';

/** Synchronisation through a region of processes of its own, on PostgreSQL where there is one. */
export async function measureSync(): Promise<Measurement[]> {
  const region = await startBenchRegion();
  try {
    return [
      ...(await measureTwoDevices(region)),
      ...(await measureFirst(region)),
      ...(await measurePullCost(region)),
      ...(await measureMany(region)),
    ];
  } finally {
    await region.stop();
  }
}
