import { type HeadingSense } from '../catalogue/headings';
import { type AppendixKind, type ColumnRole } from './types';
import { namesPartOfYear, type HeaderColumn } from './headerColumns';

/** What the body below a heading looks like, for headings that mean two things. */
export interface ColumnContents {
  /** Share of filled cells that look like agencies, 0 to 1. */
  agencyShare(column: HeaderColumn): number;
  /** Share of filled cells that tell how far something has come, 0 to 1. */
  progressShare(column: HeaderColumn): number;
  /** Number of filled cells. */
  filled(column: HeaderColumn): number;
}

export interface ColumnRoles {
  /** `null` when the headings do not say whether the rows are indicators or tasks. */
  readonly kind: AppendixKind | null;
  /** The title heading itself says it. */
  readonly kindIsPlain: boolean;
  /** In the order of the columns given. */
  readonly roles: readonly ColumnRole[];
  /** How much the headings speak for a Phụ lục. */
  readonly score: number;
  readonly plainHeadings: number;
}

const ROLE_OF_SENSE: Partial<Record<HeadingSense, ColumnRole>> = {
  rowKey: 'rowKey',
  computedStatus: 'computedStatus',
  internal: 'internal',
  coordinators: 'coordinators',
  owner: 'owner',
  cumulative: 'cumulative',
  difficulty: 'difficulty',
  proposal: 'proposal',
  basis: 'basis',
  completion: 'completion',
  start: 'start',
  reportedStatus: 'reportedStatus',
  evidence: 'evidence',
  document: 'document',
  progress: 'progress',
  budget: 'budget',
  funding: 'funding',
  aggregation: 'aggregation',
  note: 'note',
};

/** Turns what each heading says by itself into roles, by what the other headings say. */
export function decideRoles(
  columns: readonly HeaderColumn[],
  planYear: number | null,
  contents: ColumnContents,
): ColumnRoles {
  const table = new Deciding(columns, planYear, contents);
  return table.decide();
}

class Deciding {
  private readonly roles: (ColumnRole | null)[];
  private readonly senses: (HeadingSense | null)[];

  constructor(
    private readonly columns: readonly HeaderColumn[],
    private readonly planYear: number | null,
    private readonly contents: ColumnContents,
  ) {
    this.roles = columns.map(() => null);
    this.senses = columns.map(({ reading }) => reading?.senses[0] ?? null);
  }

  decide(): ColumnRoles {
    const title = this.titleIndex();
    const kind = this.kindOf(title);
    this.takePlainRoles();
    this.takeFirst('number', 'number');
    this.takeFirst('completedOn', 'completedOn');
    this.takeTargets(kind, title);
    this.takeAgencies(kind);
    this.takeDue();
    this.takeResults(kind);
    const roles = this.roles.map((role) => role ?? 'other');
    const weights = this.columns.map(({ reading }) => reading?.weight ?? 0);
    return {
      kind,
      kindIsPlain: title !== null && this.senses[title] !== 'anyTitle',
      roles,
      score: weights.reduce((sum, weight) => sum + weight, 0),
      plainHeadings: weights.filter((weight) => weight >= 2).length,
    };
  }

  private titleIndex(): number | null {
    const of = (sense: HeadingSense): number[] =>
      this.indices((index) => this.senses[index] === sense && this.columns[index]?.year === null);
    const tasks = of('taskTitle');
    const indicators = of('indicatorTitle');
    const any = [...of('mixedTitle'), ...of('anyTitle')];
    const dated = this.indices(
      (index) => this.senses[index] === 'indicatorTitle' && this.columns[index]?.year !== null,
    );
    const datedTasks = this.indices(
      (index) => this.senses[index] === 'taskTitle' && this.columns[index]?.year !== null,
    );
    const hasTarget = this.has('target') || dated.length > 0;
    const taskLike = this.has('due') || this.has('time') || this.has('product');
    let from: number[];
    if (tasks.length > 0 && indicators.length > 0) {
      from = taskLike || (tasks[0] ?? 0) < (indicators[0] ?? 0) ? tasks : indicators;
    } else if (tasks.length > 0) from = tasks;
    else if (indicators.length > 0 && any.length > 0 && !hasTarget) from = any;
    else if (indicators.length > 0) from = indicators;
    else if (any.length > 0) from = any;
    else from = datedTasks.length > 0 ? datedTasks : dated;
    let best: number | null = null;
    for (const index of from) {
      if (best === null || this.filled(index) > this.filled(best) * 1.5) best = index;
    }
    if (best !== null) this.roles[best] = 'title';
    return best;
  }

  private kindOf(title: number | null): AppendixKind | null {
    if (title === null) return null;
    const hasTarget =
      this.has('target') ||
      this.has('planned') ||
      this.columns.some((_, index) => index !== title && this.senses[index] === 'indicatorTitle');
    const taskLike = (this.has('due') ? 2 : 0) + (this.has('time') ? 1 : 0) + (this.has('product') ? 1.5 : 0);
    const indicatorLike = (this.has('unit') ? 1 : 0) + (hasTarget ? 2 : 0) + (this.has('baseline') ? 1 : 0);
    if (this.senses[title] === 'taskTitle') return taskLike === 0 && indicatorLike >= 3 ? 'indicators' : 'tasks';
    if (this.senses[title] === 'indicatorTitle') {
      const target = hasTarget || this.has('plainResult') || this.has('unit') || this.has('unitOrAgency');
      return !target && taskLike >= 3 ? 'tasks' : 'indicators';
    }
    if (taskLike === indicatorLike) return taskLike === 0 ? null : 'tasks';
    return taskLike > indicatorLike ? 'tasks' : 'indicators';
  }

  private takePlainRoles(): void {
    this.senses.forEach((sense, index) => {
      if (this.roles[index] === null && sense !== null) this.roles[index] = ROLE_OF_SENSE[sense] ?? null;
    });
  }

  private takeFirst(sense: HeadingSense, role: ColumnRole): void {
    const first = this.indices((index) => this.senses[index] === sense && this.roles[index] === null)[0];
    if (first !== undefined) this.roles[first] = role;
  }

  private takeTargets(kind: AppendixKind | null, title: number | null): void {
    const free = (index: number): boolean => index !== title && this.roles[index] === null;
    for (const index of this.indices((index) => free(index) && this.senses[index] === 'target')) {
      const column = this.columns[index];
      const bareYear = column?.reading?.senses.includes('baseline') === true;
      if (!bareYear) this.roles[index] = 'target';
      else if (kind === 'indicators') this.roles[index] = this.isEarlier(column?.year ?? null) ? 'baseline' : 'target';
    }
    for (const index of this.indices((index) => free(index) && this.senses[index] === 'indicatorTitle')) {
      const dated = this.columns[index]?.year !== null;
      const sameAsTitle = title !== null && this.senses[title] === 'indicatorTitle';
      if (dated || (!sameAsTitle && !this.roles.includes('target'))) this.roles[index] = 'target';
    }
    if (kind !== 'indicators') return;
    for (const index of this.indices((index) => free(index) && this.senses[index] === 'planned')) {
      if (this.columns[index]?.year !== null || !this.roles.includes('target')) this.roles[index] = 'target';
    }
  }

  private takeAgencies(kind: AppendixKind | null): void {
    const free = (sense: HeadingSense): number[] =>
      this.indices((index) => this.roles[index] === null && this.senses[index] === sense);
    this.takeFirst('unit', 'unit');
    const [executor] = free('executor');
    if (executor !== undefined && !this.roles.includes('owner')) this.roles[executor] = 'owner';
    for (const index of free('unitOrAgency')) {
      const column = this.columns[index];
      const agencies = column !== undefined && this.contents.agencyShare(column) >= 0.5;
      if (kind === 'indicators' && !agencies && !this.roles.includes('unit')) this.roles[index] = 'unit';
      else if (!this.roles.includes('owner') && (agencies || kind === 'tasks')) this.roles[index] = 'owner';
    }
  }

  private takeDue(): void {
    this.takeFirst('due', 'due');
    if (!this.roles.includes('due')) this.takeFirst('time', 'due');
  }

  private takeResults(kind: AppendixKind | null): void {
    const free = (...senses: HeadingSense[]): number[] =>
      this.indices((index) => this.roles[index] === null && senses.includes(this.senses[index] ?? 'other'));
    if (kind === 'tasks') {
      const undated = free('plainResult').filter((index) => !this.isDated(index) && !this.tellsProgress(index));
      const [product] = [...free('product'), ...undated];
      if (product !== undefined) this.roles[product] = 'product';
    } else {
      for (const index of free('baseline')) this.roles[index] = 'baseline';
      const earlier = free('plainResult', 'result', 'estimate').filter((index) =>
        this.isEarlier(this.columns[index]?.year ?? null),
      );
      for (const index of earlier) this.roles[index] = 'baseline';
      if (!this.roles.includes('target')) {
        const [target] = [...free('product'), ...free('plainResult').filter((index) => !this.isDated(index))];
        if (target !== undefined) this.roles[target] = 'target';
      }
    }
    for (const index of free('result', 'plainResult')) this.roles[index] = 'result';
    for (const index of free('product')) {
      if (this.columns[index]?.reading?.senses.includes('result') === true) this.roles[index] = 'result';
    }
    const isReported = this.roles.includes('result') || this.roles.includes('cumulative');
    for (const index of free('estimate')) {
      if (!isReported || !this.isForWholeYear(index)) this.roles[index] = 'result';
    }
  }

  /** Beside what was reached so far, what is expected at the year's end is no result of the period. */
  private isForWholeYear(index: number): boolean {
    const column = this.columns[index];
    if (column === undefined || namesPartOfYear(column.heading)) return false;
    return column.year !== null || /(?<!\p{L})năm(?!\p{L})/iu.test(column.heading);
  }

  /** "Đã ban hành …", "Đang thực hiện" below "Kết quả": what came of a task, not what it is to deliver. */
  private tellsProgress(index: number): boolean {
    const column = this.columns[index];
    return column !== undefined && this.contents.progressShare(column) >= 0.5;
  }

  /** Before the first year that is to be reached: a heading with such a year tells the starting point. */
  private isEarlier(year: number | null): boolean {
    if (year === null) return false;
    const targets = this.indices((index) => this.roles[index] === 'target')
      .map((index) => this.columns[index]?.year ?? null)
      .filter((target) => target !== null);
    const first = this.planYear ?? (targets.length > 0 ? Math.min(...targets) : null);
    return first !== null && year < first;
  }

  private isDated(index: number): boolean {
    const column = this.columns[index];
    return column === undefined || column.year !== null || column.period !== null || namesPartOfYear(column.heading);
  }

  private filled(index: number): number {
    const column = this.columns[index];
    return column === undefined ? 0 : this.contents.filled(column);
  }

  private has(sense: HeadingSense): boolean {
    return this.senses.includes(sense);
  }

  private indices(keep: (index: number) => boolean): number[] {
    return this.columns.map((_, index) => index).filter(keep);
  }
}
