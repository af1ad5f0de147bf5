import type { Apparaat } from '#shared/contract/region/procedure.ts';
import type { Who } from '../auth/who.ts';
import type { Log } from '../http/log.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Sql } from '../sql/sql.ts';
import type { Pushes } from '../sync/pushes.ts';

/** What every procedure of the region gets. */
export interface RegionContext {
  /** works as the service's role, limited to the gemeenten of this person */
  readonly sql: Sql;
  /** works as the role that keeps people and catalogue, in one gemeente; null: this person is no beheerder there */
  readonly beheer: (gemeente: string) => Sql | null;
  /** the way in for what devices bring */
  readonly pushes: Pushes;
  readonly who: Who;
  /** the device of this person from which the call came, when it named one; see `auth/access.ts` for withdrawn ones */
  readonly device: Apparaat | null;
  /** the provider at which people sign in */
  readonly issuer: string;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly log: Log;
  readonly metrics: Metrics;
}
