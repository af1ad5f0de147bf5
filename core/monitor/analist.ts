import { fail, type Failure } from '#shared/domain/result.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import type { Store } from '#db/store.ts';
import type { OpenSession } from '../context.ts';

// Beside the role with which somebody works here: a consulent can be regio-analist too.
const ANALIST = 'regio-analist';

/** Remembers whether the region knows who signed in as regio-analist. */
export function writeAnalist(store: Store, isAnalist: boolean): void {
  writeSetting(store, ANALIST, isAnalist ? 'ja' : 'nee');
}

/** True for whom the screens show the regiomonitor. What somebody may see the region decides, at each question. */
export function isAnalist({ store, wie }: Pick<OpenSession, 'store' | 'wie'>): boolean {
  return wie.rol === 'regio-analist' || readSetting(store, ANALIST) === 'ja';
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
