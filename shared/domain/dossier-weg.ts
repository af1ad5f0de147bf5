import { fail } from './result.ts';

/** There is no dossier with this name here (any more). */
export const DOSSIER_WEG = fail(
  'dossier-weg',
  'Dit dossier staat niet (meer) op deze laptop. Ga terug naar de caseload.',
);
