import { toHex } from "@/lib/domain/record/audit/signed-note";
import type { Sha256 } from "@/lib/domain/record/audit/tree";
import { saltedHash } from "@/lib/domain/salted-hash";

/** What a comment can be about: a claim, chosen words of the article, or the article. */
export const commentKinds = ["claim", "words", "article"] as const;
export type CommentKind = (typeof commentKinds)[number];

/** How the words that a thread is about came to where they stand in a version; lost where that has them no more. */
export const commentHows = ["marked", "exact", "moved", "reworded", "lost"] as const;
export type CommentHow = (typeof commentHows)[number];

/** How many random bytes a comment's salt has. */
export const commentSaltLength = 32;

/**
 * What stands in the log for a comment's words: their SHA-256, salted with the comment's own salt (in hex) as saltedHash says.
 * Whoever has the salt can show what was recorded; once it is emptied nobody can, and the log verifies as before. The name of
 * somebody without an account, whose words they are, stands there likewise.
 */
export function wordsHash(sha256: Sha256, salt: string, words: string): string {
  return saltedHash(sha256, salt, toHex(sha256(new TextEncoder().encode(words))));
}
