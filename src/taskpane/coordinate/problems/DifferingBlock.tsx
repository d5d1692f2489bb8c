import { type ConsolidatedRow } from '../../../consolidate/types';
import { cellOf } from '../session/drill';
import { rowNumber } from '../../../report/rowName';
import { Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { Item, PlaceLine } from './Item';

/** Rows whose unit wrote another status than its own figures give. */
export function DifferingBlock({ rows }: { readonly rows: readonly ConsolidatedRow[] }) {
  const { m } = useRoom();
  const words = m.coordinate.problems;
  if (rows.length === 0) return null;
  return (
    <Block title={`${words.statusDiffers} (${m.coordinate.count(rows.length)})`} testId="differing">
      <ShowMore
        items={rows}
        render={(row) => (
          <Item
            key={`${row.submissionId}|${row.sheet}|${row.row}`}
            number={rowNumber(row)}
            title={row.title}
            testId="differing-row"
          >
            <Small>
              {words.statusOf({
                reported: row.status === null ? '' : m.status.labels[row.status],
                judged: row.assessed === null ? '' : m.status.labels[row.assessed.status],
              })}
            </Small>
            <PlaceLine place={{ ...row, cell: cellOf(row) }} value="" />
          </Item>
        )}
      />
    </Block>
  );
}
