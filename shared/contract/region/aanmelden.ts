import { z } from 'zod';

/** Where the region tells, to anybody, how to sign in. */
export const SIGN_IN_PATH = '/aanmelden';

/** How to sign in at this region: its OpenID provider, and what to ask there. */
export const signInSchema = z.object({
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1).max(200),
  /** OAuth scopes, separated by spaces */
  scope: z.string().min(1).max(1000),
  /** version of the API that this region serves */
  api: z.number().int(),
});
export type SignInConfig = z.infer<typeof signInSchema>;
