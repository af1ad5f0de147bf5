/** What the beheerder's files hold, row by row. */
import { z } from 'zod';
import { ROLLEN } from '#shared/contract/region/procedure.ts';
import {
  STANDAARD_GEWICHTEN,
  STANDAARD_TERMIJNEN,
  aanbiederSchema,
  catalogusSchema,
  contractSchema,
  tariefSchema,
  voorzieningSchema,
} from '#shared/domain/catalogus/schema.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/);
const naam = z.string().trim().min(1).max(120);

export const teamRow = z.strictObject({ id, naam });
export type TeamRow = z.infer<typeof teamRow>;

/** `consulent:team-noord` or, for the whole gemeente, `beheerder` */
const rolInTeam = z.string().regex(new RegExp(`^(${ROLLEN.join('|')})(:[a-z0-9][a-z0-9._-]{0,63})?$`));

export const medewerkerRow = z.strictObject({
  id,
  naam,
  rollen: z.array(rolInTeam).min(1),
  /** the provider and the person's name there (`sub`); both null: cannot sign in */
  issuer: z.url().nullable(),
  subject: z.string().min(1).max(255).nullable(),
  actief: z.boolean(),
});
export type MedewerkerRow = z.infer<typeof medewerkerRow>;

export const catalogusInhoud = catalogusSchema.omit({ medewerkers: true }).strict();
export type CatalogusInhoud = z.infer<typeof catalogusInhoud>;

/** The parts of a catalogue that also travel as CSV. */
export const CATALOGUS_PARTS = {
  voorzieningen: voorzieningSchema,
  aanbieders: aanbiederSchema,
  contracten: contractSchema,
  tarieven: tariefSchema,
} as const;
export type CatalogusPart = keyof typeof CATALOGUS_PARTS;

/** Of a gemeente that has nothing yet: the terms of the law and weights of ours. */
export const LEGE_CATALOGUS: CatalogusInhoud = {
  voorzieningen: [],
  aanbieders: [],
  contracten: [],
  tarieven: [],
  termijnen: STANDAARD_TERMIJNEN,
  gewichten: STANDAARD_GEWICHTEN,
};
