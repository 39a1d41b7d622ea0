import Alert from '@cloudscape-design/components/alert';
import type { Problem } from '../api/problem.ts';
import { clockWords } from '../live/timeWords.ts';
import type { Act } from './useAct.ts';
import { CONFLICT } from './words.ts';

const Already = ({ problem, onDismiss }: { problem: Problem; onDismiss: () => void }) => {
  const { by = '', at = '' } = problem.details;
  return (
    <Alert type="info" dismissible onDismiss={onDismiss} header={CONFLICT.first(by, clockWords(at))}>
      {CONFLICT.firstBody}
    </Alert>
  );
};

const WORDS: Readonly<Record<string, string>> = {
  customer_wrote: CONFLICT.customerWrote,
  changed: CONFLICT.changed,
};

/** Why what the agent did was not done. */
export const ProblemNotice = ({ act }: { act: Act }) => {
  const { problem, forget } = act;
  return (
    <div role="status">
      {problem?.code === 'approved_already' && <Already problem={problem} onDismiss={forget} />}
      {problem !== undefined && problem.code !== 'approved_already' && (
        <Alert type="warning" dismissible onDismiss={forget}>
          {WORDS[problem.code] ?? problem.message}
        </Alert>
      )}
    </div>
  );
};
