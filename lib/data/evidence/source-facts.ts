import "server-only";
import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";
import { sourceFieldsIn } from "@/lib/domain/evidence/fields";
import { theWorker } from "@/lib/domain/evidence/source";
import { canonicalJson } from "@/lib/domain/record/audit/canonical-json";
import type { SourceInEvent } from "@/lib/domain/record/audit/events/members";
import { getSource } from "./sources";

/**
 * Names a source for an event: by id, and by the SHA-256, in hex, of 32 random bytes in hex, a line feed, and the canonical
 * JSON of what the source is called at this revision, which is written down when none did before. Without the table
 * `source_facts` the hash says nothing; with it, it shows that the name was not changed afterwards. It is named as the
 * database has it now, and nothing of its name comes out, so anybody's event may name any source.
 */
export async function sourceInEvent(tx: Transaction, id: string): Promise<SourceInEvent> {
  const source = await getSource(theWorker, id, tx);
  const { revision, address, confidence } = source;
  const [where, select] = [{ sourceId_revision: { sourceId: id, revision } }, { sha256: true }] as const;
  let kept = await tx.sourceFacts.findUnique({ where, select });
  if (!kept) {
    const facts = canonicalJson({ ...sourceFieldsIn(source), address });
    const salt = randomBytes(32).toString("hex");
    const sha256 = sha256Hex(`${salt}\n${facts}`);
    await tx.sourceFacts.createMany({ data: { sourceId: id, revision, facts, salt, sha256 }, skipDuplicates: true });
    kept = await tx.sourceFacts.findUniqueOrThrow({ where, select });
  }
  return { id, facts: kept.sha256, confidential: confidence !== null };
}
