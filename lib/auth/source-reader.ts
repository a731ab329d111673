import { personReader, type SourceReader } from "@/lib/domain/evidence/source";
import { type Actor, may } from "./authorize";

/** How much of confidential sources a person may see; the right is `source:see-confidential`. */
export function sourceReaderOf(actor: Actor): SourceReader {
  const seesAll = may(actor, "source:see-confidential");
  return personReader(seesAll, may(actor, "source:see-confidential", ["has-added"]) ? actor.id : null);
}
