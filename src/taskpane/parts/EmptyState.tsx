import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '24px 16px',
  },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, whiteSpace: 'normal' },
});

/** A view with nothing to show yet says what it is for and what to press. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.state} data-testid="empty">
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text className={styles.text}>{text}</Text>
      {children}
    </div>
  );
}
