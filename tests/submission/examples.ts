import { uuidv7 } from 'uuidv7';
import { type ItemRecord } from '../../src/examine/records';
import { buildSubmission, type SubmissionDraft } from '../../src/submission/build';
import { completeRow } from '../../src/submission/row';
import { type Submission } from '../../src/submission/types';

/** A task row of the Sơn La plan as a unit would send it. */
export function taskRow(changes: Partial<ItemRecord> = {}): ItemRecord {
  return completeRow({
    sheet: 'PL II',
    row: 8,
    key: 'son-la-2026/tasks/I/1/3f2a9c',
    kind: 'tasks',
    template: 'son-la-2026-tasks',
    section: 'I',
    sectionTitle: 'Hoàn thiện thể chế',
    number: '1',
    title: 'Ban hành Kế hoạch Chuyển đổi số năm 2026',
    cells: { number: 'A8', title: 'B8', owner: 'C8', due: 'F8', progress: 'G8' },
    owners: ['Sở Khoa học và Công nghệ'],
    ownerIds: ['sl-so-khcn'],
    coordinators: ['Các sở, ban, ngành'],
    product: 'Kế hoạch của UBND tỉnh',
    due: { kind: 'within', start: '2026-01-01', end: '2026-01-31' },
    progress: { text: 'Đã hoàn thành ngày 06/01/2026', done: true, completedOn: '2026-01-06', percent: null },
    planYears: { from: 2026, to: 2026 },
    status: 'done-on-time',
    reason: 'Hoàn thành ngày 06/01/2026, trước hạn 31/01/2026.',
    ...changes,
  });
}

/** An indicator row with target and result. */
export function indicatorRow(result: number, changes: Partial<ItemRecord> = {}): ItemRecord {
  const quantity = (text: string, comparator: '>=' | null, value: number) => ({
    text,
    parts: [{ comparator, value, low: null, high: null, unit: '%', scope: null }],
    qualitative: false,
  });
  return completeRow({
    sheet: 'PL I',
    row: 9,
    key: 'son-la-2026/indicators/II/3/77ab01',
    kind: 'indicators',
    template: 'son-la-2026-indicators',
    section: 'II',
    number: '3',
    title: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
    cells: { title: 'B9', target: 'D9', result: 'G9', owner: 'E9' },
    owners: ['Văn phòng UBND tỉnh'],
    ownerIds: ['sl-vp-ubnd'],
    unit: '%',
    target: quantity('≥ 80', '>=', 80),
    result: quantity(String(result).replace('.', ','), null, result),
    planYears: { from: 2026, to: 2026 },
    status: result >= 80 ? (result > 80 ? 'exceeded' : 'met') : 'not-met',
    basis: 'result',
    ...changes,
  });
}

/** A submission as a sender builds it, with a right content hash. */
export function submissionOf(
  changes: Partial<SubmissionDraft & { id: string; sentAt: string }> = {},
): Promise<Submission> {
  const { id = uuidv7(), sentAt = '2026-09-04T08:30:00+07:00', ...draft } = changes;
  return buildSubmission(
    {
      unit: 'sl-so-khcn',
      period: '2026-Q3',
      plan: 'son-la-2026',
      replaces: null,
      sentBy: 'Nguyễn Thị Hoa',
      ruleset: '1.0.0',
      rows: [taskRow(), indicatorRow(82.5)],
      findings: { errors: 0, warnings: 0, confirmed: [] },
      ...draft,
    },
    { id, sentAt },
  );
}
