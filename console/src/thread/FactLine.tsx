import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import type { CitedFact } from '#domain/facts.ts';
import { Foreign, Said } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { useWords } from '../live/useWords.ts';
import { CERTAINTY, DISCLOSURE } from '../vocabulary.ts';
import { checkedAt } from './caseFacts.ts';
import { factWords, isParagraph, linkOf, sourceWords } from './factWords.ts';
import { CLAIMS } from './words.ts';

const Copy = ({ text }: { text: string }) => (
  <CopyToClipboard
    variant="icon"
    textToCopy={text}
    copyButtonAriaLabel={CLAIMS.copy}
    copySuccessText={CLAIMS.copied}
    copyErrorText={CLAIMS.notCopied}
  />
);

const LinkValue = ({ fact, words }: { fact: CitedFact; words: string }) => {
  const href = linkOf(fact);
  return (
    <>
      {href === undefined ? (
        <Foreign>{words}</Foreign>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
          <Foreign>{href}</Foreign>
        </a>
      )}
      <Copy text={href ?? words} />
    </>
  );
};

const Value = ({ fact, facts }: { fact: CitedFact; facts: CitedFact[] }) => {
  const words = useWords((now) => factWords(fact, facts, now));
  if (isParagraph(fact)) return <Said text={words} />;
  return fact.value.kind === 'link' ? <LinkValue fact={fact} words={words} /> : <Foreign>{words}</Foreign>;
};

interface Props {
  fact: CitedFact;
  /** All facts of its draft. */
  facts: CitedFact[];
  lit: boolean;
}

/** One fact with where it is from, how old it is, and how sure. */
export const FactLine = ({ fact, facts, lit }: Props) => (
  <span className="fact" data-lit={lit} data-fact={fact.id} data-kind={fact.value.kind}>
    <span className="fact-label">
      <Foreign>{fact.label}</Foreign>
    </span>
    <span className="fact-value" title={DISCLOSURE[fact.disclose]}>
      <Value fact={fact} facts={facts} />
      {fact.certainty !== 'confirmed' && <em> {CERTAINTY[fact.certainty]}</em>}
    </span>
    <span className="fact-source" title={fact.source}>
      {CLAIMS.from(sourceWords(fact))}, {CLAIMS.checked} <Time at={checkedAt(fact, facts)} as="ago" />
    </span>
  </span>
);
