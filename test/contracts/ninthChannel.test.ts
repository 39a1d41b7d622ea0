import { afterAll, beforeAll, expect, it } from 'vitest';
import { receive } from '#desk/incoming/receive.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Table } from '#platform/table.ts';
import { OWN, talk } from '../desk/talk.ts';
import { memoryTable } from '../memoryTable.ts';
import { channelRig, until } from './channelRig.ts';
import { contractOf, hookOf, registered } from './registered.ts';

/* A channel nobody has heard of, in one folder and one line of a registry; the suite beside this runs over it as well. */

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

it('a desk hears and answers on a channel that is one folder and one line', async () => {
  const rig = await channelRig('pigeon', await contractOf('pigeon'));
  const { desk, hints, wait, hear, read, approves, work } = talk(table, rig.brand.id);
  const own = { ...(await desk.brands.get('')), channels: rig.brand.channels };
  Object.assign(desk, {
    brands: { get: async () => own, all: async () => [own] },
    secrets: { ...desk.secrets, get: async () => rig.simulator.secret },
    channels: (name: string) => {
      const channel = registered[name];
      if (channel === undefined) throw new VisibleError('missing', 'channel', 'There is no such channel.');
      return channel;
    },
  });
  wait(3600);

  rig.simulator.run('say', { by: 'anna', place: 'private', text: 'Why was the lounge closed?' });
  const request = await until('the webhook', () => rig.calls[0]);
  await receive({ ...desk, hookOf })({ channel: 'pigeon', brand: own.id, request });
  for (const heard of hints.inbound.splice(0)) await hear(heard);

  const thread = `${own.id}:pigeon:anna`;
  expect((await read(thread)).head.waitingSince).toBe(rig.clock.now());
  await approves(thread);
  await work();

  const answers = [...rig.simulator.town.said.values()].filter(({ to }) => to === 'anna');
  expect(answers).toMatchObject([{ by: 'loft', text: `${OWN} ^AB` }]);
  expect((await read(thread)).head.waitingSince).toBeUndefined();
  await rig.close();
});
