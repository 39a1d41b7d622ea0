import { VisibleError } from '#domain/errors.ts';
import type { Message } from '#domain/message.ts';
import type { Desk } from './layers.ts';
import type { Hook, HookAnswer, HookRequest } from './ports.ts';

export interface HookCall {
  channel: string;
  brand: string;
  request: HookRequest;
}

/** Receiving needs the hearing half of a channel alone. */
export type ReceivePorts = Pick<Desk, 'brands' | 'secrets' | 'hints' | 'clock' | 'meter'> & {
  channels: (name: string) => Hook;
};

const ACCEPTED: HookAnswer = { status: 200, contentType: 'text/plain', body: 'ok' };

/** A row of the table holds 400 KB; a longer text is kept up to here and says so. */
const LONGEST_TEXT = 120_000;

/** Name of the secret that holds what a brand needs on a channel or for a back office. */
const secretName = (brand: string, system: string): string => `okno/${brand}/${system}`;

/**
 * Verifies the raw body, parses it and queues every message it holds. Acknowledges only what is durably queued.
 * @throws VisibleError for an unknown brand or channel, a wrong signature, an unreadable body.
 */
export const receive =
  (desk: ReceivePorts) =>
  async ({ channel, brand, request }: HookCall): Promise<HookAnswer> => {
    const via = desk.channels(channel);
    const owner = await desk.brands.get(brand);
    if (!Object.hasOwn(owner.channels, channel))
      throw new VisibleError('missing', 'channel', 'This brand does not use this channel.');
    const secret = await desk.secrets.get(secretName(brand, channel));
    if (request.method === 'GET' && via.handshake !== undefined) return via.handshake(request, secret);
    via.verify(request, secret, desk.clock.now());
    const parsed = via.parse(textOf(request.body), owner, desk.clock.now());
    for (const _reason of parsed.ignored) desk.meter.count('HookIgnored', brand);
    if (parsed.messages.length > 0) await desk.hints.inbound(parsed.messages.map(fitted));
    return ACCEPTED;
  };

const textOf = (body: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new VisibleError('input', 'encoding', 'The body is not UTF-8 text.');
  }
};

export const fitted = (message: Message): Message =>
  message.text.length <= LONGEST_TEXT
    ? message
    : { ...message, text: `${message.text.slice(0, LONGEST_TEXT)} […cut]` };
