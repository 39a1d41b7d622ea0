import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { Foreign } from '../../customer/Foreign.tsx';
import { PRESENT } from '../answeringWords.ts';
import type { Lock } from './useLock.ts';

/** Why editing and approving wait, and the way round it. */
export const LockNotice = ({ lock }: { lock: Lock | undefined }) => (
  <div role="status">
    {lock !== undefined && (
      <Alert
        type="info"
        header={<Foreign>{PRESENT.writing(lock.by.name)}</Foreign>}
        action={<Button onClick={lock.takeOver}>{PRESENT.take}</Button>}
      >
        {PRESENT.lock}
      </Alert>
    )}
  </div>
);
