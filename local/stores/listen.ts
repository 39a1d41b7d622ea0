import { once } from 'node:events';
import type { Server } from 'node:http';

/** Opens a server on this machine alone; answers the port it got. */
export const listen = async (server: Server, port = 0): Promise<number> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
};

export const close = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise<void>((done) => {
    server.close(() => done());
  });
};
