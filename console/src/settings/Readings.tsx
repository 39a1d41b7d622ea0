import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { DraftState } from '#domain/draft.ts';
import type { Reading } from '#domain/settingsView.ts';
import { Foreign, Said } from '../customer/Foreign.tsx';
import { findingWords } from '../thread/findingWords.ts';
import { labelWords } from '../thread/labelWords.ts';
import { DISCLOSURE, DRAFT_STATE, FINDING_KIND, HUMAN_REASON, PLACE_OF_REPLY } from '../vocabulary.ts';
import { GIVEN, TRIAL } from './words.ts';

const TYPE = { ready: 'success', refused: 'error', human: 'info' } as const satisfies Record<
  DraftState,
  string
>;

const Texts = ({ reading: { deliveries, human }, lang }: { reading: Reading; lang: string }) => (
  <>
    {deliveries.length === 0 && <p>{human === undefined ? TRIAL.noText : HUMAN_REASON[human]}</p>}
    {deliveries.map(({ place, text }) => (
      <div key={`${place} ${text}`}>
        <div className="quiet">{PLACE_OF_REPLY[place]}</div>
        <Said text={text} lang={lang} />
      </div>
    ))}
  </>
);

const Found = ({ findings }: Pick<Reading, 'findings'>) =>
  findings.length === 0 ? null : (
    <ul>
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>
          <strong>{FINDING_KIND[finding.kind]}.</strong> {findingWords(finding)}{' '}
          <Foreign>{finding.excerpt}</Foreign>
        </li>
      ))}
    </ul>
  );

const OneReading = ({ reading, lang }: { reading: Reading; lang: string }) => (
  <li className="reading" data-place={reading.place} data-given={reading.given}>
    <h3>
      {TRIAL.asksIn[reading.place]}. {GIVEN[reading.given]}
    </h3>
    <StatusIndicator type={TYPE[reading.state]}>{DRAFT_STATE[reading.state]}</StatusIndicator>
    <p className="quiet">
      {TRIAL.reach}: {DISCLOSURE[reading.reach]}
    </p>
    <Texts reading={reading} lang={lang} />
    {reading.told.length > 0 && (
      <p className="quiet">
        {TRIAL.rests}: <Foreign>{reading.told.map(labelWords).join(', ')}</Foreign>
      </p>
    )}
    <Found findings={reading.findings} />
  </li>
);

/** What okno would say, by where it is asked and by what is known. */
export const Readings = ({ readings, lang }: { readings: Reading[]; lang: string }) => (
  <ul className="readings">
    {readings.map((reading) => (
      <OneReading key={`${reading.place} ${reading.given}`} reading={reading} lang={lang} />
    ))}
  </ul>
);
