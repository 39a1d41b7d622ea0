import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import { useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { DossierDetail, Suggestion } from '#domain/view.ts';
import { ChannelMark } from '../../customer/ChannelMark.tsx';
import { customerName } from '../../customer/Customer.tsx';
import { Foreign } from '../../customer/Foreign.tsx';
import { useDesk } from '../../desk.ts';
import { threadHref } from '../../route.ts';
import { SUGGESTED } from '../../vocabulary.ts';
import { FormDialog } from '../clocks/FormDialog.tsx';
import { WordsField } from '../clocks/WordsField.tsx';
import { isTooShort } from '../tooShort.ts';
import type { Act } from '../useAct.ts';
import { useMayAnswer } from '../useMayAnswer.ts';
import { ignore, isIgnored } from './remembered.ts';
import { SUGGESTION } from './words.ts';

interface JoinProps {
  suggestion: Suggestion;
  act: Act;
  onClose: () => void;
  onJoin: (reason: string) => void;
}

const JoinDialog = ({ suggestion: { customer, title }, act, onClose, onJoin }: JoinProps) => {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    if (!isTooShort(reason)) onJoin(reason.trim());
  };
  return (
    <FormDialog
      title={<Foreign>{SUGGESTION.joinTitle(customerName(customer), title)}</Foreign>}
      confirm={SUGGESTION.join}
      {...{ act, onClose }}
      onConfirm={confirm}
    >
      <p>{SUGGESTION.joinWhat}</p>
      <WordsField
        label={SUGGESTION.reason}
        hint={SUGGESTION.reasonHint}
        value={reason}
        error={tried && isTooShort(reason) ? SUGGESTION.tooShort : undefined}
        onChange={setReason}
      />
    </FormDialog>
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
  const close = (): void => setJoining(undefined);
  const join = async ({ thread: other }: Suggestion, reason: string): Promise<void> => {
    if (await act.run('join', () => api.join(thread, other, reason))) close();
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
          act={act}
          onClose={close}
          onJoin={(reason) => void join(joining, reason)}
        />
      )}
    </div>
  );
};
