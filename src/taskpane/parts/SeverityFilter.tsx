import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { type Severity } from '../../check/types';
import { usePane } from '../context';
import { SEVERITIES, SeverityIcon } from './severity';

const useStyles = makeStyles({
  group: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
  chip: { minWidth: 'auto', paddingLeft: '6px', paddingRight: '8px' },
  // Fluent's own grey is hardly told from a chip that is not pressed.
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
  },
});

export interface SeverityFilterProps {
  readonly counts: Readonly<Record<'errors' | 'warnings' | 'notes', number>>;
  readonly chosen: readonly Severity[];
  readonly onChange: (chosen: readonly Severity[]) => void;
}

export function SeverityFilter({ counts, chosen, onChange }: SeverityFilterProps) {
  const styles = useStyles();
  const { m } = usePane();
  return (
    <div role="group" aria-label={m.pane.check.filterLabel} className={styles.group}>
      {SEVERITIES.map(({ severity, count }) => (
        <ToggleButton
          key={severity}
          size="small"
          className={mergeClasses(styles.chip, chosen.includes(severity) && styles.chosen)}
          icon={<SeverityIcon severity={severity} />}
          checked={chosen.includes(severity)}
          data-testid={`filter-${severity}`}
          onClick={() =>
            onChange(chosen.includes(severity) ? chosen.filter((s) => s !== severity) : [...chosen, severity])
          }
        >
          {m.pane.severity[severity]} {counts[count]}
        </ToggleButton>
      ))}
    </div>
  );
}
