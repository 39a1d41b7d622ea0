import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Draft } from '#domain/draft.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { ASKED, INTENT, LANGUAGE, VERIFICATION } from '../../vocabulary.ts';
import { caseCheckedAt } from '../caseFacts.ts';
import type { Lit } from '../claims.ts';
import { wordOf } from '../factWords.ts';
import { Panel } from '../Panel.tsx';
import { CASE } from '../words.ts';
import { CaseLine } from './CaseLine.tsx';
import { Changes } from './Changes.tsx';
import { FactLists } from './FactLists.tsx';
import { History } from './History.tsx';
import './facts.css';

/** The state of the case in a word, where it is known. */
const Phase = ({ draft }: { draft: Draft | undefined }) => {
  const phase = draft && wordOf('case.phase', draft.facts);
  return phase === undefined ? null : (
    <StatusIndicator type="info">
      <Foreign>{phase}</Foreign>
    </StatusIndicator>
  );
};

/** `Case`, or the kind it is known to be. */
const kindWords = (draft: Draft | undefined): string =>
  (draft && wordOf('case.kind', draft.facts)) ?? CASE.title;

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

const Understood = ({ draft }: { draft: Draft }) => (
  <p className="quiet">
    {CASE.understood}: {INTENT[draft.intent]}, {LANGUAGE[draft.lang]}. {CASE.customer}:{' '}
    {VERIFICATION[draft.verification]}.
  </p>
);

interface Props {
  detail: ThreadDetail;
  draft: Draft | undefined;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

/** What the back office says of the case, as the draft knew it, and what was done on this thread. */
export const CasePanel = ({ detail, draft, lit, onLight }: Props) => (
  <Panel
    name="case"
    title={
      <>
        <Foreign>{kindWords(draft)}</Foreign>{' '}
        {draft?.case && (
          <Box variant="code">
            <Foreign>{draft.case.display}</Foreign>
          </Box>
        )}
      </>
    }
    description={<Asked draft={draft} />}
    actions={<Phase draft={draft} />}
  >
    {draft?.case === undefined && <NoCase draft={draft} />}
    {draft !== undefined && (
      <>
        <CaseLine facts={draft.facts} />
        <Changes detail={detail} draft={draft} />
        <FactLists {...{ draft, lit, onLight }} />
      </>
    )}
    {draft?.incident !== undefined && (
      <p>
        <Foreign>{CASE.behind(draft.incident.reference)}</Foreign>
      </p>
    )}
    {draft !== undefined && <Understood draft={draft} />}
    <History audit={detail.audit} />
  </Panel>
);
