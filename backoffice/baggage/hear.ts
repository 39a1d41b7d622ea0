import * as z from 'zod/mini';
import type { CaseEvent, EventCall, OfficeContext } from '#desk/ports/backOffice.ts';
import { VisibleError } from '#domain/errors.ts';
import { shareOne } from '../proof/sameDigest.ts';
import { normalReference } from './reference.ts';

const Keyed = z.object({ eventKey: z.string().check(z.minLength(16)) });
const Text = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * The baggage system's own call: a file was opened or has moved. `passenger` is who asked the airline to be told on a
 * channel, as they linked it themselves, with the surname the file is under.
 */
const Event = z.object({
  file: Text,
  passenger: z.optional(
    z.object({
      surname: Text,
      channel: z.string().check(z.regex(/^[a-z]{1,20}$/)),
      account: z.object({ id: Text, handle: z.exactOptional(Text) }),
    }),
  ),
});

/** Only a hint: what is told is looked up. @throws VisibleError `auth/event_key`, `input/event`. */
export const hear = async (call: EventCall, { secrets, brand }: OfficeContext): Promise<CaseEvent> => {
  const stored = z.safeParse(Keyed, await secrets.get(`okno/${brand.id}/baggage`));
  if (!stored.success || !shareOne([call.key], [stored.data.eventKey]))
    throw new VisibleError('auth', 'event_key', 'The call does not bear the key of this back office.');
  const event = z.safeParse(Event, call.body);
  const reference = event.success ? normalReference(event.data.file) : undefined;
  if (!event.success || reference === undefined)
    throw new VisibleError('input', 'event', 'The call names no bag file.');
  const { passenger } = event.data;
  if (passenger === undefined) return { reference };
  const { channel, account, surname } = passenger;
  return { reference, tell: { channel, account, proofs: { surname } } };
};
