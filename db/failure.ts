import { fail, type Failure } from '#shared/domain/result.ts';

// What SQLite says when the disk or the file lets us down, in words for the person in front of it. Everything else that
// SQLite can throw is a bug of ours and stays an exception.
const BY_CODE: readonly (readonly [prefix: string, failure: Failure])[] = [
  [
    'SQLITE_FULL',
    {
      code: 'schijf-vol',
      message:
        'De schijf is vol, dus dit is nog niet bewaard. Wat u typte staat nog op het scherm. Maak ruimte vrij en sla opnieuw op.',
    },
  ],
  [
    'SQLITE_IOERR',
    {
      code: 'schijf-fout',
      message:
        'De schijf gaf een fout, dus dit is nog niet bewaard. Wat u typte staat nog op het scherm. Probeer het opnieuw.',
    },
  ],
  [
    'SQLITE_READONLY',
    {
      code: 'store-alleen-lezen',
      message:
        'Het bestand met dossiers mag niet worden gewijzigd. Alles wat er stond is er nog. Vraag de beheerder om schrijfrechten op de profielmap.',
    },
  ],
  [
    'SQLITE_CANTOPEN',
    {
      code: 'store-alleen-lezen',
      message:
        'Het bestand met dossiers kan niet worden geopend. Vraag de beheerder om schrijfrechten op de profielmap.',
    },
  ],
  [
    'SQLITE_PERM',
    {
      code: 'store-alleen-lezen',
      message: 'Deze map mag niet worden gebruikt. Vraag de beheerder om schrijfrechten op de profielmap.',
    },
  ],
  [
    'SQLITE_BUSY',
    {
      code: 'store-al-open',
      message:
        'Deze dossiers zijn al open in een ander venster van Keukentafel. Ga daarheen, of sluit dat eerst.',
    },
  ],
  [
    'SQLITE_NOTADB',
    {
      code: 'store-beschadigd',
      message:
        'Het bestand met dossiers is beschadigd of hoort bij een andere sleutel. Er is niets weggegooid. Zet een reservekopie terug.',
    },
  ],
  [
    'SQLITE_CORRUPT',
    {
      code: 'store-beschadigd',
      message: 'Het bestand met dossiers is beschadigd. Er is niets weggegooid. Zet een reservekopie terug.',
    },
  ],
];

/** The expected failure behind a thrown SQLite error, or null when it is a bug. */
export function storeFailure(error: unknown): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return BY_CODE.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}

/** Runs `work`; an expected failure of the disk or the file becomes a value, a bug stays an exception. */
export function attempt<T>(work: () => T): { ok: true; value: T } | { ok: false; error: Failure } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const failure = storeFailure(error);
    if (failure) return fail(failure.code, failure.message);
    throw error;
  }
}
