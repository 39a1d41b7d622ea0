declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** DynamoDB's wire protocol over LevelDB; in memory unless a path is given. */
  export default function dynalite(options?: { path?: string; createTableMs?: number }): Server;
}
