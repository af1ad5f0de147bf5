import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import leveldb from 'pouchdb-adapter-leveldb';
import replication from 'pouchdb-replication';

/** PouchDB with what a device and a server need. */
export const Pouch = PouchDB.plugin(http).plugin(leveldb).plugin(replication);
