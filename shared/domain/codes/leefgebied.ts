import { z } from 'zod';

/** The parts of life that a gesprek goes through, in the order of the screen. Our own set: 002 ch. 1 names them in prose. */
export const LEEFGEBIEDEN = [
  { code: 'huishouden', naam: 'Huishouden', vraag: 'Hoe gaat het met schoonmaken, wassen en boodschappen?' },
  { code: 'wonen', naam: 'Wonen', vraag: 'Hoe woont u hier? Is het huis veilig en passend?' },
  { code: 'zelfzorg', naam: 'Zorg voor uzelf', vraag: 'Hoe gaat het met wassen, aankleden en eten?' },
  { code: 'lichaam', naam: 'Gezondheid: lichaam', vraag: 'Hoe voelt u zich lichamelijk?' },
  { code: 'geest', naam: 'Gezondheid: hoofd', vraag: 'Hoe voelt u zich? Slaapt u goed? Piekert u?' },
  { code: 'dag', naam: 'Werk, school en dag', vraag: 'Hoe ziet een gewone dag eruit?' },
  { code: 'geld', naam: 'Geld', vraag: 'Komt u rond? Lukt de administratie?' },
  { code: 'gezin', naam: 'Gezin en relaties', vraag: 'Hoe gaat het thuis met elkaar?' },
  { code: 'opgroeien', naam: 'Opvoeden en opgroeien', vraag: 'Hoe gaat het met de kinderen?' },
  { code: 'netwerk', naam: 'Mensen om u heen', vraag: 'Wie ziet u? Op wie kunt u rekenen?' },
  { code: 'meedoen', naam: 'Meedoen en vervoer', vraag: 'Wat doet u graag buiten de deur? Hoe komt u daar?' },
  { code: 'veiligheid', naam: 'Veiligheid', vraag: 'Voelt iedereen zich hier veilig?' },
] as const;

export type Leefgebied = (typeof LEEFGEBIEDEN)[number]['code'];

const codes = LEEFGEBIEDEN.map((gebied) => gebied.code) as [Leefgebied, ...Leefgebied[]];

/** zod schema of a leefgebied code. */
export const leefgebied = z.enum(codes);

/** Dutch name of a leefgebied. */
export function naamLeefgebied(code: Leefgebied): string {
  return LEEFGEBIEDEN.find((gebied) => gebied.code === code)?.naam ?? code;
}
