import { fail, type Failure } from '#shared/domain/result.ts';
import type { OpenSession } from '../context.ts';

/** Why this person may not see the team's lists; null for a teamleider. */
export function nietTeamleider(open: OpenSession): { ok: false; error: Failure } | null {
  return open.wie.rol === 'teamleider'
    ? null
    : fail('geen-teamleider', 'Dit is voor teamleiders. Vraag uw teamleider om mee te kijken.');
}
