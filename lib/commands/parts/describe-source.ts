import "server-only";
import type { Transaction } from "@/lib/data/database";
import { updateSource } from "@/lib/data/evidence/source-changes";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { describedBy, type ToldByDocument } from "@/lib/domain/evidence/describe-source";
import { sourceFields } from "@/lib/domain/evidence/fields";
import type { SourceReader } from "@/lib/domain/evidence/source";

/**
 * Fills in what nobody has said of a source, as far as what was kept of it tells; gives what its event says of that: the
 * salted hash of what the source was called before, and which facts changed. Null where nothing did, also since somebody
 * edited it in this moment.
 */
export async function describeSource(tx: Transaction, reader: SourceReader, sourceId: string, told: ToldByDocument) {
  const source = await getSource(reader, sourceId, tx);
  const after = describedBy(source, told);
  if (!after) return null;
  const { facts } = await sourceInEvent(tx, sourceId);
  const { kind } = source;
  if (!(await updateSource(tx, source, { ...after, kind }))) return null;
  const fields = sourceFields.filter((name) => name !== "kind" && after[name] !== source[name]);
  return { factsBefore: facts, fields: fields.sort() };
}
