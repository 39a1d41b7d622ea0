import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { CitedFact } from '#domain/facts.ts';
import { Foreign, Said } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { useWords } from '../../live/useWords.ts';
import { CERTAINTY, DISCLOSURE } from '../../vocabulary.ts';
import { checkedAt, isOld } from '../caseFacts.ts';
import { type Cited, type Lit, UNLIT } from '../claims.ts';
import { factWords, isParagraph, linkOf, sourceWords } from '../factWords.ts';
import { labelWords } from '../labelWords.ts';
import { claimAnchor, factAnchor, goTo } from './anchor.ts';
import { FACTS } from './words.ts';

const Copy = ({ text }: { text: string }) => (
  <CopyToClipboard
    variant="icon"
    textToCopy={text}
    copyButtonAriaLabel={FACTS.copy}
    copySuccessText={FACTS.copied}
    copyErrorText={FACTS.notCopied}
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

const Value = ({ fact, facts, zone }: Pick<Props, 'fact' | 'facts' | 'zone'>) => {
  const words = useWords((now) => factWords(fact, facts, { now, zone }));
  if (isParagraph(fact)) return <Said text={words} />;
  return fact.value.kind === 'link' ? <LinkValue fact={fact} words={words} /> : <Foreign>{words}</Foreign>;
};

const Source = ({ fact, facts }: { fact: CitedFact; facts: CitedFact[] }) => {
  const old = useWords((now) => (isOld(fact, facts, now) ? FACTS.old : ''));
  return (
    <span className="fact-source" title={fact.source}>
      <Foreign>{FACTS.from(sourceWords(fact))}</Foreign>, {FACTS.checked}{' '}
      <Time at={checkedAt(fact, facts)} as="ago" />
      {old !== '' && <StatusIndicator type="warning">{old}</StatusIndicator>}
    </span>
  );
};

interface NumbersProps {
  /** The statements that rest on it. */
  claims: Cited[];
  onLight: (lit: Lit) => void;
}

const Numbers = ({ claims, onLight }: NumbersProps) => (
  <span className="fact-numbers">
    {claims.map(({ number, words, claim: { facts } }) => (
      <button
        key={number}
        type="button"
        aria-label={FACTS.statement(number, words)}
        onClick={() => goTo(claimAnchor(number))}
        onFocus={() => onLight({ claim: number, facts })}
        onBlur={() => onLight(UNLIT)}
      >
        {number}
      </button>
    ))}
  </span>
);

interface Props extends NumbersProps {
  fact: CitedFact;
  /** All facts of its draft. */
  facts: CitedFact[];
  /** Of the brand. */
  zone: string;
  lit: Lit;
}

/** One fact with where it is from, how old it is, how sure, and what of the draft rests on it. */
export const FactLine = ({ fact, facts, zone, claims, lit, onLight }: Props) => (
  <li
    id={factAnchor(fact.id)}
    className="fact"
    tabIndex={-1}
    data-lit={lit.facts.includes(fact.id)}
    data-fact={fact.id}
    data-kind={fact.value.kind}
    onMouseEnter={() => onLight({ facts: [fact.id] })}
    onMouseLeave={() => onLight(UNLIT)}
  >
    <span className="fact-label">
      <Foreign>{labelWords(fact)}</Foreign>
    </span>
    <span className="fact-value" title={DISCLOSURE[fact.disclose]}>
      <Value {...{ fact, facts, zone }} />
      {fact.certainty !== 'confirmed' && <em> {CERTAINTY[fact.certainty]}</em>}
    </span>
    <Numbers claims={claims} onLight={onLight} />
    <Source fact={fact} facts={facts} />
  </li>
);
