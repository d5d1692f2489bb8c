import { type Consolidated, type PeriodChange } from '../../consolidate/types';
import { type StreamedSheet } from '../model';
import { itemOf } from './problemSheet';
import { sourceOf } from './rowSheets';
import { CENTRE, streamedList } from './sheetBuilder';
import { type WorkbookWords } from './words';

/** What became of units' rows since the period before; `null` when nothing did, or nothing is known of that period. */
export function changeSheet(picture: Consolidated, words: WorkbookWords): StreamedSheet | null {
  const { columns: c, sheets, titles, subtitle, page, nothing, changes } = words.workbook;
  if (picture.changes.length === 0) return null;
  const sources = sourcesOf(picture);
  const { labels } = words.status;
  const label = (side: PeriodChange['before']) => (side.status === null ? null : labels[side.status]);
  return streamedList<PeriodChange>(
    {
      name: sheets.changes,
      title: titles.changes,
      subtitle: subtitle(picture),
      footer: page,
      nothing,
      frozenColumns: 0,
      columns: [
        { heading: c.index, width: 6, style: CENTRE, value: (_change, index) => index + 1 },
        { heading: c.unit, width: 28, value: ({ unitName }) => unitName },
        { heading: c.item, width: 9, style: CENTRE, value: itemOf },
        { heading: c.content, width: 44, value: ({ title }) => title },
        { heading: c.change, width: 16, style: CENTRE, value: ({ kind }) => changes[kind] },
        { heading: c.statusBefore, width: 17, style: CENTRE, value: ({ before }) => label(before) },
        { heading: c.statusNow, width: 17, style: CENTRE, value: ({ after }) => label(after) },
        { heading: c.resultBefore, width: 24, value: ({ before }) => before.result },
        { heading: c.resultNow, width: 24, value: ({ after }) => after.result },
        { heading: c.source, width: 16, style: CENTRE, value: (change) => sources.get(placeKey(change)) ?? null },
      ],
    },
    picture.changes,
  );
}

/** Cells of the changed rows in this period's reports; rows that are gone have none. */
function sourcesOf({ changes, rows }: Consolidated): Map<string, string> {
  const wanted = new Set(changes.map(placeKey));
  const found = new Map<string, string>();
  for (const row of rows) if (wanted.has(placeKey(row))) found.set(placeKey(row), sourceOf(row));
  return found;
}

const placeKey = ({ unit, key }: { readonly unit: string; readonly key: string }): string => `${unit}|${key}`;
