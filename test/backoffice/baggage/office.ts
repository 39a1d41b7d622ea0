import { lookupWith } from '#backoffice/baggage/lookup.ts';
import { type BaggageSimulator, startBaggage } from '#backoffice/baggage/simulator/server.ts';
import { network } from '#backoffice/definition/transport.ts';
import type { OfficeContext } from '#desk/ports/backOffice.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import type { Brand } from '#domain/brand.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import type { Instant } from '#domain/instant.ts';

export const NOW: Instant = '2026-11-03T09:10:00.000Z';
export const API_KEY = 'key-of-the-test';

export const brand: Brand = {
  id: 'zephyrline',
  name: 'Zephyrline',
  timeZone: 'Europe/London',
  language: 'en',
  daytime: ['09:00', '20:00'],
  channels: {},
  backoffices: ['baggage'],
  people: [],
};

export const secretsWith = (stored: unknown, renewed = stored): Secrets => ({
  get: async () => stored,
  fresh: async () => renewed,
  put: async () => undefined,
});

/** As a customer gives them. */
export interface Asked {
  reference: string;
  surname?: string;
}

export const lookupAt =
  (context: OfficeContext, budgetMs: number) =>
  ({ reference, surname }: Asked): Promise<LookupResult> =>
    lookupWith(context, budgetMs, network)({ reference, proofs: surname === undefined ? {} : { surname } });

export interface Office {
  simulator: BaggageSimulator;
  lookup(asked: Asked): Promise<LookupResult>;
  fault(body: object): Promise<void>;
  close(): Promise<void>;
}

/** A running baggage simulator and a lookup that asks it over HTTP, both at `NOW` unless its clock is turned. */
export const openOffice = async (
  options: { budgetMs?: number; secret?: object; renewed?: object } = {},
): Promise<Office> => {
  const simulator = await startBaggage({ now: () => NOW, apiKey: API_KEY });
  const stored = { baseUrl: simulator.url, apiKey: API_KEY };
  const secrets = secretsWith({ ...stored, ...options.secret }, { ...stored, ...options.renewed });
  return {
    simulator,
    lookup: lookupAt({ secrets, clock: simulator.world, brand }, options.budgetMs ?? 2500),
    fault: async (body) => {
      await fetch(`${simulator.url}/__fault`, { method: 'POST', body: JSON.stringify(body) });
    },
    close: () => simulator.close(),
  };
};

export const statusOf = (result: LookupResult): CaseStatus => {
  if (!result.ok) throw new Error(`Expected a status, got ${JSON.stringify(result)}`);
  return result.status;
};
