import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { type RowPlace } from '../session/coordinating';
import { fileWithSheet } from '../session/files';
import { useRoom } from '../roomContext';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    breakInside: 'avoid',
  },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  go: { minWidth: 0, padding: '0 4px', '@media print': { display: 'none' } },
});

export interface ItemProps {
  /** As the plan numbers it, with its section; "" for a row without a number. */
  readonly number: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly testId: string;
}

/** One thing to look at: the row it is about, and what is to be said of it. */
export function Item({ number, title, children, testId }: ItemProps) {
  const styles = useStyles();
  return (
    <div className={styles.item} data-testid={testId}>
      <span className={styles.title}>
        {number === '' ? '' : `${number}. `}
        {title}
      </span>
      {children}
    </div>
  );
}

export interface PlaceLineProps {
  readonly place: Omit<RowPlace, 'file' | 'row'> & { readonly row?: number };
  /** What stands there. */
  readonly value: string;
}

/** Where something stands, with the way there. */
export function PlaceLine({ place, value }: PlaceLineProps) {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { unit, unitName, sheet, title } = place;
  const row = place.row ?? rowOf(place.cell);
  const cell = place.cell ?? `A${row}`;
  const file = fileWithSheet(state.files, unit, sheet)?.name ?? null;
  return (
    <span className={styles.place} data-testid="place" data-unit={unit} data-cell={cell}>
      <span>
        {unitName}
        {value === '' ? '' : `: ${value}`} –{' '}
        {file === null ? m.coordinate.place.cell({ sheet, cell }) : m.coordinate.place.inFile({ file, sheet, cell })}
      </span>
      <Button
        appearance="transparent"
        size="small"
        className={styles.go}
        aria-label={`${m.coordinate.row.goTo} ${cell}, ${unitName}: ${title}`}
        data-testid="room-go"
        onClick={() => void room.goTo({ unit, unitName, sheet, row, cell: place.cell, title, file })}
      >
        {m.coordinate.row.goTo}
      </Button>
    </span>
  );
}

/** Places of a conflict name the cell only. */
function rowOf(cell: string | null): number {
  return Number(/\d+$/.exec(cell ?? '')?.[0] ?? 1);
}
