import type { Tokens } from "@/lib/domain/anchor/align/tokens";

/** Where each token of a text stands, for looking many quotes up in it. Made in one pass over the text. */
export class TokenPlaces {
  private readonly first: Int32Array;
  private readonly places: Int32Array;

  /** `count`: how many ids there are. */
  constructor({ ids }: Tokens, count: number) {
    this.first = new Int32Array(count + 1);
    for (const id of ids) this.first[id + 1] = (this.first[id + 1] as number) + 1;
    for (let id = 0; id < count; id++) this.first[id + 1] = (this.first[id + 1] as number) + (this.first[id] as number);
    const next = this.first.slice();
    this.places = new Int32Array(ids.length);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const place = next[id] as number;
      this.places[place] = i;
      next[id] = place + 1;
    }
  }

  /** The token's places, ascending. */
  of(id: number): Int32Array {
    if (id + 1 >= this.first.length) return this.places.subarray(0, 0);
    return this.places.subarray(this.first[id], this.first[id + 1]);
  }
}
