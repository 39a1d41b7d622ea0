import * as z from 'zod/mini';
import type { CaseEvent, EventCall, OfficeContext } from '#desk/ports/backOffice.ts';
import { VisibleError } from '#domain/errors.ts';
import { shareOne } from '../proof/sameDigest.ts';
import type { Definition } from './definition.ts';
import type { Expression } from './expression.ts';
import { normalReference } from './references.ts';
import { secretName } from './secret.ts';

const Keyed = z.object({ eventKey: z.string().check(z.minLength(16)) });
const Event = z.strictObject({ reference: z.union([z.string().check(z.maxLength(200)), z.number()]) });

const checkKey = async ({ name }: Definition, { key }: EventCall, context: OfficeContext): Promise<void> => {
  const stored = z.safeParse(Keyed, await context.secrets.get(secretName(context.brand.id, name)));
  if (!stored.success || !shareOne([key], [stored.data.eventKey]))
    throw new VisibleError('auth', 'event_key', 'The call does not bear the key of this back office.');
};

/** What a call is about, in the back office's own form of the reference; only a hint, so nothing else of it is read. */
export const hearWith =
  (definition: Definition, events: Expression) =>
  async (call: EventCall, context: OfficeContext): Promise<CaseEvent | undefined> => {
    await checkKey(definition, call, context);
    const ran = await events.run(call.body, { now: context.clock.now() });
    if (!ran.ok) throw new VisibleError('input', 'event', 'The call cannot be read.');
    if (ran.value === null) return undefined;
    const event = z.safeParse(Event, ran.value);
    if (!event.success) throw new VisibleError('input', 'event', 'The call names no case.');
    const reference = normalReference(String(event.data.reference), definition.patterns);
    return reference === undefined ? undefined : { reference };
  };
