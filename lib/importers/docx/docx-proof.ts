import { claimOfComment, type ProofMark, readProofProperties } from "@/lib/domain/draft/proof-mark";
import { ok, type Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import type { FoundNote } from "@/lib/importers/draft/draft";
import { readDocx } from "./docx";
import { draftOf, rejectedText } from "./docx-draft";
import type { DocxPackage } from "./docx-package";
import { elementsIn, textIn } from "./docx-xml";

/** What somebody said in a proof: an answer under a claim's comment, or a note of their own (`claim` is null). */
export type ProofNote = FoundNote & { readonly claim: number | null };

/** A proof that came back. `mark` is null where the program that saved it dropped its properties, or it is none of ours. */
export type ReadProof = {
  readonly mark: ProofMark | null;
  /** The claims whose comments are still there. */
  readonly claims: readonly number[];
  readonly accepted: string;
  readonly blocks: readonly Block[];
  readonly rejected: string;
  readonly changes: number;
  readonly notes: readonly ProofNote[];
};

/**
 * Reads a proof that came back: its text on both sides of its tracked changes, which claims it still has comments of, and
 * what was answered to them. Programs without threads write an answer as a comment of its own on the same words, and so it
 * is read. Refuses as importDocx does.
 */
export function readDocxProof(bytes: Uint8Array): Result<ReadProof> {
  return readDocx(bytes, (source, reader) => {
    const { article, found } = draftOf(source, reader);
    const comments = found.filter(({ kind }) => kind === "comment");
    const claimAt = new Map<string, number>();
    const claims: number[] = [];
    for (const comment of comments) {
      const claim = claimOfComment(comment.text);
      if (claim === null) continue;
      claims.push(claim);
      if (comment.start < comment.end) claimAt.set(`${comment.start} ${comment.end}`, claim);
    }
    const notes = comments.flatMap((comment): ProofNote[] => {
      const claim = claimOfComment(comment.text);
      if (claim === null) return [{ ...comment, claim: claimAt.get(`${comment.start} ${comment.end}`) ?? null }];
      const { replies, ...own } = comment;
      return replies.map((reply) => ({ ...own, ...reply, replies: [], claim }));
    });
    const changes = reader.words.counts.get("changes-accepted") ?? 0;
    return ok({
      ...{ mark: markIn(source), claims, accepted: article.text, blocks: article.blocks },
      ...{ rejected: changes > 0 ? rejectedText(source) : article.text, changes, notes },
    });
  });
}

function markIn(source: DocxPackage): ProofMark | null {
  const properties = elementsIn(source.custom).map(
    (property) => [property.attributes.get("name") ?? "", textIn(property)] as const,
  );
  return readProofProperties(new Map(properties));
}
