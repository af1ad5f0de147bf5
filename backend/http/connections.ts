import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows which connections have a request in work. Node's own way of closing idle ones passes by those that never sent a
 * request and those that become idle later; either would keep a stopping server alive.
 */
export function trackConnections(server: Server): { closeIdle(): void } {
  const working = new Map<Socket, number>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    if (closing) socket.destroy();
    working.set(socket, 0);
    socket.once('close', () => working.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    working.set(socket, (working.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (working.get(socket) ?? 1) - 1;
      if (working.has(socket)) working.set(socket, left);
      if (closing && left === 0) socket.destroySoon();
    });
  });
  return {
    closeIdle() {
      closing = true;
      for (const [socket, count] of working) if (count === 0) socket.destroy();
    },
  };
}
