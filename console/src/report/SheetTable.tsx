import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Sheet, SheetCell } from './sheet.ts';

const Cell = ({ cell: { text, href, sign } }: { cell: SheetCell }) => {
  if (sign !== undefined) return <StatusIndicator type={sign}>{text}</StatusIndicator>;
  const words = <span className="foreign">{text}</span>;
  return href === undefined ? words : <a href={href}>{words}</a>;
};

/** A table as it is read and printed. */
export const SheetTable = ({ sheet: { title, head, rows } }: { sheet: Sheet }) => (
  <div className="report-scroll">
    <table className="report-table" aria-label={title}>
      <thead>
        <tr>
          {head.map((column) => (
            <th key={column.title} scope="col" data-numeric={column.numeric}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name !== undefined && <Cell cell={name} />}</th>
            {cells.map((cell, index) => (
              // Cells have no name but their column's.
              <td key={head[index + 1]?.title} data-numeric={head[index + 1]?.numeric}>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
