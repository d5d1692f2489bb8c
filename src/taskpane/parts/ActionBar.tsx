import { makeStyles } from '@fluentui/react-components';
import { type ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '6px',
    padding: '8px 8px 4px',
    flexShrink: 0,
    flexWrap: 'wrap',
    // Three buttons beside each other in a narrow pane.
    '& > button': { minWidth: 'auto', paddingLeft: '8px', paddingRight: '8px' },
  },
});

/** What can be done in a view, above what it shows. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().bar}>{children}</div>;
}
