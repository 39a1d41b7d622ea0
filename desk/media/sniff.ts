import { fileTypeFromBuffer } from 'file-type';

/** Names of one kind that differ by who wrote them. */
const SAME: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
};

/** What a file is, by its own bytes; undefined when they do not tell, as of plain text and pages. */
export const sniff = async (bytes: Uint8Array): Promise<string | undefined> => {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found && (SAME[found.mime] ?? found.mime);
};
