import type { DossierStaat, RegioStaat, RegioStatus } from '#shared/contract/regio.ts';
import { getal } from '#shared/domain/basis/woorden.ts';

const MOMENT = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });
const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** `23 nov 2026 14:05` */
export function momentInWoorden(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** Where synchronising stands, in two or three words for the rail. */
export function staatKort({ staat, wachten }: RegioStatus): string {
  switch (staat.soort) {
    case 'uit':
      return '';
    case 'afgemeld':
      return 'Afgemeld';
    case 'bezig':
      return staat.fase === 'dossiers' && staat.totaal !== null
        ? `${getal(staat.gedaan)} / ${getal(staat.totaal)}`
        : 'Bezig';
    case 'rust':
      return wachten > 0 ? `Wacht ${getal(wachten)}` : 'Bij de regio';
    case 'wacht':
      return wachten > 0 ? `Wacht ${getal(wachten)}` : 'Geen lijn';
    case 'vraag':
    case 'ingetrokken':
    case 'andere-regio':
    case 'geweigerd':
      return 'Vraagt om u';
  }
}

const FASEN: Readonly<Record<Extract<RegioStaat, { soort: 'bezig' }>['fase'], string>> = {
  verbinden: 'Verbinden met de regio',
  brengen: 'Uw wijzigingen brengen',
  ophalen: 'Wijzigingen van collega’s ophalen',
  dossiers: 'Dossiers ophalen',
  vergelijken: 'Vergelijken',
};

/** Where synchronising stands, in a sentence. */
export function staatInWoorden({ staat, laatst }: RegioStatus): string {
  switch (staat.soort) {
    case 'uit':
      return 'Er is geen regio ingesteld. Alles staat alleen op deze laptop.';
    case 'afgemeld':
      return 'U bent niet aangemeld. Uw werk blijft op deze laptop tot u zich aanmeldt.';
    case 'bezig':
      return `${FASEN[staat.fase]}. U kunt gewoon doorwerken.`;
    case 'rust':
      return laatst === null ? 'Verbonden met de regio.' : `Bijgewerkt op ${momentInWoorden(laatst)}.`;
    case 'wacht':
      return `${staat.melding} Keukentafel probeert het om ${TIJD.format(new Date(staat.volgende))} opnieuw.`;
    case 'vraag':
      return `De regio laat ${getal(staat.aantal)} van uw ${getal(staat.van)} dossiers niet meer zien.`;
    case 'ingetrokken':
      return 'De regio heeft de toegang van deze laptop ingetrokken. Niet al uw werk is al bij de regio; het staat nog op deze laptop. Neem contact op met de functioneel beheerder.';
    case 'andere-regio':
      return 'Dit adres hoort bij een andere regio dan waar deze dossiers vandaan komen. Er is niets verstuurd. Controleer het adres.';
    case 'geweigerd':
      return staat.melding;
  }
}

/** Where the words of a dossier are; '' without a region. */
export function dossierStaatInWoorden({ soort, wachten }: DossierStaat): string {
  switch (soort) {
    case 'opgeslagen':
      return '';
    case 'wacht':
      return wachten > 0 ? `wacht ${getal(wachten)}` : 'nog niet bij de regio';
    case 'bij-regio':
      return 'bij de regio';
    case 'vraagt':
      return wachten > 0 ? `wacht ${getal(wachten)}` : '';
  }
}
