import { makeStyles } from '@fluentui/react-components';
import { type Language } from '../../messages/pane';
import { type Coordinating } from './session/coordinating';
import { type Section } from './session/state';
import { ActionsSection } from './actions/ActionsSection';
import { PictureSection } from './picture/PictureSection';
import { ProblemsSection } from './problems/ProblemsSection';
import { RoomHead } from './RoomHead';
import { RoomNews } from './RoomNews';
import { RoomProvider, useRoom } from './roomContext';
import { SourceSection } from './source/SourceSection';
import { UnitsSection } from './units/UnitsSection';

const useStyles = makeStyles({
  room: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    containerType: 'inline-size',
    '@media print': { display: 'block', containerType: 'normal' },
  },
  section: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    '@media print': { display: 'block' },
  },
});

const SECTION: Readonly<Record<Section, () => React.ReactNode>> = {
  source: SourceSection,
  units: UnitsSection,
  picture: PictureSection,
  problems: ProblemsSection,
  actions: ActionsSection,
};

/** The coordinator's room, as wide as its place: a pane of 350 pixels or a page. */
export function Room({ room, language }: { readonly room: Coordinating; readonly language: Language }) {
  return (
    <RoomProvider room={room} language={language}>
      <Inside />
    </RoomProvider>
  );
}

function Inside() {
  const styles = useStyles();
  const { state, m } = useRoom();
  const Current = SECTION[state.section];
  return (
    <div className={styles.room} data-testid="room" data-section={state.section}>
      <RoomHead />
      <RoomNews />
      <section
        className={styles.section}
        aria-label={m.coordinate.sections[state.section]}
        data-testid={`room-${state.section}`}
      >
        <Current />
      </section>
    </div>
  );
}
