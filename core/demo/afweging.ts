import type { LichtereTrede } from '#shared/domain/codes/trede.ts';
import type { Tekst } from './archetype.ts';

/** Why a lighter rung does not do, in the words of consulenten. */
export const REDENEN: Record<LichtereTrede, Tekst> = {
  'eigen-kracht': [
    '{0} doet zelf wat lukt. Voor het andere deel is de kracht of het overzicht er niet.',
    'Er is zelf veel geprobeerd, met hulpmiddelen die iedereen kan kopen. Dat was niet genoeg.',
    'Het eigen deel blijft. Zonder steun ernaast valt het stil, dat is eerder gebleken.',
  ],
  'gebruikelijke-hulp': [
    'Er zijn geen huisgenoten die dit kunnen overnemen.',
    'De huisgenoten doen al wat gewoon is. Meer gaat ten koste van werk of gezondheid.',
    'Dit gaat verder dan wat huisgenoten gewoonlijk voor elkaar doen.',
  ],
  netwerk: [
    'Het netwerk helpt mee, zie de kaarten. Meer vragen kan niet zonder dat iemand uitvalt.',
    'Familie en buren springen bij, maar niet elke week op vaste tijden.',
    'Hiervoor is kennis nodig die het netwerk niet heeft.',
  ],
  algemeen: [
    'We hebben samen gekeken wat er in de wijk is. Dat vult aan, maar vervangt dit niet.',
    'De voorziening in de wijk heeft niet de vaste begeleiding die nodig is.',
    'Is ingezet voor een ander deel van het doel. Voor dit deel is het te licht.',
  ],
  voorliggend: [
    'De zorgverzekering en andere wetten vergoeden dit niet.',
    'Behandeling loopt daarnaast. Die is er niet voor ondersteuning thuis.',
    'Nagevraagd: geen recht op grond van een andere wet.',
  ],
};

export const KEUZE_REDENEN: Tekst = [
  'Dichtbij, en er kan steeds dezelfde persoon komen.',
  'Kon het snelst beginnen.',
  'Kennis uit het netwerk is er tevreden over.',
  'De kennismaking gaf een goed gevoel.',
];
