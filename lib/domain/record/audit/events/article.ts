import { z } from "zod";
import { versionOrigins } from "@/lib/domain/article/article";
import { articlePlan } from "@/lib/domain/shape/plan";
import { encodings } from "@/lib/domain/text/encodings";
import { count, id, number, numbers, optionalText, sha256, text } from "./members";
import { signIn } from "./sign-in";

/**
 * A version's text and where it came from; `originalSha256` is that of the bytes that it was read from, `encoding` the one that a person
 * chose to read them in; of a writer's document, a
 * draft, the log holds the salted hash alone.
 */
const version = {
  version: number,
  sha256,
  origin: z.enum(versionOrigins),
  originalSha256: sha256.nullable(),
  encoding: z.enum(encodings).nullable(),
  draft: id.nullable(),
  draftSha256: sha256.nullable(),
};

/** What came over to a version, by claim numbers, and how many skips did. */
const carried = {
  exact: count,
  moved: count,
  reworded: numbers,
  corrected: numbers,
  lost: numbers,
  stale: numbers,
  toLookAt: numbers,
  skipsKept: count,
  skipsDropped: count,
};

export const articleEvents = {
  /**
   * `reportId` is the report of another newsroom that it was brought in from; the counts tell of blocks that a person left
   * out of what was read, or took in though it had been left out.
   */
  "article.imported": z.strictObject({
    ...version,
    title: text,
    language: text,
    reportId: id.nullable(),
    blocksLeftOut: count,
    blocksTakenIn: count,
  }),
  /** `restored` is the earlier version that it is again; `title` the article's new one. */
  "article.version-added": z.strictObject({
    ...version,
    ...carried,
    sha256Before: sha256,
    restored: number.nullable(),
    title: optionalText,
    note: optionalText,
    inserted: count,
    deleted: count,
    bounded: z.boolean(),
    signOffEnded: z.boolean(),
  }),
  /** `claims` is how many it covers. */
  "article.signed-off": z.strictObject({ version: number, claims: count, subjectSha256: sha256, signIn }),
  "article.sign-off-withdrawn": z.strictObject({ reason: text }),
  /** Who leads its check and until when: the desk's plan. */
  "article.planned": z.strictObject({ before: articlePlan, after: articlePlan }),
  /** A mistake, out of the lists; what is done by people is refused until it is brought back. */
  "article.archived": z.strictObject({ reason: text }),
  "article.brought-back": z.strictObject({}),
  "original.fetched": z.strictObject({ askedAddress: text, address: text, redirects: count, bytes: count, sha256 }),
};
