import { WACHTDAGEN } from './peildatum.ts';

/** What the figures mean; shown beside every table. B1 where it can be. */
export const BEGRIPPEN: readonly { naam: string; tekst: string }[] = [
  {
    naam: 'Indicatie',
    tekst:
      'Eén maatwerkvoorziening die iemand op de peildatum heeft. In Keukentafel is dat een inzet op de trede maatwerk, uit een plan dat minstens één keer is vastgesteld. Een inzet voor het hele huishouden telt één keer.',
  },
  {
    naam: 'Lichtere inzet',
    tekst:
      'Op de andere treden telt elke inzet uit zo’n plan één keer. Daar is geen indicatie voor nodig, en er is geen product of zwaarte.',
  },
  {
    naam: 'Telt op een peildatum',
    tekst:
      'De inzet is op of vóór de peildatum begonnen en nog niet voorbij. De einddatum zelf telt nog mee. Is de inzet eerder gestopt, dan telt de dag van stoppen niet meer mee. Zonder begindatum telt de inzet niet.',
  },
  {
    naam: 'Peildatum',
    tekst: `De eerste dag van een kwartaal. De stand wordt één keer geteld, minstens ${WACHTDAGEN} dagen later, en blijft dan staan. Alleen als de gemeente oudere gegevens opnieuw inleest, wordt opnieuw geteld; bij de cijfers staat wanneer er is geteld.`,
  },
  {
    naam: 'Wijziging van zwaarte',
    tekst:
      'Een indicatie telt met de zwaarte die zij op de peildatum heeft. Wordt zij zwaarder of lichter, dan eindigt de oude en begint een nieuwe: het totaal blijft gelijk, het aantal gaat van de ene naar de andere regel. Lopen oud en nieuw tegelijk, dan tellen ze allebei.',
  },
  {
    naam: 'Cliënt',
    tekst:
      'Iemand met minstens één indicatie van het product. Wie meer producten heeft, telt bij elk product mee; daarom staat er geen totaal onder. Een inzet voor meer mensen of voor het hele huishouden telt als één cliënt.',
  },
  {
    naam: 'Ontwikkeling',
    tekst:
      'Het verschil tussen de eerste en de laatste peildatum, als percentage van de eerste, afgerond op een heel procent. Zijn niet dezelfde gemeenten geteld, dan staat er geen ontwikkeling.',
  },
  {
    naam: 'Verband',
    tekst:
      'H4, H5 en H10 zijn de gemeenten die op de peildatum lid zijn. Een gemeente die later lid werd, telt vanaf dat moment mee. U kunt ook de samenstelling van de laatste peildatum voor alle peildata gebruiken.',
  },
  {
    naam: 'Oudere gegevens',
    tekst:
      'Van vóór Keukentafel telt wat de gemeente uit een ander systeem heeft ingelezen, tot de dag die de gemeente daarbij noemde. Vanaf die dag telt alleen Keukentafel.',
  },
  {
    naam: 'Kleine aantallen',
    tekst:
      'Aantallen van 1 tot en met 9 staan er als <10. Soms staat daarnaast een ander getal als bereik, zoals 194–202. Zo kan niemand een klein aantal uitrekenen. Elk getal binnen het bereik is mogelijk.',
  },
];
