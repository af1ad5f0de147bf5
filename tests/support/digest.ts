import { hash } from 'node:crypto';
import { dossierDigest } from '#shared/sync/digest.ts';
import type { SyncRow } from '#shared/sync/row.ts';

export const sha256 = (text: string): string => hash('sha256', text);

/** As the device and the region compute it. */
export const digestOf = (rows: Iterable<SyncRow>): string => dossierDigest(rows, sha256);
