/** Sizes of the rows or columns of a sheet in pixels; most have the standard size, so only the others are kept. */
export class Axis {
  private readonly lines: readonly number[];
  /** Difference to the standard size summed up to and with the line at the same place of `lines`. */
  private readonly extra: readonly number[];

  /** @param sizes pixels by 1-based number, 0 for hidden ones */
  constructor(
    private readonly standard: number,
    private readonly sizes: ReadonlyMap<number, number>,
    /** Number of lines shown. */
    readonly count: number,
  ) {
    this.lines = [...sizes.keys()].filter((line) => line <= count).sort((a, b) => a - b);
    let sum = 0;
    this.extra = this.lines.map((line) => (sum += (sizes.get(line) ?? standard) - standard));
  }

  size(line: number): number {
    return this.sizes.get(line) ?? this.standard;
  }

  /** Where a line begins. */
  start(line: number): number {
    return (line - 1) * this.standard + this.extraBefore(line);
  }

  get total(): number {
    return this.start(this.count + 1);
  }

  /** The line a place falls on, within the lines shown. */
  at(offset: number): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private extraBefore(line: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.lines[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (this.extra[low - 1] ?? 0);
  }
}
