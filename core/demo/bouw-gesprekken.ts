import { dagenTussen, plusDagen, type Dag } from '#shared/domain/basis/datum.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import type { Archetype, BeeldTekst } from './archetype.ts';
import type { Mensen } from './bouw-huishouden.ts';
import { werkdag, type Bouwer } from './bouwer.ts';
import type { Bijzonder, Verloop } from './verloop.ts';

/** Who is at the table. */
export interface Wie {
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
      beschikkingOp:
        aanvraag !== null && versies > 0
          ? bouwer.gebeurd(plusDagen(aanvraag, stand === 'vastgesteld' ? 3 : 8))
          : null,
      toelichting: zin(archetype.aanleiding),
    },
    melding,
  );
}

/** One contact with the household; returns its id. */
export function gesprek(
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

function beeld(
  bouwer: Bouwer,
  wie: Wie,
  een: BeeldTekst,
  gesprekId: string,
  datum: Dag,
  later: boolean,
): void {
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

/** What came out of a call. */
export const BEL_AFSPRAKEN = [
  'Het gaat goed. Geen nieuwe vragen.',
  'De hulp is begonnen. Er was een kleine vraag over de tijden, die is opgelost.',
  'Nog even wennen. Over een paar weken bellen we weer.',
  'Tevreden. De brief over de eigen bijdrage is uitgelegd.',
];

/** Visits, calls, stories, notes and worries. */
export function bouwGesprekken(
  archetype: Archetype,
  verloop: Verloop,
  wie: Wie,
  bijzonder: Bijzonder,
  bouwer: Bouwer,
): void {
  const { vandaag, toeval, voeg, zin } = bouwer;
  const eerste = bouwer.gebeurd(verloop.keukentafel);
  const eersteId = gesprek(bouwer, wie, 'keukentafel', eerste, {
    aanleiding: zin(archetype.aanleiding),
    afspraken: zin(archetype.afspraken),
  });
  for (const een of archetype.beelden) beeld(bouwer, wie, een, eersteId, eerste, false);
  voeg(
    'notitie',
    {
      ...leeg('notitie', eerste),
      tekst: zin(archetype.notitie),
      gesprekId: eersteId,
      auteur: wie.consulent,
      afgeschermd: toeval.kans(0.4),
    },
    eerste,
  );
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
        afhandeling:
          crisis || verloop.versies === 0 ? '' : 'Besproken met het huishouden en in het plan gezet.',
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
  if (
    verloop.sluiting === null &&
    laatste !== undefined &&
    !bijzonder.stil &&
    dagenTussen(laatste, vandaag) > 45
  ) {
    gesprek(
      bouwer,
      wie,
      toeval.kies(['nabellen', 'overleg'] as const),
      werkdag(plusDagen(vandaag, -toeval.tussen(6, 60)), -1),
      {
        afspraken: toeval.kies(BEL_AFSPRAKEN),
      },
    );
  }
  for (const [dagen, tijd] of bijzonder.bezoek ?? []) {
    const datum = werkdag(plusDagen(vandaag, dagen), 1);
    gesprek(bouwer, wie, verloop.stand === 'in-evaluatie' ? 'evaluatie' : 'keukentafel', datum, {
      tijd,
      plaats: 'Thuis',
      status: 'gepland',
      clientondersteuning: 'niet-besproken',
    });
  }
}
