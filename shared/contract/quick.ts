import type { z } from 'zod';

/**
 * A schema that asks `isSure` first: when that says yes, the value is taken as it is; otherwise the schema itself decides and
 * says what is wrong. `isSure` may only say yes to what the schema takes and gives back unchanged.
 */
export function quick<T extends z.ZodType>(schema: T, isSure: (value: unknown) => boolean): T {
  const thorough = schema['~standard'];
  const standard: typeof thorough = {
    ...thorough,
    validate: (value: unknown) =>
      isSure(value) ? { value: value as z.output<T> } : thorough.validate(value),
  };
  // the schema in everything else: its description is made from what it inherits
  return Object.create(schema, { '~standard': { value: standard } }) as T;
}
