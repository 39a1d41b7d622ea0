import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Problem } from '../api/problem.ts';
import { TROUBLE } from '../frame/words.ts';
import { NotLeft } from './NotLeft.tsx';
import type { Session } from './session.ts';
import { useLeave } from './useLeave.ts';
import { SESSION } from './words.ts';

interface Props {
  problem: Problem;
  session: Session;
  onAgain: () => void;
}

/** Why the page did not open, and what can be done. */
export const StartProblem = ({ problem, session, onAgain }: Props) => {
  const leaving = useLeave(session.signOut, SESSION.signOutFailed);
  return (
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
      <Button variant="link" loading={leaving.leaving} onClick={leaving.leave}>
        {SESSION.signOut}
      </Button>
      <NotLeft problem={leaving.problem} />
    </main>
  );
};
