import { Button, Checkbox, Field, Link, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Publication, type PublicPart } from '../../../submission/publication';
import { Bar, Block, Small } from '../parts/layout';
import { useRoom } from '../roomContext';

const PARTS: readonly PublicPart[] = ['overview', 'indicators', 'tasks', 'units'];

/** What everybody may see of the period, chosen part by part. */
export function PublishAction() {
  const { room, state, m } = useRoom();
  const words = m.coordinate.actions;
  const { source, mayDecide, publication, period } = state;
  const may = source === 'hub' && mayDecide;
  useEffect(() => {
    if (may && publication === null) void room.loadPublication();
  }, [room, may, publication, period]);
  return (
    <Block title={words.publication} text={words.publicationText} testId="action-publish">
      {!may && <Small>{words.needHub}</Small>}
      {may && publication !== null && <Choices key={period} publication={publication} />}
    </Block>
  );
}

function Choices({ publication }: { readonly publication: Publication }) {
  const { room, state, m } = useRoom();
  const words = m.coordinate.actions;
  const [draft, setDraft] = useState(publication);
  const [isTried, setTried] = useState(false);
  const isBusy = state.work !== null;
  const needsPart = isTried && draft.parts.length === 0;
  const link = publication.published ? room.tools.publicPage(state.period) : null;
  return (
    <>
      <Small testId="publication-state">{publication.published ? words.isPublished : words.isNotPublished}</Small>
      <Field
        label={words.partsLabel}
        size="small"
        validationState={needsPart ? 'error' : 'none'}
        validationMessage={needsPart ? words.needPart : null}
      >
        <div role="group" aria-label={words.partsLabel}>
          {PARTS.map((part) => (
            <div key={part}>
              <Checkbox
                label={words.parts[part]}
                checked={draft.parts.includes(part)}
                data-testid={`publish-${part}`}
                onChange={(_, { checked }) =>
                  setDraft({ ...draft, parts: PARTS.filter((p) => (p === part ? checked : draft.parts.includes(p))) })
                }
              />
            </div>
          ))}
        </div>
      </Field>
      <Field label={words.note} size="small">
        <Textarea
          size="small"
          value={draft.note}
          maxLength={2_000}
          data-testid="publish-note"
          onChange={(_, { value }) => setDraft({ ...draft, note: value })}
        />
      </Field>
      <Bar>
        <Button
          disabled={isBusy}
          data-testid="publish"
          onClick={() => {
            setTried(true);
            if (draft.parts.length > 0) void room.publish({ ...draft, published: true, note: draft.note.trim() });
          }}
        >
          {publication.published ? words.update : words.publish}
        </Button>
        {publication.published && (
          <Button
            appearance="subtle"
            disabled={isBusy}
            data-testid="unpublish"
            onClick={() => void room.publish({ ...draft, published: false })}
          >
            {words.unpublish}
          </Button>
        )}
        {link !== null && (
          <Link href={link} target="_blank" rel="noreferrer" data-testid="public-page">
            {words.openPublic}
          </Link>
        )}
      </Bar>
    </>
  );
}
