import Alert from '@cloudscape-design/components/alert';
import Table from '@cloudscape-design/components/table';
import type { FileCheck, FileProblem } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Lines } from '../Lines.tsx';
import { FILES } from '../words.ts';

const lineOf = ({ file, line }: FileProblem): string => (line === 0 ? file : `${file}: ${line}`);

const Problems = ({ problems }: Pick<FileCheck, 'problems'>) => (
  <Table
    variant="embedded"
    items={problems}
    wrapLines
    columnDefinitions={[
      { id: 'line', minWidth: 190, header: FILES.line, cell: (one) => <code>{lineOf(one)}</code> },
      { id: 'where', minWidth: 160, header: FILES.where, cell: ({ path }) => <code>{path}</code> },
      {
        id: 'problem',
        minWidth: 240,
        header: FILES.problem,
        cell: ({ message }) => <Foreign>{message}</Foreign>,
      },
    ]}
  />
);

/** That files pass, and what was read in them; or all that is wrong, line by line. */
export const Checked = ({ check: { problems, found } }: { check: FileCheck }) => (
  <div className="stack" data-testid="checked">
    <div role="status">
      {problems.length === 0 ? (
        <Alert type="success">{FILES.passes}</Alert>
      ) : (
        <Alert type="error">{FILES.problems(problems.length)}</Alert>
      )}
    </div>
    {problems.length > 0 && <Problems problems={problems} />}
    {found.length > 0 && (
      <div>
        <p className="quiet">{FILES.found}</p>
        <Lines lines={found.map((line) => <Foreign key={line}>{line}</Foreign>)} />
      </div>
    )}
  </div>
);
