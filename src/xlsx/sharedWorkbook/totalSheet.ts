import { type Consolidated, type IndicatorTotal } from '../../consolidate/types';
import { type StreamedSheet } from '../model';
import { itemOf } from './problemSheet';
import { CENTRE, streamedList } from './sheetBuilder';
import { type WorkbookWords } from './words';

/** Units whose figures are spelled out in one cell; all of them stand in the sheet of indicators. */
const PARTS = 30;

/**
 * Indicators that the plan says how to put together, each with what came out and whose figures it was made of. `null`
 * when the plan declares none: nothing is ever added up on a guess.
 */
export function totalSheet(picture: Consolidated, words: WorkbookWords): StreamedSheet | null {
  const { columns: c, sheets, titles, subtitle, page, nothing, totals: t } = words.workbook;
  const declared = picture.totals.filter(({ aggregation }) => aggregation !== 'none');
  if (declared.length === 0) return null;
  return streamedList<IndicatorTotal>(
    {
      name: sheets.totals,
      title: titles.totals,
      subtitle: subtitle(picture),
      footer: page,
      nothing,
      frozenColumns: 0,
      columns: [
        { heading: c.index, width: 5, style: CENTRE, value: (_total, index) => index + 1 },
        { heading: c.item, width: 9, style: CENTRE, value: itemOf },
        { heading: c.indicator, width: 40, value: ({ title }) => title },
        { heading: c.measure, width: 11, style: CENTRE, value: ({ measure }) => measure },
        { heading: c.aggregation, width: 18, style: CENTRE, value: ({ aggregation }) => t.kinds[aggregation] },
        {
          heading: c.totalValue,
          width: 13,
          style: { ...CENTRE, numberFormat: '#,##0.##' },
          value: ({ value }) => value,
        },
        {
          heading: c.ratio,
          width: 16,
          style: CENTRE,
          hiddenWhenEmpty: true,
          value: ({ numerator, denominator }) =>
            numerator === null || denominator === null ? null : t.ratio({ numerator, denominator }),
        },
        { heading: c.why, width: 26, hiddenWhenEmpty: true, value: ({ why }) => (why === null ? null : t.why[why]) },
        { heading: c.parts, width: 60, value: (total) => partsOf(total, words) },
      ],
    },
    declared,
  );
}

function partsOf({ parts }: IndicatorTotal, words: WorkbookWords): string {
  const lines = parts
    .slice(0, PARTS)
    .map(({ unitName, text, sheet, cell }) => `${unitName}: ${text} (${sheet}${cell === null ? '' : `!${cell}`})`);
  const rest = parts.length - lines.length;
  return [...lines, ...(rest > 0 ? [words.workbook.problems.moreUnits(rest)] : [])].join('\n');
}
