import { type DisputedByUnit } from '../../../consolidate/types';
import { Block } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { Item, PlaceLine } from './Item';

/** Findings that units call wrong, with what they say. */
export function DisputesBlock({ disputed }: { readonly disputed: readonly DisputedByUnit[] }) {
  const { m } = useRoom();
  const words = m.coordinate.problems;
  if (disputed.length === 0) return null;
  return (
    <Block
      title={`${words.disputed} (${m.coordinate.count(disputed.length)})`}
      text={words.disputedText}
      testId="disputes"
    >
      <ShowMore
        items={disputed}
        render={({ rule, unit, unitName, submissionId, sheet, cells, note }) => {
          const title = m.rules.words[rule]?.title ?? rule;
          const place = { unit, unitName, sheet: sheet ?? '', cell: cells[0] ?? null, title };
          return (
            <Item key={`${submissionId}|${rule}|${cells.join()}`} number="" title={title} testId="dispute">
              {note}
              <PlaceLine place={place} value={cells.join(', ')} />
            </Item>
          );
        }}
      />
    </Block>
  );
}
