import type { ReactNode } from 'react';
import classes from './payout-batches.module.css';

interface TableProps {
  label: string;
  columns: string[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** Rows whose last column is an amount; a card each on a phone. */
export function Table({ label, columns, rows }: TableProps) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, column) => (
              <td key={columns[column]} data-column={columns[column]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
