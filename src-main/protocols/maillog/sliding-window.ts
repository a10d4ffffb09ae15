// Highest number of events in any second, any 60 seconds and any 600 seconds, from events that come roughly in order.

const seconds = 600;

export class SlidingWindow {
  peakSecond = 0;
  peakMinute = 0;
  peakTenMinutes = 0;
  private readonly counts = new Uint32Array(seconds);
  private now = -1;
  private minute = 0;
  private tenMinutes = 0;

  /** @param time milliseconds; one that lies further back than ten minutes counts for no window */
  add(time: number): void {
    const second = Math.floor(time / 1000);
    if (this.now < 0) this.now = second;
    if (second > this.now) this.advance(second);
    else if (this.now - second >= seconds) return;
    const index = second % seconds;
    const count = (this.counts[index] ?? 0) + 1;
    this.counts[index] = count;
    if (count > this.peakSecond) this.peakSecond = count;
    this.tenMinutes++;
    if (this.tenMinutes > this.peakTenMinutes) this.peakTenMinutes = this.tenMinutes;
    if (this.now - second < 60) {
      this.minute++;
      if (this.minute > this.peakMinute) this.peakMinute = this.minute;
    }
  }

  private advance(to: number): void {
    if (to - this.now >= seconds) {
      this.counts.fill(0);
      this.minute = 0;
      this.tenMinutes = 0;
      this.now = to;
      return;
    }
    while (this.now < to) {
      this.now++;
      const index = this.now % seconds;
      this.tenMinutes -= this.counts[index] ?? 0;
      this.counts[index] = 0;
      this.minute -= this.counts[(this.now - 60 + seconds * 2) % seconds] ?? 0;
    }
  }
}
