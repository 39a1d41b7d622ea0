import type { Brand } from '#domain/brand.ts';
import type { LookupResult } from '#domain/caseStatus.ts';
import type { CaseDesk } from './layers.ts';
import type { Identifiers } from './ports.ts';

/** Asks a back office of the brand; answers, never throws, whatever the back office does. */
export const lookUp = async (
  desk: CaseDesk,
  brand: Brand,
  backoffice: string,
  identifiers: Identifiers,
): Promise<LookupResult> => {
  const ask = await desk.backoffices(backoffice).connect({ secrets: desk.secrets, clock: desk.clock, brand });
  return ask(identifiers);
};
