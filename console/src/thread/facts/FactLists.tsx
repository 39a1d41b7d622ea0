import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { Draft } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { knownFacts } from '../caseFacts.ts';
import { type Cited, citedClaims, type Lit } from '../claims.ts';
import { useBrandZone } from '../useBrandZone.ts';
import { FactLine } from './FactLine.tsx';
import { FACTS } from './words.ts';

interface Props {
  draft: Draft;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

interface ListProps extends Props {
  label: string;
  listed: CitedFact[];
  claims: Cited[];
}

const List = ({ label, listed, draft, claims, lit, onLight }: ListProps) => {
  const zone = useBrandZone(draft.thread);
  return (
    <ul className="facts" aria-label={label}>
      {listed.map((fact) => (
        <FactLine
          key={fact.id}
          {...{ fact, zone, lit, onLight }}
          facts={draft.facts}
          claims={claims.filter(({ claim }) => claim.facts.includes(fact.id))}
        />
      ))}
    </ul>
  );
};

/** In the order in which the draft says them. */
const citedIn = ({ facts }: Draft, claims: Cited[]): CitedFact[] =>
  [...new Set(claims.flatMap(({ claim }) => claim.facts))].flatMap(
    (id) => facts.find((fact) => fact.id === id) ?? [],
  );

/** What the draft rests on, and what else is known, which it does not say. */
export const FactLists = (props: Props) => {
  const { draft } = props;
  const claims = citedClaims(draft);
  const cited = citedIn(draft, claims);
  const others = knownFacts(draft.facts).filter((fact) => !cited.includes(fact));
  if (cited.length === 0)
    return (
      <>
        {draft.deliveries.length > 0 && <p className="quiet">{FACTS.none}</p>}
        {others.length > 0 && <List {...props} label={FACTS.known} listed={others} claims={claims} />}
      </>
    );
  return (
    <>
      <div>
        <h3 className="part-title">{FACTS.rests}</h3>
        <List {...props} label={FACTS.rests} listed={cited} claims={claims} />
      </div>
      {others.length > 0 && (
        <ExpandableSection variant="inline" headerText={FACTS.others(others.length)}>
          <List {...props} label={FACTS.others(others.length)} listed={others} claims={claims} />
        </ExpandableSection>
      )}
    </>
  );
};
