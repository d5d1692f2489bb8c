import { FluentProvider, makeStyles, type Theme } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { SessionProvider, usePane } from './context';
import { NoticeBar } from './parts/NoticeBar';
import { ViewTabs } from './parts/ViewTabs';
import { hashOf, viewOf } from './routes';
import { type Session } from './session/session';
import { fetchAll, LateView } from './views/LateView';

/** By then the first view stands, on an old machine too. */
const CALM = 2_000;

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: '280px', overflow: 'hidden' },
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

export function App({ session, theme }: { readonly session: Session; readonly theme: Theme }) {
  // No class here: Fluent would lay it on every pop-up's layer as well. The height is in assets/pane.css.
  return (
    <SessionProvider session={session}>
      <FluentProvider theme={theme}>
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
    const timer = window.setTimeout(fetchAll, CALM);
    return () => window.clearTimeout(timer);
  }, []);

  const written = useRef('');
  useLayoutEffect(() => {
    written.current = hashOf(view);
    if (viewOf(window.location.hash) !== view) window.location.hash = written.current;
  }, [view]);

  useEffect(() => {
    // The event comes late: one that only tells of our own writing must not undo what was pressed since.
    const follow = (): void => {
      if (window.location.hash !== written.current) session.show(viewOf(window.location.hash));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [session]);

  return (
    <div className={styles.frame}>
      <ViewTabs />
      <NoticeBar />
      <main className={styles.view} aria-label={m.pane.views[view]} data-testid={`view-${view}`}>
        <LateView key={view} view={view} />
      </main>
    </div>
  );
}
