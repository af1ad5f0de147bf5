import { createServer, connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';

/** Passes TCP on and counts every byte, both ways, headers included. */
export async function countingProxy(target: string) {
  const { hostname, port } = new URL(target);
  let bytes = 0;
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk: Buffer) => (bytes += chunk.length));
      from.on('error', () => to.destroy());
      from.pipe(to);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
