import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ConsolidatedRow } from '../../../consolidate/types';
import { type DashboardRow } from '../../../dashboard/types';
import { type ItemRecord } from '../../../examine/records';
import { type CoordinateWords } from '../../../messages/coordinate';
import { rowNumber } from '../../../report/rowName';
import { type Status } from '../../../status/types';
import { type RowPlace } from '../session/coordinating';
import { cellOf } from '../session/drill';
import { fileWithSheet, type PickedFile } from '../session/files';
import { useRoom } from '../roomContext';
import { StatusMark } from './badges';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    breakInside: 'avoid',
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  go: { minWidth: 0, padding: '0 4px', '@media print': { display: 'none' } },
});

/** A reported row as lists show it, whatever it was found in. */
export interface ShownRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: Status | null;
  readonly unitName: string;
  readonly why: string;
  /** What the unit wrote besides, each with its name. */
  readonly said: readonly { readonly name: string; readonly text: string }[];
  readonly place: RowPlace;
}

/** A row of the picture, as its receiver judges it. */
export function shownRow(row: ConsolidatedRow, files: readonly PickedFile[], m: CoordinateWords): ShownRow {
  const { assessed, unit, unitName, submissionId } = row;
  return {
    ...sentRow(row, { unit, unitName, submissionId }, files, m),
    status: assessed?.status ?? null,
    why: assessed === null ? '' : m.status.reason(assessed.reason),
  };
}

/** A row as its unit sent it, whether or not the report counts. */
export function sentRow(
  row: Omit<ItemRecord, 'unit'>,
  of: { readonly unit: string; readonly unitName: string; readonly submissionId: string },
  files: readonly PickedFile[],
  m: CoordinateWords,
): ShownRow {
  const words = m.coordinate.row;
  const { sheet, title } = row;
  const { unit, unitName, submissionId } = of;
  return {
    id: `${submissionId}|${sheet}|${row.row}`,
    number: rowNumber(row),
    title,
    status: row.status,
    unitName,
    why: row.reason ?? '',
    said: said([
      [words.target, row.target?.text],
      [words.result, row.result?.text],
      [words.progress, row.progress?.text],
      [words.difficulty, row.texts.difficulty],
      [words.proposal, row.texts.proposal],
    ]),
    place: { unit, unitName, sheet, row: row.row, cell: cellOf(row), title, file: fileName(files, unit, sheet) },
  };
}

/** A row of one of the dashboard's lists. */
export function listedRow(
  row: DashboardRow,
  files: readonly PickedFile[],
  m: CoordinateWords,
  days: (count: number) => string,
): ShownRow {
  const words = m.coordinate.row;
  const { place, title, status } = row;
  return {
    id: `${place.submissionId}|${place.sheet}|${place.row}`,
    number: rowNumber(row),
    title,
    status,
    unitName: place.unitName,
    why: row.days === null ? '' : days(row.days),
    said: said([
      [words.target, row.target],
      [words.result, row.result],
      [words.progress, row.progress],
      [words.difficulty, row.difficulty],
      [words.proposal, row.proposal],
    ]),
    place: { ...place, title, file: fileName(files, place.unit, place.sheet) },
  };
}

function said(all: readonly (readonly [string, string | undefined])[]): ShownRow['said'] {
  return all.flatMap(([name, text]) => (text === undefined || text.trim() === '' ? [] : [{ name, text }]));
}

function fileName(files: readonly PickedFile[], unit: string, sheet: string): string | null {
  return fileWithSheet(files, unit, sheet)?.name ?? null;
}

/** One reported row with its judgement, its words and the way to its cell. */
export function RowLine({ row, withUnit = true }: { readonly row: ShownRow; readonly withUnit?: boolean }) {
  const styles = useStyles();
  const { room, m } = useRoom();
  const { place } = row;
  const cell = place.cell ?? `A${place.row}`;
  return (
    <div
      className={styles.row}
      data-testid="room-row"
      data-status={row.status}
      data-cell={cell}
      data-sheet={place.sheet}
    >
      <span className={styles.title}>
        {row.number === '' ? '' : `${row.number}. `}
        {row.title}
      </span>
      <span className={styles.line}>
        {row.status !== null && <StatusMark status={row.status} />}
        {withUnit && <span className={styles.small}>{row.unitName}</span>}
      </span>
      {row.why !== '' && <span className={styles.small}>{row.why}</span>}
      {row.said.map(({ name, text }) => (
        <span key={name} className={styles.small}>
          {name}: {text}
        </span>
      ))}
      <span className={styles.line}>
        <span className={styles.small}>
          {place.file === null
            ? m.coordinate.place.cell({ sheet: place.sheet, cell })
            : m.coordinate.place.inFile({ file: place.file, sheet: place.sheet, cell })}
        </span>
        <Button
          appearance="transparent"
          size="small"
          className={styles.go}
          aria-label={`${m.coordinate.row.goTo} ${cell}: ${row.title}`}
          data-testid="room-go"
          onClick={() => void room.goTo(place)}
        >
          {m.coordinate.row.goTo}
        </Button>
      </span>
    </div>
  );
}
