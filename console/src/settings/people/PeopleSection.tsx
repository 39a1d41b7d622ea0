import Badge from '@cloudscape-design/components/badge';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { PeopleView } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { ROLE } from '../../vocabulary.ts';
import { Lines } from '../Lines.tsx';
import { Loaded } from '../Loaded.tsx';
import { Nothing } from '../Nothing.tsx';
import { useSettings } from '../settingsApi.ts';
import { useAsked } from '../useAsked.ts';
import { PEOPLE, RIGHT } from '../words.ts';

type Of = { view: PeopleView };

const People = ({ view: { people } }: Of) => (
  <Table
    header={
      <Header variant="h2" counter={`(${people.length})`}>
        {PEOPLE.people}
      </Header>
    }
    items={people}
    trackBy="id"
    empty={<Nothing title={PEOPLE.emptyTitle} says={PEOPLE.empty} />}
    columnDefinitions={[
      {
        id: 'name',
        minWidth: 140,
        header: PEOPLE.name,
        isRowHeader: true,
        cell: ({ name }) => <Foreign>{name}</Foreign>,
      },
      { id: 'id', minWidth: 120, header: PEOPLE.id, cell: ({ id }) => <code>{id}</code> },
      {
        id: 'initials',
        minWidth: 100,
        header: PEOPLE.initials,
        cell: ({ initials }) => <Foreign>{`^${initials}`}</Foreign>,
      },
    ]}
  />
);

const Roles = ({ view: { roles, mine } }: Of) => (
  <Table
    header={<Header variant="h2">{PEOPLE.roles}</Header>}
    items={roles}
    trackBy="role"
    wrapLines
    columnDefinitions={[
      {
        id: 'role',
        minWidth: 140,
        header: PEOPLE.role,
        isRowHeader: true,
        cell: ({ role }) => (
          <>
            {ROLE[role]} {mine.includes(role) && <Badge color="blue">{PEOPLE.yours}</Badge>}
          </>
        ),
      },
      {
        id: 'allows',
        minWidth: 240,
        header: PEOPLE.allows,
        cell: ({ rights }) => <Lines lines={rights.map((right) => RIGHT[right])} />,
      },
      { id: 'group', minWidth: 160, header: PEOPLE.group, cell: ({ group }) => <code>{group}</code> },
    ]}
  />
);

/** Who works for the brand, what each role allows, and how one is given. */
export const PeopleSection = ({ brand }: { brand: string }) => {
  const asked = useAsked<PeopleView>(useSettings(brand).people);
  return (
    <Loaded asked={asked}>
      {(view) => (
        <div className="stack">
          <p>
            {PEOPLE.yourRoles}: <strong>{view.mine.map((role) => ROLE[role]).join(', ')}</strong>
          </p>
          <Roles view={view} />
          <Container header={<Header variant="h2">{PEOPLE.how}</Header>}>
            <div className="stack">
              <p>{PEOPLE.howSays}</p>
              <p className="quiet">{PEOPLE.unknown}</p>
            </div>
          </Container>
          <People view={view} />
        </div>
      )}
    </Loaded>
  );
};
