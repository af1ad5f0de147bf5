/** The form in which a change travels (sync.md, Operation). Pure data; client and server read the same types. */

/** Version of the entities in `shared/domain/entities.ts`; goes up when a field changes its meaning or form. */
export const SCHEMA_VERSION = 1;

export interface FieldChange {
  readonly new: unknown;
  /** name (`device:seq`) of the operation that had set the field as this device saw it; null: it was not set */
  readonly base: string | null;
}

export interface OperationChange {
  readonly entity: string;
  readonly id: string;
  readonly kind: 'create' | 'update' | 'delete';
  readonly fields: Readonly<Record<string, FieldChange>>;
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
