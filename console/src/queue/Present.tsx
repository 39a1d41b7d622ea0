import Icon from '@cloudscape-design/components/icon';
import type { ThreadId } from '#domain/thread.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { usePresence } from '../live/usePush.ts';
import { LOCALE } from '../words/language.ts';
import { PRESENT } from './viewWords.ts';

const LIST = new Intl.ListFormat(LOCALE, { style: 'short', type: 'conjunction' });

/** Which colleagues are in a thread, and that one of them is writing; nothing where there is nobody. */
export const Present = ({ thread }: { thread: ThreadId }) => {
  const people = usePresence(thread);
  if (people.length === 0) return null;
  const writing = people.filter(({ doing }) => doing === 'writing');
  const who = LIST.format((writing.length > 0 ? writing : people).map(({ name }) => name));
  return (
    <span className="present" data-doing={writing.length > 0 ? 'writing' : 'reading'}>
      <Icon name={writing.length > 0 ? 'edit' : 'user-profile'} size="small" />
      <Foreign>{writing.length > 0 ? PRESENT.writing(who) : PRESENT.here(who)}</Foreign>
    </span>
  );
};
