import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useRoom } from '../../roomContext';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0, breakInside: 'avoid' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    width: '100%',
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '3px 6px',
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& td.figure': { textAlign: 'right', whiteSpace: 'nowrap' },
  },
  caption: { textAlign: 'left', padding: '2px 0', color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto', '@media print': { overflow: 'visible' } },
  // On paper there is nothing to press: the figures stand below their chart.
  onPaperOnly: { '@media screen': { display: 'none' } },
  button: { alignSelf: 'flex-start', '@media print': { display: 'none' } },
});

/** A table of figures; texts in the first column, figures in the others. */
export interface FigureTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart with the table of its figures behind it, always there on paper. */
export function ChartFigure({ table, children }: { readonly table: FigureTable; readonly children: ReactNode }) {
  const styles = useStyles();
  const { m } = useRoom();
  const [isOpen, setOpen] = useState(false);
  return (
    <figure className={styles.figure}>
      {children}
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        aria-expanded={isOpen}
        data-testid="chart-table-toggle"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? m.coordinate.picture.hideTable : m.coordinate.picture.showTable}
      </Button>
      <div
        className={mergeClasses(styles.scroll, !isOpen && styles.onPaperOnly)}
        role="region"
        aria-label={table.caption}
        // A table wider than its place can be moved by the keyboard.
        tabIndex={isOpen ? 0 : -1}
      >
        <table className={styles.table} data-testid="chart-table">
          <caption className={styles.caption}>{table.caption}</caption>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first = '', ...figures], index) => (
              <tr key={`${first}${index}`}>
                <th scope="row">{first}</th>
                {figures.map((figure, column) => (
                  <td key={table.heads[column + 1]} className="figure">
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
