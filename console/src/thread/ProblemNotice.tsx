import Alert from '@cloudscape-design/components/alert';
import type { Problem } from '../api/problem.ts';
import { clockWords } from '../live/timeWords.ts';
import type { Act } from './useAct.ts';
import { CONFLICT } from './words.ts';

/** Who was first, and what that means. */
const FIRST: Readonly<Record<string, { header: (name: string, when: string) => string; body: string }>> = {
  approved_already: { header: CONFLICT.first, body: CONFLICT.firstBody },
  acting_already: { header: CONFLICT.acting, body: CONFLICT.actingBody },
};

const WORDS: Readonly<Record<string, string>> = {
  customer_wrote: CONFLICT.customerWrote,
  changed: CONFLICT.changed,
  window_closed: CONFLICT.windowClosed,
  own_words_only: CONFLICT.ownWordsOnly,
  consent: CONFLICT.consent,
  template: CONFLICT.template,
};

const Notice = ({ problem, onDismiss }: { problem: Problem; onDismiss: () => void }) => {
  const { by, at } = problem.details;
  const first = FIRST[problem.code];
  return first === undefined || by === undefined || at === undefined ? (
    <Alert type="warning" dismissible onDismiss={onDismiss}>
      {WORDS[problem.code] ?? problem.message}
    </Alert>
  ) : (
    <Alert type="info" dismissible onDismiss={onDismiss} header={first.header(by, clockWords(at))}>
      {first.body}
    </Alert>
  );
};

/** Why what the agent did was not done; what is wrong with a single input is said beside it. */
export const ProblemNotice = ({ act: { problem, forget } }: { act: Act }) => (
  <div role="status">
    {problem !== undefined && problem.details.input === undefined && (
      <Notice problem={problem} onDismiss={forget} />
    )}
  </div>
);
