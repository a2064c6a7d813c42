/** Numbers keys in the order of their first appearance and counts them; open addressing, grows as needed. */
export class KeyTable {
  keys: Uint32Array;
  counts: Uint32Array;
  size = 0;
  private slots: Int32Array;
  private mask: number;

  constructor(expected = 1 << 20) {
    let size = 1024;
    while (size < expected * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    this.keys = new Uint32Array(size >> 1);
    this.counts = new Uint32Array(size >> 1);
  }

  add(key: number): number {
    let at = key & this.mask;
    for (;;) {
      const slot = this.slots[at] ?? 0;
      if (slot === 0) break;
      if (this.keys[slot - 1] === key) {
        this.counts[slot - 1] = (this.counts[slot - 1] ?? 0) + 1;
        return slot - 1;
      }
      at = (at + 1) & this.mask;
    }
    const index = this.size++;
    this.keys[index] = key;
    this.counts[index] = 1;
    this.slots[at] = index + 1;
    if (this.size * 2 > this.mask) this.grow();
    return index;
  }

  /** The key's number, -1 when it was never added. */
  find(key: number): number {
    let at = key & this.mask;
    for (;;) {
      const slot = this.slots[at] ?? 0;
      if (slot === 0) return -1;
      if (this.keys[slot - 1] === key) return slot - 1;
      at = (at + 1) & this.mask;
    }
  }

  private grow(): void {
    const { keys, counts, size } = this;
    const capacity = this.slots.length * 2;
    this.slots = new Int32Array(capacity);
    this.mask = capacity - 1;
    this.keys = new Uint32Array(capacity >> 1);
    this.counts = new Uint32Array(capacity >> 1);
    this.keys.set(keys.subarray(0, size));
    this.counts.set(counts.subarray(0, size));
    for (let index = 0; index < size; index++) {
      let at = (keys[index] ?? 0) & this.mask;
      while (this.slots[at] !== 0) at = (at + 1) & this.mask;
      this.slots[at] = index + 1;
    }
  }
}
