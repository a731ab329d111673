import { emptyRoot, joinNodes, type NodePlace, nodeHash, type Sha256 } from "./tree";

/**
 * A Merkle tree (RFC 6962) to which leaves are added at the end. It keeps only the complete subtrees that make it up, at
 * most one a level, so that a log of any length fits.
 */
export class GrowingTree {
  readonly #sha256: Sha256;
  /** The complete subtrees from left to right, each smaller than the one before. */
  readonly #peaks: { level: number; hash: Uint8Array }[];
  #size: number;

  /** An empty tree; or one of `size` leaves, from the hashes of `completeNodes({ start: 0, end: size })`. */
  constructor(sha256: Sha256, size = 0, peaks: readonly { level: number; hash: Uint8Array }[] = []) {
    this.#sha256 = sha256;
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash. `onNode` hears of every inner node that this completes, from the lowest up. */
  add(leaf: Uint8Array, onNode?: (place: NodePlace, hash: Uint8Array) => void): void {
    let level = 0;
    let hash = leaf;
    let index = this.#size;
    for (let left = this.#peaks.at(-1); left?.level === level; left = this.#peaks.at(-1)) {
      this.#peaks.pop();
      hash = nodeHash(this.#sha256, left.hash, hash);
      level += 1;
      index = (index - 1) / 2;
      onNode?.({ level, index }, hash);
    }
    this.#peaks.push({ level, hash });
    this.#size += 1;
  }

  /** The root hash of the tree as it is. */
  root(): Uint8Array {
    if (this.#size === 0) return emptyRoot(this.#sha256);
    return joinNodes(
      this.#sha256,
      this.#peaks.map(({ hash }) => hash),
    );
  }
}
