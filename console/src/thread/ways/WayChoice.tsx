import FormField from '@cloudscape-design/components/form-field';
import Link from '@cloudscape-design/components/link';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import type { Way } from '#domain/way.ts';
import { Said } from '../../customer/Foreign.tsx';
import { threadHref } from '../../route.ts';
import { type Sending, wayKey } from './sending.ts';
import { filled } from './template.ts';
import { WAY } from './words.ts';

const wayWords = (way: Way): string => {
  switch (way.kind) {
    case 'template':
      return WAY.template(way.name, way.language);
    case 'thread':
      return WAY.thread(way.title);
    default:
      return WAY.ownWords;
  }
};

const Preview = ({ template, text, count }: { template: string; text: string; count: number }) => (
  <section className="delivery" aria-label={WAY.preview} data-testid="preview">
    <p className="quiet">{WAY.preview}</p>
    <Said text={filled(template, text)} />
    {count > 1 && <p className="quiet">{WAY.firstOnly}</p>}
  </section>
);

const Consent = ({ sending, thread }: { sending: Sending; thread: string }) => (
  <FormField
    stretch
    label={WAY.consent}
    description={WAY.consentHint}
    secondaryControl={<Link href={threadHref(thread)}>{WAY.look}</Link>}
  >
    <Textarea
      value={sending.consent}
      rows={2}
      ariaRequired
      onChange={({ detail }) => sending.agree(detail.value)}
    />
  </FormField>
);

interface Props {
  sending: Sending;
  text: string;
  count: number;
}

/** The ways there are, one of them chosen, with what the chosen one needs. */
export const WayChoice = ({ sending, text, count }: Props) => {
  const { way, detail } = sending;
  return (
    <div className="stack">
      <FormField stretch label={WAY.title}>
        <RadioGroup
          value={way === undefined ? null : wayKey(way)}
          items={detail.ways.map((one) => ({ value: wayKey(one), label: wayWords(one) }))}
          onChange={({ detail: { value } }) => {
            const chosen = detail.ways.find((one) => wayKey(one) === value);
            if (chosen !== undefined) sending.choose(chosen);
          }}
        />
      </FormField>
      {way?.kind === 'template' && <Preview template={way.text} text={text} count={count} />}
      {way?.kind === 'thread' && <Consent sending={sending} thread={way.thread} />}
    </div>
  );
};
