import type { Server } from 'node:http';

/** Where a server listens on the loopback address. */
export interface Listening {
  port: number;
  url: string;
  /** Hanging answers included. */
  close(): Promise<void>;
}

/** @param wanted any free port when absent */
export const listening = async (server: Server, wanted = 0): Promise<Listening> => {
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : wanted);
    });
  });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
