import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Edit } from './edit.ts';
import type { Checked } from './useCheck.ts';
import { DESK, FINDINGS } from './words.ts';

interface Props {
  edit: Edit;
  checked: Checked;
}

const Found = ({ checked: { view } }: { checked: Checked }) => {
  const findings = view?.findings ?? [];
  if (findings.length === 0) return <StatusIndicator type="success">{DESK.checked}</StatusIndicator>;
  return findings.some(({ kind }) => kind !== 'wording') ? (
    <StatusIndicator type="error">{FINDINGS.blocking}</StatusIndicator>
  ) : (
    <StatusIndicator type="warning">{FINDINGS.wording}</StatusIndicator>
  );
};

/** What the check has come to, in one line beside the button. */
export const CheckLine = ({ edit, checked }: Props) => {
  if (checked.problem !== undefined)
    return (
      <StatusIndicator type="warning">{`${DESK.uncheckable} ${checked.problem.message}`}</StatusIndicator>
    );
  if (edit.texts.some((text) => text.trim() === ''))
    return <StatusIndicator type="pending">{DESK.unfinished}</StatusIndicator>;
  return checked.current ? (
    <Found checked={checked} />
  ) : (
    <StatusIndicator type="loading">{DESK.checking}</StatusIndicator>
  );
};
