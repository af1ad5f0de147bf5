import { createCipheriv, createDecipheriv } from 'node:crypto';
import fs from 'node:fs';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import type { Keychain } from '../deps.ts';

// The store's key is 32 random bytes. On disk it lies wrapped by a key that only the passphrase gives (Argon2id), and
// where the system has a key vault that wrapping is wrapped once more: a stolen disk is not enough, nor a stolen account.

const ARGON = { parallelism: 1, outputLen: 32 } as const;

/** How hard guessing a passphrase is made: KiB of memory and rounds. */
interface Rekenwerk {
  readonly memoryCost: number;
  readonly timeCost: number;
}
/** A quarter of a second for who knows the words, years for who must guess them. */
const GEHEIM: Rekenwerk = { memoryCost: 65_536, timeCost: 3 };
/** For a passphrase that is part of the program there is nothing to guess: the least that a vault takes. */
export const OPENBAAR: Rekenwerk = { memoryCost: 8_192, timeCost: 1 };

const ARGON2ID = 2;

const kluisSchema = z.object({
  versie: z.literal(1),
  salt: z.string(),
  memoryCost: z.number().int().min(8_192).max(4_194_304),
  timeCost: z.number().int().min(1).max(50),
  nonce: z.string(),
  gesloten: z.string(),
  sleutelbos: z.string().nullable(),
});

export interface KluisDeps {
  readonly randomBytes: (count: number) => Uint8Array;
  readonly keychain: Keychain | null;
}

/** Shortest passphrase that is accepted, in characters. */
export const KORTSTE_WACHTZIN = 12;

/** Says in Dutch what is wrong with a new passphrase, or null. */
export function wachtzinBezwaar(passphrase: string): string | null {
  if (Array.from(passphrase).length < KORTSTE_WACHTZIN) {
    return `Kies een wachtzin van ten minste ${KORTSTE_WACHTZIN} tekens. Drie of vier losse woorden onthoudt u goed.`;
  }
  if (new Set(passphrase).size < 5) return 'Deze wachtzin is te makkelijk te raden. Gebruik losse woorden.';
  return null;
}

/** Writes a new vault around a key, all or nothing: the old one stays until the new one is whole on disk. */
export async function maakKluis(
  file: string,
  key: Uint8Array,
  passphrase: string,
  deps: KluisDeps,
  werk: Rekenwerk = GEHEIM,
): Promise<void> {
  const salt = deps.randomBytes(16);
  const nonce = deps.randomBytes(12);
  const wrapping = await derive(passphrase, salt, werk);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  const closed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  const kept = deps.keychain ? await deps.keychain.wrap(closed) : closed;
  const content = {
    versie: 1,
    salt: base64(salt),
    memoryCost: werk.memoryCost,
    timeCost: werk.timeCost,
    nonce: base64(nonce),
    gesloten: base64(kept),
    sleutelbos: deps.keychain?.name ?? null,
  };
  const next = `${file}.nieuw`;
  const handle = fs.openSync(next, 'w', 0o600);
  fs.writeSync(handle, JSON.stringify(content, null, 2));
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(next, file);
}

/** Takes the key out of the vault. Failures: kluis-beschadigd, sleutelbos-weg, wachtzin-onjuist. */
export async function openKluis(
  file: string,
  passphrase: string,
  deps: KluisDeps,
): Promise<Result<Uint8Array>> {
  const kluis = readKluis(file);
  if (!kluis) {
    return fail(
      'kluis-beschadigd',
      'Het sleutelbestand is beschadigd. De dossiers staan er nog, maar gaan zonder sleutel niet open. Vraag de beheerder om een kopie van het sleutelbestand.',
    );
  }
  const kept = Buffer.from(kluis.gesloten, 'base64');
  let closed: Uint8Array = kept;
  if (kluis.sleutelbos !== null) {
    try {
      if (!deps.keychain) throw new Error('no keychain');
      closed = await deps.keychain.unwrap(kept);
    } catch {
      return fail(
        'sleutelbos-weg',
        'Deze dossiers horen bij de sleutelbos van deze computer en dit account, en die antwoordt niet. Meld u aan met het account waarmee u ze maakte.',
      );
    }
  }
  const wrapping = await derive(passphrase, Buffer.from(kluis.salt, 'base64'), kluis);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(kluis.nonce, 'base64'));
    decipher.setAuthTag(closed.subarray(closed.length - 16));
    const key = Buffer.concat([decipher.update(closed.subarray(0, closed.length - 16)), decipher.final()]);
    return ok(new Uint8Array(key));
  } catch {
    return fail(
      'wachtzin-onjuist',
      'Deze wachtzin past niet. Let op hoofdletters en spaties en probeer het opnieuw. Uw dossiers zijn ongewijzigd.',
    );
  }
}

function readKluis(file: string): z.infer<typeof kluisSchema> | null {
  try {
    const parsed = kluisSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function derive(
  passphrase: string,
  salt: Uint8Array,
  { memoryCost, timeCost }: Rekenwerk,
): Promise<Uint8Array> {
  // the same words typed on two keyboards may be composed differently
  const text = passphrase.normalize('NFKC');
  const options = { ...ARGON, algorithm: ARGON2ID, memoryCost, timeCost, salt };
  return hashRaw(text, options);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
