import type { Brand } from '#domain/brand.ts';
import type { ChannelDesk } from '../layers.ts';
import { fitted, fittedSignal } from './receive.ts';

/**
 * Asks every channel of every brand what webhooks may have missed. A cursor moves only after what it passed is
 * durably queued; what comes twice is stored once.
 * @throws AggregateError when some channel could not be asked; the others were.
 */
export const poll = (desk: ChannelDesk) => async (): Promise<void> => {
  const brands = await desk.brands.all();
  const asked = await Promise.allSettled(
    brands.flatMap((brand) =>
      Object.keys(brand.channels)
        .filter((channel) => desk.channels(channel).traits.polled)
        .map((channel) => pollChannel(desk, brand, channel)),
    ),
  );
  const failures = asked.filter((result) => result.status === 'rejected').map((result) => result.reason);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${asked.length} channels failed`);
};

const pollChannel = async (desk: ChannelDesk, brand: Brand, channel: string): Promise<void> => {
  const state = desk.channelState(brand.id, channel);
  const connection = await desk
    .channels(channel)
    .connect({ brand, secrets: desk.secrets, state, clock: desk.clock });
  if (connection.poll === undefined) return;
  const { messages, signals = [], cursors, authLost } = await connection.poll();
  if (authLost) desk.meter.count('AuthLost', brand.id);
  // Webhooks have brought most of it already, and looking costs a sixth of storing twice.
  const missed = await desk.threads.unseen(messages);
  if (missed.length + signals.length > 0)
    await desk.hints.inbound([...missed.map(fitted), ...signals.map(fittedSignal)]);
  for (const [name, value] of Object.entries(cursors)) await state.putCursor(name, value);
};
