import type { ThreadId } from '#domain/thread.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { usePresence } from '../../live/usePush.ts';
import { PRESENT } from '../answeringWords.ts';
import './presence.css';

/** Typing, as every messenger shows it; for the eye alone. */
const Dots = () => (
  <span className="also-dots" aria-hidden="true">
    <span />
    <span />
    <span />
  </span>
);

/** Who else has this thread open, and what they do there: a line a person, read out as it changes. */
export const Present = ({ thread }: { thread: ThreadId }) => (
  <span className="also-here" role="status">
    {usePresence(thread).map(({ id, name, doing }) => (
      <span key={id} className="also-one" data-doing={doing}>
        <Foreign>{doing === 'writing' ? PRESENT.writing(name) : PRESENT.reading(name)}</Foreign>
        {doing === 'writing' && <Dots />}
      </span>
    ))}
  </span>
);
