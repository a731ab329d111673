import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/data/database";
import { takeNumbers } from "@/lib/data/record/record-numbers";
import { sha256 } from "@/lib/data/sha256";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { seriesOf } from "@/lib/domain/record/audit/numbers";
import { leafHash } from "@/lib/domain/record/audit/tree";

/** An event that no command could write, since its data is not as its kind is declared. */
export type UndeclaredEvent = {
  readonly type: string;
  readonly subject: string;
  readonly actorId: string | null;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly data: Json;
};

/** Writes such an event into the log, with the hash and the columns that it must have. Gives its id. */
export async function insertUndeclared(tx: Transaction, event: UndeclaredEvent): Promise<string> {
  const { type, subject, actorId, articleId, claimId, data } = event;
  const [id, at] = [randomUUID(), new Date()];
  const who = { actor: actorId, article: articleId, claim: claimId };
  const numbers = (await takeNumbers(tx, seriesOf(event))).map((each) => ({ ...each }));
  const text = canonicalJson({
    v: 1,
    id,
    at: at.toISOString(),
    type,
    subject,
    ...who,
    from: null,
    to: null,
    numbers,
    data,
  });
  const bytes = new TextEncoder().encode(text);
  await tx.auditEvent.create({
    data: { id, at, actorId, type, articleId, claimId, bytes, leafHash: new Uint8Array(leafHash(sha256, bytes)) },
  });
  return id;
}
