import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { type CoordinateWords } from '../../../messages/coordinate';
import { readPeriod } from '../../../values/period';
import { type FileVerdict, periodOfFile, type PickedFile, unitOfFile } from '../session/files';
import { periodName } from '../../session/periods';
import { unitName } from '../../session/agencies';
import { useRoom } from '../roomContext';
import { UnitSelect } from './UnitSelect';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  doubtful: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  bad: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const LOOK: Readonly<Partial<Record<FileVerdict, 'good' | 'doubtful'>>> = {
  counts: 'good',
  'unit-unknown': 'doubtful',
  'other-period': 'doubtful',
  superseded: 'doubtful',
};
const ICON = { good: CheckmarkCircleFilled, doubtful: WarningFilled, bad: ErrorCircleFilled };

/** One picked file: whose it is, whether it counts, and if not, why and what to do. */
export function FileLine({ file, verdict }: { readonly file: PickedFile; readonly verdict: FileVerdict }) {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const words = m.coordinate.files;
  const look = LOOK[verdict] ?? 'bad';
  const Icon = ICON[look];
  const unit = unitOfFile(file);
  const { reading } = file;
  const mayChoose = reading?.kind === 'report' && (verdict === 'unit-unknown' || file.unit !== null);
  return (
    <div className={styles.line} data-testid="file" data-name={file.name} data-verdict={verdict} data-unit={unit}>
      <div className={styles.head}>
        <Icon className={styles[look]} fontSize={16} aria-hidden="true" />
        <span className={styles.name}>{file.name}</span>
        <Button
          appearance="transparent"
          size="small"
          disabled={state.work !== null}
          aria-label={words.remove(file.name)}
          data-testid="file-remove"
          onClick={() => void room.removeFile(file.key)}
        >
          {words.removeShort}
        </Button>
      </div>
      {unit !== null && verdict !== 'unit-unknown' && <span className={styles.small}>{unitName(unit)}</span>}
      {reading?.kind === 'report' && (
        <span className={styles.small}>
          {words.rows({ rows: reading.report.rows.length, ...reading.report.findings })}
        </span>
      )}
      {verdict !== 'counts' && <span className={styles.small}>{said(file, verdict, m)}</span>}
      {mayChoose && <UnitSelect unit={file.unit ?? ''} onPick={(id) => void room.setUnit(file.key, id)} />}
      {verdict === 'other-period' && reading?.kind === 'report' && (
        <div className={styles.bar}>
          <Button
            size="small"
            disabled={state.work !== null}
            data-testid="file-take"
            onClick={() => void room.takeFile(file.key)}
          >
            {words.take}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What is the matter with a file, and what to do. */
export function said(file: PickedFile, verdict: FileVerdict, m: CoordinateWords): string {
  const words = m.coordinate.files;
  const { reading } = file;
  switch (verdict) {
    case 'unread':
      return words.verdict.unread({ why: reading?.kind === 'unread' ? words.readProblem[reading.code] : '' });
    case 'bad-submission':
      return reading?.kind === 'bad-submission' ? words.badSubmission[reading.code] : '';
    case 'other-period': {
      const id = periodOfFile(file) ?? '';
      const period = readPeriod(id);
      return words.verdict['other-period']({ period: period === null ? id : periodName(period, m) });
    }
    default:
      return words.verdict[verdict]();
  }
}
