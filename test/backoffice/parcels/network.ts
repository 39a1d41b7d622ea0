import { startParcels } from '#backoffice/parcels/simulator/server.ts';
import type { ParcelWorld } from '#backoffice/parcels/simulator/world.ts';
import type { Instant } from '#domain/instant.ts';
import type { Simulator } from '#simulation/spec.ts';

export const NOW: Instant = '2026-11-03T09:10:00.000Z';
export const API_KEY = 'key-of-the-test';

export interface Answer {
  status: number;
  body: unknown;
}

export interface Network {
  simulator: Simulator<ParcelWorld>;
  /** The three shapes, each with its own sign-in. */
  neutral(path: string, body?: object): Promise<Answer>;
  dhl(code: string): Promise<Answer>;
  easypost(code: string): Promise<Answer>;
  /** The simulator's own door. */
  door(path: string, body: object): Promise<Answer>;
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};

const post = (body: object | undefined): RequestInit =>
  body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };

/** A running parcel network at `NOW`, with the parcels of the demo world. */
export const openNetwork = async (options: { journal?: string } = {}): Promise<Network> => {
  const simulator = await startParcels({ now: () => NOW, apiKey: API_KEY, demo: true, ...options });
  const ask = async (path: string, headers: Record<string, string>, body?: object): Promise<Answer> =>
    answerOf(await fetch(`${simulator.url}${path}`, { ...post(body), headers }));
  const basic = `Basic ${Buffer.from(`${API_KEY}:`).toString('base64')}`;
  return {
    simulator,
    neutral: (path, body) => ask(path, { 'x-api-key': API_KEY }, body),
    dhl: (code) => ask(`/track/shipments?trackingNumber=${code}`, { 'DHL-API-Key': API_KEY }),
    easypost: (code) => ask(`/v2/trackers?tracking_code=${code}`, { authorization: basic }),
    door: (path, body) => ask(path, {}, body),
  };
};
