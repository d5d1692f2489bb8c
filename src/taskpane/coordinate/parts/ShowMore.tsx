import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useRoom } from '../roomContext';

/** How many stand there at first. */
const FIRST = 5;
/** How many come with each press: a page of ten thousand rows would stop the browser. */
const STEP = 50;

/** The first few of a list, and the rest when asked for. */
export function ShowMore<T>({
  items,
  render,
  testId,
  first = FIRST,
}: {
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactNode;
  readonly testId?: string;
  readonly first?: number;
}) {
  const { m } = useRoom();
  const [count, setCount] = useState(first);
  const left = items.length - count;
  return (
    <div data-testid={testId} data-count={items.length}>
      {items.slice(0, count).map(render)}
      {left > 0 && (
        <Button appearance="transparent" size="small" data-testid="room-more" onClick={() => setCount(count + STEP)}>
          {m.coordinate.picture.more(Math.min(STEP, left))}
        </Button>
      )}
    </div>
  );
}
