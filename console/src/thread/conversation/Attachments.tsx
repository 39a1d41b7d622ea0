import type { Attachment, Message } from '#domain/message.ts';
import type { OutgoingFile } from '#domain/reply.ts';
import { customerName } from '../../customer/Customer.tsx';
import { ATTACHMENT } from '../../vocabulary.ts';
import { FetchedFile } from './FetchedFile.tsx';
import { FetchedImage } from './FetchedImage.tsx';
import { FileChip, OwnFile } from './FileChip.tsx';
import { useFile } from './useFile.ts';
import { FILE } from './words.ts';

/** `Image from Ivan Petrov: tag.jpg`, for whoever cannot see it. */
const altOf = ({ kind, name, label }: Attachment, { author }: Message): string => {
  const what = FILE.of(ATTACHMENT[kind], customerName(author));
  const more = label ?? name;
  return more === undefined ? what : `${what}: ${more}`;
};

interface Props {
  message: Message;
  file: Attachment;
  index: number;
}

const Kept = ({ message, file, index }: Props) => {
  const answer = useFile(message, index);
  return file.kind === 'image' || file.kind === 'sticker' ? (
    <FetchedImage file={file} alt={altOf(file, message)} answer={answer} />
  ) : (
    <FetchedFile file={file} answer={answer} />
  );
};

const SHOWN_BY_LABEL: ReadonlySet<Attachment['kind']> = new Set(['share', 'location']);

/** What can be had: from the channel by its `ref`, or from where we sent it from; else only told of. */
const AttachmentOf = (props: Props & { sent: OutgoingFile | undefined }) => {
  const { file, sent } = props;
  if (file.ref !== undefined && !SHOWN_BY_LABEL.has(file.kind)) return <Kept {...props} />;
  return sent === undefined ? <FileChip file={file} /> : <OwnFile file={sent} />;
};

/** What came with a message. `sent`: the file of ours that went out as this message. */
export const Attachments = ({ message, sent }: { message: Message; sent: OutgoingFile | undefined }) => {
  const { attachments = [] } = message;
  if (attachments.length === 0) return sent === undefined ? null : <OwnFile file={sent} />;
  return (
    <ul className="files">
      {attachments.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its place in the message is an attachment's name.
        <li key={index}>
          <AttachmentOf message={message} file={file} index={index} sent={sent} />
        </li>
      ))}
    </ul>
  );
};
