import { describe, expect, it } from 'vitest';
import { queueRow } from '#desk/agent/queueRow.ts';
import type { ChannelDesk } from '#desk/layers.ts';
import type { Head } from '#domain/head.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { PauseState, ServiceLevels } from '#domain/sla/serviceLevels.ts';

const desk = { channels: () => ({ traits: { title: 'X' } }) } as unknown as ChannelDesk;

const HEAD: Head = {
  ...{
    thread: 'zephyrline:x:d.800200',
    place: 'private',
    customer: { id: '800200' },
    version: 1,
    preview: '',
  },
  pauses: [
    { state: 'on_hold', from: '2026-11-02T08:00:00.000Z', to: '2026-11-02T09:00:00.000Z' },
    { state: 'on_customer', from: '2026-11-02T10:00:00.000Z' },
  ],
};

const letting = (...pauses: PauseState[]): ServiceLevels => ({
  ...DEFAULT_LEVELS,
  policies: DEFAULT_LEVELS.policies.map((policy) => ({ ...policy, pauses })),
});

const rowOf = (head: Head, levels: ServiceLevels) => queueRow(desk, head, levels, '2026-11-02T12:00:00.000Z');

describe('a line of the queue', () => {
  it('tells when its clocks rested, of the pauses its policy lets them rest in', () => {
    expect(rowOf(HEAD, letting('on_customer')).rests).toEqual([
      { state: 'on_customer', from: '2026-11-02T10:00:00.000Z' },
    ]);
    expect(rowOf(HEAD, letting())).not.toHaveProperty('rests');
  });

  it('tells that a rest ended when the customer spoke', () => {
    const spoke = { ...HEAD, spokeAt: '2026-11-02T11:00:00.000Z' };
    expect(rowOf(spoke, letting('on_customer', 'on_hold')).rests).toEqual([
      { state: 'on_hold', from: '2026-11-02T08:00:00.000Z', to: '2026-11-02T09:00:00.000Z' },
      { state: 'on_customer', from: '2026-11-02T10:00:00.000Z', to: '2026-11-02T11:00:00.000Z' },
    ]);
  });
});
