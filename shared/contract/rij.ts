import { z } from 'zod';
import type { GewijzigdeRij } from '../domain/wijziging.ts';

/** A changed row on its way to a screen: the core made it from what its schema let through. */
export const gewijzigdeRij = z.custom<GewijzigdeRij>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && 'row' in value,
);
