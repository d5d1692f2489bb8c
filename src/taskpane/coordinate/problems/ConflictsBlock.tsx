import { type Conflict } from '../../../consolidate/types';
import { rowNumber } from '../../../report/rowName';
import { Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { Item, PlaceLine } from './Item';

/** One row, different values: both places side by side. */
export function ConflictsBlock({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { m } = useRoom();
  const words = m.coordinate.problems;
  return (
    <Block title={`${words.conflicts} (${m.coordinate.count(conflicts.length)})`} testId="conflicts">
      <ShowMore
        items={conflicts}
        render={({ key, field, section, number, title, places }) => (
          <Item key={`${key}|${field}`} number={rowNumber({ section, number })} title={title} testId="conflict">
            <Small>{words.conflictOf(field)}</Small>
            {places.map((place) => (
              <PlaceLine
                key={`${place.submissionId}|${place.sheet}|${place.cell ?? ''}`}
                place={{ ...place, title }}
                value={place.due === null ? place.value : m.workbook.due(place.due)}
              />
            ))}
          </Item>
        )}
      />
    </Block>
  );
}
