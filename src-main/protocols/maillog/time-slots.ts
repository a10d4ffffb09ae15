// Counts over time in at most 240 slots: when the log grows longer, two neighbours become one.
import type { DeliveryStatus } from './delivery.ts';

const mostSlots = 240;
const firstWidth = 60_000;

export class TimeSlots {
  width = firstWidth;
  private readonly slots = new Map<number, { sent: number; deferred: number; bounced: number }>();
  private lastIndex = Number.NaN;
  private last = { sent: 0, deferred: 0, bounced: 0 };

  add(time: number, status: DeliveryStatus): void {
    let index = Math.floor(time / this.width);
    if (index !== this.lastIndex) {
      let slot = this.slots.get(index);
      if (slot === undefined) {
        if (this.slots.size >= mostSlots) {
          this.widen();
          index = Math.floor(time / this.width);
          slot = this.slots.get(index);
        }
        if (slot === undefined) {
          slot = { sent: 0, deferred: 0, bounced: 0 };
          this.slots.set(index, slot);
        }
      }
      this.last = slot;
      this.lastIndex = index;
    }
    if (status === 'sent') this.last.sent++;
    else if (status === 'deferred') this.last.deferred++;
    else this.last.bounced++;
  }

  private widen(): void {
    while (this.slots.size >= mostSlots) {
      // Widths that people think in: minutes, then hours, then days.
      const next =
        [60_000, 300_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000, 86_400_000].find(
          (width) => width > this.width,
        ) ?? this.width * 2;
      const old = [...this.slots];
      const factor = this.width;
      this.slots.clear();
      this.width = next;
      for (const [index, slot] of old) {
        const merged = Math.floor((index * factor) / next);
        const known = this.slots.get(merged);
        if (known === undefined) this.slots.set(merged, slot);
        else {
          known.sent += slot.sent;
          known.deferred += slot.deferred;
          known.bounced += slot.bounced;
        }
      }
    }
    this.lastIndex = Number.NaN;
  }

  list(): readonly {
    readonly start: number;
    readonly sent: number;
    readonly deferred: number;
    readonly bounced: number;
  }[] {
    return [...this.slots]
      .sort(([a], [b]) => a - b)
      .map(([index, slot]) => ({ start: index * this.width, ...slot }));
  }
}
