import { Button, FluentProvider, makeStyles, Tab, TabList, type Theme, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useEffect } from 'react';
import { SessionProvider, usePane } from './context';
import { NoticeBar } from './parts/NoticeBar';
import { hashOf, type View, viewOf, VIEWS } from './routes';
import { type Session } from './session/session';
import { CheckView } from './views/CheckView';
import { OverviewView } from './views/OverviewView';
import { SendView } from './views/SendView';
import { SettingsView } from './views/SettingsView';
import { StatusView } from './views/StatusView';

const useStyles = makeStyles({
  provider: { height: '100%' },
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: '280px', overflow: 'hidden' },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexGrow: 1, minWidth: 0 },
  tab: { paddingLeft: '8px', paddingRight: '8px' },
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

const VIEW: Readonly<Record<View, () => React.ReactNode>> = {
  overview: OverviewView,
  check: CheckView,
  status: StatusView,
  send: SendView,
  settings: SettingsView,
};

export function App({ session, theme }: { readonly session: Session; readonly theme: Theme }) {
  const styles = useStyles();
  return (
    <SessionProvider session={session}>
      <FluentProvider theme={theme} className={styles.provider}>
        <Frame />
      </FluentProvider>
    </SessionProvider>
  );
}

function Frame() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { view, language } = state;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = m.pane.product;
  }, [language, m]);

  useEffect(() => {
    if (viewOf(window.location.hash) !== view) window.location.hash = hashOf(view);
  }, [view]);

  useEffect(() => {
    const follow = (): void => session.show(viewOf(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [session]);

  const Current = VIEW[view];
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={m.pane.viewsLabel}
          selectedValue={view}
          onTabSelect={(_, { value }) => session.show(value as View)}
        >
          {VIEWS.filter((name) => name !== 'settings').map((name) => (
            <Tab key={name} value={name} className={styles.tab} data-testid={`tab-${name}`}>
              {m.pane.views[name]}
            </Tab>
          ))}
        </TabList>
        <Button
          appearance={view === 'settings' ? 'secondary' : 'subtle'}
          icon={<SettingsRegular />}
          aria-label={m.pane.views.settings}
          aria-pressed={view === 'settings'}
          title={m.pane.views.settings}
          data-testid="tab-settings"
          onClick={() => session.show('settings')}
        />
      </header>
      <NoticeBar />
      <main className={styles.view} aria-label={m.pane.views[view]} data-testid={`view-${view}`}>
        <Current />
      </main>
    </div>
  );
}
