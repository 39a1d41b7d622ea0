import * as z from 'zod/mini';
import { msOf } from '#domain/instant.ts';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest } from '#simulation/spec.ts';
import { filled, type Tell } from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, type Person, type Said, type Town } from '../../simulator/town.ts';
import { found, problem } from './answers.ts';
import { phoneOf, type Sender, type Status, statusCall, userOf } from './wire.ts';

/* `POST /{number}/messages`: what the brand sends, and the statuses that follow from it. */

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const WINDOW_MS = 24 * 3_600_000;

const Button = z.object({
  type: z.literal('reply'),
  reply: z.object({
    id: z.string().check(z.minLength(1), z.maxLength(256)),
    title: z.string().check(z.minLength(1), z.maxLength(20)),
  }),
});

const Interactive = z.object({
  type: z.literal('button'),
  body: z.object({ text: z.string().check(z.maxLength(LONGEST_CAPTION)) }),
  action: z.object({ buttons: z.array(Button).check(z.minLength(1), z.maxLength(3)) }),
});

const Body = z.object({
  messaging_product: z.literal('whatsapp'),
  to: z.optional(z.string()),
  recipient: z.optional(z.string()),
  type: z.enum(['text', 'interactive', 'document', 'template']),
  text: z.optional(z.object({ body: z.string() })),
  interactive: z.optional(Interactive),
  document: z.optional(
    z.object({
      link: z.url(),
      filename: z.optional(z.string()),
      caption: z.optional(z.string()),
    }),
  ),
  template: z.optional(
    z.object({
      name: z.string(),
      language: z.object({ code: z.string() }),
      components: z.optional(
        z.array(z.object({ type: z.literal('body'), parameters: z.array(z.object({ text: z.string() })) })),
      ),
    }),
  ),
  context: z.optional(z.object({ message_id: z.string() })),
  biz_opaque_callback_data: z.optional(z.string().check(z.maxLength(512))),
});
type Body = z.infer<typeof Body>;

/** Texts of templates by name; while there are none, any name is taken. */
export type Templates = Map<string, string>;

const parametersOf = ({ template }: Body): string[] =>
  (template?.components ?? []).flatMap(({ parameters }) => parameters.map(({ text }) => text));

const gapsOf = (text: string): number => new Set(text.match(/\{\{\d+\}\}/g)).size;

const BROKEN = /[\n\t]| {5}/;

/** Why a template is not taken. */
const templateProblem = (body: Body, templates: Templates): SimAnswer | undefined => {
  const { name = '' } = body.template ?? {};
  const text = templates.get(name);
  const parameters = parametersOf(body);
  if (templates.size > 0 && text === undefined)
    return problem(404, 132_001, 'Template name does not exist in the translation');
  if (text !== undefined && gapsOf(text) !== parameters.length)
    return problem(400, 132_000, 'Number of parameters does not match the expected number of params');
  return parameters.some((one) => BROKEN.test(one))
    ? problem(400, 132_012, 'Parameter format does not match format in the created template')
    : undefined;
};

const rendered = (body: Body, templates: Templates): string => {
  const parameters = parametersOf(body);
  const { name = '' } = body.template ?? {};
  const text = templates.get(name);
  return text === undefined
    ? [name, ...parameters].join(' ')
    : text.replace(/\{\{(\d+)\}\}/g, (gap, at) => parameters[Number(at) - 1] ?? gap);
};

const wordsOf = (body: Body, templates: Templates): string => {
  if (body.type === 'template') return rendered(body, templates);
  if (body.type === 'interactive') return filled(body.interactive?.body.text);
  return body.type === 'document' ? (body.document?.caption ?? '') : filled(body.text?.body);
};

const isOpen = (town: Town, person: Person, now: string): boolean =>
  [...town.said.values()].some(
    ({ by, place, at }) => by === person.id && place === 'private' && msOf(now) - msOf(at) < WINDOW_MS,
  );

const recipientOf = ({ to, recipient }: Body, town: Town): Person | undefined =>
  [...town.people.values()].find(
    (person) => !person.brand && (to === undefined ? userOf(person) === recipient : phoneOf(person) === to),
  );

/** What the Graph API refuses, in the order in which it looks. */
const refusal = (
  body: Body,
  person: Person | undefined,
  templates: Templates,
  { town, now }: { town: Town; now: string },
): SimAnswer | undefined => {
  const longest = body.type === 'document' ? LONGEST_CAPTION : LONGEST_TEXT;
  if (wordsOf(body, templates).length > longest)
    return problem(
      400,
      100,
      'Invalid parameter',
      `Param text['body'] must be at most ${longest} characters long.`,
    );
  if (person === undefined) return problem(400, 131_026, 'Message undeliverable');
  if (body.type === 'template') return templateProblem(body, templates);
  return isOpen(town, person, now)
    ? undefined
    : problem(
        400,
        131_047,
        'Re-engagement message',
        'More than 24 hours have passed since the last message.',
      );
};

const saidOf = (
  body: Body,
  person: Person,
  templates: Templates,
  { sender, now }: { sender: Sender; now: string },
): Said => {
  const { document, context, interactive, biz_opaque_callback_data: correlation } = body;
  const name = document?.filename ?? 'document';
  return {
    id: `wamid.OUT${nextNumber(sender.town)}`,
    at: now,
    by: sender.brand.id,
    to: person.id,
    place: 'private',
    text: wordsOf(body, templates),
    ...(context && { inReplyTo: context.message_id }),
    ...(document && { files: [{ name, contentType: 'application/pdf', url: document.link }] }),
    ...(interactive && { choices: interactive.action.buttons.map(({ reply }) => reply.title) }),
    ...(correlation !== undefined && { correlation }),
  };
};

const statusesFor = (person: Person, said: Said): Status[] => {
  const { id, at, correlation } = said;
  const told = { id, at, correlation };
  if (person.closed)
    return [{ ...told, status: 'failed', error: { code: 131_026, title: 'Message undeliverable' } }];
  return [
    { ...told, status: 'sent' },
    { ...told, status: 'delivered' },
  ];
};

/** Takes a message. Somebody who is closed never sees it: it is accepted, and a status says later that it failed. */
export const messaging =
  (sender: Sender, templates: Templates, tell: Tell) =>
  (request: SimRequest): SimAnswer => {
    const { town } = sender;
    const { now } = request;
    const body = readAs(Body, request.body);
    const person = recipientOf(body, town);
    const refused = refusal(body, person, templates, { town, now });
    if (refused !== undefined || person === undefined)
      return refused ?? problem(400, 100, 'Invalid parameter');
    const said = saidOf(body, person, templates, { sender, now });
    if (!person.closed) addSaid(town, said);
    tell(
      statusesFor(person, said).map((status) => statusCall(person, status, sender)),
      request,
    );
    const [phone, user] = [phoneOf(person), userOf(person)];
    const contact = {
      input: body.to ?? body.recipient,
      ...(phone && { wa_id: phone }),
      ...(user && { user_id: user }),
    };
    const messages = [{ id: said.id, message_status: 'accepted' }];
    return found({ messaging_product: 'whatsapp', contacts: [contact], messages });
  };
