// The reference has no types of its own: just what the measurement uses.
interface PouchDoc {
  _id: string;
  _rev?: string;
  _conflicts?: string[];
  [field: string]: unknown;
}
interface PouchDb {
  bulkDocs(docs: readonly PouchDoc[]): Promise<unknown>;
  put(doc: PouchDoc): Promise<unknown>;
  get(id: string, options?: { conflicts?: boolean; rev?: string }): Promise<PouchDoc>;
  sync(remote: string): Promise<{ push: { ok: boolean }; pull: { ok: boolean } }>;
  close(): Promise<void>;
}
interface PouchConstructor {
  new (name: string): PouchDb;
  plugin(plugin: unknown): PouchConstructor;
  defaults(options: { prefix: string }): PouchConstructor;
}
declare module 'pouchdb-core' {
  const PouchDB: PouchConstructor;
  export default PouchDB;
}
declare module 'pouchdb-adapter-http';
declare module 'pouchdb-adapter-leveldb';
declare module 'pouchdb-replication';
declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http';
  export default function app(pouch: PouchConstructor, options: object): RequestListener;
}
