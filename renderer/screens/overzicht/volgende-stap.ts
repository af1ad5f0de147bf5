import type { Catalogus } from '#shared/domain/catalogus/schema.ts';
import type { Dag } from '#shared/domain/basis/datum.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { isActiefDoel } from '#shared/domain/plan/lopend.ts';
import { stappen } from '#shared/domain/plan/levensloop.ts';

export interface VolgendeStap {
  readonly knop: string;
  readonly uitleg: string;
  readonly href: string;
}

/** The one thing that brings this dossier further now; null when it runs as it should. Our own order of working. */
export function volgendeStap(
  dossier: Dossier,
  ctx: { readonly catalogus: Catalogus; readonly vandaag: Dag },
): VolgendeStap | null {
  const base = `/dossier/${dossier.id}`;
  if (dossier.persoon.length === 0) {
    return {
      knop: 'Personen toevoegen',
      uitleg: 'Begin met de mensen: wie wonen er in dit huis?',
      href: `${base}/huishouden`,
    };
  }
  const bezig = dossier.gesprek.find((row) => row.status === 'bezig');
  if (bezig && dossier.plan.status === 'concept') {
    return {
      knop: 'Verder met het gesprek',
      uitleg: 'Het gesprek is begonnen en nog niet afgerond.',
      href: `${base}/gesprek?gesprek=${bezig.id}`,
    };
  }
  if (!dossier.gesprek.some((row) => row.status === 'afgerond') && dossier.plan.status === 'concept') {
    return {
      knop: 'Begin het gesprek',
      uitleg: 'Ga samen aan tafel zitten en schrijf op wat u hoort.',
      href: `${base}/gesprek`,
    };
  }
  if (dossier.plan.status === 'concept' && !dossier.doel.some(isActiefDoel)) {
    return {
      knop: 'Doelen maken',
      uitleg: 'Het gesprek is gevoerd. Maak samen van de wensen doelen.',
      href: `${base}/plan`,
    };
  }
  const [eerste] = stappen(dossier, ctx);
  if (!eerste || dossier.plan.status === 'lopend') return null;
  // a waakvlam that burns is as it should be
  if (dossier.plan.status === 'waakvlam' && !eerste.kan) return null;
  return {
    knop: 'Naar het plan',
    uitleg: `${eerste.knop}: ${kleineLetter(eerste.waarom)}`,
    href: `${base}/plan`,
  };
}

const kleineLetter = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
