import { hash, randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { auditEventText } from "@/lib/domain/record/audit/event";
import { GrowingTree } from "@/lib/domain/record/audit/growing-tree";
import { leafHash } from "@/lib/domain/record/audit/tree";
import { sha256 } from "../../lib/data/sha256";
import { median } from "../median";

const passes = 7;

type Events = { readonly bytes: Uint8Array; readonly lengths: readonly number[] };

/**
 * Verifying a log in memory (every leaf hash, every inner node, the root) against SHA-256 of the same events' bytes, one
 * call of Node's fastest hash function an event, whose answer is thrown away. The passes take turns.
 */
export function measureInMemory(count: number): object {
  const events = makeEvents(count);
  const raw: number[] = [];
  const verified: number[] = [];
  const ratios: number[] = [];
  for (let pass = -1; pass < passes; pass++) {
    const rawMs = timeOf(() => forEach(events, (event) => hash("sha256", event)));
    const verifyMs = timeOf(() => {
      const tree = new GrowingTree(sha256);
      forEach(events, (event) => tree.add(leafHash(sha256, event)));
      if (tree.root().length !== 32) throw new Error("no root");
    });
    // The first pass warms up.
    if (pass < 0) continue;
    raw.push(rawMs);
    verified.push(verifyMs);
    ratios.push(rawMs / verifyMs);
  }
  return {
    events: count,
    bytesAnEvent: Math.round(events.bytes.length / count),
    rawPerSecond: Math.round(count / (median(raw) / 1_000)),
    verifiedPerSecond: Math.round(count / (median(verified) / 1_000)),
    ratio: Number(median(ratios).toFixed(2)),
    aim: 0.5,
  };
}

/** Events as commands write them, one after the other. */
function makeEvents(count: number): Events {
  const parts: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const event = {
      id: randomUUID(),
      at: new Date(i),
      actorId: randomUUID(),
      type: "verdict.submitted",
      subject: randomUUID(),
      articleId: randomUUID(),
      claimId: randomUUID(),
      from: "open",
      to: "submitted",
      data: {
        ...{ number: i + 1, verdict: 1, rating: "true", ratingLabel: "True", scale: 1, correction: null },
        rationale: "The council's own minutes of that week say so.",
      },
    } as const;
    parts.push(new TextEncoder().encode(auditEventText(event)));
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), lengths: parts.map(({ length }) => length) };
}

function forEach({ bytes, lengths }: Events, visit: (event: Uint8Array) => void): void {
  let at = 0;
  for (const length of lengths) {
    visit(bytes.subarray(at, at + length));
    at += length;
  }
}

function timeOf(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
