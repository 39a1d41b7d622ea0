import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Problem } from '../api/problem.ts';
import { TROUBLE } from '../frame/words.ts';
import type { Session } from './session.ts';
import { SESSION } from './words.ts';

interface Props {
  problem: Problem;
  session: Session;
  onAgain: () => void;
}

/** Why the page did not open, and what can be done. */
export const StartProblem = ({ problem, session, onAgain }: Props) => (
  <main className="frame-note">
    <div role="alert">
      <Alert
        type="error"
        header={TROUBLE.startTitle}
        action={<Button onClick={onAgain}>{TROUBLE.again}</Button>}
      >
        <p>{problem.message}</p>
        <p>{TROUBLE.start}</p>
      </Alert>
    </div>
    <Button variant="link" onClick={() => void session.signOut()}>
      {SESSION.signOut}
    </Button>
  </main>
);
