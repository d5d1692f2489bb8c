import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type TemplateId } from '../../appendix/types';
import { templates } from '../../catalogue/templates';
import { usePane } from '../context';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px', flexShrink: 0, minWidth: 0, maxWidth: '100%' },
  // The names are long: without this the field would be as wide as the longest.
  narrow: { minWidth: 0, '> select': { minWidth: 0, textOverflow: 'ellipsis' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Any standard template as a new sheet of this workbook. */
export function TemplatePicker() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const [chosen, setChosen] = useState<TemplateId>('generic-tasks');
  return (
    <section className={styles.section} aria-label={m.pane.overview.templates} data-testid="templates">
      <h2 className={styles.heading}>{m.pane.overview.templates}</h2>
      <p className={styles.small}>{m.pane.overview.templatesText}</p>
      <Field label={m.pane.overview.template} size="small" className={styles.narrow}>
        <Select
          size="small"
          className={styles.narrow}
          value={chosen}
          data-testid="template"
          onChange={(_, { value }) => setChosen(value as TemplateId)}
        >
          {templates.map(({ id }) => (
            <option key={id} value={id}>
              {m.status.templates[id]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          size="small"
          disabled={state.busy !== null}
          data-testid="insert-template"
          onClick={() => void session.insertTemplate(chosen)}
        >
          {m.pane.action.insertTemplate}
        </Button>
      </div>
    </section>
  );
}
