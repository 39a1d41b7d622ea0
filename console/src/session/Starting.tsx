import { SESSION } from './words.ts';
import './session.css';

/** The shape of the page while it is found out who looks at it. */
export const Starting = () => (
  <div className="starting" aria-busy="true">
    <div className="starting-bar" />
    <p className="unseen" role="status">
      {SESSION.starting}
    </p>
  </div>
);
