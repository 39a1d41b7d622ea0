import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { offline } from '../api/problem.ts';
import okno from '../okno.svg';
import { LanguageChoice } from './LanguageChoice.tsx';
import type { Session } from './session.ts';
import { SESSION } from './words.ts';
import './session.css';

/** The way in; `failed` when the provider has just refused it. */
export const SignInPage = ({ session, failed }: { session: Session; failed: boolean }) => {
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(failed ? SESSION.failed : undefined);
  const signIn = (): void => {
    setLeaving(true);
    session.signIn().catch(() => {
      setLeaving(false);
      setProblem(offline().message);
    });
  };
  return (
    <main className="sign-in">
      <img src={okno} alt="" width="48" height="48" />
      <h1>{SESSION.product}</h1>
      <p>{SESSION.lead}</p>
      {problem !== undefined && <Alert type="error">{problem}</Alert>}
      <Button variant="primary" loading={leaving} onClick={signIn}>
        {SESSION.signIn}
      </Button>
      <LanguageChoice />
    </main>
  );
};
