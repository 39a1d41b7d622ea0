import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import type { PoliciesView } from '#domain/settingsView.ts';
import { LANGUAGE } from '../../vocabulary.ts';
import { capital } from '../../words/capital.ts';
import { POLICIES } from '../words.ts';

const There = ({ lacks }: { lacks: boolean }) => (
  <StatusIndicator type={lacks ? 'warning' : 'success'}>
    {lacks ? POLICIES.lacking : POLICIES.there}
  </StatusIndicator>
);

/** Which policy is there in which language. */
export const Coverage = ({ view: { policies, missing } }: { view: PoliciesView }) => {
  const ids = [...new Set(policies.map(({ id }) => id))];
  const lacks = (id: string, lang: Language): boolean =>
    missing.some((one) => one.id === id && one.languages.includes(lang));
  return (
    <Table
      header={
        <Header variant="h2" description={POLICIES.coverageHint}>
          {POLICIES.coverage}
        </Header>
      }
      footer={missing.length === 0 ? POLICIES.complete : POLICIES.missing(missing.length)}
      items={ids}
      columnDefinitions={[
        { id: 'policy', header: POLICIES.policy, isRowHeader: true, cell: (id) => <code>{id}</code> },
        ...LANGUAGES.map((lang) => ({
          id: lang,
          header: capital(LANGUAGE[lang]),
          cell: (id: string) => <There lacks={lacks(id, lang)} />,
        })),
      ]}
    />
  );
};
