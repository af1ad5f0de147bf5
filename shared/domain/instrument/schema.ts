import { z } from 'zod';

const regel = z.string().trim().min(1).max(300);
/** Names a thing in a file of the beheerder: small letters, digits, dot, dash. */
const naamcode = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, {
  error: 'Gebruik kleine letters, cijfers, punt of streepje.',
});

/** How heavy a score is for the one who answers. */
export const ernst = z.enum(['licht', 'matig', 'zwaar']);
export type Ernst = z.infer<typeof ernst>;

const antwoord = z.object({ tekst: regel, punten: z.number().min(-1000).max(1000) });
const vraag = z.object({ id: naamcode, tekst: regel, antwoorden: z.array(antwoord).min(2).max(20) });
const grens = z.object({
  /** from this score on, until the next one */
  vanaf: z.number(),
  betekenis: regel,
  ernst,
});

/**
 * A questionnaire with its scoring and cut-offs, which the beheerder loads: licensed texts are not shipped (domain.md,
 * Mantelzorg). A version never changes; another text or cut-off is another version.
 */
export const instrumentSchema = z
  .object({
    id: naamcode,
    naam: regel,
    versie: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$/, {
      error: 'Gebruik letters, cijfers, punt of streepje, zoals 1.0.',
    }),
    /** what it measures; for now only the load of a mantelzorger */
    voor: z.literal('mantelzorg'),
    /** whose it is, and by what right the gemeente uses it */
    bron: regel,
    /** asked before the questions */
    uitleg: z.string().trim().max(2000),
    vragen: z.array(vraag).min(1).max(100),
    scoring: z.enum(['som', 'gemiddelde']),
    grenzen: z.array(grens).min(1).max(10),
  })
  .superRefine((pack, context) => {
    const add = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    const seen = new Set<string>();
    for (const [index, { id }] of pack.vragen.entries()) {
      if (seen.has(id)) add(['vragen', index, 'id'], `Deze vraag staat er al: ${id}.`);
      seen.add(id);
    }
    const { laagste } = spreiding(pack);
    const [first] = pack.grenzen;
    if (first && first.vanaf > laagste)
      add(['grenzen', 0, 'vanaf'], `De eerste grens begint boven de laagste score, ${String(laagste)}.`);
    for (const [index, { vanaf }] of pack.grenzen.entries()) {
      const before = pack.grenzen[index - 1];
      if (before && vanaf <= before.vanaf)
        add(['grenzen', index, 'vanaf'], 'Zet de grenzen van laag naar hoog.');
    }
  });
export type Instrument = z.infer<typeof instrumentSchema>;

/** Lowest and highest score that the answers can give. */
export function spreiding({ vragen, scoring }: Pick<Instrument, 'vragen' | 'scoring'>): {
  laagste: number;
  hoogste: number;
} {
  const most = (pick: (...values: number[]) => number): number => {
    const sum = vragen.reduce(
      (total, { antwoorden }) => total + pick(...antwoorden.map(({ punten }) => punten)),
      0,
    );
    return scoring === 'som' ? sum : afgerond(sum / vragen.length);
  };
  return { laagste: most(Math.min), hoogste: most(Math.max) };
}

/** One decimal. */
export function afgerond(score: number): number {
  return Math.round(score * 10) / 10;
}
