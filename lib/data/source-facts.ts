import "server-only";
import { randomBytes } from "node:crypto";
import { canonicalJson } from "@/lib/domain/audit/canonical-json";
import { theWorker } from "@/lib/domain/source";
import type { Transaction } from "./database";
import { sha256Hex } from "./sha256";
import { getSource } from "./sources";

/**
 * A source as an event names it: by id, and by the SHA-256, in hex, of 32 random bytes in hex, a line feed, and the
 * canonical JSON of what the source was called. Without the table `source_facts` that says nothing; with it, it shows
 * that the name was not changed afterwards.
 */
export type SourceInEvent = { readonly id: string; readonly facts: string; readonly confidential?: true };

/**
 * Names a source for an event as the database has it now, and writes down what it is called at this revision when none did
 * before. It tells nothing of that, so anybody's event may name any source.
 */
export async function sourceInEvent(tx: Transaction, id: string): Promise<SourceInEvent> {
  const source = await getSource(theWorker, id, tx);
  const { revision, title, publisher, author, publishedOn, address, kind, medium, confidence } = source;
  const facts = canonicalJson({ title, publisher, author, publishedOn, address, kind, medium });
  const salt = randomBytes(32).toString("hex");
  const sha256 = sha256Hex(`${salt}\n${facts}`);
  await tx.sourceFacts.createMany({ data: { sourceId: id, revision, facts, salt, sha256 }, skipDuplicates: true });
  const kept = await tx.sourceFacts.findUniqueOrThrow({ where: { sourceId_revision: { sourceId: id, revision } } });
  return { id, facts: kept.sha256, ...(confidence && { confidential: true }) };
}
