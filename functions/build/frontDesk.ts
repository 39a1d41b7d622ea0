import { hookOf } from '#channels/hooks.ts';
import { frontPorts } from '#platform/frontPorts.ts';

/**
 * What receiving a webhook needs: no table and no sending halves, so no SDK on its cold start. Nothing it does shows on a
 * page yet.
 */
export const buildFrontDesk = () => ({ ...frontPorts(), hookOf, live: undefined });
