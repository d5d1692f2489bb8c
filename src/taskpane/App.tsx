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
  // Half of the narrowest pane: somebody reads it at 200 %.
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: '160px', overflow: 'hidden' },
  // A low pane scrolls as a whole, where the list in it would have no room.
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' },
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
  const { view, language, busy } = state;

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

  const frame = useRef<HTMLDivElement>(null);
  const lastFocused = useRef<Element | null>(null);
  useEffect(() => {
    // A button that is disabled while something is done, or replaced by what came of it, lets go of the keyboard.
    if (busy !== null || !document.hasFocus() || document.activeElement !== document.body) return;
    const last = lastFocused.current;
    const next = last?.isConnected === true ? last : frame.current?.querySelector('main button:not(:disabled)');
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }, [busy]);

  return (
    <div className={styles.frame} ref={frame} onFocus={({ target }) => (lastFocused.current = target)}>
      <ViewTabs />
      <NoticeBar />
      <main className={styles.view} aria-label={m.pane.views[view]} data-testid={`view-${view}`}>
        <LateView key={view} view={view} />
      </main>
    </div>
  );
}
