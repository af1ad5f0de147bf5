/** What Electron's main process and the core's process say to each other, besides handing over ports. */
import { z } from 'zod';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const keychainOp = z.enum(['wrap', 'unwrap']);

export const toCoreSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    profileDir: z.string(),
    demo: z.boolean(),
    region: z.string().nullable(),
    /** Name of the system's keychain, or null when there is none that keeps a secret. */
    keychain: z.string().nullable(),
    sqliteBinding: z.string().nullable(),
    debug: z.boolean(),
  }),
  /** One MessagePort to a page goes along. */
  z.object({ type: z.literal('port') }),
  z.object({ type: z.literal('lock'), reason: z.enum(['idle', 'suspend']) }),
  z.object({ type: z.literal('keychain-reply'), id: z.int(), result: bytes.nullable() }),
  z.object({ type: z.literal('close') }),
]);
export type ToCore = z.infer<typeof toCoreSchema>;

export const toMainSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The core cannot start and says why, in Dutch. */
  z.object({ type: z.literal('refused'), message: z.string() }),
  z.object({ type: z.literal('keychain'), id: z.int(), op: keychainOp, bytes }),
  /** Address of a sign-in, for the system's browser; main checks it. */
  z.object({ type: z.literal('open-external'), address: z.string() }),
  /** The store is closed after a `lock`. */
  z.object({ type: z.literal('locked') }),
  z.object({ type: z.literal('closed') }),
]);
export type ToMain = z.infer<typeof toMainSchema>;
