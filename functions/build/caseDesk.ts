import { backoffices } from '#backoffice/registry.ts';
import type { CaseDesk } from '#desk/layers.ts';
import type { BackOffice } from '#desk/ports.ts';
import { buildChannelDesk } from './channelDesk.ts';
import { oneOf } from './oneOf.ts';

/** With the back offices. */
export const buildCaseDesk = (): CaseDesk => ({
  ...buildChannelDesk(),
  backoffices: oneOf<BackOffice>(backoffices, 'backoffice'),
});
