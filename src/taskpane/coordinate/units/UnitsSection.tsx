import { Button, Input, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useMemo, useState } from 'react';
import { unitGroup } from '../../../dashboard/unitGroup';
import { type UnitState } from '../../../submission/types';
import { EmptyState } from '../../parts/EmptyState';
import { VirtualList } from '../../parts/VirtualList';
import { NO_FILTER, stateCounts, trackerLines } from '../session/tracker';
import { CopyReminders } from '../actions/CopyReminders';
import { useRoom } from '../roomContext';
import { GroupHead, UnitLine } from './UnitLine';
import { UnitPage } from './UnitPage';

const useStyles = makeStyles({
  both: { display: 'flex', flexGrow: 1, minHeight: 0, '@media print': { display: 'block' } },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0, minHeight: 0 },
  // Beside an opened unit where there is room, under it where there is none.
  listBeside: {
    display: 'none',
    '@container (min-width: 720px)': {
      display: 'flex',
      maxWidth: '420px',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px',
    flexShrink: 0,
    '@media print': { display: 'none' },
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: { minWidth: 0 },
});

const STATES: readonly (UnitState | 'late')[] = ['not-sent', 'sent', 'returned', 'accepted', 'late'];

/** Who has reported and who has not. */
export function UnitsSection() {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { tracker, opened, source } = state;
  const words = m.coordinate.units;
  const [filter, setFilter] = useState(NO_FILTER);
  const all = useMemo(() => tracker ?? [], [tracker]);
  const counts = useMemo(() => stateCounts(all), [all]);
  const lines = useMemo(() => trackerLines(all, filter, unitGroup), [all, filter]);

  if (tracker === null) {
    return (
      <EmptyState title={words.emptyTitle} text={words.emptyText}>
        <Button appearance="primary" data-testid="go-source" onClick={() => room.show('source')}>
          {m.coordinate.sections.source}
        </Button>
      </EmptyState>
    );
  }
  if (all.length === 0) return <EmptyState title={words.noneTitle} text={words.noneText} />;
  return (
    <div className={styles.both}>
      <div className={mergeClasses(styles.list, opened !== null && styles.listBeside)} data-testid="units-list">
        <div className={styles.filters}>
          <div className={styles.chips} role="group" aria-label={words.filterLabel}>
            {STATES.map((one) => (
              <ToggleButton
                key={one}
                size="small"
                className={styles.chip}
                checked={filter.states.includes(one)}
                data-testid={`units-filter-${one}`}
                onClick={() =>
                  setFilter({
                    ...filter,
                    states: filter.states.includes(one)
                      ? filter.states.filter((s) => s !== one)
                      : [...filter.states, one],
                  })
                }
              >
                {words.state[one]} {m.coordinate.count(counts[one])}
              </ToggleButton>
            ))}
          </div>
          <Input
            size="small"
            type="search"
            contentBefore={<SearchRegular aria-hidden="true" />}
            placeholder={words.search}
            aria-label={words.search}
            value={filter.text}
            data-testid="units-search"
            onChange={(_, { value }) => setFilter({ ...filter, text: value })}
          />
          {source !== null && <CopyReminders />}
        </div>
        {lines.length === 0 ? (
          <EmptyState title={words.filteredTitle} text={words.filteredText} />
        ) : (
          <VirtualList
            items={lines}
            keyOf={(line) => line.key}
            label={words.listLabel}
            estimate={(line) => (line.kind === 'group' ? 36 : 58)}
            render={(line) => (line.kind === 'group' ? <GroupHead line={line} /> : <UnitLine unit={line.unit} />)}
            inSight={opened?.unit ?? null}
            testId="units"
          />
        )}
      </div>
      {opened !== null && <UnitPage key={opened.unit} opened={opened} />}
    </div>
  );
}
