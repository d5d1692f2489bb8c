import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: '160px', overflowY: 'auto', position: 'relative' },
  list: { listStyleType: 'none', margin: 0, padding: 0, position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
});

export interface VirtualListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly label: string;
  /** Pixels, before a row has been measured. */
  readonly estimate: (item: T) => number;
  readonly render: (item: T) => ReactNode;
  /** Key of the item that must be in sight. */
  readonly inSight?: string | null;
  readonly testId?: string;
}

/** A long list that keeps only the rows in sight in the page; rows may be of any height. */
export function VirtualList<T>({ items, keyOf, label, estimate, render, inSight, testId }: VirtualListProps<T>) {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the rule warns users of the React Compiler; there is none here
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index] === undefined ? 0 : estimate(items[index])),
    getItemKey: (index) => (items[index] === undefined ? index : keyOf(items[index])),
    overscan: 6,
  });
  const target = inSight == null ? -1 : items.findIndex((item) => keyOf(item) === inSight);
  useEffect(() => {
    if (target >= 0) virtualizer.scrollToIndex(target, { align: 'auto' });
  }, [target, virtualizer]);

  return (
    <div ref={scroll} className={styles.scroll} data-testid={testId} tabIndex={-1}>
      <ul className={styles.list} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index];
          return item === undefined ? null : (
            <li
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={row.index}
              className={styles.row}
              style={{ transform: `translateY(${row.start}px)` }}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
            >
              {render(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
