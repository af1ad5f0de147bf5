import fs from 'node:fs';
import type { StoreFiles } from './profile.ts';

/** Overwrites and removes a store's key: what it closed is never opened again, copies included. */
export function destroyKey(files: StoreFiles, randomBytes: (count: number) => Uint8Array): void {
  for (const file of [files.kluis, `${files.kluis}.nieuw`]) overwrite(file, randomBytes);
}

function overwrite(file: string, randomBytes: (count: number) => Uint8Array): void {
  if (!fs.existsSync(file)) return;
  const handle = fs.openSync(file, 'r+');
  fs.writeSync(handle, randomBytes(fs.fstatSync(handle).size));
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.rmSync(file);
}
