import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import okno from '../okno.svg';
import { LanguageChoice } from './LanguageChoice.tsx';
import type { Session } from './session.ts';
import { useLeave } from './useLeave.ts';
import { SESSION } from './words.ts';
import './session.css';

/** The way in; `failed` when the provider has just refused it. */
export const SignInPage = ({ session, failed }: { session: Session; failed: boolean }) => {
  const { leave, leaving, problem } = useLeave(session.signIn);
  const said = problem ?? (failed ? SESSION.failed : undefined);
  return (
    <main className="sign-in">
      <img src={okno} alt="" width="48" height="48" />
      <h1>{SESSION.product}</h1>
      <p>{SESSION.lead}</p>
      {said !== undefined && <Alert type="error">{said}</Alert>}
      <Button variant="primary" loading={leaving} onClick={leave}>
        {SESSION.signIn}
      </Button>
      <LanguageChoice />
    </main>
  );
};
