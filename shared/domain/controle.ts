import type { Dag } from './basis/datum.ts';
import { isEigenCijfer } from './mantelzorg/belasting.ts';
import { gevuld, normaliseerPostcode } from './basis/normaliseer.ts';
import type { Dossier, EntityKind, Fields } from './entities.ts';
import { EIGEN_PLAN, bezwaarToetser } from './plan/toetsing.ts';
import { bereikInWoorden, pastOpSchaal } from './plan/waarde.ts';

/** Dutch message by field name; empty when the row is fine. */
export type Meldingen = Record<string, string>;
interface Context {
  readonly vandaag: Dag;
  readonly dossier: Dossier | null;
}
type Controle<T> = (rij: T, ctx: Context) => Meldingen;

const EERSTE_GEBOORTEJAAR = '1900-01-01';

/** Collects messages; the first one of a field stays. */
function meldingen(
  ...stukken: readonly (readonly [klopt: boolean, veld: string, tekst: string])[]
): Meldingen {
  const lijst: Meldingen = {};
  for (const [klopt, veld, tekst] of stukken) if (!klopt) lijst[veld] ??= tekst;
  return lijst;
}

const opVolgorde = (eerst: Dag | null, dan: Dag | null): boolean =>
  eerst === null || dan === null || eerst <= dan;
const EINDE = 'Het einde ligt vóór het begin. Kies een latere dag.';
const TOEKOMST = 'Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.';
const verleden = (dag: Dag | null, ctx: Context): boolean => dag === null || dag <= ctx.vandaag;

function kent(
  ctx: Context,
  ids: readonly string[],
  soorten: readonly ('persoon' | 'betrokkene' | 'huishouden')[],
): boolean {
  const { dossier } = ctx;
  if (dossier === null) return true;
  return ids.every(
    (id) =>
      (soorten.includes('huishouden') && id === dossier.id) ||
      (soorten.includes('persoon') && dossier.persoon.some((row) => row.id === id)) ||
      (soorten.includes('betrokkene') && dossier.betrokkene.some((row) => row.id === id)),
  );
}
const ONBEKEND_PERSOON = 'Deze persoon staat niet in het dossier. Kies iemand uit de lijst.';

function bestaat(
  ctx: Context,
  soort: 'gesprek' | 'doel' | 'inzet' | 'mantelzorg',
  id: string | null,
): boolean {
  return id === null || ctx.dossier === null || ctx.dossier[soort].some((row) => row.id === id);
}
const WEG = 'Dit staat niet meer in het dossier. Kies iets uit de lijst.';

const huishouden: Controle<Fields<'huishouden'>> = (rij, ctx) =>
  meldingen(
    [
      !gevuld(rij.postcode) || normaliseerPostcode(rij.postcode) !== null,
      'postcode',
      'Schrijf de postcode als 1234 AB.',
    ],
    [
      rij.regisseurId === null || kent(ctx, [rij.regisseurId], ['persoon', 'betrokkene']),
      'regisseurId',
      ONBEKEND_PERSOON,
    ],
  );

const persoon: Controle<Fields<'persoon'>> = (rij, ctx) =>
  meldingen(
    [
      verleden(rij.geboortedatum, ctx),
      'geboortedatum',
      'De geboortedatum ligt in de toekomst. Kies een eerdere dag.',
    ],
    [
      rij.geboortedatum === null || rij.geboortedatum >= EERSTE_GEBOORTEJAAR,
      'geboortedatum',
      'Deze geboortedatum ligt vóór 1900. Controleer het jaar.',
    ],
    [verleden(rij.overledenOp, ctx), 'overledenOp', TOEKOMST],
    [
      opVolgorde(rij.geboortedatum, rij.overledenOp),
      'overledenOp',
      'Deze dag ligt vóór de geboortedatum. Controleer beide dagen.',
    ],
    [
      !gevuld(rij.email) || /^\S+@\S+\.\S+$/.test(rij.email.trim()),
      'email',
      'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
    ],
  );

const relatie: Controle<Fields<'relatie'>> = (rij, ctx) =>
  meldingen(
    [rij.vanId !== rij.naarId, 'naarId', 'Iemand kan geen relatie met zichzelf hebben. Kies een ander.'],
    [kent(ctx, [rij.vanId], ['persoon', 'betrokkene']), 'vanId', ONBEKEND_PERSOON],
    [kent(ctx, [rij.naarId], ['persoon', 'betrokkene', 'huishouden']), 'naarId', ONBEKEND_PERSOON],
  );

const traject: Controle<Fields<'traject'>> = (rij, ctx) => {
  const na = (veld: keyof Fields<'traject'>, dag: Dag | null): [boolean, string, string][] => [
    [verleden(dag, ctx), veld, TOEKOMST],
    [opVolgorde(rij.meldingOp, dag), veld, 'Deze dag ligt vóór de melding. Controleer beide dagen.'],
  ];
  return meldingen(
    [verleden(rij.meldingOp, ctx), 'meldingOp', TOEKOMST],
    ...na('bevestigdOp', rij.bevestigdOp),
    ...na('ondersteuningGewezenOp', rij.ondersteuningGewezenOp),
    ...na('persoonlijkPlanOp', rij.persoonlijkPlanOp),
    ...na('onderzoekKlaarOp', rij.onderzoekKlaarOp),
    ...na('verslagOp', rij.verslagOp),
    ...na('aanvraagOp', rij.aanvraagOp),
    ...na('beschikkingOp', rij.beschikkingOp),
    [
      opVolgorde(rij.aanvraagOp, rij.beschikkingOp),
      'beschikkingOp',
      'De beschikking ligt vóór de aanvraag. Controleer beide dagen.',
    ],
  );
};

const gesprek: Controle<Fields<'gesprek'>> = (rij, ctx) =>
  meldingen(
    [
      rij.status === 'gepland' || verleden(rij.datum, ctx),
      'datum',
      'Dit gesprek ligt in de toekomst. Zet het op gepland, of kies een eerdere dag.',
    ],
    [kent(ctx, rij.aanwezigIds, ['persoon', 'betrokkene']), 'aanwezigIds', ONBEKEND_PERSOON],
  );

const doel: Controle<Fields<'doel'>> = (rij, ctx) => {
  const past = (waarde: number | null) => waarde === null || pastOpSchaal(rij.schaal, waarde);
  const buiten = `Deze waarde past niet op de schaal. Kies ${bereikInWoorden(rij.schaal)}.`;
  return meldingen(
    [kent(ctx, rij.persoonIds, ['persoon']), 'persoonIds', ONBEKEND_PERSOON],
    [past(rij.nulmeting), 'nulmeting', buiten],
    [past(rij.streefwaarde), 'streefwaarde', buiten],
    [verleden(rij.nulmetingOp, ctx), 'nulmetingOp', TOEKOMST],
    [
      opVolgorde(rij.nulmetingOp, rij.streefdatum),
      'streefdatum',
      'De streefdatum ligt vóór de nulmeting. Kies een latere dag.',
    ],
  );
};

const inzet: Controle<Fields<'inzet'>> = (rij, ctx) =>
  meldingen(
    [opVolgorde(rij.vanaf, rij.tot), 'tot', EINDE],
    [opVolgorde(rij.vanaf, rij.gestoptOp), 'gestoptOp', 'Deze dag ligt vóór het begin. Kies een latere dag.'],
    [kent(ctx, rij.persoonIds, ['persoon']), 'persoonIds', ONBEKEND_PERSOON],
    [rij.doelIds.every((id) => bestaat(ctx, 'doel', id)), 'doelIds', WEG],
    [bestaat(ctx, 'inzet', rij.vervangtId), 'vervangtId', WEG],
  );

const plan: Controle<Fields<'plan'>> = (rij, ctx) =>
  meldingen(
    [
      opVolgorde(rij.startOp, rij.evaluatieOp),
      'evaluatieOp',
      'De evaluatie ligt vóór het begin van het plan.',
    ],
    [verleden(rij.toetsingOp, ctx), 'toetsingOp', TOEKOMST],
    [
      ctx.dossier === null || bezwaarToetser(ctx.dossier, rij.toetsingDoor) === null,
      'toetsingDoor',
      EIGEN_PLAN,
    ],
    [verleden(rij.akkoordOp, ctx), 'akkoordOp', TOEKOMST],
    [verleden(rij.afgeslotenOp, ctx), 'afgeslotenOp', TOEKOMST],
  );

const mantelzorg: Controle<Fields<'mantelzorg'>> = (rij, ctx) =>
  meldingen(
    [kent(ctx, [rij.mantelzorgerId], ['persoon']), 'mantelzorgerId', ONBEKEND_PERSOON],
    [kent(ctx, rij.voorIds, ['persoon']), 'voorIds', ONBEKEND_PERSOON],
    [
      !rij.voorIds.includes(rij.mantelzorgerId),
      'voorIds',
      'Een mantelzorger zorgt voor een ander. Kies iemand anders.',
    ],
    [verleden(rij.sinds, ctx), 'sinds', TOEKOMST],
    [opVolgorde(rij.sinds, rij.gestoptOp), 'gestoptOp', EINDE],
  );

const meting: Controle<Fields<'meting'>> = (rij, ctx) => {
  const gemeten = ctx.dossier?.doel.find((row) => row.id === rij.doelId);
  return meldingen(
    [bestaat(ctx, 'doel', rij.doelId), 'doelId', WEG],
    [verleden(rij.datum, ctx), 'datum', 'Een meting kan niet in de toekomst liggen. Kies vandaag of eerder.'],
    [
      !gemeten || pastOpSchaal(gemeten.schaal, rij.waarde),
      'waarde',
      `Deze waarde past niet op de schaal. Kies ${bereikInWoorden(gemeten?.schaal ?? 'aantal')}.`,
    ],
  );
};

const CONTROLES: { readonly [K in EntityKind]: Controle<Fields<K>> } = {
  huishouden,
  persoon,
  relatie,
  traject,
  gesprek,
  doel,
  inzet,
  plan,
  mantelzorg,
  meting,
  betrokkene: (rij, ctx) =>
    meldingen([kent(ctx, rij.voorIds, ['persoon', 'huishouden']), 'voorIds', ONBEKEND_PERSOON]),
  beeld: (rij, ctx) =>
    meldingen(
      [kent(ctx, [rij.persoonId], ['persoon']), 'persoonId', ONBEKEND_PERSOON],
      [bestaat(ctx, 'gesprek', rij.gesprekId), 'gesprekId', WEG],
      [verleden(rij.datum, ctx), 'datum', TOEKOMST],
    ),
  notitie: (rij, ctx) =>
    meldingen(
      [verleden(rij.datum, ctx), 'datum', TOEKOMST],
      [bestaat(ctx, 'gesprek', rij.gesprekId), 'gesprekId', WEG],
    ),
  signaal: (rij, ctx) =>
    meldingen(
      [rij.persoonId === null || kent(ctx, [rij.persoonId], ['persoon']), 'persoonId', ONBEKEND_PERSOON],
      [bestaat(ctx, 'gesprek', rij.gesprekId), 'gesprekId', WEG],
      [verleden(rij.datum, ctx), 'datum', TOEKOMST],
      [verleden(rij.afgehandeldOp, ctx), 'afgehandeldOp', TOEKOMST],
      [opVolgorde(rij.datum, rij.afgehandeldOp), 'afgehandeldOp', 'Deze dag ligt vóór het signaal.'],
    ),
  taak: (rij, ctx) =>
    meldingen(
      [rij.persoonId === null || kent(ctx, [rij.persoonId], ['persoon']), 'persoonId', ONBEKEND_PERSOON],
      [verleden(rij.gedaanOp, ctx), 'gedaanOp', TOEKOMST],
    ),
  opmerking: (rij, ctx) =>
    meldingen(
      [gevuld(rij.tekst), 'tekst', 'Schrijf op wat u opvalt.'],
      [verleden(rij.op, ctx), 'op', TOEKOMST],
      [verleden(rij.afgehandeldOp, ctx), 'afgehandeldOp', TOEKOMST],
    ),
  planversie: (rij, ctx) => meldingen([verleden(rij.vastgesteldOp, ctx), 'vastgesteldOp', TOEKOMST]),
  belasting: (rij, ctx) =>
    meldingen(
      [bestaat(ctx, 'mantelzorg', rij.mantelzorgId), 'mantelzorgId', WEG],
      [
        verleden(rij.datum, ctx),
        'datum',
        'Een cijfer kan niet in de toekomst liggen. Kies vandaag of eerder.',
      ],
      [
        !isEigenCijfer(rij) || (rij.waarde >= 0 && rij.waarde <= 10),
        'waarde',
        'Kies een cijfer van 0 tot en met 10.',
      ],
    ),
  maatregel: (rij, ctx) =>
    meldingen(
      [bestaat(ctx, 'mantelzorg', rij.mantelzorgId), 'mantelzorgId', WEG],
      [bestaat(ctx, 'inzet', rij.inzetId), 'inzetId', WEG],
      [opVolgorde(rij.vanaf, rij.tot), 'tot', EINDE],
    ),
  evaluatie: (rij, ctx) =>
    meldingen(
      [
        rij.status === 'concept' || verleden(rij.datum, ctx),
        'datum',
        'Deze evaluatie ligt in de toekomst. Rond haar af op de dag zelf of later.',
      ],
      [kent(ctx, rij.aanwezigIds, ['persoon', 'betrokkene']), 'aanwezigIds', ONBEKEND_PERSOON],
      [rij.doelen.every((oordeel) => bestaat(ctx, 'doel', oordeel.doelId)), 'doelen', WEG],
      [
        rij.volgendeOp === null || rij.volgendeOp > rij.datum,
        'volgendeOp',
        'De volgende evaluatie ligt niet ná deze. Kies een latere dag.',
      ],
    ),
  waakvlam: (rij) =>
    meldingen(
      [opVolgorde(rij.vanaf, rij.tot), 'tot', EINDE],
      [opVolgorde(rij.vanaf, rij.gestoptOp), 'gestoptOp', 'Deze dag ligt vóór het begin.'],
    ),
};

/**
 * What is wrong with a row beyond its schema: days in an impossible order, days in the future of things that happened,
 * values off their scale, people who are not in the dossier. Message by field, in Dutch; an empty record means fine.
 * With `dossier: null` references are not looked at.
 */
export function controleerRij<K extends EntityKind>(kind: K, fields: Fields<K>, ctx: Context): Meldingen {
  const controle: Controle<Fields<K>> = CONTROLES[kind];
  return controle(fields, ctx);
}
