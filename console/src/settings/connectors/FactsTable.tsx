import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { CitedFact } from '#domain/facts.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { useWords } from '../../live/useWords.ts';
import { useZoneOf } from '../../live/useZoneOf.ts';
import { factWords } from '../../thread/factWords.ts';
import { labelWords } from '../../thread/labelWords.ts';
import { CERTAINTY, DISCLOSURE } from '../../vocabulary.ts';
import { TRIAL } from '../words.ts';

interface Props {
  brand: string;
  facts: CitedFact[];
}

const Value = ({ fact, facts, brand }: Props & { fact: CitedFact }) => {
  const zone = useZoneOf(brand);
  return <Foreign>{useWords((now) => factWords(fact, facts, { now, zone }))}</Foreign>;
};

/** Every fact of a case with where it is from, how sure it is, and who may learn it. */
export const FactsTable = ({ brand, facts }: Props) => (
  <Table
    variant="embedded"
    header={
      <Header variant="h3" counter={`(${facts.length})`}>
        {TRIAL.facts}
      </Header>
    }
    items={facts}
    trackBy="id"
    wrapLines
    columnDefinitions={[
      {
        id: 'what',
        minWidth: 150,
        header: TRIAL.fact,
        isRowHeader: true,
        cell: (fact) => <Foreign>{labelWords(fact)}</Foreign>,
      },
      {
        id: 'value',
        minWidth: 170,
        header: TRIAL.value,
        cell: (fact) => <Value {...{ fact, facts, brand }} />,
      },
      { id: 'source', minWidth: 170, header: TRIAL.from, cell: ({ source }) => <Foreign>{source}</Foreign> },
      {
        id: 'certainty',
        minWidth: 120,
        header: TRIAL.certainty,
        cell: ({ certainty }) => CERTAINTY[certainty],
      },
      {
        id: 'disclosure',
        minWidth: 170,
        header: TRIAL.disclosure,
        cell: ({ disclose }) => DISCLOSURE[disclose],
      },
    ]}
  />
);
