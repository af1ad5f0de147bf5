import { apparaatContract } from './apparaat.ts';
import { beheerContract } from './beheer.ts';
import { catalogusContract } from './catalogus.ts';
import { intakeContract } from './intake.ts';
import { monitorContract } from './monitor.ts';
import { sessieContract } from './sessie.ts';
import { syncContract } from './sync.ts';
import { vervangingContract } from './vervanging.ts';

/** Everything that an app can ask of the regional backend. */
export const regionContract = {
  sessie: sessieContract,
  apparaat: apparaatContract,
  catalogus: catalogusContract,
  sync: syncContract,
  intake: intakeContract,
  vervanging: vervangingContract,
  monitor: monitorContract,
  beheer: beheerContract,
};
export type RegionContract = typeof regionContract;
