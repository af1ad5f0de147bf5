import { dagenTussen, plusDagen, plusMaanden } from '#shared/domain/basis/datum.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import type { Archetype } from './archetype.ts';
import type { Wie } from './bouw-gesprekken.ts';
import type { PlanIds } from './bouw-plan.ts';
import { werkdag, type Bouwer } from './bouwer.ts';
import type { Bijzonder, Verloop } from './verloop.ts';

function stapOpSchaal(doel: Fields<'doel'>, waarde: number): number {
  const max =
    doel.schaal === 'zelfredzaamheid'
      ? 5
      : doel.schaal === 'cijfer'
        ? 10
        : doel.schaal === 'janee'
          ? 1
          : 1_000_000;
  return Math.min(max, Math.max(doel.schaal === 'zelfredzaamheid' ? 1 : 0, Math.round(waarde)));
}

// The first doel is what the story tells about; some of the others get stuck. The rest comes nearer with every version.
function vordering(nummer: number, versies: number, toeval: Bouwer['toeval']): number {
  if (nummer > 0 && toeval.kans(0.2)) return toeval.kies([0, 0.2, 0.3]);
  return Math.min(1, 0.25 + 0.15 * versies + toeval.deel() * 0.4);
}

/** Measured values from nulmeting on, with ups and downs. */
export function bouwMetingen(archetype: Archetype, verloop: Verloop, ids: PlanIds, bouwer: Bouwer): void {
  const { toeval, voeg, vandaag, dossier } = bouwer;
  // before a first plan began there is a nulmeting and nothing else
  if (verloop.versies === 0 || (verloop.stand === 'vastgesteld' && verloop.versies === 1)) return;
  for (const [index, doelId] of ids.doelen.entries()) {
    const doel = dossier.rows.doel?.find((row) => row.id === doelId)?.fields;
    const klaarIn = archetype.doelen[index]?.klaarIn;
    if (!doel || doel.nulmeting === null || doel.streefwaarde === null || doel.nulmetingOp === null) continue;
    const klaar = klaarIn === undefined ? undefined : verloop.begin[klaarIn];
    const eind = bouwer.gebeurd(klaar ?? verloop.sluiting ?? plusDagen(vandaag, -toeval.tussen(1, 20)));
    const dagen = dagenTussen(doel.nulmetingOp, eind);
    const aantal = Math.max(1, Math.min(14, Math.floor(dagen / 75)));
    const ver =
      doel.status === 'behaald'
        ? 1
        : doel.status === 'deels'
          ? 0.6
          : vordering(index, verloop.versies, toeval);
    for (let stap = 1; stap <= aantal; stap += 1) {
      const deel = (stap / aantal) * ver;
      const ruis = stap === aantal ? 0 : toeval.kies([-0.12, 0, 0, 0.1]);
      const afstand = doel.streefwaarde - doel.nulmeting;
      const gelijk = doel.richting === 'behouden' ? toeval.kies([0, 0, 1]) : 0;
      const datum = plusDagen(doel.nulmetingOp, Math.round((dagen * stap) / aantal));
      voeg(
        'meting',
        {
          ...leeg('meting', datum),
          doelId,
          datum,
          waarde: stapOpSchaal(doel, doel.nulmeting + afstand * (deel + ruis) + gelijk),
          door: toeval.kies(['inwoner', 'inwoner', 'consulent', 'aanbieder', 'naaste'] as const),
          toelichting: toeval.kans(0.2)
            ? toeval.kies(['Goede week.', 'Was even ziek.', 'Gaat steeds beter.', 'Net voor de vakantie.'])
            : '',
        },
        datum,
      );
    }
  }
}

/** Who cares, how heavy it is over time, and what helps. */
export function bouwMantelzorg(
  archetype: Archetype,
  verloop: Verloop,
  wie: Wie,
  ids: PlanIds,
  bijzonder: Bijzonder,
  bouwer: Bouwer,
): void {
  const { toeval, voeg, zin, vandaag } = bouwer;
  const start = bouwer.gebeurd(verloop.keukentafel);
  for (const [nummer, zorg] of archetype.mantelzorg.entries()) {
    const mantelzorgerId = wie.mensen.ids[zorg.door];
    const voorIds = zorg.voor.flatMap((index) => wie.mensen.ids[index] ?? []);
    if (mantelzorgerId === undefined) continue;
    const mantelzorgId = voeg(
      'mantelzorg',
      {
        ...leeg('mantelzorg', start),
        mantelzorgerId,
        voorIds,
        taken: [...zorg.taken],
        urenPerWeek: toeval.tussen(zorg.uren[0], zorg.uren[1]),
        sinds: plusMaanden(start, -toeval.tussen(6, 40)),
        wensen: zin(zorg.wensen),
      },
      start,
    );
    const zwaar = bijzonder.overbelast === true && nummer === 0;
    const [van, naar] = zwaar ? [6, 9] : zorg.belasting;
    const eind =
      verloop.versies === 0 ? start : (verloop.sluiting ?? plusDagen(vandaag, -toeval.tussen(3, 40)));
    const dagen = Math.max(0, dagenTussen(start, eind));
    const stappen = Math.min(10, Math.floor(dagen / 95));
    for (let stap = 0; stap <= stappen; stap += 1) {
      const deel = stappen === 0 ? 0 : stap / stappen;
      const ruis = stap === 0 || stap === stappen ? 0 : toeval.kies([-1, 0, 0, 1]);
      const datum = plusDagen(start, Math.round(dagen * deel));
      const waarde = Math.min(10, Math.max(0, Math.round(van + (naar - van) * deel) + ruis));
      voeg('belasting', { ...leeg('belasting', datum), mantelzorgId, datum, waarde }, datum);
    }
    if (verloop.stand === 'concept') continue;
    const begin = verloop.begin[0] ?? vandaag;
    for (const maatregel of zorg.maatregelen) {
      const gestopt = bijzonder.maatregelGestopt === true;
      voeg(
        'maatregel',
        {
          ...leeg('maatregel', begin),
          mantelzorgId,
          soort: maatregel.soort,
          omschrijving: zin(maatregel.omschrijving),
          vanaf: begin,
          tot: gestopt ? plusDagen(vandaag, -25) : verloop.sluiting,
          inzetId: maatregel.inzet === undefined ? null : (ids.inzet[maatregel.inzet] ?? null),
          effect: verloop.versies > 0 && verloop.stand !== 'vastgesteld' ? (maatregel.effect ?? null) : null,
        },
        bouwer.gebeurd(begin),
      );
    }
  }
}

/** Looking back together, once for every version that ended. */
export function bouwEvaluaties(
  archetype: Archetype,
  verloop: Verloop,
  wie: Wie,
  ids: PlanIds,
  bouwer: Bouwer,
): void {
  const { toeval, voeg, zin, vandaag } = bouwer;
  const aanwezigIds = wie.mensen.ids.slice(0, 2);
  for (const [index, datum] of verloop.evaluaties.entries()) {
    const versie = index + 1;
    const laatste = versie === verloop.evaluaties.length && verloop.sluiting !== null;
    const lichter = archetype.inzet.some((one) => one.tot === versie);
    const zwaarder = archetype.code === 'dementie' && lichter;
    const besluit = laatste
      ? verloop.stand === 'afgesloten'
        ? 'beeindigen'
        : 'waakvlam'
      : zwaarder
        ? 'opschalen'
        : lichter
          ? 'afschalen'
          : 'voortzetten';
    voeg(
      'evaluatie',
      {
        ...leeg('evaluatie', datum),
        datum,
        status: 'afgerond',
        planversie: versie,
        aanwezigIds,
        stemInwoner: zin(archetype.stem.inwoner),
        stemConsulent: zin(archetype.stem.consulent),
        stemAanbieder: zin(archetype.stem.aanbieder),
        tevredenheid: toeval.tussen(6, 9),
        doelen: ids.doelen.flatMap((doelId, nummer) => {
          const klaarIn = archetype.doelen[nummer]?.klaarIn;
          if (klaarIn !== undefined && klaarIn < versie) return [];
          const behaald = klaarIn === versie || (laatste && nummer === 0);
          return [{ doelId, oordeel: behaald ? ('behaald' as const) : ('deels' as const), toelichting: '' }];
        }),
        besluit,
        besluitToelichting: zin(archetype.stem.consulent),
        volgendeOp: laatste ? null : plusMaanden(verloop.begin[versie] ?? datum, 6),
      },
      datum,
    );
  }
  if (verloop.stand !== 'in-evaluatie') return;
  const datum = werkdag(plusDagen(vandaag, -2), -1);
  voeg(
    'evaluatie',
    {
      ...leeg('evaluatie', datum),
      datum,
      planversie: verloop.versies,
      aanwezigIds,
      stemInwoner: zin(archetype.stem.inwoner),
      tevredenheid: toeval.tussen(6, 9),
    },
    datum,
  );
}
