import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Finding } from '#domain/finding.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { FINDING_KIND, PLACE_OF_REPLY } from '../vocabulary.ts';
import { findingWords } from './findingWords.ts';
import { FINDINGS } from './words.ts';

const FindingLine = ({ finding }: { finding: Finding }) => (
  <li>
    <strong>
      {FINDING_KIND[finding.kind]} ({PLACE_OF_REPLY[finding.place]}).
    </strong>{' '}
    {findingWords(finding)}
    {finding.excerpt !== '' && (
      <>
        {' '}
        <q>
          <Foreign>{finding.excerpt}</Foreign>
        </q>
      </>
    )}
  </li>
);

const Lines = ({ findings }: { findings: Finding[] }) => (
  <ul className="findings">
    {findings.map((finding) => (
      <FindingLine key={JSON.stringify(finding)} finding={finding} />
    ))}
  </ul>
);

interface ReasonProps {
  code: string;
  reason: string;
  onReason: (code: string, reason: string) => void;
}

const Reason = ({ code, reason, onReason }: ReasonProps) => (
  <FormField label={FINDINGS.reason}>
    <Input
      value={reason}
      placeholder={FINDINGS.reasonPlaceholder}
      onChange={({ detail }) => onReason(code, detail.value)}
    />
  </FormField>
);

interface Props {
  findings: Finding[];
  /** Absent where nothing can be overridden, because nothing is being edited. */
  reasons?: Readonly<Record<string, string>>;
  onReason?: (code: string, reason: string) => void;
}

const Wording = ({ findings, reasons = {}, onReason }: Props) => (
  <Alert type="warning" header={FINDINGS.wording}>
    {[...new Set(findings.map(({ code }) => code))].map((code) => (
      <div key={code}>
        <Lines findings={findings.filter((finding) => finding.code === code)} />
        {onReason && <Reason code={code} reason={reasons[code] ?? ''} onReason={onReason} />}
      </div>
    ))}
    {onReason === undefined && FINDINGS.wordingHint}
  </Alert>
);

/** What the gate found: what nobody may send, and what a person may send with a reason. */
export const Findings = ({ findings, ...override }: Props) => {
  const wording = findings.filter(({ kind }) => kind === 'wording');
  const blocking = findings.filter(({ kind }) => kind !== 'wording');
  return (
    <>
      {blocking.length > 0 && (
        <Alert type="error" header={FINDINGS.blocking}>
          <Lines findings={blocking} />
          {FINDINGS.blockingHint}
        </Alert>
      )}
      {wording.length > 0 && <Wording findings={wording} {...override} />}
    </>
  );
};
