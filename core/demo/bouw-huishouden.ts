import { plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import { GEMEENTEN, type GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import type { Archetype, Lid } from './archetype.ts';
import type { Bouwer } from './bouwer.ts';
import { kiesAchternaam, kiesAdres, kiesVoornaam } from './namen.ts';
import type { Verloop } from './verloop.ts';

export interface Mensen {
  /** ids in the order of the archetype's leden */
  ids: string[];
  geboren: Dag[];
  naamEerste: string;
}
export interface Plek {
  gemeente: GemeenteCode;
  consulent: string;
  dossiernummer: string;
  bsns: Iterator<string>;
}

const ZEVENTIEN = 17;
const ACHTTIEN = 18;

function geboorteDag(lid: Lid, bouwer: Bouwer): Dag {
  const { toeval, vandaag } = bouwer;
  const leeftijd = toeval.tussen(lid.leeftijd[0], lid.leeftijd[1]);
  // somebody of seventeen turns eighteen within the year, and not tomorrow: the transition has to be seen coming
  if (leeftijd === ZEVENTIEN) return plusDagen(plusMaanden(vandaag, -ACHTTIEN * 12), toeval.tussen(100, 300));
  return plusDagen(plusMaanden(vandaag, -leeftijd * 12), -toeval.tussen(2, 360));
}

function naamHuishouden(archetype: Archetype, voorvoegsel: string, achternaam: string): string {
  const voluit = voorvoegsel
    ? `${voorvoegsel.charAt(0).toUpperCase()}${voorvoegsel.slice(1)} ${achternaam}`
    : achternaam;
  if (archetype.soort === 'alleen') {
    return `${archetype.leden[0]?.geslacht === 'm' ? 'Meneer' : 'Mevrouw'} ${voluit}`;
  }
  return archetype.soort === 'paar' ? `Echtpaar ${voluit}` : `Gezin ${voluit}`;
}

function voegRelaties(archetype: Archetype, mensen: Mensen, bouwer: Bouwer, op: Dag): void {
  const { voeg } = bouwer;
  const volwassen = archetype.leden.flatMap((lid, index) =>
    !lid.netwerk && lid.leeftijd[0] >= ACHTTIEN ? [index] : [],
  );
  const relatie = (van: number, naar: number, extra: Partial<Fields<'relatie'>>) => {
    const [vanId, naarId] = [mensen.ids[van], mensen.ids[naar]];
    if (vanId && naarId) voeg('relatie', { ...leeg('relatie', op), vanId, naarId, ...extra }, op);
  };
  for (const [index, lid] of archetype.leden.entries()) {
    const kind = !lid.netwerk && lid.leeftijd[1] < ACHTTIEN;
    if (kind) for (const ouder of volwassen) relatie(ouder, index, { soort: '10', gezag: true, sterkte: 3 });
    for (const band of kind ? [] : (lid.isVan ?? [])) {
      relatie(index, band.naar, {
        soort: band.soort,
        gezag: band.gezag ?? false,
        sterkte: band.sterkte ?? 2,
        spanning: band.spanning ?? false,
      });
    }
    if (lid.netwerk && !lid.isVan?.length) relatie(index, 0, { soort: '20' });
  }
}

/** Household, people, relations and professionals. */
export function bouwHuishouden(archetype: Archetype, verloop: Verloop, plek: Plek, bouwer: Bouwer): Mensen {
  const { toeval, voeg, zin, namen } = bouwer;
  const herkomst = archetype.herkomst ?? 'nl';
  const [voorvoegsel, achternaam] = kiesAchternaam(toeval, herkomst);
  const op = verloop.melding;
  const mensen: Mensen = { ids: [], geboren: [], naamEerste: '' };
  const personen = archetype.leden.map((lid): Fields<'persoon'> => {
    const geboortedatum = geboorteDag(lid, bouwer);
    const [eigenVoorvoegsel, eigenNaam] = lid.eigenNaam
      ? kiesAchternaam(toeval, herkomst)
      : [voorvoegsel, achternaam];
    const leeftijd = Number(bouwer.vandaag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
    let voornaam = kiesVoornaam(toeval, lid.geslacht, leeftijd, herkomst);
    for (let poging = 0; namen.includes(voornaam) && poging < 20; poging += 1) {
      voornaam = kiesVoornaam(toeval, lid.geslacht, leeftijd, herkomst);
    }
    namen.push(voornaam);
    mensen.geboren.push(geboortedatum);
    const volwassen = leeftijd >= ACHTTIEN;
    const email = `${voornaam}.${eigenNaam}@voorbeeld.example`.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
    return {
      ...leeg('persoon', op),
      voornaam,
      voorvoegsel: eigenVoorvoegsel,
      achternaam: eigenNaam,
      geboortedatum: lid.netwerk && toeval.kans(0.5) ? null : geboortedatum,
      bsn: lid.netwerk ? null : String(plek.bsns.next().value ?? '') || null,
      geslacht: lid.geslacht === 'm' ? '1' : '2',
      // numbers that begin like this are given to nobody
      telefoon: volwassen ? `06-00${toeval.tussen(100_000, 999_999)}` : '',
      email: volwassen && leeftijd < 70 && toeval.kans(0.6) ? email.toLowerCase().replaceAll(' ', '') : '',
      kring: lid.netwerk ? 'netwerk' : 'huishouden',
      rol: lid.rol,
      communicatievorm: archetype.taal && volwassen ? '1' : null,
      taal: archetype.taal && volwassen ? archetype.taal : '',
    };
  });
  // the household is written first, and names as regisseur somebody who is written after it
  const regie = archetype.regie ?? { soort: 'inwoner', lid: 0 };
  const huishouden: Fields<'huishouden'> = {
    ...leeg('huishouden', op),
    dossiernummer: plek.dossiernummer,
    naam: naamHuishouden(archetype, voorvoegsel, achternaam),
    soort: archetype.soort,
    ...kiesAdres(toeval, plek.gemeente),
    gemeente: plek.gemeente,
    team: GEMEENTEN.find((entry) => entry.code === plek.gemeente)?.team ?? '',
    consulent: plek.consulent,
    regisseurSoort: regie.soort,
    toelichting: '',
  };
  voeg('huishouden', huishouden, op);
  for (const persoon of personen) mensen.ids.push(voeg('persoon', persoon, op));
  huishouden.regisseurId = regie.lid === undefined ? null : (mensen.ids[regie.lid] ?? null);
  mensen.naamEerste = namen[regie.lid ?? 0] ?? '';
  voegRelaties(archetype, mensen, bouwer, op);
  for (const prof of archetype.professionals) {
    const geslacht = toeval.kans(0.5) ? 'm' : 'v';
    const [tussenvoegsel, naam] = kiesAchternaam(toeval, 'nl');
    voeg(
      'betrokkene',
      {
        ...leeg('betrokkene', op),
        naam: [kiesVoornaam(toeval, geslacht, 40, 'nl'), tussenvoegsel, naam].filter(Boolean).join(' '),
        organisatie: prof.organisatie,
        functie: zin(prof.functie),
        telefoon: `088-0000${toeval.tussen(200, 999)}`,
        voorIds: prof.voor.flatMap((index) => mensen.ids[index] ?? []),
      },
      op,
    );
  }
  return mensen;
}
