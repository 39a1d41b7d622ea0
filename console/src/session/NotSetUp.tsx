import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Problem } from '../api/problem.ts';
import { TROUBLE } from '../frame/words.ts';

/** Before anybody can sign in: the page could not even learn where to. */
export const NotSetUp = ({ problem }: { problem: Problem }) => (
  <main className="frame-note">
    <div role="alert">
      <Alert
        type="error"
        header={TROUBLE.startTitle}
        action={<Button onClick={() => location.reload()}>{TROUBLE.again}</Button>}
      >
        {problem.message}
      </Alert>
    </div>
  </main>
);
