import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import type { Attachment } from '#domain/message.ts';
import type { MediaView } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { webAddress } from '../../customer/webAddress.ts';
import { FileWords } from './FileChip.tsx';
import { attachmentName } from './fileWords.ts';
import type { FileAnswer } from './useFile.ts';
import { FILE } from './words.ts';

const addressIn = (view: MediaView | undefined): string | undefined =>
  view?.state === 'ready' ? webAddress(view.url) : undefined;

/** Why there is nothing to open yet, or at all. */
const NotThere = ({ view, onAgain }: { view: MediaView | undefined; onAgain: () => void }) => {
  if (view === undefined || view.state === 'ready') return null;
  return (
    <span className="file-note" role="status">
      {view.state === 'refused' ? <Foreign>{FILE.refused(view.reason)}</Foreign> : FILE.slow}{' '}
      {view.state === 'fetching' && (
        <Button variant="inline-link" onClick={onAgain}>
          {FILE.again}
        </Button>
      )}
    </span>
  );
};

interface Props {
  file: Attachment;
  answer: FileAnswer;
}

/**
 * A file that opens in a tab of its own. Its address is asked for with the click, since it is good for minutes; where
 * that takes so long that a browser would take the tab for an unasked one, the address is offered as a link.
 */
export const FetchedFile = ({ file, answer: { view, asking, ask } }: Props) => {
  const [offered, setOffered] = useState<string>();
  const open = async (): Promise<void> => {
    setOffered(undefined);
    const href = addressIn(await ask());
    if (href === undefined) return;
    if (navigator.userActivation.isActive) window.open(href, '_blank', 'noopener,noreferrer');
    else setOffered(href);
  };
  return (
    <>
      <button
        type="button"
        className="file"
        aria-label={`${FILE.open(attachmentName(file))}, ${FILE.tab}`}
        disabled={asking}
        onClick={() => void open()}
      >
        <FileWords file={file} />
        {asking && (
          <span className="quiet" role="status">
            <Spinner /> {FILE.fetching}
          </span>
        )}
      </button>
      {offered !== undefined && (
        <a href={offered} target="_blank" rel="noopener noreferrer">
          {FILE.ready}
        </a>
      )}
      {!asking && <NotThere view={view} onAgain={() => void open()} />}
    </>
  );
};
