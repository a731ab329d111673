import type { Row } from "./heaviest-chain";

/** Tokens of a text as numbers; a negative one stands for what takes no part, and no row goes over it. */
export type Ids = Int32Array;

/**
 * Rows of `length` tokens that occur once in either text, neighbours joined, in the order of the old text. Such a row
 * can hardly have come from anywhere else. Takes time in proportion to both texts.
 */
export function rareRows(before: Ids, after: Ids, length: number): Row[] {
  const table = new RowTable(before, after, length);
  forEachRow(before, length, (hash, at) => table.countOld(hash, at));
  forEachRow(after, length, (hash, at) => table.countNew(hash, at));
  const now = table.pairs();
  const rows: Row[] = [];
  let last: { old: number; now: number; length: number } | null = null;
  for (let old = 0; old < now.length; old++) {
    const place = now[old] as number;
    if (place < 0) continue;
    if (last && place - last.now === old - last.old && old <= last.old + last.length)
      last.length = old - last.old + length;
    else {
      last = { old, now: place, length };
      rows.push(last);
    }
  }
  return rows;
}

function forEachRow(ids: Ids, length: number, see: (hash: number, at: number) => void): void {
  const base = 0x2c1b3c6d;
  let power = 1;
  for (let i = 0; i < length; i++) power = Math.imul(power, base);
  let hash = 0;
  let held = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id < 0) {
      hash = 0;
      held = 0;
      continue;
    }
    hash = (Math.imul(hash, base) + id + 1) | 0;
    held++;
    if (held > length) hash = (hash - Math.imul(power, (ids[i - length] as number) + 1)) | 0;
    if (held >= length) see(hash, i - length + 1);
  }
}

const MANY = -2;
const NONE = -1;

/** Where each row stands in either text, as long as it stands there once. */
class RowTable {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly used: Uint8Array;
  private readonly olds: Int32Array;
  private readonly news: Int32Array;

  constructor(
    private readonly before: Ids,
    private readonly after: Ids,
    private readonly length: number,
  ) {
    let size = 16;
    while (size < before.length * 2) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.used = new Uint8Array(size);
    this.olds = new Int32Array(size).fill(NONE);
    this.news = new Int32Array(size).fill(NONE);
  }

  countOld(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    this.olds[slot] = this.used[slot] ? MANY : at;
    this.used[slot] = 1;
    this.hashes[slot] = hash;
  }

  countNew(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    if (this.used[slot]) this.news[slot] = this.news[slot] === NONE ? at : MANY;
  }

  /** For each old place the new one. Rows whose hashes agree by chance are told apart here. */
  pairs(): Int32Array {
    const pairs = new Int32Array(this.before.length).fill(NONE);
    for (let slot = 0; slot <= this.mask; slot++) {
      const old = this.olds[slot] as number;
      const now = this.news[slot] as number;
      if (old >= 0 && now >= 0 && this.agree(old, now)) pairs[old] = now;
    }
    return pairs;
  }

  private agree(old: number, now: number): boolean {
    for (let i = 0; i < this.length; i++) if (this.before[old + i] !== this.after[now + i]) return false;
    return true;
  }

  private slotOf(hash: number): number {
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    mixed ^= mixed >>> 16;
    let slot = mixed & this.mask;
    while (this.used[slot] && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}
