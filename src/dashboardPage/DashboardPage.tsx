import { FluentProvider, makeStyles, type Theme, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { coordinateWordsFor } from '../messages/coordinate';
import { Room } from '../taskpane/coordinate/Room';
import { type Coordinating } from '../taskpane/coordinate/session/coordinating';
import { type PaneTools } from '../taskpane/session/tools';
import { PageHead } from './PageHead';
import { type KeptSettings } from './settings';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { display: 'block', height: 'auto', backgroundColor: 'transparent' },
  },
  room: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    width: '100%',
    maxWidth: '1600px',
    margin: '0 auto',
    '@media print': { display: 'block', maxWidth: 'none' },
  },
});

export interface DashboardPageProps {
  readonly room: Coordinating;
  readonly settings: KeptSettings;
  readonly account: PaneTools['hubAccount'];
  readonly theme: Theme;
}

/** The coordinator's room as a whole page. */
export function DashboardPage({ theme, ...inside }: DashboardPageProps) {
  return (
    <FluentProvider theme={theme}>
      <Inside {...inside} />
    </FluentProvider>
  );
}

function Inside({ room, settings, account }: Omit<DashboardPageProps, 'theme'>) {
  const styles = useStyles();
  const { language } = useSyncExternalStore(settings.subscribe, settings.get);
  const m = coordinateWordsFor(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = m.coordinate.pageTitle;
  }, [language, m]);
  return (
    <div className={styles.page}>
      <PageHead room={room} settings={settings} account={account} m={m} />
      <main className={styles.room}>
        <Room room={room} language={language} />
      </main>
    </div>
  );
}
