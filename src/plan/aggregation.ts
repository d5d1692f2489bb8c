import { foldBare } from '../text/fold';
import { type Aggregation } from './types';

/** As offices write the kinds in the column "Cách tổng hợp"; compared without case, accents and punctuation. */
const WORDS: Readonly<Record<Aggregation, readonly string[]>> = {
  latest: [
    'lấy số mới nhất',
    'số mới nhất',
    'mới nhất',
    'số liệu mới nhất',
    'lấy số liệu mới nhất',
    'giá trị mới nhất',
    'lấy giá trị mới nhất',
    'thời điểm',
    'số thời điểm',
    'tại thời điểm báo cáo',
  ],
  cumulative: ['lũy kế', 'cộng lũy kế', 'lấy lũy kế', 'số lũy kế', 'cộng số lũy kế'],
  'in-period': [
    'cộng trong kỳ',
    'trong kỳ',
    'cộng các số trong kỳ',
    'tổng trong kỳ',
    'cộng số trong kỳ',
    'phát sinh trong kỳ',
  ],
  ratio: [
    'tỷ lệ',
    'tỷ lệ tử số mẫu số',
    'tử số mẫu số',
    'cộng tử số mẫu số',
    'cộng tử số và mẫu số',
    'tử số trên mẫu số',
  ],
  none: ['không cộng', 'không tổng hợp', 'không cộng dồn'],
};

const KINDS = new Map(
  (Object.keys(WORDS) as Aggregation[]).flatMap((kind) => WORDS[kind].map((words) => [folded(words), kind] as const)),
);

/** How an indicator adds up, as a cell says it; `null` when the words are not known: nobody then guesses. */
export function readAggregation(text: string): Aggregation | null {
  return KINDS.get(folded(text)) ?? null;
}

/** "Luỹ kế" and "tỉ lệ" are spellings of the same words; "tử số/mẫu số" may be tied by any sign. */
function folded(text: string): string {
  return foldBare(text.replace(/[/():,;]/g, ' '))
    .replace(/\bti le\b/g, 'ty le')
    .replace(/\s+/g, ' ')
    .trim();
}
