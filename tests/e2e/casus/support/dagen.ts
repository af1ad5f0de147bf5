/** Days around the real today, as one types them. */
import { dagKort, dagVan, plusDagen, plusMaanden } from '#shared/domain/basis/datum.ts';

const vandaag = dagVan(new Date(Date.now()));

/** Today: `dd-mm-jjjj`. */
export const nu = dagKort(vandaag);

/** A day some months from now (or ago). */
export const overMaanden = (maanden: number): string => dagKort(plusMaanden(vandaag, maanden));

/** A day some days ago (or from now). */
export const dagenGeleden = (dagen: number): string => dagKort(plusDagen(vandaag, -dagen));
