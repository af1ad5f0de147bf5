import { dagKort, dagVan, plusDagen, plusMaanden } from '#shared/domain/basis/datum.ts';

// the app asks the real clock; so does who sits beside it
const vandaag = dagVan(new Date());

/** Today, as one types it. */
export const nu = dagKort(vandaag);

/** A day some months from now (or ago), as one types it. */
export const overMaanden = (maanden: number): string => dagKort(plusMaanden(vandaag, maanden));

/** A day some days ago, as one types it. */
export const dagenGeleden = (dagen: number): string => dagKort(plusDagen(vandaag, -dagen));
