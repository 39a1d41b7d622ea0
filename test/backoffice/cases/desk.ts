import { startCases } from '#backoffice/cases/simulator/server.ts';
import type { CaseWorld } from '#backoffice/cases/simulator/world.ts';
import type { Instant } from '#domain/instant.ts';
import type { Simulator } from '#simulation/spec.ts';

export const NOW: Instant = '2026-11-03T09:10:00.000Z';
export const EMAIL = 'okno@zephyrline.example';
export const API_KEY = 'token-of-the-test';

export interface CaseDesk {
  simulator: Simulator<CaseWorld>;
  ask(
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<{
    status: number;
    headers: Headers;
    body: unknown;
  }>;
  door(path: string, body: object): Promise<unknown>;
}

/** A running case desk at `NOW`, with the tickets of the demo world. */
export const openDesk = async (options: { journal?: string } = {}): Promise<CaseDesk> => {
  const simulator = await startCases({
    now: () => NOW,
    email: EMAIL,
    apiKey: API_KEY,
    demo: true,
    ...options,
  });
  const authorization = `Basic ${Buffer.from(`${EMAIL}/token:${API_KEY}`).toString('base64')}`;
  return {
    simulator,
    ask: async (path, body, headers = {}) => {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const response = await fetch(`${simulator.url}${path}`, {
        ...init,
        headers: { authorization, ...headers },
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    door: async (path, body) =>
      (await fetch(`${simulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json(),
  };
};
