import { createRoot, type Root } from 'react-dom/client';
import { App } from './App.tsx';
import { readJson } from './api/client.ts';
import { asProblem } from './api/problem.ts';
import { type Config, config } from './api/shapes.ts';
import { followLook } from './preferences/look.ts';
import { NotSetUp } from './session/NotSetUp.tsx';
import { SignInPage } from './session/SignInPage.tsx';
import { finishSignIn, openSession } from './session/session.ts';
import { LANGUAGE } from './words/language.ts';
import './page.css';

/** Shows the desk to those who have signed in, the way in to others. */
const show = (root: Root, settings: Config, failed: boolean): void => {
  const draw = (ended: boolean): void =>
    root.render(<App session={session} apiBase={settings.apiBase} live={settings.live} ended={ended} />);
  const session = openSession(settings, () => draw(true));
  if (session.signedIn()) draw(false);
  else root.render(<SignInPage session={session} failed={failed} />);
};

const start = async (root: Root): Promise<void> => {
  const settings = await readJson(config, '/config.json');
  const refused = await finishSignIn(settings).then(
    () => false,
    () => true,
  );
  show(root, settings, refused);
};

const place = document.getElementById('root');
if (place !== null) {
  followLook();
  document.documentElement.lang = LANGUAGE;
  const root = createRoot(place);
  start(root).catch((thrown: unknown) => root.render(<NotSetUp problem={asProblem(thrown)} />));
}
