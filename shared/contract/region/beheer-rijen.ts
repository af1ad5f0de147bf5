/** What a beheerder keeps, row by row: as it travels to the region, and as it stands in files. */
import { z } from 'zod';
import {
  STANDAARD_GEWICHTEN,
  STANDAARD_TERMIJNEN,
  aanbiederSchema,
  catalogusSchema,
  contractSchema,
  tariefSchema,
  voorzieningSchema,
} from '../../domain/catalogus/schema.ts';
import { GEEN_THEMA } from '../../domain/catalogus/thema.ts';
import { ROLLEN } from './procedure.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, {
  error: 'Gebruik kleine letters, cijfers, punt of streepje.',
});
const naam = z.string().trim().min(1, { error: 'Vul een naam in.' }).max(120);

const keuze = z.string().min(1, { error: 'Kies er een.' });

export const teamRow = z.strictObject({ id, naam });
export type TeamRow = z.infer<typeof teamRow>;

/** `consulent:team-noord` or, for the whole gemeente, `beheerder` */
const rolInTeam = z.string().regex(new RegExp(`^(${ROLLEN.join('|')})(:[a-z0-9][a-z0-9._-]{0,63})?$`));

export const medewerkerRow = z.strictObject({
  id,
  naam,
  rollen: z.array(rolInTeam).min(1, { error: 'Kies minstens één rol.' }),
  /** the provider and the person's name there (`sub`); both null: cannot sign in */
  issuer: z.url().nullable(),
  subject: z.string().min(1).max(255).nullable(),
  actief: z.boolean(),
});
export type MedewerkerRow = z.infer<typeof medewerkerRow>;

/** A catalogue without its people, as it is kept: what a newer program put beside it is passed by. */
export const bewaardeInhoud = catalogusSchema.omit({ medewerkers: true });
/** The same in a file, where a part that nobody knows is a mistake. */
export const catalogusInhoud = bewaardeInhoud.strict();
export type CatalogusInhoud = z.infer<typeof catalogusInhoud>;

/** The parts of a catalogue that also travel as CSV. */
export const CATALOGUS_PARTS = {
  voorzieningen: voorzieningSchema.extend({ id, naam }),
  aanbieders: aanbiederSchema.extend({ id, naam }),
  contracten: contractSchema.extend({ id, aanbiederId: keuze, voorzieningId: keuze }),
  tarieven: tariefSchema.extend({ id, voorzieningId: keuze }),
} as const;
export type CatalogusPart = keyof typeof CATALOGUS_PARTS;

/** Everything that a beheerder keeps in rows. */
export const BEHEER_RIJEN = { ...CATALOGUS_PARTS, teams: teamRow, medewerkers: medewerkerRow } as const;
export type BeheerSoort = keyof typeof BEHEER_RIJEN;
export const BEHEER_SOORTEN = Object.keys(BEHEER_RIJEN) as [BeheerSoort, ...BeheerSoort[]];

/** Of a gemeente that has nothing yet: the terms of the law and weights of ours. */
export const LEGE_CATALOGUS: CatalogusInhoud = {
  voorzieningen: [],
  aanbieders: [],
  contracten: [],
  tarieven: [],
  termijnen: STANDAARD_TERMIJNEN,
  gewichten: STANDAARD_GEWICHTEN,
  instrumenten: [],
  thema: GEEN_THEMA,
};
