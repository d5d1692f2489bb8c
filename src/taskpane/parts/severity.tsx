import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { type Severity } from '../../check/types';

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  note: { color: tokens.colorBrandForeground1, flexShrink: 0 },
});

const ICON = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoFilled };

/** From grave to light, and which count is whose. */
export const SEVERITIES: readonly { readonly severity: Severity; readonly count: 'errors' | 'warnings' | 'notes' }[] = [
  { severity: 'error', count: 'errors' },
  { severity: 'warning', count: 'warnings' },
  { severity: 'note', count: 'notes' },
];

/** Severity by shape as well as by colour. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = ICON[severity];
  return <Icon className={styles[severity]} aria-hidden="true" fontSize={16} />;
}
