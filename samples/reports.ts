/** What the four reports leave out, and which columns the unit adds. All of it is made up; see README.md. */
export interface ForgottenCell {
  /** Section and number as printed: `VI.3`. */
  readonly item: string;
  readonly column: string;
  readonly rule: string;
}

export interface ReportPlan {
  readonly table: string;
  readonly kind: 'indicators' | 'tasks';
  /** A heading above the added columns, where the office has one. */
  readonly above?: string;
  readonly forgotten: readonly ForgottenCell[];
  /** What the pattern does not give: an indicator's result, or the day a task was done. */
  readonly results?: Readonly<Record<string, string>>;
}

/** A task without any word on its progress. */
const silent = (item: string): ForgottenCell[] =>
  ['progress', 'completion', 'completedOn', 'evidence'].map((column) => ({ item, column, rule: 'missing-result' }));

export const reports: readonly ReportPlan[] = [
  {
    table: 'lai-chau-nq57-phu-luc-1',
    kind: 'indicators',
    forgotten: [
      { item: 'I.6.6', column: 'lead', rule: 'missing-owner' },
      { item: 'I.8', column: 'result', rule: 'missing-result' },
      { item: 'I.13.2', column: 'unit', rule: 'missing-unit' },
      { item: 'I.20', column: 'result', rule: 'missing-result' },
    ],
    // The same indicator stands once for 2030 and once for 2045: its result is one.
    results: { 'I.9': '0,631', 'I.21': '58', 'II.23': '9', 'II.24': '58' },
  },
  {
    table: 'lai-chau-nq57-phu-luc-2',
    kind: 'tasks',
    above: 'Báo cáo của đơn vị',
    forgotten: [
      { item: 'I.5', column: 'lead', rule: 'missing-owner' },
      { item: 'III.4', column: 'due', rule: 'missing-due-date' },
      { item: 'III.15', column: 'product', rule: 'missing-product' },
      ...silent('V.5'),
      { item: 'III.14', column: 'completedOn', rule: 'missing-completion-date' },
    ],
  },
  {
    table: 'son-la-2026-phu-luc-1',
    kind: 'indicators',
    forgotten: [
      { item: 'I.2', column: 'result', rule: 'missing-result' },
      { item: 'II.6', column: 'lead', rule: 'missing-owner' },
      { item: 'III.9', column: 'target2026', rule: 'missing-target' },
      { item: 'III.14', column: 'result', rule: 'missing-result' },
    ],
    results: { 'III.11': '>94%', 'II.3': '-' },
  },
  {
    table: 'son-la-2026-phu-luc-2',
    kind: 'tasks',
    forgotten: [
      { item: 'III.2', column: 'lead', rule: 'missing-owner' },
      { item: 'VI.4', column: 'due', rule: 'missing-due-date' },
      ...silent('II.3'),
      { item: 'IV.2', column: 'completedOn', rule: 'missing-completion-date' },
      { item: 'VIII.4', column: 'product', rule: 'missing-product' },
    ],
    results: { 'IV.2': '2026-03-27' },
  },
];
