import { useCallback } from 'react';
import type { LevelsInForce } from '#domain/sla/published.ts';
import { useDesk, useMay } from '../../desk.ts';
import { Time } from '../../live/Time.tsx';
import { CheckFile } from '../files/CheckFile.tsx';
import { Loaded } from '../Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { Policies } from './Policies.tsx';
import { Answers, Others, Priorities, Promises } from './Rules.tsx';
import { Schedules } from './Schedules.tsx';
import { LEVELS } from './words.ts';
import './levels.css';

const InForce = ({ version, since, next }: LevelsInForce) => (
  <p role="status">
    {version === 0 ? (
      LEVELS.defaults
    ) : (
      <>
        {LEVELS.inForce(version)} <Time at={since} as="point" />.
      </>
    )}
    {next !== undefined && (
      <strong>
        {' '}
        {LEVELS.next(next.version)} <Time at={next.from} />.
      </strong>
    )}
  </p>
);

const Source = ({ source }: { source: string }) =>
  source === '' ? null : (
    <section className="levels-part" aria-labelledby="levels-file">
      <h2 id="levels-file">{LEVELS.file}</h2>
      <p className="quiet">{LEVELS.fileIs}</p>
      <pre className="levels-file">{source}</pre>
    </section>
  );

const Levels = ({ view }: { view: LevelsInForce }) => {
  const { levels } = view;
  return (
    <>
      <InForce {...view} />
      <Policies policies={levels.policies} />
      <Priorities priorities={levels.priorities} />
      <Promises promises={levels.promises} />
      <Schedules schedules={levels.schedules} />
      <Answers levels={levels} />
      <Others levels={levels} />
      <Source source={view.source} />
    </>
  );
};

/** What a brand allows itself, in words, and the file in which it says so: everybody who works for it may know. */
export const LevelsSection = ({ brand }: { brand: string }) => {
  const { api } = useDesk();
  const may = useMay(brand);
  const asked = useAsked<LevelsInForce>(useCallback(() => api.serviceLevels(brand), [api, brand]));
  return (
    <div className="levels">
      <Loaded asked={asked}>{(view) => <Levels view={view} />}</Loaded>
      {may('settings') && <CheckFile brand={brand} kind="service_levels" />}
    </div>
  );
};
