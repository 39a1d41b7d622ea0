import type { Traits } from '#domain/traits.ts';

/**
 * An SMS is paid for by the part, and one of many parts is not read: four hold 612 Latin or 268 Cyrillic letters, which
 * is more than any notice needs. AWS takes 1,600 characters.
 *
 * AWS tells what became of a message through SNS, EventBridge, Firehose or CloudWatch alone, none of which calls a
 * webhook that okno has: after a lost answer only a person can look, by the `reply` in the message's context.
 */
export const MOST_PARTS = 4;

export const traits: Traits = {
  title: 'SMS',
  places: { private: { maxLength: MOST_PARTS, unit: 'parts', readBack: 'never' } },
  firstWord: 'anybody',
  telephones: true,
  outOnly: true,
  sendsBy: 'sms-voice:SendTextMessage',
  tells: {},
};
