import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Draft } from '#domain/draft.ts';
import type { AuditEntry, ThreadDetail } from '#domain/view.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { whenWords } from '../live/timeWords.ts';
import { useWords } from '../live/useWords.ts';
import { ASKED, INTENT, LANGUAGE, VERIFICATION } from '../vocabulary.ts';
import { caseCheckedAt, listedFacts } from './caseFacts.ts';
import { type Lit, UNLIT } from './claims.ts';
import { FactLine } from './FactLine.tsx';
import { factWords } from './factWords.ts';
import { CASE, doneWords } from './words.ts';

interface FactsProps {
  draft: Draft;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

const CaseFacts = ({ draft, lit, onLight }: FactsProps) => {
  const listed = listedFacts(draft);
  if (listed.length === 0) return null;
  return (
    <ul className="facts">
      {listed.map((fact) => (
        <li
          key={fact.id}
          onMouseEnter={() => onLight({ facts: [fact.id] })}
          onMouseLeave={() => onLight(UNLIT)}
        >
          <FactLine fact={fact} facts={draft.facts} lit={lit.facts.includes(fact.id)} />
        </li>
      ))}
    </ul>
  );
};

/** The state of the case in a word, where it is known. */
const Phase = ({ draft }: { draft: Draft | undefined }) => {
  const phase = draft?.facts.find(({ id }) => id === 'case.phase');
  return phase === undefined ? null : (
    <StatusIndicator type="info">{factWords(phase, draft?.facts ?? [], 0)}</StatusIndicator>
  );
};

/** `Case`, or the kind it is known to be. */
const kindWords = (draft: Draft | undefined): string => {
  const kind = draft?.facts.find(({ id }) => id === 'case.kind');
  return kind === undefined ? CASE.title : factWords(kind, [], 0);
};

const Asked = ({ draft }: { draft: Draft | undefined }) => {
  const at = draft && caseCheckedAt(draft.facts);
  return at === undefined ? null : (
    <>
      {CASE.checked} <Time at={at} as="ago" />
    </>
  );
};

const NoCase = ({ draft }: { draft: Draft | undefined }) => (
  <p className="quiet">
    {CASE.none}{' '}
    {draft !== undefined &&
      draft.asks.length > 0 &&
      CASE.asked(draft.asks.map((what) => ASKED[what]).join(', '))}
  </p>
);

const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Moments in it are said by the agent's clock. */
const Detail = ({ children }: { children: string }) => (
  <Foreign>{useWords((now) => children.replace(ISO, (at) => whenWords(at, now)))}</Foreign>
);

const History = ({ audit }: { audit: AuditEntry[] }) => (
  <ExpandableSection headerText={`${CASE.history} (${audit.length})`} variant="inline">
    <ul className="history">
      {audit.map((entry) => (
        <li key={entry.id}>
          <Time at={entry.at} /> {entry.by} {doneWords(entry.what)}
          {entry.detail !== undefined && (
            <>
              : <Detail>{entry.detail}</Detail>
            </>
          )}
        </li>
      ))}
    </ul>
  </ExpandableSection>
);

interface Props {
  detail: ThreadDetail;
  draft: Draft | undefined;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

/** What the back office says of the case, as the draft knew it, and what was done on this thread. */
export const CasePanel = ({ detail, draft, lit, onLight }: Props) => (
  <Container
    data-testid="case"
    header={
      <Header variant="h3" actions={<Phase draft={draft} />} description={<Asked draft={draft} />}>
        {kindWords(draft)} {draft?.case && <Box variant="code">{draft.case.display}</Box>}
      </Header>
    }
  >
    {draft?.case === undefined && <NoCase draft={draft} />}
    {draft !== undefined && <CaseFacts draft={draft} lit={lit} onLight={onLight} />}
    {draft?.incident !== undefined && (
      <p>
        <Foreign>{CASE.behind(draft.incident.reference)}</Foreign>
      </p>
    )}
    {draft !== undefined && (
      <p className="quiet">
        {CASE.understood}: {INTENT[draft.intent]}, {LANGUAGE[draft.lang]}. {CASE.customer}:{' '}
        {VERIFICATION[draft.verification]}.
      </p>
    )}
    <History audit={detail.audit} />
  </Container>
);
