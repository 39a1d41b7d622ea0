import Modal from '@cloudscape-design/components/modal';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback, useState } from 'react';
import type { Attachment } from '#domain/message.ts';
import type { MediaView } from '#domain/view.ts';
import { webAddress } from '../../customer/webAddress.ts';
import { FetchedFile } from './FetchedFile.tsx';
import type { FileAnswer } from './useFile.ts';
import { useSeen } from './useSeen.ts';
import { FILE } from './words.ts';

interface ImageProps {
  href: string;
  alt: string;
  onError: () => void;
}

/** Small among the words; a click shows it large. */
const Image = ({ href, alt, onError }: ImageProps) => {
  const [large, setLarge] = useState(false);
  return (
    <>
      <button type="button" className="image" aria-label={FILE.enlarge(alt)} onClick={() => setLarge(true)}>
        <img src={href} alt={alt} referrerPolicy="no-referrer" onError={onError} />
      </button>
      {large && (
        <Modal visible size="max" header={alt} closeAriaLabel={FILE.close} onDismiss={() => setLarge(false)}>
          <img className="image-large" src={href} alt={alt} referrerPolicy="no-referrer" />
        </Modal>
      )}
    </>
  );
};

/** Where an image lies that may be shown among the words. */
const inlineAddress = (view: MediaView | undefined): string | undefined =>
  view?.state === 'ready' && view.inline ? webAddress(view.url) : undefined;

const MOST_FAILURES = 2;

interface Props {
  file: Attachment;
  alt: string;
  answer: FileAnswer;
}

/** An image, fetched once it comes into sight; what cannot be shown in place is a file like any other. */
export const FetchedImage = ({ file, alt, answer }: Props) => {
  const { view, ask } = answer;
  const [failures, setFailures] = useState(0);
  const seen = useSeen<HTMLSpanElement>(useCallback(() => void ask(), [ask]));
  const href = inlineAddress(view);
  // An address is good for minutes: one that fails is asked for anew, but not for ever.
  const again = (): void => {
    setFailures(failures + 1);
    void ask();
  };
  if (href !== undefined && failures < MOST_FAILURES) return <Image href={href} alt={alt} onError={again} />;
  if (view !== undefined)
    return (
      <>
        <FetchedFile file={file} answer={answer} />
        {href !== undefined && <span className="file-note">{FILE.broken}</span>}
      </>
    );
  return (
    <span className="image" ref={seen} role="status">
      <Spinner /> <span className="quiet">{FILE.fetching}</span>
    </span>
  );
};
