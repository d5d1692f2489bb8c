import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { type ReactNode, useEffect, useRef } from 'react';
import { useRoom } from '../roomContext';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    '@media print': { overflow: 'visible', display: 'block' },
  },
  block: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    flexShrink: 0,
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    breakInside: 'avoid',
    // A list may go on over the page; a chart and its table may not, which they say themselves.
    '@media print': { border: 'none', padding: '6px 0', display: 'block', breakInside: 'auto' },
  },
  heading: { margin: 0, breakAfter: 'avoid', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center', '@media print': { display: 'none' } },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 8px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { minWidth: 0, flexShrink: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outline: 'none' },
});

/** A part of the room that scrolls by itself. */
export function Page({ children, testId }: { readonly children: ReactNode; readonly testId?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.page} data-testid={testId}>
      {children}
    </div>
  );
}

export interface BlockProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  readonly testId?: string;
  readonly className?: string;
}

/** A framed piece with a heading of its own. */
export function Block({ title, text, children, testId, className }: BlockProps) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.block, className)} aria-label={title} data-testid={testId}>
      <h2 className={styles.heading}>{title}</h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  );
}

/** Smaller words beside what matters. */
export function Small({ children, testId }: { readonly children: ReactNode; readonly testId?: string }) {
  const styles = useStyles();
  return (
    <p className={styles.text} data-testid={testId}>
      {children}
    </p>
  );
}

/** Buttons side by side, as many as there is room for. */
export function Bar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.bar}>{children}</div>;
}

/** The head of a page that was opened from another: the way back, and what it shows. It takes the focus when it opens. */
export function BackHead({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const styles = useStyles();
  const { m } = useRoom();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className={styles.head}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ChevronLeftRegular />}
        data-testid="room-back"
        onClick={onBack}
      >
        {m.coordinate.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
    </div>
  );
}
