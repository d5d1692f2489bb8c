import { makeStyles, tokens } from '@fluentui/react-components';
import { type HandoutSummary } from '../../../handout/summary';
import { Bar, Block, Small } from '../parts/layout';
import { PickFiles } from '../parts/PickFiles';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { OpenPlan } from './OpenPlan';

const useStyles = makeStyles({
  line: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
});

/** One report workbook a unit out of the plan's appendices, and who got what. */
export function HandOutAction() {
  const { room, state, m } = useRoom();
  const words = m.coordinate.actions;
  return (
    <Block title={words.handOut} text={words.handOutText} testId="action-hand-out">
      <Bar>
        <PickFiles
          label={words.pickPlan}
          disabled={state.work !== null}
          testId="hand-out"
          onPick={(files) => void room.handOut(files)}
        />
        <OpenPlan testId="hand-out-open" onPick={(files) => void room.handOut(files)} />
      </Bar>
      {state.handout !== null && <HandedOut summary={state.handout} />}
    </Block>
  );
}

function HandedOut({ summary }: { readonly summary: HandoutSummary }) {
  const styles = useStyles();
  const { m } = useRoom();
  const words = m.coordinate.actions;
  const { units, unowned, unresolved } = summary;
  const owners = units.filter(({ rows }) => rows.length > 0);
  const rows = new Set(owners.flatMap((unit) => unit.rows.map(({ key }) => key))).size;
  return (
    <div data-testid="handout" data-units={units.length} data-unowned={unowned.length}>
      <p>{words.handedOut({ units: owners.length, informed: units.length - owners.length, rows })}</p>
      <Small>{unowned.length === 0 ? words.allOwned : words.unowned(unowned.length)}</Small>
      <ShowMore
        items={unowned}
        testId="handout-unowned"
        render={({ file, sheet, cell, number, title, key }, index) => (
          <div key={`${key}${index}`} className={styles.line}>
            {number === '' ? '' : `${number}. `}
            {title}
            <Small>{m.coordinate.place.inFile({ file, sheet, cell })}</Small>
          </div>
        )}
      />
      {unresolved.length > 0 && <Small>{words.names(unresolved.length)}</Small>}
      <ShowMore
        items={unresolved}
        render={({ written, why, nearest }, index) => (
          <div key={`${written}${index}`} className={styles.line}>
            “{written}”: {m.handout.summary.why[why]}
            <Small>{m.handout.summary.nearest(nearest)}</Small>
          </div>
        )}
      />
      <strong>{words.handoutUnits}</strong>
      <ShowMore
        items={units}
        testId="handout-units"
        render={({ unit, name, file, rows: own, coordinates }) => (
          <div key={unit} className={styles.line}>
            {name}
            <Small>
              {words.handoutUnit({ rows: own.length, coordinates: coordinates.length })} – {file}
            </Small>
          </div>
        )}
      />
    </div>
  );
}
