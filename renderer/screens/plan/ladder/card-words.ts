import { dagKort, type Dag } from '#shared/domain/basis/datum.ts';
import { euro } from '#shared/domain/basis/woorden.ts';
import type { Catalogus } from '#shared/domain/catalogus/schema.ts';
import type { Dossier, Row } from '#shared/domain/entities.ts';
import { kostenInzet } from '#shared/domain/plan/kosten.ts';
import { eindVan } from '#shared/domain/plan/lopend.ts';
import { forWhom } from '../persons.ts';

/** What stands on a card of the board. */
export interface CardWords {
  readonly titel: string;
  readonly wie: string;
  readonly voor: string;
  readonly doelen: readonly string[];
  readonly periode: string;
  /** per month; null where a rung has no costs */
  readonly kosten: string | null;
}

interface Context {
  readonly catalogus: Catalogus;
  readonly vandaag: Dag;
}

/** The words of one card. */
export function cardWords(inzet: Row<'inzet'>, dossier: Dossier, ctx: Context): CardWords {
  const aanbieder = ctx.catalogus.aanbieders.find((entry) => entry.id === inzet.aanbiederId)?.naam ?? '';
  const kosten = kostenInzet(inzet, { ...ctx, gemeente: dossier.huishouden.gemeente });
  return {
    titel: inzet.titel,
    wie: [inzet.wie, aanbieder].filter(Boolean).join(', '),
    voor: forWhom(inzet.persoonIds, dossier.persoon),
    doelen: dossier.doel.filter((doel) => inzet.doelIds.includes(doel.id)).map((doel) => doel.titel),
    periode: period(inzet, ctx.vandaag),
    kosten:
      inzet.trede !== 'maatwerk'
        ? null
        : kosten.bekend
          ? `${perMonth(kosten.perMaandCenten)} per maand`
          : 'kosten onbekend',
  };
}

/** Whole euros: an indication is no invoice. */
export function perMonth(centen: number): string {
  return euro(Math.round(centen / 100) * 100).replace(/,00$/, '');
}

function period(inzet: Row<'inzet'>, vandaag: Dag): string {
  const end = eindVan(inzet);
  if (inzet.vanaf && end) return `${dagKort(inzet.vanaf)} tot ${dagKort(end)}`;
  if (inzet.vanaf) return `${inzet.vanaf <= vandaag ? 'sinds' : 'vanaf'} ${dagKort(inzet.vanaf)}`;
  return end ? `tot ${dagKort(end)}` : '';
}
