import type { CaseloadQuery } from '#shared/contract/caseload.ts';

/** A question to the caseload that leaves nobody out: by name, the first hundred. */
export const IEDEREEN: CaseloadQuery = {
  tekst: '',
  consulent: null,
  gemeente: null,
  statussen: [],
  signaal: null,
  sorteer: 'naam',
  vanaf: 0,
  aantal: 100,
};
