import { type PeriodChange } from '../../../consolidate/types';
import { rowNumber } from '../../../report/rowName';
import { Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { Item } from './Item';

/** What a coordinator wants to see first: what got worse. */
const ORDER: readonly PeriodChange['kind'][] = ['worse', 'gone', 'better', 'other-status', 'other-result', 'new'];

/** What became of the rows since the period before. */
export function ChangesBlock({ changes }: { readonly changes: readonly PeriodChange[] }) {
  const { m } = useRoom();
  const words = m.coordinate.problems;
  const ordered = [...changes].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const shown = ({ status, result }: PeriodChange['before']): string =>
    [status === null ? '' : m.status.labels[status], result].filter((text) => text !== '').join(', ');
  return (
    <Block title={`${words.changes} (${m.coordinate.count(changes.length)})`} testId="changes">
      <ShowMore
        items={ordered}
        render={({ key, unit, unitName, section, number, title, kind, before, after }) => (
          <Item key={`${key}|${unit}|${kind}`} number={rowNumber({ section, number })} title={title} testId="change">
            <Small>
              {m.workbook.changes[kind]} – {unitName}
            </Small>
            <Small>{words.fromTo({ before: shown(before), after: shown(after) })}</Small>
          </Item>
        )}
      />
    </Block>
  );
}
