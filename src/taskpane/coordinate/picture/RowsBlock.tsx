import { type DashboardRow } from '../../../dashboard/types';
import { Block, Small } from '../parts/layout';
import { listedRow, RowLine } from '../parts/RowLine';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';

export interface RowsBlockProps {
  readonly title: string;
  readonly rows: readonly DashboardRow[];
  readonly days: (count: number) => string;
  readonly testId: string;
}

/** A list of rows that need somebody's eye, the worst first. */
export function RowsBlock({ title, rows, days, testId }: RowsBlockProps) {
  const { state, m } = useRoom();
  return (
    <Block title={`${title} (${m.coordinate.count(rows.length)})`} testId={testId}>
      {rows.length === 0 && <Small>{m.coordinate.picture.nothing}</Small>}
      <ShowMore
        items={rows}
        testId={`${testId}-rows`}
        render={(row) => {
          const shown = listedRow(row, state.files, m, days);
          return <RowLine key={shown.id} row={shown} />;
        }}
      />
    </Block>
  );
}
