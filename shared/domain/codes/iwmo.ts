import { z } from 'zod';

/** Code lists of iWmo/iJw 3.2 that the plan uses; codes are facts, the Dutch words are ours (domain.md, Naming). */
export const EENHEDEN = {
  '01': 'minuten',
  '04': 'uren',
  '14': 'etmalen',
  '16': 'dagdelen',
  '82': 'stuks (resultaat)',
  '83': 'euro',
  '84': 'stuks (inspanning)',
} as const;
export const FREQUENTIES = {
  '1': 'per dag',
  '2': 'per week',
  '4': 'per maand',
  '6': 'in de hele periode',
} as const;
export const GESLACHTEN = { '0': 'onbekend', '1': 'man', '2': 'vrouw' } as const;
export const RELATIES = {
  '12': 'partner',
  '10': 'ouder',
  '16': 'zoon of dochter',
  '17': 'familielid',
  '18': 'gezinslid',
  '13': 'pleegouder',
  '11': 'voogd',
  '19': 'buur',
  '20': 'vriend of kennis',
  '21': 'cliëntondersteuner',
  '22': 'huisarts',
  '07': 'hulpverlener',
  '08': 'specialist',
  '24': 'werkgever',
  '25': 'wijkcoach',
  '14': 'bewindvoerder',
  '15': 'mentor',
  '03': 'curator',
  '04': 'financieel gemachtigde',
  '05': 'toezicht op geld',
  '06': 'leefeenheid',
  '23': 'erfgenaam',
  '09': 'anders',
} as const;
export const VERTEGENWOORDIGINGEN = {
  '06': 'voogdij',
  '07': 'bewindvoering',
  '08': 'mentorschap',
  '09': 'curatele',
  '10': 'zaakwaarneming',
} as const;
export const COMMUNICATIEVORMEN = { '1': 'tolk taal', '2': 'doventolk', '3': 'doofblindentolk' } as const;
export const PRODUCTCATEGORIEEN_WMO = {
  '01': 'Hulp bij het huishouden',
  '02': 'Begeleiding',
  '03': 'Persoonlijke verzorging',
  '04': 'Kortdurend verblijf',
  '05': 'Woondiensten',
  '06': 'Overige ondersteuning individu of gezin',
  '07': 'Dagbesteding',
  '08': 'Vervoerdiensten',
  '09': 'Overige groepsondersteuning',
  '10': 'Overige maatwerkarrangementen',
  '11': 'Rolstoelen',
  '12': 'Vervoervoorzieningen',
  '13': 'Woonvoorzieningen',
  '14': 'Overige hulpmiddelen',
  '15': 'Beschermd wonen',
  '16': 'Opvang',
  '17': 'Spoedopvang',
  '18': 'Overig beschermd wonen en opvang',
} as const;
export const PRODUCTCATEGORIEEN_JEUGD = {
  '40': 'Persoonlijke verzorging',
  '41': 'Dagbehandeling',
  '42': 'Vervoerdiensten',
  '43': 'Verblijf met behandeling',
  '44': 'Verblijf zonder behandeling',
  '45': 'Jeugdhulp ambulant',
  '46': 'Jeugdhulp crisis',
  '47': 'Jeugdreclassering',
  '48': 'Jeugdbescherming',
  '49': 'Preventief justitieel kader',
  '50': 'Maatwerkarrangementen jeugd',
  '51': 'Generalistische basis-ggz',
  '52': 'Specialistische ggz',
  '53': 'Kindergeneeskunde',
  '54': 'Jeugd-ggz',
  '55': 'Landelijk ingekochte zorg',
} as const;

const keys = <T extends Record<string, string>>(list: T) =>
  Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];

export const eenheid = z.enum(keys(EENHEDEN));
export const frequentie = z.enum(keys(FREQUENTIES));
export const geslacht = z.enum(keys(GESLACHTEN));
export const soortRelatie = z.enum(keys(RELATIES));
export const vertegenwoordiging = z.enum(keys(VERTEGENWOORDIGINGEN));
export const communicatievorm = z.enum(keys(COMMUNICATIEVORMEN));
/** Product category of either law; which list applies follows from the wet of the inzet. */
export const productcategorie = z.string().regex(/^\d{2}$/);
/** Product code: at most five positions, configured per region (RS012). */
export const productcode = z.string().regex(/^[0-9A-Z]{1,5}$/);
