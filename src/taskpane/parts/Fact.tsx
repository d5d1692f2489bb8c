import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';

const useStyles = makeStyles({
  fact: { display: 'flex', gap: '8px', fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground2, flexShrink: 0, minWidth: '96px' },
});

/** A name and what it stands for, on one line where there is room. */
export function Fact({ label, children, testId }: { label: string; children: ReactNode; testId?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <span className={styles.label}>{label}</span>
      <span data-testid={testId}>{children}</span>
    </div>
  );
}
