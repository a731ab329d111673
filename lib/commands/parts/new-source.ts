import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import type { Transaction } from "@/lib/data/database";
import { findSource, findSourceByKey, insertSource, type ShownSource } from "@/lib/data/evidence/sources";
import {
  addressAsTitle,
  fileNameAsTitle,
  mediumOfType,
  mediumOfWords,
  wordsAsTitle,
} from "@/lib/domain/evidence/describe-source";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { parseSourceAddress } from "@/lib/domain/evidence/source-address";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { AttachEvidenceInput } from "@/lib/input/evidence";
import type { ReadBrought } from "./read-brought";

type NewSource = Extract<AttachEvidenceInput["source"], { from: "new" }>;

/**
 * A known source that the person may see the name of, or a new one; one that is confidential is never found by others. What
 * nobody typed is filled in by what was brought. Refuses, beside its field under `source`, what parseSourceAddress does,
 * `field-required` where nothing says what it is, and for a confidential one without a typed title.
 */
export async function newSource(
  tx: Transaction,
  { from: _, address: typed, ...words }: NewSource,
  read: ReadBrought | null,
  actor: Actor,
): Promise<Result<{ source: ShownSource; known: boolean }>> {
  const parsed = typed === null ? ok({ address: null, key: null }) : parseSourceAddress(typed);
  if (!parsed.ok) return refuse(parsed.refusal.reason, parsed.refusal.params, "source.address");
  const { address, key: addressKey } = parsed.value;
  const reader = sourceReaderOf(actor);
  const known = addressKey === null ? null : await findSourceByKey(tx, addressKey, reader);
  if (known) return ok({ source: known, known: true });
  const confidence = words.confidence ?? null;
  if (confidence !== null && words.title === null) return refuse("field-required", {}, "source.title");
  const title = words.title || titleOf(address, read);
  if (!title) return refuse("field-required", {}, "source.address");
  const fields = { ...describedWords(words, read), title, confidence, address, addressKey };
  const { description = null, reason = null } = confidence ?? {};
  const kept = checkKeepsName(
    { ...fields, addedById: actor.id },
    { "source.confidence.description": description, "source.confidence.reason": reason },
  );
  if (!kept.ok) return kept;
  const id = await insertSource(tx, fields, actor.id);
  const source =
    id === null && addressKey !== null
      ? await findSourceByKey(tx, addressKey, reader)
      : await findSource(reader, id ?? "", tx);
  if (!source) throw new Error("a source was neither added nor known");
  return ok({ source, known: id === null });
}

/** What a source is called by what there is of it; "" for nothing. */
function titleOf(address: string | null, read: ReadBrought | null): string {
  if (read?.told.title) return read.told.title;
  if (address !== null) return addressAsTitle(address);
  if (!read) return "";
  const { how, kept } = read;
  return how.how === "uploaded" ? fileNameAsTitle(how.fileName) : wordsAsTitle(kept.reading.text);
}

/** What was typed of a source, filled in by what was brought. */
function describedWords(
  { publisher, author, publishedOn, kind, medium }: Omit<NewSource, "from" | "address">,
  read: ReadBrought | null,
) {
  const found = read && (read.how.how === "pasted" ? mediumOfWords(read.how.howSeen) : mediumOfType(read.kept.type));
  return {
    publisher: publisher ?? read?.told.publisher ?? null,
    author: author ?? read?.told.author ?? null,
    publishedOn: publishedOn ?? read?.told.publishedOn ?? null,
    kind,
    medium: medium ?? found ?? "page",
  };
}
