import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';
import type { Desk } from '../layers.ts';
import type { Hook, HookAnswer, HookRequest, Parsed } from '../ports/hook.ts';

export interface HookCall {
  channel: string;
  brand: string;
  request: HookRequest;
}

/** Receiving needs the hearing half of a channel alone. */
export type ReceivePorts = Pick<Desk, 'brands' | 'secrets' | 'hints' | 'clock' | 'meter'> & {
  /** @throws VisibleError `missing/channel` */
  hookOf: (name: string) => Promise<Hook>;
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
    const via = await desk.hookOf(channel);
    const owner = await desk.brands.get(brand);
    if (!Object.hasOwn(owner.channels, channel))
      throw new VisibleError('missing', 'channel', 'This brand does not use this channel.');
    const secret = await desk.secrets.get(secretName(brand, channel));
    const greeting = via.handshake?.(request, secret, owner);
    if (greeting !== undefined) return greeting;
    via.verify(request, secret, desk.clock.now());
    const { heard, ignored } = await hearAll(desk, via, owner, textOf(request.body));
    for (let count = 0; count < ignored; count += 1) desk.meter.count('HookIgnored', brand);
    if (heard.length > 0) await desk.hints.inbound(heard);
    return ACCEPTED;
  };

const heardIn = ({ messages, signals = [] }: Parsed): (Message | Signal)[] => [
  ...messages.map(fitted),
  ...signals.map(fittedSignal),
];

/** A platform may know but one address for several channels: what is none of one may be the other's. */
const hearAll = async (desk: ReceivePorts, via: Hook, owner: Brand, body: string) => {
  const names = (via.shares ?? []).filter((name) => Object.hasOwn(owner.channels, name));
  const others = await Promise.all(names.map((name) => desk.hookOf(name)));
  const parsed = [via, ...others].map((hook) => hook.parse(body, owner, desk.clock.now()));
  const heard = parsed.flatMap(heardIn);
  const elements = parsed.map((one) => heardIn(one).length + one.ignored.length);
  return { heard, ignored: Math.max(0, Math.max(...elements) - heard.length) };
};

const textOf = (body: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new VisibleError('input', 'encoding', 'The body is not UTF-8 text.');
  }
};

export const fitted = (message: Message): Message =>
  message.text.length <= LONGEST_TEXT ? message : { ...message, text: cut(message.text) };

export const fittedSignal = (signal: Signal): Signal =>
  signal.kind === 'edited' && signal.text.length > LONGEST_TEXT
    ? { ...signal, text: cut(signal.text) }
    : signal;

const cut = (text: string): string => `${text.slice(0, LONGEST_TEXT)} […cut]`;
