import type { Draft } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { useWords } from '../../live/useWords.ts';
import { factWords } from '../factWords.ts';
import { labelWords } from '../labelWords.ts';
import { useBrandZone } from '../useBrandZone.ts';
import { type Change, changesSince } from './changes.ts';
import { CHANGES } from './words.ts';

interface ValueProps {
  fact: CitedFact;
  facts: readonly CitedFact[];
  /** Of the brand. */
  zone: string;
}

const Value = ({ fact, facts, zone }: ValueProps) => {
  const words = useWords((now) => factWords(fact, facts, { now, zone }));
  return <Foreign>{words}</Foreign>;
};

interface LineProps {
  change: Change;
  zone: string;
  /** All facts of the draft on the desk, and of the one that was sent. */
  facts: readonly CitedFact[];
  told: readonly CitedFact[];
}

const ChangeLine = ({ change: { before, now }, zone, facts, told }: LineProps) => {
  const named = now ?? before;
  return (
    <li>
      {named !== undefined && (
        <span className="fact-label">
          <Foreign>{labelWords(named)}</Foreign>:{' '}
        </span>
      )}
      {now !== undefined && (
        <strong>
          <Value fact={now} facts={facts} zone={zone} />
        </strong>
      )}{' '}
      <span className="quiet">
        {now === undefined && `${CHANGES.gone} `}
        {now !== undefined && (before === undefined ? CHANGES.isNew : `${CHANGES.was} `)}
        {before !== undefined && <Value fact={before} facts={told} zone={zone} />}
      </span>
    </li>
  );
};

/** What the customer has not been told yet; nothing where they were told nothing of this case. */
export const Changes = ({ detail, draft }: { detail: ThreadDetail; draft: Draft }) => {
  const zone = useBrandZone(draft.thread);
  const since = changesSince(detail, draft);
  if (since === undefined) return null;
  const { at, told, changes } = since;
  return (
    <div className="changes" data-testid="changes">
      <p>
        {CHANGES.since} <Time at={at} />, {changes.length === 0 ? CHANGES.none : CHANGES.some(changes.length)}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <ChangeLine key={change.id} {...{ change, zone, told }} facts={draft.facts} />
          ))}
        </ul>
      )}
    </div>
  );
};
