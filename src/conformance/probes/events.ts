import { type Probe, type Scratch } from '../probe';

/** Milliseconds for events to arrive: Excel sends them after the answer. */
const CALM = 300;

/** What a sheet's changes raise while `act` and the time after it last. */
async function heard({ context, sheet }: Scratch, act: () => void): Promise<string[]> {
  const events: string[] = [];
  const handler = sheet.onChanged.add(({ changeType, address }) => {
    events.push(`${changeType} ${address}`);
    return Promise.resolve();
  });
  await context.sync();
  act();
  await context.sync();
  await new Promise((resolve) => setTimeout(resolve, CALM));
  handler.remove();
  await handler.context.sync();
  return events;
}

/** Which own writes raise events, and in which order. */
export const eventProbes: readonly Probe[] = [
  {
    id: 'event-own-write',
    claim: 'An add-in hears its own writes, one event a range, in their order.',
    needs: '1.7',
    expected: ['RangeEdited A1', 'RangeEdited B2:C3'],
    ask: (scratch) =>
      heard(scratch, () => {
        scratch.sheet.getRange('A1').values = [['x']];
        scratch.sheet.getRange('B2:C3').values = [
          [1, 2],
          [3, 4],
        ];
      }),
  },
  {
    id: 'event-format-silent',
    claim: 'Formats and conditional formats raise no change event.',
    needs: '1.7',
    expected: [],
    ask: (scratch) =>
      heard(scratch, () => {
        scratch.sheet.getRange('A1').format.fill.color = '#FFEB9C';
        scratch.sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=A1=1';
      }),
  },
  {
    id: 'event-row-inserted',
    claim: 'An inserted row is told as one event.',
    needs: '1.7',
    expected: ['RowInserted 2:2'],
    ask: (scratch) =>
      heard(scratch, () => {
        scratch.sheet.getRange('2:2').insert('Down');
      }),
  },
];
