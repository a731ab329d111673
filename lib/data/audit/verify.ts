import "server-only";
import { checkHeldCheckpoint, checkKeptCheckpoint } from "@/lib/domain/audit/check-checkpoint";
import type { Checkpoint, parseCheckpoint } from "@/lib/domain/audit/checkpoint";
import { columnsOfEvent } from "@/lib/domain/audit/event";
import { GrowingTree } from "@/lib/domain/audit/growing-tree";
import { type LogFault, LogFaultFound } from "@/lib/domain/audit/log-fault";
import type { NoteKey } from "@/lib/domain/audit/signed-note";
import { hashLength, leafHash, sameBytes } from "@/lib/domain/audit/tree";
import { database, type Transaction } from "../database";
import { sha256 } from "../sha256";
import type { SignedCheckpoint } from "./checkpoints";
import { verifyEd25519 } from "./ed25519";
import { type LogKey, listLogKeys } from "./keys";
import { columnLine, countLogRows, type LeafChunk, readCheckpoints, readLeafChunk, readNodeRows } from "./log-chunks";

/** How many leaves are read at a time: what bounds the memory. A power of two, so that complete subtrees end with it. */
const chunkSize = 4096;

/** Much longer than any log takes; a transaction has to have some end. In milliseconds. */
const longTime = 6 * 60 * 60 * 1000;

/** What a verification may be given: a checkpoint that an outsider holds, and the key that they trust. */
export type VerifyOptions = {
  readonly held?: NonNullable<ReturnType<typeof parseCheckpoint>> | undefined;
  readonly pinned?: NoteKey | undefined;
  /** Hears how many events have been verified. */
  readonly onProgress?: (count: number) => void;
};

/** What a log that holds is: its size, how many checkpoints it has, the newest, its keys, and how many events still wait. */
export type VerifiedLog = {
  readonly size: number;
  readonly checkpoints: number;
  readonly newest: SignedCheckpoint | null;
  readonly keys: readonly LogKey[];
  readonly waiting: number;
};

/**
 * Verifies the whole log of the database: every event's bytes against its leaf hash and its columns, every node, every
 * checkpoint's signature and root. Since each checkpoint's root is that of one growing tree, each is consistent with the
 * next. Reads one snapshot in chunks, so that memory does not grow with the log. Gives what was found first, if anything.
 */
export async function verifyLog(options: VerifyOptions = {}): Promise<VerifiedLog | { readonly fault: LogFault }> {
  try {
    return await database().$transaction((tx) => new LogVerification(tx, options).run(), {
      isolationLevel: "RepeatableRead",
      timeout: longTime,
    });
  } catch (error) {
    if (error instanceof LogFaultFound) return { fault: error.fault };
    throw error;
  }
}

class LogVerification {
  readonly #tree = new GrowingTree(sha256);
  /** What the inner nodes that the chunk at hand completes must be, by level. */
  #nodes = new Map<number, { first: number; hashes: Uint8Array[] }>();
  #keys: readonly LogKey[] = [];
  #checkpoints = 0;
  #newest: SignedCheckpoint | null = null;

  constructor(
    readonly tx: Transaction,
    readonly options: VerifyOptions,
  ) {}

  async run(): Promise<VerifiedLog> {
    const { held, pinned, onProgress } = this.options;
    const crypto = { sha256, verifyEd25519 };
    this.#keys = await listLogKeys(this.tx);
    if (pinned && !this.#keys.some((key) => key.name === pinned.name && sameBytes(key.publicKey, pinned.publicKey)))
      throw new LogFaultFound({ what: "pinned-key" });
    if (held) checkHeldCheckpoint(crypto, held, this.#keys);

    for (let start = 0; ; start += chunkSize) {
      const chunk = await readLeafChunk(this.tx, start, start + chunkSize);
      if (chunk.count === 0) break;
      const end = start + chunk.count;
      this.#checkChunk(start, chunk, await readCheckpoints(this.tx, start, end));
      await this.#checkNodes();
      onProgress?.(end);
    }
    return await this.#finish(held?.checkpoint);
  }

  #checkChunk(start: number, chunk: LeafChunk, checkpoints: readonly SignedCheckpoint[]): void {
    const { count, bytes, lengths, hashes, lines } = chunk;
    const held = this.options.held?.checkpoint;
    let [at, nextCheckpoint] = [0, 0];
    for (let i = 0; i < count; i++) {
      const index = start + i;
      const event = bytes.subarray(at, at + (lengths[i] ?? 0));
      at += event.length;
      const hash = leafHash(sha256, event);
      this.#checkLeaf(index, event, hash, hashes.subarray(i * hashLength, (i + 1) * hashLength), lines[i] ?? "");
      this.#tree.add(hash, ({ level, index: node }, inner) => {
        const row = this.#nodes.get(level) ?? { first: node, hashes: [] };
        row.hashes.push(inner);
        this.#nodes.set(level, row);
      });
      if (held?.size === index + 1 && !sameBytes(held.root, this.#tree.root()))
        throw new LogFaultFound({ what: "held-root", size: held.size });
      const checkpoint = checkpoints[nextCheckpoint];
      if (checkpoint?.size === index + 1) {
        this.#checkCheckpoint(checkpoint);
        nextCheckpoint += 1;
      }
    }
  }

  #checkLeaf(index: number, event: Uint8Array, hash: Uint8Array, kept: Uint8Array, line: string): void {
    if (!line.startsWith(`${index} `)) throw new LogFaultFound({ what: "leaf-out-of-order", index });
    if (line.startsWith(`${index} none`)) throw new LogFaultFound({ what: "event-missing", index });
    if (!sameBytes(hash, kept)) throw new LogFaultFound({ what: "event-hash", index });
    let expected: string;
    try {
      expected = columnLine(index, columnsOfEvent(new TextDecoder().decode(event)));
    } catch {
      throw new LogFaultFound({ what: "event-hash", index });
    }
    if (line !== expected) throw new LogFaultFound({ what: "event-column", index });
  }

  #checkCheckpoint(checkpoint: SignedCheckpoint): void {
    checkKeptCheckpoint({ sha256, verifyEd25519 }, checkpoint, this.#keys);
    if (!sameBytes(checkpoint.root, this.#tree.root()))
      throw new LogFaultFound({ what: "checkpoint-root", size: checkpoint.size });
    this.#checkpoints += 1;
    this.#newest = checkpoint;
  }

  async #checkNodes(): Promise<void> {
    const ranges = [...this.#nodes].map(([level, { first, hashes }]) => ({
      level,
      first,
      last: first + hashes.length - 1,
    }));
    const kept = await readNodeRows(this.tx, ranges);
    for (const [level, { first, hashes }] of this.#nodes) {
      const row = kept.get(level) ?? new Uint8Array();
      const wrong = hashes.findIndex((hash, i) => !sameBytes(hash, row.subarray(i * hashLength, (i + 1) * hashLength)));
      if (wrong >= 0) throw new LogFaultFound({ what: "node-wrong", level, index: first + wrong });
    }
    this.#nodes = new Map();
  }

  async #finish(held: Checkpoint | undefined): Promise<VerifiedLog> {
    const { size } = this.#tree;
    if (held && held.size > size) throw new LogFaultFound({ what: "held-ahead", size: held.size, log: size });
    if (held?.size === 0 && !sameBytes(held.root, new GrowingTree(sha256).root()))
      throw new LogFaultFound({ what: "held-root", size: 0 });
    if (size > 0 && this.#newest?.size !== size)
      throw new LogFaultFound({ what: "checkpoint-behind", size: this.#newest?.size ?? 0 });
    const rows = await countLogRows(this.tx);
    if (rows.checkpoints !== this.#checkpoints) throw new LogFaultFound({ what: "checkpoint-ahead", size });
    if (rows.leaves !== size) throw new LogFaultFound({ what: "leaf-out-of-order", index: size });
    if (rows.nodes !== innerNodesOf(size)) throw new LogFaultFound({ what: "node-extra" });
    if (rows.events !== size + rows.waiting) throw new LogFaultFound({ what: "event-outside" });
    return { size, checkpoints: this.#checkpoints, newest: this.#newest, keys: this.#keys, waiting: rows.waiting };
  }
}

/** How many complete subtrees of more than one leaf a log of that size has. */
function innerNodesOf(size: number): number {
  let count = 0;
  for (let width = 2; width <= size; width *= 2) count += Math.floor(size / width);
  return count;
}
