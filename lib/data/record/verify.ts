import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { database, type Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { checkHeldCheckpoint, checkKeptCheckpoint, TrustedKeys } from "@/lib/domain/record/audit/check-checkpoint";
import type { Checkpoint, parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { columnsOfEvent, type EventText } from "@/lib/domain/record/audit/event";
import { isDeclaredEvent } from "@/lib/domain/record/audit/events/event-data";
import { GrowingTree } from "@/lib/domain/record/audit/growing-tree";
import type { KeyPin } from "@/lib/domain/record/audit/key-pin";
import { type LogFault, LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { innerNodesOf, leafHash, sameBytes } from "@/lib/domain/record/audit/tree";
import { eventIn } from "./audit-events";
import { checkComments } from "./check-comments";
import { checkPeople } from "./check-people";
import { checkPlans } from "./check-plans";
import { checkScales } from "./check-scales";
import type { KeptCheckpoint, SignedCheckpoint } from "./checkpoints";
import { verifyEd25519 } from "./ed25519";
import { type LogKey, listLogKeys } from "./keys";
import {
  columnLine,
  countLogRows,
  type EventChunk,
  eventsOf,
  hashAt,
  numbersLine,
  readCheckpoints,
  readLeafChunk,
  readNodeRows,
  readNumbers,
  readWaitingChunk,
} from "./log-chunks";

/** How many events are read at a time: what bounds the memory. A power of two, so that complete subtrees end with it. */
const chunkSize = 4096;

/** After how many events the next ones, which are being read meanwhile, get a turn. */
const turnSize = 256;

/** Much longer than any log takes; a transaction has to have some end. In milliseconds. */
const longTime = 6 * 60 * 60 * 1000;

/** What a verification may be given: a checkpoint that an outsider holds, and the key that they trust. */
export type VerifyOptions = {
  readonly held?: NonNullable<ReturnType<typeof parseCheckpoint>> | undefined;
  readonly pinned?: KeyPin | undefined;
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
 * Verifies the whole log of the database: every event's bytes against its leaf hash, its columns and its numbers, which
 * must go from 1 on without a gap in each article and claim, every node, every
 * checkpoint's signature and root, and who the people are that the log names. Since each checkpoint's root is that of one
 * growing tree, each is consistent with the next. Reads one snapshot in chunks, so that memory does not grow with the log.
 * Gives what was found first, if anything.
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
  #trusted: TrustedKeys<LogKey> | null = null;
  #checkpoints = 0;
  /** How many numbers the events have that were checked. */
  #numbers = 0;
  #newest: SignedCheckpoint | null = null;

  constructor(
    readonly tx: Transaction,
    readonly options: VerifyOptions,
  ) {}

  async run(): Promise<VerifiedLog> {
    const { held, pinned } = this.options;
    // Counting the rows of a long log takes longer than any screen may.
    await this.tx.$executeRaw`SET LOCAL statement_timeout = 0`;
    this.#keys = await listLogKeys(this.tx);
    if (pinned) this.#trusted = new TrustedKeys(sha256, this.#keys, pinned);
    if (held?.checkpoint.size === 0) throw new LogFaultFound({ what: "held-empty" });
    if (held) checkHeldCheckpoint({ sha256, verifyEd25519 }, held, this.#keys);
    await this.#checkLeaves();
    this.#checkEnd(held?.checkpoint);
    const waiting = await this.#checkWaiting();
    await this.#checkCounts(waiting);
    await checkPeople(this.tx);
    await checkScales(this.tx);
    await checkComments(this.tx);
    await checkPlans(this.tx);
    this.#trusted?.checkNewest();
    const { size } = this.#tree;
    return { size, checkpoints: this.#checkpoints, newest: this.#newest, keys: this.#keys, waiting };
  }

  async #checkLeaves(): Promise<void> {
    let ahead = readAhead(this.tx, 0);
    for (let start = 0; ; ) {
      const chunk = await ahead;
      if (chunk.count === 0) return;
      const end = start + chunk.count;
      const checkpoints = await readCheckpoints(this.tx, start, end);
      const numbers = await readNumbers(this.tx, "leaves", start, end - 1);
      ahead = readAhead(this.tx, start + chunkSize);
      await this.#checkChunk(start, chunk, checkpoints, numbers);
      await this.#checkNodes();
      this.options.onProgress?.(end);
      start = end;
    }
  }

  async #checkChunk(
    start: number,
    chunk: EventChunk,
    checkpoints: readonly KeptCheckpoint[],
    numbers: ReadonlyMap<string, string>,
  ): Promise<void> {
    const held = this.options.held?.checkpoint;
    let nextCheckpoint = 0;
    for (const { i, event, kept, line } of eventsOf(chunk)) {
      if (i % turnSize === 0) await nextTurn();
      const index = start + i;
      const hash = leafHash(sha256, event);
      this.#checkNumbers(this.#checkLeaf(index, event, hash, kept, line), numbers);
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

  #checkLeaf(index: number, event: Uint8Array, hash: Uint8Array, kept: Uint8Array, line: string): EventText {
    if (!line.startsWith(`${index} `)) throw new LogFaultFound({ what: "leaf-out-of-order", index });
    if (line.startsWith(`${index} none`)) throw new LogFaultFound({ what: "event-missing", index });
    const read = sameBytes(hash, kept) ? eventIn(event) : null;
    if (read === null) throw new LogFaultFound({ what: "event-hash", index });
    if (line !== columnLine(index, columnsOfEvent(read))) throw new LogFaultFound({ what: "event-column", index });
    if (!isDeclaredEvent(read)) throw new LogFaultFound({ what: "event-data", id: read.id });
    return read;
  }

  /** Each number follows that of a record whose hash it names; that one is checked itself, so that none is missing. */
  #checkNumbers({ id, numbers }: EventText, kept: ReadonlyMap<string, string>): void {
    if (numbersLine(numbers) !== (kept.get(id) ?? "")) throw new LogFaultFound({ what: "event-number", id });
    this.#numbers += numbers.length;
  }

  #checkCheckpoint(checkpoint: KeptCheckpoint): void {
    const { size } = checkpoint;
    if (checkpoint.previous !== (this.#newest?.size ?? 0)) throw new LogFaultFound({ what: "checkpoint-order", size });
    const signers = checkKeptCheckpoint({ sha256, verifyEd25519 }, checkpoint, this.#keys);
    if (!sameBytes(checkpoint.root, this.#tree.root())) throw new LogFaultFound({ what: "checkpoint-root", size });
    this.#trusted?.follow(size, signers);
    this.#checkpoints += 1;
    this.#newest = { size, root: checkpoint.root, note: checkpoint.note };
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
      const wrong = hashes.findIndex((hash, i) => !sameBytes(hash, hashAt(row, i)));
      if (wrong >= 0) throw new LogFaultFound({ what: "node-wrong", level, index: first + wrong });
    }
    this.#nodes = new Map();
  }

  #checkEnd(held: Checkpoint | undefined): void {
    const { size } = this.#tree;
    if (held && held.size > size) throw new LogFaultFound({ what: "held-ahead", size: held.size, log: size });
    if (size > 0 && this.#newest?.size !== size)
      throw new LogFaultFound({ what: "checkpoint-behind", size: this.#newest?.size ?? 0 });
  }

  /** Checks events that have no place yet by themselves: nothing was signed over them. Gives how many there are. */
  async #checkWaiting(): Promise<number> {
    let count = 0;
    for (let after = 0n; ; ) {
      const chunk = await readWaitingChunk(this.tx, after, chunkSize);
      if (chunk.count === 0) return count;
      const last = BigInt(chunk.lines.at(-1)?.split(" ", 1)[0] ?? 0);
      const numbers = await readNumbers(this.tx, "waiting", after + 1n, last);
      for (const { event, kept, line } of eventsOf(chunk)) {
        const [position = "", id = ""] = line.split(" ", 2);
        const place = BigInt(position);
        const read = eventIn(event);
        const isThere = read !== null && place > after && sameBytes(leafHash(sha256, event), kept);
        if (!isThere || line !== columnLine(place, columnsOfEvent(read)))
          throw new LogFaultFound({ what: "event-waiting", id });
        if (!isDeclaredEvent(read)) throw new LogFaultFound({ what: "event-data", id });
        this.#checkNumbers(read, numbers);
        after = place;
      }
      count += chunk.count;
    }
  }

  async #checkCounts(waiting: number): Promise<void> {
    const { size } = this.#tree;
    const rows = await countLogRows(this.tx);
    if (rows.checkpoints !== this.#checkpoints) throw new LogFaultFound({ what: "checkpoint-ahead", size });
    if (rows.leaves !== size) throw new LogFaultFound({ what: "leaf-out-of-order", index: size });
    if (rows.nodes !== innerNodesOf(size)) throw new LogFaultFound({ what: "node-extra" });
    if (rows.numbers !== this.#numbers) throw new LogFaultFound({ what: "number-extra" });
    if (rows.events !== size + waiting) throw new LogFaultFound({ what: "event-outside" });
  }
}

/** Reads the next leaves while those before are checked. What fails there is heard of when they are asked for. */
function readAhead(tx: Transaction, start: number): Promise<EventChunk> {
  const chunk = readLeafChunk(tx, start, start + chunkSize);
  chunk.catch(() => {});
  return chunk;
}
