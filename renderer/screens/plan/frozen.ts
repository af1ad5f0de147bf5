import type { PlanStatus } from '#shared/domain/plan/schema.ts';

/** Why doelen and inzet cannot be changed now, and what to do; empty while they can. */
export function whyFrozen(status: PlanStatus): string {
  if (status === 'concept') return '';
  if (status === 'ter-toetsing') {
    return 'De teamleider kijkt naar dit plan. Haal het terug naar concept om iets te wijzigen.';
  }
  return 'Dit plan is vastgesteld en blijft zoals het is ondertekend. Maak een nieuwe versie om iets te wijzigen.';
}
