import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Link from '@cloudscape-design/components/link';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { DossierDetail, Suggestion } from '#domain/view.ts';
import { ChannelMark } from '../../customer/ChannelMark.tsx';
import { customerName } from '../../customer/Customer.tsx';
import { Foreign } from '../../customer/Foreign.tsx';
import { useDesk } from '../../desk.ts';
import { threadHref } from '../../route.ts';
import { SUGGESTED } from '../../vocabulary.ts';
import type { Act } from '../useAct.ts';
import { useMayAnswer } from '../useMayAnswer.ts';
import { AskDialog } from './AskDialog.tsx';
import { ignore, isIgnored } from './remembered.ts';
import { SUGGESTION } from './words.ts';

/** The desk takes no reason shorter than this. */
const SHORTEST_REASON = 3;

interface JoinProps {
  suggestion: Suggestion;
  onClose: () => void;
  onJoin: (reason: string) => void;
}

const JoinDialog = ({ suggestion: { customer, title }, onClose, onJoin }: JoinProps) => {
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={SUGGESTION.joinTitle(customerName(customer), title)}
      confirm={SUGGESTION.join}
      disabled={reason.trim().length < SHORTEST_REASON}
      onClose={onClose}
      onConfirm={() => onJoin(reason.trim())}
    >
      <p>{SUGGESTION.joinWhat}</p>
      <FormField stretch label={SUGGESTION.reason} description={SUGGESTION.reasonHint}>
        <Textarea
          value={reason}
          rows={2}
          autoFocus
          ariaRequired
          onChange={({ detail }) => setReason(detail.value)}
        />
      </FormField>
    </AskDialog>
  );
};

interface LineProps {
  suggestion: Suggestion;
  busy: boolean;
  onJoin: () => void;
  onIgnore: () => void;
}

const SuggestionLine = ({ suggestion, busy, onJoin, onIgnore }: LineProps) => {
  const { thread, title, customer, why } = suggestion;
  const name = customerName(customer);
  return (
    <li className="dossier-line">
      <span className="dossier-name">
        <ChannelMark title={title} />{' '}
        <Link href={threadHref(thread)}>
          <Foreign>{SUGGESTION.what(name, title, SUGGESTED[why])}</Foreign>
        </Link>
      </span>
      <span className="actions">
        <Button
          variant="inline-link"
          ariaLabel={SUGGESTION.joinWith(name, title)}
          disabled={busy}
          onClick={onJoin}
        >
          {SUGGESTION.join}
        </Button>
        <Button variant="inline-link" ariaLabel={SUGGESTION.ignoreWhat(name, title)} onClick={onIgnore}>
          {SUGGESTION.ignore}
        </Button>
      </span>
    </li>
  );
};

interface Props {
  thread: ThreadId;
  dossier: DossierDetail;
  act: Act;
}

/** Accounts that may be the same person's; nothing follows from that until an agent says so. */
export const Suggestions = ({ thread, dossier: { suggestions, account }, act }: Props) => {
  const { api } = useDesk();
  const mayAnswer = useMayAnswer(thread);
  const [joining, setJoining] = useState<Suggestion>();
  const [, setIgnored] = useState(0);
  const pairOf = (suggestion: Suggestion): string =>
    `${thread.split(':')[0]} ${account.people} ${account.id} ${suggestion.title} ${suggestion.customer.id}`;
  const shown = suggestions.filter((suggestion) => !isIgnored(pairOf(suggestion)));
  if (shown.length === 0 || !mayAnswer) return null;
  const join = ({ thread: other }: Suggestion, reason: string): void => {
    setJoining(undefined);
    void act.run('join', () => api.join(thread, other, reason));
  };
  return (
    <div>
      <h3 className="part-title">{SUGGESTION.title}</h3>
      <ul className="dossier-list" aria-label={SUGGESTION.title}>
        {shown.map((suggestion) => (
          <SuggestionLine
            key={suggestion.thread}
            suggestion={suggestion}
            busy={act.doing !== undefined}
            onJoin={() => setJoining(suggestion)}
            onIgnore={() => {
              ignore(pairOf(suggestion));
              setIgnored((count) => count + 1);
            }}
          />
        ))}
      </ul>
      {joining !== undefined && (
        <JoinDialog
          suggestion={joining}
          onClose={() => setJoining(undefined)}
          onJoin={(reason) => join(joining, reason)}
        />
      )}
    </div>
  );
};
