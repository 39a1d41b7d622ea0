import * as z from 'zod/mini';
import { repliedIn } from '#domain/correlation.ts';
import type { Receipt } from '#domain/signal.ts';
import type { ThreadId } from '#domain/thread.ts';
import { kindOf, timeIn } from '../http/heard.ts';
import { idText, lenient } from '../http/lenient.ts';
import type { Change, ReadItem } from './change.ts';
import { whyFailed } from './meanings.ts';
import { partyOf } from './sender.ts';
import { threadOf } from './thread.ts';

const Loose = lenient(idText(/./));

const Problem = z.object({ code: z.number() });

const Status = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(500)),
  status: z.string(),
  timestamp: z.optional(z.unknown()),
  recipient_id: Loose,
  recipient_user_id: Loose,
  recipient_type: Loose,
  biz_opaque_callback_data: Loose,
  errors: lenient(z.array(z.unknown())),
});
type Status = z.infer<typeof Status>;

const OUTCOMES: ReadonlyMap<string, Receipt['outcome']> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['failed', 'failed'],
]);

const codeIn = ([first]: unknown[] = []): number | undefined => z.safeParse(Problem, first).data?.code;

/** The recipient's thread; where nobody is named, the one that the reply itself was sent with. */
const threadFor = (status: Status, { reader, contacts }: Change): ThreadId | undefined => {
  const { recipient_id: phone, recipient_user_id: user, biz_opaque_callback_data } = status;
  const party = partyOf({ phone, user }, contacts);
  if (party !== undefined) return threadOf(reader.brand, party.account.id);
  const replied = repliedIn(biz_opaque_callback_data)?.thread;
  return replied?.startsWith(`${reader.brand}:whatsapp:`) ? replied : undefined;
};

/** One element of `statuses`; they come in any order, and each at its own time. */
export const readStatus: ReadItem = (raw, change) => {
  const parsed = z.safeParse(Status, raw);
  const at = timeIn(parsed.data?.timestamp);
  if (!parsed.success || at === undefined) return [{ ignored: 'malformed status' }];
  const { id, status, recipient_type, biz_opaque_callback_data: correlation, errors } = parsed.data;
  const outcome = OUTCOMES.get(status);
  if (outcome === undefined) return [{ ignored: `status ${kindOf(status)}` }];
  if (recipient_type === 'group') return [{ ignored: 'status of a group' }];
  const thread = threadFor(parsed.data, change);
  if (thread === undefined) return [{ ignored: 'status of a message to nobody who is named' }];
  const receipt: Receipt = {
    kind: 'receipt',
    thread,
    id,
    ...(correlation && { correlation }),
    outcome,
    at,
    ...(outcome === 'failed' && whyFailed(codeIn(errors))),
  };
  return [{ signal: receipt }];
};

/** Trouble of the number as a whole, which is no message's. */
export const readErrors: ReadItem = (raw) => [
  { ignored: `error of the number: ${z.safeParse(Problem, raw).data?.code ?? 'unknown'}` },
];
