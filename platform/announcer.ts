import * as z from 'zod/mini';
import type { Announcement, Announcer } from '#desk/ports/announcer.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import { slackMessage } from './announceSlack.ts';
import { teamsMessage } from './announceTeams.ts';
import { announcementText } from './announceText.ts';
import { awsQuery } from './awsQuery.ts';
import { endpoints } from './awsSession.ts';
import { ENV, optionalEnv, requireEnv } from './env.ts';

const ANSWER_MS = 5000;
const LONGEST_SUBJECT = 99;

type Chat = 'slack' | 'teams';

/** Addresses of a brand's team chats, in its secret `okno/{brand}/alerts`; whoever knows one may write there. */
const Chats = z.object({ slack: z.exactOptional(z.string()), teams: z.exactOptional(z.string()) });

const MESSAGE: Record<Chat, (announcement: Announcement) => object> = {
  slack: slackMessage,
  teams: teamsMessage,
};

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** The Error names the chat alone: the address is a secret. */
const addressOf = (chat: Chat, text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = optionalEnv(ENV.stage) === 'local' && LOOPBACK.includes(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return url;
  throw new Error(`${chat}: the address is none of https`);
};

const post = async (chat: Chat, url: URL, message: object): Promise<void> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => undefined);
  // The connection is free for others only once the answer was read.
  await answer?.arrayBuffer().catch(() => undefined);
  if (answer === undefined) throw new Error(`${chat} gave no answer`);
  if (!answer.ok) throw new Error(`${chat} answered ${answer.status}`);
};

/** None where there is no such secret. @throws Error where it cannot be read, so that nobody is left out unnoticed */
const chatsOf = async (secrets: Pick<Secrets, 'fresh'>, brand: string): Promise<z.infer<typeof Chats>> => {
  try {
    const read = Chats.safeParse(await secrets.fresh(`okno/${brand}/alerts`));
    if (read.success) return read.data;
  } catch (error) {
    if (error instanceof Error && error.cause === 'ResourceNotFoundException') return {};
    throw error;
  }
  throw new Error('the secret with the addresses of team chats is not what it should be');
};

/** By topic to everybody who subscribed, by webhook to a brand's own team. */
export const announcer = (secrets: Pick<Secrets, 'fresh'>): Announcer => {
  const sns = awsQuery({ service: 'sns', version: '2010-03-31', endpoint: endpoints().sns });
  const byTopic = (announcement: Announcement): Promise<void> =>
    sns('Publish', {
      TopicArn: requireEnv(ENV.alarmTopic),
      Subject: announcement.subject.replace(/[^ -~]/g, ' ').slice(0, LONGEST_SUBJECT),
      Message: announcementText(announcement),
    });
  return {
    tell: async (brand, way, announcement) => {
      if (way === 'topic') return byTopic(announcement);
      const address = (await chatsOf(secrets, brand))[way];
      if (address !== undefined) await post(way, addressOf(way, address), MESSAGE[way](announcement));
    },
  };
};
