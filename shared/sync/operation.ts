/** The form in which a change travels (sync.md, Operation). Pure data; client and server read the same types. */

/** Version of the entities in `shared/domain/entities.ts`; goes up when a field changes its meaning or form. */
export const SCHEMA_VERSION = 1;

/**
 * Name of what set a field: an operation's dot (`device:seq`), or the dot with a star when the operation's value was
 * merged with what stood there. Equal means unchanged; nothing else is compared.
 */
export type Version = string;

export interface FieldChange {
  readonly new: unknown;
  /** version of the field as this device saw it; null: it was not set */
  readonly base: Version | null;
}

/** A person's decision about values that stood beside each other. */
export interface Resolution {
  /** dots of the candidates that the decision is about; one that came later stays open */
  readonly dots: readonly string[];
  readonly reason: string;
}

export interface OperationChange {
  readonly entity: string;
  readonly id: string;
  readonly kind: 'create' | 'update' | 'delete';
  /** of a removal: every field that the device saw, with `new: null` */
  readonly fields: Readonly<Record<string, FieldChange>>;
  /** decisions by field; {@link WHOLE_ROW} for whether the row stays */
  readonly resolves?: Readonly<Record<string, Resolution>> | undefined;
}

export interface Operation {
  /** 64 random bits as hex */
  readonly device: string;
  /** 1, 2, 3 … on that device, without holes */
  readonly seq: number;
  readonly actor: string;
  readonly dossier_id: string;
  readonly schema_version: number;
  /** ISO; shown, never trusted */
  readonly device_time: string;
  readonly changes: readonly OperationChange[];
}

/** Only what makes an operation, of something that carries more beside it; the changes are handed in, read. */
export function operationOf(
  source: Omit<Operation, 'changes'>,
  changes: readonly OperationChange[],
): Operation {
  const { device, seq, actor, dossier_id, schema_version, device_time } = source;
  return { device, seq, actor, dossier_id, schema_version, device_time, changes };
}

/** The name under which a conflict about the row itself (changed here, removed there) is kept among the fields. */
export const WHOLE_ROW = '*';

/** An operation's name. */
export function dotOf(operation: Pick<Operation, 'device' | 'seq'>): string {
  return `${operation.device}:${operation.seq}`;
}

const VERSION = /^([0-9a-f]{16}):([1-9]\d{0,14})(\*?)$/;

/** Whether a text is a version. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** The dot that a version comes from, without the star of a merge. Of what is no version something that is no dot. */
export function dotOfVersion(version: Version): string {
  return version.endsWith('*') ? version.slice(0, -1) : version;
}

/** The operation that a version comes from, without the star of a merge; null when this is no version. */
export function readVersion(
  version: Version,
): { device: string; seq: number; dot: string; merged: boolean } | null {
  const found = VERSION.exec(version);
  if (!found?.[1] || !found[2]) return null;
  const [, device, seq, star] = found;
  return { device, seq: Number(seq), dot: `${device}:${seq}`, merged: star === '*' };
}
