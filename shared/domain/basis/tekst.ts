import { z } from 'zod';

/** Longest story somebody may type in one field, in UTF-16 units: far beyond a visit, short of hurting the store. */
export const LANGSTE_TEKST = 200_000;
const LANGSTE_REGEL = 500;

// NUL and lone surrogates cannot be stored by every database that the words will travel through; dropping them
// here means that a text that was accepted once is accepted everywhere.
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** One line of text (a name, a street, a title); may be empty. */
export const regel = z
  .string()
  .overwrite(clean)
  .max(LANGSTE_REGEL, {
    error: `Dit is langer dan ${LANGSTE_REGEL} tekens. Zet de rest bij de toelichting.`,
  });

/** A story of any length that a person would type or paste; may be empty. */
export const verhaal = z
  .string()
  .overwrite(clean)
  .max(LANGSTE_TEKST, {
    error: `Deze tekst is langer dan ${LANGSTE_TEKST} tekens. Verdeel hem over twee velden.`,
  });

/** One line that must hold something else than white space. */
export const verplichteRegel = (wat: string) =>
  regel.refine((text) => text.trim().length > 0, { error: `Vul ${wat} in.` });
