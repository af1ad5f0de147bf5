import { canonical } from './equal.ts';
import type { SyncRow } from './row.ts';

// A dossier's digest is the exclusive or of its rows' hashes: it follows one changed row without reading the others.
const WORDS = 4;
const WORD_DIGITS = 8;

/** SHA-256 of a text in hex. Passed in: what runs in the page has no fast one, and only core and region compare. */
export type Sha256 = (text: string) => string;

/** 128 bits over all that a row holds: values, versions, removal and open conflicts. */
export function rowDigest(row: SyncRow, sha256: Sha256): string {
  const { entity, id, fields, versions, deleted, conflicts } = row;
  return sha256(canonical([entity, id, fields, versions, deleted, conflicts])).slice(0, WORDS * WORD_DIGITS);
}

/** Puts rows into a digest, or takes them out again: twice is nothing. */
export function toggleAll(digest: string, rowHashes: readonly string[]): string {
  const words = new Uint32Array(WORDS);
  mix(words, digest);
  for (const rowHash of rowHashes) mix(words, rowHash);
  return toHex(words);
}

/** Digest of a dossier: equal on both sides when nothing was lost between them. */
export function dossierDigest(rows: Iterable<SyncRow>, sha256: Sha256): string {
  const words = new Uint32Array(WORDS);
  for (const row of rows) mix(words, rowDigest(row, sha256));
  return toHex(words);
}

function mix(words: Uint32Array, digest: string): void {
  for (let at = 0; at < WORDS; at += 1) {
    const word = Number.parseInt(digest.slice(at * WORD_DIGITS, (at + 1) * WORD_DIGITS), 16);
    words[at] = (words[at] ?? 0) ^ word;
  }
}

function toHex(words: Uint32Array): string {
  return Array.from(words, (word) => word.toString(16).padStart(WORD_DIGITS, '0')).join('');
}
