import type { Queries } from './sql.ts';

/** Who works on the command line of the region: no id of a medewerker looks like this. */
export const OPDRACHTREGEL = '(opdrachtregel)';

export interface AuditLine {
  readonly gemeente: string;
  readonly at: Date;
  /** id of the medewerker, or {@link OPDRACHTREGEL} */
  readonly actor: string;
  readonly action: string;
  /** what it was done to, by id */
  readonly subject: string;
}

/** Adds a line to the audit of a gemeente, in the transaction of what it tells. */
export async function writeAudit(tx: Queries, line: AuditLine): Promise<void> {
  await tx.query('INSERT INTO audit (gemeente, at, actor, action, subject) VALUES ($1, $2, $3, $4, $5)', [
    line.gemeente,
    line.at.toISOString(),
    line.actor,
    line.action,
    line.subject,
  ]);
}
