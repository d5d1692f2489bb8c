import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePane } from '../context';
import { type KeyedFinding } from '../session/report';
import { AgencyChoice } from './AgencyChoice';
import { FixButtons } from './FixButtons';
import { CallWrong, KeepWarning } from './Remarks';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  note: { borderLeftColor: tokens.colorBrandStroke1 },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  stale: { opacity: 0.6 },
  button: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    padding: '8px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  details: { padding: '0 8px 8px', display: 'flex', flexDirection: 'column', gap: '8px' },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  remarks: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  cell: { minWidth: 'auto', paddingLeft: '6px', paddingRight: '6px' },
});

export interface FindingRowProps {
  readonly found: KeyedFinding;
  readonly isSelected: boolean;
  readonly isStale: boolean;
  readonly keptReason: string | null;
  readonly wrongNote: string | null;
}

/** Beyond this many cells the others are reached through the list itself. */
const MOST_CELLS = 12;

/** One finding: where and what at a glance; why, how and what can be done once it is selected. */
export function FindingRow({ found, isSelected, isStale, keptReason, wrongNote }: FindingRowProps) {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { finding, key } = found;
  const { where, what, why, how } = m.rules.findingParts(finding);
  const button = useRef<HTMLButtonElement>(null);

  // Arrow keys move the selection; whoever stands in the list goes along with it.
  useEffect(() => {
    const list = button.current?.closest('ul');
    if (isSelected && list?.contains(document.activeElement) === true) button.current?.focus({ preventScroll: true });
  }, [isSelected]);

  const sheets = new Set(state.report?.findings.map((f) => f.finding.sheet));
  return (
    <div
      className={mergeClasses(
        styles.item,
        styles[finding.severity],
        isSelected && styles.selected,
        isStale && styles.stale,
      )}
      data-testid="finding"
      data-key={key}
      data-rule={finding.rule}
      data-cell={finding.cells[0]}
      data-sheet={finding.sheet}
      data-stale={isStale}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-current={isSelected ? 'true' : undefined}
        aria-expanded={isSelected}
        onClick={() => void session.select(key)}
      >
        <span className={styles.where}>{where}:</span> {what}
        {sheets.size > 1 && <span className={styles.small}>{m.pane.overview.sheet(finding.sheet)}</span>}
        {isStale && <span className={styles.small}>{m.pane.check.stale}</span>}
        {keptReason !== null && <span className={styles.small}>{m.pane.check.kept(keptReason)}</span>}
        {wrongNote !== null && <span className={styles.small}>{m.pane.check.calledWrong(wrongNote)}</span>}
        {isSelected && (why !== '' || how !== '') && (
          <span className={styles.small}>
            {why} {how}
          </span>
        )}
      </button>
      {isSelected && (
        <div className={styles.details}>
          {finding.cells.length > 1 && (
            <div className={styles.cells} role="group" aria-label={m.pane.action.goTo}>
              {finding.cells.slice(0, MOST_CELLS).map((cell) => (
                <Button
                  key={cell}
                  size="small"
                  className={styles.cell}
                  onClick={() => void session.goTo(finding.sheet, cell)}
                >
                  {cell}
                </Button>
              ))}
            </div>
          )}
          <FixButtons found={found} isStale={isStale} />
          <AgencyChoice found={found} isStale={isStale} />
          <div className={styles.remarks}>
            {finding.severity === 'warning' && <KeepWarning found={found} reason={keptReason} />}
            <CallWrong found={found} note={wrongNote} />
          </div>
        </div>
      )}
    </div>
  );
}
