import { z } from 'zod';

/** The rungs of the ladder, light to heavy (Wmo 2.3.5 lid 3; domain.md "van zwaar naar licht"). */
export const TREDEN = [
  {
    code: 'eigen-kracht',
    naam: 'Eigen kracht',
    uitleg: 'Wat iemand zelf kan, ook met gewone spullen die iedereen koopt',
  },
  {
    code: 'gebruikelijke-hulp',
    naam: 'Gebruikelijke hulp',
    uitleg: 'Wat huisgenoten gewoonlijk voor elkaar doen',
  },
  { code: 'netwerk', naam: 'Netwerk en mantelzorg', uitleg: 'Familie, vrienden, buren en vrijwilligers' },
  { code: 'algemeen', naam: 'Algemene voorziening', uitleg: 'Vrij te gebruiken in de wijk' },
  {
    code: 'voorliggend',
    naam: 'Voorliggende voorziening',
    uitleg: 'Zvw, Wlz, Participatiewet, schuldhulp, passend onderwijs',
  },
  {
    code: 'maatwerk',
    naam: 'Maatwerkvoorziening',
    uitleg: 'Wmo of Jeugdwet, met een besluit van de gemeente',
  },
] as const;

export type Trede = (typeof TREDEN)[number]['code'];
export type LichtereTrede = Exclude<Trede, 'maatwerk'>;

const codes = TREDEN.map((trede) => trede.code) as [Trede, ...Trede[]];

/** zod schema of a rung. */
export const trede = z.enum(codes);

/** The rungs below maatwerk, each of which an afweging has to answer. */
export const LICHTERE_TREDEN = codes.filter((code): code is LichtereTrede => code !== 'maatwerk');

/** Dutch name of a rung. */
export function naamTrede(code: Trede): string {
  return TREDEN.find((entry) => entry.code === code)?.naam ?? code;
}

/** 1 (eigen kracht) to 6 (maatwerk). */
export function hoogteTrede(code: Trede): number {
  return codes.indexOf(code) + 1;
}
