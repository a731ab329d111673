import { hashOfStretch, readsTheSame } from "./plain-units";

/**
 * Gives every token a number, the same to those that read the same. It keeps places in the texts instead of cutting words
 * out of them, which would cost more than the rest of the comparison.
 */
export class Vocabulary {
  private slots = new Int32Array(1 << 10);
  private hashes = new Int32Array(1 << 9);
  private starts = new Int32Array(1 << 9);
  private ends = new Int32Array(1 << 9);
  private readonly texts: string[] = [];
  count = 0;

  /** The number of `text.slice(start, end)`, from 0. */
  idOf(text: string, start: number, end: number): number {
    const hash = hashOfStretch(text, start, end);
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (let held = this.slots[slot] as number; held !== 0; held = this.slots[slot] as number) {
      if (this.hashes[held - 1] === hash && this.reads(held - 1, text, start, end)) return held - 1;
      slot = (slot + 1) & mask;
    }
    return this.add(slot, hash, text, start, end);
  }

  /** A number that no token has and none will get. */
  reserve(): number {
    const id = this.count++;
    this.texts.push("");
    if (this.count === this.hashes.length) this.grow();
    return id;
  }

  private reads(id: number, text: string, start: number, end: number): boolean {
    const from = this.starts[id] as number;
    if ((this.ends[id] as number) - from !== end - start) return false;
    return readsTheSame(this.texts[id] as string, from, text, start, end - start);
  }

  private add(slot: number, hash: number, text: string, start: number, end: number): number {
    const id = this.count++;
    this.slots[slot] = id + 1;
    this.hashes[id] = hash;
    this.starts[id] = start;
    this.ends[id] = end;
    this.texts.push(text);
    if (this.count === this.hashes.length) this.grow();
    return id;
  }

  private grow(): void {
    this.hashes = doubled(this.hashes);
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.count; id++) {
      if (this.ends[id] === 0) continue; // reserved
      let slot = spread(this.hashes[id] as number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** The low bits of FNV are its weakest. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
