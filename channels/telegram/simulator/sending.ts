import * as z from 'zod/mini';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest } from '#simulation/spec.ts';
import { filled } from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, type Person, type Town } from '../../simulator/town.ts';
import { bad, problem } from './problems.ts';
import { brandOf, GROUP, wireMessage } from './wire.ts';

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;

const SendMessage = z.object({
  chat_id: z.int(),
  text: z.optional(z.string()),
  document: z.optional(z.string()),
  caption: z.optional(z.string()),
  reply_parameters: z.optional(z.object({ message_id: z.int() })),
  reply_markup: z.optional(
    z.object({ keyboard: z.array(z.array(z.object({ text: z.string().check(z.minLength(1)) }))) }),
  ),
});
type SendMessage = z.infer<typeof SendMessage>;

/** Who can be written to: who wrote first, or the group. */
const chatPartner = (town: Town, id: number): Person | 'group' | undefined => {
  if (id === GROUP) return 'group';
  const wrote = [...town.said.values()].some(({ by, place }) => by === String(id) && place === 'private');
  return wrote ? town.people.get(String(id)) : undefined;
};

const wordsOf = ({ text, document, caption = '' }: SendMessage): string =>
  document === undefined ? filled(text) : caption;

/** Undefined when it can be sent. */
const refusal = (asked: SendMessage, partner: Person | 'group'): SimAnswer | undefined => {
  if (partner !== 'group' && partner.closed) return problem(403, 'Forbidden: bot was blocked by the user');
  const { length } = wordsOf(asked);
  if (asked.document === undefined) return length > LONGEST_TEXT ? bad('message is too long') : undefined;
  return length > LONGEST_CAPTION ? bad('message caption is too long') : undefined;
};

const filesOf = ({ document }: SendMessage) =>
  document === undefined
    ? {}
    : {
        files: [
          { name: document.split('/').at(-1) ?? 'file', contentType: 'application/pdf', url: document },
        ],
      };

export const send =
  (town: Town) =>
  ({ body, now }: SimRequest): SimAnswer => {
    const asked = readAs(SendMessage, body);
    const partner = chatPartner(town, asked.chat_id);
    if (partner === undefined) return bad('chat not found');
    const refused = refusal(asked, partner);
    if (refused !== undefined) return refused;
    const said = addSaid(town, {
      id: String(nextNumber(town)),
      at: now,
      by: brandOf(town).id,
      ...(partner === 'group' ? { place: 'public' } : { place: 'private', to: partner.id }),
      text: wordsOf(asked),
      ...(asked.reply_parameters && { inReplyTo: String(asked.reply_parameters.message_id) }),
      ...(asked.reply_markup && {
        choices: asked.reply_markup.keyboard.flatMap((row) => row.map(({ text }) => text)),
      }),
      ...filesOf(asked),
    });
    return { status: 200, body: { ok: true, result: wireMessage(town, said) } };
  };
