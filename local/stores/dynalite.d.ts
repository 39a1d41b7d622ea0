declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** `path`: folder of the store, in memory when absent. */
  function dynalite(options: { path?: string; createTableMs?: number }): Server;
  export = dynalite;
}
