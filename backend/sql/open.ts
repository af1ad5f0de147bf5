import { join } from 'node:path';
import { ok, type Result } from '#shared/domain/result.ts';
import { openEmbedded } from './embedded.ts';
import { lockFolder } from './folder-lock.ts';
import { openPostgres } from './postgres.ts';
import type { Database } from './sql.ts';

/** The configured database: PostgreSQL, or the embedded one in its folder, which one process at a time may open. */
export async function openDatabase(
  where: { databaseUrl: string | null; databaseConnections: number; dataFolder: string },
  pid: number,
  onLost: () => void,
): Promise<Result<Database>> {
  if (where.databaseUrl !== null) {
    return ok(openPostgres(where.databaseUrl, { connections: where.databaseConnections, onLost }));
  }
  const lock = lockFolder(where.dataFolder, pid);
  if (!lock.ok) return lock;
  try {
    const db = await openEmbedded(join(where.dataFolder, 'database'));
    return ok({
      ...db,
      async close() {
        await db.close();
        lock.value();
      },
    });
  } catch (error) {
    lock.value();
    throw error;
  }
}
