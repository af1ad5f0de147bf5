import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './equal.ts';
import type { SyncRow } from './row.ts';

// A dossier's digest is the exclusive or of its rows' hashes: it follows one changed row without reading the others.
const BYTES = 16;
const NOTHING = '0'.repeat(BYTES * 2);

/** 128 bits over all that a row holds: values, versions, removal and open conflicts. */
export function rowDigest(row: SyncRow): string {
  const { entity, id, fields, versions, deleted, conflicts } = row;
  const text = canonical([entity, id, fields, versions, deleted, conflicts]);
  return hex(sha256(utf8ToBytes(text)).subarray(0, BYTES));
}

/** Puts a row into a digest, or takes it out again: twice is nothing. */
export function toggle(digest: string, rowHash: string): string {
  let out = '';
  for (let at = 0; at < NOTHING.length; at += 8) {
    const mixed =
      Number.parseInt(digest.slice(at, at + 8), 16) ^ Number.parseInt(rowHash.slice(at, at + 8), 16);
    out += (mixed >>> 0).toString(16).padStart(8, '0');
  }
  return out;
}

/** Digest of a dossier: equal on both sides when nothing was lost between them. */
export function dossierDigest(rows: Iterable<SyncRow>): string {
  let digest = NOTHING;
  for (const row of rows) digest = toggle(digest, rowDigest(row));
  return digest;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
