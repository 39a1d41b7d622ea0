import { createHmac } from 'node:crypto';

/**
 * Key of a case's rows and its name in logs. Keeps references out of sight and brands apart; no secret, for
 * a reference has few enough values to be tried.
 */
export const referenceHash = (backoffice: string, brandId: string, reference: string): string =>
  createHmac('sha256', `okno/${backoffice}/${brandId}`).update(reference).digest('base64url').slice(0, 22);
