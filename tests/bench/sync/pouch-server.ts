// The reference's server in a process of its own, as the region is. Says where it listens.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import expressPouch from 'express-pouchdb';
import { Pouch } from './pouch.ts';

const folder = process.argv[2] ?? '';
const app = expressPouch(Pouch.defaults({ prefix: path.join(folder, 'server-') }), {
  mode: 'minimumForPouchDB',
  inMemoryConfig: true,
  logPath: path.join(folder, 'log.txt'),
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
