import type { startFauxqs } from 'fauxqs';
import { z } from 'zod';

/** What somebody who subscribed to a topic by e-mail would read. */
export interface Mail {
  subject: string;
  text: string;
}

export interface LocalTopic {
  arn: string;
  /** Everything published in the last days, oldest first. */
  mail(): Mail[];
}

type Fauxqs = Awaited<ReturnType<typeof startFauxqs>>;

const Envelope = z
  .object({ Subject: z.string().default(''), Message: z.string() })
  .transform(({ Subject, Message }): Mail => ({ subject: Subject, text: Message }));

/** A topic, and a queue that subscribed to it in place of a person's mailbox. */
export const openTopic = (server: Fauxqs, name: string): LocalTopic => {
  const { topicArn } = server.createTopic(name);
  const mailbox = `${name}Mailbox`;
  if (server.inspectQueue(mailbox) === undefined) {
    server.createQueue(mailbox);
    server.subscribe({ topic: name, queue: mailbox });
  }
  return {
    arn: topicArn,
    mail: () =>
      (server.inspectQueue(mailbox)?.messages.ready ?? []).map(({ body }) =>
        Envelope.parse(JSON.parse(body)),
      ),
  };
};
