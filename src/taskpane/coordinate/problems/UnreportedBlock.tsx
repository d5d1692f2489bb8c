import { type UnreportedRow } from '../../../consolidate/types';
import { rowNumber } from '../../../report/rowName';
import { Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { Item } from './Item';

/** Rows of a plan that somebody still owes, those that nobody reports at all first. */
export function UnreportedBlock({ unreported }: { readonly unreported: readonly UnreportedRow[] }) {
  const { m } = useRoom();
  const words = m.coordinate.problems;
  const ordered = [...unreported].sort((a, b) => Number(b.byNobody) - Number(a.byNobody));
  return (
    <Block title={`${words.unreported} (${m.coordinate.count(unreported.length)})`} testId="unreported">
      <ShowMore
        items={ordered}
        render={({ plan, key, section, number, title, left, byNobody }) => (
          <Item key={`${plan}|${key}`} number={rowNumber({ section, number })} title={title} testId="unreported-row">
            {byNobody && <Small>{words.byNobody}</Small>}
            <Small>
              {left.length === 0
                ? m.workbook.problems.noOwnerDetail
                : words.unreportedBy({
                    names: left
                      .map(({ unitName, hasSent }) => `${unitName} (${hasSent ? words.missingRow : words.notSent})`)
                      .join('; '),
                  })}
            </Small>
          </Item>
        )}
      />
    </Block>
  );
}
