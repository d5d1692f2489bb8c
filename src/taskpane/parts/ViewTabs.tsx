import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { usePane } from '../context';
import { type View, VIEWS } from '../routes';
import { seesRoom } from '../coordinate/session/coordinator';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'stretch',
    // A coordinator has one tab more, English words are longer: what has no room goes to a second line, never off the pane.
    flexWrap: 'wrap',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: '8px min(7px, 1vw)',
    border: 'none',
    borderBottom: '2px solid transparent',
    // Without colours a transparent line is drawn as well.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  settings: { marginLeft: 'auto', display: 'flex', alignItems: 'center', fontSize: '18px' },
});

/**
 * The way between views. Fluent's tab list keeps invisible helpers in the page that take the focus and are hidden from
 * screen readers at once, which WCAG forbids; plain buttons need none.
 */
export function ViewTabs() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const isCoordinator = seesRoom(state);
  const tab = (view: View) => ({
    type: 'button' as const,
    'aria-current': state.view === view ? ('page' as const) : undefined,
    'data-testid': `tab-${view}`,
    onClick: () => session.show(view),
  });
  return (
    <nav className={styles.head} aria-label={m.pane.viewsLabel}>
      {VIEWS.filter((view) => view !== 'settings' && (view !== 'coordinate' || isCoordinator)).map((view) => (
        <button key={view} {...tab(view)} className={mergeClasses(styles.tab, state.view === view && styles.current)}>
          {m.pane.views[view]}
        </button>
      ))}
      <button
        {...tab('settings')}
        className={mergeClasses(styles.tab, styles.settings, state.view === 'settings' && styles.current)}
        aria-label={m.pane.views.settings}
        title={m.pane.views.settings}
      >
        <SettingsRegular aria-hidden="true" />
      </button>
    </nav>
  );
}
