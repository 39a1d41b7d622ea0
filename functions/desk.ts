import { backoffices } from '#backoffice/registry.ts';
import { channels } from '#channels/registry.ts';
import type { BackOffice, Channel, Desk } from '#desk/ports.ts';
import { makeId } from '#domain/ids.ts';
import { msOf } from '#domain/instant.ts';
import { frontPorts } from '#platform/frontPorts.ts';
import { detectLanguage } from '#platform/language.ts';
import { tablePorts } from '#platform/tablePorts.ts';
import { oneOf } from './frontDesk.ts';

/** Everything the desk needs, built once per cold start. */
export const buildDesk = (): Desk => {
  const front = frontPorts();
  return {
    ...front,
    ...tablePorts(front.clock),
    channels: oneOf<Channel>(channels, 'channel'),
    backoffices: oneOf<BackOffice>(backoffices, 'backoffice'),
    detectLanguage,
    makeId: (kind) => makeId(kind, msOf(front.clock.now()), Math.random),
  };
};
