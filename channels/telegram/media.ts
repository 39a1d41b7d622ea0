import * as z from 'zod/mini';
import type { MediaAnswer } from '#desk/ports/channel.ts';
import { mediaAnswer } from '../http/media.ts';
import { type Bot, type BotKeys, DEADLINE_MS, fileUrl } from './bot.ts';

const Found = z.object({
  result: z.object({ file_path: z.string().check(z.regex(/^[\w./-]{1,200}$/)) }),
});

/** A file by its id: first its path, then its bytes, both from the Bot API's own host. */
export const media = async (keys: BotKeys, bot: Bot, ref: string): Promise<MediaAnswer> => {
  const asked = await bot('getFile', { file_id: ref }, 'files');
  if (!asked.ok) return mediaAnswer.failed(asked.failure);
  const found = z.safeParse(Found, asked.body);
  if (!found.success) return { kind: 'refused', reason: 'Telegram does not say where the file is.' };
  const url = fileUrl(keys, found.data.result.file_path);
  return mediaAnswer.fetched({ url }, { deadlineMs: DEADLINE_MS, apiPort: keys.apiPort });
};
