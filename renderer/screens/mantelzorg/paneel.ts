import type { Invoer } from '#shared/domain/entities.ts';

/** What is open beside the list; an id of null is a new row. */
export type Paneel =
  | { readonly soort: 'grond' }
  | { readonly soort: 'geen' }
  | { readonly soort: 'zorg'; readonly id: string | null }
  | { readonly soort: 'cijfer'; readonly zorgId: string; readonly id: string | null }
  | {
      readonly soort: 'maatregel';
      readonly zorgId: string;
      readonly id: string | null;
      /** first values of a new measure */
      readonly start: Invoer<'maatregel'>;
    };

/** Nothing is open. */
export const GROND: Paneel = { soort: 'grond' };
