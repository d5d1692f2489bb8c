import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Source } from '../session/state';
import { PickFiles } from '../parts/PickFiles';
import { Bar, Block, Page, Small } from '../parts/layout';
import { useRoom } from '../roomContext';
import { FilesPanel } from './FilesPanel';
import { HubAccess } from './HubAccess';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    gap: '8px',
    '@container (min-width: 720px)': { gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' },
  },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    textAlign: 'left',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { border: `2px solid ${tokens.colorBrandStroke1}`, padding: '9px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where the reports come from, and what is needed to get them. */
export function SourceSection() {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { source, work, plans } = state;
  const words = m.coordinate.source;
  const offered: readonly Source[] = room.tools.graph() === null ? ['hub', 'files'] : ['hub', 'graph', 'files'];
  const text = { hub: words.hubText, graph: words.graphText, files: words.filesText };
  return (
    <Page testId="source-page">
      <div className={styles.choices} role="group" aria-label={words.title}>
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            className={mergeClasses(styles.choice, one === source && styles.chosen)}
            aria-pressed={one === source}
            disabled={work !== null}
            data-testid={`source-${one}`}
            onClick={() => void room.chooseSource(one)}
          >
            <span className={styles.name}>{words[one]}</span>
            <span className={styles.text}>{text[one]}</span>
          </button>
        ))}
      </div>
      {source === 'hub' && <HubAccess />}
      {source === 'files' && <FilesPanel />}
      {source !== null && source !== 'hub' && (
        <Block title={words.plan} text={words.planText} testId="source-plan">
          {plans.map(({ plan, title, rows }) => (
            <Small key={plan}>{words.planUsed({ title, rows: rows.length })}</Small>
          ))}
          <Bar>
            <PickFiles
              label={words.pickPlan}
              disabled={work !== null}
              testId="use-plan"
              onPick={(files) => void room.usePlan(files)}
            />
          </Bar>
        </Block>
      )}
      {state.isAway && (
        <Block title={words.awayTitle} text={words.awayText} testId="source-away">
          <Bar>
            <Button data-testid="source-retry" disabled={work !== null} onClick={() => void room.load()}>
              {m.coordinate.retry}
            </Button>
          </Bar>
        </Block>
      )}
    </Page>
  );
}
