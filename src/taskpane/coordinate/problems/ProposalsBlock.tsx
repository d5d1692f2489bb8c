import { rowNumber } from '../../../report/rowName';
import { Button, makeStyles } from '@fluentui/react-components';
import { type RowProposal } from '../../../consolidate/types';
import { type RowCandidate } from '../../../plan/types';
import { Bar, Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { Item, PlaceLine } from './Item';

const useStyles = makeStyles({
  candidate: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '2px 0' },
  words: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
});

/** Reported rows that the plan does not have like that: a person says which row each is. */
export function ProposalsBlock({ proposals }: { readonly proposals: readonly RowProposal[] }) {
  const { m } = useRoom();
  const words = m.coordinate.problems;
  return (
    <Block
      title={`${words.proposals} (${m.coordinate.count(proposals.length)})`}
      text={words.proposalsText}
      testId="proposals"
    >
      <ShowMore
        items={proposals}
        render={(proposal) => <Proposal key={`${proposal.plan}|${proposal.key}`} proposal={proposal} />}
      />
    </Block>
  );
}

const named = ({ section, number, title }: RowCandidate): string =>
  `${[section, number].filter((part) => part !== '').join('.')}${section + number === '' ? '' : '. '}${title}`;

function Proposal({ proposal }: { readonly proposal: RowProposal }) {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const words = m.coordinate.problems;
  const { section, number, title, places, candidates } = proposal;
  const isBusy = state.work !== null;
  return (
    <Item number={rowNumber({ section, number })} title={title} testId="proposal">
      {places.map((place) => (
        <PlaceLine
          key={`${place.submissionId}|${place.sheet}|${place.cell ?? ''}`}
          place={{ ...place, title }}
          value=""
        />
      ))}
      <Small>{candidates.length === 0 ? words.noCandidate : words.candidates}</Small>
      {candidates.map((candidate) => (
        <div key={candidate.key} className={styles.candidate} data-testid="candidate" data-key={candidate.key}>
          <div className={styles.words}>
            {named(candidate)}
            <Small>{words.differs(candidate.differs)}</Small>
          </div>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={words.chooseFor({ title, candidate: named(candidate) })}
            data-testid="proposal-choose"
            onClick={() => void room.decide(proposal, candidate.key)}
          >
            {words.choose}
          </Button>
        </div>
      ))}
      <Bar>
        <Button
          size="small"
          disabled={isBusy}
          aria-label={`${words.notInPlan}: ${title}`}
          data-testid="proposal-not"
          onClick={() => void room.decide(proposal, null)}
        >
          {words.notInPlan}
        </Button>
      </Bar>
    </Item>
  );
}
