import { hookOf } from '#channels/hooks.ts';
import { frontPorts } from '#platform/frontPorts.ts';

/** What receiving a webhook needs: no table and no sending halves, so no SDK on its cold start. */
export const buildFrontDesk = () => ({ ...frontPorts(), hookOf });
