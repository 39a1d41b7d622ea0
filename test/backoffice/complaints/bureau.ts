import { startComplaints } from '#backoffice/complaints/simulator/server.ts';
import type { ComplaintWorld } from '#backoffice/complaints/simulator/world.ts';
import type { Instant } from '#domain/instant.ts';
import type { Simulator } from '#simulation/spec.ts';

export const NOW: Instant = '2026-11-03T09:10:00.000Z';
export const API_KEY = 'token-of-the-test';

export interface Bureau {
  simulator: Simulator<ComplaintWorld>;
  ask(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }>;
  /** What a clerk does, or what the customer's telephone shows. */
  door(path: string, body: object): Promise<unknown>;
}

/** A running complaint office at `NOW`, with the complaints of the demo world. */
export const openBureau = async (options: { journal?: string } = {}): Promise<Bureau> => {
  const simulator = await startComplaints({ now: () => NOW, apiKey: API_KEY, demo: true, ...options });
  const headers = { authorization: `Bearer ${API_KEY}` };
  return {
    simulator,
    ask: async (method, path, body) => {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(`${simulator.url}${path}`, { method, headers, ...init });
      return { status: response.status, body: await response.json() };
    },
    door: async (path, body) =>
      (await fetch(`${simulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json(),
  };
};
