import type { SlaPolicy, TargetName } from '#domain/sla/serviceLevels.ts';
import { TARGET } from '../../levelsVocabulary.ts';
import { clockWords, fitsWords, LEVELS, spanWords, withinWords } from './words.ts';

const ORDER = [
  'first_reply',
  'next_reply',
  'update',
  'resolution',
  'approval',
] as const satisfies TargetName[];

const Targets = ({ policy: { name, targets, schedule } }: { policy: SlaPolicy }) => {
  const rows = ORDER.flatMap((target) => {
    const of = targets[target];
    return of === undefined ? [] : [{ target, ...of }];
  });
  if (rows.length === 0) return <p>{LEVELS.noTargets}</p>;
  return (
    <table className="levels-table" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{LEVELS.what}</th>
          <th scope="col">{LEVELS.within}</th>
          <th scope="col">{LEVELS.warning}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ target, seconds, warnAt }) => (
          <tr key={target}>
            <th scope="row">{TARGET[target]}</th>
            <td>{withinWords(seconds, schedule)}</td>
            <td>{spanWords(seconds * warnAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** In the order in which they are tried. */
export const Policies = ({ policies }: { policies: readonly SlaPolicy[] }) => (
  <section className="levels-part" aria-labelledby="levels-policies">
    <h2 id="levels-policies">{LEVELS.policies}</h2>
    <p className="quiet">{LEVELS.order}</p>
    <ol className="levels-list">
      {policies.map((policy) => (
        <li key={policy.name} className="levels-item">
          <h3>{policy.name}</h3>
          <p>{fitsWords(policy.when)}</p>
          <p>{clockWords(policy)}</p>
          <Targets policy={policy} />
        </li>
      ))}
    </ol>
  </section>
);
