import Alert from '@cloudscape-design/components/alert';
import type { Problem } from '../api/problem.ts';

/** What is said of the whole page: that nothing can be reached, and that somebody has to sign in again. */
const isOfPage = ({ code, status }: Problem): boolean => code === 'offline' || status === 401;

/** Why what is shown of a thread may no longer be so. */
export const Outdated = ({ problem }: { problem: Problem | undefined }) => (
  <div role="status">
    {problem !== undefined && !isOfPage(problem) && <Alert type="warning">{problem.message}</Alert>}
  </div>
);
