import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { type LedgerEntry } from '../../../submission/types';
import { Bar, Block } from '../parts/layout';
import { useRoom } from '../roomContext';

/** Takes a report, or gives it back with the reason. */
export function ReviewForm({ entry }: { readonly entry: LedgerEntry }) {
  const { room, state, m } = useRoom();
  const words = m.coordinate.unit;
  const [comment, setComment] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = isTried && comment.trim() === '';
  return (
    <Block title={words.review} testId="review">
      <Field
        label={words.reviewText}
        hint={words.reviewHint}
        size="small"
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? words.needComment : null}
      >
        <Textarea
          size="small"
          value={comment}
          maxLength={4_000}
          data-testid="review-comment"
          onChange={(_, { value }) => setComment(value)}
        />
      </Field>
      <Bar>
        <Button
          appearance="primary"
          disabled={state.work !== null || entry.state === 'accepted'}
          data-testid="review-accept"
          onClick={() => void room.review('accepted', comment)}
        >
          {words.accept}
        </Button>
        <Button
          disabled={state.work !== null}
          data-testid="review-return"
          onClick={() => {
            setTried(true);
            if (comment.trim() !== '') void room.review('returned', comment);
          }}
        >
          {words.giveBack}
        </Button>
      </Bar>
    </Block>
  );
}
