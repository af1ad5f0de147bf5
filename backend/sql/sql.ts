/**
 * The one way to the database, the same over PostgreSQL and over the embedded one. Values come back alike: bigint as
 * number, moments and days as text, jsonb as data. What goes into a jsonb column is passed as JSON text.
 */
export interface Queries {
  query<T>(text: string, params?: readonly unknown[]): Promise<T[]>;
}

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** a statement without parameters with which it begins: no way to and fro of its own */
  readonly opening?: string;
}

export interface Sql extends Queries {
  /** Commits what `work` did when it resolves, undoes it when it rejects. Inside, use only the queries it is given. */
  transaction<R>(work: (tx: Queries) => Promise<R>, options?: TransactionOptions): Promise<R>;
}

/** The whole database, as its owner opens it. */
export interface Database extends Sql {
  readonly kind: 'postgres' | 'embedded';
  /** host and name, or folder: what may be shown to who starts the server (no password) */
  readonly place: string;
  /** Several statements without parameters: migrations. */
  script(text: string): Promise<void>;
  /** Hears what is sent with `pg_notify`; resolves to the way to stop. After a lost connection it listens again. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** PostgreSQL's code of an error (`23505` and the like), or null when it is none of PostgreSQL. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}

export const UNIQUE_VIOLATION = '23505';
export const INSUFFICIENT_PRIVILEGE = '42501';

/** Types whose values would differ between the two databases, by PostgreSQL's number, and how their text is read. */
export const READ_TYPES: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: String,
  1114: (text) => `${text.replace(' ', 'T')}Z`,
  1184: (text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
};
