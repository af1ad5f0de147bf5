import type { Medewerker } from '../catalogus/schema.ts';
import type { Dossier, Fields } from '../entities.ts';
import { SOORTEN_REGISSEUR } from './schema.ts';

type Naamdelen = Pick<Fields<'persoon'>, 'voornaam' | 'voorvoegsel' | 'achternaam'>;

const samen = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

/** `Anna van der Berg` */
export function volledigeNaam(persoon: Naamdelen): string {
  return samen(persoon.voornaam, persoon.voorvoegsel, persoon.achternaam);
}

/** What the person is called at the table: `Anna`. */
export function roepnaam(persoon: Naamdelen): string {
  return persoon.voornaam.trim() || volledigeNaam(persoon);
}

/** Name for alphabetical lists, the Dutch way, by the main part: `Berg, Anna van der`. */
export function sorteernaam(persoon: Naamdelen): string {
  const rest = samen(persoon.voornaam, persoon.voorvoegsel);
  const achternaam = persoon.achternaam.trim();
  return achternaam && rest ? `${achternaam}, ${rest}` : achternaam || rest;
}

/** `Kerklaan 12, 2282 CD Rijswijk`; the parts that are known. */
export function adresRegel(
  huishouden: Pick<Fields<'huishouden'>, 'straat' | 'huisnummer' | 'postcode' | 'plaats'>,
): string {
  const straat = samen(huishouden.straat, huishouden.huisnummer);
  const plaats = samen(huishouden.postcode, huishouden.plaats);
  return [straat, plaats].filter(Boolean).join(', ');
}

/** Name of a colleague by id; the id itself when the list does not know it. */
export function naamMedewerker(medewerkerId: string, medewerkers: readonly Medewerker[]): string {
  return medewerkers.find((medewerker) => medewerker.id === medewerkerId)?.naam ?? medewerkerId;
}

/**
 * Who steers the plan, by name; empty when nobody was chosen yet. The regisseur can be an inwoner, a naaste, the
 * consulent, the toegang or an aanbieder (002 §1.3 note 4). `medewerkers` turns a consulent's id into a name.
 */
export function naamRegisseur(
  dossier: Pick<Dossier, 'huishouden' | 'persoon' | 'betrokkene'>,
  medewerkers: readonly Medewerker[] = [],
): string {
  const { regisseurSoort, regisseurId, consulent } = dossier.huishouden;
  if (regisseurSoort === 'toegang') return SOORTEN_REGISSEUR.toegang;
  if (regisseurId !== null) {
    const persoon = dossier.persoon.find((row) => row.id === regisseurId);
    if (persoon) return volledigeNaam(persoon);
    const betrokkene = dossier.betrokkene.find((row) => row.id === regisseurId);
    if (betrokkene) return betrokkene.naam;
  }
  if (regisseurSoort === 'consulent' && consulent.trim()) return naamMedewerker(consulent, medewerkers);
  return '';
}
