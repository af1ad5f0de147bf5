import { beheerContract } from './beheer.ts';
import { caseloadContract } from './caseload.ts';
import { documentContract } from './document.ts';
import { dossierContract, evaluatieContract, inzetContract, rijContract } from './dossier.ts';
import { monitorContract } from './monitor.ts';
import { regioContract } from './regio.ts';
import { teamContract } from './team.ts';
import { draftContract, gebeurtenisContract, sessieContract } from './sessie.ts';

/** Everything that a screen can ask of the core: one contract for both hosts. */
export const appContract = {
  sessie: sessieContract,
  caseload: caseloadContract,
  team: teamContract,
  monitor: monitorContract,
  dossier: dossierContract,
  evaluatie: evaluatieContract,
  inzet: inzetContract,
  rij: rijContract,
  draft: draftContract,
  document: documentContract,
  regio: regioContract,
  beheer: beheerContract,
  gebeurtenissen: gebeurtenisContract,
};
export type AppContract = typeof appContract;
