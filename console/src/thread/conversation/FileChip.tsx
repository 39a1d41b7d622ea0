import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { ReactNode } from 'react';
import type { Attachment, AttachmentKind } from '#domain/message.ts';
import type { OutgoingFile } from '#domain/reply.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { webAddress } from '../../customer/webAddress.ts';
import { attachmentName, kindWords } from './fileWords.ts';
import { FILE } from './words.ts';

const ICON: Record<AttachmentKind, IconProps.Name> = {
  image: 'file',
  video: 'video-on',
  audio: 'audio-full',
  file: 'file',
  sticker: 'face-happy',
  location: 'location-pin',
  share: 'share',
};

/** What a file is called, of what kind and how big it is. */
export const FileWords = ({ file }: { file: Attachment }) => (
  <>
    <Icon name={ICON[file.kind]} size="small" />
    <span>
      <span className="file-name">
        <Foreign>{attachmentName(file)}</Foreign>
      </span>{' '}
      {file.name !== undefined && <span className="quiet">{kindWords(file)}</span>}
    </span>
  </>
);

/** A file that cannot be opened from here. */
export const FileChip = ({ file, children }: { file: Attachment; children?: ReactNode }) => (
  <span className="file">
    <FileWords file={file} />
    {children}
  </span>
);

/** A file that lies at an address anybody may open. */
const FileLink = ({ file, href }: { file: Attachment; href: string }) => (
  <a className="file" href={href} target="_blank" rel="noopener noreferrer" title={FILE.tab}>
    <FileWords file={file} />
  </a>
);

/** A document of ours on its way to a customer. */
export const OwnFile = ({ file: { url, name, contentType } }: { file: OutgoingFile }) => {
  const file: Attachment = { kind: 'file', name, contentType };
  const href = webAddress(url);
  return href === undefined ? <FileChip file={file} /> : <FileLink file={file} href={href} />;
};
