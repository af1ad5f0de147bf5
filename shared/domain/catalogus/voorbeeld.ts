import { STANDAARD_GEWICHTEN, STANDAARD_TERMIJNEN, type Catalogus } from './schema.ts';
import { GEEN_THEMA } from './thema.ts';
import { LICHTE_VOORZIENINGEN } from './voorbeeld-licht.ts';
import { MAATWERK_VOORZIENINGEN, TARIEVEN } from './voorbeeld-maatwerk.ts';
import { AANBIEDERS, CONTRACTEN, MEDEWERKERS } from './voorbeeld-mensen.ts';

/**
 * The catalogue that ships as example: kinds and local names from the sources (domain.md, last section; 001, 002, 004),
 * aanbieders, colleagues, codes and prices fictitious. A gemeente replaces it by its own.
 */
export const VOORBEELD_CATALOGUS: Catalogus = {
  voorzieningen: [...LICHTE_VOORZIENINGEN, ...MAATWERK_VOORZIENINGEN],
  aanbieders: AANBIEDERS,
  contracten: CONTRACTEN,
  tarieven: TARIEVEN,
  medewerkers: MEDEWERKERS,
  termijnen: STANDAARD_TERMIJNEN,
  gewichten: STANDAARD_GEWICHTEN,
  // no instrument is shipped: their texts are licensed, the beheerder loads them
  instrumenten: [],
  thema: GEEN_THEMA,
};
