import Badge from '@cloudscape-design/components/badge';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import type { Instant } from '#domain/instant.ts';
import type { PoliciesView, PublishedPolicy } from '#domain/settingsView.ts';
import { Foreign, Said } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { LANGUAGE } from '../../vocabulary.ts';
import { POLICIES } from '../words.ts';

type Of = { policy: PublishedPolicy; now: Instant };

const Validity = ({ policy: { validFrom, validUntil, isPublic }, now }: Of) => (
  <p className="quiet">
    {isPublic ? POLICIES.public : POLICIES.private}. {POLICIES.from} <Time at={validFrom} as="point" />
    {validUntil !== undefined && (
      <>
        {' '}
        {POLICIES.until} <Time at={validUntil} as="point" />
      </>
    )}{' '}
    {validFrom > now && <Badge color="blue">{POLICIES.notYet}</Badge>}
    {validUntil !== undefined && validUntil < now && <Badge color="grey">{POLICIES.over}</Badge>}
  </p>
);

const Questions = ({ policy: { questions, lang } }: Pick<Of, 'policy'>) => (
  <>
    <p className="quiet">{POLICIES.questions}</p>
    <ul>
      {questions.map((question) => (
        <li key={question} lang={lang}>
          <Foreign>{question}</Foreign>
        </li>
      ))}
    </ul>
  </>
);

const OnePolicy = ({ policy, now }: Of) => (
  <ExpandableSection headerText={`${LANGUAGE[policy.lang]}: ${policy.title}`}>
    <div className="stack">
      <Validity policy={policy} now={now} />
      {policy.paragraphs.map((text) => (
        <Said key={text} text={text} lang={policy.lang} />
      ))}
      <Questions policy={policy} />
    </div>
  </ExpandableSection>
);

/** What is said, policy by policy and language by language. */
export const PolicyList = ({ view: { policies, published, now } }: { view: PoliciesView }) => {
  const ids = [...new Set(policies.map(({ id }) => id))];
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            published !== undefined && (
              <>
                {POLICIES.published(published.version)} <Time at={published.at} />
              </>
            )
          }
        >
          {POLICIES.list}
        </Header>
      }
    >
      <div className="stack">
        {ids.map((id) => (
          <section key={id} aria-label={id}>
            <h3>{id}</h3>
            {policies
              .filter((policy) => policy.id === id)
              .map((policy) => (
                <OnePolicy key={policy.lang} policy={policy} now={now} />
              ))}
          </section>
        ))}
      </div>
    </Container>
  );
};
