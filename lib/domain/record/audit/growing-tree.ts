import { emptyRoot, joinNodes, type NodePlace, nodeHash, type Sha256 } from "./tree";

/**
 * A Merkle tree (RFC 6962) to which leaves are added at the end. It keeps only the complete subtrees that make it up, at
 * most one a level, so that a log of any length fits.
 */
export class GrowingTree {
  readonly #sha256: Sha256;
  /** The hashes of the complete subtrees by their level: those of the levels whose bit is set in the size. */
  readonly #hashes: Uint8Array[] = [];
  #size: number;

  /** An empty tree; or one of `size` leaves, from the hashes of `completeNodes({ start: 0, end: size })`. */
  constructor(sha256: Sha256, size = 0, peaks: readonly { level: number; hash: Uint8Array }[] = []) {
    this.#sha256 = sha256;
    this.#size = size;
    for (const { level, hash } of peaks) this.#hashes[level] = hash;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash. `onNode` hears of every inner node that this completes, from the lowest up. */
  add(leaf: Uint8Array, onNode?: (place: NodePlace, hash: Uint8Array) => void): void {
    let level = 0;
    let index = this.#size;
    let hash = leaf;
    while (index % 2 === 1) {
      hash = nodeHash(this.#sha256, this.#hashes[level] as Uint8Array, hash);
      level += 1;
      index = (index - 1) / 2;
      onNode?.({ level, index }, hash);
    }
    this.#hashes[level] = hash;
    this.#size += 1;
  }

  /** The root hash of the tree as it is. */
  root(): Uint8Array {
    const peaks: Uint8Array[] = [];
    for (let [level, rest] = [0, this.#size]; rest > 0; level++, rest = Math.floor(rest / 2))
      if (rest % 2 === 1) peaks.unshift(this.#hashes[level] as Uint8Array);
    return peaks.length === 0 ? emptyRoot(this.#sha256) : joinNodes(this.#sha256, peaks);
  }
}
