import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTelco, type Telco } from '#backoffice/telco/simulator/server.ts';
import { TELCO_CLIENT } from '#local/simulators/connectors.ts';
import { subscribe } from '#local/simulators/hubs.ts';

let telco: Telco;

beforeAll(async () => {
  telco = await startTelco({ now: () => '2026-11-02T09:10:00.000Z', ...TELCO_CLIENT });
});
afterAll(() => telco.close());

const callbacks = () => [...telco.world.subscriptions.values()].map(({ callback }) => callback).toSorted();

const at = (origin: string) =>
  ['orders', 'outages', 'tickets'].map((name) => `${origin}/events/${name}/zarnitsa/demo-event-key-${name}`);

describe('the operator of the demo', () => {
  it('is asked once to call okno where it is, and no more where it was', async () => {
    await subscribe(telco, 'zarnitsa', 'http://127.0.0.1:4300');
    await subscribe(telco, 'zarnitsa', 'http://127.0.0.1:4300');
    expect(callbacks()).toEqual(at('http://127.0.0.1:4300'));
    await subscribe(telco, 'zarnitsa', 'http://127.0.0.1:4400');
    expect(callbacks()).toEqual(at('http://127.0.0.1:4400'));
  });
});
