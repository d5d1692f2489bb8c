import headings from './headings.json';

/**
 * What a heading says by itself. Some words mean different columns in different tables ("Kết quả", "Đơn vị",
 * "Thời gian", "Chỉ tiêu"): such senses become a column role only together with the other headings.
 */
export type HeadingSense =
  | 'rowKey'
  | 'computedStatus'
  | 'internal'
  | 'coordinators'
  | 'owner'
  /** Who carries out or watches over: the owner where no heading says "chủ trì". */
  | 'executor'
  /** A person, never an agency. */
  | 'person'
  | 'cumulative'
  | 'difficulty'
  | 'proposal'
  | 'basis'
  | 'completedOn'
  | 'completion'
  | 'due'
  | 'start'
  /** "Thời gian": the due date where no heading says so better. */
  | 'time'
  | 'reportedStatus'
  | 'evidence'
  | 'document'
  | 'progress'
  | 'product'
  | 'baseline'
  /** "Ước thực hiện": what is expected of a time that is not over yet. */
  | 'estimate'
  | 'result'
  /** "Kết quả" alone. */
  | 'plainResult'
  | 'target'
  /** "Kế hoạch", "Giá trị": a target where no heading says so better. */
  | 'planned'
  | 'unit'
  /** "Đơn vị" alone: a unit of measure or an agency. */
  | 'unitOrAgency'
  | 'budget'
  | 'funding'
  /** How an indicator adds up over units. */
  | 'aggregation'
  /** Who comes, on which day of the week: a schedule of meetings. */
  | 'meeting'
  | 'other'
  /** Indicators and tasks in one column: the other headings decide the kind. */
  | 'mixedTitle'
  | 'indicatorTitle'
  | 'taskTitle'
  | 'anyTitle'
  | 'number'
  | 'note';

export interface HeadingWords {
  readonly sense: HeadingSense;
  /** How much the heading speaks for a Phụ lục: 2 says it plainly, 0 says nothing. */
  readonly weight: number;
  /** With accents, lower case. */
  readonly phrases: readonly string[];
}

/** Senses with their phrases; the first sense wins where one heading has several. */
export const headingSynonyms = headings.senses as readonly HeadingWords[];

/** Words that say nothing about a column. */
export const headingFillers: readonly string[] = headings.fillers;

/** Words after which "nhiệm vụ" or "chỉ tiêu" no longer names the title column ("Nhiệm vụ quá hạn"). */
export const headingsNotTitle: readonly string[] = headings.notTitle;
