import * as z from 'zod/mini';
import type { CheckedItem } from '#domain/settingsView.ts';
import type { Bot } from './bot.ts';

const Me = z.object({
  result: z.object({
    id: z.int(),
    username: z.string(),
    can_read_all_group_messages: z.optional(z.boolean()),
  }),
});
const Webhook = z.object({
  result: z.object({
    url: z.string(),
    pending_update_count: z.optional(z.number()),
    last_error_message: z.optional(z.string()),
    allowed_updates: z.optional(z.array(z.string())),
  }),
});

const WANTED = ['message', 'edited_message'];

const bot = async (ask: Bot): Promise<CheckedItem> => {
  const asked = await ask('getMe', {});
  const me = asked.ok ? z.safeParse(Me, asked.body).data : undefined;
  return me === undefined
    ? {
        what: 'bot',
        ok: false,
        says: 'The token is not good: make a bot with @BotFather and store its token.',
      }
    : { what: 'bot', ok: true, says: `@${me.result.username}, id ${me.result.id}` };
};

const webhook = async (ask: Bot, hookUrl: string | undefined): Promise<CheckedItem[]> => {
  const asked = await ask('getWebhookInfo', {});
  const info = asked.ok ? z.safeParse(Webhook, asked.body).data?.result : undefined;
  if (info === undefined) return [{ what: 'webhook', ok: false, says: 'Telegram does not tell.' }];
  const right = hookUrl === undefined ? info.url !== '' : info.url === hookUrl;
  const missing = WANTED.filter(
    (kind) => info.allowed_updates !== undefined && !info.allowed_updates.includes(kind),
  );
  return [
    {
      what: 'webhook',
      ok: right,
      says: right
        ? info.url
        : `It is ${info.url === '' ? 'not set' : info.url}: call setWebhook with url ${hookUrl ?? 'https://API/hooks/telegram/BRAND'} and secret_token.`,
    },
    {
      what: 'updates',
      ok: missing.length === 0,
      says:
        missing.length === 0
          ? 'message, edited_message'
          : `Missing in allowed_updates: ${missing.join(', ')}.`,
    },
    ...(info.last_error_message === undefined
      ? []
      : [{ what: 'deliveries', ok: false, says: `Telegram could not deliver: ${info.last_error_message}` }]),
  ];
};

export const check = async (ask: Bot, hookUrl: string | undefined): Promise<CheckedItem[]> => [
  await bot(ask),
  ...(await webhook(ask, hookUrl)),
];
