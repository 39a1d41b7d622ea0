import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { SecondReason } from '#domain/secondApproval.ts';
import { SECOND } from '../answeringWords.ts';
import { secondWords } from './before.ts';

/** That a lead has the last word, said before anybody approves; nothing where one approval is enough. */
export const SecondLine = ({ why }: { why: readonly SecondReason[] }) =>
  why.length === 0 ? null : (
    <p>
      <StatusIndicator type="info">{SECOND.before(secondWords(why))}</StatusIndicator>
    </p>
  );
