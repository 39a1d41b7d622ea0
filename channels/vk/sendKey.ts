import { createHash } from 'node:crypto';
import type { Outgoing } from '#desk/ports/channel.ts';

/*
 * Keys under which VK does the same thing once (`random_id` of messages, `guid` of comments): the same for a repetition
 * of one delivery, another for every other delivery, of the same reply too.
 */

const digest = ({ correlation, thread, place, text }: Outgoing): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([correlation, thread, place, text]))
    .digest();

/** A positive whole number below 2^31. */
export const randomIdOf = (outgoing: Outgoing): string =>
  String(Math.max(1, digest(outgoing).readUInt32BE(0) % 2 ** 31));

export const guidOf = (outgoing: Outgoing): string => digest(outgoing).toString('hex').slice(0, 32);
