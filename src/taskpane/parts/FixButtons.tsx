import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WandRegular } from '@fluentui/react-icons/svg/wand';
import { type CellContent } from '../../check/change';
import { usePane } from '../context';
import { type KeyedFinding } from '../session/report';

const useStyles = makeStyles({
  fixes: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  preview: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Changes shown before they are made; a renumbering of fifty rows need not be read in full. */
const SHOWN = 3;

/** The fixes a finding offers, each with what it would change. */
export function FixButtons({ found, isStale }: { readonly found: KeyedFinding; readonly isStale: boolean }) {
  const styles = useStyles();
  const { session, state, m } = usePane();
  if (found.finding.fixes.length === 0) return null;
  const shown = ({ value }: CellContent): string =>
    value === null || value === '' ? m.pane.check.blank : String(value);
  return (
    <div className={styles.fixes}>
      {found.finding.fixes.map((fix, index) => (
        <div key={`${fix.code}${index}`}>
          <Button
            size="small"
            icon={<WandRegular />}
            disabled={state.busy !== null || isStale}
            data-testid="fix"
            data-fix={fix.code}
            onClick={() => void session.fix(found.key, index)}
          >
            {m.rules.fixLabel(fix)}
          </Button>
          {fix.changes.slice(0, SHOWN).map(({ cell, deleted, inserted }) => (
            <div key={cell} className={styles.preview}>
              {cell}: {m.pane.check.fixesTo({ from: shown(deleted), to: shown(inserted) })}
            </div>
          ))}
          {fix.changes.length > SHOWN && <div className={styles.preview}>…</div>}
        </div>
      ))}
    </div>
  );
}
