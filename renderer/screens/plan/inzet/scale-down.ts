import { plusDagen, type Dag } from '#shared/domain/basis/datum.ts';
import type { Catalogus, Voorziening } from '#shared/domain/catalogus/schema.ts';
import { hoogteTrede, LICHTERE_TREDEN, naamTrede, type Trede } from '#shared/domain/codes/trede.ts';
import type { Dossier, Invoer, Row } from '#shared/domain/entities.ts';
import { zoekVoorzieningen } from '#shared/domain/plan/zoeken.ts';
import { agesOf, productOf } from '../ladder/lay.ts';
import { lastVolgorde } from '../drag/order.ts';

const ZWAARTE = { licht: 1, basis: 2, speciaal: 3 } as const;

/** Something lighter that could come after a card. */
export interface Lighter {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** null: less of the same, or something of one's own on a lighter rung */
  readonly voorziening: Voorziening | null;
  readonly trede: Trede;
}

const RUNG = 'trede:';

/**
 * What can come instead of a card, lightest change first: the same kind of maatwerk but lighter, less of the same, what
 * the gemeente has on lighter rungs for these doelen, and something of one's own.
 */
export function lighterOptions(
  inzet: Row<'inzet'>,
  dossier: Dossier,
  ctx: { readonly catalogus: Catalogus; readonly vandaag: Dag },
): Lighter[] {
  const doelen = dossier.doel.filter((doel) => inzet.doelIds.includes(doel.id));
  const found = zoekVoorzieningen(ctx.catalogus, {
    tekst: '',
    gemeente: dossier.huishouden.gemeente,
    leefgebieden: [...new Set(doelen.map((doel) => doel.leefgebied))],
    leeftijden: agesOf(dossier, ctx.vandaag),
    vandaag: ctx.vandaag,
  });
  const heavy = inzet.zwaarte === null ? 0 : ZWAARTE[inzet.zwaarte];
  const lighterKind = found
    .map(({ voorziening }) => voorziening)
    .filter(
      (one) =>
        inzet.trede === 'maatwerk' &&
        one.trede === 'maatwerk' &&
        one.wet === inzet.wet &&
        one.productcategorie === inzet.productcategorie &&
        one.zwaarte !== null &&
        ZWAARTE[one.zwaarte] < heavy,
    )
    .sort((a, b) => ZWAARTE[b.zwaarte ?? 'licht'] - ZWAARTE[a.zwaarte ?? 'licht']);
  const lighterRung = found
    .filter(({ voorziening, past }) => past && hoogteTrede(voorziening.trede) < hoogteTrede(inzet.trede))
    .map(({ voorziening }) => voorziening);
  const own = LICHTERE_TREDEN.filter((trede) => hoogteTrede(trede) < hoogteTrede(inzet.trede)).map(
    (trede): Lighter => ({
      id: `${RUNG}${trede}`,
      label: `Eigen inzet: ${naamTrede(trede).toLowerCase()}`,
      detail: 'Schrijf zelf op wat het wordt',
      voorziening: null,
      trede,
    }),
  );
  const offer = (voorziening: Voorziening): Lighter => ({
    id: voorziening.id,
    label: voorziening.naam,
    detail: voorziening.zwaarte
      ? `${naamTrede(voorziening.trede)}, ${voorziening.zwaarte}`
      : naamTrede(voorziening.trede),
    voorziening,
    trede: voorziening.trede,
  });
  const less: Lighter[] =
    inzet.trede === 'maatwerk'
      ? [
          {
            id: `${RUNG}maatwerk`,
            label: 'Minder van hetzelfde',
            detail: 'Dezelfde hulp, kleinere omvang',
            voorziening: null,
            trede: 'maatwerk',
          },
        ]
      : [];
  return [...lighterKind.map(offer), ...less, ...lighterRung.map(offer), ...own];
}

/** The lighter card that takes over on the day after the last day of the old one; who it is for and why stays. */
export function successor(
  inzet: Row<'inzet'>,
  choice: Lighter,
  lastDay: Dag,
  dossier: Dossier,
): Invoer<'inzet'> {
  const { doelIds, persoonIds, dagdelen, toelichting, wie } = inzet;
  const common: Invoer<'inzet'> = {
    titel: choice.voorziening?.naam ?? inzet.titel,
    trede: choice.trede,
    voorzieningId: choice.voorziening?.id ?? null,
    doelIds,
    persoonIds,
    toelichting,
    vanaf: plusDagen(lastDay, 1),
    volgorde: lastVolgorde(dossier.inzet),
    vervangtId: inzet.id,
  };
  if (choice.trede !== 'maatwerk') return common;
  const { id: _id, versions: _versions, changedAt: _changedAt, changedBy: _changedBy, ...fields } = inzet;
  const isLess = choice.voorziening === null;
  return {
    ...fields,
    ...common,
    ...(choice.voorziening ? productOf(choice.voorziening) : {}),
    voorzieningId: choice.voorziening?.id ?? inzet.voorzieningId,
    wie,
    dagdelen,
    tot: inzet.tot !== null && inzet.tot > plusDagen(lastDay, 1) ? inzet.tot : null,
    gestoptOp: null,
    stopReden: '',
    // another product has other contracts: the choice is made again
    ...(isLess ? {} : { aanbiederId: null, getoondeAanbiederIds: [], keuzeReden: '' }),
  };
}
