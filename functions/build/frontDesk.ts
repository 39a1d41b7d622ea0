import { hooks } from '#channels/hooks.ts';
import type { Hook } from '#desk/ports.ts';
import { frontPorts } from '#platform/frontPorts.ts';
import { oneOf } from './oneOf.ts';

/** What receiving a webhook needs: no table and no sending halves, so no SDK on its cold start. */
export const buildFrontDesk = () => ({ ...frontPorts(), channels: oneOf<Hook>(hooks, 'channel') });
