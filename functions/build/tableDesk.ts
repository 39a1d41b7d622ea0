import type { TableDesk } from '#desk/layers.ts';
import { makeId } from '#domain/ids.ts';
import { msOf } from '#domain/instant.ts';
import { ENV, optionalEnv } from '#platform/env.ts';
import { frontPorts } from '#platform/frontPorts.ts';
import { signAws } from '#platform/signAws.ts';
import { tablePorts } from '#platform/tablePorts.ts';

/** Clock, configuration, table and queues. */
export const buildTableDesk = (): TableDesk => {
  const front = frontPorts();
  return {
    ...front,
    ...tablePorts(front.clock),
    signAws,
    undoSeconds: Number(optionalEnv(ENV.undo) ?? 0),
    zoneRules: process.versions.tz ?? '',
    makeId: (kind) => makeId(kind, msOf(front.clock.now()), Math.random),
  };
};
