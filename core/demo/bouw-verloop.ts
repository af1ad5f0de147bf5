import { dagenTussen, plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import type { Archetype, BeeldTekst } from './archetype.ts';
import type { Mensen } from './bouw-huishouden.ts';
import type { PlanIds } from './bouw-plan.ts';
import { werkdag, type Bouwer } from './bouwer.ts';
import type { Bijzonder, Verloop } from './verloop.ts';

interface Wie {
  consulent: string;
  mensen: Mensen;
}

/** The legal way of the melding. */
export function bouwTraject(archetype: Archetype, verloop: Verloop, bouwer: Bouwer): void {
  const { melding, stand, versies, begin } = verloop;
  const { vandaag, toeval, voeg, zin } = bouwer;
  const maatwerk = archetype.inzet.some((one) => one.trede === 'maatwerk');
  const klaar = stand === 'ter-toetsing' ? plusDagen(vandaag, -6) : (begin[0] ?? vandaag);
  const afgerond = versies > 0 || stand === 'ter-toetsing';
  const onderzoek = afgerond ? plusDagen(klaar, versies > 0 ? -5 : 0) : null;
  const aanvraag = afgerond && maatwerk ? plusDagen(klaar, versies > 0 ? 0 : 2) : null;
  voeg(
    'traject',
    {
      ...leeg('traject', melding),
      meldingOp: melding,
      meldingDoor: toeval.kies(archetype.meldingDoor),
      bevestigdOp: bouwer.gebeurd(plusDagen(melding, 1)),
      ondersteuningGewezenOp: bouwer.gebeurd(plusDagen(melding, 1)),
      persoonlijkPlanOp: afgerond && toeval.kans(0.25) ? plusDagen(melding, toeval.tussen(3, 7)) : null,
      onderzoekKlaarOp: onderzoek,
      verslagOp: onderzoek === null ? null : bouwer.gebeurd(plusDagen(onderzoek, 1)),
      aanvraagOp: aanvraag,
      beschikkingOp: aanvraag !== null && versies > 0 ? bouwer.gebeurd(plusDagen(aanvraag, stand === 'vastgesteld' ? 3 : 8)) : null,
      toelichting: zin(archetype.aanleiding),
    },
    melding,
  );
}

function gesprek(
  bouwer: Bouwer,
  wie: Wie,
  soort: Fields<'gesprek'>['soort'],
  datum: Dag,
  extra: Partial<Fields<'gesprek'>> = {},
): string {
  const { voeg, toeval, vandaag } = bouwer;
  const thuis = soort === 'keukentafel' || soort === 'evaluatie';
  return voeg(
    'gesprek',
    {
      ...leeg('gesprek', datum),
      soort,
      datum,
      tijd: `${String(toeval.tussen(9, 15)).padStart(2, '0')}:${toeval.kies(['00', '30'])}`,
      plaats: thuis ? 'Thuis' : 'Telefoon',
      aanwezigIds: wie.mensen.ids.slice(0, thuis ? 2 : 1),
      aanwezigOverig: wie.consulent,
      clientondersteuning: toeval.kies(['niet-gewenst', 'niet-gewenst', 'aanwezig'] as const),
      status: 'afgerond',
      ...extra,
    },
    datum > vandaag ? vandaag : datum,
  );
}

function beeld(bouwer: Bouwer, wie: Wie, een: BeeldTekst, gesprekId: string, datum: Dag, later: boolean): void {
  const { voeg, zin } = bouwer;
  const persoonId = wie.mensen.ids[een.lid];
  if (persoonId === undefined) return;
  voeg(
    'beeld',
    {
      ...leeg('beeld', datum),
      persoonId,
      leefgebied: een.leefgebied,
      gesprekId,
      verhaal: zin(later && een.later ? een.later.verhaal : een.verhaal),
      wens: later ? '' : zin(een.wens),
      eigenKracht: later ? '' : zin(een.kracht),
      score: later && een.later ? een.later.score : een.score,
      beoordelaar: wie.consulent,
      datum,
    },
    datum,
  );
}

const BEL_AFSPRAKEN = [
  'Het gaat goed. Geen nieuwe vragen.',
  'De hulp is begonnen. Er was een kleine vraag over de tijden, die is opgelost.',
  'Nog even wennen. Over een paar weken bellen we weer.',
  'Tevreden. De brief over de eigen bijdrage is uitgelegd.',
];

/** Visits, calls, stories, notes and worries. */
export function bouwGesprekken(archetype: Archetype, verloop: Verloop, wie: Wie, bijzonder: Bijzonder, bouwer: Bouwer): void {
  const { vandaag, toeval, voeg, zin } = bouwer;
  const eerste = bouwer.gebeurd(verloop.keukentafel);
  const eersteId = gesprek(bouwer, wie, 'keukentafel', eerste, {
    aanleiding: zin(archetype.aanleiding),
    afspraken: zin(archetype.afspraken),
  });
  for (const een of archetype.beelden) beeld(bouwer, wie, een, eersteId, eerste, false);
  voeg('notitie', { ...leeg('notitie', eerste), tekst: zin(archetype.notitie), gesprekId: eersteId, auteur: wie.consulent, afgeschermd: toeval.kans(0.4) }, eerste);
  if (archetype.signaal && (toeval.kans(0.5) || bijzonder.crisis)) {
    const crisis = bijzonder.crisis === true;
    const datum = crisis ? plusDagen(vandaag, -1) : eerste;
    voeg(
      'signaal',
      {
        ...leeg('signaal', datum),
        tekst: zin(archetype.signaal.tekst),
        leefgebied: archetype.signaal.leefgebied,
        persoonId: wie.mensen.ids[0] ?? null,
        gesprekId: crisis ? null : eersteId,
        datum,
        crisis,
        afgeschermd: crisis || archetype.signaal.crisis === true,
        afgehandeldOp: crisis || verloop.versies === 0 ? null : bouwer.gebeurd(plusDagen(datum, 9)),
        afhandeling: crisis || verloop.versies === 0 ? '' : 'Besproken met het huishouden en in het plan gezet.',
      },
      datum,
    );
  }
  for (const begin of verloop.begin.slice(0, verloop.versies)) {
    const bellen = werkdag(plusDagen(begin, 35), -1);
    if (bellen < vandaag && !bijzonder.nabellenVergeten) {
      gesprek(bouwer, wie, 'nabellen', bellen, { afspraken: toeval.kies(BEL_AFSPRAKEN) });
    }
  }
  for (const [index, datum] of verloop.evaluaties.entries()) {
    const id = gesprek(bouwer, wie, 'evaluatie', datum, { plaats: 'Thuis' });
    if (index < verloop.evaluaties.length - 1) continue;
    for (const een of archetype.beelden) if (een.later) beeld(bouwer, wie, een, id, datum, true);
  }
  const laatste = verloop.begin[verloop.versies - 1];
  if (verloop.sluiting === null && laatste !== undefined && !bijzonder.stil && dagenTussen(laatste, vandaag) > 45) {
    gesprek(bouwer, wie, toeval.kies(['nabellen', 'overleg'] as const), werkdag(plusDagen(vandaag, -toeval.tussen(6, 60)), -1), {
      afspraken: toeval.kies(BEL_AFSPRAKEN),
    });
  }
  for (const [dagen, tijd] of bijzonder.bezoek ?? []) {
    const datum = werkdag(plusDagen(vandaag, dagen), 1);
    gesprek(bouwer, wie, verloop.versies === 0 ? 'keukentafel' : 'evaluatie', datum, {
      tijd,
      plaats: 'Thuis',
      status: 'gepland',
      clientondersteuning: 'niet-besproken',
    });
  }
}

function stapOpSchaal(doel: Fields<'doel'>, waarde: number): number {
  const max = doel.schaal === 'zelfredzaamheid' ? 5 : doel.schaal === 'cijfer' ? 10 : doel.schaal === 'janee' ? 1 : 1_000_000;
  return Math.min(max, Math.max(doel.schaal === 'zelfredzaamheid' ? 1 : 0, Math.round(waarde)));
}

/** Measured values from nulmeting on, with ups and downs. */
export function bouwMetingen(archetype: Archetype, verloop: Verloop, ids: PlanIds, bouwer: Bouwer): void {
  const { toeval, voeg, vandaag, dossier } = bouwer;
  if (verloop.versies === 0) return;
  for (const [index, doelId] of ids.doelen.entries()) {
    const doel = dossier.rows.doel?.find((row) => row.id === doelId)?.fields;
    const klaarIn = archetype.doelen[index]?.klaarIn;
    if (!doel || doel.nulmeting === null || doel.streefwaarde === null || doel.nulmetingOp === null) continue;
    const klaar = klaarIn === undefined ? undefined : verloop.begin[klaarIn];
    const eind = bouwer.gebeurd(klaar ?? verloop.sluiting ?? plusDagen(vandaag, -toeval.tussen(1, 20)));
    const dagen = dagenTussen(doel.nulmetingOp, eind);
    const aantal = Math.max(1, Math.min(14, Math.floor(dagen / 75)));
    const ver = doel.status === 'behaald' ? 1 : doel.status === 'deels' ? 0.6 : Math.min(1, 0.35 + 0.2 * verloop.versies + toeval.deel() * 0.3);
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
          waarde: stapOpSchaal(doel, doel.nulmeting + afstand * Math.max(0, deel + ruis) + gelijk),
          door: toeval.kies(['inwoner', 'inwoner', 'consulent', 'aanbieder', 'naaste'] as const),
          toelichting: toeval.kans(0.2) ? toeval.kies(['Goede week.', 'Was even ziek.', 'Gaat steeds beter.', 'Net voor de vakantie.']) : '',
        },
        datum,
      );
    }
  }
}

/** Who cares, how heavy it is over time, and what helps. */
export function bouwMantelzorg(archetype: Archetype, verloop: Verloop, wie: Wie, ids: PlanIds, bijzonder: Bijzonder, bouwer: Bouwer): void {
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
    const eind = verloop.versies === 0 ? start : (verloop.sluiting ?? plusDagen(vandaag, -toeval.tussen(3, 40)));
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
export function bouwEvaluaties(archetype: Archetype, verloop: Verloop, wie: Wie, ids: PlanIds, bouwer: Bouwer): void {
  const { toeval, voeg, zin, vandaag } = bouwer;
  const aanwezigIds = wie.mensen.ids.slice(0, 2);
  for (const [index, datum] of verloop.evaluaties.entries()) {
    const versie = index + 1;
    const laatste = versie === verloop.evaluaties.length && verloop.sluiting !== null;
    const lichter = archetype.inzet.some((one) => one.tot === versie);
    const zwaarder = archetype.code === 'dementie' && lichter;
    const besluit = laatste ? (verloop.stand === 'afgesloten' ? 'beeindigen' : 'waakvlam') : zwaarder ? 'opschalen' : lichter ? 'afschalen' : 'voortzetten';
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

const LOSSE_TAKEN = [
  'Bellen met de huisarts, met toestemming',
  'Brief over de eigen bijdrage uitleggen',
  'Nakijken of de zorgtoeslag klopt',
  'Afspraak maken met de woningcorporatie',
  'Verslag nog een keer doorlopen met de familie',
  'Vragen hoe de eerste week was',
];

/** What is still to be done, and what was done. */
export function bouwTaken(verloop: Verloop, wie: Wie, bijzonder: Bijzonder, bouwer: Bouwer): void {
  const { toeval, voeg, vandaag } = bouwer;
  const taak = (soort: Fields<'taak'>['soort'], titel: string, dag: Dag, op: Dag, open = false) => {
    const gedaan = dag < vandaag && !open;
    voeg('taak', { ...leeg('taak', dag), soort, titel, opDatum: dag, gedaanOp: gedaan ? dag : null }, op);
  };
  for (const [index, begin] of verloop.begin.slice(0, verloop.versies).entries()) {
    const dag = werkdag(plusDagen(begin, 35), -1);
    const vergeten = bijzonder.nabellenVergeten === true && index === verloop.versies - 1;
    if (verloop.sluiting === null || dag < verloop.sluiting) {
      taak('nabellen', `Nabellen na vaststellen van versie ${index + 1}`, dag, begin, vergeten);
    }
  }
  const loopt = verloop.stand === 'lopend' || verloop.stand === 'vastgesteld';
  if (loopt && verloop.evaluatieOp !== null) {
    const dag = werkdag(verloop.evaluatieOp, -1);
    const open = bijzonder.evaluatieTeLaat === true;
    taak('evaluatie', `Evaluatie van versie ${verloop.versies}`, dag, verloop.begin.at(-1) ?? vandaag, open);
  }
  if (loopt && toeval.kans(0.4)) {
    taak('overig', toeval.kies(LOSSE_TAKEN), werkdag(plusDagen(vandaag, toeval.tussen(0, 20)), 1), plusDagen(vandaag, -5));
  }
  if (verloop.sluiting === null || verloop.stand === 'afgesloten') return;
  const elkeWeken = 6;
  const tot = plusMaanden(verloop.sluiting, 6);
  const dicht = verloop.stand === 'gesloten';
  voeg(
    'waakvlam',
    {
      ...leeg('waakvlam', verloop.sluiting),
      wie: wie.consulent,
      vanaf: verloop.sluiting,
      tot,
      elkeWeken,
      toelichting: 'Even bellen hoe het gaat. Bij zorgen weer langsgaan.',
      gestoptOp: dicht ? tot : null,
    },
    verloop.sluiting,
  );
  for (let dag = plusDagen(verloop.sluiting, elkeWeken * 7); dag <= tot; dag = plusDagen(dag, elkeWeken * 7)) {
    const bellen = werkdag(dag, 1);
    taak('waakvlam', 'Waakvlam: bellen hoe het gaat', bellen, verloop.sluiting);
    if (bellen >= vandaag) break;
    gesprek(bouwer, wie, 'waakvlam', bellen, { afspraken: toeval.kies(BEL_AFSPRAKEN) });
  }
}
