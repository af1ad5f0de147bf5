import { dagKort, dagVan, plusDagen, plusMaanden } from '#shared/domain/basis/datum.ts';

const vandaag = dagVan(new Date(Date.now()));

/** Today, as one types it. */
export const nu = dagKort(vandaag);

/** A day some months from now (or ago), as one types it. */
export const overMaanden = (maanden: number): string => dagKort(plusMaanden(vandaag, maanden));

/** A day some days ago, as one types it. */
export const dagenGeleden = (dagen: number): string => dagKort(plusDagen(vandaag, -dagen));
