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
      'Het verschil tussen de eerste en de laatste peildatum, als percentage van de eerste, afgerond op een heel procent. Staat een van de twee er als bereik, dan staat er tussen welke percentages de ontwikkeling ligt. Zijn niet dezelfde gemeenten geteld, dan staat er geen ontwikkeling.',
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
    naam: 'Kwartaal',
    tekst:
      'Wat plannen brengen, telt in het kwartaal waarin het gebeurde, en nooit in twee kwartalen. Het kwartaal waarin een gemeente met Keukentafel begon, telt niet mee. Van vóór Keukentafel zijn deze cijfers er niet.',
  },
  {
    naam: 'Instroom en uitstroom',
    tekst:
      'Instroom: een huishouden waarvan het eerste plan in dat kwartaal is vastgesteld. Uitstroom: een plan dat in dat kwartaal is afgesloten en daarna niet weer is geopend.',
  },
  {
    naam: 'Doorstroom',
    tekst:
      'Een afgeronde evaluatie met als besluit opschalen of afschalen. Een huishouden met twee van die evaluaties in een kwartaal telt twee keer.',
  },
  {
    naam: 'Doelbereik',
    tekst:
      'Elk doel waarover bij een afgeronde evaluatie is geoordeeld: behaald, deels of niet. Deels behaald telt niet als behaald. Het oordeel is van de mensen die bij de evaluatie waren.',
  },
  {
    naam: 'Tevredenheid',
    tekst:
      'Het cijfer (1 tot en met 10) dat de inwoner bij de evaluatie gaf, gemiddeld. Onder de 10 cijfers staat er geen gemiddelde, en die gemeente telt dan niet mee in het gemiddelde van een verband. Boven de 9,5 en onder de 1,5 staat de grens.',
  },
  {
    naam: 'Alleen lichtere inzet',
    tekst:
      'Het deel van de plannen met lopende inzet op de peildatum waarin geen maatwerk zit. Heeft een gemeente van een van beide soorten minder dan 10 plannen, dan telt zij hierin niet mee.',
  },
  {
    naam: 'Last van mantelzorgers',
    tekst:
      'Het laatste cijfer dat een mantelzorger zelf gaf op de vraag hoe zwaar het zorgen is (0 tot en met 10): laag tot en met 3, hoog vanaf 7. Wie geen cijfer gaf, telt niet mee.',
  },
  {
    naam: 'Voor en na een maatregel',
    tekst:
      'Het laatste cijfer vóór een maatregel begon, en het laatste cijfer daarna. Een maatregel telt één keer: een kwartaal na het kwartaal waarin zij begon. Is er maar aan één kant gemeten, dan telt zij niet.',
  },
  {
    naam: 'Kleine aantallen',
    tekst:
      'Aantallen van 1 tot en met 9 staan er als <10. Soms staat daarnaast een ander getal als bereik, zoals 194–202. Zo kan niemand een klein aantal uitrekenen. Elk getal binnen het bereik is mogelijk.',
  },
];
