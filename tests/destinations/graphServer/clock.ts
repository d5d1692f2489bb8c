/** Time that passes only while somebody waits, so that tests with long pauses take none. */
export class Clock {
  private readonly sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  private isPumping = false;
  /** Requests on their way: time stands still until they are answered. */
  busy = 0;

  constructor(private time = Date.parse('2026-10-01T02:00:00Z')) {}

  readonly now = (): Date => new Date(this.time);

  readonly wait = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      this.sleepers.push({ at: this.time + milliseconds, wake });
      this.pump();
    });

  private pump(): void {
    if (this.isPumping) return;
    this.isPumping = true;
    setImmediate(() => {
      this.isPumping = false;
      if (this.sleepers.length === 0) return;
      if (this.busy === 0) {
        this.sleepers.sort((a, b) => b.at - a.at);
        const next = this.sleepers.pop();
        if (next !== undefined) {
          this.time = Math.max(this.time, next.at);
          next.wake();
        }
      }
      this.pump();
    });
  }
}
