import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { AuditEntry } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { pointWords } from '../../live/timeWords.ts';
import { useWords } from '../../live/useWords.ts';
import { CASE } from '../words.ts';
import { detailWords, doneBy } from './auditWords.ts';

/** Moments in it are said by the agent's clock. */
const Detail = ({ what, detail }: { what: string; detail: string }) => (
  <Foreign>{useWords((now) => detailWords(what, detail, (at) => pointWords(at, now)))}</Foreign>
);

/** What was done on a thread, newest first. */
export const History = ({ audit }: { audit: AuditEntry[] }) => (
  <ExpandableSection headerText={`${CASE.history} (${audit.length})`} variant="inline">
    <ul className="history">
      {audit.map((entry) => (
        <li key={entry.id}>
          <Time at={entry.at} /> <Foreign>{entry.by}</Foreign>
          {doneBy(entry)}
          {entry.detail !== undefined && (
            <>
              : <Detail what={entry.what} detail={entry.detail} />
            </>
          )}
        </li>
      ))}
    </ul>
  </ExpandableSection>
);
