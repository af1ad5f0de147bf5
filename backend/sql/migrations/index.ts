import { basis } from './0001-basis.ts';
import { sync } from './0002-sync.ts';
import { intake } from './0003-intake.ts';
import { wieBelt } from './0004-wie-belt.ts';
import { scopeOnce } from './0005-scope-once.ts';
import { vervanging } from './0006-vervanging.ts';
import { monitor } from './0007-monitor.ts';
import { beheer } from './0008-beheer.ts';
import { uitkomsten } from './0009-uitkomsten.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

/** All steps from an empty database to this version's tables, in order. A released one never changes. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'basis', text: basis },
  { number: 2, name: 'sync', text: sync },
  { number: 3, name: 'intake', text: intake },
  { number: 4, name: 'wie-belt', text: wieBelt },
  { number: 5, name: 'scope-once', text: scopeOnce },
  { number: 6, name: 'vervanging', text: vervanging },
  { number: 7, name: 'monitor', text: monitor },
  { number: 8, name: 'beheer', text: beheer },
  { number: 9, name: 'uitkomsten', text: uitkomsten },
];
