import { fail, type Failure } from '#shared/domain/result.ts';
import type { OpenSession } from '../context.ts';
import { readRoles } from '../sync/settings.ts';

/** True for whom the screens show the regiomonitor; a consulent can be regio-analist too. What somebody may see the region decides, at each question. */
export function isAnalist({ store, wie }: Pick<OpenSession, 'store' | 'wie'>): boolean {
  return wie.rol === 'regio-analist' || readRoles(store).includes('regio-analist');
}

/** Why this person may not see the figures of the region; null for a regio-analist. */
export function nietAnalist(open: OpenSession): { ok: false; error: Failure } | null {
  return isAnalist(open)
    ? null
    : fail(
        'geen-analist',
        'De regiomonitor is voor regio-analisten. Vraag uw functioneel beheerder om die rol.',
      );
}
