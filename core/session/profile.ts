import fs from 'node:fs';
import path from 'node:path';
import type { Omgeving } from '#shared/contract/sessie.ts';

/** Where the parts of one omgeving lie in a profile. */
export interface StoreFiles {
  readonly folder: string;
  readonly store: string;
  readonly kluis: string;
  readonly backups: string;
}

/** The files of an omgeving; demo and own work never share a folder. */
export function storeFiles(profileDir: string, omgeving: Omgeving): StoreFiles {
  const folder = path.join(profileDir, omgeving);
  return {
    folder,
    store: path.join(folder, 'dossiers.db'),
    kluis: path.join(folder, 'kluis.json'),
    backups: path.join(folder, 'reservekopie'),
  };
}

/** True when there is a store or a key that somebody made. */
export function storeExists(files: StoreFiles): boolean {
  return fs.existsSync(files.kluis) || fs.existsSync(files.store);
}

/** Moves the present store (and its key when asked) to a folder beside it, named by the moment; nothing is deleted. */
export function moveAside(files: StoreFiles, at: Date, what: 'store' | 'alles'): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(':', '');
  let target = path.join(files.folder, 'opzij', stamp);
  for (let copy = 2; fs.existsSync(target); copy += 1) {
    target = path.join(files.folder, 'opzij', `${stamp}-${copy}`);
  }
  fs.mkdirSync(target, { recursive: true, mode: 0o700 });
  const names = [
    'dossiers.db',
    'dossiers.db-wal',
    'dossiers.db-shm',
    ...(what === 'alles' ? ['kluis.json'] : []),
  ];
  for (const name of names) {
    const from = path.join(files.folder, name);
    if (fs.existsSync(from)) fs.renameSync(from, path.join(target, name));
  }
  return target;
}
