import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { thema, type Thema } from '#shared/contract/sessie.ts';
import { attempt } from '#db/failure.ts';
import type { Result } from '#shared/domain/result.ts';

// What somebody likes on this machine, also before anything is unlocked: nothing of it is about a household.
const voorkeurenSchema = z.object({ thema });

const fileOf = (profileDir: string): string => path.join(profileDir, 'voorkeuren.json');

/** Light, dark or as the system; `system` when nothing (readable) was kept. */
export function leesThema(profileDir: string): Thema {
  try {
    const kept = voorkeurenSchema.safeParse(JSON.parse(fs.readFileSync(fileOf(profileDir), 'utf8')));
    return kept.success ? kept.data.thema : 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice for the next start. */
export function bewaarThema(profileDir: string, keuze: Thema): Result<null> {
  return attempt(() => {
    fs.writeFileSync(fileOf(profileDir), JSON.stringify({ thema: keuze }), { mode: 0o600 });
    return null;
  });
}
