import { z } from 'zod';

/** A logo travels with the catalogue to every device: it stays small. Characters of the data address. */
export const LOGO_TEKENS = 150_000;

/**
 * How the app looks in a gemeente. A device shifts the accent in lightness until text in it can be read, in light and in
 * dark; what was wished stays as it is.
 */
export const themaSchema = z.object({
  /** `#rrggbb`; null: the colour of the house */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { error: 'Schrijf een kleur als #1a6f5b.' })
    .nullable(),
  /** picture as a data address; null: none */
  logo: z
    .string()
    .max(LOGO_TEKENS, { error: 'Dit logo is te groot. Kies een bestand van hoogstens 100 kB.' })
    .regex(/^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/, {
      error: 'Kies een plaatje: PNG, JPEG, WebP of SVG.',
    })
    .nullable(),
});
export type Thema = z.infer<typeof themaSchema>;
export const GEEN_THEMA: Thema = { accent: null, logo: null };
