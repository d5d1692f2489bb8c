import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Room } from '../coordinate/Room';
import { usePane } from '../context';
import { EmptyState } from '../parts/EmptyState';
import { type Coordinating } from '../coordinate/session/coordinating';

interface OpenRoom {
  readonly room: Coordinating;
  readonly View: typeof Room;
}

/** The door to the coordinator's room: few need it, so it is fetched when it is first opened. */
export function CoordinateView() {
  const { session, state, m } = usePane();
  const [opened, setOpened] = useState<OpenRoom | null>(null);
  const [failures, setFailures] = useState(0);
  const [tries, setTries] = useState(1);
  useEffect(() => {
    const open = async (): Promise<void> => {
      const { Room: View } = await import(/* webpackChunkName: "coordinate" */ '../coordinate/Room');
      const room = await session.room();
      setOpened({ room, View });
      await room.begin();
    };
    // Only the parts of the room can be missing: what happens inside is said there.
    open().catch(() => setFailures((count) => count + 1));
  }, [session, tries]);

  if (failures === tries) {
    return (
      <EmptyState title={m.pane.views.coordinate} text={m.pane.coordinate.notOpened}>
        <Button data-testid="room-open-again" onClick={() => setTries(tries + 1)}>
          {m.pane.action.retry}
        </Button>
      </EmptyState>
    );
  }
  if (opened === null) return <Spinner size="tiny" label={m.pane.coordinate.opening} style={{ padding: '24px' }} />;
  return <opened.View room={opened.room} language={state.language} />;
}
