import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useRoom } from '../roomContext';

/** How many stand there at first. */
const FIRST = 5;
/** How many come with each press: a page of ten thousand rows would stop the browser. */
const STEP = 50;
/** On paper nothing can be pressed, so more is shown at once. */
const ON_PAPER = 200;

const useStyles = makeStyles({ onScreen: { '@media print': { display: 'none' } } });

export interface ShowMoreProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactNode;
  readonly testId?: string;
  readonly first?: number;
}

/** The first few of a list, and the rest when asked for or printed. */
export function ShowMore<T>({ items, render, testId, first = FIRST }: ShowMoreProps<T>) {
  const styles = useStyles();
  const { m } = useRoom();
  const [count, setCount] = useState(first);
  const isPrinting = useIsPrinting();
  const shown = isPrinting ? Math.max(count, ON_PAPER) : count;
  const left = items.length - shown;
  return (
    <div data-testid={testId} data-count={items.length}>
      {items.slice(0, shown).map(render)}
      {left > 0 && isPrinting && <p>{m.coordinate.picture.notShown(left)}</p>}
      {left > 0 && !isPrinting && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.onScreen}
          data-testid="room-more"
          onClick={() => setCount(count + STEP)}
        >
          {m.coordinate.picture.more(Math.min(STEP, left))}
        </Button>
      )}
    </div>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The page is taken as it is when this returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
