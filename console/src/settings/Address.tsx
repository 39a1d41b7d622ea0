import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { CHANNELS } from './words.ts';

/** An address somebody has to type in elsewhere. */
export const Address = ({ address }: { address: string }) => (
  <span className="address">
    <code>{address}</code>
    <CopyToClipboard
      variant="icon"
      textToCopy={address}
      copyButtonAriaLabel={CHANNELS.copy}
      copySuccessText={CHANNELS.copied}
      copyErrorText={CHANNELS.notCopied}
    />
  </span>
);
