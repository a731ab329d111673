import { readEvidenceLine } from "@/lib/domain/evidence/read-line";
import type { AttachValues } from "./attach-values";

/** What the server gets, but for the claim: the source, what was brought of it, and how it bears on the claim. */
export function attachInput(typed: AttachValues, picked: { readonly id: string } | null, file: File | null) {
  const { line, stance, passage, note, howSeen, howSeenNote, confidential, description, reason, ...named } = typed;
  if (picked) return { stance, passage, note, source: { from: "library", sourceId: picked.id } };
  const read = readEvidenceLine(line);
  const source = {
    ...{ from: "new", ...named, medium: named.medium || null, address: read.is === "address" ? read.address : "" },
    ...(confidential === "yes" && { confidence: { description, reason } }),
  };
  // Beside a file, words are what matters in it.
  const quoted = read.is === "address" ? read.quote : file && read.words;
  return { stance, passage: passage.trim() === "" ? (quoted ?? "") : passage, note, source, ...broughtOf() };

  function broughtOf() {
    if (file) {
      const { name, type, size, lastModified } = file;
      // Size and day tell two files of one name apart, so that another file is another intent.
      return { brought: { as: "file", name, toldType: type || null, size, lastModified } };
    }
    return read.is === "words" && read.words !== ""
      ? { brought: { as: "words", words: read.words, howSeen, howSeenNote } }
      : {};
  }
}
