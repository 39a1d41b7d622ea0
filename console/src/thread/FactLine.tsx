import type { CitedFact } from '#domain/facts.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { useWords } from '../live/useWords.ts';
import { CERTAINTY, DISCLOSURE } from '../vocabulary.ts';
import { checkedAt } from './caseFacts.ts';
import { sourceName, valueWords } from './factWords.ts';
import { CLAIMS } from './words.ts';

const Value = ({ fact }: { fact: CitedFact }) => {
  const words = useWords((now) => valueWords(fact.value, now));
  return <Foreign>{words}</Foreign>;
};

interface Props {
  fact: CitedFact;
  /** All facts of its draft. */
  facts: CitedFact[];
  lit: boolean;
}

/** One fact with where it is from, how old it is, and how sure. */
export const FactLine = ({ fact, facts, lit }: Props) => (
  <span className="fact" data-lit={lit} data-fact={fact.id}>
    <span className="fact-label">{fact.label}</span>
    <span className="fact-value" title={DISCLOSURE[fact.disclose]}>
      <Value fact={fact} />
      {fact.certainty !== 'confirmed' && <em> {CERTAINTY[fact.certainty]}</em>}
    </span>
    <span className="fact-source" title={fact.source}>
      {CLAIMS.from(sourceName(fact.source))}, {CLAIMS.checked} <Time at={checkedAt(fact, facts)} as="ago" />
    </span>
  </span>
);
