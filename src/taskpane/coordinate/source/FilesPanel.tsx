import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, useMemo, useState } from 'react';
import { VirtualList } from '../../parts/VirtualList';
import { verdictOf } from '../session/files';
import { droppedFiles } from '../parts/dropped';
import { Bar, Block, Small } from '../parts/layout';
import { PickFiles } from '../parts/PickFiles';
import { useRoom } from '../roomContext';
import { FileLine } from './FileLine';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '14px 10px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Hover },
  list: {
    display: 'flex',
    flexDirection: 'column',
    height: 'min(60vh, 520px)',
    minHeight: '240px',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Files as they come back: picked or dropped, each with what became of it. */
export function FilesPanel() {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { files, work, period, leftOut } = state;
  const words = m.coordinate.files;
  const [isOver, setOver] = useState(false);
  const [onlyLeft, setOnlyLeft] = useState(false);
  const judged = useMemo(
    () => files.map((file) => ({ file, verdict: verdictOf(file, period, leftOut) })),
    [files, period, leftOut],
  );
  const left = judged.filter(({ verdict }) => verdict !== 'counts');
  const counted = judged.filter(({ verdict }) => verdict === 'counts' || verdict === 'unit-unknown').length;

  const drag = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(over);
  };
  const drop = (event: DragEvent): void => {
    drag(event, false);
    if (work === null) void droppedFiles(event.dataTransfer).then((dropped) => room.addFiles(dropped));
  };

  return (
    <>
      <div
        className={mergeClasses(styles.place, isOver && styles.over)}
        data-testid="drop-place"
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={drop}
      >
        <Bar>
          <PickFiles
            appearance="primary"
            submissions
            label={words.pick}
            disabled={work !== null}
            testId="pick-files"
            onPick={(picked) => void room.addFiles(picked)}
          />
          <PickFiles
            folders
            submissions
            label={words.pickFolder}
            disabled={work !== null}
            testId="pick-folder"
            onPick={(picked) => void room.addFiles(picked)}
          />
        </Bar>
        <Small>{words.drop}</Small>
        {files.length === 0 && <Small>{words.noneText}</Small>}
      </div>
      {files.length > 0 && (
        <Block title={words.title(files.length)} testId="files">
          <Small testId="files-summary">{words.summary({ counts: counted, left: files.length - counted })}</Small>
          {left.length > 0 && (
            <Checkbox
              label={words.onlyLeft}
              checked={onlyLeft}
              data-testid="files-only-left"
              onChange={(_, { checked }) => setOnlyLeft(checked === true)}
            />
          )}
          <div className={styles.list}>
            <VirtualList
              items={onlyLeft ? left : judged}
              keyOf={({ file }) => file.key}
              label={words.listLabel}
              estimate={({ verdict }) => (verdict === 'counts' ? 64 : 110)}
              render={({ file, verdict }) => <FileLine file={file} verdict={verdict} />}
              testId="file-list"
            />
          </div>
        </Block>
      )}
    </>
  );
}
