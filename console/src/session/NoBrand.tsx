import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { NotLeft } from './NotLeft.tsx';
import type { Session } from './session.ts';
import { useLeave } from './useLeave.ts';
import { SESSION } from './words.ts';

/** Signed in, and working for no brand: somebody else has to act. */
export const NoBrand = ({ session }: { session: Session }) => {
  const { leave, leaving, problem } = useLeave(session.signOut, SESSION.signOutFailed);
  return (
    <main className="frame-note stack">
      <Alert
        type="info"
        action={
          <Button loading={leaving} onClick={leave}>
            {SESSION.signOut}
          </Button>
        }
      >
        {SESSION.noBrand}
      </Alert>
      <NotLeft problem={problem} />
    </main>
  );
};
