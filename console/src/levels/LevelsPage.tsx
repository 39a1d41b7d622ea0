import Alert from '@cloudscape-design/components/alert';
import { useCallback } from 'react';
import type { LevelsInForce } from '#domain/sla/published.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import { useEvery } from '../live/useEvery.ts';
import { queueHref } from '../route.ts';
import { Policies } from './Policies.tsx';
import { Answers, Others, Priorities, Promises } from './Rules.tsx';
import { Schedules } from './Schedules.tsx';
import { LEVELS } from './words.ts';

/** A version that waits takes effect on a whole minute. */
const EVERY_MS = 60_000;

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

type Asked = { view: LevelsInForce } | { problem: Problem };

/** What a brand allows itself, in words, and the file in which it says so. Nothing can be changed here. */
export const LevelsPage = ({ brand }: { brand: string }) => {
  const { api, me } = useDesk();
  const ask = useCallback(
    (): Promise<Asked> =>
      api.serviceLevels(brand).then(
        (view) => ({ view }),
        (thrown: unknown) => ({ problem: asProblem(thrown) }),
      ),
    [api, brand],
  );
  const { value } = useEvery(ask, EVERY_MS);
  const name = me.brands.find(({ id }) => id === brand)?.name ?? brand;
  return (
    <main className="levels">
      <a href={queueHref(brand)}>{LEVELS.back}</a>
      <h1>{LEVELS.title(name)}</h1>
      {value === undefined && <p className="quiet">{LEVELS.loading}</p>}
      {value !== undefined && 'problem' in value && <Alert type="warning">{value.problem.message}</Alert>}
      {value !== undefined && 'view' in value && <Levels view={value.view} />}
    </main>
  );
};
