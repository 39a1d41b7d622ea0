import { plusSeconds } from '#domain/instant.ts';
import { type Attachment, isFile } from '#domain/message.ts';
import type { FileChange, KeptFile } from '#domain/messageChanges.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { connectionTo } from '../connection.ts';
import type { ChannelDesk } from '../layers.ts';
import type { Connection, MediaAnswer } from '../ports/channel.ts';
import type { MediaWork } from '../ports/hints.ts';
import { cleanName, dispositionOf, isKept, MOST_BYTES, nameOf } from './fileKinds.ts';
import { mediaKey } from './mediaKey.ts';
import { sniff } from './sniff.ts';

/**
 * Fetches the files of a message from its channel and keeps what may be shown; removes them again if the message was
 * taken back. Safe to repeat: what is kept or refused is left alone.
 * @throws Error when the channel cannot be asked for all of them now
 */
export const fetchMedia =
  (desk: ChannelDesk) =>
  async (work: MediaWork): Promise<void> => {
    const found = await desk.threads.message(work);
    if (found === undefined) return;
    const { message, files } = found;
    if (message.deletedAt !== undefined) return removeAll(desk, work, files);
    const wanted = (message.attachments ?? []).flatMap((attachment, index) =>
      isWanted(attachment, desk.clock.now()) ? [{ work, attachment, index }] : [],
    );
    if (wanted.length > 0) await fetchAll(desk, work.thread, wanted);
  };

/** One after another: each may be 20 MB. */
const fetchAll = async (desk: ChannelDesk, thread: ThreadId, wanted: readonly Wanted[]): Promise<void> => {
  const channel = await connectionTo(desk, thread);
  const done: boolean[] = [];
  for (const one of wanted) done.push(await fetchOne(desk, channel, one));
  if (done.includes(false)) throw new Error(`${threadName(thread).channel} does not hand out a file now`);
};

/** What was kept and has expired since is fetched once more, if the channel still has it. */
const isWanted = (attachment: Attachment, now: string): boolean =>
  isFile(attachment) &&
  attachment.refused === undefined &&
  (attachment.keptUntil === undefined || attachment.keptUntil <= now);

interface Wanted {
  work: MediaWork;
  attachment: Attachment;
  index: number;
}

/** What a channel says for good. */
type Told = Exclude<MediaAnswer, { kind: 'later' }>;

/** False when the channel has to be asked again later. */
const fetchOne = async (desk: ChannelDesk, channel: Connection, wanted: Wanted): Promise<boolean> => {
  const { work, attachment, index } = wanted;
  const answer = await channel.media?.(attachment.ref ?? '');
  if (answer?.kind === 'later') return false;
  const outcome = await outcomeOf(desk, wanted, answer ?? NOT_HANDED_OUT);
  await desk.threads.putChange({ ...work, what: 'media', index, ...outcome });
  return true;
};

const NOT_HANDED_OUT: Told = {
  kind: 'refused',
  reason: 'This channel does not hand out files: open the conversation in the channel itself.',
};

const outcomeOf = async (
  desk: ChannelDesk,
  { work, attachment, index }: Wanted,
  answer: Told,
): Promise<{ kept: KeptFile } | { refused: string }> => {
  if (answer.kind === 'refused') return { refused: answer.reason };
  const { bytes } = answer;
  const contentType = await sniff(bytes);
  const refused = refusalOf(bytes, contentType);
  if (refused !== undefined || contentType === undefined) return { refused: refused ?? UNKNOWN };
  const name = cleanName(attachment.name ?? answer.name, contentType);
  const shown = nameOf({ kind: attachment.kind, ...(name && { name }) }, contentType);
  await desk.media.put(mediaKey(work, index), {
    bytes,
    contentType,
    disposition: dispositionOf(shown, contentType),
  });
  const until = plusSeconds(desk.clock.now(), (desk.media.keptDays - 1) * 86_400);
  return { kept: { contentType, size: bytes.length, ...(name && { name }), until } };
};

const UNKNOWN =
  'What kind of file this is cannot be told, so it is not opened here. Ask for a picture or a PDF.';
const OFFICE =
  /officedocument|opendocument|x-cfb|ms-(?:excel|word|powerpoint)|apple\.(?:pages|numbers|keynote)/;

/** Why a file is not kept, whatever its sender says it is; undefined when it is. */
const refusalOf = (bytes: Uint8Array, contentType: string | undefined): string | undefined => {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes.length > MOST_BYTES) return 'The file is larger than 20 MB.';
  if (contentType === undefined) return UNKNOWN;
  if (isKept(contentType)) return undefined;
  if (OFFICE.test(contentType))
    return 'Office files may hold programs, so they are not opened here. Ask for a PDF.';
  return `A file of this kind (${contentType}) is not opened here. Ask for a picture or a PDF.`;
};

/** What its author took back nobody keeps. */
const removeAll = async (desk: ChannelDesk, work: MediaWork, files: readonly FileChange[]): Promise<void> => {
  for (const { index, ...file } of files) {
    if (!('kept' in file)) continue;
    await desk.media.remove(mediaKey(work, index));
    await desk.threads.putChange({ ...work, what: 'media', index, refused: 'It was taken back.' });
  }
};
