// Memory that does not grow with the log: a set of fingerprints and a table of names, both with a ceiling.

/** Fingerprints (positive whole numbers below 2^53) in open addressing; refuses new ones when it is full. */
export class FingerprintSet {
  private slots: Float64Array;
  private used = 0;
  private readonly ceiling: number;
  /** how many could not be kept */
  refused = 0;

  constructor(ceiling: number) {
    this.ceiling = ceiling;
    this.slots = new Float64Array(1024);
  }

  get size(): number {
    return this.used;
  }

  has(value: number): boolean {
    return this.used > 0 && this.slots[this.place(value)] === value;
  }

  /** @returns true when it was not there before */
  add(value: number): boolean {
    const at = this.place(value);
    if (this.slots[at] === value) return false;
    if (this.used >= this.ceiling) {
      this.refused++;
      return true;
    }
    this.slots[at] = value;
    this.used++;
    if (this.used * 2 > this.slots.length) this.grow();
    return true;
  }

  /** @returns true when it was there */
  delete(value: number): boolean {
    if (this.used === 0) return false;
    let hole = this.place(value);
    if (this.slots[hole] !== value) return false;
    this.used--;
    const mask = this.slots.length - 1;
    // Those behind move up, so that no search ends at the hole.
    for (let at = (hole + 1) & mask; ; at = (at + 1) & mask) {
      const other = this.slots[at] ?? 0;
      if (other === 0) break;
      const home = this.home(other);
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        this.slots[hole] = other;
        hole = at;
      }
    }
    this.slots[hole] = 0;
    return true;
  }

  private home(value: number): number {
    // The lower 32 bits mixed with the upper ones.
    const mixed = Math.imul((value | 0) ^ Math.floor(value / 0x100000000), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & (this.slots.length - 1);
  }

  private place(value: number): number {
    const mask = this.slots.length - 1;
    let at = this.home(value);
    for (;;) {
      const slot = this.slots[at];
      if (slot === value || slot === 0) return at;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(old.length * 2);
    for (const value of old) if (value !== 0) this.slots[this.place(value)] = value;
  }
}

/** Names seen as bytes get small numbers; upper case counts as lower. `-1` for new ones when it is full. */
export class NameTable {
  private readonly slots = new Int32Array(16_384);
  private readonly pool = new Uint8Array(1_000_000);
  private poolUsed = 0;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly most = 8000;

  get size(): number {
    return this.starts.length;
  }

  idOf(bytes: Uint8Array, from: number, to: number): number {
    let sum = 0x811c9dc5;
    for (let at = from; at < to; at++) sum = Math.imul(sum ^ lower(bytes[at] ?? 0), 0x01000193);
    const mask = this.slots.length - 1;
    for (let at = (sum ^ (sum >>> 15)) & mask; ; at = (at + 1) & mask) {
      const id = (this.slots[at] ?? 0) - 1;
      if (id < 0) return this.keep(bytes, from, to, at);
      if (this.isName(id, bytes, from, to)) return id;
    }
  }

  /** the name's bytes in lower case, for making a string once */
  bytesOf(id: number): Uint8Array {
    return this.pool.subarray(this.starts[id] ?? 0, this.ends[id] ?? 0);
  }

  private isName(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[id] ?? 0;
    if ((this.ends[id] ?? 0) - start !== to - from) return false;
    for (let index = 0; index < to - from; index++) {
      if (this.pool[start + index] !== lower(bytes[from + index] ?? 0)) return false;
    }
    return true;
  }

  private keep(bytes: Uint8Array, from: number, to: number, slot: number): number {
    const length = to - from;
    if (this.starts.length >= this.most || this.poolUsed + length > this.pool.length || length > 255)
      return -1;
    const id = this.starts.length;
    this.starts.push(this.poolUsed);
    for (let at = from; at < to; at++) this.pool[this.poolUsed++] = lower(bytes[at] ?? 0);
    this.ends.push(this.poolUsed);
    this.slots[slot] = id + 1;
    return id;
  }
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}
