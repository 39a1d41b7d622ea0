import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Session } from './session.ts';
import { SESSION } from './words.ts';

/** Signed in, and working for no brand: somebody else has to act. */
export const NoBrand = ({ session }: { session: Session }) => (
  <main className="frame-note">
    <Alert type="info" action={<Button onClick={() => void session.signOut()}>{SESSION.signOut}</Button>}>
      {SESSION.noBrand}
    </Alert>
  </main>
);
