import { z } from 'zod';

/** The municipalities of the region with their code (CBS, a string: it has leading zeros) and what they call their team (001 §3.2). */
export const GEMEENTEN = [
  { code: '0503', naam: 'Delft', team: 'Team Wmo' },
  { code: '1842', naam: 'Midden-Delfland', team: 'Maatschappelijk team' },
  { code: '0603', naam: 'Rijswijk', team: 'Sociaal Wijkteam' },
  { code: '1783', naam: 'Westland', team: 'Sociaal Kernteam' },
  { code: '1926', naam: 'Pijnacker-Nootdorp', team: 'Kernteam' },
  { code: '1916', naam: 'Leidschendam-Voorburg', team: 'Wijkteam' },
  { code: '0637', naam: 'Zoetermeer', team: 'Wijkteam' },
  { code: '0518', naam: "'s-Gravenhage", team: 'Wijkteam' },
  { code: '0629', naam: 'Wassenaar', team: 'Wijkteam' },
  { code: '0626', naam: 'Voorschoten', team: 'Wijkteam' },
] as const;

export type GemeenteCode = (typeof GEMEENTEN)[number]['code'];
const codes = GEMEENTEN.map((gemeente) => gemeente.code) as [GemeenteCode, ...GemeenteCode[]];
export const gemeenteCode = z.enum(codes);

/** Dutch name of a gemeente. */
export function naamGemeente(code: GemeenteCode): string {
  return GEMEENTEN.find((gemeente) => gemeente.code === code)?.naam ?? code;
}
