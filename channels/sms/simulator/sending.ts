import * as z from 'zod/mini';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest } from '#simulation/spec.ts';
import { addSaid, moveIn, nextNumber, type Town } from '../../simulator/town.ts';
import { exception, invalid } from './exceptions.ts';

const LONGEST_TEXT = 1600;
const NUMBER = /^\+?[1-9][0-9]{1,18}$/;

const Input = z.object({
  DestinationPhoneNumber: z.string(),
  OriginationIdentity: z.optional(z.string()),
  MessageBody: z.optional(z.string()),
  ConfigurationSetName: z.optional(z.string()),
  Context: z.optional(z.record(z.string(), z.string())),
  DryRun: z.optional(z.boolean()),
});
type Input = z.infer<typeof Input>;

/** At most five, without blanks, of so many characters. */
const isContext = (context: Readonly<Record<string, string>>): boolean => {
  const entries = Object.entries(context);
  return (
    entries.length <= 5 && entries.every(([key, value]) => /^\S{1,100} \S{1,800}$/.test(`${key} ${value}`))
  );
};

/** Undefined when it can be sent. */
const refusal = (town: Town, asked: Input, identity: string): SimAnswer | undefined => {
  const { DestinationPhoneNumber: number, MessageBody: text = '', Context = {} } = asked;
  if (!NUMBER.test(number)) return invalid('DestinationPhoneNumber');
  if (text === '' || text.length > LONGEST_TEXT) return invalid('MessageBody');
  if (!isContext(Context)) return invalid('Context');
  if (asked.OriginationIdentity !== identity)
    return exception('ResourceNotFoundException', { ResourceType: 'sender-id' });
  return town.people.get(number)?.closed
    ? exception('ConflictException', { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' })
    : undefined;
};

/** A number is somebody from the first SMS on. */
export const sendTextMessage =
  (town: Town, identity: string) =>
  ({ body, now }: SimRequest): SimAnswer => {
    const asked = readAs(Input, body);
    const refused = refusal(town, asked, identity);
    if (refused !== undefined) return refused;
    const id = `00000000-0000-4000-8000-${String(nextNumber(town)).padStart(12, '0')}`;
    if (asked.DryRun) return { status: 200, body: { MessageId: id } };
    const number = asked.DestinationPhoneNumber;
    if (!town.people.has(number)) moveIn(town, { id: number });
    const brand = [...town.people.values()].find((person) => person.brand)?.id ?? '';
    addSaid(town, {
      id,
      at: now,
      by: brand,
      to: number,
      place: 'private',
      text: asked.MessageBody ?? '',
      ...(asked.Context?.reply && { correlation: asked.Context.reply }),
    });
    return { status: 200, body: { MessageId: id } };
  };
