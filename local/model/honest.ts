import { z } from 'zod';
import type { SaidPart } from './server.ts';
import type { ConverseBody } from './wire.ts';

const Order = z.object({
  language: z.string(),
  facts: z.array(z.object({ id: z.string(), label: z.string(), value: z.string() })),
  own: z.object({
    deliveries: z.array(
      z.object({ parts: z.array(z.object({ text: z.string(), facts: z.array(z.string()) })) }),
    ),
  }),
});

/** The order stands on one line, between two with the same mark. */
const ORDER = /^order (\S+) begins\n(.*)\norder \1 ends$/m;

const GREETINGS: Readonly<Record<string, string>> = {
  English: 'Hello!',
  Russian: 'Здравствуйте!',
  Ukrainian: 'Вітаю!',
  Dutch: 'Hallo!',
  German: 'Hallo!',
};

/** What was ordered, as a request holds it. @throws Error when it holds none */
export const orderIn = ({ messages }: ConverseBody): z.infer<typeof Order> => {
  const [, , order = ''] = ORDER.exec(messages[0]?.content[0]?.text ?? '') ?? [];
  return Order.parse(JSON.parse(order));
};

/** A model that keeps to its order: the composer's parts behind a greeting. */
export const honest = (request: ConverseBody): SaidPart[] => {
  const { language, own } = orderIn(request);
  const greeting = { text: GREETINGS[language] ?? '', facts: [] };
  return [greeting, ...(own.deliveries[0]?.parts ?? [])];
};
